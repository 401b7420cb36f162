/** The buttons that run, rewind, keep. */

import { h, text } from "./dom.js";
import { button } from "./fields.js";
import { calm } from "./loop.js";
import { traits } from "./playground_controls.js";
import { outline } from "./playground_plane.js";
import { bar } from "./ui.js";

const { max } = traits.epoch;

/** `act` offers train(epoch, quiet), rewind() and redraw(). */
export function runBar(store, work, compare, act) {
  const goal = () => {
    const [at, asked] = [work.epoch, store.get("goal")];
    return at < asked ? asked : Math.min(max, at + asked);
  };
  const go = button("Run", () => {
    if (work.running) work.running = false;
    else {
      store.set({ goal: goal() });
      act.train(store.get("goal"), calm());
    }
  }, { class: "main" });
  const one = button("One epoch", () => act.train(work.epoch + 1, true));
  const back = button("Rewind", act.rewind, { title: "The same first weights again" });
  const keep = button("Keep for comparing", () => {
    compare.keep(work.seen.run, outline(work.seen.run, work.seen.look));
    act.redraw();
  });
  const forget = button("Forget kept runs", () => {
    compare.forget();
    act.redraw();
  });
  const asked = h("input", { type: "number", min: 1, max, "aria-label": "run to epoch",
    onchange: () => {
      const n = Math.round(Number(asked.value));
      store.set({ goal: n >= 1 && n <= max ? n : store.get("goal") });
      asked.value = store.get("goal");
    } });
  store.subscribe((changed) => {
    if (changed.has("goal")) asked.value = store.get("goal");
  });
  asked.value = store.get("goal");

  function sync() {
    const { run, running } = work;
    const over = !run || run.diverged !== null || run.epoch >= max;
    text(go, running ? "Pause" : "Run");
    go.disabled = over && !running;
    one.disabled = over || running;
    back.disabled = !work.epoch;
    keep.disabled = !work.seen;
    forget.hidden = !compare.kept.length;
  }
  return { el: bar(go, h("label", { class: "go" }, "to epoch", asked), one, back, keep, forget),
    sync };
}
