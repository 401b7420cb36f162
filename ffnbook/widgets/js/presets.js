/** Examples: buttons that set several traits at once and say what to look for. */

import { attr, h, text } from "./dom.js";
import { button } from "./fields.js";
import { same } from "./store.js";

/**
 * `list` holds {name, set, look}; what `set` leaves out is taken from `rest`.
 * Returns the group of buttons, the place of the sentence, and what empties it (before
 * a reset: a start that is no example has no sentence).
 */
export function presets(store, list, rest) {
  const look = h("p", { class: "look", "aria-live": "polite" });
  const buttons = list.map((preset) => button(preset.name, () => {
    store.set({ ...rest, ...preset.set });
    tell(preset);
  }, { "aria-pressed": "false" }));
  // With its name: the sentence stays while the reader follows it, and is then no
  // longer true of what is shown.
  const tell = (preset) => text(look, `${preset.name}: ${preset.look}`);
  const sync = () => list.filter((preset, i) => {
    const wanted = { ...rest, ...preset.set };
    const on = Object.keys(wanted).every((name) => same(store.get(name), wanted[name]));
    attr(buttons[i], { "aria-pressed": on });
    return on;
  });
  store.subscribe(sync);
  // Not while the hand still moves: a sentence that comes or goes pushes what is below
  // it from under the hand. After Reset all, too.
  store.atRest(() => sync().forEach(tell));
  sync();
  const group = h("div", { class: "presets", role: "group", "aria-label": "Examples" },
    ...buttons);
  return { group, look, clear: () => text(look, "") };
}
