"""What `import ffnbook` costs over `import numpy`, in fresh processes.

Processor time, the least of many: other programs disturb it little.
"""

import subprocess
import sys
import time

TIMED = (
    "import time; start = time.process_time(); {} ;"
    "print(time.process_time() - start)"
)


def seconds(statement):
    command = [sys.executable, "-c", TIMED.format(statement)]
    return float(subprocess.run(command, capture_output=True, check=True).stdout)


def test_import_cost(capsys):
    statements = {
        "numpy": "import numpy",
        "ffnbook": "import numpy, ffnbook",
        "runners": "import numpy; from ffnbook.runners import RunnerV2_1",
        "data": "import numpy; from ffnbook.data import load_iris",
    }
    best = {name: float("inf") for name in statements}
    start = time.perf_counter()
    while time.perf_counter() - start < 20:
        for name, statement in statements.items():
            best[name] = min(best[name], seconds(statement))
    with capsys.disabled():
        print()
        for name in list(statements)[1:]:
            print(f"{name}: {(best[name] - best['numpy']) * 1e3:.1f} ms over numpy")
