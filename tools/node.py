"""The Node that ships inside the playwright wheel, so that pip alone suffices."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path


def find_node():
    """The path of a Node; PLAYWRIGHT_NODEJS_PATH overrides the wheel's own.

    Raises FileNotFoundError that says what to install.
    """
    chosen = os.environ.get("PLAYWRIGHT_NODEJS_PATH")
    if chosen:
        return chosen
    spec = importlib.util.find_spec("playwright")
    if spec is not None:
        name = "node.exe" if sys.platform == "win32" else "node"
        node = Path(spec.origin).parent / "driver" / name
        if node.is_file():
            return str(node)
    raise FileNotFoundError(
        "No Node found. Run: pip install playwright (its wheel holds one), or set "
        "PLAYWRIGHT_NODEJS_PATH to a Node of version 22 or later."
    )


def run_module(code, data=None, folder=None, timeout=120):
    """Run ES module code in Node; `data` (JSON) is its global `input`.

    The code hands its answer to `output(value)`; it comes back as Python data.
    NaN and infinities travel as null. Raises RuntimeError with Node's message.
    """
    before = (
        'import { readFileSync as $read } from "node:fs";\n'
        'const input = JSON.parse($read(0, "utf8"));\n'
        "const output = (value) => process.stdout.write(JSON.stringify(value));\n"
    )
    done = subprocess.run(
        [find_node(), "--input-type=module", "--eval", before + code],
        input=json.dumps(data), capture_output=True, text=True, encoding="utf-8",
        cwd=folder, timeout=timeout,
    )
    if done.returncode:
        raise RuntimeError(f"Node failed:\n{done.stderr}")
    return json.loads(done.stdout) if done.stdout else None
