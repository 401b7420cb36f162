/**
 * A reader's Python function in a widget: the kernel computes, the view draws.
 *
 * For JupyterLab alone; a page has no kernel, and does not load this. The kernel's
 * part is own_code.py.
 */

import { h, text } from "./dom.js";
import { CSS, decode, explanation } from "./own_words.js";
import { same } from "./store.js";
import { choice } from "./traits.js";

/** Milliseconds until the view says that it waits, and that the wait is long. */
const SOON = 400;
const LONG = 4000;

export class Kernel {
  /** `names`: the settings that an answer is for; `own`: those that may be "own". */
  constructor({ store, model, box }, names, own, noted) {
    Object.assign(this, { store, model, box, names, own, noted });
    this.el = h("div", { class: "own" });
    this.wait = h("span", { class: "said", role: "status" });
    this.listeners = new Set();
    this.heard = ["numbers", "problem"].map((name) => [`change:${name}`, () => this.hear()]);
    for (const [event, listen] of this.heard) model.on(event, listen);
    store.subscribe(() => this.sync());
    this.read();
  }

  /** Whether the settings name a reader's function. */
  uses() {
    return this.own.some((name) => this.store.get(name) === "own");
  }

  /** Name, note and code of the function of a setting. */
  about(name) {
    return this.model.get("own")[name] ?? {};
  }

  /** Whether an answer is for the settings now. */
  fits(answer) {
    return Boolean(answer?.state)
      && this.names.every((name) => same(answer.state[name], this.store.get(name)));
  }

  read() {
    const raw = this.model.get("numbers");
    this.numbers = raw?.state ? decode(raw) : null;
    this.problem = this.model.get("problem");
  }

  hear() {
    this.read();
    this.sync();
    for (const listen of this.listeners) listen();
  }

  listen(listener) {
    this.listeners.add(listener);
  }

  /** Put the explanation and the word that it waits where they belong. */
  sync() {
    const used = this.uses();
    const wrong = used && this.fits(this.problem);
    const waiting = used && !wrong && !this.fits(this.numbers);
    if (waiting && !this.timers) {
      const say = (words) => () => text(this.wait, words);
      this.timers = [setTimeout(say(" Waiting for Python …"), SOON), setTimeout(say(
        " No answer yet: the kernel is busy, or it is not running. A Python function "
        + "needs one: run the cell again."), LONG)];
    } else if (!waiting && this.timers) {
      this.timers.forEach(clearTimeout);
      this.timers = null;
      text(this.wait, "");
    }
    const notes = this.noted.filter((name) => this.store.get(name) === "own")
      .map((name) => this.about(name).note).filter(Boolean);
    const said = JSON.stringify([wrong && this.problem, notes]);
    if (this.said !== said) {
      this.said = said;
      this.el.replaceChildren(...(wrong ? [explanation(this.problem, this.numbers)]
        : notes.map((note) => h("p", { class: "caption" }, note))));
    }
    this.box.toggleAttribute("data-stale", wrong);
    this.box.toggleAttribute("data-waiting", waiting);
    const empty = used && !this.numbers;
    for (const part of this.box.querySelectorAll(":scope > svg, .readings, .verdict, .about")) {
      part.toggleAttribute("hidden", empty);
    }
  }

  /** Into the finished view: below the title, and above the figure. */
  place() {
    this.box.prepend(h("style", {}, CSS));
    this.box.querySelector(".title").append(this.wait);
    this.box.querySelector("svg").before(this.el);
    this.sync();
  }

  stop() {
    this.timers?.forEach(clearTimeout);
    for (const [event, listen] of this.heard) this.model.off(event, listen);
  }
}

/**
 * A kind that also takes functions of the reader: `own` lists the settings that may
 * be one, `make(kernel)` gives what the kind's view asks for, `names` lists what an
 * answer is for, and `noted` the settings whose note stands above the figure.
 */
export function withOwn(kind, own, make, names = Object.keys(kind.traits), noted = []) {
  const traits = { ...kind.traits };
  for (const name of own) traits[name] = choice([...traits[name].of, "own"]);
  return { ...kind, traits, view(parts) {
    const { model } = parts;
    const told = () => JSON.stringify(Object.values(model.get("own") ?? {}).map((o) => o.title));
    if (told() === "[]") return kind.view(parts);
    let [end, now] = [() => {}, ""];
    const show = () => {
      if (told() === now) return;
      now = told();
      end();
      parts.box.replaceChildren();
      const kernel = new Kernel(parts, names, own, noted);
      const cleanup = kind.view({ ...parts, own: make(kernel) });
      kernel.place();
      end = () => {
        kernel.stop();
        cleanup();
      };
    };
    show();
    model.on("change:own", show);
    return () => {
      model.off("change:own", show);
      end();
    };
  } };
}
