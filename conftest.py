"""Every test run, also of a single notebook, compares and computes the same way."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parent
sys.path[:0] = [str(ROOT / "tests" / "notebooks"), str(ROOT / "tools")]

from notebook_form import frozen_environment  # noqa: E402

os.environ.update(frozen_environment(ROOT))  # kernels inherit it
pytest_plugins = ["nbval_last_digit"]
