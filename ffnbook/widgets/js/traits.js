/** What a state may hold, and an explanation when it holds something else. */

/** A number in [min, max]; `log` makes its slider logarithmic. */
export function number(min, max, step, more = {}) {
  return { type: "number", min, max, step, ...more };
}

export function integer(min, max, more = {}) {
  return { type: "integer", min, max, step: 1, ...more };
}

export function choice(of) {
  return { type: "choice", of };
}

/** A list of `least` to `most` numbers, each in [min, max]. */
export function numbers(min, max, step, least, most) {
  return { type: "numbers", min, max, step, least, most };
}

/** A list of `least` to `most` pairs of whole numbers, each in [min, max]. */
export function pairs(min, max, least, most) {
  return { type: "pairs", min, max, step: 1, least, most };
}

/** Like `numbers`, of whole numbers. */
export function integers(min, max, least, most) {
  return { ...numbers(min, max, 1, least, most), whole: true };
}

/** A list of `count` names. */
export function choices(of, count) {
  return { type: "choices", of, count };
}

/** A list of at most `most` points [x1, x2, class]. */
export function points(min, max, most) {
  return { type: "points", min, max, most };
}

/** A list of `least` to `most` names out of some. */
export function names(of, least, most) {
  return { type: "names", of, least, most };
}

/** Yes or no. */
export function flag() {
  return { type: "flag" };
}

/** Why `value` is not allowed, or "" when it is. */
function problem(name, spec, value) {
  if (spec.type === "choice") {
    return spec.of.includes(value) ? ""
      : `${name} must be one of ${spec.of.join(", ")}; got ${JSON.stringify(value)}.`;
  }
  if (spec.type === "names") {
    if (!Array.isArray(value) || value.length < spec.least || value.length > spec.most) {
      return `${name} must be a list of ${spec.least} to ${spec.most} names; got ${
        JSON.stringify(value)}.`;
    }
    return value.map((v) => problem(name, { ...spec, type: "choice" }, v)).find(Boolean) ?? "";
  }
  if (spec.type === "flag") {
    return typeof value === "boolean" ? ""
      : `${name} must be true or false; got ${JSON.stringify(value)}.`;
  }
  if (spec.type === "numbers") {
    if (!Array.isArray(value) || value.length < spec.least || value.length > spec.most) {
      return `${name} must hold ${spec.least} to ${spec.most} numbers; got ${
        JSON.stringify(value)}.`;
    }
    const type = spec.whole ? "integer" : "number";
    return value.map((v) => problem(name, { ...spec, type }, v)).find(Boolean) ?? "";
  }
  if (spec.type === "choices") {
    return Array.isArray(value) && value.length === spec.count
      && value.every((v) => spec.of.includes(v)) ? ""
      : `${name} must hold ${spec.count} of ${spec.of.join(", ")}; got ${JSON.stringify(value)}.`;
  }
  if (spec.type === "points") {
    const { min, max, most } = spec;
    const good = ([a, b, c, ...more]) => [a, b].every((x) => x >= min && x <= max)
      && (c === 0 || c === 1) && !more.length;
    return Array.isArray(value) && value.length <= most
      && value.every((v) => Array.isArray(v) && good(v)) ? ""
      : `${name} must hold at most ${most} points x1, x2, class: x1 and x2 from ${
        min} to ${max}, class 0 or 1.`;
  }
  if (spec.type === "pairs") {
    if (!Array.isArray(value) || value.length < spec.least || value.length > spec.most
      || value.some((pair) => !Array.isArray(pair) || pair.length !== 2)) {
      return `${name} must hold ${spec.least} to ${spec.most} pairs of whole numbers; got ${
        JSON.stringify(value)}.`;
    }
    return value.flat().map((v) => problem(name, { ...spec, type: "integer" }, v))
      .find(Boolean) ?? "";
  }
  const whole = spec.type === "integer";
  if (typeof value !== "number" || !Number.isFinite(value)
    || (whole && !Number.isInteger(value)) || value < spec.min || value > spec.max) {
    return `${name} must be ${whole ? "a whole number" : "a number"} from ${spec.min} `
      + `to ${spec.max}; got ${JSON.stringify(value)}.`;
  }
  return "";
}

/** The problems of a whole state, as sentences. */
export function problems(specs, get) {
  return Object.entries(specs).map(([name, spec]) => problem(name, spec, get(name)))
    .filter(Boolean);
}
