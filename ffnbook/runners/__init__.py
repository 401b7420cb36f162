"""Runners train a model, keep its history and its best parameters.

RunnerV2_1 is NumPy and full batch (chapter 8); RunnerV3 is PyTorch and mini-batches
(chapter 16). torch is imported when RunnerV3 is first asked for.
"""

from ffnbook.runners.common import Diverged
from ffnbook.runners.v2_1 import RunnerV2_1

__all__ = ["Diverged", "RunnerV2_1", "RunnerV3"]


def __getattr__(name):
    if name == "RunnerV3":
        from ffnbook.runners.v3 import RunnerV3

        return RunnerV3
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
