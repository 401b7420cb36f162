"""Myths of chapter 16 on batches, order and loaders."""

from ffnbook.myths import Myth

CHAPTER = "16-iris"


def one_pass_in_three_ways():
    def one_pass(N, B):
        sizes = [len(range(N)[first : first + B]) for first in range(0, N, B)]
        return f"updates: {len(sizes)}, rows in the largest: {max(sizes)}"

    return {
        "batch gradient descent": one_pass(120, 120),
        "mini-batch gradient descent, B = 16": one_pass(120, 16),
        "stochastic gradient descent, B = 1": one_pass(120, 1),
    }


def three_orders_of_the_same_rows():
    import numpy as np

    from ffnbook.data import Standardizer, load_iris, split
    from ffnbook.losses import CrossEntropyWithLogits
    from ffnbook.models import mlp
    from ffnbook.optimizers import GradientDescent

    iris, loss = load_iris(), CrossEntropyWithLogits()

    def accuracies(seed, order, epochs):
        rng = np.random.default_rng(seed)
        (X, y), (X_test, y_test) = split(iris.X, iris.y, (100, 50), rng)
        scaler = Standardizer().fit(X)
        X, X_test = scaler.transform(X), scaler.transform(X_test)
        net = mlp((4, 6, 3), "logistic", rng=rng)
        sgd = GradientDescent(net, lr=0.5)
        rows = np.argsort(y, kind="stable") if order == "file" else np.arange(100)
        for _ in range(epochs):
            rows = rng.permutation(100) if order == "every epoch" else rows
            for batch in rows.reshape(10, 10):
                loss.forward(net.forward(X[batch]), y[batch])
                net.backward(loss.backward())
                sgd.step()
        return [(net(A).argmax(1) == b).mean() for A, b in [(X, y), (X_test, y_test)]]

    def mean(order, epochs):
        runs = [accuracies(seed, order, epochs) for seed in range(10)]
        train, test = 100 * np.mean(runs, axis=0)
        return f"train {train:.0f} %, test {test:.0f} %"

    return {
        f"{name}, {epochs} epochs": mean(order, epochs)
        for epochs in (5, 100)
        for name, order in [
            ("order of the file", "file"),
            ("shuffled once", "once"),
            ("shuffled every epoch", "every epoch"),
        ]
    }


def what_a_loader_saves():
    import torch
    from torch.utils.data import DataLoader, Dataset

    class Counted(Dataset):
        def __init__(self, N):
            self.X = torch.arange(4.0 * N).reshape(N, 4)
            self.lookups = 0

        def __len__(self):
            return len(self.X)

        def __getitem__(self, i):
            self.lookups += 1
            return self.X[i]

    data = Counted(120)
    slices = [data.X[first : first + 16] for first in range(0, 120, 16)]
    without = data.lookups
    batches = list(DataLoader(data, batch_size=16))
    same = all(torch.equal(a, b) for a, b in zip(batches, slices, strict=True))
    return {
        "batches from plain slices, from the loader": f"{len(slices)}, {len(batches)}",
        "the same rows in each": "yes" if same else "no",
        "calls of data[i] for plain slices": f"{without}",
        "calls of data[i] for the loader": f"{data.lookups}",
        "rows a step needs in memory": f"{max(map(len, batches))} of {len(data)}",
    }


MYTHS = [
    Myth(
        id="E0-5",
        chapter=CHAPTER,
        claim="Batch gradient descent, BGD, is the method that takes one mini-batch "
        "after the other.",
        question="120 flowers, one pass over them, batch size 16. How many updates "
        "does batch gradient descent make?",
        experiment=one_pass_in_three_ways,
        refuted=lambda n: (
            n["batch gradient descent"].startswith("updates: 1,")
            and n["mini-batch gradient descent, B = 16"].startswith("updates: 8,")
        ),
        truth="Batch gradient descent is the full batch: all rows, then one update. "
        "With a few rows an update it is mini-batch gradient descent. In code, "
        "`batch_size` means the mini-batch, and `SGD` names the optimiser for any of "
        "the three.",
    ),
    Myth(
        id="E4-11",
        chapter=CHAPTER,
        claim="Shuffling the training data improves generalisation.",
        question="The same rows in the order of the file, shuffled once, or shuffled "
        "in every epoch. If shuffling helps generalisation, test accuracy must gain "
        "and training accuracy need not. Will it be so after 5 epochs? After 100?",
        experiment=three_orders_of_the_same_rows,
        refuted=lambda n: (
            abs(_test(n, "order of the file, 100") - _test(n, "shuffled every")) <= 1
            and n["order of the file, 5 epochs"][:8] < n["shuffled once, 5 epochs"][:8]
        ),
        truth="Order is a bias of the optimisation: batches of one species pull the "
        "network to and fro, and training suffers as much as the test. Shuffling "
        "removes that bias. Once training has settled, the test shows no gain.",
    ),
    Myth(
        id="E4-20",
        chapter=CHAPTER,
        claim="A data loader makes training faster.",
        question="The same 8 batches, once as slices of a tensor, once from a "
        "`DataLoader`. Which of the two has more work to do?",
        experiment=what_a_loader_saves,
        refuted=lambda n: (
            int(n["calls of data[i] for the loader"])
            > int(n["calls of data[i] for plain slices"])
            and n["the same rows in each"] == "yes"
        ),
        truth="The loader fetches row by row and stacks: extra work, the same batches. "
        "What it buys is memory, since only one batch has to be there at a time, and "
        "time only when several processes read from a slow disk meanwhile. Speed in "
        "training comes from computing with whole matrices.",
    ),
]


def _test(numbers, start):
    """The test accuracy of the last entry whose name begins so."""
    texts = [text for name, text in numbers.items() if name.startswith(start)]
    return int(texts[-1].split()[-2])
