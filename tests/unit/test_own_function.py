"""A reader's function, called with care: its slope, its kinks, its mistakes."""

import math
from functools import partial

import numpy as np
import pytest

from ffnbook.activations import ACTIVATIONS, leaky_relu, relu
from ffnbook.widgets.microscope_own import note
from ffnbook.widgets.own_call import Trouble
from ffnbook.widgets.own_function import OwnFunction
from ffnbook.widgets.own_slope import differences, disagreement, find_kinks
from ffnbook.widgets.own_source import _needs, activation_code, source_of

NAMES = [name for name in ACTIVATIONS if name != "softmax"]
SCALE = 2.0


@pytest.mark.parametrize("name", NAMES)
def test_differences_give_the_book_s_slopes(name):
    act = ACTIVATIONS[name]
    z = np.linspace(-6, 6, 2001)  # holds all kinks
    off = np.abs(differences(act.f, z) - act.grad(z))
    # ELU's second derivative jumps at 0: there the error is of the first order.
    assert off.max() < (1e-5 if name == "elu" else 1e-9)
    rows = z[:2000].reshape(40, 50)
    assert np.array_equal(differences(act.f, rows), differences(act.f, z[:2000])
                          .reshape(40, 50))  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_kinks_are_found_where_the_book_says(name):
    act = ACTIVATIONS[name]
    want = () if name == "elu" else act.kinks  # with alpha 1 it is smooth
    for half in (5, 8, 12, 20, 30):
        assert find_kinks(act.grad, half) == want
        assert find_kinks(partial(differences, act.f), half) == want


def test_a_kink_at_no_round_place_and_steep_but_smooth_curves():
    assert find_kinks(lambda z: np.sign(z - 1.23456), 5) == pytest.approx(
        (1.23456,), abs=1e-4)  # fmt: skip
    assert find_kinks(lambda z: 1 / (1 + np.exp(-50 * z)), 5) == ()
    assert find_kinks(lambda z: np.cos(7 * z), 5) == ()
    assert find_kinks(np.zeros_like, 5) == ()


def test_a_step_has_slope_zero_on_both_sides():
    own = OwnFunction(lambda z: z > 0)
    assert (own.grad(np.array([-1.0, 0.0, 1.0])) == 0).all()
    assert own.f(2.0) == 1.0 and own.f(np.array([[1.0], [-1.0]])).shape == (2, 1)


def branch(z):
    if z > 0:
        return z
    return 0.0


def of_math(z):
    return 1 / (1 + math.exp(-z))


def root(z):
    a = np.sqrt(z)
    return a


def two_returns(z):
    if z.size > 3:
        return z[1:]
    return z


def in_place(z):
    z[z < 0] = 0
    return z


def no_return(z):
    np.tanh(z)


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def endless(z):
    return endless(z)


def helper(z):
    raise KeyError("deep inside")


def calls_helper(z):
    return helper(z) + 1


WRONG = [
    (branch, r"`branch` raises ValueError: The truth value", "if z > 0:", "np.where"),
    (of_math, "`of_math` raises TypeError", "return 1 / (1 + math.exp(-z))", "np.exp"),
    (root, r"`root`: it gives nan at z = −2.3 \(2 of 5 inputs", "return a",
     "root of a"),
    (two_returns, r"an array of the shape of z, \(5,\); got \(4,\)", "return z[1:]",
     "entry"),
    (in_place, "it changes its input", "return z", "Work on a copy"),
    (no_return, "it returns None: a `return` is missing", "np.tanh(z)", ""),
    (softmax, r"at z = −2\.3 it gives 1\.000 alone, and", "return e / e.sum()",
     "by itself"),
    (calls_helper, "raises KeyError: 'deep inside", 'raise KeyError("deep', ""),
    (lambda z: 1.0, "it returns one number for 5 inputs", "lambda z: 1.0", "full_like"),
    (lambda z: 1 / z, "it gives inf at z = 0 ", "lambda z: 1 / z", "division by 0"),
    (lambda z: z * 1j, "it returns complex numbers", "z * 1j", ""),
    (lambda z: (z, z), "it returns 2 arrays; one", "lambda z: (z, z)", ""),
    (lambda z: [["a"]], "it must return numbers", '"a"', ""),
    (lambda z: nothing(z), "NameError", "nothing(z)", "Run the cell"),  # noqa: F821
    (lambda z, y: z, "missing 1 required positional argument", "lambda z, y: z",
     "called with one array"),
    (lambda: 1, "takes 0 positional arguments", "lambda: 1", "called with one array"),
    (endless, "raises RecursionError", "return endless(z)", "calls itself"),
    (lambda z: "a", "it must return numbers; got text", "lambda z", ""),
    (lambda z: z.astype(object), "must return numbers; got objects", "object", ""),
    (np.log, "`log`: it gives nan", None, "logarithm"),
    (5 .__add__, "5|NotImplemented|must return numbers", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "what", "line", "hint"), WRONG,
                         ids=[f"{w[0].__name__}-{w[1][:18]}" for w in WRONG])
def test_what_goes_wrong_is_explained_with_the_line(wrong, what, line, hint):
    with pytest.raises(Trouble, match=what) as caught:
        OwnFunction(wrong).try_out()
    trouble = caught.value
    if line is None:
        assert trouble.line is None
    else:
        number, text = trouble.line
        assert line in text and number > 0
        assert f"Your line {number}: `{text}`" in str(trouble)
    assert hint in trouble.hint


def test_a_torch_function_is_named():
    torch = pytest.importorskip("torch")
    with pytest.raises(Trouble, match=r"torch\.from_numpy"):
        OwnFunction(torch.tanh).try_out()
    with pytest.raises(Trouble, match="returns a torch tensor"):
        OwnFunction(lambda z: torch.tanh(torch.from_numpy(z))).try_out()


def test_a_line_of_a_library_is_not_the_reader_s():
    torch = pytest.importorskip("torch")
    with pytest.raises(Trouble, match="must be Tensor") as caught:
        OwnFunction(torch.nn.ReLU()).try_out()
    assert caught.value.line is None


def test_vectorize_that_takes_whole_numbers_is_explained():
    whole = np.vectorize(lambda v: 0 if v < 0 else v)
    with pytest.raises(Trouble, match=r"gives 0\.7000 alone, .* otypes=\[float\]"):
        OwnFunction(whole).try_out()


def loops(z):
    return [math.exp(v) - 1 if v < 0 else v for v in z]


def test_a_loop_over_z_works_for_a_whole_layer_and_in_the_copied_code():
    Z = np.array([[1.0, -2.0], [0.5, -0.5]])
    want = np.where(Z > 0, Z, np.exp(Z) - 1)
    own = OwnFunction(loops)
    assert own.f(Z) == pytest.approx(want, rel=1e-15)
    code = "\n".join(activation_code(own)["numpy"])
    space = {"np": np}
    exec(code, space)
    assert space["own_function"](Z) == pytest.approx(want, rel=1e-15)
    assert space["own_slope"](Z) == pytest.approx(own.grad(Z), rel=1e-9)
    assert space["own_function"](-1.0) == own.f(-1.0)


def test_overflow_of_a_network_is_not_blamed_on_the_function():
    own = OwnFunction(lambda z: z**3)
    assert own.f(np.array([1e150, np.nan]))[0] == np.inf
    with pytest.raises(Trouble, match=r"inf at z = 800 .* try smaller weights"):
        OwnFunction(np.exp).f(np.array([1.0, 800.0]))


def test_a_wrong_derivative_is_noted():
    right = OwnFunction(np.tanh, lambda z: 1 - np.tanh(z) ** 2)
    assert disagreement(right.f, right.grad, 5) is None
    assert "They fit" in note(right)
    wrong = OwnFunction(np.tanh, lambda a: 1 - a**2)
    assert "do not fit: at z = −5 yours gives f′ = −24.00" in note(wrong)
    # Any value at the kink is a convention, not a mistake.
    kinked = OwnFunction(relu, lambda z: (z >= 0).astype(float))
    assert "They fit" in note(kinked)
    assert "differences" in note(OwnFunction(np.tanh))


def scaled(z):
    """Uses a name of this file."""
    return SCALE * np.tanh(z) + math.pi


@pytest.mark.parametrize(("function", "needs", "z"), [
    (scaled, {"SCALE": SCALE}, 0.3),
    (lambda z: (np.tanh(z)
                + 1), {}, 0.3),
    (np.tanh, {}, 0.3),
    (leaky_relu, {}, -2.0),
    (partial(leaky_relu, slope=0.25), {}, -2.0),
], ids=["def", "lambda", "ufunc", "ffnbook", "partial"])  # fmt: skip
def test_the_copied_source_is_the_function(function, needs, z):
    if function is scaled:  # as from a notebook, whose module cannot be imported
        function = type(scaled)(scaled.__code__, globals(), "scaled")
        function.__module__ = "__main__"
    elif getattr(function, "__name__", "") == "<lambda>":
        function.__module__ = "__main__"
    own = OwnFunction(function)
    code = "\n".join(activation_code(own)["numpy"])
    space = {"np": np, **needs}
    exec(code, space)
    assert float(space["own_function"](z)) == float(own.f(z))
    assert float(space["own_slope"](z)) == pytest.approx(float(own.grad(z)), rel=1e-8)
    assert ("It uses SCALE of your notebook" in code) == (function.__name__ == "scaled"
            if hasattr(function, "__name__") else False)  # fmt: skip


def test_an_attribute_is_no_name_of_the_notebook():
    assert _needs(eval("lambda z: z.clip(0)", {"clip": 1})) == []
    assert "clip of your notebook" in _needs(eval("lambda z: clip + z", {"clip": 1}))[0]


def test_a_source_that_cannot_be_read_is_said():
    lost = eval("lambda z: z")
    lost.__module__ = "__main__"
    said = "\n".join(source_of(lost, "own_f"))
    assert "cannot be read: its cell is gone" in said and "# own_f = ..." in said
