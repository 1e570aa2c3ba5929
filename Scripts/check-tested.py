#!/usr/bin/env python3
"""Files of the pipeline that no test names a type of: Scripts/check-tested.py

Every file of Sources/LabelScan of more than 80 lines has a test that names a type which it declares
or extends. Prints those that have none, and fails where there is one. Fixtures are no tests; what a
comment says does not count.

    --all        also shorter files; only told
    --root DIR   another checkout
"""

import argparse
import pathlib
import re
import sys

LEAST_LINES = 80
# A declaration at any depth, or an extension: `extension LumaView {`.
TYPE = re.compile(
    r"^\s*(?:(?:public|package|private|fileprivate|internal|final|indirect|nonisolated)\s+|@\w+\s+)*"
    r"(?:struct|enum|class|actor|protocol|extension)\s+`?(\w+)", re.MULTILINE)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)


def code(path):
    return COMMENT.sub("", path.read_text())


def types(source):
    """The outermost types that a file declares or extends."""
    found = {"declared": [], "extended": []}
    for match in TYPE.finditer(source):
        text = match.group(0).lstrip("\n")
        kind = "extended" if "extension" in text.split() else "declared"
        found[kind].append((len(text) - len(text.lstrip()), match.group(1)))
    names = []
    for kind in found.values():
        # What stands within `#if` is indented as a whole.
        outermost = min((indent for indent, _ in kind), default=0)
        names += [name for indent, name in kind if indent == outermost]
    return names


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true")
    parser.add_argument(
        "--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    options = parser.parse_args()

    named = set()
    for path in (options.root / "Tests").rglob("*.swift"):
        source = code(path)
        if "@Test" in source and "Fixtures" not in path.parts:
            named |= set(re.findall(r"\w+", source))
    if not named:
        sys.exit(f"check-tested: {options.root} has no tests")

    untested = 0
    long = 0
    for path in sorted((options.root / "Sources" / "LabelScan").rglob("*.swift")):
        lines = path.read_text().count("\n")
        long += lines > LEAST_LINES
        if lines <= LEAST_LINES and not options.all:
            continue
        found = types(code(path))
        if not named.intersection(found):
            untested += lines > LEAST_LINES
            print(f"{path.relative_to(options.root)}: {lines} lines, "
                  f"no test names {' or '.join(dict.fromkeys(found))}")
    print(f"check-tested: {untested} of {long} files of over {LEAST_LINES} lines have no test")
    sys.exit(1 if untested else 0)


if __name__ == "__main__":
    main()
