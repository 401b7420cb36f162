"""Write what Python computes, for the JavaScript tests to replay.

    python tools/write_fixtures.py [folder]     default: tests/js/fixtures

Each function here returns one fixture: plain data, written as compact JSON. Numbers
survive exactly (JSON holds the shortest decimal that gives the same float64); long
draws are kept as a hash of their bytes.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]
from fixtures import (  # noqa: E402
    backprop_stepper,
    batch_noise,
    confident_mistake,
    fold_the_line,
    functions,
    graph_sweeper,
    init_lab,
    landscape,
    layout_lab,
    logits_to_loss,
    loss_bowl,
    networks,
    playground,
    rng,
    shape_checker,
    space_warp,
    step_size,
    symmetry_and_death,
)

FOLDER = ROOT / "tests" / "js" / "fixtures"
FIXTURES = {
    "backprop_stepper": backprop_stepper.fixture,
    "batch_noise": batch_noise.fixture,
    "confident_mistake": confident_mistake.fixture,
    "fold_the_line": fold_the_line.fixture,
    "rng": rng.fixture,
    "functions": functions.fixture,
    "networks": networks.fixture,
    "graph_sweeper": graph_sweeper.fixture,
    "init_lab": init_lab.fixture,
    "landscape": landscape.fixture,
    "layout_lab": layout_lab.fixture,
    "logits_to_loss": logits_to_loss.fixture,
    "loss_bowl": loss_bowl.fixture,
    "playground": playground.fixture,
    "shape_checker": shape_checker.fixture,
    "space_warp": space_warp.fixture,
    "step_size": step_size.fixture,
    "symmetry_and_death": symmetry_and_death.fixture,
}


def write(folder=FOLDER):
    """Write all fixtures into a folder; return its path."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in FIXTURES.items():
        text = json.dumps(make(), separators=(",", ":"), allow_nan=False)
        path = folder / f"{name}.json"
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
    return folder


if __name__ == "__main__":
    print("wrote", write(*sys.argv[1:]))
