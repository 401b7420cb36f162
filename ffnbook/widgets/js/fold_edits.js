/** What a reader's hand changes in the folded line, each as a change of the whole state. */

import { clamp } from "./dom.js";
import { evenUnits, randomUnits } from "./fold_fit.js";
import { startOf } from "./fold_run.js";

const far = (v) => clamp(v, -1e6, 1e6);
const tidy = (v) => Number(v.toPrecision(12));
const put = (list, j, value) => list.map((v, i) => (i === j ? value : v));

/** Where z = w x + b is 0; a unit with w = 0 has no such place. */
export const kinkOf = ({ w1, b1 }, j) => (w1[j] === 0 ? 0 : 0 - b1[j] / w1[j]);

/**
 * A store of the same form for the controls: besides the state's names it knows width,
 * bias, and the chosen unit's kink, steep and out. `run` holds the training. Where the
 * result of a training is edited, it becomes the new start.
 */
export function edits(store, run) {
  const listeners = new Set();
  const state = store.values;
  const names = new Set([...Object.keys(state), "width", "kink", "steep", "out", "bias"]);

  /** The network on show; after a divergence the one that training started from. */
  const net = () => {
    run.reach(state, 0);
    const { w1, b1, w2, b2 } = run.diverged === null ? run.parameters() : startOf(state);
    return { w1: w1.map(far), b1: b1.map(far), w2: w2.map(far), b2: far(b2) };
  };
  /** It as a start, with output weights that follow by least squares, or that stand. */
  const follow = ({ w1, b1 }) =>
    ({ w1, b1, w2: w1.map(() => 0), b2: 0, fitted: true, steps: 0 });
  const stand = (from) => ({ ...from, fitted: false, steps: 0 });
  const kept = () => {
    const from = net();
    const trained = state.steps > 0 && run.diverged === null;
    return state.fitted && !trained ? follow(from) : stand(from);
  };
  const fresh = (width, activation) => ({ ...follow(evenUnits(width, activation)), activation });
  const chosen = () => Math.min(state.unit, state.w1.length, state.b1.length) - 1;

  const change = {
    width: (width) => fresh(width, state.activation),
    activation: (name) => fresh(state.w1.length, name),
    target: (target) => ({ ...kept(), target }),
    drawn: (drawn) => ({ ...kept(), drawn }),
    seed: (seed) => ({ ...stand(randomUnits(state.w1.length, seed)), seed }),
    kink(k, j) {
      const from = kept();
      return { ...from, b1: put(from.b1, j, tidy(0 - from.w1[j] * k)) };
    },
    /** The kink stays where it is when the line grows steeper. */
    steep(w, j) {
      const from = kept();
      const k = kinkOf(from, j);
      return { ...from, w1: put(from.w1, j, w), b1: put(from.b1, j, tidy(0 - w * k)) };
    },
    out(v, j) {
      const from = stand(net());
      return { ...from, w2: put(from.w2, j, v) };
    },
    bias: (b2) => ({ ...stand(net()), b2 }),
  };
  /** Four digits are enough to read, and fit into a box. */
  const four = (v) => Number(v.toPrecision(4));
  const read = { width: () => state.w1.length, unit: () => chosen() + 1, bias: () => four(net().b2),
    out: () => four(net().w2[chosen()]), steep: () => four(net().w1[chosen()]),
    kink: () => four(kinkOf(net(), chosen())) };

  return {
    values: state,
    get: (name) => (read[name] ? read[name]() : store.get(name)),
    set(changes, rest = true) {
      for (const [name, value] of Object.entries(changes)) {
        store.set(change[name] ? change[name](value, chosen()) : { [name]: value }, rest);
      }
    },
    /** Change a unit, and choose it. */
    unit(j, changes, rest) {
      store.set({ unit: j + 1 }, false);
      this.set(changes, rest);
    },
    send: () => store.send(),
    subscribe: (listen) => listeners.add(listen),
    /** Tell the controls: called when a picture has been drawn. */
    refresh: () => listeners.forEach((listen) => listen(names)),
    even: () => store.set(fresh(state.w1.length, state.activation)),
    fit: () => store.set(follow(net())),
    random: () => store.set(change.seed(state.seed)),
  };
}
