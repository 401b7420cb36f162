/** The confident mistake: one unit, two losses, and why accuracy is no loss. */

import { confidentMistakeNumPy, confidentMistakeTorch } from "./code_confident_mistake.js";
import { staircase } from "./confident_mistake_card.js";
import { drawing } from "./confident_mistake_figure.js";
import { measure } from "./confident_mistake_numbers.js";
import { PRESETS, REST } from "./confident_mistake_presets.js";
import { cardReport, cardVerdict, report, summary, verdict } from "./confident_mistake_words.js";
import { h, text } from "./dom.js";
import { button, seed, slider } from "./fields.js";
import { calm, scene } from "./loop.js";
import { presets } from "./presets.js";
import { integer, number } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const traits = {
  w: number(-5, 5, 0.05),
  b: number(-5, 5, 0.05),
  lr: number(0.01, 20, 0.01, { log: true }),
  steps: integer(0, 500),
  weight: number(0, 6, 0.05),
  seed: integer(0, 9999),
};

const NOTE = "Input 1, label 0: the output should fall. Dots: both units now, with the slope "
  + "under them. The handle is their common start.";
/** Milliseconds a run takes to pass all its steps, and at most so many a frame. */
const [RUN, LATE] = [4000, 100];

const italic = (symbol) => h("i", {}, symbol);

function view({ store, box }) {
  const names = { output: "output", loss: "loss", gradient: "gradient", half: "below 0.5 at" };
  const numbers = readings(Object.fromEntries(["bce", "mse"].flatMap((loss) =>
    Object.entries(names).map(([key, title]) => [`${loss}_${key}`,
      `${loss === "bce" ? "cross entropy" : "MSE"}: ${title}`]))));
  const cardNumbers = readings({ accuracy: "accuracy", card_bce: "cross entropy", card_mse: "MSE",
    card_slope: "slope of cross entropy" });
  const [said, cardSaid] = [h("p", { class: "verdict" }), h("p", { class: "verdict" })];
  const [figure, steps] = [drawing(store, traits), staircase(store, traits.weight)];
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { ask, live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  const copies = copier([["NumPy", () => confidentMistakeNumPy(store.values)],
    ["PyTorch", () => confidentMistakeTorch(store.values)]]);
  const field = (name, options) => slider(store, name, traits[name], options);

  let run = null; // {before, passed, goal} while the race is replayed
  const replay = button("Replay from the start", () => {
    if (run) {
      run = null;
      store.send();
    } else if (!calm()) {
      run = { before: null, passed: 0, goal: store.get("steps") || REST.steps };
      store.set({ steps: 0 }, false);
    }
    ask();
  }, { class: "main" });
  const one = button("One step", () => store.set({ steps: store.get("steps") + 1 }));
  const advance = (now) => {
    // A frame that comes late, or after a rest off the screen, does not jump ahead.
    run.passed += Math.min(LATE, now - (run.before ?? now));
    run.before = now;
    const at = Math.min(run.goal, Math.floor((run.goal * run.passed) / RUN));
    if (at >= run.goal) run = null;
    store.set({ steps: at }, run === null);
    ask();
  };
  const draw = (now = 0) => {
    const state = store.values;
    const found = measure(state);
    figure.draw(state, found, width());
    steps.draw(state, found, width());
    numbers.update(report(found));
    cardNumbers.update(cardReport(found));
    text(said, verdict(found));
    text(cardSaid, cardVerdict(state, found));
    text(replay, run ? "Stop" : "Replay from the start");
    one.disabled = run !== null || state.steps >= traits.steps.max;
    speech.say(summary(state, found));
    if (run) advance(now);
  };
  box.append(h("p", { class: "title" }, "A confident mistake"), examples.group, examples.look,
    figure.el, h("p", { class: "caption" }, NOTE), said, bar(replay, one), numbers.list,
    h("div", { class: "controls" },
      h("fieldset", {}, h("legend", {}, "Start"), field("w", { label: ["start ", italic("w")] }),
        field("b", { label: ["start ", italic("b")] })),
      h("fieldset", {}, h("legend", {}, "Descent"), field("lr", { label: "learning rate" }),
        field("steps", { label: "steps" }))),
    steps.el, cardSaid, cardNumbers.list,
    h("div", { class: "controls" }, field("weight", { label: "weight" }),
      seed(store, "seed", traits.seed)),
    bar(button("Reset all", () => {
      run = null;
      store.set(start);
    }), ...copies.buttons), copies.area, speech.el);
  return live(draw, {
    end() {
      run = null;
    },
  });
}

export const confidentMistake = { title: "A confident mistake", traits, view };
