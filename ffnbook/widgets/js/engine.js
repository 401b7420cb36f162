// The engine: everything that needs no page. Tests and benchmarks import it.
export * from "./rng.js";
