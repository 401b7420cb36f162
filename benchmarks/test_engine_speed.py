"""The JavaScript engine against its own tanh calls, and against TensorFlow Playground.

The second needs Playground's nn.ts, which is not part of this repository: name it in
FFN_PLAYGROUND. Its field declarations without a value are dropped first, because its
compiler drops them too.
"""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

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
    source = os.environ.get("FFN_PLAYGROUND")
    if not source:
        pytest.skip("FFN_PLAYGROUND does not name Playground's nn.ts")
    text = Path(source).read_text(encoding="utf-8")
    copy = tmp_path / "nn.ts"
    copy.write_text(re.sub(r"^  \w+: [\w\[\]<>]+;\n", "", text, flags=re.M),
                    encoding="utf-8")
    report = measure(str(copy))
    assert report["epoch"]["playground / engine"] >= 3
    assert report["surface"]["playground / engine"] >= 4
