"""The JavaScript engine against its own tanh calls, and against TensorFlow Playground.

The second needs Playground's nn.ts: see other_playground.py.
"""

import json
import subprocess
from pathlib import Path

from other_playground import nn_ts

from tools.node import find_node

SCRIPT = Path(__file__).with_name("engine.mjs")


def measure(*arguments):
    done = subprocess.run([find_node(), str(SCRIPT), *arguments], check=True,
                          capture_output=True, text=True)
    print(done.stdout)
    return json.loads(done.stdout)


def test_little_but_tanh():
    report = measure()
    assert report["epoch"]["engine / tanh"] <= 1.5
    assert report["surface"]["engine / tanh"] <= 1.5


def test_faster_than_playground(tmp_path):
    copy = tmp_path / "nn.ts"
    copy.write_text(nn_ts(), encoding="utf-8")
    report = measure(str(copy))
    assert report["epoch"]["playground / engine"] >= 3
    assert report["surface"]["playground / engine"] >= 4
