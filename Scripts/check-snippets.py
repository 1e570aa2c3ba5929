#!/usr/bin/env python3
"""Checks that the Swift code in articles is in a compiled file, line by line.

    check-snippets.py COMPILED.swift ARTICLE.md...

Lines are compared without their indentation; each block must be there in one piece, but for its
imports, which stand at the top of the file.
"""

import re
import sys
from pathlib import Path


def lines(text):
    kept = (line.strip() for line in text.splitlines())
    return [line for line in kept if line and not line.startswith("import ")]


def main():
    compiled = lines(Path(sys.argv[1]).read_text())
    status = 0
    count = 0
    for name in sys.argv[2:]:
        for block in re.findall(r"```swift\n(.*?)```", Path(name).read_text(), re.DOTALL):
            wanted = lines(block)
            count += 1
            places = range(len(compiled) - len(wanted) + 1)
            if not any(compiled[at : at + len(wanted)] == wanted for at in places):
                print(f"{name}: not in {sys.argv[1]}:\n{block}", file=sys.stderr)
                status = 1
    if not count:
        print("no code found in the articles", file=sys.stderr)
        status = 1
    sys.exit(status)


if __name__ == "__main__":
    main()
