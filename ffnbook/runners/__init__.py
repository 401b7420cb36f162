"""Runners train a model, keep its history and its best parameters.

RunnerV2_1 is NumPy and full batch (chapter 8); RunnerV2_2 is PyTorch and full batch
(chapter 10); RunnerV3 is PyTorch and mini-batches (chapter 16). torch is imported when
one of the last two is first asked for.
"""

from ffnbook.runners.common import Diverged
from ffnbook.runners.v2_1 import RunnerV2_1

__all__ = ["Diverged", "RunnerV2_1", "RunnerV2_2", "RunnerV3"]


def __getattr__(name):
    if name == "RunnerV2_2":
        from ffnbook.runners.v2_2 import RunnerV2_2

        return RunnerV2_2
    if name == "RunnerV3":
        from ffnbook.runners.v3 import RunnerV3

        return RunnerV3
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
