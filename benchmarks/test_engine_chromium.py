"""The measurement of engine.mjs in Chromium, where the readers are.

The page is a classic script: the bundle that the book ships, and engine.mjs with its
imports taken from it.
"""

import json
import re
from pathlib import Path

from other_playground import nn_js

from ffnbook.widgets.base import bundle_text
from tools.browser import chromium

SCRIPT = Path(__file__).with_name("engine.mjs")


def page():
    """engine.mjs as a function of a page that returns its report."""
    text = SCRIPT.read_text("utf-8")
    text = re.sub(r'import \{([^}]*)\} from "\.\./ffnbook[^"]*";',
                  r"const {\1} = FFN;", text)  # fmt: skip
    text = re.sub(r"^import .*\n", "", text, flags=re.M)
    text = re.sub(r"^if \(process\.argv\[2\]\) \{\n.*?^\}\n",
                  "if (globalThis.nn) rivals.playground = playground(globalThis.nn);\n",
                  text, flags=re.M | re.S)  # fmt: skip
    text, found = re.subn(r"console\.log\((JSON\.stringify\(.*\))\);", r"return \1;",
                          text)  # fmt: skip
    assert found == 1 and "process" not in text and "import" not in text
    # A browser's clock is coarse: more calls in a round.
    short, long = '["epoch", 100], ["surface", 4]', '["epoch", 300], ["surface", 12]'
    assert short in text
    text = text.replace(short, long)
    return f"() => {{ {text} }}"


def measure(module=""):
    with chromium() as browser:
        tab = browser.new_page()
        tab.set_content(f"<script>{bundle_text()}</script>"
                        f"<script type=module>{module}</script>")  # fmt: skip
        report = json.loads(tab.evaluate(page()))
        tab.close()
    print(json.dumps(report, indent=1))
    return report


def test_little_but_tanh_in_the_browser():
    report = measure()
    assert report["epoch"]["engine / tanh"] <= 1.5
    assert report["surface"]["engine / tanh"] <= 1.5


def test_faster_than_playground_in_the_browser():
    names = "buildNetwork, Activations, Errors, forwardProp, backProp, updateWeights"
    report = measure(f"{nn_js()}\nglobalThis.nn = {{ {names} }};")
    assert report["epoch"]["playground / engine"] >= 3
    assert report["surface"]["playground / engine"] >= 4
