/** The examples of the loop assembler: an order of cards and what to look for. */

import { RIGHT } from "./loop_assembler_numbers.js";

/** The setting that an example starts from. */
export const REST = { cards: RIGHT, stale: false, p: 0.2, lr: 1, epochs: 40, epoch: 1, seed: 11 };

const without = (...names) => RIGHT.filter((name) => !names.includes(name));
const swap = (old, ...names) => RIGHT.flatMap((name) => (name === old ? names : [name]));
const TAIL = RIGHT.slice(6);

export const PRESETS = [
  { name: "the right loop", set: {},
    look: "Five calls train, then the model is judged: eval mode, no graph. Read the table from "
      + "top to bottom: which card changes what?" },
  { name: "no zero_grad", set: { cards: without("zero_grad") },
    look: "backward() adds to the gradients that are there, so every step uses the sum of all "
      + "gradients so far. That is momentum with coefficient 1: it overshoots and swings, it does "
      + "not grow exponentially." },
  { name: "step too early", set: {
    cards: ["train", "zero_grad", "forward", "loss", "step", "backward", ...TAIL] },
  look: "step() finds gradients that are None, changes nothing and says nothing. The gradients come "
    + "one card later, and zero_grad() throws them away." },
  { name: "step before backward", set: {
    cards: ["train", "forward", "loss", "step", "backward", ...TAIL], epoch: 2 },
  look: "Without zero_grad() the same slip is found: in epoch 2 step() changes weights that "
    + "backward() still needs, and torch refuses." },
  { name: "zero_grad too late", set: {
    cards: ["train", "forward", "loss", "backward", "zero_grad", "step", ...TAIL] },
  look: "Right cards, one place too low: the gradients are gone before step() can use them. No "
    + "error, no learning." },
  { name: "backward twice", set: { cards: swap("backward", "backward", "backward") },
    look: "The first backward() frees what it needed. A second one needs a new forward pass." },
  { name: "no_grad too early", set: { cards: ["train", "zero_grad", "no_grad",
    ...without("train", "zero_grad", "no_grad")] },
  look: "The block swallows the training as well: the forward pass records no graph." },
  { name: "polluted history", set: { cards: swap("record_dev", "pollute") },
    look: "The evaluation writes into the training history: two numbers an epoch, on two kinds of "
      + "data. The dots form two curves where one was meant." },
  { name: "eval left on", set: { cards: without("train"), epoch: 2 },
    look: "The first epoch trains with dropout, all others without: nobody calls train() again. "
      + "The curve looks fine, even better." },
  { name: "eval forgotten", set: { cards: without("eval"), p: 0.5 },
    look: "The dev loss is measured while dropout is active: red dots scatter around the true "
      + "line, and the best epoch is chosen by luck." },
  { name: "stale optimizer", set: { stale: true },
    look: "The model was made anew after the optimizer. step() updates parameters that nobody uses, "
      + "zero_grad() clears them too: your gradients grow, your weights stand still." },
  { name: "best by reference", set: { cards: swap("keep_copy", "keep"), lr: 2, epochs: 60, p: 0.5 },
    look: "state_dict() hands out the very tensors that training goes on changing. What was kept "
      + "is always the last model: compare the two numbers of the kept model." },
];
