"""Execute the notebooks and write them back; the only writer of their outputs.

    python tools/refresh.py                        all of chapters/
    python tools/refresh.py chapters/02-*.ipynb    some of them
    python tools/refresh.py --check                write nothing, say what would change

Running it twice changes no byte. When one notebook fails, none is written.
"""

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from notebook_form import execute, frozen_environment  # noqa: E402


def run(path):
    """Execute one notebook: (new text, None) or (None, what went wrong)."""
    try:
        return execute(path), None
    except Exception as error:
        return None, f"{path.name}: {error}"


def refresh(paths, jobs, check=False):
    """Execute `paths`, then write all or none. Returns the number of problems."""
    os.environ.update(frozen_environment(ROOT))
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        results = list(pool.map(run, paths))
    problems = [problem for _, problem in results if problem]
    for problem in problems:
        print(f"refresh: {problem}", file=sys.stderr)
    if problems:
        print("refresh: nothing was written.", file=sys.stderr)
        return len(problems)
    for path, (text, _) in zip(paths, results, strict=True):
        same = text == path.read_text(encoding="utf-8")
        if check and not same:
            problems.append(path)
        if not check and not same:
            fresh = path.with_suffix(".ipynb.new")
            fresh.write_text(text, encoding="utf-8", newline="\n")
            fresh.replace(path)
        print(f"{path.name}: {'unchanged' if same else 'changed'}")
    return len(problems)


def main(argv=None):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("notebooks", nargs="*", type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args(argv)
    paths = args.notebooks or sorted((ROOT / "chapters").glob("*.ipynb"))
    missing = [str(p) for p in paths if not p.is_file()]
    if missing or not paths:
        sys.exit(f"refresh: no notebook {' '.join(missing) or 'in chapters/'}")
    # The longest first, so that the two cores finish together.
    paths = sorted(paths, key=lambda p: -p.stat().st_size)
    sys.exit(1 if refresh(paths, args.jobs, args.check) else 0)


if __name__ == "__main__":
    main()
