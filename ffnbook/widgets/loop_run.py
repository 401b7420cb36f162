"""A tiny network trained by cards, one after another, exactly as torch would do it."""

from types import SimpleNamespace

import numpy as np

HIDDEN = 8
NO_GRAPH = "element 0 of tensors does not require grad and does not have a grad_fn"
TWICE = (
    "Trying to backward through the graph a second time (or directly access saved "
    "tensors after they have already been freed). Saved intermediate values of the "
    "graph are freed when you call .backward() or autograd.grad(). Specify "
    "retain_graph=True if you need to backward through the graph a second time or if "
    "you need to access saved tensors after calling backward."
)
CHANGED = (
    "one of the variables needed for gradient computation has been modified by an "
    "inplace operation: [torch.DoubleTensor [8, 1]], which is output 0 of AsStrided, "
    "is at version {}; expected version {} instead. Hint: enable anomaly detection to "
    "find the operation that failed to compute its gradient, with "
    "torch.autograd.set_detect_anomaly(True, check_nan=False)."
)


class Stop(Exception):
    """What torch or Python raises at a card: (name of the error, text)."""


def bce(logits, y):
    """The mean binary cross-entropy on logits."""
    terms = np.maximum(logits, 0) - logits * y + np.log1p(np.exp(-np.abs(logits)))
    return float(terms.mean())


class Loop:
    """The state that the cards change: call `card(name)` for one after another."""

    def __init__(self, data, weights, *, p, lr, stale, rng):
        self.data, self.p, self.lr, self.stale, self.rng = data, p, lr, stale, rng
        self.params = [w.copy() for w in weights]
        self.grads, self.version, self.draws = None, 0, 0
        self.training, self.tracking = True, True
        self.logits = self.loss = self.dev_loss = self.best = None
        self.history, self.dev_history = [], []
        self.best_loss = float("inf")

    def call(self, X):
        """model(X): the logits, with what backward needs when gradients are on."""
        W1, b1, W2, b2 = self.params
        A = np.tanh(X @ W1 + b1)
        factor = np.ones_like(A)
        if self.training:
            factor = (self.rng.random(A.shape) >= self.p) / (1 - self.p)
        return SimpleNamespace(
            X=X, A=A, factor=factor, out=(factor * A) @ W2[:, 0] + b2[0],
            tracked=self.tracking, freed=False, version=self.version,
        )  # fmt: skip

    def clean(self, part, params=None):
        """(loss, accuracy) on a part of the data without dropout, changing nothing."""
        W1, b1, W2, b2 = params or self.params
        X, y = self.data[part]
        out = np.tanh(X @ W1 + b1) @ W2[:, 0] + b2[0]
        return bce(out, y), float(((out > 0) == y).mean())

    def need(self, name):
        """A variable that an earlier card must have made."""
        value = getattr(self, name)
        if value is None:
            raise Stop("NameError", f"name '{name}' is not defined")
        return value

    def backward(self):
        """loss.backward(), or torch's error."""
        loss = self.need("loss")
        if not loss.tracked:
            raise Stop("RuntimeError", NO_GRAPH)
        call, W2 = loss.call, self.params[2]
        if loss.freed or call.freed:
            raise Stop("RuntimeError", TWICE)
        if call.version != self.version:
            raise Stop("RuntimeError", CHANGED.format(self.version, call.version))
        y = self.data["train"][1]
        dout = ((1 / (1 + np.exp(-call.out)) - y) / len(y))[:, None]
        hidden = call.factor * call.A
        dZ = dout @ W2.T * call.factor * (1 - call.A**2)
        new = [call.X.T @ dZ, dZ.sum(axis=0), hidden.T @ dout, dout.sum(axis=0)]
        self.grads = new if self.grads is None else [
            old + more for old, more in zip(self.grads, new, strict=True)
        ]  # fmt: skip
        loss.freed = call.freed = True

    def step(self):
        """optimizer.step(): a parameter without a gradient stays as it is."""
        if self.stale or self.grads is None:
            return
        for param, grad in zip(self.params, self.grads, strict=True):
            param -= self.lr * grad
        self.version += 1

    def keep(self, copied):
        """Keep the parameters when the dev loss is the best so far."""
        if self.need("dev_loss") < self.best_loss:
            self.best_loss = self.dev_loss
            self.best = [p.copy() for p in self.params] if copied else self.params

    def card(self, name):
        """Do what a card says. Raises Stop."""
        if name in ("train", "eval"):
            self.training = name == "train"
        elif name == "no_grad":
            self.tracking = False  # a block: to the end of this turn of the loop
        elif name == "zero_grad":
            self.grads = self.grads if self.stale else None
        elif name == "forward":
            self.logits = self.call(self.data["train"][0])
        elif name == "loss":
            call = self.need("logits")
            self.loss = SimpleNamespace(
                call=call, value=bce(call.out, self.data["train"][1]), freed=False,
                tracked=call.tracked and self.tracking,
            )  # fmt: skip
        elif name == "dev":
            self.dev_loss = bce(self.call(self.data["dev"][0]).out, self.data["dev"][1])
        elif name == "record":
            self.history.append(self.need("loss").value)
        elif name == "record_dev":
            self.dev_history.append(self.need("dev_loss"))
        elif name == "pollute":
            self.history.append(self.need("dev_loss"))
        elif name in ("keep", "keep_copy"):
            self.keep(name == "keep_copy")
        else:
            getattr(self, name)()  # backward, step
