#!/usr/bin/env python3
"""Checks that the rooms of Sources/LabelScan use one another downwards only.

    check-rooms.py [FOLDER]

A room is a folder of Sources/LabelScan. Each may name the types of itself and of the rooms that USES
lists for it: a symbology's room the shared rooms, never another symbology's. Prints each breach with
its place; exit status 1 where there is one.
"""
import collections
import pathlib
import re
import sys

SHARED = {
    "Geometry": set(),
    "Image": {"Geometry"},
    "Regions": {"Geometry", "Image"},
    "Context": {"Geometry", "Image", "Regions"},
    "Signal": {"Geometry", "Image"},
    "Grid": {"Geometry", "Image"},
    "Lines": {"Geometry", "Image", "Regions", "Context", "Signal"},
    "ZBar": {"Geometry", "Image", "Context"},
}
SYMBOLOGIES = {"Linear", "QRCode", "DataMatrix", "DataBar", "PDF417", "Aztec", "MaxiCode", "DotCode", "TwoWidth"}
USES = dict(SHARED)
USES.update({room: set(SHARED) for room in SYMBOLOGIES})
USES["Print"] = set(SHARED) - {"ZBar"}
USES["Scan"] = set(SHARED) | SYMBOLOGIES | {"Print"}
USES["Results"] = {"Geometry", "Image", "Context", "Scan", "Print"}
USES["Batch"] = USES["Results"] | {"Results"}

DECLARATION = re.compile(
    r"^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate|indirect|final) )*"
    r"(?:struct|enum|class|actor|protocol|typealias) (\w+)", re.M)
NAME = re.compile(r"\b[A-Z]\w+\b")


def code(text):
    """The text without comments and strings, of as many lines."""
    text = re.sub(r'"""[\s\S]*?"""', lambda found: "\n" * found[0].count("\n"), text)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|//.*', "", text)


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "Sources/LabelScan")
    files = {path: code(path.read_text()) for path in sorted(root.rglob("*.swift"))}
    room_of = {path: path.relative_to(root).parts[0] for path in files}
    breaches = [
        f"{path}: stands in no room" for path, room in room_of.items() if room not in USES]
    declared = collections.defaultdict(set)
    for path, text in files.items():
        for name in DECLARATION.findall(text):
            declared[name].add(room_of[path])
    for path, text in files.items():
        room = room_of[path]
        allowed = USES.get(room, set()) | {room}
        for number, line in enumerate(text.split("\n"), 1):
            for name in sorted(set(NAME.findall(line))):
                rooms = declared.get(name, set())
                if rooms and not rooms & allowed:
                    breaches.append(f"{path}:{number}: {room} uses {name} of {min(rooms)}")
    print("\n".join(breaches) if breaches else f"{len(files)} files keep to their rooms")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
