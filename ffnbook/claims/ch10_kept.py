"""A claim of chapter 10: gradients that are never cleared are momentum 1."""

import numpy as np

from ffnbook.claims.ch10 import agreeing
from ffnbook.claims.claim import Claim
from ffnbook.data import make_moons

CHAPTER = "10-pytorch"


def _trained(seed, clear, momentum, steps=100):
    import torch
    from torch import nn

    rng = np.random.default_rng(seed)
    X, y = map(torch.tensor, make_moons(200, 0.2, rng))
    y = y[:, None].double()
    net = nn.Sequential(nn.Linear(2, 5), nn.Tanh(), nn.Linear(5, 1)).double()
    with torch.no_grad():
        for p in net.parameters():
            p.copy_(torch.tensor(rng.normal(size=p.shape)))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.02, momentum=momentum)
    for _ in range(steps):
        if clear:
            optimizer.zero_grad()
        nn.functional.binary_cross_entropy_with_logits(net(X), y).backward()
        optimizer.step()
    return [p.detach().numpy() for p in net.parameters()]


def _kept(seed):
    kept = _trained(seed, clear=False, momentum=0.0)
    others = {"one": 1.0, "most": 0.9, "none": 0.0}
    return {
        name: agreeing(kept, _trained(seed, clear=True, momentum=momentum))
        for name, momentum in others.items()
    }


CLAIMS = [
    Claim(
        id="ch10-kept",
        chapter=CHAPTER,
        place="What if nobody clears?",
        statement="In a network, too, gradients that are never cleared are momentum "
        "with coefficient 1.",
        measure="Places after the point in which all weights agree with a run that "
        "never calls `zero_grad`, counted up to 10; 2-5-1 tanh, 200 Moons, 100 steps "
        "of SGD at rate 0.02",
        experiment=_kept,
        arms={"one": "cleared, momentum 1"},
        baselines={"most": "cleared, momentum 0.9", "none": "cleared, no momentum"},
        holds=lambda run: run["one"] == 10 and max(run["most"], run["none"]) < 3,
        needed=10,
        condition="With momentum 1 ten places agree in all seeds, with less momentum "
        "fewer than three.",
    ),
]
