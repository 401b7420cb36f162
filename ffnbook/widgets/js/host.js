/** Where a widget lives: a custom element in the page, an anywidget in JupyterLab. */

import { h } from "./dom.js";
import { Store } from "./store.js";
import { css } from "./style.js";
import { problems } from "./traits.js";

/** The model of a page without a kernel: what anywidget's model offers, no more. */
export class StaticModel {
  constructor(state) {
    this.state = { ...state };
    this.listeners = new Map();
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    if (Object.is(this.state[name], value)) return;
    this.state[name] = value;
    for (const heard of [`change:${name}`, "change"]) {
      for (const listen of this.listeners.get(heard) ?? []) listen();
    }
  }

  on(name, listen) {
    if (!this.listeners.has(name)) this.listeners.set(name, new Set());
    this.listeners.get(name).add(listen);
  }

  off(name, listen) {
    this.listeners.get(name)?.delete(listen);
  }

  save_changes() {}
}

/** An empty box in the element's shadow root, where the page's styles cannot reach. */
function boxIn(el, title) {
  const root = el.shadowRoot ?? el.attachShadow({ mode: "open" });
  const box = h("div", { class: "box", role: "group", "aria-label": title });
  root.replaceChildren(h("style", {}, css), box);
  return box;
}

function explain(box, title, sentences) {
  box.replaceChildren(h("div", { class: "problem", role: "alert" },
    h("p", { class: "title" }, title), ...sentences.map((sentence) => h("p", {}, sentence))));
}

/**
 * Draw one view of `kind` into `el`; returns the cleanup.
 *
 * A kind is {title, traits, own, view}: `view({store, box})` builds the figure and
 * returns its own cleanup; `own` holds values that only the view keeps. A state that breaks the rules is explained instead.
 */
export function mount(kinds, name, model, el) {
  const kind = kinds[name];
  const box = boxIn(el, kind?.title ?? "A widget");
  if (!kind) {
    explain(box, `There is no widget of the kind ${JSON.stringify(name)}.`,
      [`Known kinds: ${Object.keys(kinds).join(", ")}.`]);
    return () => {};
  }
  const wrong = problems(kind.traits, (trait) => model.get(trait));
  if (wrong.length) {
    explain(box, `${kind.title}: this state cannot be shown.`, wrong);
    return () => {};
  }
  const store = new Store(model, Object.keys(kind.traits), kind.own);
  try {
    const cleanup = kind.view({ store, model, box });
    performance.mark("ffn-live");
    return () => {
      cleanup?.();
      store.destroy();
    };
  } catch (error) {
    store.destroy();
    explain(box, `${kind.title} could not start.`, [String(error?.message ?? error)]);
    console.error(error);
    return () => {};
  }
}

/**
 * JupyterLab's notebook keeps Enter from ending an edit: no `change` follows. A box that
 * loses the focus for a moment says it.
 */
function take(event) {
  const [box] = event.composedPath();
  if (event.key !== "Enter" || !box.matches("input:not([type=range], [type=checkbox])")) return;
  box.blur();
  box.focus();
}

/** The front-end module that anywidget asks for. */
export function afm(kinds, name) {
  return {
    render({ model, el }) {
      // Without the attribute JupyterLab takes the arrow keys for its own shortcuts.
      const place = h("div", { class: "host", "data-lm-suppress-shortcuts": "true" });
      place.addEventListener("keydown", take);
      el.append(place);
      const cleanup = mount(kinds, name, model, place);
      return () => {
        cleanup();
        place.remove();
      };
    },
  };
}

/**
 * Register <ffn-widget kind state>. What stands inside it stays as the fallback.
 * `later(element, kind)` is asked about a kind that is not there: true when its
 * script is on the way and the element's `start` will be called.
 */
export function registerElement(kinds, later = () => false) {
  if (customElements.get("ffn-widget")) return;
  customElements.define("ffn-widget", class extends HTMLElement {
    connectedCallback() {
      const kind = this.getAttribute("kind");
      if (Object.hasOwn(kinds, kind) || !later(this, kind)) this.start();
    }

    start() {
      // All is in the attributes: the children may not have been parsed yet.
      let state = {};
      try {
        state = JSON.parse(this.getAttribute("state") ?? "{}");
      } catch (error) {
        explain(boxIn(this, "A widget"), "This widget's state is not JSON.", [error.message]);
        return;
      }
      this.model ??= new StaticModel(state);
      this.cleanup = mount(kinds, this.getAttribute("kind"), this.model, this);
    }

    disconnectedCallback() {
      this.cleanup?.();
      this.cleanup = null;
    }
  });
}
