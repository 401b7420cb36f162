"""Random graphs, in which results are used again and again: our tape against torch."""

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ffnbook import autodiff as ad
from ffnbook.autodiff import Tensor

RNG = np.random.default_rng(0)
A, ROW, COLUMN = (RNG.uniform(0.5, 1.5, size) for size in ((3, 4), 4, (3, 1)))

OPERATIONS = [
    lambda a, b, m: a + b * 2.0, lambda a, b, m: a * b - 1.0,
    lambda a, b, m: a / (b**2 + 1.0), lambda a, b, m: 3.0 / (a * a + 2.0),
    lambda a, b, m: m.exp(a * 0.1), lambda a, b, m: m.log(a**2 + 1.0) - b,
    lambda a, b, m: a.sum() * b, lambda a, b, m: a * b.mean(),
    lambda a, b, m: a.reshape(1, -1) @ b.reshape(-1, 1) * 0.1 + a,
]  # fmt: skip


@settings(deadline=None, max_examples=40, derandomize=True)
@given(st.data())
def test_any_graph_agrees_with_torch(data):
    """Random steps on random earlier results, so that many are shared."""
    ours = [Tensor(v) for v in (A, COLUMN * np.ones(4), ROW * np.ones((3, 1)))]
    theirs = [torch.tensor(t.value, requires_grad=True) for t in ours]
    leaves = list(zip(ours, theirs, strict=True))
    for f in data.draw(st.lists(st.sampled_from(OPERATIONS), min_size=1, max_size=5)):
        i, j = (data.draw(st.integers(0, len(ours) - 1)) for _ in "ab")
        ours.append(f(ours[i], ours[j], ad) * 0.5)
        theirs.append(f(theirs[i], theirs[j], torch) * 0.5)
    for results in (ours, theirs):
        (results[-1].sum() + results[-1 - len(results) // 3].sum()).backward()
    for t, u in leaves:
        assert (t.grad is None) == (u.grad is None)
        if u.grad is not None:
            far = np.abs(t.grad - u.grad.numpy()).max()
            assert far <= 1e-9 * (1.0 + np.abs(t.grad).max())
