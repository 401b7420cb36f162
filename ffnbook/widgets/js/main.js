// Everything that the global FFN offers, and the widgets' registration in a page.
import { afm as front, mount as show, registerElement, StaticModel } from "./host.js";
import { backpropStepper } from "./backprop_stepper.js";
import { batchNoise } from "./batch_noise.js";
import { confidentMistake } from "./confident_mistake.js";
import { foldTheLine } from "./fold_the_line.js";
import { graphSweeper } from "./graph_sweeper.js";
import { initLab } from "./init_lab.js";
import { landscape } from "./landscape.js";
import { layoutLab } from "./layout_lab.js";
import { frames } from "./loop.js";
import { logitsToLoss } from "./logits_to_loss.js";
import { loopAssembler } from "./loop_assembler.js";
import { lossBowl } from "./loss_bowl.js";
import { microscope } from "./microscope.js";
import { ownInitLab } from "./own_init_lab.js";
import { ownMicroscope } from "./own_microscope.js";
import { playground } from "./playground.js";
import { quiz } from "./quiz.js";
import { shapeChecker } from "./shape_checker.js";
import { spaceWarp } from "./space_warp.js";
import { stepSize } from "./step_size.js";
import { stateInspector } from "./state_inspector.js";
import { symmetryAndDeath } from "./symmetry_and_death.js";

export * from "./engine.js";
export { StaticModel, frames };

// One a line: what is added stands by itself.
export const kinds = {
  backprop_stepper: backpropStepper,
  batch_noise: batchNoise,
  confident_mistake: confidentMistake,
  fold_the_line: foldTheLine,
  graph_sweeper: graphSweeper,
  init_lab: initLab,
  landscape,
  layout_lab: layoutLab,
  logits_to_loss: logitsToLoss,
  loop_assembler: loopAssembler,
  loss_bowl: lossBowl,
  microscope,
  playground,
  quiz,
  shape_checker: shapeChecker,
  space_warp: spaceWarp,
  step_size: stepSize,
  state_inspector: stateInspector,
  symmetry_and_death: symmetryAndDeath,
};

// With a kernel, these take a reader's Python function, too.
const lab = { ...kinds, microscope: ownMicroscope, init_lab: ownInitLab };

export function afm(kind) {
  return front(lab, kind);
}

export function mount(kind, model, el) {
  return show(lab, kind, model, el);
}

/** Define <ffn-widget>; a second call does nothing. */
export function registerElements() {
  registerElement(kinds);
}

// A classic script (the book's pages) registers by itself; in JupyterLab the same
// text is a module, which has no current script, and anywidget calls `afm`.
if (typeof document !== "undefined" && document.currentScript) registerElements();
