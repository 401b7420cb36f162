"""The gradient check: precise where it should be, and able to fail."""

import numpy as np
import pytest
from hypothesis import given

from ffnbook.gradcheck import gradcheck, numerical_gradient, relative_error
from tests.unit.strategies import matrices, quick


@quick
@given(x=matrices())
def test_central_differences_of_known_functions(x):
    known = [(np.sin, np.cos), (np.exp, np.exp), (lambda v: v**3, lambda v: 3 * v**2)]
    for f, df in known:
        got = numerical_gradient(lambda v, f=f: f(v).sum(), x)
        np.testing.assert_allclose(got, df(x), rtol=1e-7, atol=1e-7)


def test_x_is_not_changed_and_any_shape_is_taken():
    x = np.arange(4.0).reshape(2, 2)
    numerical_gradient(lambda v: (v**2).sum(), x)
    np.testing.assert_array_equal(x, [[0, 1], [2, 3]])
    assert numerical_gradient(lambda v: v**2, 3.0).shape == ()
    np.testing.assert_allclose(numerical_gradient(lambda v: v @ v, [1, 2]), [2, 4])


def test_the_step_can_be_chosen():
    """The forward error grows with h^2: f = x^3 at 0 gives exactly h^2."""
    for h in (1e-1, 1e-2):
        got = numerical_gradient(lambda v: v[0] ** 3, [0.0], h=h)
        np.testing.assert_allclose(got, h**2)


def test_relative_error():
    assert relative_error([0.0, 0.0], [0.0, 0.0]) == 0.0
    assert relative_error([], []) == 0.0
    assert relative_error([1.0, 2.0], [1.0, 4.0]) == 0.5
    assert relative_error(1e-12, 2e-12) == relative_error(2e-12, 1e-12) == 0.5
    assert np.isnan(relative_error([np.nan], [1.0]))
    with pytest.raises(ValueError, match=r"got \(1,\) and \(2,\)"):
        relative_error([1.0], [1.0, 2.0])


def f(x):
    return float(np.sum(x**2))


@quick
@given(x=matrices())
def test_right_passes_and_wrong_fails(x):
    x = x + np.where(x >= 0, 0.5, -0.5)
    assert gradcheck(f, x, 2 * x).ok and gradcheck(f, x, lambda v: 2 * v).ok
    for wrong in (-2 * x, 2 * x * x.size + x, 2.00001 * x, x, 0 * x):
        assert not gradcheck(f, x, wrong)
    one = 2 * x
    one[-1, -1] *= 1.001
    check = gradcheck(f, x, one)
    assert not check and check.worst == (len(x) - 1, x.shape[1] - 1)


def test_tiny_gradients_are_compared_to_their_own_size():
    x = np.array([1.0, -2.0])
    assert gradcheck(lambda v: 1e-30 * f(v), x, 2e-30 * x).ok
    assert not gradcheck(lambda v: 1e-30 * f(v), x, 3e-30 * x).ok


def test_what_rounding_hides_is_not_called_an_error():
    x = np.array([1.0])
    assert gradcheck(lambda v: 1.0 + 1e-25 * v[0], x, [1e-25]).ok
    assert not gradcheck(lambda v: 1.0 + 1e-3 * v[0], x, [1.1e-3]).ok


def test_a_nan_never_passes():
    assert not gradcheck(f, [1.0, 2.0], [2.0, np.nan]).ok
    assert not gradcheck(lambda v: np.nan, [1.0], [2.0]).ok


def test_the_report_names_the_worst_entry():
    text = str(gradcheck(f, [[1.0, 2.0]], [[2.0, 5.0]]))
    assert "✗ worst (0, 1): given 5, measured 4" in text
    assert text.endswith("error 2e-01")
    good = str(gradcheck(f, [[1.0, 2.0]], [[2.0, 4.0]]))
    assert good == "gradient ✓ 2 entries agree (tolerance 1e-06)"


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (
            lambda: gradcheck(f, np.ones((2, 3)), np.ones((3, 2))),
            ValueError,
            "transpose",
        ),
        (
            lambda: gradcheck(f, np.ones(2), np.ones(3)),
            ValueError,
            r"\(2,\); got \(3,\)",
        ),
        (lambda: gradcheck(f, [], []), ValueError, "x is empty"),
        (lambda: gradcheck(f, [np.nan], [1.0]), ValueError, "x holds 1 values"),
        (
            lambda: gradcheck(f, ["a"], [1.0]),
            TypeError,
            "x must be an array of numbers",
        ),
        (
            lambda: gradcheck(f, [1.0], [1.0], tol="x"),
            TypeError,
            "tol must be a number",
        ),
        (lambda: numerical_gradient(lambda v: v, [1.0, 2.0]), ValueError, "one number"),
        (lambda: numerical_gradient(f, [1.0], h=0), ValueError, "h must be above"),
        (lambda: numerical_gradient(f, [1.0], h="s"), TypeError, "h must be a number"),
        (lambda: numerical_gradient(3.0, [1.0]), TypeError, "f must be a function"),
        (lambda: gradcheck(3.0, [1.0], [1.0]), TypeError, "f must be a function"),
        (lambda: relative_error("a", 1.0), TypeError, "a must be an array of numbers"),
    ],
)
def test_bad_input_is_refused(call, error, words):
    with pytest.raises(error, match=words):
        call()
