"""The playground's state in the page's address; two views of one model."""

import pytest
from test_widget_hosts import mount, rest
from widget_harness import page, watched

from ffnbook.widgets import LossBowl, Playground

pytestmark = pytest.mark.browser
SMALL = {"n": 100, "hidden": (4,), "seed": 3}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("link") / "page.html"
    path.write_text(page(LossBowl(), Playground(**SMALL)), "utf-8")
    return path.as_uri()


@pytest.fixture
def tab(browser):
    it, wrong = watched(browser.new_context(viewport={"width": 900, "height": 1500}))
    yield it
    it.context.close()
    assert wrong == []


MODEL = "document.querySelector('ffn-widget[kind=playground]').model"
BUSY = """() => !document.querySelector("ffn-widget[kind=playground]").shadowRoot
  .querySelector(".box").hasAttribute("aria-busy")"""


def opened(tab, address):
    tab.goto(address)
    tab.locator("ffn-widget[kind=playground]").scroll_into_view_if_needed()
    tab.wait_for_function(BUSY)


def url(tab):
    """The address as the page has it; what the browser reports may be late."""
    return tab.evaluate("location.href")


def held(tab):
    names = list(Playground.state_names)
    return tab.evaluate(
        f"names => Object.fromEntries(names.map((n) => [n, {MODEL}.get(n)]))", names
    )


def test_a_run_can_be_shared_by_its_address(tab, address):
    opened(tab, address)
    assert "#" not in url(tab)  # a page that is only read keeps its address
    box = tab.locator("ffn-widget[kind=playground]")
    box.get_by_label("data", exact=True).select_option("your own points")
    box.get_by_label("points as text").fill("0 1 1\n-0.5 2 0\n1 1 1")
    box.get_by_role("button", name="Use this text").click()
    box.get_by_label("activation of layer 1").select_option("ReLU")
    box.get_by_label("run to epoch").fill("30")
    box.get_by_label("run to epoch").press("Enter")
    box.get_by_role("button", name="Run", exact=True).click()
    tab.wait_for_function(BUSY)
    assert url(tab).endswith(
        "#playground?data=points&points=0,1,1;-0.5,2,0;1,1,1&activation=relu,tanh"
        "&epoch=30"
    )
    before, link = held(tab), url(tab)
    tab.goto("about:blank")
    opened(tab, link)
    assert held(tab) == before and before["epoch"] == 30
    # Back to the page's own settings, the address is bare again.
    box.get_by_role("button", name="Reset all").click()
    tab.wait_for_function(BUSY)
    assert url(tab) == address + "#"


@pytest.mark.parametrize(
    ("fragment", "words"),
    [("lr=fast", "lr must be a number from 0.0001 to 30"),
     ("lr=0.1&depth=3", "it has no setting “depth”"),
     ("hidden=8,99", "hidden must be a whole number from 1 to 16; got 99"),
     ("hidden=2,2,2,2,2", "hidden must hold 0 to 4 numbers"),
     ("activation=tan", "activation must hold 4 of logistic, tanh"),
     ("points=1,2;9,9,1", "points must hold at most 200 points"),
     ("test=maybe", "test must be true or false"),
     ("data=%E0%A4%A", "data cannot be read"), ("epoch=", "epoch must be a whole")],
)  # fmt: skip
def test_a_bad_address_is_explained_and_ignored(tab, address, fragment, words):
    opened(tab, f"{address}#playground?{fragment}")
    said = tab.get_by_role("alert").filter(has_text="were ignored").inner_text()
    assert "The settings in this page’s address" in said and words in said
    assert held(tab) == {**Playground(**SMALL).state(), "hidden": [4], "points": [],
                         "activation": ["tanh"] * 4, "init": ["xavier_normal"] * 5}


def test_a_new_address_changes_the_state_and_others_are_left_alone(tab, address):
    opened(tab, f"{address}#some-section")
    assert held(tab)["lr"] == 0.5
    tab.evaluate("location.hash = '#playground?lr=0.1&hidden=&test=true&epoch=5'")
    tab.wait_for_function(f"{MODEL}.get('lr') === 0.1")
    tab.wait_for_function(BUSY)
    now = held(tab)
    assert now["hidden"] == [] and now["epoch"] == 5 and now["test"] is True
    assert not tab.get_by_role("alert").filter(has_text="were ignored").count()


# As a kernel's model has it: what the page tells Python.
TOLD = """() => { model.set("summary", {}); model.set("weights", new DataView(
  new ArrayBuffer(0))); window.sent = 0; }"""


def test_python_is_told_at_rest_and_the_other_view_follows(tab):
    tab.set_content(page(""))
    one, two = mount(tab, Playground(**SMALL))
    tab.evaluate("""() => { for (const clean of cleanups) clean();
      document.querySelectorAll("#one, #two").forEach((e) => e.remove()); }""")
    tab.evaluate(TOLD)
    tab.evaluate("""() => { cleanups.length = 0; for (const id of ["one", "two"]) {
      const place = document.createElement("div"); place.id = id;
      document.querySelector("main").append(place);
      cleanups.push(FFN.mount("playground", model, place)); } }""")
    rest(tab)
    assert tab.evaluate("sent") == 0  # a view sends nothing by itself
    one.get_by_label("run to epoch").fill("20")
    one.get_by_label("run to epoch").press("Enter")
    one.get_by_role("button", name="Run", exact=True).click()
    tab.wait_for_function("model.get('epoch') === 20")
    assert tab.evaluate("model.get('weights').byteLength") == 8 * (8 + 4 + 4 + 1)
    summary = tab.evaluate("model.get('summary')")
    run = Playground(**SMALL, epoch=20).run()
    last = {name: pytest.approx(values[-1]) for name, values in run.history.items()}
    assert summary == {"epoch": 20, "diverged": None, **last}
    loss = one.locator("[data-reading=dev_loss]").inner_text()
    two.scroll_into_view_if_needed()
    two.locator("[data-reading=epoch]").filter(has_text="20").wait_for()
    assert two.locator("[data-reading=dev_loss]").inner_text() == loss
    two.get_by_role("button", name="next seed").click()
    tab.wait_for_function("!model.get('epoch') && !model.get('weights').byteLength")
    assert tab.evaluate("model.get('summary')") == {}
    tab.evaluate("() => { for (const clean of cleanups) clean(); }")
    listeners = "[...model.listeners.values()].reduce((n, set) => n + set.size, 0)"
    assert tab.evaluate(listeners) == 0


def test_the_address_waits_for_the_hand(tab, address):
    opened(tab, address)
    slider = tab.get_by_label("noise", exact=True)
    slider.scroll_into_view_if_needed()
    rest(tab)
    tab.wait_for_function(BUSY)
    box = slider.bounding_box()
    y = box["y"] + box["height"] / 2
    tab.mouse.move(box["x"] + box["width"] / 2, y)
    tab.mouse.down()
    for share in (0.6, 0.3):
        tab.mouse.move(box["x"] + share * box["width"], y)
        rest(tab)
        tab.wait_for_function(BUSY)
        assert "#" not in url(tab)
    tab.mouse.up()
    rest(tab)
    tab.wait_for_function(BUSY)
    assert f"noise={held(tab)['noise']}" in url(tab)
