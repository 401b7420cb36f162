/** The playground: a small network, its data and its training, all of it open. */

import { playgroundNumPy, playgroundTorch } from "./code_playground.js";
import { h, text } from "./dom.js";
import { button } from "./fields.js";
import { animate, calm, measured } from "./loop.js";
import { runBar } from "./playground_bar.js";
import { controls, SETTINGS, traits } from "./playground_controls.js";
import { linking } from "./playground_link.js";
import { PRESETS, REST } from "./playground_presets.js";
import { screen } from "./playground_screen.js";
import { telling } from "./playground_share.js";
import { Work } from "./playground_work.js";
import { presets } from "./presets.js";
import { PLAYGROUND } from "./style_playground.js";
import { bar, copier } from "./ui.js";

/** Milliseconds of computing in a frame; drawing takes about as long again. */
const BUDGET = 3;

function view({ store, model, box }) {
  const work = new Work(), shown = screen(store, work, box), { colours } = shown;
  const examples = presets(store, PRESETS, REST), start = { ...store.values };
  const ignored = h("p", { class: "problem", role: "alert", hidden: true });
  const copy = (write) => () => write(work.seen.run.state, work.seen.run.epoch);
  const copies = copier([["NumPy", copy(playgroundNumPy)], ["PyTorch", copy(playgroundTorch)]]);
  const link = linking(store, traits, box, (errors) => {
    ignored.hidden = !errors.length;
    text(ignored, `The settings in this page’s address were ignored: ${errors.join(" ")}`);
  });
  const told = telling(model);
  let [stale, resting] = [false, true];
  const redraw = () => {
    stale = true;
    loop.ask();
  };
  const buttons = runBar(store, work, shown.compare, {
    redraw,
    rewind: () => restart(0, false),
    train(epoch, quiet) {
      resting = false;
      work.to(epoch, quiet);
      loop.ask();
    },
  });

  function draw() {
    colours.read();
    shown.show(size.width());
    for (const el of copies.buttons.slice(0, 2)) el.disabled = !work.seen;
    stale = false;
  }
  const loop = animate(box, () => {
    if (work.work(BUDGET) || stale) draw();
    buttons.sync();
    if (work.task) loop.ask();
    else if (!resting) rest();
  });
  /** All is computed: now Python and the page's address hear of it. */
  function rest() {
    resting = true;
    told(work.run);
    store.set({ epoch: work.epoch }, !store.moving);
    show();
  }
  /** The address waits for the hand: browsers are slow at it, and forbid it when often. */
  const show = () => resting && !store.moving && link.show();
  store.atRest(show);
  function restart(epoch, running) {
    resting = false;
    work.start(Object.fromEntries(SETTINGS.map((name) => [name, store.get(name)])), epoch);
    if (running) work.to(store.get("goal"), calm());
    if (!work.task || !work.seen) stale = true; // else: the new picture will come
    loop.ask();
  }
  store.subscribe((changed) => {
    const epoch = store.get("epoch");
    if (changed.size === 1 && changed.has("test")) {
      restart(work.reached, work.running); // the same run, seen with other eyes
    } else if (SETTINGS.some((name) => changed.has(name))) {
      // A run under way goes on with one setting changed, but not with another example.
      restart(changed.has("epoch") ? epoch : 0, work.running && changed.size === 1);
    } else if (changed.has("epoch") && epoch !== work.epoch && !work.running) {
      restart(epoch, false);
    } else redraw();
  });
  const themes = new MutationObserver(redraw);
  for (const el of [document.documentElement, document.body]) {
    themes.observe(el, { attributes: true });
  }
  const reset = button("Reset all", () => {
    work.running = false;
    store.set(start);
  });

  box.append(h("style", {}, PLAYGROUND), h("p", { class: "title" }, "Playground"), examples.group,
    examples.look, ignored, ...shown.above, buttons.el, ...shown.below,
    controls(store, shown.panel), bar(reset, ...copies.buttons), copies.area);
  const size = measured(box.querySelector(".stage"), redraw);
  size.read();
  link.hear();
  if (!work.coming) restart(store.get("epoch"), false);
  work.work(20);
  draw();
  buttons.sync();
  return () => {
    work.task = null;
    themes.disconnect();
    link.stop();
    loop.stop();
    size.stop();
    shown.stop();
  };
}

export const playground = { title: "Playground", traits, own: { goal: 1000 }, view };
