/** Fold the line: one hidden layer fits a curve on an interval. */

import { foldTheLineNumPy, foldTheLineTorch } from "./code_fold_the_line.js";
import { h, text } from "./dom.js";
import { button } from "./fields.js";
import { chooser, controls, traits } from "./fold_controls.js";
import { edits } from "./fold_edits.js";
import { drawing } from "./fold_figure.js";
import { PRESETS, REST } from "./fold_presets.js";
import { Run, measure, settled } from "./fold_run.js";
import { divergence, origin, report, summary, verdict } from "./fold_words.js";
import { calm, scene } from "./loop.js";
import { presets } from "./presets.js";
import { bar, copier, readings, speaker } from "./ui.js";

const NOTE = "Shaded: outside the interval, where nothing is promised. Drag a ring to move a kink (where z = 0), the filled one to change the chosen unit's slope; by keys: "
  + "← → kink, ↑ ↓ output weight. Least squares finds the best output weights for the kinks as they "
  + "are; a new width or activation spreads the kinks evenly and does so. Error by width: evenly "
  + "spaced kinks, fitted; the ring is this network.";
/** Milliseconds of training in a frame, steps in a frame of a run, steps of a run. */
const [BUDGET, PACE, RUN] = [4, 10, 500];

/** A state whose lists do not fit together is refused. */
function compare({ w1, b1, w2 }) {
  if (w1.length === b1.length && w1.length === w2.length) return;
  throw new Error("w1, b1 and w2 must hold one number a unit; "
    + `got ${w1.length}, ${b1.length} and ${w2.length}.`);
}

function view({ store, box }) {
  compare(store.values);
  const state = store.values;
  const run = new Run();
  run.reach(state, BUDGET);
  const hand = edits(store, run);
  const numbers = readings({ error: "maximum error, −3 to 3", mse: "mean squared error there",
    outside: "maximum error outside", even: "evenly spaced, fitted" });
  const [said, how, stopped] = [h("p", { class: "verdict" }), h("p", { class: "caption" }),
    h("p", { class: "problem", role: "alert" })];
  const figure = drawing(hand);
  const start = { ...state };
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { ask, live, width } = scene({ box, store, el: figure.el, speech });
  const taken = () => ({ ...state, steps: settled(state).count });
  const copies = copier([["NumPy", () => foldTheLineNumPy(taken())],
    ["PyTorch", () => foldTheLineTorch(taken())]]);
  let goal = null; // the step at which a run ends
  let own = false; // whether the run itself changes the state

  const stop = () => {
    goal = null;
    store.send();
    ask();
  };
  const go = button(`Train ${RUN} steps`, () => {
    if (goal !== null) return stop();
    goal = Math.min(state.steps + RUN, traits.steps.max);
    if (calm()) store.set({ steps: goal });
    return ask();
  }, { class: "main" });
  const one = button("One step", () => store.set({ steps: state.steps + 1 }));
  const back = button("Back to the start", () => {
    goal = null;
    store.set({ steps: 0 });
  });
  const fit = button("Fit by least squares", () => {
    goal = null;
    hand.fit();
  });
  const advance = () => {
    if (goal === null) return;
    if (run.diverged !== null || state.steps >= goal) stop();
    else {
      own = true;
      store.set({ steps: Math.min(goal, state.steps + PACE) }, false);
      own = false;
      ask();
    }
  };
  const buttons = () => {
    const over = run.diverged !== null || state.steps >= traits.steps.max;
    text(go, goal === null ? `Train ${RUN} steps` : "Pause");
    go.disabled = over && goal === null;
    one.disabled = over || goal !== null;
    back.disabled = state.steps === 0;
    fit.disabled = state.fitted && state.steps === 0;
  };
  const draw = () => {
    // Between two changes of one network its lists may differ for a moment.
    if (state.w1.length !== state.b1.length || state.w1.length !== state.w2.length) return;
    const there = run.reach(state, BUDGET);
    const found = measure(state, run);
    figure.draw(found, hand.get("unit") - 1, width());
    numbers.update(report(found));
    text(said, verdict(state, found));
    text(how, `Now: ${origin(state, found)}.`);
    text(stopped, divergence(state, found));
    stopped.hidden = found.diverged === null;
    buttons();
    hand.refresh();
    speech.say(summary(state, found));
    if (there) advance();
    if (!there || !found.complete) ask();
  };
  box.append(h("p", { class: "title" }, "Fold the line"), chooser(hand), examples.group,
    examples.look, figure.el, said, stopped, bar(fit, go, one, back), how, numbers.list,
    h("p", { class: "caption" }, NOTE), controls(hand), bar(button("Reset all", () => {
      goal = null;
      store.set(start);
    }), ...copies.buttons), copies.area, speech.el);
  return live(draw, {
    end() {
      goal = null;
    },
    heard: (changed) => {
      // Whatever the reader changes during a run ends it; choosing a unit changes nothing.
      if (!own && (changed.size > 1 || !changed.has("unit"))) goal = null;
      ask();
    },
  });
}

export const foldTheLine = { title: "Fold the line", traits, own: { unit: 3 }, view };
