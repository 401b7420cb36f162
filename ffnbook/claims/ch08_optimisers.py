"""A claim of chapter 8: optimisers at one rate, and each at its own."""

import numpy as np

from ffnbook.claims.ch08_fit import BAYES, best_line, moons
from ffnbook.claims.claim import Claim
from ffnbook.losses import BCEWithLogits
from ffnbook.models import mlp
from ffnbook.optimizers import OPTIMIZERS

CHAPTER = "08-training"


def _trained(name, lr, seed, X, y, epochs=100):
    rng, loss = np.random.default_rng(seed), BCEWithLogits()
    model = mlp((2, 16, 1), "relu", "he_normal", rng)
    optimizer = OPTIMIZERS[name](model, lr)
    for _ in range(epochs):
        loss(model(X), y)
        model.backward(loss.backward(), to_input=False)
        optimizer.step()
    return model


RATES = {
    "gd": (0.25, 1.0, 4.0),
    "momentum": (0.05, 0.2, 0.8),
    "adam": (0.01, 0.05, 0.25),
}


def _optimizers(seed):
    """100 epochs on 200 rows; the rate is chosen on 200 others; 1000 to test."""
    X, y, _ = moons(seed, 1400)
    parts = ((0, 200), (200, 400), (400, 1400))
    train, dev, test = [(X[first:last], y[first:last]) for first, last in parts]
    run, loss = {"line": best_line(*train, *test)}, BCEWithLogits()

    def right(model):
        return 100 * np.mean((model(test[0]) >= 0) == test[1])

    for name, rates in RATES.items():
        models = {lr: _trained(name, lr, seed, *train) for lr in rates}
        chosen = min(rates, key=lambda lr: loss(models[lr](dev[0]), dev[1]))
        run[name] = right(models[chosen])
        if 0.25 in models:
            run[f"{name}_same"] = right(models[0.25])
    return run


CLAIMS = [
    Claim(
        id="ch08-optimisers",
        chapter=CHAPTER,
        place="Which one is best?",
        statement="At one learning rate for both, Adam is far ahead of gradient "
        "descent after 100 epochs. When each may choose its own rate, little of the "
        "difference is left.",
        measure="Per cent right on 1000 fresh Moons (noise 0.2); 2-16-1 ReLU, 200 "
        "training points, full batch; own rate: the best of 3 by the loss on 200 "
        "development points",
        experiment=_optimizers,
        arms={
            "gd_same": "gradient descent, rate 0.25",
            "adam_same": "Adam, rate 0.25",
            "gd": "gradient descent, own rate",
            "momentum": "momentum 0.9, own rate",
            "adam": "Adam, own rate",
        },
        baselines={"line": "the best line"},
        limits={"bayes": "best possible"},
        constants={"bayes": BAYES[0.2]},
        holds=lambda run: (
            run["adam_same"] > run["gd_same"] + 3
            and max(run["adam"], run["momentum"]) < run["gd"] + 5
        ),
        needed=7,
        overall=lambda r: (
            max(np.mean(r[k] - r["gd"]) for k in ("momentum", "adam")) < 2
        ),
        condition="At rate 0.25 Adam is more than 3 points ahead; with their own rates "
        "gradient descent is less than 5 behind the better of the others, and less "
        "than 2 on average.",
    ),
]
