"""Myths of chapter 10: what a module is, when to clear, what `none` means."""

from ffnbook.myths import Myth

CHAPTER = "10-pytorch"


def what_is_a_module():
    import torch
    from torch import nn

    class Two(nn.Module):  # a whole model, used as a layer below
        def __init__(self):
            super().__init__()
            self.inner = nn.Linear(3, 3)

        def forward(self, x):
            return self.inner(torch.relu(x))

    parts = {
        "`nn.Linear(3, 3)`": nn.Linear(3, 3),
        "`nn.ReLU()`": nn.ReLU(),
        "`Two()`, a model of ours": Two(),
        "`nn.Sequential(Two(), Two())`": nn.Sequential(Two(), Two()),
    }
    return {
        name: f"Module: {isinstance(part, nn.Module)}, "
        f"inside it: {len(list(part.modules())) - 1}"
        for name, part in parts.items()
    }


def clear_anywhere_between():
    import torch
    from torch import nn

    X = torch.arange(6.0, dtype=torch.float64).reshape(3, 2) / 5
    y = X.sum(dim=1, keepdim=True) ** 2

    def train(order):
        net = nn.Linear(2, 1).double()
        for p in net.parameters():
            nn.init.zeros_(p)
        sgd = torch.optim.SGD(net.parameters(), lr=0.1)
        for _ in range(20):
            loss = nn.functional.mse_loss(net(X), y)
            calls = {"clear": sgd.zero_grad, "backward": loss.backward}
            for name in order.split(", "):
                calls.get(name, sgd.step)()
        return f"{nn.functional.mse_loss(net(X), y).item():.3f}"

    orders = ("backward, step, clear", "clear, backward, step", "backward, clear, step")
    return {order: train(order) for order in orders}


def one_loss_per_row():
    import torch
    from torch import nn

    def gradient(reduction, then=lambda losses: losses):
        z = torch.zeros(4, 3, requires_grad=True)
        losses = nn.functional.cross_entropy(
            z, torch.tensor([0, 1, 2, 0]), reduction=reduction
        )
        try:
            then(losses).backward()
        except RuntimeError as error:
            return f"shape {tuple(losses.shape)}, {str(error).split('; ')[0]}"
        return f"shape {tuple(losses.shape)}, first entry {z.grad[0, 0].item():.3f}"

    return {
        "`none`": gradient("none"),
        "`none`, then `.mean()`": gradient("none", lambda losses: losses.mean()),
        "`mean`": gradient("mean"),
        "`none`, then `.sum()`": gradient("none", lambda losses: losses.sum()),
    }


MYTHS = [
    Myth(
        id="E0-4",
        chapter=CHAPTER,
        claim="`nn.Module` is a model and `nn.Linear` is a layer: the one contains the "
        "other.",
        question="Which of these four are modules: a linear layer, a ReLU without "
        "any parameter, a model of our own, a chain of two such models?",
        experiment=what_is_a_module,
        refuted=lambda n: all(text.startswith("Module: True") for text in n.values()),
        truth="`nn.Module` is the class of layers **and** of models. A module may hold "
        "other modules, and those may hold more. *Layer* and *model* are our words for "
        "the part and the whole; PyTorch has one word for both.",
    ),
    Myth(
        id="E0-6",
        chapter=CHAPTER,
        claim="The gradients have to be cleared after the update.",
        question="20 steps from the same start. Which of the three orders leads to "
        "another loss than the first?",
        experiment=clear_anywhere_between,
        refuted=lambda n: (
            n["backward, step, clear"] == n["clear, backward, step"]
            and n["backward, clear, step"] != n["clear, backward, step"]
        ),
        truth="After the step or before the next `backward`: that is the same moment "
        "of the loop, seen from two sides. Clear once per step, anywhere but between "
        "`backward` and `step`. Before `backward` is the safer habit, because it also "
        "removes what somebody else left there.",
    ),
    Myth(
        id="E3-5",
        chapter=CHAPTER,
        claim='With `reduction="none"` the loop stays as it is; only the loss is kept '
        "for each row.",
        question="Does `backward()` run? And which of the other three gradients is "
        "four times the one you want?",
        experiment=one_loss_per_row,
        refuted=lambda n: (
            "scalar" in n["`none`"]
            and n["`none`, then `.mean()`"].split("entry")[1]
            == n["`mean`"].split("entry")[1]
        ),
        truth="`backward()` starts from **one** number. Four losses are four numbers, "
        "so take their mean first. Their sum runs as well, but its gradient grows with "
        "the number of rows, and the learning rate no longer fits.",
    ),
]
