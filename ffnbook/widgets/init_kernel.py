"""The Init lab's part in the kernel: a reader's functions, computed and trained."""

import numpy as np
import traitlets

from ffnbook.widgets import init_own, microscope_own, microscope_still
from ffnbook.widgets.init_own import OwnInit
from ffnbook.widgets.own_call import Trouble
from ffnbook.widgets.own_code import OwnCode


class InitKernel(OwnCode):
    """Base of InitLab: `experiment()` and the traits steps and weights are there."""

    own_traits = ("activation", "init")

    # The view asks the kernel to train: {"id", "steps" in all, "lr"}.
    request = traitlets.Dict().tag(sync=True)

    _run = None  # the experiment that the view shows, trained or not

    def take(self, slot, function):
        """Keep a reader's activation function or initializer."""
        self._run = None
        if slot == "init":
            self.mine[slot] = OwnInit(function)
        else:
            super().take(slot, function)

    def own_numbers(self):
        """What the view draws when it has a function of the reader's."""
        if self.activation == "own":
            self.mine["activation"].try_out()
        self._run = self._run or self.experiment()
        return init_own.numbers(self._run)

    @traitlets.observe("steps")
    def _reset(self, change):
        """The same weights again."""
        if change["new"] == 0 and self._run is not None:
            self._run = None
            self.renew()

    @traitlets.observe("request")
    def _train(self, change):
        wanted, trouble = change["new"], None
        if not (self._ready and self.uses_own() and wanted):
            return
        if self._run is None:
            self.renew()
            if self._run is None:  # it cannot be built; that is explained already
                return
        try:
            init_own.train(self._run, wanted["steps"], wanted["lr"])
        except Trouble as caught:
            trouble = caught
        with self.hold_sync():
            params = self._run.model.params.values()
            steps = len(self._run.history) - 1
            values = np.concatenate([array.ravel() for array in params])
            self.weights = values.tobytes() if steps else b""
            self.steps = steps
            self.publish(self.own_numbers)
            if trouble:
                self.tell(trouble)

    def describe(self, works):
        """Name, note and code of the reader's functions."""
        found = {}
        if own := self.mine.get("activation"):
            good = works and self.activation == "own"
            found["activation"] = microscope_own.describe(own, good)
        if own := self.mine.get("init"):
            good = works and self.init == "own"
            found["init"] = init_own.describe_init(own, good)
        return found

    def name_of(self, name):
        """The name of a setting's function, for people."""
        value = getattr(self, name)
        if value == "own":
            return self.mine[name].title
        return microscope_still.title(value)
