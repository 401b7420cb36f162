/** Parts around a figure: read-outs, the spoken summary, copying, the button row. */

import { button } from "./fields.js";
import { h, text } from "./dom.js";

/** A list of named numbers; `update({name: text})` fills it. */
export function readings(names) {
  const cells = {};
  const list = h("dl", { class: "readings" }, ...Object.entries(names).map(([key, name]) => {
    cells[key] = h("dd", { "data-reading": key });
    const title = h("dt", {}, ...(Array.isArray(name) ? name : [name]));
    cells[key].title = title;
    return h("div", {}, title, cells[key]);
  }));
  return {
    list,
    update(values) {
      for (const [key, value] of Object.entries(values)) {
        text(cells[key], value ?? "");
        cells[key].parentNode.hidden = value === null;
      }
    },
  };
}

/** Says a sentence to a screen reader once things have been at rest for a while. */
export function speaker(pause = 700) {
  const el = h("p", { class: "hidden", "aria-live": "polite", "data-summary": "" });
  let timer = null;
  return {
    el,
    say(sentence) {
      clearTimeout(timer);
      timer = setTimeout(() => text(el, sentence), pause);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}

async function toClipboard(code, area) {
  try {
    await navigator.clipboard.writeText(code);
    return true;
  } catch {
    // A page opened from a file has no clipboard to write to in some browsers.
    area.focus();
    area.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  }
}

/**
 * Buttons that copy code and show it. `sources` is a list of [name, () => code].
 * The text stays on view, selected, so that it can be copied by hand as well.
 */
export function copier(sources) {
  const area = h("textarea", { class: "copy", readonly: true, spellcheck: "false",
    "aria-label": "The code to copy", hidden: true });
  const said = h("span", { class: "said", role: "status" });
  const close = button("Close", () => {
    area.hidden = true;
    close.hidden = true;
    text(said, "");
  }, { hidden: true });
  const buttons = sources.map(([name, code]) => button(`Copy as ${name}`, async () => {
    area.value = code();
    area.hidden = false;
    close.hidden = false;
    const done = await toClipboard(area.value, area);
    if (!done) {
      area.focus();
      area.select();
    }
    text(said, done ? `${name} code copied.`
      : "The code is selected: press Ctrl+C or ⌘C to copy it.");
  }));
  return { buttons: [...buttons, close, said], area };
}

/** The row below the controls. */
export function bar(...parts) {
  return h("div", { class: "bar" }, ...parts);
}
