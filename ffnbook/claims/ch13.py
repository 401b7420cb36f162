"""The claims of chapter 13 on the published network: biases of -8 at the start."""

import numpy as np

from ffnbook.activations import get_activation
from ffnbook.claims.claim import Claim
from ffnbook.data import make_moons
from ffnbook.losses import BCEWithLogits
from ffnbook.models import mlp

CHAPTER = "13-dying-relu"
PUBLISHED = {"init": "normal", "bias": -8.0, "std": 0.01}
REPAIRED = {"init": "he_normal", "bias": 0.0}


def _first_step(seed, activation, start, width=3):
    """Norms of all gradients of a 2-width(x4)-1 network at its first step."""
    rng = np.random.default_rng(seed)
    X, y = make_moons(640, 0.5, rng)
    net = mlp([2, *[width] * 4, 1], activation, rng=rng, **start)
    loss = BCEWithLogits()
    loss(net(X), y[:, None])
    net.backward(loss.backward())
    return {key: float(np.linalg.norm(grad)) for key, grad in net.grads.items()}


def _weights(norms):
    return [size for key, size in norms.items() if key.endswith("W")]


def _dead_start(seed):
    published = _first_step(seed, "relu", PUBLISHED)
    bias_alone = _first_step(seed, "relu", PUBLISHED | {"bias": 0.0}, width=8)
    weights_alone = _first_step(seed, "relu", REPAIRED | {"bias": -8.0}, width=8)
    repaired = _first_step(seed, "relu", REPAIRED, width=8)
    return {
        "published": max(_weights(published)),
        "output_bias": round(published["8.b"], 6),
        "weights_alone": max(_weights(weights_alone)),
        "bias_alone": max(_weights(bias_alone)),
        "repaired": min(_weights(repaired)),
    }


def _leaks(seed):
    slopes = (0.01, 0.1, 0.5)
    small, large, half = (get_activation("leaky_relu", slope=s) for s in slopes)
    first = {
        "leaky_small": _first_step(seed, small, PUBLISHED),
        "leaky_large": _first_step(seed, large, PUBLISHED),
        "leaky_half": _first_step(seed, half, PUBLISHED),
        "elu": _first_step(seed, "elu", PUBLISHED),
        "gelu": _first_step(seed, "gelu", PUBLISHED),
        "small_repaired": _first_step(seed, small, REPAIRED, width=8),
        "large_repaired": _first_step(seed, large, REPAIRED, width=8),
    }
    others = {f"layer_{i}": first["leaky_small"][f"{2 * i - 2}.W"] for i in (2, 3, 4)}
    others |= {"last": first["leaky_small"]["8.W"],
               "last_large": first["leaky_large"]["8.W"]}
    return {name: norms["0.W"] for name, norms in first.items()} | others


CLAIMS = [
    Claim(
        id="dead-start",
        chapter=CHAPTER,
        place="published",
        statement="With ReLU and all biases at -8 no weight has a gradient; with He's "
        "weights and biases at 0 every layer has one.",
        measure="norm of a weight gradient at the first step (Moons, noise 0.5; four "
        "hidden layers)",
        experiment=_dead_start,
        arms={
            "published": "as published, largest of the five",
            "weights_alone": "He, width 8, biases still -8: largest",
            "bias_alone": "biases 0, width 8, weights still std 0.01: largest",
            "repaired": "He, width 8, biases 0: smallest",
        },
        baselines={"output_bias": "as published, the output bias"},
        holds=lambda run: (
            run["published"] == run["weights_alone"] == 0 < 0.4 < run["output_bias"]
            and run["bias_alone"] < 1e-4 and run["repaired"] > 1e-2
        ),
        needed=9,
        condition="With biases at -8 all weight gradients are exactly 0 and that of "
        "the output bias is above 0.4; with small weights they stay below 0.0001; with "
        "both repaired the smallest is above 0.01.",
        fmt=".0e",
    ),
    Claim(
        id="leaky-start",
        chapter=CHAPTER,
        place="leaky",
        statement="At the published start leaky ReLU and its relatives give the first "
        "layer a gradient that is not 0, and far too small to learn from.",
        measure="norm of the first layer's weight gradient at the first step, where no "
        "other layer is named (Moons, noise 0.5; four hidden layers)",
        experiment=_leaks,
        arms={
            "leaky_small": "leaky ReLU, slope 0.01",
            "layer_2": "slope 0.01, layer 2",
            "layer_3": "slope 0.01, layer 3",
            "layer_4": "slope 0.01, layer 4",
            "leaky_large": "leaky ReLU, slope 0.1",
            "leaky_half": "leaky ReLU, slope 0.5",
            "elu": "ELU",
            "gelu": "GELU",
            "small_repaired": "slope 0.01 repaired: He, biases 0, width 8",
            "large_repaired": "slope 0.1 repaired: He, biases 0, width 8",
        },
        baselines={"last": "slope 0.01, last layer",
                   "last_large": "slope 0.1, last layer"},
        holds=lambda run: (
            0 < run["leaky_small"] < 1e-12 and 0 < run["leaky_large"] < 1e-9
            and 0 < run["leaky_half"] < 1e-7
            and run["leaky_small"] < run["layer_2"] < run["layer_3"] < run["layer_4"]
            and run["layer_4"] < 1e-3 < 1e-2 < min(run["last"], run["last_large"])
            and 0 < run["elu"] < 1e-15 and 0 < run["gelu"] < 1e-40
            and min(run["small_repaired"], run["large_repaired"]) > 1e-2
        ),
        needed=9,
        condition="None is 0. Leaky ReLU stays below 1e-12, 1e-9 and 1e-7, ELU below "
        "1e-15, GELU below 1e-40; with slope 0.01 each layer has less than the one "
        "behind it. The last layers and both repaired networks are above 0.01.",
        fmt=".0e",
    ),
]
