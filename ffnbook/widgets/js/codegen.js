// Code that a reader takes away from a figure: it prints the figure's numbers.
export { backpropNumPy, backpropTorch } from "./code_backprop.js";
export { batchNoiseNumPy, batchNoiseTorch } from "./code_batch_noise.js";
export { confidentMistakeNumPy, confidentMistakeTorch } from "./code_confident_mistake.js";
export { foldTheLineNumPy, foldTheLineTorch } from "./code_fold_the_line.js";
export { graphSweeperBook, graphSweeperNumPy, graphSweeperTorch } from "./code_graph_sweeper.js";
export { initLabNumPy, initLabTorch } from "./code_init_lab.js";
export { landscapeNumPy, landscapeTorch } from "./code_landscape.js";
export { layoutLabNumPy, layoutLabTorch } from "./code_layout_lab.js";
export { logitsToLossNumPy, logitsToLossTorch } from "./code_logits_to_loss.js";
export { loopAssemblerTorch } from "./code_loop_assembler.js";
export { lossBowlNumPy, lossBowlTorch } from "./code_loss_bowl.js";
export { microscopeNumPy, microscopeTorch } from "./code_microscope.js";
export { playgroundNumPy, playgroundTorch } from "./code_playground.js";
export { shapeCheckerNumPy, shapeCheckerTorch } from "./code_shape_checker.js";
export { spaceWarpNumPy, spaceWarpTorch } from "./code_space_warp.js";
export { stepSizeNumPy, stepSizeTorch } from "./code_step_size.js";
export { stateInspectorTorch } from "./code_state_inspector.js";
export { symmetryAndDeathNumPy, symmetryAndDeathTorch } from "./code_symmetry_and_death.js";
