// The initializers as Python text, for the code that the figures hand over.

/** How W (m, n) is drawn, by the name of the initializer. */
export const DRAWN = {
  own: () => "own_init((m, n), rng)",
  zeros: () => "np.zeros((m, n))",
  constant: (std) => `np.full((m, n), ${std})`,
  normal: (std) => `rng.normal(0.0, ${std}, (m, n))`,
  uniform: (std) => `rng.uniform(-${std} * np.sqrt(3), ${std} * np.sqrt(3), (m, n))`,
  xavier_normal: () => "rng.normal(0.0, np.sqrt(2 / (m + n)), (m, n))",
  xavier_uniform: () => "rng.uniform(-1.0, 1.0, (m, n)) * np.sqrt(6 / (m + n))",
  he_normal: () => "rng.normal(0.0, np.sqrt(2 / m), (m, n))",
  he_uniform: () => "rng.uniform(-1.0, 1.0, (m, n)) * np.sqrt(6 / m)",
};
