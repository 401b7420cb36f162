"""What the runners share: the record of a run, its log lines, its divergence."""

from ffnbook._validate import check_size

NAMES = ("epoch", "train_loss", "train_score", "dev_loss", "dev_score")


class Diverged(ArithmeticError):
    """A run whose loss or parameters became NaN or infinite. The history is kept."""


class Record:
    """The history of a run and its best epoch by dev score.

    history maps "epoch", "train_loss", "train_score", "dev_loss", "dev_score" to
    lists. Epochs count from 1. Without dev data its two lists hold None. on_epoch is
    a list of functions without arguments; each is called after every epoch.
    """

    def __init__(self):
        self.history = {name: [] for name in NAMES}
        self.best_score = self.best_epoch = None
        self.best_params = None
        self.on_epoch = []

    def add(self, numbers, copy_params):
        """Append one epoch's four numbers; keep the parameters of a new best.

        Only a higher dev score counts as better, so the first of equals stays.
        """
        history = self.history
        epoch = len(history["epoch"]) + 1
        train_loss, train_score, dev_loss, dev_score = numbers
        best = self.best_score
        if dev_score is not None and (best is None or dev_score > best):
            self.best_params = copy_params()
            self.best_score, self.best_epoch = dev_score, epoch
        history["epoch"].append(epoch)
        history["train_loss"].append(train_loss)
        history["train_score"].append(train_score)
        history["dev_loss"].append(dev_loss)
        history["dev_score"].append(dev_score)
        for function in self.on_epoch:
            function()

    def _best(self):
        if self.best_params is None:
            raise RuntimeError(
                "There is no best epoch yet. Call train(train, dev, epochs=...) with "
                "dev data first."
            )
        return self.best_params


def check_schedule(epochs, log):
    """Refuse epochs and log that are not whole numbers of at least 1."""
    check_size(epochs, "epochs")
    if log is not None:
        check_size(log, "log (print every so many epochs)")


def log_line(history):
    """Return the last epoch of history as one line of text."""
    last = {name: values[-1] for name, values in history.items()}
    line = (
        f"epoch {last['epoch']:4d}  train loss {last['train_loss']:.4f}"
        f" score {last['train_score']:.4f}"
    )
    if last["dev_score"] is not None:
        line += f"  dev loss {last['dev_loss']:.4f} score {last['dev_score']:.4f}"
    return line


def diverged(epoch, what, lr, largest_input):
    """Return the error for a run that broke in this epoch."""
    kept = "The history before it is kept" if epoch > 1 else "There is no history yet"
    advice = [f"a learning rate below {lr:g}" if lr else "a smaller learning rate"]
    if largest_input > 10:
        advice.append(f"standardised inputs (they reach {largest_input:.4g})")
    advice.append("smaller initial weights")
    return Diverged(
        f"The run diverged in epoch {epoch}: {what} is NaN or infinite. {kept}; "
        f"restore_best() brings back the best parameters, if any. "
        f"Make a new model and try {', or '.join(advice)}."
    )
