// Everything that the global FFN offers.
export * from "./engine.js";
