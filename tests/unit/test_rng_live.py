"""Python and Node draw now, from many seeds, and must agree."""

import numpy as np
import pytest

from tools.bundle import ENTRY
from tools.node import run_module

SEEDS = [k**9 + k for k in range(60)]  # up to 54 bits, and beyond below
BIG = [2**64 - 1, 2**64, 3**90]
SCRIPT = """
import { default_rng } from "./rng.js";
output(input.map((seed) => {
  const rng = default_rng(BigInt(seed));
  return [rng.normal(0.5, 2, 300), rng.integers(-7, 100, 41), rng.uniform(-1, 3, 50),
    rng.permutation(37), rng.integers(0, 2 ** 45, 9), rng.integers(0, 3, 5),
    rng.standard_normal(20), rng.permutation([4, 5, 6, 7]), rng.random(3)]
    .map((part) => Array.from(part));
}));
"""


@pytest.fixture(scope="module")
def drawn():
    seeds = [str(seed) for seed in SEEDS + BIG]
    return run_module(SCRIPT, seeds, folder=ENTRY.parent)


@pytest.mark.parametrize("i", range(len(SEEDS + BIG)))
def test_same_draws(drawn, i):
    rng = np.random.default_rng((SEEDS + BIG)[i])
    want = [rng.normal(0.5, 2, 300), rng.integers(-7, 100, 41), rng.uniform(-1, 3, 50),
            rng.permutation(37), rng.integers(0, 2**45, 9), rng.integers(0, 3, 5),
            rng.standard_normal(20), rng.permutation([4, 5, 6, 7]), rng.random(3)]
    for k, (mine, theirs) in enumerate(zip(drawn[i], want, strict=True)):
        if k in (0, 6):  # normals: the logarithm of the tail may differ by one place
            np.testing.assert_array_max_ulp(np.array(mine), theirs, maxulp=1)
        else:
            assert mine == theirs.tolist()
