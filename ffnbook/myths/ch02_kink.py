"""Myths of chapter 2 on the corner of ReLU and its relatives."""

from ffnbook.myths import Myth

CHAPTER = "02-activations"


def sign_of_the_output():
    import numpy as np

    z = np.random.default_rng(0).normal(size=100_000)
    a, h = np.maximum(z, 0), 1e-6
    slope = (np.maximum(z + h, 0) - a) / h
    return {
        "negative outputs": f"{np.sum(a < 0)} of 100,000",
        "mean slope where the input is negative": f"{slope[z < -h].mean():.3f}",
        "mean slope where the input is positive": f"{slope[z > 0].mean():.3f}",
    }


def slopes_of_relu():
    def relu(z):
        return max(z, 0.0)

    def slope(z, left, right):
        return (relu(z + right) - relu(z - left)) / (left + right)

    return {
        "slope at z = -2": f"{slope(-2, 0.01, 0.01):.2f}",
        "slope at z = 3": f"{slope(3, 0.01, 0.01):.2f}",
        "at z = 0, from the left": f"{slope(0, 0.01, 0):.2f}",
        "at z = 0, from the right": f"{slope(0, 0, 0.01):.2f}",
    }


def lines_under_the_corner():
    import numpy as np

    z = np.linspace(-3, 3, 601)
    relu = np.maximum(z, 0)
    stays = {g: bool((g * z <= relu).all()) for g in (-0.1, 0.0, 0.3, 1.0, 1.1)}
    scores = np.random.default_rng(0).normal(size=100_000)
    lines = {f"line of slope {g:.1f}": "below" if stays[g] else "cuts" for g in stays}
    return lines | {"scores of exactly 0 in 100,000": str(np.sum(scores == 0))}


def slopes_at_the_leaky_corner():
    def slopes(f, h=1e-6):
        return f"{(f(0) - f(-h)) / h:.2f} left, {(f(h) - f(0)) / h:.2f} right"

    return {
        "leaky ReLU, slope 0.01": slopes(lambda z: z if z > 0 else 0.01 * z),
        "leaky ReLU, slope 0.20": slopes(lambda z: z if z > 0 else 0.2 * z),
        "leaky ReLU, slope 1.00": slopes(lambda z: z if z > 0 else 1.0 * z),
    }


MYTHS = [
    Myth(
        id="E3-1",
        chapter=CHAPTER,
        claim="ReLU has derivative 0 for negative inputs and 1 for negative outputs.",
        question="Of 100,000 outputs of ReLU, how many are negative?",
        experiment=sign_of_the_output,
        refuted=lambda n: n["negative outputs"].startswith("0 "),
        truth="An output of ReLU is never negative. The derivative is 0 where the "
        "input is negative and 1 where the input is positive.",
    ),
    Myth(
        id="E2-20",
        chapter=CHAPTER,
        claim="For negative inputs ReLU has no derivative.",
        question="What is the slope of ReLU at z = -2? And at which z do the slopes "
        "from the left and from the right disagree?",
        experiment=slopes_of_relu,
        refuted=lambda n: float(n["slope at z = -2"]) == 0.0,
        truth="For every negative z the derivative exists: it is 0. Only at z = 0 is "
        "there none, because the slope jumps from 0 to 1.",
    ),
    Myth(
        id="E2-24",
        chapter=CHAPTER,
        claim="The derivative of ReLU at 0 is 0.",
        question="A line through the corner, g z, may serve as a slope if it stays "
        "below ReLU everywhere. Which of g = -0.1, 0, 0.3, 1 and 1.1 do?",
        experiment=lines_under_the_corner,
        refuted=lambda n: n["line of slope 0.3"] == n["line of slope 1.0"] == "below",
        truth="At 0 there is no derivative. Every number from 0 to 1 is a subgradient "
        "and would do; taking 0, as this book and PyTorch do, is a convention. A "
        "score of exactly 0 is rare in practice, so the choice hardly matters.",
    ),
    Myth(
        id="E2-23",
        chapter=CHAPTER,
        claim="Leaky ReLU repairs ReLU's corner: it has a derivative everywhere. It "
        "is hardly used.",
        question="What are the slopes of leaky ReLU just left and just right of 0? "
        "For which slope parameter would they agree?",
        experiment=slopes_at_the_leaky_corner,
        refuted=lambda n: n["leaky ReLU, slope 0.01"] == "0.01 left, 1.00 right",
        truth="The corner at 0 is still there, unless the slope is 1, and then the "
        "function is a straight line. What it repairs is the dead zone: the slope is "
        "nowhere 0. It is a common choice, usually with slope 0.01.",
    ),
]
