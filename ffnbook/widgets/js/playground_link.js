/** The state as a page's fragment: #playground?data=xor&hidden=8,8. */

import { same } from "./store.js";
import { problems } from "./traits.js";

const MARK = "#playground?";

const write = {
  numbers: (v) => v.join(","),
  // The last name stands for all that follow.
  choices: (v) => v.filter((name, i) => i === 0
    || v.slice(i - 1).some((other) => other !== v[i - 1])).join(","),
  points: (v) => v.map((p) => p.join(",")).join(";"),
};
const amount = (part) => (part.trim() === "" ? NaN : Number(part));
const list = (part, cut) => (part === "" ? [] : part.split(cut));
const read = {
  number: amount,
  integer: amount,
  choice: (part) => part,
  flag: (part) => ({ true: true, false: false })[part] ?? part,
  numbers: (part) => list(part, ",").map(amount),
  choices: (part, { count }) => {
    const names = list(part, ",");
    while (names.length && names.length < count) names.push(names.at(-1));
    return names;
  },
  points: (part) => list(part, ";").map((row) => row.split(",").map(amount)),
};

/** The fragment for a state; what is as in `start` is left out. */
export function toFragment(traits, state, start) {
  const parts = Object.entries(traits).filter(([name]) => !same(state[name], start[name]))
    .map(([name, { type }]) => `${name}=${encodeURIComponent(
      (write[type] ?? String)(state[name])).replace(/%2C/g, ",").replace(/%3B/g, ";")}`);
  return MARK + parts.join("&");
}

/** {state, errors} of a fragment, or null when it is not ours. */
export function fromFragment(traits, fragment, start) {
  if (!fragment.startsWith(MARK)) return null;
  const state = { ...start }, errors = [];
  for (const pair of list(fragment.slice(MARK.length), "&")) {
    const [name, ...rest] = pair.split("=");
    if (!Object.hasOwn(traits, name)) {
      errors.push(`it has no setting “${name.slice(0, 30)}”.`);
      continue;
    }
    try {
      state[name] = read[traits[name].type](decodeURIComponent(rest.join("=")), traits[name]);
    } catch {
      errors.push(`${name} cannot be read.`);
    }
  }
  errors.push(...problems(traits, (name) => state[name]));
  return { state: errors.length ? null : state, errors };
}

/**
 * Keeps the page's address and a store alike. `complain` gets the reasons why a
 * fragment was ignored. Only a page's first playground does this, and no notebook's.
 */
export function linking(store, traits, box, complain) {
  const host = box.getRootNode().host;
  const own = host?.localName === "ffn-widget"
    && host === document.querySelector(`ffn-widget[kind=${host.getAttribute("kind")}]`);
  const start = Object.fromEntries(Object.keys(traits).map((name) => [name, store.get(name)]));
  const hear = () => {
    const found = own && fromFragment(traits, location.hash, start);
    if (!found) return;
    complain(found.errors);
    if (found.state) store.set(found.state);
  };
  if (own) window.addEventListener("hashchange", hear);
  return {
    own,
    hear,
    fragment: () => toFragment(traits, store.values, start),
    /** Put the state into the address; never scrolls, adds nothing to the history. */
    show() {
      const now = toFragment(traits, store.values, start);
      const bare = now === MARK && !location.hash.startsWith(MARK);
      if (!own || bare || location.hash === now) return;
      try {
        history.replaceState(history.state, "", now === MARK ? "#" : now);
      } catch {
        // Some browsers forbid it for pages opened from a file.
      }
    },
    stop: () => window.removeEventListener("hashchange", hear),
  };
}
