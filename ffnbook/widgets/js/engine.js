// The engine without any page: what tests and benchmarks import.
export const version = 1;
