"""Claims of chapter 16: a fair comparison, and the best checkpoint."""

import numpy as np

from ffnbook.claims.ch16_fit import (
    IRIS,
    SETTINGS,
    draw_weights,
    repeated_folds,
    score,
    standardised,
    train_many,
)
from ffnbook.claims.claim import Claim

CHAPTER = "16-iris"


def fishers_rule(X_train, y_train, X):
    """Linear discriminant analysis: class means, one common covariance."""
    means = np.array([X_train[y_train == k].mean(axis=0) for k in range(3)])
    rest = X_train - means[y_train]
    A = np.linalg.solve(rest.T @ rest / len(rest), means.T)
    return (X @ A - 0.5 * np.sum(means.T * A, axis=0)).argmax(axis=1)


def _cross_validation(seed):
    """5 folds, drawn 4 times: 20 fits of each model on the same rows."""
    rng = np.random.default_rng(seed)
    train, dev = repeated_folds(rng)
    X_train, X_dev = standardised(train, dev)
    run = {}
    for name, sizes in (("network", (4, 6, 3)), ("softmax", (4, 3))):
        layers = draw_weights(sizes, len(train), rng)
        train_many(X_train, IRIS.y[train], layers, rng, **SETTINGS)
        run[name] = score(X_dev, IRIS.y[dev], layers).mean()
    right = [
        fishers_rule(IRIS.X[a], IRIS.y[a], IRIS.X[b]) == IRIS.y[b]
        for a, b in zip(train, dev, strict=True)
    ]
    return run | {"fisher": 100 * np.mean(right)}


def _checkpoint(seed, splits=20):
    """Train on 120 rows, choose the best epoch on 15, test on 15; 20 splits."""
    rng = np.random.default_rng(seed)
    rows = np.array([rng.permutation(150) for _ in range(splits)])
    train, dev, test = rows[:, :120], rows[:, 120:135], rows[:, 135:]
    X_train, X_dev, X_test = standardised(train, dev, test)
    layers = draw_weights((4, 6, 3), splits, rng)

    def both(layers):
        return score(X_dev, IRIS.y[dev], layers), score(X_test, IRIS.y[test], layers)

    record = train_many(X_train, IRIS.y[train], layers, rng, **SETTINGS,
                        after_epoch=both)  # fmt: skip
    on_dev, on_test = np.swapaxes(record, 0, 1)
    best, split = on_dev.argmax(axis=0), np.arange(splits)  # the first of equals
    return {
        "promised": on_dev[best, split].mean(),
        "kept": on_test[best, split].mean(),
        "last": on_test[-1].mean(),
    }


MAJORITY = 100 / 3  # every species has a third of the flowers

CLAIMS = [
    Claim(
        id="ch16-tie",
        chapter=CHAPTER,
        place="Is a network needed at all?",
        statement="On Iris the 4-6-3 network and softmax regression are equally good, "
        "and Fisher's linear discriminant is at least as good as both.",
        measure="Per cent right in stratified 5-fold cross-validation, 4 times with "
        "other folds for each seed; learning rate 0.2, batches of 16, 150 epochs",
        experiment=_cross_validation,
        arms={"network": "network 4-6-3", "softmax": "softmax regression 4-3"},
        baselines={
            "fisher": "Fisher's linear discriminant",
            "majority": "always the same species",
        },
        limits={"all": "every flower right"},
        constants={"majority": MAJORITY, "all": 100.0},
        holds=lambda run: (
            abs(run["network"] - run["softmax"]) < 2
            and min(run["network"], run["softmax"]) > 94
            and run["fisher"] >= max(run["network"], run["softmax"])
        ),
        needed=10,
        overall=lambda r: abs(np.mean(r["network"] - r["softmax"])) < 0.5,
        condition="In every seed the two differ by less than 2 points, both are above "
        "94 %, and Fisher's discriminant is not behind; the mean difference of the "
        "two is less than half a point.",
    ),
    Claim(
        id="ch16-checkpoint",
        chapter=CHAPTER,
        place="The best epoch",
        statement="The best of 150 epochs, chosen on 15 development flowers, promises "
        "much more than it keeps, and is worse than simply taking the last epoch.",
        measure="Per cent right; mean of 20 splits into 120, 15 and 15 flowers for "
        "each seed",
        experiment=_checkpoint,
        arms={
            "promised": "best epoch: score on the 15 that chose it",
            "kept": "best epoch: score on 15 others",
        },
        baselines={
            "last": "last epoch: score on 15 others",
            "majority": "always the same species",
        },
        limits={"all": "every flower right"},
        constants={"majority": MAJORITY, "all": 100.0},
        holds=lambda run: (
            run["promised"] > run["kept"] + 2 and run["last"] > run["kept"]
        ),
        needed=10,
        condition="In every seed the best epoch loses more than 2 points on other "
        "flowers, and the last epoch is better there.",
    ),
]
