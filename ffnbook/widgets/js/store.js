/**
 * The state of one view: the model's traits plus what the hand is doing just now.
 *
 * A drag changes the view at once; the model (and with it Python) hears of it at
 * most every PAUSE milliseconds, and always when the hand lets go.
 */

const PAUSE = 150;

/** Whether two values of a trait are equal; lists are compared by what they hold. */
export function same(a, b) {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}

export class Store {
  /** `own` are values of this view alone, which the model never hears of. */
  constructor(model, names, own = {}) {
    this.model = model;
    this.names = new Set(names);
    this.values = { ...Object.fromEntries(names.map((name) => [name, model.get(name)])),
      ...own };
    this.listeners = new Set();
    this.resting = new Set();
    this.unsent = new Set();
    this.timer = null;
    this.moving = false; // the hand
    this.heard = names.map((name) => {
      const listen = () => this.fromModel(name);
      model.on(`change:${name}`, listen);
      return [`change:${name}`, listen];
    });
  }

  get(name) {
    return this.values[name];
  }

  /** Call `listener(names)` with the set of names after each change. */
  subscribe(listener) {
    this.listeners.add(listener);
  }

  /** Call `listener()` whenever the hand lets go: what would move things waits for it. */
  atRest(listener) {
    this.resting.add(listener);
  }

  notify(names) {
    for (const listener of this.listeners) listener(names);
  }

  fromModel(name) {
    const value = this.model.get(name);
    if (this.unsent.has(name) || same(value, this.values[name])) return;
    this.values[name] = value;
    this.notify(new Set([name]));
    if (!this.moving) for (const listener of this.resting) listener();
  }

  /** Change values. `rest` is false while the hand still moves. */
  set(changes, rest = true) {
    const changed = new Set();
    this.moving = !rest;
    for (const [name, value] of Object.entries(changes)) {
      if (same(value, this.values[name])) continue;
      this.values[name] = value;
      changed.add(name);
      if (this.names.has(name)) this.unsent.add(name);
    }
    if (changed.size) this.notify(changed);
    if (rest) this.send();
    else if (this.unsent.size && this.timer === null) {
      this.timer = setTimeout(() => this.tell(), PAUSE);
    }
  }

  /** The hand has let go. */
  send() {
    this.moving = false;
    this.tell();
    for (const listener of this.resting) listener();
  }

  /** The model hears what is new. */
  tell() {
    clearTimeout(this.timer);
    this.timer = null;
    if (!this.unsent.size) return;
    const names = [...this.unsent];
    // Emptied last: the model answers `set` at once and must find us busy.
    for (const name of names) this.model.set(name, this.values[name]);
    this.unsent.clear();
    this.model.save_changes();
  }

  destroy() {
    this.tell();
    for (const [name, listen] of this.heard) this.model.off(name, listen);
    this.listeners.clear();
    this.resting.clear();
  }
}
