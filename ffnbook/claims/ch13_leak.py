"""The claim of chapter 13 on what a leak does for units that a step has thrown out."""

from ffnbook.activations import get_activation
from ffnbook.claims.ch13_training import CHAPTER, digits, net
from ffnbook.claims.claim import Claim
from ffnbook.claims.starts import train

FUNCTIONS = {
    "relu": "relu", "small": get_activation("leaky_relu", slope=0.01),
    "large": get_activation("leaky_relu", slope=0.1), "elu": "elu",
}


def _off(model, X):
    """Which units of the first layer have z <= 0 for every sample."""
    W, b = model.params["0.W"], model.params["0.b"]
    return (X @ W + b <= 0).all(axis=0)


def _strayed(seed):
    result = {}
    for name, activation in FUNCTIONS.items():
        X, y, rng = digits(seed, "0..1")
        model = net(rng, activation)
        before = _off(model, X)
        train(model, X, y, 1, lr=10.0)
        out = _off(model, X) & ~before
        train(model, X, y, 300, lr=0.1)
        result |= {f"{name} out": float(out.sum()),
                   f"{name} back": float((out & ~_off(model, X)).sum())}
    return result


def _elu_brings_more(runs):
    return bool(runs["elu back"].sum() > runs["small back"].sum() + 5)


CLAIMS = [
    Claim(
        id="leak-is-slow",
        chapter=CHAPTER,
        place="return",
        statement="One step at rate 10 has switched units of the first layer off for "
        "every sample. 300 steps later a leak of 0.01 or 0.1 has brought hardly any "
        "back, ELU a few.",
        measure="units of 32 (64-32-32-1, 300 steps at rate 0.1; pixels 0 to 1)",
        experiment=_strayed,
        arms={
            "small out": "leak 0.01: switched off",
            "small back": "leak 0.01: of these back",
            "large out": "leak 0.1: switched off",
            "large back": "leak 0.1: of these back",
            "elu out": "ELU: switched off",
            "elu back": "ELU: of these back",
        },
        baselines={
            "relu out": "ReLU: switched off",
            "relu back": "ReLU: of these back",
        },
        holds=lambda run: (
            run["relu back"] == 0 < run["relu out"]
            and max(run["small back"], run["large back"]) <= 2
        ),
        overall=_elu_brings_more,
        needed=9,
        condition="ReLU: some switched off, none back. Either leak: at most 2 back. "
        "ELU: in all seeds together at least 6 more than with the leak of 0.01.",
        fmt=".1f",
    ),
]
