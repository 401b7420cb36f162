"""The widgets' budgets, in processor time of the page's main thread.

Every slider and every kind of handle is dragged, one move at a time: from the move to
the next repaint, and to the last one, when a widget computes for several frames. A
slowed processor is reckoned, not waited for: the time is multiplied by 4. What others
do on the machine meanwhile does not count, but it makes the processor's caches colder.
"""

import inspect
import math
import sys
from pathlib import Path

import pytest

from ffnbook import widgets
from ffnbook.widgets import ActivationMicroscope, InitLab, Landscape, Playground
from ffnbook.widgets import SymmetryAndDeath as Symmetry
from ffnbook.widgets.base import BookWidget

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "pages"))
from widget_harness import page

from tools.browser import chromium

SLOWED = 4
LIVE, REPAINT, FRAME = 1000, 50, 8  # milliseconds: see the README's budgets
MOVES, DRAGS, P95 = 40, 2, 37  # the 38th of 40 sorted moves: 95 % are not slower
LARGEST = {"depth": 30, "width": 64, "bias": 0, "std": 0.1}
DEEP = {"hidden": (16, 16, 16, 16), "activation": "gelu", "optimizer": "adam"}
RUNS = {"InitLab": "Train 200 steps", "Playground": "Run",
        "SymmetryAndDeath": "Run 100 steps"}  # fmt: skip
KINDS = [getattr(widgets, name) for name in widgets.__all__]
CASES = [kind() for kind in KINDS if inspect.isclass(kind)
         and issubclass(kind, BookWidget) and kind is not BookWidget]  # fmt: skip
CASES += [
    ActivationMicroscope(function="gelu", compare="swish", n=10000),
    InitLab(activation="tanh", **LARGEST),
    InitLab(activation="gelu", **LARGEST),
    Playground(batch=1, **DEEP),
    Playground(**DEEP),
    Landscape(steps=500, activation="tanh"),
    Symmetry(steps=500, init="random"),
    Symmetry(steps=500, activation="tanh", kicks=5, after=500),
]
# Frames wait until they are let go: else a slow clock sees several for one move.
HELD = """const real = requestAnimationFrame.bind(window);
let [held, queue] = [false, []];
window.requestAnimationFrame = (draw) => held ? queue.push(draw) : real(draw);
window.hold = () => { held = true; };
window.oneFrame = () => new Promise((done) => real((now) => {
  const due = queue.splice(0);
  for (const draw of due) draw(now);
  setTimeout(done);
}));
window.letGo = () => {
  held = false;
  for (const draw of queue.splice(0)) real(draw);
};"""
REPAINTED = "oneFrame"
FINISHED = """() => new Promise((done) => {
  letGo();
  const box = document.querySelector("ffn-widget").shadowRoot.querySelector(".box");
  const busy = () => box.hasAttribute("aria-busy");
  const look = () => busy() ? requestAnimationFrame(look) : done();
  look();
})"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as it:
        yield it


class Clock:
    """Milliseconds of processor time that the page's main thread has used."""

    def __init__(self, tab):
        self.session = tab.context.new_cdp_session(tab)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def read(self):
        metrics = self.session.send("Performance.getMetrics")["metrics"]
        found = {m["name"]: 1000 * m["value"] for m in metrics}
        return found["TaskDuration"], found["ScriptDuration"]


def controls(tab):
    """(name, locator) of every slider, and of the first handle of each group."""
    tab.evaluate("""() => { const seen = new Set();
      for (const it of document.querySelector("ffn-widget").shadowRoot
        .querySelectorAll("input[type=range], [role=slider]")) {
        if (it.disabled || !it.checkVisibility({visibilityProperty: true})) continue;
        const group = it.matches("input") ? it : it.parentNode;
        if (!seen.has(group)) it.dataset.drag = "";
        seen.add(group);
      } }""")
    for it in tab.locator("[data-drag]").element_handles():
        if it.is_visible():  # still: a slider before may have taken its handle away
            yield it.evaluate("e => e.ariaLabel || e.labels?.[0]?.textContent"), it


def place_of(control):
    """A function: where the pointer goes in move i, to and fro in many steps."""
    box = control.bounding_box()
    y = box["y"] + box["height"] / 2
    if control.evaluate("e => e.matches('input')"):
        return lambda i: (box["x"] + box["width"] * (0.3 + 0.4 * (7 * i % 40) / 40), y)
    x = box["x"] + box["width"] / 2
    return lambda i: (x + 25 * math.sin(i), y + 25 * math.sin(1.7 * i))


def drag(tab, clock, control):
    """Processor time of each move to its next and to its last repaint, sorted."""
    control.scroll_into_view_if_needed()
    way = place_of(control)
    tab.mouse.move(*way(0))
    tab.mouse.down()
    soon, late = [], []
    for i in range(1, MOVES + 1):
        tab.evaluate("hold")
        before = clock.read()[0]
        tab.mouse.move(*way(i))
        for script, costs in ((REPAINTED, soon), (FINISHED, late)):
            tab.evaluate(script)
            costs.append(clock.read()[0] - before)
    tab.mouse.up()
    tab.evaluate(FINISHED)
    return sorted(soon), sorted(late)


def per_frame(tab, clock, act):
    """Script's processor time in a frame while `act` goes on."""
    tab.evaluate("FFN.frames.count = 0")
    before = clock.read()[1]
    act()
    return (clock.read()[1] - before) / tab.evaluate("FFN.frames.count")


@pytest.mark.parametrize("widget", CASES, ids=lambda v: repr(v))
def test_live_and_quick(browser, tmp_path, widget):
    tmp_path.joinpath("page.html").write_text(page(widget), "utf-8")
    tab = browser.new_page(viewport={"width": 1000, "height": 1300})
    tab.add_init_script(f"{{ {HELD} }}")
    clock = Clock(tab)
    tab.goto(tmp_path.joinpath("page.html").as_uri())
    tab.wait_for_function("performance.getEntriesByName('ffn-live').length")
    loaded = SLOWED * clock.read()[0]
    print(f"\n{widget!r}: loaded and live {loaded:.0f} ms (slowed {SLOWED} times)")
    tab.wait_for_timeout(1000)
    slow = {}
    for name, control in controls(tab):
        drags = [drag(tab, clock, control) for _ in range(DRAGS)]
        # The quieter drag; middle and 95th percentile of its moves.
        soon, late = [
            [SLOWED * min(drag[kind][k] for drag in drags) for k in (MOVES // 2, P95)]
            for kind in (0, 1)
        ]
        print(f"    {name}: to the next repaint {soon[0]:.0f}, p95 {soon[1]:.0f} ms;"
              f" to the last {late[0]:.0f}, p95 {late[1]:.0f}")  # fmt: skip
        slow |= {name: soon[1]} if soon[1] >= REPAINT else {}
    script = 0
    if run := RUNS.get(type(widget).__name__):

        def train():
            tab.get_by_role("button", name=run, exact=True).click()
            tab.wait_for_timeout(3000)

        script = per_frame(tab, clock, train)
        print(f"    training: script in a frame {script:.1f} ms")
    tab.close()
    assert loaded < LIVE and script < FRAME and slow == {}
