/** The examples of logits to loss: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { logits: [2, 1, 0, -1], target: 1, temperature: 1, shift: 0,
  output: "softmax", loss: "cross_entropy" };

const EIGHT = [6, 0, 0, 0, 0, 0, 0, 0];

export const PRESETS = [
  { name: "p − y", set: {},
    look: "Class 1 is true and gets 0.237. The gradient is p − y: −0.763 there, the outputs "
      + "themselves elsewhere. The arrows sum to 0. Drag logit 1 until nothing is left to do." },
  { name: "shift", set: { shift: 5 },
    look: "All logits 5 higher (thin lines), and neither outputs nor loss have moved: softmax "
      + "sees differences only. With a sigmoid per class the shift would count." },
  { name: "confident mistake", set: { logits: EIGHT, target: 1 },
    look: "Class 0 gets 0.98 and is wrong. Cross entropy answers with a gradient of length 1.4, "
      + "as long as p − y can almost be: the surest mistakes move most." },
  { name: "softmax twice", set: { logits: EIGHT, target: 1, output: "softmax_twice" },
    look: "The same mistake with a softmax in the model and another in the loss. The grey "
      + "arrows are the gradient it should be; what is left is 230 times shorter." },
  { name: "the floor", set: { logits: [10, ...EIGHT.slice(1)], target: 0, output: "softmax_twice" },
    look: "The best logits there are, and the loss is still 1.274 with 8 classes: the second "
      + "softmax sees at most a 1 among zeros, and gives it e / (e + 7) = 0.28." },
  { name: "MSE", set: { logits: EIGHT, target: 1, loss: "mse" },
    look: "The confident mistake under MSE: the gradient is almost 0, because it carries the "
      + "slope of softmax, which is flat here. Step a few times, then switch to cross entropy." },
  { name: "sigmoid per class", set: { logits: [3, 2, -2, -3], target: 1, output: "sigmoid" },
    look: "Two classes are above one half: right for pictures with a cat and a dog, wrong when "
      + "exactly one class is true. No output takes anything from another." },
  { name: "hot and cold", set: { temperature: 4 },
    look: "A high temperature brings the outputs together, a low one makes the largest logit "
      + "take all. The order of the classes never changes." },
];
