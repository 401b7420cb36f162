/** Elements and numbers: the few helpers that every widget needs. */

const SVG = "http://www.w3.org/2000/svg";

function fill(el, attrs, kids) {
  for (const [key, value] of Object.entries(attrs)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) el.addEventListener(key.slice(2), value);
    else el.setAttribute(key, value === true ? "" : value);
  }
  el.append(...kids);
  return el;
}

/** An HTML element: h("p", {class: "note"}, "text", child). */
export function h(tag, attrs = {}, ...kids) {
  return fill(document.createElement(tag), attrs, kids);
}

/** The same for SVG. */
export function s(tag, attrs = {}, ...kids) {
  return fill(document.createElementNS(SVG, tag), attrs, kids);
}

/** Set attributes only where they changed: the browser then repaints less. */
export function attr(el, attrs) {
  for (const [key, value] of Object.entries(attrs)) {
    const text = String(value);
    if (el.getAttribute(key) !== text) el.setAttribute(key, text);
  }
}

export function text(el, value) {
  if (el.textContent !== value) el.textContent = value;
}

let count = 0;
/** An id that no other element of the page has. */
export function uid(name) {
  count += 1;
  return `ffn-${name}-${count}`;
}

const RAISED = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶",
  7: "⁷", 8: "⁸", 9: "⁹" };

/** An exponent: raised(-3) is ⁻³. */
export function raised(power) {
  return [...String(power)].map((c) => RAISED[c]).join("");
}

/** A number for reading: 0.7616, 1234, 2.3×10⁻⁵, with a true minus sign. */
export function fmt(x, digits = 4) {
  if (Number.isNaN(x)) return "undefined";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
  if (x === 0) return "0";
  const size = Math.abs(x);
  let out;
  if (size < 1e-3 || size >= 1e5) {
    const [head, power] = x.toExponential(digits - 1).split("e");
    out = `${head}×10${raised(Number(power))}`;
  } else {
    const places = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
    out = x.toFixed(places);
  }
  return out.replace("-", "−");
}

/** The same number as an input wants it: ASCII, no more digits than needed. */
export function plain(x) {
  return String(Number(Number(x).toPrecision(6)));
}

/** A setting or a tick: no more digits than needed, with a true minus sign. */
export function short(x) {
  return plain(x).replace("-", "−");
}

/** The same in little room: 10⁶ and not 1000000. */
export function brief(x) {
  const size = Math.abs(x);
  return size >= 1e4 || (size > 0 && size < 1e-3) ? fmt(x, 1) : short(x);
}

export function percent(share) {
  const p = 100 * share;
  if (p !== 0 && p < 0.1) return "< 0.1 %";
  return `${p >= 99.95 || p === 0 ? p.toFixed(0) : p.toFixed(1)} %`;
}

export function clamp(x, lo, hi) {
  return Math.min(hi, Math.max(lo, x));
}
