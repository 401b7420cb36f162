/** The examples of the graph sweeper: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { expression: "logistic", mode: "reverse", order: "topological", input: 2,
  output: 1, step: 0, x: 1, w: 0, b: 0, a: 2 };

export const PRESETS = [
  { name: "one sweep back", set: { step: 12 },
    look: "Six values forward, six steps back: the gradients of w, x and b come out together, "
      + "0.25, 0 and 0.25. Each step used the local derivatives of a single operation." },
  { name: "one sweep forward", set: { mode: "forward", step: 6 },
    look: "Every node carries its slope by w along, and nothing has to be kept. But x and b "
      + "know nothing yet: choose another input, and the sweep starts again." },
  { name: "two paths", set: { expression: "shared", a: 2, b: 3, input: 1, step: 6 },
    look: "a reaches y by way of c and by way of d. Each path gives a product, the derivative is "
      + "their sum: 6 + 15 = 21. The sweep adds them up at a, without listing paths." },
  { name: "passed on too early", set: { expression: "twice", a: 2, b: 1, input: 1, step: 6,
    order: "wrong" },
    look: "From y both c and d can be reached at once, so c passes on its gradient before d has "
      + "added its share. Nothing complains: the result is just too small. Topological order "
      + "lets c wait." },
  { name: "two inputs, three outputs", set: { expression: "outputs", mode: "forward", a: 1, b: 0.5,
    input: 1, step: 4 },
    look: "One sweep forward gives the slopes of all three outputs by a. Here forward mode is "
      + "cheaper: two sweeps, where reverse mode needs three." },
];
