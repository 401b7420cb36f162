"""The loop assembler in a real browser."""

import pytest
from widget_controls import (
    ROOT,
    copied,
    keys,
    middle,
    one_page,
    open_widget,
    press,
    settle,
    shown,
    state,
    trait,
    type_in,
    wait_for_summary,
)

from ffnbook.widgets import LoopAssembler
from ffnbook.widgets.loop_assembler import CARDS, RIGHT
from ffnbook.widgets.still import number, percent

pytestmark = pytest.mark.browser


opened, tab = one_page(LoopAssembler(), height=1600)


def widget(tab):
    return LoopAssembler(**state(tab, LoopAssembler))


def expected(tab):
    """The read-outs by Python for the settings that the page has now."""
    found = widget(tab).readings()
    out = {name: percent(v) if "accuracy" in name else str(v) if "history" in name
           else None if v is None else number(v) for name, v in found.items()}
    return {name: words for name, words in out.items() if words is not None}


def grip(tab, i):
    return tab.locator(".grip").nth(i)


def on_page(tab):
    """The cards as the list shows them."""
    settle(tab)
    return tab.locator(".card code").all_inner_texts()


def agree(tab):
    assert shown(tab) == expected(tab)
    assert on_page(tab) == [CARDS[name] for name in trait(tab, "cards")]
    error, raised = widget(tab).run()["error"], tab.locator("[data-error]")
    assert raised.is_visible() == (error is not None)
    if error:
        assert raised.inner_text() == f"{error['name']}: {error['text']}"
        assert tab.locator(".card.bad .grip").inner_text() == str(error["card"] + 1)


def test_the_first_picture_is_python_s(tab):
    assert state(tab, LoopAssembler) == {**LoopAssembler().state(), "cards": [*RIGHT]}
    agree(tab)
    rows = tab.locator(".states tbody tr").all_inner_texts()
    assert len(rows) == 12 and "active" in rows[2] and "changed" in rows[5]
    assert "Nothing goes wrong" in tab.locator(".findings").inner_text()


def test_cards_move_by_keys_and_keep_the_focus(tab):
    grip(tab, 5).focus()
    keys(tab, "ArrowUp")
    assert trait(tab, "cards")[4:6] == ["step", "backward"]
    focused = f"{ROOT}.activeElement.getAttribute('aria-label')"
    assert tab.evaluate(focused) == "card 5: optimizer.step()"
    agree(tab)
    assert "gradients are None" in tab.locator(".findings").inner_text()
    keys(tab, "End")
    assert trait(tab, "cards")[-1] == "step"
    keys(tab, "Delete")
    assert trait(tab, "cards") == [name for name in RIGHT if name != "step"]
    agree(tab)
    assert "no card calls step()" in tab.locator(".findings").inner_text()


def test_cards_move_by_buttons_are_taken_out_and_added(tab):
    press(tab, "move card 5 up")
    assert trait(tab, "cards")[3:5] == ["backward", "loss"]
    agree(tab)
    press(tab, "move card 4 down")
    press(tab, "take card 2 out")
    assert trait(tab, "cards") == [name for name in RIGHT if name != "zero_grad"]
    agree(tab)
    tab.locator("details.more summary").click()
    press(tab, "add loss.backward()")
    agree(tab)
    assert "used up" in tab.locator(".findings").inner_text()
    for _ in range(4):
        press(tab, "add model.train()")
    adder = tab.get_by_role("button", name="add model.train()")
    assert len(trait(tab, "cards")) == 16 and adder.is_disabled()
    tab.locator("details.more summary").click()


def test_a_card_is_dragged(browser, tmp_path):
    # Slowly, and on its way the list is that of an example: its sentence, not there
    # before, must not come above the cards and push them from under the hand.
    size = {"width": 900, "height": 1600}
    tab, wrong = open_widget(browser, tmp_path, LoopAssembler(), viewport=size)
    x, y = middle(grip(tab, 1))
    _, goal = middle(grip(tab, 4))
    tab.mouse.move(x, y)
    tab.mouse.down()
    for step in range(1, 13):
        tab.mouse.move(x, y + (goal + 4 - y) * step / 12)
        settle(tab)
        assert middle(grip(tab, 1)) == (x, y)
    tab.mouse.up()
    settle(tab)
    assert trait(tab, "cards")[1:5] == ["forward", "loss", "backward", "zero_grad"]
    agree(tab)
    assert wrong == []
    tab.context.close()


def test_a_slider_put_back_where_it_was_is_let_go(browser, tmp_path):
    # Nothing has changed, and a browser says nothing; the sentence comes all the same.
    tab, wrong = open_widget(browser, tmp_path, LoopAssembler())
    slider, look = tab.get_by_label("learning rate", exact=True), tab.locator(".look")
    _, y = middle(slider)
    share = slider.evaluate("e => (e.value - e.min) / (e.max - e.min)")
    box = slider.bounding_box()
    thumb = box["x"] + 8 + share * (box["width"] - 16)
    tab.mouse.move(thumb, y)
    tab.mouse.down()
    for away in (-60, 0):
        tab.mouse.move(thumb + away, y, steps=3)
        settle(tab)
    assert slider.input_value() == "0" and look.inner_text() == ""
    tab.mouse.up()
    settle(tab)
    assert look.inner_text().startswith("the right loop")
    tab.context.close()
    assert wrong == []


def test_a_card_is_dragged_within_a_frame(tab):
    x, y = middle(grip(tab, 1))
    _, goal = middle(grip(tab, 4))
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.mouse.move(x, goal + 4, steps=12)
    tab.mouse.up()
    settle(tab)
    assert trait(tab, "cards")[1:5] == ["forward", "loss", "backward", "zero_grad"]
    agree(tab)


def test_the_table_follows_the_epoch_and_settings_the_numbers(tab):
    type_in(tab, "epoch in the table, exact value", 7)
    assert "epoch 7 of 40" in tab.locator(".states caption").inner_text()
    last = tab.locator(".states tbody tr").last.inner_text()
    assert last.endswith("7, 7")
    for label, typed in (("dropout p", "0.5"), ("learning rate", "0.3"),
                         ("epochs", "9")):
        type_in(tab, f"{label}, exact value", typed)
        assert shown(tab) == expected(tab)
    tab.get_by_label("made for an earlier model").check()
    agree(tab)
    assert "earlier model" in tab.locator(".findings").inner_text()


def test_presets_copied_code_and_reset(tab):
    first = shown(tab)
    for preset in tab.get_by_role("group", name="Examples").get_by_role("button").all():
        preset.focus()
        keys(tab, "Enter")
        agree(tab)
        assert preset.get_attribute("aria-pressed") == "true"
        assert len(tab.locator(".look").inner_text()) > 60
    found = shown(tab)
    space, _ = copied(tab, "PyTorch")
    assert number(space["end_dev"].item()) == found["dev_loss"] == found["kept"]
    press(tab, "backward twice")
    with pytest.raises(RuntimeError, match="backward through the graph a second time"):
        copied(tab, "PyTorch")
    press(tab, "Reset all")
    assert shown(tab) == first


def test_no_card_at_all_and_the_summary(tab):
    while trait(tab, "cards"):
        press(tab, "take card 1 out")
    agree(tab)
    wait_for_summary(tab, "There are no cards: nothing happens.")


def test_a_phone_has_room(tab):
    tab.set_viewport_size({"width": 360, "height": 900})
    tab.wait_for_function("document.documentElement.scrollWidth <= 360")
    settle(tab)
    inside = tab.evaluate(
        f"""() => [...{ROOT}.querySelectorAll('svg text, button')].filter((e) =>
        e.getClientRects().length).map((e) => e.getBoundingClientRect())
        .every((r) => r.left >= 0 && r.right <= 360)""")
    assert inside
    assert grip(tab, 0).evaluate("e => getComputedStyle(e).touchAction") == "none"
    tab.set_viewport_size({"width": 900, "height": 1600})
