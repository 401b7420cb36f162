/** The hidden units' small pictures, with the gradient of each layer's weights. */

import { clamp, fmt, h, text } from "./dom.js";
import { FUNCTIONS } from "./functions.js";
import { tiles } from "./playground_paint.js";

/** The length of a bar for a norm, from 0 at 10⁻⁶ to 1 at 10. */
const share = (norm) => (norm > 0 ? clamp((Math.log10(norm) + 6) / 7, 0.01, 1) : 0);

export function unitsView() {
  const el = h("div", { class: "units" });
  let rows = [];
  function build(count) {
    rows = Array.from({ length: count }, (_, l) => {
      const name = h("span"), bar = h("span", { class: "norm" }), norm = h("span");
      const canvas = h("canvas", { "aria-hidden": "true" });
      canvas.hidden = l === count - 1;
      return { name, bar, norm, canvas, el: h("div", {}, h("p", {}, name, norm, bar), canvas) };
    });
    el.replaceChildren(...rows.map((row) => row.el));
  }
  function draw({ run, look, norms }, width, colours) {
    if (rows.length !== norms.length) build(norms.length);
    rows.forEach(({ name, bar, norm, canvas }, l) => {
      const output = l === rows.length - 1;
      text(name, output ? "output"
        : `layer ${l + 1}, ${FUNCTIONS[run.state.activation[l]][0]}`);
      text(norm, `‖dW‖ = ${fmt(norms[l], 2)}`);
      bar.style.width = `${Math.round(0.3 * width * share(norms[l]))}px`;
      if (!output) tiles(canvas, look.units[l], run.d, width, colours);
    });
  }
  return { el, draw };
}
