#!/usr/bin/env python3
"""Counts the decimal literals of Sources/LabelScan that have no name.

    count-literals.py [--list] [--most N] [FOLDER]

A number that was tuned stands in a constant with a name, a unit and an effect: a `static let`, or a
property of a type whose name ends in Tuning or Plan. Every other decimal literal counts, but for 0 and
powers of two (0.25, 0.5, 1, 2, 4 ...), which halve and double. Prints the count of each file and of
all; with --most N the exit status is 1 where there are more than N.
"""
import argparse
import pathlib
import re
import sys

LITERAL = re.compile(r"(?<![\w.])(\d[\d_]*\.\d[\d_]*(?:[eE][-+]?\d+)?|\d[\d_]*[eE][-+]?\d+)(?![\w])")
CONSTANT = re.compile(r"^\s*(?:(?:public|package|private|fileprivate|internal|static) )*static let ")
TUNING = re.compile(r"^(\s*)(?:(?:public|package|private|fileprivate) )*(?:struct|enum|extension) \w*(?:Tuning|Plan)\b")
PROPERTY = re.compile(r"^\s*(?:(?:public|package|private|fileprivate|internal|static) )*(?:let|var) \w+(?:: [^={]+)? = ")


def plain(literal):
    """Whether the literal is 0 or a power of two."""
    value = float(literal.replace("_", ""))
    if value == 0:
        return True
    while value < 1:
        value *= 2
    while value > 1:
        value /= 2
    return value == 1


def unnamed(text):
    """The line numbers and literals that stand in no constant."""
    found = []
    depth = 0  # of brackets open in a constant's value
    in_constant = False
    tuning_indent = None
    for number, line in enumerate(text.split("\n"), 1):
        code = re.sub(r'"(?:\\.|[^"\\])*"|//.*', "", line)
        opened = TUNING.match(code)
        if opened and tuning_indent is None:
            tuning_indent = opened[1]
        elif tuning_indent is not None and code.startswith(tuning_indent + "}"):
            tuning_indent = None
        starts = CONSTANT.match(code) or (tuning_indent is not None and PROPERTY.match(code))
        if starts and not in_constant:
            in_constant, depth = True, 0
        if in_constant:
            depth += sum(code.count(c) for c in "([{") - sum(code.count(c) for c in ")]}")
            if depth <= 0 and not code.rstrip().endswith(("=", ",", "+", "-", "*", "/")):
                in_constant = False
            continue
        found += [(number, value) for value in LITERAL.findall(code) if not plain(value)]
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", default="Sources/LabelScan")
    parser.add_argument("--list", action="store_true", help="print each with its place")
    parser.add_argument("--most", type=int, help="fail where there are more")
    options = parser.parse_args()
    total = 0
    for path in sorted(pathlib.Path(options.folder).rglob("*.swift")):
        found = unnamed(path.read_text())
        total += len(found)
        if found:
            print(f"{len(found):4} {path}")
        if options.list:
            for number, value in found:
                print(f"     {path}:{number}: {value}")
    print(f"{total} decimal literals without a name")
    return 1 if options.most is not None and total > options.most else 0


if __name__ == "__main__":
    sys.exit(main())
