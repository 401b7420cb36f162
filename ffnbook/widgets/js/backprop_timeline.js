/** All operators of a pass in a row, with what has become of them. */

import { attr, h, text } from "./dom.js";
import { button } from "./fields.js";
import { title } from "./backprop_show.js";

const SIGNS = { wrong: " ✗", stopped: " ✗", odd: " ?" };

/** The operators as a row of buttons; arrow keys walk along it. */
export function timeline(go) {
  const el = h("div", { class: "ops", role: "group", "aria-label": "Operators" });
  let names = "";
  const buttons = () => [...el.querySelectorAll("button")];
  el.addEventListener("keydown", (event) => {
    const all = buttons(), at = all.findIndex((b) => b.tabIndex === 0);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (!all[to]) return;
    go(to);
    all.forEach((b, k) => { b.tabIndex = k === to ? 0 : -1; });
    all[to].focus();
  });
  return { el,
    draw({ list }, at) {
      const key = list.map((it) => it.name).join();
      if (key !== names) {
        const back = list.findIndex((it) => it.back);
        const make = (it, k) => button("", () => go(k), { "data-op": it.name });
        el.replaceChildren(h("span", { class: "way" }, "forward"),
          ...list.slice(0, back).map(make), h("span", { class: "way" }, "backward"),
          ...list.slice(back).map((it, k) => make(it, back + k)));
      }
      names = key;
      buttons().forEach((b, k) => {
        const { name, status } = list[k];
        const seen = k <= at ? status : "";
        text(b, title(name) + (SIGNS[seen] ?? ""));
        b.className = k <= at ? `done ${status}` : "";
        b.tabIndex = k === at ? 0 : -1;
        if (k === at) b.setAttribute("aria-current", "step");
        else b.removeAttribute("aria-current");
        attr(b, { "aria-label": `Step ${k + 1}: ${title(name)}${
          { wrong: ", wrong", stopped: ", NumPy stops here", lost: ", not computed",
            odd: ", the difference fails" }[seen] ?? ""}` });
      });
    } };
}
