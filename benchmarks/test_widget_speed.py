"""The widgets' budgets, in processor time of the page's main thread.

A slowed processor is reckoned, not waited for: the time is multiplied by 4. What
others do on the machine meanwhile does not count.
"""

import sys
from pathlib import Path

import pytest

from ffnbook.widgets import ActivationMicroscope, InitLab, Landscape, Playground

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "pages"))
from widget_harness import chromium, page

SLOWED = 4
LIVE, REPAINT, FRAME = 1000, 50, 8  # milliseconds: see the README's budgets
LARGEST = {"depth": 30, "width": 64, "bias": 0, "std": 0.1}
TRAIN = "Train 200 steps"
DEEP = {"hidden": (16, 16, 16, 16), "activation": "gelu", "optimizer": "adam"}
CASES = [
    (ActivationMicroscope(compare="gelu"), "cursor z", ""),
    (ActivationMicroscope(compare="gelu"), "spread σ", ""),
    (ActivationMicroscope(function="gelu", compare="swish", n=10000), "mean μ", ""),
    (InitLab(), "spread σ", TRAIN),
    (InitLab(activation="tanh", **LARGEST), "spread σ", TRAIN),
    (InitLab(activation="gelu", **LARGEST), "biases b", TRAIN),
    (Playground(), "noise", "Run"),
    (Playground(batch=1, **DEEP), "noise", "Run"),
    (Playground(**DEEP), "learning rate", "Run"),
    (Landscape(steps=500), "learning rate", ""),
]


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


def drag(tab, label, moves=40):
    slider = tab.get_by_label(label, exact=True)
    slider.scroll_into_view_if_needed()
    place = slider.bounding_box()
    y = place["y"] + place["height"] / 2
    tab.mouse.move(place["x"] + place["width"] / 2, y)
    tab.mouse.down()
    for i in range(moves):
        tab.mouse.move(place["x"] + place["width"] * (0.3 + 0.4 * (7 * i % 40) / 40), y)
        tab.wait_for_timeout(30)
    tab.mouse.up()


def per_frame(tab, clock, act):
    """Processor time (all, script) of a frame while `act` goes on."""
    tab.evaluate("FFN.frames.count = 0")
    before = clock.read()
    act()
    after = clock.read()
    frames = tab.evaluate("FFN.frames.count")
    return [(b - a) / frames for a, b in zip(before, after, strict=True)]


@pytest.mark.parametrize(("widget", "label", "trains"), CASES, ids=lambda v: repr(v))
def test_live_and_quick(browser, tmp_path, widget, label, trains):
    tmp_path.joinpath("page.html").write_text(page(widget), "utf-8")
    tab = browser.new_page(viewport={"width": 1000, "height": 1300})
    clock = Clock(tab)
    tab.goto(tmp_path.joinpath("page.html").as_uri())
    tab.wait_for_function("performance.getEntriesByName('ffn-live').length")
    loaded = SLOWED * clock.read()[0]
    tab.wait_for_timeout(1000)
    task, script = per_frame(tab, clock, lambda: drag(tab, label))
    print(f"\n{widget!r}: loaded and live {loaded:.0f} ms, a move to its repaint "
          f"{SLOWED * task:.1f} ms (slowed {SLOWED} times); "
          f"script in a frame {script:.1f} ms")  # fmt: skip
    assert loaded < LIVE and SLOWED * task < REPAINT and script < FRAME
    if trains:

        def train():
            tab.get_by_role("button", name=trains, exact=True).click()
            tab.wait_for_timeout(3000)

        task, script = per_frame(tab, clock, train)
        print(f"    training: script in a frame {script:.1f} ms")
        assert script < FRAME
    tab.close()
