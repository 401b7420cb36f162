"""Watch which hidden units are dead while a network trains. Chapter 13."""

from contextlib import contextmanager

from ffnbook.diagnostics.death_record import DeathRecord
from ffnbook.diagnostics.diagnosis import reader
from ffnbook.diagnostics.stats import dead_units


class DeadUnits(DeathRecord):
    """A record of the dead hidden units of a model, by epoch.

        monitor = DeadUnits(model, X)
        with monitor.watch(runner):
            runner.train((X, y), epochs=100)
        print(monitor)

    A unit is dead when its slope f'(z) is 0 for every row of X (N, D): then nothing
    comes back through it, and these rows cannot bring it back. In a training loop of
    your own call monitor.record() once an epoch. The model is not changed; a torch
    model is looked at in evaluation mode. Both kinds of model: see diagnose. What it
    then knows (share, died, revived, verdict, plot): see DeathRecord.
    """

    def __init__(self, model, X):
        super().__init__()
        self.model, self.X = model, X
        self._read = reader(model).read_forward
        if not self._look():  # a mistake in X shows here, not after the first epoch
            raise ValueError(
                "The model has no hidden layer, so no unit could die. Give a network "
                'with at least one, such as mlp((2, 5, 1), "relu", rng=rng).'
            )

    def _look(self):
        return [dead_units(r) for r in self._read(self.model, self.X)[:-1]]

    def record(self, epoch=None):
        """Note which units are dead now; the epoch counts up from 0 by itself."""
        if epoch is None:
            epoch = self.epochs[-1] + 1 if self.epochs else 0
        elif self.epochs and epoch <= self.epochs[-1]:
            raise ValueError(
                f"epoch must come after {self.epochs[-1]}, the last one recorded; got "
                f"{epoch}. For a new run make a new DeadUnits."
            )
        self.dead.append(self._look())
        self.epochs.append(epoch)

    @contextmanager
    def watch(self, runner):
        """Record at once and after every epoch of the runner, until the block ends.

        Takes any runner of this book. Raises ValueError for a runner of another model.
        """
        if not hasattr(runner, "on_epoch"):
            raise TypeError(
                f"watch takes a runner of this book; got {type(runner).__name__}. In a "
                "loop of your own call record() once an epoch."
            )
        if runner.model is not self.model:
            raise ValueError(
                "The runner trains another model. Write DeadUnits(runner.model, X)."
            )
        epochs = runner.history["epoch"]

        def note():
            self.record(epochs[-1] if epochs else 0)

        if not self.epochs or self.epochs[-1] < len(epochs):
            note()
        runner.on_epoch.append(note)
        try:
            yield self
        finally:
            runner.on_epoch.remove(note)
