"""The Init lab of chapter 11: what the first weights do to signal and gradient."""

import numpy as np
import traitlets

from ffnbook.widgets import init_still
from ffnbook.widgets.init_kernel import InitKernel
from ffnbook.widgets.init_stats import DEFAULTS, MAKERS, InitExperiment
from ffnbook.widgets.microscope import FUNCTIONS
from ffnbook.widgets.own_choice import OwnChoice
from ffnbook.widgets.traits import Choice, Number, Whole

INITS = (
    "normal uniform constant zeros xavier_normal xavier_uniform he_normal he_uniform"
).split()


class InitLab(InitKernel):
    """A 2-(width x depth)-1 network at its start, layer by layer, and how it learns.

    `std` is the spread of the first weights (normal, uniform) or their value
    (constant); `bias` is every first bias. Data, then weights, come from
    `default_rng(seed)`. When the lab has trained, `steps` says how many steps, and
    `network()` gives the network as it stands then.

    In JupyterLab `activation` may also be a Python function f(z) of your own, from an
    array to an array of its shape, with `derivative` its slope (otherwise it comes
    from differences of f), and `init` a function (shape, rng) -> W that draws from
    the generator rng: InitLab(activation=my_function, init=my_init). The kernel then
    computes and trains. What a function gets wrong is explained in the lab.
    """

    kind = "init_lab"
    state_names = (
        "depth", "width", "activation", "slope", "init", "std", "bias", "data", "seed",
        "lr",
    )  # fmt: skip

    depth = Whole(1, 30, DEFAULTS["depth"], help="hidden layers")
    width = Whole(2, 64, DEFAULTS["width"], help="units in each of them")
    activation = OwnChoice(FUNCTIONS, DEFAULTS["activation"], "activation",
                           help="of the hidden layers")  # fmt: skip
    slope = Number(0, 1, DEFAULTS["slope"], help="leaky ReLU's slope for z < 0")
    init = OwnChoice(INITS, DEFAULTS["init"], "init", help="how weights start")
    std = Number(0.001, 3, DEFAULTS["std"], help="their spread, or their value")
    bias = Number(-10, 2, DEFAULTS["bias"], help="every first bias")
    data = Choice(MAKERS, DEFAULTS["data"], help="the two classes to tell apart")
    seed = Whole(0, 9999, DEFAULTS["seed"], help="seed of data and weights")
    lr = Number(0.0001, 10, DEFAULTS["lr"], help="learning rate")
    steps = traitlets.Int(0, help="steps trained so far").tag(sync=True)
    # CBytes: what arrives from the page is a memoryview.
    weights = traitlets.CBytes(b"", help="the trained parameters").tag(sync=True)

    @traitlets.observe(*(name for name in state_names if name != "lr"))
    def _new_network(self, _):
        """Another network: what was trained belongs to the old one."""
        self._run = None
        self.set_trait("steps", 0)
        self.set_trait("weights", b"")

    def experiment(self):
        """The same experiment in NumPy, before any training."""
        state = self.state()
        if self.activation == "own":
            state["activation"] = self.mine["activation"].activation()
        if self.init == "own":
            state["init"] = self.mine["init"]
        return InitExperiment(**state)

    def network(self):
        """The lab's network now: a Sequential that gives logits, (N, 2) -> (N, 1)."""
        model = self.experiment().model
        if self.steps:
            values, at = np.frombuffer(self.weights, dtype="<f8"), 0
            arrays = model.params.values()
            if values.size != sum(array.size for array in arrays):
                raise ValueError(
                    f"weights hold {values.size} numbers, but the network has "
                    f"{sum(array.size for array in arrays)}; set steps = 0."
                )
            for array in arrays:
                array[...] = values[at : at + array.size].reshape(array.shape)
                at += array.size
        return model

    def parameters(self):
        """Its parameters by place and name: {"0.W": (2, width), "0.b": ..., ...}."""
        return self.network().params

    def readings(self):
        """The numbers that the lab shows at the start; see `InitExperiment.stats`."""
        return self.experiment().stats()

    def fallback(self):
        """A still picture and a table of the layers."""
        return self.fallback_of(init_still.draw)
