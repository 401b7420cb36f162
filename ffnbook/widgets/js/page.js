// What all widgets of a page share. A widget's own script is fetched when the reader
// comes near it, as pictures are; until then its still picture stands there.
import { mount as show, registerElement, StaticModel } from "./host.js";
import { frames } from "./loop.js";

export { StaticModel, frames };

export const kinds = {};

export function mount(kind, model, el) {
  return show(kinds, kind, model, el);
}

/** A kind's script has arrived: its widgets on the page start. */
export function add(kind, what) {
  kinds[kind] = what;
  for (const el of document.querySelectorAll(`ffn-widget[kind="${kind}"]`)) el.start();
}

/** Define <ffn-widget>; `files` has the address of each kind's script, from `home`. */
export function open(files, home) {
  const asked = new Set();

  function ask(kind) {
    if (asked.has(kind)) return;
    asked.add(kind);
    const script = document.createElement("script");
    script.src = new URL(files[kind], home);
    document.head.append(script);
  }

  const near = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((e) => e.isIntersecting)) {
      near.unobserve(entry.target);
      ask(entry.target.getAttribute("kind"));
    }
  }, { rootMargin: "150% 0%" });

  registerElement(kinds, (el, kind) => {
    if (!Object.hasOwn(files, kind)) return false;
    near.observe(el);
    return true;
  });
}
