/** A kernel's answer about a reader's function: its numbers, or what went wrong. */

import { h } from "./dom.js";

export const CSS = ".own:empty { display: none; } .own code { white-space: pre-wrap; }"
  + ".box[data-stale] > svg, .box[data-stale] > .readings, "
  + ".box[data-stale] > .verdict, .box[data-stale] > .about { opacity: .5; }"
  + ".own .problem { margin-top: 10px; } .own .problem p + p { margin-top: 4px; }";

/** The numbers in a kernel's answer: bytes are float64 numbers. */
export function decode(value) {
  if (ArrayBuffer.isView(value)) {
    const start = value.byteOffset; // it need not be a multiple of 8
    return new Float64Array(value.buffer.slice(start, start + value.byteLength));
  }
  if (Array.isArray(value)) return value.map(decode);
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, decode(v)]));
  }
  return ["NaN", "Infinity", "-Infinity"].includes(value) ? Number(value) : value;
}

/** Text in which `code` stands between backquotes. */
function marked(words) {
  return words.split("`").map((part, i) => (i % 2 ? h("code", {}, part) : part));
}

/** What went wrong, the reader's line, and what it usually means. */
export function explanation({ what, line, hint }, drawn) {
  const [number, code] = line;
  return h("div", { class: "problem", role: "alert" },
    h("p", {}, ...marked(what)),
    ...(number ? [h("p", {}, `Your line ${number}: `, h("code", {}, code))] : []),
    ...(hint ? [h("p", {}, ...marked(hint))] : []),
    h("p", {}, drawn ? "The figure still shows what worked last. Move the control "
      + "back, or repair the function and run its cell and the widget’s again."
      : "Repair the function; run its cell and the widget’s again."));
}
