#!/usr/bin/env python3
"""Write Sources/LabelSyntax/KeyedText/KeyTable.swift from Scripts/label-keys.json.

Keys that fold to the same text (case, accents and width do not count) must name the same field.
"""
import collections
import json
import pathlib
import unicodedata

HERE = pathlib.Path(__file__).parent
TARGET = HERE.parent / "Sources/LabelSyntax/KeyedText/KeyTable.swift"


def folded(key):
    text = unicodedata.normalize("NFKD", key.replace("İ", "I").replace("°", "o")).upper()
    return "".join(c for c in text if not unicodedata.combining(c))


def main():
    keys = json.loads((HERE / "label-keys.json").read_text())["keys"]
    meanings = collections.defaultdict(set)
    for entry in keys:
        meanings[folded(entry["key"])].add(entry["field"])
    clashes = {key: fields for key, fields in meanings.items() if len(fields) > 1}
    if clashes:
        raise SystemExit(f"one key, several fields: {clashes}")
    lines = []
    for entry in keys:
        rule = "s" if entry.get("separator") else ""
        row = [entry["field"], entry["language"], rule, entry.get("ambiguous", ""), entry["key"]]
        lines.append("    " + "|".join(row))
    TARGET.write_text(
        "// Written by Scripts/make-key-table.py from Scripts/label-keys.json.\n\n"
        "/// What labels call their fields.\n"
        "package enum KeyTable {\n"
        "  /// One key a line: field, language, `s` where it needs a separator, the field that it\n"
        "  /// names elsewhere, the key.\n"
        '  package static let text = """\n' + "\n".join(lines) + '\n    """\n}\n'
    )


if __name__ == "__main__":
    main()
