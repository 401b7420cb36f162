/** The test set: closed until the reader opens it, and every run that is seen counts. */

import { attr, fmt, h, percent, text, uid } from "./dom.js";
import { check } from "./fields.js";
import { TEST } from "./playground_data.js";

/** What the test set says of a run; `seen` runs have shown their numbers so far. */
export function judged({ epoch, diverged, history, regression, test }, seen) {
  if (!test.n) {
    return `${TEST} new points, drawn from the same source. Make every choice by the dev set, `
      + "and open this one last.";
  }
  if (!epoch) return "It is open: its curve appears when the network trains.";
  const last = (name) => history[name].at(-1);
  const found = regression
    ? `Loss on ${TEST} new points ${fmt(last("test_loss"))}; dev said ${fmt(last("dev_loss"))}.`
    : `${percent(last("test_accuracy"))} of ${TEST} new points are right; dev said ${
      percent(last("dev_accuracy"))}.`;
  if (diverged !== null) return found;
  return `${found} ${seen < 2
    ? "If all choices were made before this look, the test number is the one to report."
    : `You have now seen the test numbers of ${seen} runs. Choose among them, and this is one `
      + "more dev set: the best of them is partly luck."}`;
}

export function testing(store) {
  const runs = new Map(), id = uid("test"), note = h("p", { class: "note", id });
  const box = check(store, "test", "Open the test set");
  attr(box.querySelector("input"), { "aria-describedby": id });
  const el = h("div", { class: "sealed" }, box, note);
  return { el, draw(run) {
    const { data, noise, seed } = run.state, points = JSON.stringify([data, noise, seed]);
    if (!runs.has(points)) runs.set(points, new Set());
    const seen = runs.get(points);
    if (run.test.n && run.epoch && run.diverged === null) seen.add(JSON.stringify({ ...run.state, epoch: 0 }));
    el.hidden = data === "points";
    text(note, judged(run, seen.size));
  } };
}
