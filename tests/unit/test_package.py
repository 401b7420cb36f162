"""The package as a whole: cheap to import, short files, no dependency but NumPy."""

import subprocess
import sys
from pathlib import Path

import pytest

import ffnbook

ROOT = Path(ffnbook.__file__).parent
CORE = (
    "activations initializers layers losses optimizers models gradcheck "
    "_validate _check_targets _smooth _piecewise"
).split()


def modules_after(code):
    out = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(out.stdout.split())


def test_importing_the_package_adds_itself_and_nothing_more():
    """Both start from NumPy, so what differs is what the package costs."""
    extra = modules_after("import numpy, ffnbook") - modules_after("import numpy")
    assert extra == {"ffnbook"}


def test_the_core_needs_numpy_alone():
    code = "import numpy, ffnbook\n" + "\n".join(f"ffnbook.{name}" for name in CORE[:7])
    extra = modules_after(code) - modules_after("import numpy")
    heavy = {
        "torch",
        "matplotlib",
        "scipy",
        "sklearn",
        "ipywidgets",
        "anywidget",
        "IPython",
    }
    assert not heavy & extra
    assert {f"ffnbook.{name}" for name in CORE} <= extra


def test_submodules_are_found_when_asked_for():
    assert ffnbook.layers.Linear.__name__ == "Linear"
    assert set(CORE[:7]) <= set(dir(ffnbook))
    with pytest.raises(AttributeError, match=r"no submodule 'layer'; it has .*layers"):
        ffnbook.layer  # noqa: B018
    assert not hasattr(ffnbook, "_no_such_thing")


def test_a_submodule_that_fails_to_import_says_why(tmp_path, monkeypatch):
    (tmp_path / "broken_for_test.py").write_text("import no_such_library\n")
    monkeypatch.setattr(ffnbook, "__path__", [*ffnbook.__path__, str(tmp_path)])
    with pytest.raises(ModuleNotFoundError, match="no_such_library"):
        ffnbook.broken_for_test  # noqa: B018


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.py")), ids=lambda p: p.name)
def test_files_are_short(path):
    assert len(path.read_text().splitlines()) <= 150


@pytest.mark.parametrize("name", CORE[:7])
def test_public_functions_say_what_they_do(name):
    module = getattr(ffnbook, name)
    for key, value in vars(module).items():
        mine = getattr(value, "__module__", "").startswith("ffnbook")
        if callable(value) and mine and not key.startswith("_"):
            assert value.__doc__, f"{name}.{key} has no docstring"
