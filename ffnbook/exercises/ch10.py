"""Exercise of chapter 10 in code: read a state dict."""

import numpy as np

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "10-pytorch"


def forward(X, state):
    A = np.maximum(X @ state["0.weight"].T + state["0.bias"], 0)
    return A @ state["2.weight"].T + state["2.bias"]


def _states():
    rng, cases = np.random.default_rng(101), []
    for D, H, K in ((2, 5, 1), (3, 3, 2), (3, 4, 3)):
        state = {
            "0.weight": rng.normal(size=(H, D)),
            "0.bias": rng.normal(size=H),
            "2.weight": rng.normal(size=(K, H)),
            "2.bias": rng.normal(size=K),
        }
        cases.append((rng.normal(size=(6, D)), state))
    return cases


def _read(X, state, turn=np.transpose, bend=lambda Z: np.maximum(Z, 0), bias=(1, 1)):
    """The forward pass with one part of it replaced."""
    Z = X @ turn(state["0.weight"]) + bias[0] * state["0.bias"]
    return bend(Z) @ turn(state["2.weight"]) + bias[1] * state["2.bias"]


def _softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


EXERCISES = [
    FunctionExercise(
        id="ch10-forward",
        chapter=CHAPTER,
        task="Write `forward(X, state)` in NumPy: the logits of "
        "`nn.Sequential(nn.Linear(..), nn.ReLU(), nn.Linear(..))` for the rows of X. "
        "`state` is its `state_dict()` as arrays, with the names `0.weight`, "
        "`0.bias`, `2.weight`, `2.bias`.",
        solution=forward,
        cases=_states,
        mistakes=(
            Mistake(lambda X, s: _read(X, s, turn=lambda W: W.reshape(W.shape[::-1])),
                    "`reshape` gives the right shape with the entries in the wrong "
                    "places. What you need is the transpose."),
            Mistake(lambda X, s: _read(X, s, bend=lambda Z: Z), "Number 1 of the chain "
                    "is missing: it has no parameters, but it bends."),
            Mistake(lambda X, s: np.maximum(forward(X, s), 0), "There is no ReLU after "
                    "the last layer: logits may be negative."),
            Mistake(lambda X, s: 1 / (1 + np.exp(-forward(X, s))), "These are "
                    "probabilities. The network ends in logits."),
            Mistake(lambda X, s: _read(X, s, bias=(0, 0)), "Both biases are missing."),
            Mistake(lambda X, s: _read(X, s, bias=(0, 1)), "The first bias is "
                    "missing."),
            Mistake(lambda X, s: _read(X, s, bias=(1, 0)), "The second bias is "
                    "missing."),
            Mistake(lambda X, s: _read(X, s, bend=np.tanh), "The network bends with "
                    "ReLU, not with tanh."),
            Mistake(lambda X, s: (np.maximum(X @ s["0.weight"].T, 0) + s["0.bias"])
                    @ s["2.weight"].T + s["2.bias"], "Add the bias first, then bend."),
            Mistake(lambda X, s: np.maximum(X, 0) @ s["0.weight"].T @ s["2.weight"].T
                    + s["2.bias"], "ReLU comes between the layers, not before them."),
            Mistake(lambda X, s: _read(X, s, bias=(-1, -1)), "Biases are added."),
            Mistake(lambda X, s: _read(X, s, bend=np.abs), "ReLU sets what is negative "
                    "to zero; it does not turn the sign."),
            Mistake(lambda X, s: _read(X, s, bend=lambda Z: Z > 0), "This keeps only "
                    "*whether* a unit is on. ReLU passes the value itself."),
            Mistake(lambda X, s: _read(X, s, bend=lambda Z: np.maximum(Z, Z / 100)),
                    "This is Leaky ReLU. A plain ReLU gives 0 on the left."),
            Mistake(lambda X, s: _read(X, s, bend=lambda Z: 1 / (1 + np.exp(-Z))),
                    "The network bends with ReLU, not with the logistic function."),
            Mistake(lambda X, s: _softmax(forward(X, s)), "There is no softmax in this "
                    "network. It ends in logits."),
            Mistake(lambda X, s: forward(X, s) > 0, "These are decisions. The network "
                    "ends in logits."),
            Mistake(lambda X, s: np.maximum(X @ s["0.weight"].T + s["0.bias"], 0),
                    "This is the hidden layer. The second linear layer is missing."),
            Mistake(lambda X, s: forward(X, s).T, "Samples stay rows: N rows out."),
        ),
    ),
]  # fmt: skip
