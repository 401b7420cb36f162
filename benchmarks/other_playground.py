"""TensorFlow Playground's nn.ts, which FFN_PLAYGROUND names: not part of this book."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tools.node import find_node

STRIP = (
    "const { stripTypeScriptTypes } = require('node:module');"
    "const text = require('node:fs').readFileSync(0, 'utf8');"
    "process.stdout.write(stripTypeScriptTypes(text));"
)


def nn_ts():
    """Its text, without the field declarations that its compiler drops as well."""
    source = os.environ.get("FFN_PLAYGROUND")
    if not source:
        pytest.skip("FFN_PLAYGROUND does not name Playground's nn.ts")
    text = Path(source).read_text(encoding="utf-8")
    return re.sub(r"^  \w+: [\w\[\]<>]+;\n", "", text, flags=re.M)


def nn_js():
    """The same as JavaScript, for a browser."""
    done = subprocess.run([find_node(), "-e", STRIP], input=nn_ts(), check=True,
                          capture_output=True, text=True)  # fmt: skip
    return done.stdout
