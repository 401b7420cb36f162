"""The widgets' script cut into pieces: complete, disjoint, small, and it runs."""

import json
import re
import subprocess

import pytest

from tools.bundle import ENTRY, bundle
from tools.node import find_node
from tools.pieces import kinds, pieces

MODULE = re.compile(r"^const (\$\w+) = \(\(\) => \{$", re.M)
# What the shared script asks of a page, as little as Node needs to run it.
PAGE = """
var asked = [], watched = [], defined = {};
var document = { currentScript: { src: "https://book/_static/ffn.js" },
  createElement: () => ({}), head: { append: (s) => asked.push(String(s.src)) },
  querySelectorAll: () => [], addEventListener() {} };
var HTMLElement = class { getAttribute() { return this.kind; } };
var customElements = { get: (n) => defined[n], define: (n, c) => (defined[n] = c) };
var IntersectionObserver = class {
  constructor(call) { this.call = call; }
  observe(target) { watched.push(target);
    this.call([{ isIntersecting: false, target }, { isIntersecting: true, target }]); }
  unobserve() {}
};
var vm = require("node:vm");
Object.assign(globalThis, { document, HTMLElement, customElements,
  IntersectionObserver });
"""


@pytest.fixture(scope="module")
def texts():
    return pieces()


def run(script):
    """What a classic script leaves in `output`, in Node."""
    code = f"{script}\nprocess.stdout.write(JSON.stringify(output));"
    done = subprocess.run([find_node(), "-"], input=code, capture_output=True,
                          text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_kind_of_the_bundle_has_its_piece(texts):
    listed = run(bundle() + "const output = Object.keys(FFN.kinds);")
    assert sorted(listed) == sorted(kinds())
    assert set(texts) == {"ffn.js"} | {f"ffn-{kind}.js" for kind in listed}


def test_no_module_stands_twice_and_none_of_a_widget_is_shared(texts):
    where = [(name, file) for file, text in texts.items()
             for name in MODULE.findall(text)]
    names = [name for name, _ in where]
    assert len(names) == len(set(names))
    own = tuple(f"{start}{kind}" for kind in kinds() for start in ("$", "$code_"))
    assert [name for name, file in where if file == "ffn.js" and name in own] == []


def test_pieces_in_any_order_give_the_kinds_of_the_bundle(texts):
    names = "Object.entries(FFN.kinds).map(([k, v]) => [k, Object.keys(v), v.title])"
    want = run(f"{bundle()}const output = {names};")
    core = texts["ffn.js"]
    rest = [text for file, text in texts.items() if file != "ffn.js"]
    scripts = "\n".join(f"vm.runInThisContext({json.dumps(text)});"
                        for text in [core, *reversed(rest)])
    got = run(f"{PAGE}{scripts}const output = {names};")
    assert sorted(got) == sorted(want)


def test_a_script_is_fetched_once_when_its_widget_comes_near(texts):
    got = run(PAGE + texts["ffn.js"] + """
const make = (kind) => Object.assign(new defined["ffn-widget"](), { kind,
  start() { started.push(this.kind); } });
const started = [];
for (const kind of ["quiz", "quiz", "loss_bowl", "unheard"]) {
  make(kind).connectedCallback();
}
const output = { asked, started, watched: watched.length };
""")
    assert [address.split("?")[0] for address in got["asked"]] == [
        "https://book/_static/ffn-quiz.js", "https://book/_static/ffn-loss_bowl.js"]
    assert all(re.search(r"\?v=[0-9a-f]{8}$", address) for address in got["asked"])
    assert got["started"] == ["unheard"] and got["watched"] == 3


def test_a_kind_without_its_export_is_refused(tmp_path):
    for file in ENTRY.parent.glob("*.js"):
        (tmp_path / file.name).write_text(file.read_text("utf8"), encoding="utf8")
    file = tmp_path / "quiz.js"
    text = file.read_text("utf8").replace("export const quiz ", "export const quix ")
    file.write_text(text, encoding="utf8")
    with pytest.raises(ValueError, match=r"quiz\.js must export quiz, the kind quiz"):
        pieces(tmp_path / "main.js")
