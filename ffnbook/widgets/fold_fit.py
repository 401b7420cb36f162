"""What the folded line computes: targets, hidden layers, least squares, training."""

import numpy as np

from ffnbook.activations import get_activation

HALF, MOST = 3.0, 12  # the interval is [-3, 3]; at most 12 hidden units
# The window goes from -5 to 5. Its points are exact decimals, 0 and 3 among them.
X = (np.arange(401) - 200) / 40
INSIDE = np.abs(X) <= HALF
PAPER = (np.arange(13) - 6) / 2  # where a drawn target has its points
CUT, TINY = 1e-6, 1e-9  # see least_squares; an error below TINY is only rounding
BLOWN = 1e9  # a loss above this ends a run: it has diverged
DRAWN = (-0.5, 0.3, 1.0, 0.8, 0.2, -0.6, -1.2, -0.6, 0.2, 0.4, 1.2, 1.0, 0.0)

TARGETS = {
    "sine": lambda x: np.sin(1.5 * x),
    "step": lambda x: np.where(x >= 0, 1.0, -1.0),
    "abs": lambda x: np.abs(x) - 1.5,
    "bump": lambda x: 1.5 * np.exp(-2 * x * x),
    "drawn": None,  # straight lines between the reader's points
}
ACTIVATIONS = ["relu", "tanh", "logistic", "identity", "square"]


def target(name, drawn, x=X):
    """The values of a target at x, of the same shape."""
    return np.interp(x, PAPER, drawn) if name == "drawn" else TARGETS[name](x)


def activation(name):
    """The pair f(z), f'(z); the square is no activation of the package."""
    if name == "square":
        return (lambda z: z * z), (lambda z: 2 * z)
    known = get_activation(name)
    return known.f, known.grad


def even_units(width, name):
    """A hidden layer with evenly spaced kinks: {"w1", "b1"}, lists of `width` numbers.

    ReLU starts at the left end, so that `width` units give `width` straight pieces.
    The others stand in the middle of equal parts; tanh and logistic grow steeper with
    the width, as their steps stand closer together.
    """
    shift = 0.0 if name == "relu" else 0.5
    kinks = -HALF + 2 * HALF * (np.arange(width) + shift) / width
    steep = {"tanh": width / 3, "logistic": 2 * width / 3}.get(name, 1.0)
    return {"w1": [float(steep)] * width, "b1": (0.0 - steep * kinks).tolist()}


def random_units(width, seed):
    """A random network: {"w1", "b1", "w2", "b2"}, drawn by default_rng(seed)."""
    rng = np.random.default_rng(seed)
    kinks = rng.uniform(-HALF, HALF, width)
    w1 = rng.standard_normal(width)
    w2 = rng.standard_normal(width) / np.sqrt(width)
    return {"w1": w1.tolist(), "b1": (0.0 - w1 * kinks).tolist(), "w2": w2.tolist(),
            "b2": 0.0}  # fmt: skip


def hidden(w1, b1, name, x=X):
    """The units' outputs A (n, H) at x (n,)."""
    return activation(name)[0](x[:, None] * np.asarray(w1) + np.asarray(b1))


def least_squares(A, y):
    """Output weights w2 (H,) and bias b2 with the least mean squared error.

    Units that repeat each other leave the weights undetermined (two straight lines
    are as good as twelve). Of all best answers it is then the shortest, as by the
    pseudoinverse: singular values below CUT times the largest count as 0.
    """
    rows = np.column_stack([A, np.ones(len(A))])
    found = np.linalg.lstsq(rows, y, rcond=CUT)[0]
    found[np.abs(found) < 1e-12 * np.abs(found).max()] = 0.0  # rounding, no weight
    return found[:-1], float(found[-1])


def visible(error):
    """An error as it is shown: what is only rounding is 0."""
    return float(error) if error >= TINY else 0.0


def width_errors(name, y):
    """The maximum error inside for 1 to 12 evenly spaced units, fitted; a list."""
    errors = []
    for width in range(1, MOST + 1):
        A = hidden(**even_units(width, name), name=name)
        w2, b2 = least_squares(A[INSIDE], y[INSIDE])
        errors.append(visible(np.abs(A @ w2 + b2 - y)[INSIDE].max()))
    return errors


def train(net, name, y, lr, steps):
    """Gradient descent on the mean squared error inside: (network, steps taken).

    net = {"w1" (H,), "b1" (H,), "w2" (H,), "b2" number}. It stops when it has diverged.
    """
    f, slope = activation(name)
    x, y = X[INSIDE], y[INSIDE]
    w1, b1, w2 = (np.array(net[k], dtype=float) for k in ("w1", "b1", "w2"))
    b2 = float(net["b2"])
    for taken in range(steps + 1):
        Z = x[:, None] * w1 + b1
        A = f(Z)
        error = A @ w2 + b2 - y
        if taken == steps or not (error**2).mean() <= BLOWN:
            return {"w1": w1, "b1": b1, "w2": w2, "b2": b2}, taken
        dy = 2 * error / len(x)
        dZ = dy[:, None] * w2 * slope(Z)
        w1, b1 = w1 - lr * (x @ dZ), b1 - lr * dZ.sum(axis=0)
        w2, b2 = w2 - lr * (dy @ A), b2 - lr * float(dy.sum())
