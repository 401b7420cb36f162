"""The loop assembler of chapter 10: the cards of a training loop in any order."""

import numpy as np

from ffnbook.data import make_moons
from ffnbook.widgets import loop_assembler_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.loop_run import HIDDEN, Loop, Stop
from ffnbook.widgets.traits import Flag, Names, Number, Whole

CARDS = {
    "train": "model.train()",
    "zero_grad": "optimizer.zero_grad()",
    "forward": "logits = model(X)",
    "loss": "loss = loss_fn(logits, y)",
    "backward": "loss.backward()",
    "step": "optimizer.step()",
    "record": "history.append(loss.item())",
    "eval": "model.eval()",
    "no_grad": "with torch.no_grad():",
    "dev": "dev_loss = loss_fn(model(X_dev), y_dev)",
    "record_dev": "dev_history.append(dev_loss.item())",
    "pollute": "history.append(dev_loss.item())",
    "keep_copy": "if better: best = deepcopy(model.state_dict())",
    "keep": "if better: best = model.state_dict()",
}
RIGHT = ("train", "zero_grad", "forward", "loss", "backward", "step", "record",
         "eval", "no_grad", "dev", "record_dev", "keep_copy")  # fmt: skip


class LoopAssembler(BookWidget):
    """A training loop made of cards; each epoch does them from top to bottom.

    A 2-8-1 tanh network with dropout on 24 moons, full batches, plain gradient descent.
    A `no_grad` card opens a block that holds all cards below it. `stale` hands the
    optimizer the parameters of an earlier model. `run()` gives the numbers and what is
    raised; dropout masks come from NumPy's generator.
    """

    kind = "loop_assembler"
    state_names = ("cards", "stale", "p", "lr", "epochs", "epoch", "seed")

    cards = Names(list(CARDS), 0, 16, RIGHT, help="the cards, in order")
    stale = Flag(False, help="the optimizer was made for an earlier model")
    p = Number(0, 0.8, 0.2, help="the share of hidden units that dropout drops")
    lr = Number(0.01, 2, 1.0, help="learning rate")
    epochs = Whole(1, 60, 40, help="how often the cards are done")
    epoch = Whole(1, 60, 1, help="the epoch that the table shows")
    seed = Whole(0, 9999, 11, help="seed of data, weights and masks")

    def data(self):
        """{"train": (X, y), "dev": (X, y)}: 24 and 40 points of two moons."""
        rng = np.random.default_rng(self.seed)
        return {"train": make_moons(24, 0.3, rng), "dev": make_moons(40, 0.3, rng)}

    def weights(self):
        """W1 (2, 8), b1 (8,), W2 (8, 1), b2 (1,) before the first epoch."""
        rng = np.random.default_rng([self.seed, 1])
        W1 = rng.normal(0, 1, (2, HIDDEN))
        W2 = rng.normal(0, 0.5, (HIDDEN, 1))
        return W1, np.zeros(HIDDEN), W2, np.zeros(1)

    def run(self):
        """Do the loop: histories, true losses, a row for each card, the error."""
        loop = Loop(self.data(), self.weights(), p=self.p, lr=self.lr, stale=self.stale,
                    rng=np.random.default_rng([self.seed, 2]))  # fmt: skip
        truth, trace, error = [(loop.clean("train")[0], loop.clean("dev")[0])], [], None
        for epoch in range(1, self.epochs + 1):
            loop.tracking = True
            rows = []
            for i, name in enumerate(self.cards):
                before = [p.copy() for p in loop.params]
                try:
                    loop.card(name)
                except Stop as stop:
                    error = {"epoch": epoch, "card": i, "name": stop.args[0],
                             "text": stop.args[1]}  # fmt: skip
                    break
                rows.append(self.row(loop, name, before))
            trace.append(rows)
            if error:
                break
            truth.append((loop.clean("train")[0], loop.clean("dev")[0]))
        return {"loop": loop, "truth": truth, "trace": trace, "error": error}

    @staticmethod
    def row(loop, name, before):
        """The state after a card."""
        grads, call = loop.grads, loop.logits
        size = grads and sum(float((g**2).sum()) for g in grads) ** 0.5
        moved = any((a != b).any() for a, b in zip(before, loop.params, strict=True))
        graph = "none" if not (call and call.tracked) else "alive"
        return {
            "card": name,
            "training": loop.training,
            "tracking": loop.tracking,
            "gradient": size,
            "changed": moved,
            "dropout": loop.training and name in ("forward", "dev") and loop.p > 0,
            "graph": "freed" if graph == "alive" and call.freed else graph,
            "history": len(loop.history),
            "dev_history": len(loop.dev_history),
        }

    def parameters(self):
        """The model's parameters after the loop."""
        return dict(zip(("W1", "b1", "W2", "b2"), self.run()["loop"].params,
                        strict=True))  # fmt: skip

    def readings(self):
        """The numbers that the widget shows, by name."""
        found = self.run()
        loop = found["loop"]
        (train, right), (dev, dev_right) = loop.clean("train"), loop.clean("dev")
        kept = loop.best and loop.clean("dev", loop.best)[0]
        return {
            "train_loss": train,
            "train_accuracy": right,
            "dev_loss": dev,
            "dev_accuracy": dev_right,
            "history": len(loop.history),
            "dev_history": len(loop.dev_history),
            "promised": loop.best_loss if loop.best else None,
            "kept": kept,
        }

    def fallback(self):
        """A still picture of the losses and the table of one epoch."""
        return loop_assembler_still.draw(self)
