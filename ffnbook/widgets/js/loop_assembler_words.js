/** What a loop does wrong, in words. */

import { fmt, percent } from "./dom.js";

/** Why an error came, by the start of its text. */
function why({ text }) {
  if (text.startsWith("name")) {
    return `${text.split("'")[1]} does not exist yet: the card that makes it comes later or is `
      + "missing.";
  }
  if (text.startsWith("element 0")) {
    return "The loss has no graph behind it: the forward pass ran inside no_grad().";
  }
  if (text.startsWith("Trying")) {
    return "This graph has been used up by an earlier backward(): each one needs its own forward "
      + "pass.";
  }
  return "step() changed the weights after the forward pass, and this backward() needs them as they "
    + "were.";
}

/** How often `name` is called between two calls of `until`, in the turning loop. */
function between(cards, name, until) {
  const at = cards.indexOf(until);
  const turned = [...cards.slice(at + 1), ...cards.slice(0, at + 1)];
  let [count, most] = [0, 0];
  for (const card of turned) {
    if (card === name) count += 1;
    if (card === until) count = 0;
    most = Math.max(most, count);
  }
  return most;
}

/** Whether and why nothing was learned. */
function still({ cards, stale }, rows) {
  if (rows.some(({ changed }) => changed)) return "";
  if (!cards.includes("step")) return "Nothing is learned: no card calls step().";
  if (stale) {
    return "Nothing is learned: the optimizer holds the parameters of an earlier model, and step() "
      + "changes those.";
  }
  if (!cards.includes("backward")) return "Nothing is learned: without backward() there are no gradients.";
  return rows.length <= cards.length ? "After one epoch nothing has been learned."
    : "Nothing is learned: whenever step() is called the gradients are None, so it does nothing, "
      + "silently.";
}

/** Sentences on what goes wrong, the worst first; empty when nothing does. */
export function findings(state, found) {
  const { cards, p, epochs, stale } = state;
  const { error, trace, history, promised, kept } = found;
  const rows = trace.flat();
  const out = [];
  if (error) {
    out.push(`Stopped in epoch ${error.epoch} at card ${error.card + 1}. ${why(error)}`);
  } else if (!cards.length) out.push("There are no cards: nothing happens.");
  else out.push(still(state, rows));
  const steps = rows.filter(({ card, changed }) => card === "step" && changed).length;
  if (steps > 1 && !stale) {
    if (!cards.includes("zero_grad")) {
      out.push("Gradients are never cleared: each step uses the sum of all gradients so far, which "
        + "is momentum with coefficient 1.");
    } else if (between(cards, "backward", "zero_grad") > 1) {
      out.push("Several backward() between two zero_grad(): their gradients are added.");
    }
    if (between(cards, "step", "backward") > 1) {
      out.push("Several step() after one backward(): the same gradients are used again.");
    }
    const first = ["backward", "step"].map((name) => cards.indexOf(name));
    if (first[1] < first[0]) out.push("step() uses the gradients of the epoch before.");
  }
  const silent = rows.filter(({ card, dropout }) => card === "forward" && !dropout).length;
  if (p > 0 && silent && cards.includes("backward")) {
    const from = trace.findIndex((list) => list.some(({ card, dropout }) => card === "forward"
      && !dropout)) + 1;
    out.push(`From epoch ${from} on the training forward pass runs without dropout: the model is in `
      + "eval mode.");
  }
  if (rows.some(({ card, dropout }) => card === "dev" && dropout)) {
    out.push("The dev loss is measured with dropout active: a noisy score.");
  }
  if (rows.some(({ card, tracking }) => card === "dev" && tracking)) {
    out.push("The dev forward pass records a graph that nobody uses: no harm but memory.");
  }
  if (cards.includes("pollute") && history.length) {
    out.push(`The training history holds dev losses: ${history.length} numbers in ${
      Math.min(epochs, trace.length)} epochs.`);
  }
  if (kept !== null && cards.includes("keep") && !cards.includes("keep_copy")) {
    out.push(`The best model is kept by reference: it was to have a dev loss of ${fmt(promised)}, it `
      + `is the last model and has ${fmt(kept)}.`);
  }
  return out.filter(Boolean);
}

export function report({ train, dev, history, dev_history, promised, kept }) {
  return { train_loss: fmt(train.loss), train_accuracy: percent(train.accuracy),
    dev_loss: fmt(dev.loss), dev_accuracy: percent(dev.accuracy), history: String(history.length),
    dev_history: String(dev_history.length), promised: promised === null ? null : fmt(promised),
    kept: kept === null ? null : fmt(kept) };
}

export function summary({ cards, epochs }, found, said) {
  const { error, train, dev } = found;
  return [`${cards.length} cards, ${epochs} epochs.`, said.join(" ")
    || "Nothing goes wrong.", error ? `${error.name}: ${error.text}`
    : `Training loss ${fmt(train.loss)}, dev loss ${fmt(dev.loss)}.`].join(" ");
}
