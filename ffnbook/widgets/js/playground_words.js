/** What a run's numbers mean, in words. */

import { fmt, percent, short } from "./dom.js";

const last = (list) => list.at(-1);

/** How much accuracy is luck: one standard error of a share p of n points. */
const error = (p, n) => Math.sqrt(Math.max(p * (1 - p), 0.25 / n) / n);

/** Whether two units of a hidden layer still compute the same. */
function twins({ net }) {
  const { W, b, nIn, nOut } = net.layers[0];
  if (net.layers.length < 2 || nOut < 2) return false;
  for (let j = 1; j < nOut; j += 1) {
    if (b[j] !== b[0]) return false;
    for (let i = 0; i < nIn; i += 1) if (W[i * nOut + j] !== W[i * nOut]) return false;
  }
  return true;
}

function regression(run, { line_loss: line, limit_loss: limit }) {
  const loss = last(run.history.dev_loss);
  if (loss > 0.9 * line) return "So far no better than the straight line.";
  if (loss < 1.3 * limit + 0.002) return "As good as it gets: what is left is the noise.";
  return `The curve leaves ${fmt(loss / line, 2)} of the line’s error.`;
}

/** One plain sentence: how this network compares with a line and with the best. */
export function verdict(run, references) {
  if (run.diverged !== null) return "Diverged.";
  const { history, epoch } = run;
  const same = twins(run) ? "All units of the first layer are equal: they work as one. " : "";
  if (!epoch) {
    return `${same}Not trained yet. Guess: will it beat the dashed line, and after how many epochs?`;
  }
  if (run.regression) return same + regression(run, references);
  const scored = run.dev.n ? "dev" : "train";
  const score = last(history[`${scored}_accuracy`]), n = run[scored].n;
  const { line_accuracy: line, limit_accuracy: limit } = references, luck = error(score, n);
  const gap = last(history.train_accuracy) - score;
  const tail = gap > 0.05 + luck && run.dev.n
    ? ` It knows its training points better (${percent(last(history.train_accuracy))}): it overfits.` : "";
  const here = `${percent(score)} of the ${scored === "dev" ? "dev" : "drawn"} points are right`;
  if (score >= limit - luck) {
    const both = limit - line < 2 * luck ? " – and so is a straight line" : "";
    return `${same}${here}: as far as they can tell, as good as any classifier can be${both}.${tail}`;
  }
  if (score < line - luck) return `${same}${here}: worse than a straight line (${percent(line)}).${tail}`;
  if (score < line + 2 * luck && line < 1) {
    return `${same}${here}: no better than a straight line (${percent(line)}).${tail}`;
  }
  return `${same}${here}; a straight line gets ${percent(line)}.${tail}`;
}

/** Why a run stopped by itself. */
export function divergence({ diverged, state }) {
  if (diverged === null) return "";
  return `Diverged: in epoch ${diverged} the training loss left all bounds (above a million, or no `
    + `finite number), so that epoch was taken back. With learning rate ${short(state.lr)} a step `
    + "jumps over the valley and lands higher on the other side, where the gradient is larger "
    + "still. Take a learning rate ten times smaller; smaller first weights help too.";
}

/** The run for a screen reader. */
export function summary(run, said) {
  const { history, epoch } = run;
  const [dev, test] = ["dev", "test"].map((part) => (history[`${part}_loss`]?.length
    ? `, ${part} loss ${fmt(last(history[`${part}_loss`]), 3)}` : ""));
  return `Epoch ${epoch}: training loss ${fmt(last(history.train_loss), 3)}${dev}${test}. ${said}`;
}

const NAMES = { data: "data", n: "points", noise: "noise", points: "drawn points", seed: "seed",
  hidden: "units", activation: "activation", init: "first weights", std: "σ", loss: "loss",
  optimizer: "optimizer", lr: "learning rate", batch: "batch", weight_decay: "weight decay" };

/** The settings in which runs differ, as a text for each run. */
export function differences(states) {
  const names = Object.keys(NAMES).filter((name) =>
    new Set(states.map((state) => JSON.stringify(state[name]))).size > 1);
  const value = (name, v) => (name === "points" ? v.length : Array.isArray(v)
    ? (name === "hidden" ? v : [...new Set(v)]).join("-") || "none"
    : typeof v === "number" ? short(v) : v.replaceAll("_", " "));
  return states.map((state) =>
    names.map((name) => `${NAMES[name]} ${value(name, state[name])}`).join(", ") || "same settings");
}
