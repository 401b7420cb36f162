"""A widget of Python and its view in a browser, joined as a kernel joins them."""

import base64
import json

from widget_harness import page, watched

# Like ipywidgets: one message on its way, what changes meanwhile goes with the next.
MOUNT = """([kind, state, names]) => {
  const bytes = (text) => new DataView(Uint8Array.from(atob(text), (c) =>
    c.charCodeAt(0)).buffer);
  const revive = (key, value) => (value?.bytes64 === undefined ? value
    : bytes(value.bytes64));
  const model = new FFN.StaticModel(JSON.parse(state, revive));
  const known = {...model.state};
  let [busy, again] = [false, false];
  window.asked = 0; window.held = false;
  model.save_changes = async () => {
    if (busy) { again = true; return; }
    busy = true;
    const changes = Object.fromEntries(names.filter((name) =>
      model.get(name) !== known[name]).map((name) => [name, model.get(name)]));
    Object.assign(known, changes);
    window.asked += 1;
    while (window.held) await new Promise(requestAnimationFrame);
    const answer = JSON.parse(await window.kernel(JSON.stringify(changes)), revive);
    window.hear(answer);
    busy = false;
    if (again) { again = false; model.save_changes(); }
  };
  window.quiet = () => !busy && !again;
  // All values first, then the events: as Backbone does it.
  window.hear = (answer) => {
    const changed = Object.keys(answer).filter((name) =>
      JSON.stringify(model.get(name)) !== JSON.stringify(answer[name])
        || answer[name] instanceof DataView);
    for (const name of changed) known[name] = model.state[name] = answer[name];
    for (const name of changed) {
      for (const listen of model.listeners.get(`change:${name}`) ?? []) listen();
    }
  };
  window.model = model;
  const place = document.createElement("ffn-box");
  document.querySelector("main").append(place);
  window.cleanup = FFN.mount(kind, model, place);
}"""
ANSWERS = ("own", "numbers", "problem", "steps", "weights")


def coded(value):
    """A state as JSON; bytes in it as base64."""
    def other(x):
        return {"bytes64": base64.b64encode(bytes(x)).decode()}

    return json.dumps(value, default=other, allow_nan=False)


def joined(browser, widget, **context):
    """(tab, errors): the widget's view; what it sets, the widget hears."""
    size = {"width": 1000, "height": 1500}
    tab, wrong = watched(browser.new_context(viewport=size, **context))
    names = [*widget.state_names, *(["request", "steps"] if widget.has_trait("request")
                                    else [])]

    def kernel(text):
        before = widget.state()
        widget.set_state(json.loads(text))
        now = widget.get_state([n for n in ANSWERS if widget.has_trait(n)])
        changed = {k: v for k, v in widget.state().items()
                   if v != before[k] and k not in json.loads(text)}
        return coded({**now, **changed})

    tab.expose_function("kernel", kernel)
    tab.set_content(page(""))
    keys = [*names, *(n for n in ANSWERS if widget.has_trait(n))]
    tab.evaluate(MOUNT, [widget.kind, coded(widget.get_state(keys)), names])
    return tab, wrong


def tell(tab, widget):
    """What Python changed by itself reaches the view."""
    names = [n for n in (*widget.state_names, *ANSWERS) if widget.has_trait(n)]
    state = coded(widget.get_state(names))
    tab.evaluate("""(text) => hear(JSON.parse(text, (key, value) =>
      (value?.bytes64 === undefined ? value : new DataView(Uint8Array.from(
      atob(value.bytes64), (c) => c.charCodeAt(0)).buffer))))""", state)


def rest(tab):
    """Wait until the kernel has answered and all is drawn."""
    tab.wait_for_function(
        """() => { const box = document.querySelector("ffn-box").shadowRoot
        .querySelector(".box");
        return quiet() && !box.hasAttribute("aria-busy")
          && !box.hasAttribute("data-waiting"); }""")


def looks(tab):
    """Everything a reader sees: read-outs, words, the paths of the figures."""
    rest(tab)
    return tab.evaluate("""() => {
      const root = document.querySelector("ffn-box").shadowRoot;
      const of = (query, what) => [...root.querySelectorAll(query)].map(what);
      return { numbers: Object.fromEntries(of("[data-reading]", (e) =>
          [e.dataset.reading, e.parentNode.hidden ? null : e.textContent])),
        words: of(".verdict, .about", (e) => e.textContent),
        texts: of("svg text", (e) => e.textContent),
        paths: of("svg path, svg circle", (e) => ["d", "cx", "cy", "class"].map((a) =>
          (e.getAttribute(a) ?? "").replace(/-?\\d+\\.\\d+/g, (x) =>
            String(Math.round(10 * x) / 10 + 0))).join(" ")) };
    }""")
