/** The examples of SymmetryAndDeath: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { data: "circles", activation: "relu", init: "constant", share: 50, seed: 28,
  lr: 1, steps: 100, kicks: 0, big: 20, lift: 0, after: 0 };

export const PRESETS = [
  { name: "all 0.5", set: {},
    look: "All weights started at 0.5. Five lines lie on each other, and the five columns of "
      + "gradients agree. Guess the difference after 1000 steps; then look." },
  { name: "for ever", set: { steps: 1000 },
    look: "1000 steps, and the difference is exactly 0: equal units go through the same "
      + "additions here. A fast matrix product may round equal columns differently; then the "
      + "tie breaks in the end." },
  { name: "random", set: { init: "random" },
    look: "From random weights five lines go their own ways, and the boundary goes round the "
      + "inner circle. No single unit can do that." },
  { name: "zero, tanh", set: { init: "zeros", activation: "tanh", share: 40, steps: 0 },
    look: "At 0 tanh puts out 0, and W₂ = 0 lets no error back. Which gradients are left? Run "
      + "100 steps: what has the network learned? ReLU does the same." },
  { name: "zero, logistic", set: { data: "moons", init: "zeros", activation: "logistic", share: 40,
    lr: 2, steps: 0 },
    look: "At 0 the logistic function puts out ½, and with classes of unequal size W₂ gets a "
      + "gradient. Take one step and see what moves next. How far will it get? Run." },
  { name: "zero, equal classes", set: { data: "moons", init: "zeros", activation: "logistic", lr: 2 },
    look: "The same after 100 steps with classes of equal size: the errors cancel, and nothing "
      + "has moved. Guess what one per cent does: move the share of class 1 to 51." },
  { name: "one bad step", set: { init: "random", steps: 0, kicks: 1 },
    look: "The first step was taken at the rate 20, not 1, and all five ReLUs are off at every "
      + "point. Guess what 100 good steps change; then run. Take the bad step back to compare." },
  { name: "revived", set: { init: "random", steps: 0, kicks: 1, lift: 4, after: 100 },
    look: "The same bad step, then 4 added to each hidden bias: the units reach the points "
      + "again, and 100 steps give 251 of 256. One unit was left dead. Try 1, 2 and 8." },
  { name: "late bad steps", set: { init: "random", steps: 50, kicks: 3, big: 100 },
    look: "After 50 good steps the gradients are small, and one step at the rate 100 kills nobody. "
      + "The second kills three units, the third the rest. Take them back one by one." },
  { name: "b₁ = −8", set: { init: "random", steps: 0, lift: -8 },
    look: "The published way to die: the biases start at −8, and every line is far away from the "
      + "points. Pull b₁ up: which unit wakes first?" },
];
