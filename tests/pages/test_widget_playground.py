"""The playground in a real browser."""

import pytest
from widget_controls import (
    ROOT,
    choose,
    copied,
    interrupt,
    keys,
    off_screen,
    one_page,
    press,
    pull,
    quiet,
    settle,
    state,
    trait,
    type_in,
    wait_for_summary,
)
from widget_harness import page, readings, watched

from ffnbook.widgets import Playground
from ffnbook.widgets.still import number, percent

pytestmark = pytest.mark.browser
VIEWPORT = {"width": 1000, "height": 1500}
EPOCH = f"Number({ROOT}.querySelector('[data-reading=epoch]').textContent)"
# Small, so that NumPy is quick to repeat what the page does.
SMALL = {"n": 100, "hidden": (4,), "seed": 3}


# Quicker with less motion: runs show their end alone.
opened, fresh = one_page(Playground(**SMALL), width=1000, height=1500,
                         reduced_motion="reduce")  # fmt: skip


@pytest.fixture
def tab(fresh):
    quiet(fresh)
    if fresh.get_by_role("button", name="Forget kept runs").is_visible():
        press(fresh, "Forget kept runs")
    return fresh


def shown(tab):
    quiet(tab)
    return readings(tab)


def written(found):
    """Readings as the widget writes them."""
    form = {"accuracy": percent, "loss": number, "epoch": str}
    return {name: form[name.split("_")[-1]](v) for name, v in found.items()}


def expected(tab):
    """The read-outs by NumPy for the settings and the epoch that the page has now."""
    quiet(tab)
    return written(Playground(**state(tab, Playground)).readings())


def run_to(tab, epoch):
    type_in(tab, "run to epoch", epoch)
    press(tab, "Run")
    quiet(tab)


def verdict(tab):
    return tab.locator(".verdict").inner_text()


def test_the_first_picture_has_numpy_s_numbers(tab):
    assert state(tab, Playground)["hidden"] == [4]
    assert shown(tab) == expected(tab) == written(Playground(**SMALL).readings())
    assert verdict(tab).startswith("Not trained yet. Guess:")


@pytest.mark.parametrize(
    ("label", "name", "typed"),
    [("noise", "noise", 0.35), ("points", "n", 57), ("learning rate", "lr", 0.07),
     ("batch size", "batch", 10), ("weight decay", "weight_decay", 0.05)],
)  # fmt: skip
def test_each_slider_answers_keys_mouse_and_numbers(tab, label, name, typed):
    seen = [trait(tab, name)]
    slider = tab.get_by_label(label, exact=True)
    slider.focus()
    keys(tab, "Home", "ArrowRight", "ArrowRight")
    seen.append(trait(tab, name))
    pull(tab, slider, 0.6)
    seen.append(trait(tab, name))
    type_in(tab, f"{label}, exact value", typed)
    assert trait(tab, name) == typed
    assert len({*seen, typed}) == 4
    press(tab, "One epoch")
    found = shown(tab)
    assert found["epoch"] == "1" and found == expected(tab)


def test_layers_are_chosen_one_by_one(tab):
    depth = tab.get_by_label("hidden layers")
    depth.focus()
    keys(tab, "ArrowRight")
    type_in(tab, "units of layer 2", 3)
    type_in(tab, "units of layer 1", 40)  # too many: 16 are the most
    tab.get_by_label("activation of layer 2").select_option("ReLU")
    tab.get_by_label("first weights of layer 2").select_option("He, normal")
    tab.get_by_label("first weights of output").select_option("normal N(0, σ²)")
    type_in(tab, "spread or value σ, exact value", 0.3)
    now = state(tab, Playground)
    assert now["hidden"] == [16, 3] and now["activation"][:2] == ["tanh", "relu"]
    xavier = ["xavier_normal"]
    assert now["init"] == [*xavier, "he_normal", *xavier, *xavier, "normal"]
    press(tab, "One epoch")
    assert shown(tab) == expected(tab)
    shapes = tab.locator(".units canvas:visible")
    assert shapes.count() == 2
    depth.focus()
    keys(tab, "Home")
    press(tab, "One epoch")
    assert trait(tab, "hidden") == [] and shown(tab) == expected(tab)


@pytest.mark.parametrize(
    ("menus", "batch"),
    [({"data": "circles", "optimizer": "Adam"}, 1024),
     ({"data": "spirals", "optimizer": "momentum 0.9"}, 16),
     ({"data": "XOR", "loss": "squared error"}, 8),
     ({"data": "a wave (regression)"}, 1)],
)  # fmt: skip
def test_data_loss_and_optimizer(tab, menus, batch):
    for label, option in menus.items():
        choose(tab, label, option)
    type_in(tab, "batch size, exact value", batch)
    type_in(tab, "learning rate, exact value", 0.05)
    run_to(tab, 7)
    found = shown(tab)
    assert found["epoch"] == "7" and found == expected(tab)
    wave = "wave" in menus["data"]
    assert ("dev_accuracy" in found) != wave
    assert ("line_loss" in found) == ("loss" not in menus)


def test_run_pause_step_and_rewind(tab):
    first = shown(tab)
    type_in(tab, "run to epoch", 5000)
    tab.emulate_media(reduced_motion="no-preference")
    interrupt(tab, "Run", f"{EPOCH} > 0", "Pause")
    quiet(tab)
    paused = trait(tab, "epoch")
    assert 0 < paused < 5000 and shown(tab) == expected(tab)
    tab.emulate_media(reduced_motion="reduce")
    press(tab, "One epoch")
    quiet(tab)
    assert trait(tab, "epoch") == paused + 1 and shown(tab) == expected(tab)
    press(tab, "Rewind")
    assert shown(tab) == first and trait(tab, "epoch") == 0
    run_to(tab, 40)
    assert trait(tab, "epoch") == 40
    press(tab, "Run")  # at its goal: it goes as far again
    quiet(tab)
    assert trait(tab, "epoch") == 80 and shown(tab) == expected(tab)
    press(tab, "next seed")
    quiet(tab)
    assert trait(tab, "epoch") == 0 and shown(tab) == expected(tab) != first


def test_a_running_network_starts_again_when_a_setting_changes(tab):
    type_in(tab, "run to epoch", 60)
    tab.emulate_media(reduced_motion="no-preference")
    # All in the page, as in `interrupt`: the run must not be over before.
    tab.evaluate(
        f"""async () => {{
        const named = (name) => [...{ROOT}.querySelectorAll("button")]
          .find((b) => b.textContent === name);
        named("Run").click();
        for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
        if (!named("Pause")) throw new Error("the run is over");
        const box = {ROOT}.querySelector("[aria-label='learning rate, exact value']");
        box.value = 0.4; box.dispatchEvent(new Event("change")); }}"""
    )
    quiet(tab)
    tab.emulate_media(reduced_motion="reduce")
    assert trait(tab, "epoch") == 60 and trait(tab, "lr") == 0.4
    assert shown(tab) == expected(tab)


def test_python_s_epoch_is_run_to(tab):
    for epoch in (60, 20):
        tab.evaluate(
            "n => { const m = document.querySelector('ffn-widget').model;"
            "m.set('epoch', n); }", epoch)  # fmt: skip
        quiet(tab)
        found = shown(tab)
        assert found["epoch"] == str(epoch) and found == expected(tab)


def test_presets_say_what_to_look_for(tab):
    titles = [b.inner_text() for b in
              tab.get_by_role("group", name="Examples").get_by_role("button").all()]
    assert sum("mission" in t for t in titles) == 3
    assert sum("bad" in t for t in titles) == 3
    for title in titles:
        preset = tab.get_by_role("button", name=title, exact=True)
        preset.focus()
        keys(tab, "Enter")
        assert shown(tab) == expected(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 80


def test_the_first_mission_s_answer(tab):
    """R1: at noise 0.5 the network is as good as a line, and no better can be had."""
    press(tab, "mission: better than a line?")
    run_to(tab, 1000)
    assert "and so is a straight line" in verdict(tab)
    assert shown(tab)["limit_accuracy"] == "82.3 %"


def test_divergence_is_explained_and_never_a_nan(tab):
    press(tab, "bad: it diverges")
    press(tab, "Run")
    quiet(tab)
    said = tab.get_by_role("alert").filter(has_text="Diverged: in epoch")
    assert "learning rate 0.2" in said.inner_text()
    found = shown(tab)
    assert found == expected(tab)
    assert not {"undefined", "NaN", "∞"} & set(tab.locator(".box").inner_text().split())
    assert tab.get_by_role("button", name="Run", exact=True).is_disabled()
    _, printed = copied(tab, "NumPy")
    assert f"after {trait(tab, 'epoch')} epochs" in printed
    press(tab, "Rewind")
    quiet(tab)
    assert not said.is_visible()


def test_points_are_drawn_by_mouse_and_by_keys(tab):
    choose(tab, "data", "your own points")
    quiet(tab)
    assert verdict(tab) == "Draw two points or more: then there is something to learn."
    assert tab.get_by_role("button", name="Run", exact=True).is_disabled()
    plane = tab.locator(".plane svg")
    box = plane.bounding_box()
    plane.click(position={"x": box["width"] / 4, "y": box["height"] / 4})
    settle(tab)
    assert trait(tab, "points")[0] == pytest.approx([-1.5, 1.5, 0], abs=0.03)
    cursor = tab.get_by_role("slider", name="cursor in the plane")
    cursor.focus()
    keys(tab, "Shift+ArrowRight", "ArrowDown", "1", "Enter")
    first, second = trait(tab, "points")
    assert second == pytest.approx([first[0] + 0.5, first[1] - 0.1, 1])
    assert cursor.get_attribute("aria-valuetext").startswith("x1 −1")
    press(tab, "One epoch")
    assert shown(tab) == expected(tab)
    assert "dev_accuracy" not in shown(tab) and "limit_accuracy" not in shown(tab)
    cursor.focus()
    keys(tab, "Delete")
    assert trait(tab, "points") == [first]
    press(tab, "Clear")
    assert trait(tab, "points") == []


def test_pasted_points_and_what_is_wrong_with_them(tab):
    choose(tab, "data", "your own points")
    area = tab.get_by_label("points as text: x1 x2 class")
    for pasted, words in [
        ("0 1 1\n2, x, 0", "Line 2: “x” is not a number."),
        ("1 2", "Line 1: three numbers are needed, x1, x2 and the class; found 2."),
        ("\n1 2 3", "Line 2: the class must be 0 or 1; found 3."),
        ("40 2 1", "Line 1: x1 and x2 must lie from −3 to 3; found 40 and 2."),
        ("", "There are no points"),
        ("0 0 1\n" * 201, "At most 200 points; found 201."),
    ]:
        area.fill(pasted)
        press(tab, "Use this text")
        assert words in tab.locator(".own .wrong").inner_text()
        assert trait(tab, "points") == []
    area.fill("# mine\n0.5 1 1\n-1;2;0\n1\t-2\t0\n")
    press(tab, "Use this text")
    assert trait(tab, "points") == [[0.5, 1, 1], [-1, 2, 0], [1, -2, 0]]
    assert tab.locator(".own .wrong").inner_text() == ""
    for as_code in ("[[0, 0, 1], [1, -1.5, 0]]", "  [0, 0, 1],\n  [1, -1.5, 0],\n",
                    "(0, 0, 1), (1, -1.5, 0)"):  # fmt: skip
        area.fill(as_code)
        press(tab, "Use this text")
        assert trait(tab, "points") == [[0, 0, 1], [1, -1.5, 0]]
    area.fill("[0, 0, 1],\n[1, 1, 2],")
    press(tab, "Use this text")
    assert "Line 2: the class must be" in tab.locator(".own .wrong").inner_text()
    run_to(tab, 30)
    assert shown(tab) == expected(tab)


def test_runs_are_kept_and_compared(tab):
    for lr in (0.02, 0.5):
        type_in(tab, "learning rate, exact value", lr)
        run_to(tab, 50)
        press(tab, "Keep for comparing")
    type_in(tab, "learning rate, exact value", 20)
    quiet(tab)
    rows = [row.inner_text().split("\t") for row in
            tab.locator(".wide-table tbody tr").all()]  # fmt: skip
    assert [row[1] for row in rows] == [
        "learning rate 0.02", "learning rate 0.5", "learning rate 20"]  # fmt: skip
    for row, lr in zip(rows[:2], (0.02, 0.5), strict=True):
        twin = written(Playground(**SMALL, lr=lr, epoch=50).readings())
        assert row[2:] == ["50", *(twin[name] for name in
                           ("train_loss", "dev_loss", "dev_accuracy"))]  # fmt: skip
    assert tab.locator(".stage svg path.fg[stroke-dasharray]").evaluate_all(
        "all => all.filter((p) => p.getAttribute('d')).length") == 4  # fmt: skip
    press(tab, "Forget kept runs")
    quiet(tab)
    assert not tab.locator(".wide-table").is_visible()


def test_copied_code_prints_the_figure_s_numbers(tab):
    type_in(tab, "batch size, exact value", 16)
    run_to(tab, 12)
    found = shown(tab)
    for library in ("NumPy", "PyTorch"):
        _, printed = copied(tab, library)
        lines = [line.replace(",", "").split() for line in printed.splitlines()]
        assert lines[0] == ["after", "12", "epochs"]
        for words, part in zip(lines[1:], ("train", "dev"), strict=True):
            assert number(float(words[2])) == found[f"{part}_loss"]
            assert percent(float(words[4])) == found[f"{part}_accuracy"]


def judged(tab):
    return tab.locator(".sealed .note").inner_text()


def opened_test_set(tab):
    tab.get_by_label("Open the test set").click()
    quiet(tab)


def test_the_test_set_is_opened_on_request_and_each_look_counts(tab):
    run_to(tab, 30)
    before, curve = shown(tab), tab.locator(".stage svg path.test")
    assert "test_loss" not in before and "Make every choice by the dev" in judged(tab)
    assert not tab.locator(".key").get_by_text("test", exact=True).is_visible()
    opened_test_set(tab)
    found = shown(tab)
    assert found == expected(tab) and found["epoch"] == "30"
    assert {name: v for name, v in found.items() if "test" not in name} == before
    said = f"{found['test_accuracy']} of 1000 new points are right; dev said "
    assert judged(tab).startswith(said + found["dev_accuracy"])
    assert judged(tab).endswith("is the one to report.")
    assert all(d.count("L") == 30 for d in curve.evaluate_all(
        "all => all.map((p) => p.getAttribute('d'))"))  # fmt: skip
    assert tab.locator(".key").get_by_text("test", exact=True).is_visible()
    type_in(tab, "learning rate, exact value", 0.1)
    quiet(tab)
    assert judged(tab).startswith("It is open") and shown(tab)["epoch"] == "0"
    run_to(tab, 5)
    assert "the test numbers of 2 runs" in judged(tab) and shown(tab) == expected(tab)
    _, printed = copied(tab, "NumPy")
    last = printed.splitlines()[-1].removeprefix("test loss ")
    loss, score = last.split(", accuracy ")
    assert number(float(loss)) == shown(tab)["test_loss"]
    assert percent(float(score)) == shown(tab)["test_accuracy"]
    tab.get_by_label("Open the test set").click()  # closed again: it was seen
    quiet(tab)
    assert "test_loss" not in shown(tab) and shown(tab)["epoch"] == "5"
    press(tab, "next seed")  # other points, and a test set that nobody has seen
    opened_test_set(tab)
    run_to(tab, 5)
    assert judged(tab).endswith("is the one to report.")


def test_a_diverged_run_stays_so_when_the_test_set_is_opened(tab):
    press(tab, "bad: it diverges")
    press(tab, "Run")
    quiet(tab)
    said = tab.get_by_role("alert").filter(has_text="Diverged: in epoch").inner_text()
    opened_test_set(tab)
    assert said in tab.get_by_role("alert").all_inner_texts()
    found = shown(tab)
    assert found == expected(tab) and found["test_loss"]
    assert judged(tab).startswith(f"Loss on 1000 new points {found['test_loss']}")
    choose(tab, "data", "your own points")
    quiet(tab)
    assert not tab.locator(".sealed").is_visible()


def colours(tab):
    """How many different colours the large picture has."""
    return tab.locator(".plane canvas").evaluate(
        """c => { const copy = document.createElement("canvas");
        const { width, height } = c;
        Object.assign(copy, { width, height });
        const pen = copy.getContext("2d", { willReadFrequently: true });
        pen.drawImage(c, 0, 0);
        return new Set(new Uint32Array(pen.getImageData(0, 0, width, height)
        .data.buffer)).size; }"""
    )


def test_the_picture_is_painted_and_follows_the_theme(tab):
    assert colours(tab) > 100
    dot = """() => { const c = document.querySelector("ffn-widget").shadowRoot
      .querySelector(".key svg"); return getComputedStyle(c).color; }"""
    before = tab.evaluate(dot)
    tab.evaluate("""() => { const root = document.documentElement;
      root.style.setProperty("--pst-color-text-base", "#eee");
      root.dataset.theme = "dark"; }""")
    settle(tab)
    quiet(tab)
    assert colours(tab) > 100
    tab.evaluate("document.documentElement.style.removeProperty("
                 "'--pst-color-text-base')")  # fmt: skip
    settle(tab)
    quiet(tab)
    assert tab.evaluate(dot) == before


def test_the_points_that_judge_are_drawn_too(tab):
    """Discs are the points of class 0, filled to train on and hollow in dev."""
    discs = """() => { const pen = CanvasRenderingContext2D.prototype;
      const { arc } = pen; window.discs = 0;
      pen.arc = function (...all) { window.discs += 1; return arc.apply(this, all); };
      document.documentElement.dataset.theme = "light";
      return new Promise((done) => requestAnimationFrame(() =>
        requestAnimationFrame(() => { pen.arc = arc; done(window.discs); }))); }"""
    run = Playground(**SMALL).run()
    train, dev = run.train_set[1], run.dev_set[1]
    assert tab.evaluate(discs) == sum(train == 0)[0] + sum(dev == 0)[0]
    assert tab.locator(".key").get_by_text("dev points").is_visible()
    choose(tab, "data", "your own points")
    choose(tab, "class of new points", "class 0 (disc)")
    for x in (0.25, 0.75):
        box = tab.locator(".plane svg").bounding_box()
        tab.locator(".plane svg").click(position={"x": x * box["width"], "y": 50})
    settle(tab)
    quiet(tab)
    assert not tab.locator(".key").get_by_text("dev points").is_visible()
    assert tab.evaluate(discs) == 2


def test_the_summary_is_spoken_at_rest(tab):
    run_to(tab, 9)
    wait_for_summary(tab, "Epoch 9: training loss 0.")


def test_a_run_goes_at_once_where_motion_is_unwelcome(browser):
    it, wrong = watched(browser.new_context(reduced_motion="reduce", viewport=VIEWPORT))
    it.set_content(page(Playground(**SMALL)))
    quiet(it)
    it.evaluate(
        """() => { const p = document.querySelector("ffn-widget").shadowRoot
        .querySelector("[data-reading=epoch]"); window.said = [];
        new MutationObserver(() => said.push(p.textContent))
        .observe(p, {childList: true, characterData: true, subtree: true}); }"""
    )
    run_to(it, 150)
    assert it.evaluate("said") == ["150"] and shown(it) == expected(it)
    it.context.close()
    assert wrong == []


def test_what_is_off_the_screen_rests(browser):
    it, _ = watched(browser.new_context(viewport={"width": 900, "height": 700}))
    it.set_content(page('<div style="height: 4000px"></div>', Playground(**SMALL)))
    off_screen(it)
    before = it.evaluate("FFN.frames.count")
    it.evaluate(
        "() => [...document.querySelector('ffn-widget').shadowRoot"
        ".querySelectorAll('button')].find((b) => b.textContent === 'Run').click()"
    )
    for _ in range(10):
        settle(it)
    assert it.evaluate("FFN.frames.count") == before
    it.evaluate("document.querySelector('ffn-widget').scrollIntoView()")
    it.wait_for_function(f"FFN.frames.count > {before} + 5")
    it.context.close()
