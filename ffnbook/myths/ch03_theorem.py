"""Myths of chapter 3 on universal approximation and on Taylor polynomials."""

from ffnbook.myths import Myth

CHAPTER = "03-networks"


def what_the_theorem_needs():
    import numpy as np

    t = np.linspace(-1, 1, 4001)
    beside = np.array([-1e-9, 1e-9])  # left and right of the jump at 0

    def error(f, width, at=t):
        """Largest error of a network with `width` hinges at equal distances."""
        x = np.linspace(-1, 1, width + 1)
        v = np.diff(np.diff(f(x)) / np.diff(x), prepend=0.0)
        network = f(x[0]) + np.maximum(np.subtract.outer(at, x[:-1]), 0) @ v
        return np.abs(network - f(at)).max()

    def parabola_error(f):
        """Squares as activation: whatever the width, the sum is a parabola."""
        A = np.column_stack([t**2, t, np.ones(len(t))])
        return np.abs(A @ np.linalg.lstsq(A, f(t), rcond=None)[0] - f(t)).max()

    def step(x):
        return np.where(x > 0, 1.0, 0.0)

    def wave(x):
        return np.sin(4 * x + 1)

    return {
        "wave, width 64": f"{error(wave, 64):.3f}",
        "wave ten times as fast, width 64": f"{error(lambda x: wave(10 * x), 64):.3f}",
        "step, width 64, beside the jump": f"{error(step, 64, beside):.3f}",
        "step, width 4096, beside the jump": f"{error(step, 4096, beside):.3f}",
        "wave on twice the interval, width 64": f"{error(wave, 64, 2 * t):.3f}",
        "wave, any width, activation z^2": f"{parabola_error(wave):.3f}",
    }


def taylor_or_hinges():
    import numpy as np

    def taylor(x, degree):
        """log(1 + x), expanded at 0."""
        k = np.arange(1, degree + 1)
        return np.sum((-1.0) ** (k + 1) * x**k / k)

    x, knots = np.linspace(0, 2, 2001), np.linspace(0, 2, 41)
    hinges = np.abs(np.interp(x, knots, np.log1p(knots)) - np.log1p(x)).max()
    run = {
        f"degree {n}: error at 0.5, at 2": (
            f"{abs(taylor(0.5, n) - np.log(1.5)):.0e}, "
            f"{abs(taylor(2.0, n) - np.log(3.0)):.0e}"
        )
        for n in (5, 10, 20, 30)
    }
    return run | {"40 hinges: largest error from 0 to 2": f"{hinges:.0e}"}


MYTHS = [
    Myth(
        id="E1-4",
        chapter=CHAPTER,
        claim="A network with one hidden layer that is wide enough can represent any "
        "function.",
        question="64 ReLU units come very close to a wave on the interval from -1 to "
        "1. What is the largest error on a faster wave, beside a jump, and outside "
        "the interval? And with the square as activation function?",
        experiment=what_the_theorem_needs,
        refuted=lambda n: (
            float(n["wave, width 64"]) < 0.01
            and float(n["wave ten times as fast, width 64"]) > 0.1
            and float(n["step, width 4096, beside the jump"]) > 0.49
            and float(n["wave on twice the interval, width 64"]) > 1
            and float(n["wave, any width, activation z^2"]) > 1
        ),
        truth="For every continuous function on a closed and bounded set, and for "
        "every tolerance, there is a width at which some network comes that close on "
        "this set, if the activation is no polynomial. It approximates, it does not "
        "represent; the width depends on the function and on the tolerance; and "
        "nothing is said about finding the weights.",
    ),
    Myth(
        id="E2-11",
        chapter=CHAPTER,
        claim="All complicated functions are computed through their Taylor expansion: "
        "enough terms describe any function.",
        question="Expand log(1 + x) at 0. What happens to the error at x = 0.5 and at "
        "x = 2 when the degree grows from 5 to 30?",
        experiment=taylor_or_hinges,
        refuted=lambda n: (
            float(n["degree 30: error at 0.5, at 2"].split(", ")[1]) > 1e6
            and float(n["40 hinges: largest error from 0 to 2"]) < 0.01
        ),
        truth="A Taylor series describes a function near one point, and only functions "
        "that are smooth in a strong sense (analytic). Here more terms help up to "
        "x = 1 and harm beyond. Libraries first bring x into a short interval and then "
        "use polynomials fitted to the whole of it.",
    ),
]
