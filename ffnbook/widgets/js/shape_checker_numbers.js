/** The shapes, counts and error texts behind the shape checker: no page, no drawing. */

/** A shape as Python prints it: (4, 10), (5,). */
export function tuple(shape) {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}

/** NumPy's text for a product of two shapes whose inner sizes differ. */
export function numpyError(first, second) {
  return "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
    + `(n?,k),(k,m?)->(n?,m?) (size ${second[0]} is different from ${first[1]})`;
}

/** PyTorch's text for the same product. */
export function torchError(first, second) {
  return "mat1 and mat2 shapes cannot be multiplied "
    + `(${first.join("x")} and ${second.join("x")})`;
}

/** A layer's shapes as its formula has them; `got` numbers a sample arrive. */
function shapes({ batch, convention }, got, [inputs, outputs]) {
  if (convention === "columns") {
    return { A: [got, batch], W: [outputs, inputs], b: [outputs, 1], Z: [outputs, batch] };
  }
  const found = { A: [batch, got], W: [inputs, outputs], b: [outputs], Z: [batch, outputs] };
  return convention === "torch" ? { ...found, stored: [outputs, inputs] } : found;
}

/** Everything that the shape checker shows for a state. */
export function measure(state) {
  let got = state.features;
  const layers = state.layers.map(([inputs, outputs]) => {
    const layer = { got, inputs, outputs, fits: got === inputs, weights: inputs * outputs,
      biases: outputs, ...shapes(state, got, [inputs, outputs]) };
    got = outputs;
    return layer;
  });
  const wrong = layers.findIndex(({ fits }) => !fits);
  const sum = (name) => layers.reduce((total, layer) => total + layer[name], 0);
  const found = { layers, wrong, weights: sum("weights"), biases: sum("biases"),
    parameters: sum("weights") + sum("biases"), output: wrong < 0 ? layers.at(-1).Z : null,
    errors: {} };
  if (wrong >= 0) {
    const { A, W } = layers[wrong];
    const pair = state.convention === "columns" ? [W, A] : [A, W];
    found.errors = { numpy: numpyError(...pair), torch: torchError(...pair) };
  }
  return found;
}

/** The layers with the inputs that arrive. */
export function mended({ features, layers }) {
  return layers.map(([, outputs], i) => [i ? layers[i - 1][1] : features, outputs]);
}

/**
 * What changes when one size is edited: place 0 is the features, place i + 1 the outputs of
 * layer i. Inputs that fitted go on to fit.
 */
export function resized({ features, layers }, place, size) {
  const old = place ? layers[place - 1][1] : features;
  const next = layers.map((pair) => [...pair]);
  if (place) next[place - 1][1] = size;
  if (next[place]?.[0] === old) next[place][0] = size;
  return place ? { layers: next } : { features: size, layers: next };
}
