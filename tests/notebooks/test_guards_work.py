"""Each guard is shown a notebook with one fault, and must find it."""

import re

import guards
import nbformat
import pytest
from nbformat.v4 import new_output
from nbtext import read_text
from notebook_form import stored_form
from perturbed_checks import problems
from prose import loose_numbers

TEXT = """\
# %% markdown title
# Small

# %% code imports
import numpy as np

from ffnbook.notebook import check, glue

# %% markdown equation
The neuron adds up what it hears, section 4.1, since 1958:

$$ z = w x + b $$ (eq-z)

# %% code check-z
#| tags: check
x, w, b = np.array([1.5, 2.0, -0.7]), 2.0, 0.5
check("eq-z", w * x + b, [v / 0.5 + 0.5 for v in x])

# %% code numbers
glue(mean=f"{x.mean():.2f}")

# %% code cards
claim_card("x")
exercise("a"), exercise("b"), exercise("c"), exercise("d")

# %% code figure
#| tags: hide-input
#| caption: The line.
#| name: fig-line
#| alt: A straight line that rises from left to right.
show(x)

# %% markdown talk
The mean is {eval}`glue.mean`, the rate $0.1$, `lr=0.1`, see {eq}`eq-z`.
"""


def good():
    """A notebook that every guard accepts, made without a kernel."""
    notebook = read_text(TEXT)
    record = {"name": "mean", "mime_prefix": "application/papermill.record/"}
    data = {record["mime_prefix"] + "text/plain": "0.93"}
    named = {cell.id: cell for cell in notebook.cells}
    named["check-z"].outputs = [
        new_output("stream", name="stdout", text="eq-z ✓ both sides agree\n")
    ]
    named["numbers"].outputs = [
        new_output("display_data", data=data, metadata={"scrapbook": record})
    ]
    named["figure"].outputs = [
        new_output(
            "display_data",
            data={"image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg"/>',
                  "text/plain": "line: n 3, mean 0.9333"},
        )
    ]  # fmt: skip
    return nbformat.reads(stored_form(notebook), as_version=4)


def cell(notebook, name):
    return next(c for c in notebook.cells if c.id == name)


def source(name, new, old=None):
    """Replace the source of a cell, or a part of it."""

    def change(notebook):
        found = cell(notebook, name)
        assert old is None or old in found.source
        found.source = new if old is None else found.source.replace(old, new)

    return change


def output(cell_id, /, **fields):
    return lambda nb: cell(nb, cell_id).outputs.append(new_output(**fields))


def shown(text):
    return output("check-z", output_type="stream", name="stdout", text=text)


def meta(name, **new):
    return lambda nb: cell(nb, name).metadata.update(nbformat.from_dict(new))


def mystnb(caption="The line.", name="fig-line", alt="A line that rises steadily."):
    figure = {"caption": caption, "name": name}
    return meta("figure", mystnb={"figure": figure, "image": {"alt": alt}})


WIDE = "x = " + "1 + " * 20 + "1"
FAULTS = [
    (guards.counts, lambda nb: cell(nb, "numbers").update(execution_count=None)),
    (guards.counts, lambda nb: cell(nb, "numbers").update(execution_count=7)),
    (guards.form, lambda nb: nb.metadata.update(widgets={"state": {}})),
    (guards.form, lambda nb: nb.metadata.language_info.update(version="3.11.2")),
    (guards.form, meta("numbers", execution={"iopub.status.busy": "2026"})),
    (guards.form, meta("talk", user_expressions=[])),
    (guards.form, lambda nb: cell(nb, "numbers").outputs.clear()),
    (guards.lengths, source("numbers", "x = 1\n" * 26)),
    (guards.lengths, source("numbers", WIDE)),
    (guards.lengths, lambda nb: [c.update(source="x = 1\n" * 8) for c in nb.cells]),
    (guards.sources, source("numbers", "x;")),
    (guards.sources, source("numbers", "")),
    (guards.sources, source("numbers", "np.random.seed(1)")),
    (guards.sources, source("numbers", "x = np.random.randn(3)")),
    (guards.sources, source("numbers", "!pip install numpy")),
    (guards.sources, source("numbers", "%matplotlib inline")),
    (guards.sources, source("numbers", "x = 'https://example.org'")),
    (guards.sources, source("numbers", "x = open('/home/me/x')")),
    (guards.outputs, shown("see https://example.org")),
    (guards.outputs, shown("<A object at 0x7f1234567890>")),
    (guards.outputs, shown("File /home/me/book.py")),
    (guards.outputs, shown("C:\\Users\\me")),
    (guards.outputs, shown("/tmp/ipykernel_123/1.py")),
    (guards.outputs, shown("loss 0.12345678901234")),
    (guards.outputs, output("numbers", output_type="stream", name="stderr", text="W")),
    (
        guards.outputs,
        output("numbers", output_type="error", ename="E", evalue="", traceback=[]),
    ),
    (guards.known_tags, meta("numbers", tags=["hide_input"])),
    (guards.known_tags, meta("numbers", tags=["nbval-skip"])),
    (guards.figures, mystnb(caption=" ")),
    (guards.figures, mystnb(name="line")),
    (guards.figures, mystnb(alt="A line")),
    (guards.figures, lambda nb: cell(nb, "figure").metadata.pop("mystnb")),
    (guards.figures, output("figure", output_type="display_data",
                            data={"image/png": ""})),
    (guards.first_cell, source("imports", "import numpy as np\nx = 1")),
    (guards.furniture, source("cards", "pass", 'claim_card("x")')),
    (guards.furniture, source("cards", "pass", 'exercise("a"), ')),
    (guards.furniture, source("title", "Some words.")),
    (guards.in_package, meta("numbers", tags=["in-package"])),
    (guards.equations, source("equation", "(eq-y)", "(eq-z)")),
    (guards.equations, source("equation", "(z)", "(eq-z)")),
    (guards.equations, source("check-z", 'check("eq-y"', 'check("eq-z"')),
    (guards.equations, meta("check-z", tags=[])),
    (guards.equations, meta("numbers", tags=["check"])),
    (guards.equations, source("talk", "```{math}\n:label: eq-new\nx\n```")),
    (guards.inline_values, lambda nb: nb.cells.insert(0, nb.cells.pop())),
    (guards.inline_values, lambda nb: nb.cells.extend(nb.cells[-4:])),
]  # fmt: skip


@pytest.mark.parametrize("guard", guards.GUARDS, ids=lambda guard: guard.__name__)
def test_the_good_notebook_passes(guard):
    assert guard(good()) == []


@pytest.mark.parametrize(
    ("guard", "change"), FAULTS, ids=lambda x: getattr(x, "__name__", "")
)
def test_the_fault_is_found(guard, change):
    notebook = good()
    change(notebook)
    assert guard(notebook)


def test_no_guard_is_forgotten_here():
    assert {guard for guard, _ in FAULTS} == set(guards.GUARDS) - {guards.prose_numbers}


TYPED = [
    "The accuracy is 97.3 %.",
    "It reaches 97 % on the test part.",
    "It reaches 97 per cent.",
    "The loss is .5 lower.",
    "The loss falls to 1e-3.",
    "The accuracy is $97.3$ %.",
    r"The accuracy is $97.3\,\%$.",
    "The accuracy is `97 %`.",
    "```{note}\nThe loss is 0.25.\n```",
    "- item\n- 0.5 of them",
    "| a | 0.5 |",
]
FREE = [
    "There are 640 rows, 60,000 pictures, 2-5-1 networks, 10 seeds.",
    "See section 4.1 and figures 4.2, 4.3; Python 3.11; chapters 2 and 11.",
    "The rate is $0.1$, `lr=0.1`, $$ x = 0.5 $$ and {math}`0.5`.",
    "[link](https://example.org/1.5) {cite}`a1.5` <!-- 0.5 -->",
    "```python\nx = 0.5\n```",
    "```{figure} x.svg\n:width: 0.5em\nCaption.\n```",
    "{eval}`glue.acc` of them, {eval}`glue.a` %.",
    "In 1986, 3 of 4.",
]


@pytest.mark.parametrize("text", TYPED)
def test_a_typed_result_is_found(text):
    assert loose_numbers(text)


@pytest.mark.parametrize("text", FREE)
def test_settings_and_names_are_free(text):
    assert loose_numbers(text) == []


def test_in_package_compares_code_not_comments(monkeypatch):
    package = {"f": ["def f(z):\n    return z + 1"]}
    monkeypatch.setattr(guards, "package_definitions", lambda: package)

    def found(text):
        return guards.in_package(read_text(f"# %% code f\n#| tags: in-package\n{text}"))

    assert found('def f(z):\n    """Say."""\n    # why\n    return z + 1') == []
    assert found("def f(z):\n    return 1 + z")
    assert found("def g(z):\n    return z + 1")


CHECK = """\
# %% code imports
import numpy as np
from ffnbook.activations import logistic
from ffnbook.notebook import check

# %% code code
def relu(z):
    return np.maximum(z, 0)

z = np.array([0.5, -1.5, 2.0])
a = relu(z)
total = z @ z

# %% code check
#| tags: check
"""
SOUND = [
    'check("eq-a", relu(z), [max(v, 0) for v in z])',
    'check("eq-a", a, np.where(z > 0, z, 0))',
    'check("eq-a", logistic(z), 1 / (1 + np.exp(-z)))',
    'check("eq-a", total, sum(v**2 for v in z))',
    'h = 1e-6\nslope = (relu(z + h) - relu(z - h)) / (2 * h)\n'
    'check("eq-a", slope, np.where(z > 0, 1.0, 0.0), rtol=1e-6)',
    'rng = np.random.default_rng(7)\nx = rng.normal(size=5)\n'
    'check("eq-a", x.mean(), sum(x) / 5)',
]  # fmt: skip
EMPTY = [
    'check("eq-a", relu(z), relu(z))',
    'check("eq-a", relu(z), relu(z) + 0 * z)',
    'check("eq-a", a, a)',
    'check("eq-a", relu(-abs(z)), 0 * z)',
    'check("eq-a", relu(z), [max(v, 0) for v in z], rtol=10.0)',
    'check("eq-a", z * 0, (z + 1) * 0)',
    'left = relu(z)\nright = left\ncheck("eq-a", left, right)',
    'check("eq-a", logistic(z), logistic(z + 0))',
    'check("eq-a", True, True)',
    'for v in z:\n    check("eq-a", relu(v), max(v, 0))',
    'check("eq-a", left=relu(z), right=np.where(z > 0, z, 0))',
    'check("eq-b", a, np.where(z > 0, z, 0))\ncheck("eq-a", z * 0, (z + 1) * 0)',
]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_check_passes(text, tmp_path):
    assert problems(read_text(CHECK + text), tmp_path) == []


@pytest.mark.parametrize("text", EMPTY)
def test_a_check_that_cannot_fail_is_found(text, tmp_path):
    assert problems(read_text(CHECK + text), tmp_path)


def test_a_failing_cell_is_found(tmp_path):
    found = problems(read_text(CHECK + 'check("eq-a", relu(z), z)'), tmp_path)
    assert re.search("raises", " ".join(found))
