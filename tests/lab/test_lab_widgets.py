"""The widgets in JupyterLab: run all, drag a control, Python's trait changed."""

import contextlib
import json
import os
import secrets
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from tools.browser import chromium

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]

CELLS = [
    "from ffnbook.widgets import ActivationMicroscope\n"
    "import ipywidgets\n"
    "seen = []\n"
    "w = ActivationMicroscope(z=1)\n"
    'w.observe(lambda c: seen.append(c["new"]), names="z")\n'
    "control = ipywidgets.FloatSlider(min=-10, max=10, step=0.05)\n"
    'ipywidgets.link((w, "z"), (control, "value"))\n'
    "w",
    "ipywidgets.VBox([w, control])",
    'print(f"z is {w.z:.6g}", "seen", len(seen) > 0, "linked", control.value == w.z)',
    'w.z = -2; w.function = "relu"; print("set")',
    "from ffnbook.widgets import ConfidentMistake, LogitsToLoss, LossBowl\n"
    "bowl, logits, mistake = LossBowl(), LogitsToLoss(), ConfidentMistake()\n"
    "ipywidgets.VBox([bowl, logits, mistake])",
    'print(f"bowl {bowl.steps}, {len(bowl.path())} points, {logits.logits}")\n'
    'print(f"weight {mistake.weight:g}")',
    "from ffnbook.widgets import InitLab\n"
    'lab = InitLab(depth=2, width=4, activation="tanh", init="he_normal", bias=0)\n'
    "lab",
    "lab",
    "import numpy as np\n"
    "twin = lab.experiment()\n"
    "twin.train(lab.steps)\n"
    "mine, its = lab.parameters(), twin.model.params\n"
    "same = all(np.allclose(mine[k], its[k], rtol=1e-9, atol=1e-12) for k in its)\n"
    "print(lab.depth, lab.steps, same)",
    "lab.depth = 3; print(lab.steps, len(lab.weights))",
    "from ffnbook.widgets import FoldTheLine\nfold = FoldTheLine()\nfold",
    'print(f"{fold.w1} {fold.b1} {fold.fitted} {len(fold.parameters()[\'w2\'])}")',
    "from ffnbook.widgets import BackpropStepper\nstepper = BackpropStepper()\nstepper",
    'print(stepper.operators()[stepper.step - 1], stepper.parameters()["b2"])\n'
    'print(stepper.mistake, stepper.wrong(), stepper.gradients()["db2"].shape)',
    "from ffnbook.widgets import LayoutLab, ShapeChecker, SpaceWarp\n"
    "shapes, warp, layouts = ShapeChecker(), SpaceWarp(), LayoutLab()\n"
    "ipywidgets.VBox([shapes, warp, layouts])",
    'print(shapes.layers, shapes.errors().get("torch"))\n'
    'print(warp.hidden, len(warp.weights), warp.parameters()["0.W"].shape)\n'
    "print(layouts.convention, layouts.jacobian().shape, layouts.x)",
    "from ffnbook.widgets import Playground\n"
    "ground = Playground(n=100, hidden=(4,), seed=3)\n"
    "ground",
    "run, mine = ground.run(), ground.parameters()\n"
    "same = all(np.allclose(mine[k], p, rtol=1e-9, atol=1e-12)\n"
    "           for k, p in run.model.params.items())\n"
    'loss = abs(ground.summary.get("dev_loss", 0) - run.history["dev_loss"][-1])\n'
    "print(ground.epoch, len(ground.weights), same, loss < 1e-9)",
    "ground.hidden = (3, 2) if ground.hidden == (4,) else (4,); print(ground.weights)",
    "from ffnbook.widgets import LoopAssembler, StateInspector\n"
    "states, loop = StateInspector(), LoopAssembler()\n"
    "ipywidgets.VBox([states, loop])",
    'print(states.mode, states.grad, states.facts()["changed"])\n'
    'print(loop.cards[4:6], loop.run()["error"], loop.readings()["history"])',
    "from ffnbook.widgets import SymmetryAndDeath\n"
    'death = SymmetryAndDeath(init="random", steps=0)\n'
    "death",
    "found = death.readings()\n"
    'print(death.kicks, death.lift, found["dead"], found["moving"])\n'
    'print(death.parameters()["0.W"].shape)',
    "if death.kicks:\n    death.lift, death.after = 4, 100\n"
    'print(death.readings()["dead"])',
    "from ffnbook.widgets import Landscape\nland = Landscape()\nland",
    'print(land.w1, land.w2, land.run, land.steps, land.chord)\n'
    'print(land.origin(), f"{land.readings()[\'middle\']:.3f}")',
    'stepper.network = "2-3-1" if stepper.network == "2-2-3" else "2-2-3"\n'
    "print(stepper.weights)",
]


PATIENCE = 300  # seconds: what takes longer will never come


def address_of(server, folder):
    """Where the server answers: it takes a free port by itself, and writes it down."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        for file in folder.glob("runtime/jpserver-*.json"):
            with contextlib.suppress(OSError, ValueError):  # half written yet
                told = json.loads(file.read_text())
                address = f"http://127.0.0.1:{told['port']}/"
                known = f"{address}api?token={told['token']}"
                urllib.request.urlopen(known, timeout=60).close()
                return address
        time.sleep(0.1)
    return pytest.fail(folder.joinpath("lab.log").read_text()[-2000:])


@contextlib.contextmanager
def lab(folder):
    """JupyterLab on a folder, away from the user's own settings; gives the address."""
    token = secrets.token_hex(8)
    own = {f"JUPYTER_{name}_DIR": str(folder / name.lower())
           for name in ("CONFIG", "DATA", "RUNTIME")}  # fmt: skip
    own |= {"IPYTHONDIR": str(folder / "ipython"), "HOME": str(folder)}
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    options = {
        "ServerApp.port": 0,
        "ServerApp.root_dir": folder / "books",
        "IdentityProvider.token": token,
        "LabApp.expose_app_in_browser": True,
        "LabApp.workspaces_dir": folder / "workspaces",
        "LabApp.user_settings_dir": folder / "settings",
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += [f"--{name}={value}" for name, value in options.items()]
    log = folder.joinpath("lab.log").open("w")
    server = subprocess.Popen(
        command, env={**os.environ, **own, "PYTHONPATH": path}, stdout=log, stderr=log
    )
    try:
        yield f"{address_of(server, folder)}lab/tree/test.ipynb?reset&token={token}"
    finally:
        server.terminate()
        try:
            server.wait(60)
        except subprocess.TimeoutExpired:
            server.kill()
        log.close()


@contextlib.contextmanager
def opened(folder, sources, height):
    """A notebook of these cells, open and idle in JupyterLab; no cell run yet."""
    folder.joinpath("books").mkdir()
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    book = nbformat.v4.new_notebook(cells=cells)
    book.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(book, folder / "books" / "test.ipynb")
    with lab(folder) as address, chromium() as browser:
        it = browser.new_page(viewport={"width": 1300, "height": height})
        it.wrong = []
        it.on("pageerror", lambda error: it.wrong.append(str(error)))
        it.goto(address)
        it.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60000)
        it.get_by_text("| Idle").wait_for(timeout=60000)
        yield it


@pytest.fixture(scope="module")
def tab(tmp_path_factory):
    """The notebook open in JupyterLab, all cells run."""
    # Tall: cells outside the window are not in the page, nor are their counts.
    with opened(tmp_path_factory.mktemp("lab"), CELLS, 17500) as it:
        last = it.locator(".jp-CodeCell .jp-InputArea-prompt").nth(len(CELLS) - 1)
        last.wait_for(timeout=60000)
        run(it, "notebook:run-all-cells", range(len(CELLS)))
        yield it


def run(tab, command, cells):
    """Run a notebook command; wait until these cells have been executed."""
    before = counts(tab)
    tab.evaluate(f"void window.jupyterapp.commands.execute({json.dumps(command)})")
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        now = counts(tab)
        if all(now[i].strip("[]: ").isdigit() and now[i] != before[i] for i in cells):
            return
        tab.wait_for_timeout(100)
    raise AssertionError(f"cells {cells} did not run: {counts(tab)}")


def counts(tab):
    return tab.locator(".jp-CodeCell .jp-InputArea-prompt").all_inner_texts()


def output(tab, i):
    """Run cell i alone and return what it prints."""
    tab.locator(".jp-CodeCell").nth(i).locator(".jp-InputArea-editor").click()
    run(tab, "notebook:run-cell", [i])
    printed = tab.locator(".jp-CodeCell").nth(i).locator(".jp-OutputArea-output")
    expect(printed).not_to_be_empty()  # the words come a frame after the output
    return printed.inner_text().strip()


def comes(tab, i, said):
    """Whether cell i prints this, as soon as the kernel has heard of all changes."""
    deadline = time.monotonic() + PATIENCE
    while (now := output(tab, i)) != said and time.monotonic() < deadline:
        tab.wait_for_timeout(200)
    assert now == said


def quiet(cell):
    """Wait until a widget on the screen has nothing more to compute or to draw."""
    cell.locator(".box:not([aria-busy])").first.wait_for(timeout=60000)


def cursor(tab, i=0):
    return tab.locator(".jp-CodeCell").nth(i).get_by_label("cursor z", exact=True)


def test_a_dragged_slider_reaches_python(tab):
    slider = cursor(tab)
    slider.wait_for(timeout=60000)
    slider.scroll_into_view_if_needed()
    place = slider.bounding_box()
    y = place["y"] + place["height"] / 2
    tab.mouse.move(place["x"] + place["width"] / 2, y)
    tab.mouse.down()
    tab.mouse.move(place["x"] + 0.75 * place["width"], y, steps=8)
    tab.mouse.up()
    z = float(slider.input_value())
    assert 3 < z < 7
    comes(tab, 2, f"z is {z:g} seen True linked True")


def test_arrow_keys_stay_in_the_widget(tab):
    slider = cursor(tab)
    slider.focus()
    before = float(slider.input_value())
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("ArrowRight")
    after = float(slider.input_value())
    assert after == pytest.approx(before + 0.1)
    comes(tab, 2, f"z is {after:g} seen True linked True")


def test_enter_takes_a_typed_number_and_keeps_the_focus(tab):
    box = tab.locator(".jp-CodeCell").nth(0).get_by_label("cursor z, exact value")
    box.fill("2.5")
    box.press("Enter")
    expect(cursor(tab)).to_have_value("2.5")
    expect(box).to_be_focused()
    comes(tab, 2, "z is 2.5 seen True linked True")


def test_the_second_view_and_the_linked_slider_follow(tab):
    z = cursor(tab, 0).input_value()
    expect(cursor(tab, 1)).to_have_value(z)
    linked = tab.locator(".jp-CodeCell").nth(1).locator(".widget-readout")
    expect(linked).to_have_text(f"{float(z):.2f}")


def test_python_moves_the_controls(tab):
    output(tab, 3)
    for i in (0, 1):
        cell = tab.locator(".jp-CodeCell").nth(i)
        value = cell.locator("[data-reading=value]")
        value.scroll_into_view_if_needed()
        expect(value).to_have_text("0")
        assert float(cursor(tab, i).input_value()) == -2
        assert cell.get_by_label("function", exact=True).input_value() == "relu"


def test_steps_and_lists_reach_python(tab):
    cell = tab.locator(".jp-CodeCell").nth(4)
    bowl = cell.get_by_role("group", name="Loss bowl", exact=True)
    one = bowl.get_by_role("button", name="One step")
    one.scroll_into_view_if_needed()
    one.click()
    # A class fewer and the label with it: two traits that must change together.
    cell.get_by_label("true class").select_option("class 3")
    cell.get_by_role("button", name="Remove the last").click()
    cell.get_by_role("slider", name="weight in the figure").focus()
    tab.keyboard.press("ArrowRight")
    comes(tab, 5, "bowl 13, 14 points, (2.0, 1.0, 0.0)\nweight 1.55")


def test_the_trained_network_is_readable_from_python(tab):
    first, second = (tab.locator(".jp-CodeCell").nth(i) for i in (6, 7))
    first.get_by_label("hidden layers, exact value").fill("2")
    tab.keyboard.press("Enter")
    train = first.get_by_role("button", name="Train 200 steps")
    train.scroll_into_view_if_needed()
    comes(tab, 8, "2 0 True")  # the kernel has answered,
    train.scroll_into_view_if_needed()
    quiet(first)  # the new network is built
    train.click()
    curve = first.locator("svg text.at")
    curve.filter(has_text="after 200 steps").wait_for(timeout=60000)
    comes(tab, 8, "2 200 True")
    # The second view shows the network that was trained in the first one.
    loss = first.locator("[data-reading=loss]").inner_text()
    reading = second.locator("[data-reading=loss]")
    reading.scroll_into_view_if_needed()
    reading.filter(has_text=loss).wait_for(timeout=60000)


def test_a_new_network_from_python_forgets_the_old_one(tab):
    assert output(tab, 9) == "0 0"
    first = tab.locator(".jp-CodeCell").nth(6)
    first.scroll_into_view_if_needed()
    layers = first.get_by_label("hidden layers", exact=True)
    expect(layers).to_have_value("3")
    first.locator("svg text.at").filter(has_text="after 0 steps").wait_for()


def test_a_network_s_lists_change_together(tab):
    cell = tab.locator(".jp-CodeCell").nth(10)
    width = cell.get_by_label("hidden units, exact value")
    width.scroll_into_view_if_needed()
    width.fill("2")
    tab.keyboard.press("Enter")
    comes(tab, 11, "(1.0, 1.0) (3.0, 0.0) True 2")
    cell.get_by_role("slider", name="unit 2", exact=True).focus()
    tab.keyboard.press("Shift+ArrowRight")
    comes(tab, 11, "(1.0, 1.0) (3.0, -0.5) True 2")


def test_what_is_typed_into_the_stepper_reaches_python(tab):
    cell = tab.locator(".jp-CodeCell").nth(12)
    cell.get_by_role("button", name="Next", exact=True).scroll_into_view_if_needed()
    cell.get_by_role("button", name="Next", exact=True).click()
    cell.get_by_label("break it", exact=True).select_option("forget_W")
    cell.locator("summary").click()
    cell.get_by_label("b2[0]", exact=True).fill("1.5")
    tab.keyboard.press("Enter")
    comes(tab, 13, "db2 [1.5 0.9 0.5]\nforget_W ['dA1', 'dZ1', 'dW1', 'db1'] (3,)")
    assert output(tab, len(CELLS) - 1) == "()"
    # Another network from Python: what was typed for the old one is gone.
    cell.get_by_label("W2[2, 0]", exact=True).wait_for()
    network = cell.get_by_label("network", exact=True)
    expect(network).to_have_value("2-3-1")


def test_shapes_weights_and_layouts_reach_python(tab):
    cell = tab.locator(".jp-CodeCell").nth(14)
    box = cell.get_by_label("inputs that layer 1 declares")
    box.scroll_into_view_if_needed()
    box.fill("8")
    box.press("Enter")
    # Weights of one's own, then another size: both must change together in Python.
    cell.get_by_label("bias of output").fill("0.5")
    cell.get_by_label("bias of output").press("Enter")
    cell.get_by_label("hidden units").select_option("3")
    cell.get_by_role("button", name="Switch the layout").click()
    cell.get_by_label("x 1", exact=True).fill("2")
    cell.get_by_label("x 1", exact=True).press("Enter")
    lines = [
        "((8, 5), (5, 8)) mat1 and mat2 shapes cannot be multiplied (4x10 and 8x5)",
        "3 0 (2, 3)",
        "denominator (3, 2) (2.0, 0.5, -0.5)",
    ]
    comes(tab, 15, "\n".join(lines))


def test_a_run_of_the_playground_is_readable_from_python(tab):
    ground = next(i for i, code in enumerate(CELLS) if "import Playground" in code)
    cell = tab.locator(".jp-CodeCell").nth(ground)
    one = cell.get_by_role("button", name="One epoch")
    one.scroll_into_view_if_needed()
    for _ in range(3):
        quiet(cell)
        one.click()
    reading = cell.locator("[data-reading=epoch]")
    reading.filter(has_text="3").wait_for()
    comes(tab, ground + 1, "3 160 True True")
    assert output(tab, ground + 2) == "b''"
    cell.scroll_into_view_if_needed()
    reading.filter(has_text="0").wait_for()
    expect(cell.get_by_label("units of layer 1")).to_have_value("4")


def test_states_and_cards_reach_python(tab):
    i = next(i for i, cell in enumerate(CELLS) if "LoopAssembler()" in cell)
    cell = tab.locator(".jp-CodeCell").nth(i)
    chosen = cell.get_by_role("button", name="eval, grad: ")
    chosen.scroll_into_view_if_needed()
    chosen.click()
    cell.get_by_role("button", name="card 6: ").focus()
    tab.keyboard.press("ArrowUp")
    comes(tab, i + 1, "eval grad 17\n('step', 'backward') None 40")


def test_a_large_step_reaches_python_and_python_revives(tab):
    place = next(i for i, code in enumerate(CELLS) if "import SymmetryAndDeath" in code)
    cell = tab.locator(".jp-CodeCell").nth(place)
    kick = cell.get_by_role("button", name="One step too large")
    kick.scroll_into_view_if_needed()
    kick.click()
    reading = cell.locator("[data-reading=dead]")
    reading.filter(has_text="5 of 5").wait_for()
    comes(tab, place + 1, "1 0.0 5 ['b2']\n(2, 5)")
    assert output(tab, place + 2) == "1"
    cell.scroll_into_view_if_needed()
    reading.filter(has_text="1 of 5").wait_for()
    later = cell.get_by_label("later steps, exact value")
    expect(later).to_have_value("100")


def test_starts_and_the_chord_reach_python(tab):
    i = next(i for i, cell in enumerate(CELLS) if "Landscape()" in cell)
    cell = tab.locator(".jp-CodeCell").nth(i)
    # A start more: two lists that must change together.
    add = cell.get_by_role("button", name="Add a start")
    add.scroll_into_view_if_needed()
    add.click()
    cell.get_by_role("button", name="One step").click()
    cell.get_by_role("slider", name="start of run 2", exact=True).focus()
    tab.keyboard.press("ArrowRight")
    cell.get_by_role("slider", name="end A of the chord").focus()
    tab.keyboard.press("Shift+ArrowDown")
    comes(tab, i + 1, "(-1.0, 1.05, -1.45, 2.0) (3.0, -3.0, 2.0, 2.0) 2 81 "
          "(3.0, 1.5, -3.0, -2.0)\nsaddle 0.695")


def test_nothing_went_wrong_in_the_page(tab):
    assert tab.wrong == []
