"""The backprop stepper in a real browser."""

import pytest
from widget_controls import (
    ROOT,
    choose,
    copied,
    interrupt,
    keys,
    one_page,
    open_widget,
    press,
    settle,
    state,
    trait,
    type_in,
    wait_for_summary,
)

from ffnbook.widgets import BackpropStepper
from ffnbook.widgets.backprop_broken import MISTAKES, backward
from ffnbook.widgets.backprop_still import pretty
from ffnbook.widgets.still import number

pytestmark = pytest.mark.browser
START = BackpropStepper()
NAMES = START.operators()


opened, tab = one_page(START, width=1000, height=1600)


def widget(tab):
    """The Python widget with the page's settings."""
    return BackpropStepper(**state(tab, BackpropStepper))


def cells(tab):
    """The matrix of the step on show, as text."""
    settle(tab)
    return tab.evaluate(
        f"""() => [...{ROOT}.querySelectorAll(".result tr")]
        .map((r) => [...r.cells].map((c) => c.textContent))""")


def told(array):
    """The same from NumPy."""
    rows = array.reshape(1, -1) if array.ndim == 1 else array
    return [[number(float(v), 2 if abs(v) < 1e-3 else 3) for v in row] for row in rows]


def current(tab):
    settle(tab)
    return tab.evaluate(
        f"{ROOT}.querySelector('[aria-current=step]').dataset.op")


def statuses(tab):
    """Operator -> right, wrong, stopped, lost, for the steps done."""
    settle(tab)
    return dict(tab.evaluate(
        f"""() => [...{ROOT}.querySelectorAll(".ops .done")]
        .map((b) => [b.dataset.op, b.classList[1]])"""))


def expected(tab, name):
    """The array of an operator by NumPy, as the page writes it."""
    it = widget(tab).pass_()
    found, _ = backward(it)
    return told(found[name] if name in found else it.shown(name, it.forward()[name]))


def reading(tab, name):
    settle(tab)
    return tab.locator(f"ffn-widget [data-reading={name}]").inner_text()


def test_the_first_picture_has_numpy_s_numbers(tab):
    assert current(tab) == "dW2" and cells(tab) == expected(tab, "dW2")
    assert reading(tab, "loss") == number(START.readings()["loss"])
    assert reading(tab, "wrong") == "none"
    assert "dW2 = A1.T @ dZ2" in tab.locator(".numpy").inner_text()
    assert "(3, 2) · (2, 1) → (3, 1)" in tab.locator(".what").inner_text()


def test_all_steps_by_keyboard_forward_and_back(tab):
    tab.get_by_role("button", name="First", exact=True).focus()
    keys(tab, "Enter")
    following = tab.get_by_role("button", name="Next", exact=True)
    seen = [current(tab)]
    while not following.is_disabled():
        following.focus()
        keys(tab, "Space")
        seen.append(current(tab))
        if seen[-1] != "loss":
            assert cells(tab) == expected(tab, seen[-1])
    assert seen == NAMES and tab.get_by_role("button", name="Last").is_disabled()
    assert tab.locator(".verdict").inner_text().startswith("All gradients agree")
    for _ in range(3):
        press(tab, "Previous")
    assert current(tab) == NAMES[-4]
    here = tab.locator("ffn-widget .ops [aria-current]")
    here.focus()
    for key, at in [("ArrowLeft", -5), ("ArrowLeft", -6), ("ArrowRight", -5),
                    ("Home", 0), ("ArrowLeft", 0), ("End", -1)]:
        keys(tab, key)
        assert current(tab) == NAMES[at]
        focused = f"{ROOT}.activeElement.dataset.op"
        assert tab.evaluate(focused) == NAMES[at]


@pytest.mark.parametrize(
    ("network", "mistake"),
    [*(("2-3-2-1", name) for name in [*MISTAKES][1:]), ("3-3-3", "transpose_dA"),
     ("3-3-3", "forget_W"), ("3-3-3", "index_slip")],
)
def test_a_mistake_lights_what_numpy_finds_wrong(tab, network, mistake):
    choose(tab, "network", network)
    choose(tab, "break it", mistake)
    assert trait(tab, "activation") == ("relu" if mistake == "relu_mask" else "tanh")
    press(tab, "Last")
    found = statuses(tab)
    python = widget(tab)
    bad = [name for name, status in found.items() if status != "right"]
    assert list(found) == python.operators() and bad == python.wrong()
    if not python.stop():
        # The figure: wires, rings and biases in red are the same ones.
        wires = {f"dW{i}" for i in range(1, 4) if tab.locator(
            f"ffn-widget svg .wire.bad[data-wires='{i}']").count()}
        assert wires == {name for name in bad if name.startswith("dW")}
        words = tab.locator(".verdict").inner_text()
        assert words.startswith("Wrong" if bad else "Nothing is wrong!")
        for name in [name for name in bad if name.startswith("dW")][-1:]:
            tab.locator(f"ffn-widget [data-op={name}]").click()
            assert cells(tab) == expected(tab, name)
            assert tab.locator("ffn-widget .result .bad").count()


@pytest.mark.parametrize(
    ("network", "samples", "convention", "mistake"),
    [("2-3-1", 2, "rows", "transpose_dW"), ("3-4-3-2", 4, "torch", "transpose_dA"),
     ("2-2-3", 1, "columns", "forget_W"), ("2-2-3", 2, "rows", "index_slip")],
)
def test_where_shapes_do_not_fit_numpy_s_own_words_stand(
    tab, network, samples, convention, mistake
):
    choose(tab, "network", network)
    choose(tab, "convention", convention)
    choose(tab, "break it", mistake)
    type_in(tab, "samples, exact value", samples)
    name, error = widget(tab).stop()
    press(tab, "Last")
    assert f"stopped at {pretty(name)}" in tab.locator(".refused").inner_text()
    tab.locator(f"ffn-widget [data-op={name}]").click()
    settle(tab)
    words = tab.locator(".refused code").text_content()
    assert words == f"{type(error).__name__}: {error}"
    assert statuses(tab)[name] == "stopped" and not cells(tab)
    space_error = None
    try:
        copied(tab, "NumPy")
    except (ValueError, IndexError) as raised:
        space_error = raised
    assert str(space_error) == str(error)


def test_what_is_wrong_shows_only_once_it_is_reached(tab):
    choose(tab, "break it", "forget_W")
    assert current(tab) == "dW2" and "wrong" not in statuses(tab).values()
    assert "still to come" in tab.locator(".verdict").inner_text()
    for _ in range(2):
        press(tab, "Next")
    assert statuses(tab)["dA1"] == "wrong"
    assert "Right is" in tab.locator(".what").inner_text()
    assert "(2, 1), and (2, 3) is needed" in tab.locator(".what").inner_text()


def test_menus_change_the_network_and_its_numbers(tab):
    for label, option in [("network", "3-4-3-2"), ("hidden layers", "softplus"),
                          ("loss", "cross_entropy_with_logits"),
                          ("convention", "columns"), ("loss", "bce"),
                          ("convention", "rows")]:
        before = cells(tab)
        choose(tab, label, option)
        tab.locator("ffn-widget [data-op=dW2]").click()
        assert cells(tab) == expected(tab, current(tab)) != before
    tab.locator("ffn-widget [data-op=dA3]").click()
    settle(tab)
    formula = tab.locator("ffn-widget .formula").inner_text()
    assert "".join(formula.split()) == "dA(3)=((A(3)−Y)/(A(3)⊙(1−A(3))))/4"
    choose(tab, "network", "2-2-1")
    choose(tab, "loss", "cross_entropy_with_logits")  # which needs two outputs
    assert trait(tab, "network") == "2-2-3"
    choose(tab, "network", "2-3-1")
    assert trait(tab, "loss") == "bce_with_logits"


def test_weights_inputs_and_targets_are_typed(tab):
    tab.locator("ffn-widget summary").focus()
    keys(tab, "Enter")
    choose(tab, "convention", "columns")
    type_in(tab, "W1[2, 0]", -2.5)
    assert trait(tab, "weights")[2] == -2.5
    assert widget(tab).parameters()["W1"][0, 2] == -2.5
    for label, typed in [("b2[0]", "1.25"), ("X[1, 0]", "3"), ("Y[0, 1]", "0.5")]:
        before = cells(tab)
        type_in(tab, label, typed)
        assert cells(tab) == expected(tab, "dW2") != before
    box = tab.get_by_label("W2[0, 0]")
    type_in(tab, "W2[0, 0]", 70)
    assert box.input_value() == "5"
    assert tab.get_by_text("W2[0, 0] is now 5.").is_visible()
    type_in(tab, "W2[0, 0]", -70)
    assert tab.get_by_text("W2[0, 0] is now −5.").is_visible()
    type_in(tab, "W2[0, 0]", 5)
    type_in(tab, "W2[0, 0]", "")
    assert box.input_value() == "5"
    choose(tab, "network", "2-2-3")  # what was typed belonged to another network
    assert trait(tab, "weights") == []
    tab.locator("ffn-widget summary").click()


def test_a_cell_says_how_it_is_made(tab):
    tab.locator("ffn-widget .result td").first.focus()
    keys(tab, *3 * ["ArrowDown"])  # there is no fourth row
    it = START.pass_()
    A, dZ = it.forward()["A1"][:, 2], START.gradients()["dZ2"][:, 0]
    pairs = [v for pair in zip(A, dZ, strict=True) for v in pair]
    terms = [number(v, 3) if v > 0 else f"({number(v, 3)})" for v in pairs]
    words = f"Entry [2, 0]: {terms[0]} · {terms[1]} + {terms[2]} · {terms[3]} = "
    assert tab.locator(".made").inner_text().startswith(words)
    assert tab.evaluate(f"{ROOT}.activeElement.getAttribute('aria-selected')") == "true"
    lit = f"() => [...{ROOT}.querySelectorAll('.half:first-child .lit')].length"
    assert tab.evaluate(lit) == 4


def test_play_runs_to_the_end_and_pauses(browser, tab, tmp_path):
    get = "document.querySelector('ffn-widget').model.get('step') > 6"
    interrupt(tab, "Play", get, "Pause")
    assert trait(tab, "step") == 7
    it, wrong = open_widget(browser, tmp_path, START, reduced_motion="reduce",
                            viewport={"width": 360, "height": 900})
    press(it, "Play")  # where motion is unwelcome, at once
    assert current(it) == NAMES[-1]
    choose(it, "network", "3-4-3-2")
    choose(it, "break it", "wrong_sign")
    it.get_by_label("samples", exact=True).press("End")
    for where in ("First", "Last"):
        press(it, where)
        assert it.evaluate("document.documentElement.scrollWidth") == 360
    it.context.close()
    assert wrong == []


def test_seed_presets_and_reset(tab):
    first = cells(tab)
    press(tab, "next seed")
    assert trait(tab, "seed") == 58 and cells(tab) == expected(tab, "dW2") != first
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
        if current(tab) != "loss":
            assert cells(tab) == expected(tab, current(tab))
    assert tab.locator(".verdict").get_attribute("data-level") == "odd"
    press(tab, "Reset all")
    assert cells(tab) == first and trait(tab, "weights") == []


def test_copied_code_prints_the_gradients_on_show(tab):
    choose(tab, "network", "2-3-2-1")
    choose(tab, "break it", "slope_at_a")
    press(tab, "Last")
    space, printed = copied(tab, "NumPy")
    assert told(space["db1"]) == cells(tab) and "db1 [" in printed
    true = widget(tab).gradients()["db1"]
    space, _ = copied(tab, "PyTorch")
    assert told(space["b1"].grad.numpy()) == told(true) != cells(tab)


def test_the_summary_is_spoken_at_rest(tab):
    press(tab, "Next")
    wait_for_summary(tab, "Step 7 of 11, backward: d b 2 equals the sum over the")
