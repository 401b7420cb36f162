"""A reader's own function in JupyterLab: drag, a mistake, its repair, training."""

import pytest
from test_lab_widgets import opened, output, run

pytestmark = pytest.mark.browser
CELLS = [
    "import numpy as np\n"
    "from ffnbook.widgets import ActivationMicroscope, InitLab",
    "def my_function(z):\n"
    "    return z / (1 + np.abs(z))\n\n"
    'w = ActivationMicroscope(my_function, compare="tanh")\n'
    "w",
    "z = w.z\n"
    'right = abs(w.readings()["value"] - z / (1 + abs(z))) < 1e-12\n'
    'print(w.function, f"{z:g}", right)',
    "def my_function(z):\n"
    "    if z < 0:\n"
    "        return 0 * z\n"
    "    return z\n\n"
    "w.function = my_function",
    "def my_function(z):\n"
    "    return np.where(z < 0, 0 * z, z)\n\n"
    "w.function = my_function",
    "def my_init(shape, rng):\n"
    "    n_in, n_out = shape\n"
    "    return rng.normal(0, (2 / (n_in + n_out)) ** 0.5, shape)\n\n"
    "mine = InitLab(activation=lambda z: np.tanh(z), init=my_init, depth=2, width=4,\n"
    "               bias=0)\n"
    "mine",
    'twin = InitLab(activation="tanh", init="xavier_normal", depth=mine.depth,\n'
    "               width=4, bias=0).experiment()\n"
    "twin.train(mine.steps)\n"
    "same = all(np.allclose(mine.parameters()[k], p, rtol=1e-6)\n"
    "           for k, p in twin.model.params.items())\n"
    "print(mine.depth, mine.steps, same)",
]


@pytest.fixture(scope="module")
def tab(tmp_path_factory):
    """The notebook open in JupyterLab, all cells run but the mistake and its repair."""
    with opened(tmp_path_factory.mktemp("lab"), CELLS, 4600) as it:
        for i in (0, 1, 5):
            it.locator(".jp-CodeCell").nth(i).locator(".jp-InputArea-editor").click()
            run(it, "notebook:run-cell", [i])
        yield it


def cell(tab, i):
    return tab.locator(".jp-CodeCell").nth(i)


def execute(tab, i):
    cell(tab, i).locator(".jp-InputArea-editor").click()
    run(tab, "notebook:run-cell", [i])


def test_a_drag_reaches_the_function_and_comes_back(tab):
    slider = cell(tab, 1).get_by_label("cursor z", exact=True)
    slider.wait_for(timeout=30000)
    menu = cell(tab, 1).get_by_label("function", exact=True)
    assert menu.locator("option").first.inner_text() == "my_function"
    place = slider.bounding_box()
    y = place["y"] + place["height"] / 2
    tab.mouse.move(place["x"] + place["width"] / 2, y)
    tab.mouse.down()
    tab.mouse.move(place["x"] + 0.75 * place["width"], y, steps=12)
    tab.mouse.up()
    z = float(slider.input_value())
    assert 3 < z < 7
    exact = cell(tab, 1).locator("[data-reading=value]")
    exact.filter(has_text=f"{z / (1 + z):.4f}").wait_for()
    exact.filter(has_not_text="≈").wait_for()
    assert output(tab, 2) == f"own {z:g} True"


def test_a_mistake_is_explained_and_repaired(tab):
    widget = cell(tab, 1)
    reading = widget.locator("[data-reading=value]").inner_text()
    execute(tab, 3)
    told = widget.get_by_role("alert").filter(has_text="truth value")
    told.wait_for()
    assert "Your line 2: if z < 0:" in told.inner_text()
    assert "np.where" in told.inner_text()
    assert widget.locator("[data-reading=value]").inner_text() == reading
    execute(tab, 4)
    told.wait_for(state="detached")
    z = float(widget.get_by_label("cursor z", exact=True).input_value())
    widget.locator("[data-reading=value]").filter(has_text=f"{z:.3f}").wait_for()
    widget.locator("[data-reading=slope]").filter(has_text="1.000").wait_for()


def test_the_kernel_trains_the_reader_s_network(tab):
    widget = cell(tab, 5)
    box = widget.get_by_label("hidden layers, exact value")
    box.scroll_into_view_if_needed()
    box.fill("3")
    box.press("Enter")
    widget.get_by_role("button", name="Train 200 steps").click()
    curve = widget.locator("svg text.at")
    curve.filter(has_text="after 200 steps").wait_for(timeout=60000)
    assert output(tab, 6) == "3 200 True"


def test_nothing_went_wrong_in_the_page(tab):
    assert tab.wrong == []
