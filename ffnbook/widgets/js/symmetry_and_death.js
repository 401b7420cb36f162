/** Symmetry and death: when five hidden units are one, or none. */

import { symmetryAndDeathNumPy, symmetryAndDeathTorch } from "./code_symmetry_and_death.js";
import { h, text } from "./dom.js";
import { button, menu, seed, slider } from "./fields.js";
import { calm, scene } from "./loop.js";
import { presets } from "./presets.js";
import { drawing } from "./symmetry_and_death_figure.js";
import { measure } from "./symmetry_and_death_numbers.js";
import { PRESETS, REST } from "./symmetry_and_death_presets.js";
import { Run, STEPS } from "./symmetry_and_death_run.js";
import { STYLE } from "./symmetry_and_death_style.js";
import { unitTable } from "./symmetry_and_death_table.js";
import { report, summary, timeline, verdict } from "./symmetry_and_death_words.js";
import { choice, integer, number } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const DATA = [["circles", "circles"], ["xor", "XOR"], ["moons", "two moons"]];
const ACTIVATIONS = [["relu", "ReLU"], ["tanh", "tanh"], ["logistic", "logistic"]];
const INITS = [["constant", "constant: all 0.5"], ["random", "random: N(0, 1)"], ["zeros", "zero"]];
const names = (list) => choice(list.map(([name]) => name));

const traits = {
  data: names(DATA), activation: names(ACTIVATIONS), init: names(INITS),
  share: integer(10, 90), seed: integer(0, 9999),
  lr: number(0.01, 5, 0.01, { log: true }), steps: integer(0, STEPS), kicks: integer(0, 5),
  big: number(1, 100, 0.1, { log: true }), lift: number(-10, 10, 0.1), after: integer(0, STEPS),
};

const NOTE = "Round and square: the classes; crosses: on the wrong side of the network’s boundary "
  + "(the line without hairs). Purple: where a unit’s z is 0, hairs towards z > 0; ×5: five units on "
  + "one line. Dashed grey, †: dead.";
/** Milliseconds of computing in a frame; steps of a run, and how many a frame shows. */
const [BUDGET, RUN, PACE] = [4, 100, 2];

/** Which counter grows: the steps after a large step or a lift have their own. */
const counter = ({ kicks, lift, after }) => (kicks || lift || after ? "after" : "steps");

function view({ store, box }) {
  const numbers = readings({ right: "right", best: "one unit, at most", loss: "loss",
    gap: "difference between units", different: "different units", dead: "dead units",
    moving: "has a gradient" });
  const [said, so] = [h("p", { class: "verdict" }), h("p", { class: "so-far" })];
  const [figure, table, training] = [drawing(), unitTable(), new Run()];
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { ask, live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  const copies = copier([["NumPy", () => symmetryAndDeathNumPy(store.values, training.stopped)],
    ["PyTorch", () => symmetryAndDeathTorch(store.values, training.stopped)]]);
  const field = (name, label, more) => slider(store, name, traits[name], { label, ...more });
  let goal = null; // {name, at}: the counter that runs, and where it ends

  const stop = () => {
    goal = null;
    store.send();
  };
  const act = (change) => () => {
    goal = null;
    store.set(change(store.values));
  };
  const go = button("Run 100 steps", () => {
    if (goal) return stop();
    const name = counter(store.values);
    goal = { name, at: Math.min(store.get(name) + RUN, STEPS) };
    if (calm()) store.set({ [name]: goal.at });
    return ask();
  }, { class: "main" });
  const one = button("One step", act((s) => ({ [counter(s)]: s[counter(s)] + 1 })));
  const kick = button("One step too large", act((s) => (s.kicks || s.lift
    ? { kicks: s.kicks + 1, after: 0 }
    : { steps: Math.min(STEPS, s.steps + s.after), kicks: 1, after: 0 })));
  const undo = button("Take one back", act((s) => ({ kicks: s.kicks - 1 })));
  const back = button("Back to the start", act((s) => ({ steps: 0, kicks: 0, after: 0,
    lift: s.kicks ? 0 : s.lift })));
  const run = () => {
    if (!goal) return;
    const { name, at } = goal;
    if (training.stopped !== null || store.get(name) >= at) stop();
    else store.set({ [name]: Math.min(at, store.get(name) + PACE) }, false);
    ask();
  };
  const buttons = (state) => {
    const over = training.stopped !== null || state[counter(state)] >= STEPS;
    text(go, goal ? "Pause" : "Run 100 steps");
    go.disabled = over && !goal;
    one.disabled = over;
    kick.disabled = state.kicks >= traits.kicks.max || training.stopped !== null;
    undo.disabled = state.kicks === 0;
  };
  const draw = () => {
    const state = store.values;
    if (!training.work(state, BUDGET)) return ask();
    const found = measure(training, state);
    figure.draw(state, found, width());
    table.draw(found);
    numbers.update(report(state, found));
    text(said, verdict(state, found));
    text(so, timeline(state));
    speech.say(summary(state, found));
    run();
    return buttons(state);
  };
  const later = (s) => counter(s.values) === "after";
  const lift = field("lift", ["add to ", h("i", {}, "b"), "₁"], { marks: () => [[-8, "−8"], [0, "0"]] });
  lift.classList.add("wide");
  box.append(h("style", {}, STYLE), h("p", { class: "title" }, "Symmetry and death"),
    h("div", { class: "controls top" }, menu(store, "init", INITS, { label: "first weights" }),
      menu(store, "activation", ACTIVATIONS, { label: "activation" })),
    examples.group, examples.look, said, figure.el, bar(go, one, kick, undo, back), so,
    h("div", { class: "controls one" }, lift), numbers.list, table.el,
    h("p", { class: "caption" }, NOTE),
    h("div", { class: "controls" },
      h("fieldset", {}, h("legend", {}, "Data"), menu(store, "data", DATA, { label: "data" }),
        field("share", "class 1, in %"), seed(store, "seed", traits.seed)),
      h("fieldset", {}, h("legend", {}, "Training"), field("lr", "learning rate"),
        field("steps", "steps"), field("big", "too large a rate"),
        field("after", "later steps", { only: later }))),
    bar(button("Reset all", () => {
      goal = null;
      examples.clear();
      store.set(start);
    }), ...copies.buttons), copies.area, speech.el);
  training.work(store.values);
  return live(draw, {
    end() {
      goal = null;
    },
  });
}

export const symmetryAndDeath = { title: "Symmetry and death", traits, view };
