"""The bundler: what it accepts, what it refuses, and that its output runs."""

import json
import subprocess

import pytest

from tools import bundle as bundler
from tools.node import find_node


def write(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "main.js"


def node(code, kind):
    """What Node prints for code of a kind: commonjs (a classic script) or module."""
    done = subprocess.run([find_node(), f"--input-type={kind}", "-"], input=code,
                          capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def run(script, expression):
    """The value of an expression after a classic script, in Node."""
    code = f"{script}\nprocess.stdout.write(JSON.stringify({expression}));"
    return json.loads(node(code, "commonjs"))


def test_committed_bundle_is_fresh(capsys):
    assert bundler.main(["--check"]) == 0, capsys.readouterr().out


def test_committed_bundle_runs_in_both_hosts():
    script = bundler.OUTPUT.read_text(encoding="utf-8")
    assert run(script, "Object.keys(FFN).length") > 0
    # JupyterLab loads the same text as an ES module.
    node(script + "\nexport default Object.keys(FFN);", "module")


def test_a_stale_bundle_is_noticed(tmp_path, monkeypatch, capsys):
    stale = tmp_path / "bundle.js"
    stale.write_text(bundler.bundle() + "\n", encoding="utf-8")
    monkeypatch.setattr(bundler, "OUTPUT", stale)
    assert bundler.main(["--check"]) == 1
    assert "stale" in capsys.readouterr().out


def test_every_form_of_import_and_export(tmp_path):
    entry = write(
        tmp_path,
        a='export const one = 1;\nexport function two() { return 2; }\n'
          'export class Three { value = 3; }\n'
          'const hidden = 4;\nexport { hidden as four };\n'
          'export async function five() {}\nexport function* six() { yield 6; }\n',
        b='import { one, two as zwei } from "./a.js";\nimport * as a from "./a.js";\n'
          'import "./c.js";\nexport const sum = one + zwei() + new a.Three().value;\n',
        c='globalThis.seen = "c";\n',
        main='import {\n  sum,\n} from "./b.js"\nexport * from "./a.js";\n'
             'export { sum, seven as sieben };\nconst seven = 7;\n'
             'export { one as eins } from "./a.js";\n')
    text = bundler.bundle(entry)
    assert text == bundler.bundle(entry)
    assert run(text, "[FFN.one, FFN.two(), FFN.four, [...FFN.six()], FFN.sum, "
                     "FFN.sieben, FFN.eins, seen]") == [1, 2, 4, [6], 6, 7, 1, "c"]
    assert set(run(text, "Object.keys(FFN)")) == {
        "four", "one", "two", "Three", "five", "six", "sum", "sieben", "eins"}


def test_names_of_two_modules_do_not_meet(tmp_path):
    entry = write(tmp_path, a="const x = 1;\nexport const fromA = () => x;\n",
                  main='import { fromA } from "./a.js";\nconst x = 2;\n'
                       "export const both = [fromA(), x];\n")
    assert run(bundler.bundle(entry), "FFN.both") == [1, 2]


COMMENTS = r'''
/* a block
   over lines */
const plain = "// not a comment";  // a comment
const single = 'it\'s /* not */ one';
const template = `
  // kept ${"}" + `inner // kept ${1 + /* gone or not */ 1}`} /* kept */
  import { x } from "./nowhere.js"
export default y`;
const regex = /\/\/ [/*"'`] /g;      // a comment "
const half = (4 + 6) / 2 / 5; // 1
const keyword = (() => { return /"/.test('"') })();
const a = 1/* joins */+ 2
const asi = a/*
*/
const array = [1] / 1, brace = { n: 4 }["n"] / 2;
export { plain, single, template, regex, half, keyword, asi, a, array, brace };
'''


def test_comments_go_and_literals_stay(tmp_path):
    entry = write(tmp_path, main=COMMENTS)
    text = bundler.bundle(entry)
    code = text.replace(bundler.HEADER, "")
    assert "a comment" not in code.replace("not a comment", "")
    assert "a block" not in code and "joins" not in code and "over lines" not in code
    got = run(text, "[FFN.plain, FFN.single, FFN.template, FFN.regex.source, FFN.half, "
                    "FFN.keyword, FFN.a, FFN.asi, FFN.array, FFN.brace]")
    assert got == [
        "// not a comment", "it's /* not */ one",
        '\n  // kept }inner // kept 2 /* kept */\n  import { x } from "./nowhere.js"\n'
        "export default y",
        "\\/\\/ [/*\"'`] ", 1, True, 3, 3, 1, 2]


@pytest.mark.parametrize(("text", "message"), [
    ("export default 3;", r"main\.js: not supported: export default"),
    ("export let x = 3;", "export a const"),
    ("export const a = 1, b = 2;", "one name"),
    ("export const { a } = { a: 1 };", "plain name"),
    ("export * as x from './x.js';", "this form"),
    ("if (1) {\n  import './x.js';\n}", "this form"),
    ('const x = import("./x.js");', "cannot load modules"),
    ("const x = import.meta.url;", "import.meta"),
    ('import x from "./x.js";', "this form"),
    ('import { default as x } from "./x.js";', "default"),
    ('import { y } from "./x.js";', r"x\.js does not export y"),
    ('export { y } from "./x.js";', r"x\.js does not export y"),
    ('import { y } from "./no.js";', "no such file"),
    ('import { y } from "d3";', 'not from "d3"'),
    ("const s = 'open\n';", "line 1: ' is not closed"),
    ("\nconst s = `open", "line 2: a template literal is not closed"),
    ("/* open", "a comment is not closed"),
    ("const a = 1;\nexport { a };\nexport { a };", "exports a twice"),
])
def test_refusals_name_the_file_and_the_reason(tmp_path, text, message):
    entry = write(tmp_path, x="export const x = 1;\n", main=text)
    with pytest.raises(ValueError, match=message) as error:
        bundler.bundle(entry)
    assert str(error.value).startswith(("main.js: ", "x.js: "))


def test_a_circle_is_named(tmp_path):
    entry = write(tmp_path, a='import { b } from "./main.js";\nexport const a = 1;\n',
                  main='import { a } from "./a.js";\nexport const b = 2;\n')
    with pytest.raises(ValueError, match=r"main\.js -> a\.js -> main\.js"):
        bundler.bundle(entry)
