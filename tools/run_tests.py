"""Run everything that CI checks, in order, and stop at the first failure.

python tools/run_tests.py [pytest arguments]   (the same as `make test`)
"""

import os
import subprocess
import sys
from pathlib import Path

from browser import ensure_browser

ROOT = Path(__file__).resolve().parent.parent
# One thread: the last digits of a matrix product depend on how it is split.
ONE_THREAD = dict.fromkeys(
    ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"], "1"
)


def run(*command: str) -> None:
    """Run one step from the repository's root; end the program when it fails."""
    print("+", *command, flush=True)
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **ONE_THREAD})
    if done.returncode:
        sys.exit(done.returncode)


def main(arguments: list[str]) -> None:
    ensure_browser(required=bool(os.environ.get("CI")))
    workers = str(os.cpu_count() or 1)
    run(sys.executable, "-m", "ruff", "check", ".")
    # Playwright keeps an event loop open, which code that runs notebooks in the same
    # process does not stand; and JupyterLab needs the machine for itself.
    runs = (["tests/unit", "tests/notebooks"], workers), (["tests/pages"], workers)
    for folders, count in (*runs, (["tests/lab"], "0")):
        run(
            *(sys.executable, "-m", "pytest", *folders),
            *("-n", count, "--dist", "loadgroup", "-q", *arguments),
        )
    # Every stored output again; one worker runs a whole notebook.
    run(
        *(sys.executable, "-m", "pytest", "chapters", "--nbval", "--nbval-current-env"),
        *("--nbval-cell-timeout", "120", "-n", workers, "--dist", "loadscope", "-q"),
    )


if __name__ == "__main__":
    main(sys.argv[1:])
