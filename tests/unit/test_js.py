"""The JavaScript tests, against the committed fixtures and against fresh ones."""

import os
import subprocess
from pathlib import Path

import pytest

from tools import write_fixtures, write_ziggurat
from tools.node import find_node

TESTS = Path(__file__).resolve().parent.parent / "js"


@pytest.fixture(scope="module")
def fresh_fixtures(tmp_path_factory):
    """What Python computes now: the committed files cannot go stale unnoticed."""
    return write_fixtures.write(tmp_path_factory.mktemp("fixtures"))


@pytest.mark.parametrize("file", sorted(p.name for p in TESTS.glob("*.test.mjs")))
@pytest.mark.parametrize("source", ["committed", "fresh"])
def test_node(file, source, request):
    """Every file of tests/js passes under `node --test`."""
    folder = (write_fixtures.FOLDER if source == "committed"
              else request.getfixturevalue("fresh_fixtures"))
    done = subprocess.run(
        [find_node(), "--test", str(TESTS / file)], capture_output=True, text=True,
        encoding="utf-8", env={**os.environ, "FFN_FIXTURES": str(folder)},
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


def test_fixtures_stay_small():
    size = sum(path.stat().st_size for path in write_fixtures.FOLDER.glob("*.json"))
    assert 1000 < size < 1_000_000


def test_the_ziggurat_module_is_what_its_script_writes():
    assert write_ziggurat.OUTPUT.read_text(encoding="utf-8") == write_ziggurat.module()
