"""The claim of chapter 11 on the zero start: published setting and harder data."""

import numpy as np

from ffnbook.claims.claim import Claim
from ffnbook.claims.starts import accuracy, best_cut, leave_out, train
from ffnbook.data import make_circles, make_moons, make_xor
from ffnbook.models import mlp

CHAPTER = "11-initialization"
DATA = (("circles", make_circles), ("xor", make_xor))


def _zero(seed):
    rng = np.random.default_rng(seed)
    X, y = make_moons(1000, 0.5, rng)
    X, y = X[:640], y[:640, None]  # the published setting, its split included
    result = {"line": best_cut(X, y), "surplus": abs(int(2 * y.sum()) - len(y))}
    for start, init in (("zero", "zeros"), ("random", "normal")):
        net = mlp([2, 5, 1], "logistic", init, rng)
        train(net, X, y, steps=5, lr=0.2)
        result[f"{start}_5"] = accuracy(net, X, y)
        train(net, X, y, steps=995, lr=0.2)
        result[f"{start}_1000"] = accuracy(net, X, y)
    for name, make in DATA:
        X, y = leave_out(*make(512, 0.1, rng), 64)
        for start, init in (("zero", "zeros"), ("random", "normal")):
            net = mlp([2, 5, 1], "logistic", init, rng)
            train(net, X, y, steps=300, lr=4.0)
            result[f"{name}_{start}"] = accuracy(net, X, y)
        result[f"{name}_line"] = best_cut(X, y)
    X, y = make_circles(512, 0.1, rng)  # 256 against 256
    net = mlp([2, 5, 1], "logistic", "zeros")
    train(net, X, y[:, None], steps=300, lr=4.0)
    return result | {"circles_equal": accuracy(net, X, y[:, None])}


CLAIMS = [
    Claim(
        id="zero-start",
        chapter=CHAPTER,
        place="zero",
        statement="Logistic units that start at zero look dead after the five epochs "
        "of the published experiment. After 1000 they match a random start there, "
        "because a line is enough; where a line is not enough, they do not. With "
        "classes of exactly equal size they never move.",
        measure="training accuracy in % (2-5-1, logistic; random is N(0, 1); moons as "
        "published: noise 0.5, rate 0.2; circles and XOR: 256 against 192 points, or "
        "equal: 256 each; 300 steps at rate 4)",
        experiment=_zero,
        arms={
            "zero_5": "published, 5 epochs, zero",
            "random_5": "published, 5 epochs, random",
            "zero_1000": "published, 1000 epochs, zero",
            "random_1000": "published, 1000 epochs, random",
            "circles_zero": "circles, zero",
            "circles_random": "circles, random",
            "circles_equal": "circles, equal classes, zero",
            "xor_zero": "XOR, zero",
            "xor_random": "XOR, random",
        },
        limits={
            "line": "published, best line",
            "circles_line": "circles, best line",
            "xor_line": "XOR, best line",
        },
        holds=lambda run: (
            run["zero_5"] < 60
            # One draw in twenty or so has 320 points of each class, a saddle.
            and (not run["surplus"] or abs(run["zero_1000"] - run["random_1000"]) < 3)
            and run["circles_equal"] == 50
            and all(
                run[f"{data}_zero"] <= run[f"{data}_line"] < run[f"{data}_random"] - 10
                for data in ("circles", "xor")
            )
        ),
        needed=8,
        condition="As published, the zero start is below 60 % after 5 epochs and less "
        "than 3 points from the random start after 1000 (unless the draw has exactly "
        "320 points of each class, as about one in twenty has). On circles and XOR it "
        "stays at or below the best line, the random start more than 10 points above; "
        "with equal classes it stays at 50 %.",
    ),
]
