// The engine: everything that needs no page. Tests and benchmarks import it.
export * from "./activations.js";
export * from "./codegen.js";
export * from "./datasets.js";
export { erf, erfc } from "./erf.js";
export * from "./init_stats.js";
export * from "./initializers.js";
export * from "./layer_stats.js";
export * from "./losses.js";
export * from "./network.js";
export * from "./optimizers.js";
export * from "./rng.js";
export * from "./saturation.js";
export { softmax } from "./smooth.js";
export * from "./tasks.js";
export * from "./training.js";
