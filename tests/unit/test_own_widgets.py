"""Microscope and Init lab with a reader's functions: the book's numbers, kept safe."""

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.initializers import he_normal, xavier_normal
from ffnbook.widgets import ActivationMicroscope, InitLab
from ffnbook.widgets.own_call import Trouble


def my_tanh(z):
    return np.tanh(z)


def my_slope(z):
    return 1 - np.tanh(z) ** 2


def my_xavier(shape, rng):
    n_in, n_out = shape
    return rng.normal(0.0, np.sqrt(2.0 / (n_in + n_out)), shape)


def fails_far_out(z):
    return np.where(np.abs(z) < 11, z, np.nan)


MICROSCOPES = [
    {},
    {"z": -2.35, "mu": 1.5, "sigma": 3.0, "n": 500, "seed": 3, "compare": "relu"},
    {"sigma": 5.0, "z": 10, "compare": "atan"},
    {"n": 10, "z": 0, "mu": -5, "compare": "tanh"},
]


@pytest.mark.parametrize("derivative", [my_slope, None])
@pytest.mark.parametrize("state", MICROSCOPES)
def test_own_tanh_reads_like_the_book_s(state, derivative):
    mine = ActivationMicroscope(my_tanh, derivative=derivative, **state)
    its = ActivationMicroscope("tanh", **state)
    want = its.readings()
    assert mine.readings() == pytest.approx(want, rel=1e-9, abs=1e-9)
    assert mine.numbers["value"] == want["value"] and mine.problem == {}
    outputs = np.frombuffer(mine.numbers["outputs"])
    assert np.array_equal(outputs, np.tanh(its.inputs()))
    assert mine.numbers["half"] == its.half_width()
    assert mine.own["function"]["title"] == "my_tanh"


def test_a_kink_is_found_and_its_value_is_a_convention():
    mine = ActivationMicroscope(lambda z: np.maximum(z, 0.2 * z))
    its = ActivationMicroscope("leaky_relu", slope=0.2)
    assert mine.numbers["kinks"] == [0.0] and mine.has_kink_at_zero()
    assert mine.readings() == pytest.approx(its.readings(), rel=1e-9, abs=1e-9)
    z, df = (np.frombuffer(mine.numbers[key]) for key in ("z", "df"))
    near = np.abs(z) < 1e-8
    assert df[near] == pytest.approx([0.2, 0.2, 0.2, 1.0])  # 0 is on the grid, too


def test_either_side_may_be_own():
    mine = ActivationMicroscope("relu", compare=my_tanh)
    assert mine.compare == "own" and mine.numbers["kinks"] == [0.0] * 0
    its = ActivationMicroscope("relu", compare="tanh")
    assert mine.readings() == its.readings()
    assert repr(mine) == "ActivationMicroscope(function='relu', compare=my_tanh)"


def test_a_failure_keeps_the_last_good_numbers():
    mine = ActivationMicroscope(fails_far_out)
    good = mine.numbers
    mine.sigma = 4.0  # the axis now reaches to 12
    assert mine.numbers is good and good["state"]["sigma"] == 1
    assert "it gives nan at z = " in mine.problem["what"]
    assert mine.problem["line"][1].startswith("return np.where")
    assert mine.problem["state"]["sigma"] == 4
    with pytest.raises(Trouble, match="gives nan"):
        mine.readings()
    mine.sigma = 0.5
    assert mine.problem == {} and mine.numbers["state"]["sigma"] == 0.5


def test_a_repaired_function_takes_its_place():
    mine = ActivationMicroscope(lambda z: z if z > 0 else 0, derivative=my_slope)
    assert mine.numbers == {} and "truth value" in mine.problem["what"]
    assert mine.own["function"]["title"] == "your function"
    mine.function = my_tanh
    assert mine.problem == {} and mine.own["function"]["title"] == "my_tanh"
    assert mine.derivative is None  # it belonged to the other function
    mine.derivative = my_slope
    assert mine.numbers["slope"] == pytest.approx(1 - np.tanh(1) ** 2, rel=1e-15)
    assert repr(mine) == "ActivationMicroscope(function=my_tanh)"


def test_each_change_computes_once():
    calls = []

    def counted(z):
        calls.append(z.shape)
        return np.tanh(z)

    mine = ActivationMicroscope(counted)
    once = len(calls)
    mine.set_state({"mu": 1.0, "sigma": 2.0, "z": 0.5})  # as a preset of the view
    assert once / 2 < len(calls) - once <= once
    before = len(calls)
    mine.set_state({"mu": 1.0})
    mine.function = "relu"
    assert len(calls) == before
    mine.mu = 2.0
    mine.function = "own"
    assert len(calls) > before and mine.numbers["state"] == mine.state()


@pytest.mark.parametrize(("setting", "words"), [
    ({"function": 3}, "a Python function, or one of"), ({"function": "own"}, "one of"),
    ({"function": "tahn"}, "Did you mean 'tanh'"), ({"z": my_tanh}, "a number"),
    ({"function": dict}, r"dict is a class, .* Make one of it: dict\(\)"),
])  # fmt: skip
def test_what_is_no_function_is_refused(setting, words):
    with pytest.raises(TraitError, match=words):
        ActivationMicroscope(**setting)


def test_a_derivative_needs_a_function_and_is_one():
    with pytest.raises(TypeError, match="none was given"):
        ActivationMicroscope("tanh", derivative=my_slope)
    with pytest.raises(TypeError, match="none was given"):
        InitLab().derivative = my_slope
    with pytest.raises(TypeError, match="must be a Python function of z"):
        InitLab(activation=my_tanh, derivative=0.5)
    lab = InitLab(activation=my_tanh)
    lab.derivative = my_slope
    assert lab.derivative is my_slope and "my_slope" in lab.own["activation"]["note"]


@pytest.mark.parametrize("widget", [
    lambda: ActivationMicroscope(my_tanh), lambda: InitLab(init=my_xavier),
    lambda: ActivationMicroscope(fails_far_out, sigma=5.0),
])  # fmt: skip
def test_a_page_shows_a_picture_and_says_what_it_needs(widget):
    html = widget().page_html()
    assert "<ffn-widget" not in html and "running kernel" in html
    assert "<img" in html or "gives nan" in html


LABS = [
    {"depth": 5, "width": 6, "bias": 0.0, "seed": 3},
    {"depth": 1, "width": 2, "data": "xor"},
    {"depth": 30, "width": 20, "bias": 0.5, "data": "spirals"},
]


@pytest.mark.parametrize("state", LABS)
def test_own_tanh_and_own_xavier_make_the_book_s_network(state):
    mine = InitLab(activation=my_tanh, derivative=my_slope, init=my_xavier, **state)
    its = InitLab(activation="tanh", init="xavier_normal", **state)
    compared(mine.readings(), its.readings())
    params = its.parameters()
    assert all((mine.parameters()[key] == p).all() for key, p in params.items())
    twin = its.experiment()
    twin.train(40)
    while mine.steps < 40:
        mine.request = {"id": mine.steps + 1, "steps": 40, "lr": mine.lr}
    history = np.frombuffer(mine.numbers["history"])
    assert history == pytest.approx(np.array(twin.history), rel=1e-9)
    compared({**mine.numbers, "layers": mine.numbers["layers"]}, twin.stats())
    for key, p in twin.model.params.items():
        assert mine.parameters()[key] == pytest.approx(p, rel=1e-8, abs=1e-12)
    mine.steps = 0
    assert len(np.frombuffer(mine.numbers["history"])) == 1
    compared(mine.numbers, its.readings())


def compared(mine, its):
    assert mine["ratio"] == pytest.approx(its["ratio"], rel=1e-9)
    assert mine["loss"] == pytest.approx(its["loss"], rel=1e-9)
    for a, b in zip(mine["layers"], its["layers"], strict=True):
        for key in ("saturated", "dead", "slope", "gain", "growth", "dW", "dz"):
            assert a[key] == pytest.approx(b[key], rel=1e-8, abs=1e-300), key
        assert a["z"]["std"] == pytest.approx(b["z"]["std"], rel=1e-9)


def test_without_a_derivative_the_backward_pass_takes_differences():
    mine = InitLab(activation=my_tanh, init="he_normal", depth=4, bias=0.0)
    its = InitLab(activation="tanh", init="he_normal", depth=4, bias=0.0)
    for a, b in zip(mine.readings()["layers"], its.readings()["layers"], strict=True):
        assert a["dW"] == pytest.approx(b["dW"], rel=1e-7)
    dead = InitLab(activation=lambda z: np.maximum(0, z), bias=-8.0)
    assert [layer["why"] for layer in dead.numbers["layers"]] == [
        "dead", *["inputs"] * 4]  # fmt: skip


def test_equal_weights_are_seen_whoever_made_them():
    assert InitLab(init=lambda shape, rng: np.full(shape, 0.3)).numbers["symmetric"]
    assert not InitLab(init=my_xavier).numbers["symmetric"]


def draws_by_itself(shape, rng):
    return he_normal(shape, np.random.default_rng())


INITS = [
    (lambda shape, rng: rng.normal(0, 1, shape[::-1]), "got \\(3, 2\\)", "W.T"),
    (lambda shape, rng: rng.normal(), "\\(2, 3\\); got \\(\\)", "rng.normal"),
    (lambda shape, rng: np.full(shape, np.nan), "6 of 6 weights are NaN", ""),
    (lambda shape, rng: None, "it returns None", ""),
    (lambda shape: np.zeros(shape), "takes 1 positional", "my_init(shape, rng"),
    (lambda n_in, n_out: np.zeros((n_in, n_out)), "raises TypeError",
     "my_init(shape, rng"),
    (lambda shape, rng: rng.gauss(shape), "has no attribute 'gauss'", ""),
]


@pytest.mark.parametrize(("init", "what", "hint"), INITS)
def test_a_wrong_initializer_is_explained(init, what, hint):
    lab = InitLab(init=xavier_normal)
    good = lab.numbers
    lab.init = init
    with pytest.raises(Trouble, match=what):
        lab.readings()
    assert hint in lab.problem["hint"] and lab.numbers is good
    lab.request = {"id": 1, "steps": 5, "lr": 0.1}
    assert lab.steps == 0 and lab.problem
    lab.init = my_xavier
    assert lab.problem == {} and lab.numbers is not good


def test_a_signal_that_explodes_at_the_start_is_explained():
    lab = InitLab(activation=lambda z: z**3, depth=5)
    good = lab.numbers
    with lab.hold_trait_notifications():
        lab.depth, lab.init, lab.std = 30, "normal", 2.0
    assert "signal has exploded" in lab.problem["what"] and lab.numbers is good
    assert "signal has exploded" in lab.page_html()
    lab.request = {"id": 1, "steps": 5, "lr": 0.1}
    assert lab.steps == 0 and lab.problem
    lab.depth = 1
    assert lab.problem == {} and lab.numbers is not good


def test_an_initializer_that_ignores_rng_is_noted():
    assert "does not draw from rng" in InitLab(init=draws_by_itself).own["init"]["note"]
    assert InitLab(init=my_xavier).own["init"]["note"] == ""


def test_a_step_that_fails_is_taken_back():
    def fragile(z):
        return np.where(np.abs(z) < 12, z, np.nan)

    lab = InitLab(activation=fragile, init="he_normal", width=8, bias=0.0, lr=10)
    assert lab.problem == {}
    for i in range(50):
        lab.request = {"id": i, "steps": 400, "lr": 10}
        if lab.problem:
            break
    assert lab.problem["what"].startswith(f"In step {lab.steps + 1} of the training")
    assert lab.numbers["steps"] == lab.steps
    outputs = lab.network()(lab.experiment().X)
    assert np.isfinite(outputs).all()
    lab.lr = 0.1  # the network is still there, and goes on with smaller steps
    lab.request = {"id": 99, "steps": lab.steps + 1, "lr": 1e-6}
    assert lab.problem == {}


def test_a_divergence_is_the_book_s():
    state = {"depth": 30, "width": 4, "std": 1.0, "bias": 0.0, "lr": 0.001}
    lab = InitLab(activation=lambda z: z, derivative=np.ones_like, **state)
    twin = InitLab(activation="identity", **state).experiment()
    twin.train(5)
    lab.request = {"id": 1, "steps": 5, "lr": 0.001}
    assert lab.numbers["diverged"] == twin.diverged > 0
