/** The examples of the backprop stepper: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { network: "2-3-1", activation: "tanh", loss: "bce_with_logits", samples: 2,
  seed: 57, weights: [], inputs: [], targets: [], step: 6, mistake: "none", layer: 2,
  convention: "rows" };

export const PRESETS = [
  { name: "all is right", set: { step: 5 },
    look: "Backward begins at the loss with prediction minus target. Press Next: each gradient is "
      + "made from the one before it, and the central differences agree to nine digits." },
  { name: "three outputs", set: { network: "2-2-3", loss: "cross_entropy_with_logits", step: 5 },
    look: "Softmax with cross entropy, and the loss's gradient has the same form: P − Y. Its rows "
      + "sum to 0: what one class gains the others lose." },
  { name: "square trap", set: { network: "3-3-3", samples: 3, mistake: "transpose_dW", step: 11 },
    look: "A transpose is missing in dW², and nothing stops, because every matrix is square. Take "
      + "4 samples and NumPy refuses. So test with sizes that all differ." },
  { name: "f′(a)", set: { network: "2-3-2-1", activation: "logistic", mistake: "slope_at_a",
    layer: 1 },
    look: "The slope is taken at a instead of z in layer 1. Guess which gradients go wrong, then "
      + "press Last. Move the mistake to layer 2 and see the red spread." },
  { name: "forget W", set: { mistake: "forget_W", step: 11 },
    look: "The error is passed on without its weights. It has one column where three are needed, "
      + "and NumPy stretches it: no error message, only wrong numbers." },
  { name: "the mask that is always 1", set: { activation: "relu", mistake: "relu_mask",
    layer: 1, step: 11, network: "2-3-2-1", loss: "mse" },
    look: "ReLU's mask is taken from a ≥ 0, which always holds. A published tutorial had this "
      + "bug, and its network trained all the same. Only the differences notice." },
  { name: "index slip", set: { mistake: "index_slip", step: 11 },
    look: "The last entry of dA¹ uses the number of units of the next layer. With 2-2-3 the index "
      + "does not exist and Python says so; here it does, and one column is wrong." },
  { name: "1/N", set: { mistake: "forget_N", step: 11, samples: 4 },
    look: "Without 1/N every gradient is 4 times too large. Cut the batch to one sample and the "
      + "mistake is gone: a check on one sample cannot find it." },
  { name: "at a kink", set: { activation: "relu", samples: 1, step: 11,
    weights: [0.5, 0.5, -0.4, 1, -1, 0.8, 0, 0.3, 0.2, 1, -0.7, 0.6, 0.1], inputs: [1, -0.5],
    targets: [1] },
    look: "Here the code is right and the check fails: one z is exactly 0, ReLU's kink, where the "
      + "difference averages the slopes 0 and 1. Change an input a little and it passes." },
];
