/** Examples: buttons that set several traits at once and say what to look for. */

import { attr, h, text } from "./dom.js";
import { button } from "./fields.js";
import { same } from "./store.js";

/**
 * `list` holds {name, set, look}; what `set` leaves out is taken from `rest`.
 * Returns the group of buttons and the place of the sentence.
 */
export function presets(store, list, rest) {
  const look = h("p", { class: "look", "aria-live": "polite" });
  const buttons = list.map((preset) => button(preset.name, () => {
    store.set({ ...rest, ...preset.set });
    text(look, preset.look);
  }, { "aria-pressed": "false" }));
  const sync = () => list.forEach((preset, i) => {
    const wanted = { ...rest, ...preset.set };
    const on = Object.keys(wanted).every((name) => same(store.get(name), wanted[name]));
    attr(buttons[i], { "aria-pressed": on });
  });
  store.subscribe(sync);
  sync();
  const group = h("div", { class: "presets", role: "group", "aria-label": "Examples" },
    ...buttons);
  return { group, look };
}
