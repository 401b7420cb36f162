"""The space warp of chapter 3: what a hidden layer does to the plane."""

import numpy as np
import traitlets

from ffnbook.activations import get_activation
from ffnbook.losses import BCEWithLogits
from ffnbook.models import mlp
from ffnbook.widgets import space_warp_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.space_warp_points import STEPS, N, best_line, points, trained
from ffnbook.widgets.traits import Choice, Number, Numbers, Whole

DATA = ["xor", "moons", "circles"]
ACTIVATIONS = ["tanh", "logistic", "relu", "leaky_relu", "identity"]


def unit(v):
    return v / np.linalg.norm(v)


class SpaceWarp(BookWidget):
    """A 2-2-1 or 2-3-1 network, and the plane on its way through the hidden layer.

    `t` goes from 0 (the points as they are) over 1 (after X @ W + b) to 2 (after the
    activation). The weights are those after `steps` steps of Adam from the seed's
    first weights, or `weights` when given: W1 row by row, b1, W2, b2, 9 numbers for
    2 hidden units, 13 for 3. `readings()` gives the numbers on show, `network()` the
    network, both computed by NumPy.
    """

    kind = "space_warp"
    state_names = ("data", "activation", "hidden", "seed", "steps", "t", "weights")

    data = Choice(DATA, "xor", help="the points")
    activation = Choice(ACTIVATIONS, "tanh", help="of the hidden units")
    hidden = Whole(2, 3, 2, help="how many hidden units")
    seed = Whole(0, 9999, 3, help="seed of the first weights")
    steps = Whole(0, STEPS, 100, help="how many training steps are taken")
    t = Number(0, 2, 2.0, help="0 input, 1 after the affine map, 2 activated")
    weights = Numbers(-99, 99, 0, 13, (), help="edited weights; () are the trained")

    @traitlets.validate("weights", "hidden")
    def _weights_fit(self, proposal):
        value, name = proposal["value"], proposal["trait"].name
        weights = value if name == "weights" else self.weights
        hidden = value if name == "hidden" else self.hidden
        if len(weights) not in (0, 4 * hidden + 1):
            raise traitlets.TraitError(
                f"{hidden} hidden units have {4 * hidden + 1} weights and biases; got "
                f"{len(weights)}. Take weights=() for the trained ones."
            )
        return value

    def flat(self):
        """All weights and biases as one row."""
        if self.weights:
            return np.array(self.weights)
        return trained(self.data, self.activation, self.hidden, self.seed)[self.steps]

    def network(self):
        """The network as the figure shows it: X (N, 2) -> logits (N, 1)."""
        rng = np.random.default_rng(self.seed)
        net = mlp([2, self.hidden, 1], self.activation, rng=rng)
        rest = self.flat()
        for param in net.params.values():
            param[...] = rest[: param.size].reshape(param.shape)
            rest = rest[param.size :]
        return net

    def parameters(self):
        """Its parameters by place and name: {"0.W": (2, hidden), "0.b": ...}."""
        return self.network().params

    def warp(self, X, t=None):
        """Points X (M, 2) on their way at t, shape (M, hidden)."""
        t = self.t if t is None else t
        W, b = list(self.parameters().values())[:2]
        start = np.hstack([X, np.zeros((len(X), self.hidden - 2))])
        z = X @ W + b
        if t <= 1:
            return (1 - t) * start + t * z
        return (2 - t) * z + (t - 1) * get_activation(self.activation).f(z)

    def view(self, t=None):
        """Two directions (2, hidden) onto which the figure looks: across and up.

        Three hidden units are turned until the final plane is seen edge-on.
        """
        if self.hidden == 2:
            return np.eye(2)
        t = self.t if t is None else t
        v = self.parameters()["2.W"][:, 0]
        if not np.linalg.norm(v) > 0:
            return np.eye(3)[:2]
        up = unit(v) if v[1] >= 0 else -unit(v)
        least = np.argmin(np.abs(up))
        across = unit(np.eye(3)[least] - up[least] * up)
        across = across if across[0] >= 0 else -across
        turn = min(t, 1.0)
        y = unit((1 - turn) * np.eye(3)[1] + turn * up)
        x = (1 - turn) * np.eye(3)[0] + turn * across
        x = x - (x @ y) * y
        if np.linalg.norm(x) < 1e-6:
            x = across - (across @ y) * y
        return np.array([unit(x), y])

    def seen(self, X, t=None):
        """Where the figure shows points X (M, 2) at t, shape (M, 2)."""
        return self.warp(X, t) @ self.view(t).T

    def readings(self):
        """The numbers that the widget shows, by name."""
        X, y = points(self.data)
        logits = self.network()(X)
        return {
            "right": int(((logits[:, 0] > 0) == y).sum()),
            "line": best_line(self.data)[0],
            "loss": float(BCEWithLogits().forward(logits, y[:, None].astype(float))),
            "points": N,
        }

    def fallback(self):
        """The three stages as still pictures, and a table."""
        return space_warp_still.draw(self)
