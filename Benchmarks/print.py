#!/usr/bin/env python3
"""Measures what labelscan makes of the print of rendered phone photos.

    Benchmarks/print.py LABELSCAN FOLDER... [--print all|auto|off] [--details]

A FOLDER is what make_phone_photos.py wrote: photos and truth.json. Only print whose capitals are at
least 14 pixels high counts. Prints, for each folder and for all:

    located      lines of print that were found
    exact, alike characters right in located lines, as they are and up to look-alikes
    named        bare payloads that were read whose field is the one that the print names
    wrong        fields that contradict the label
    flagged      changed print beside a symbol that was read that is told (text.differs)
    false        labels with print that was not changed and is told all the same
    values       of photos without a symbol, keys whose value is right as a field or a candidate
    ms           the time of the print of a photo, the mean; of a label of about ten lines

--details tells each that is not as it should be. Exit status 1 where anything is wrong or false.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys

LEAST_CAPITAL = 14
ALIKE = str.maketrans("OQDILZSGBoilzsgb|", "00011256801125661")


def distance(a, b):
    """The edits that make one text another."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def line_at(printed, lines):
    """The line that lies on a line of the truth, the one nearest to its length."""
    quad = printed["corners"]
    center = [sum(p[i] for p in quad) / 4 for i in (0, 1)]
    length = math.dist(quad[0], quad[1])
    best = None
    for line in lines:
        corners = line["corners"]
        own = math.dist(corners[0], corners[1]) or 1e-9
        along = [(corners[1][i] - corners[0][i]) / own for i in (0, 1)]
        off = [center[i] - sum(p[i] for p in corners) / 4 for i in (0, 1)]
        across = abs(off[1] * along[0] - off[0] * along[1])
        if across > 0.7 * math.dist(corners[0], corners[3]):
            continue
        if abs(off[0] * along[0] + off[1] * along[1]) > own / 2:
            continue
        if best is None or abs(own - length) < best[0]:
            best = (abs(own - length), line)
    return best and best[1]


class Counts(dict):
    """Good ones of all, by name."""

    def __init__(self, details):
        super().__init__()
        self.details = details

    def add(self, name, good, total=1, note=None):
        have, of = self.get(name, (0, 0))
        self[name] = (have + good, of + total)
        if note and self.details:
            print(f"    {name}: {note}")

    def line(self, title):
        parts = []
        for name, (good, total) in self.items():
            if name == "ms":
                parts.append(f"ms {good / max(1, total):.0f}")
            elif name in ("wrong", "false"):
                parts.append(f"{name} {good} of {total}")
            else:
                parts.append(f"{name} {good / max(1, total):.3f} ({total})")
        return f"{title:10} " + "  ".join(parts)


def measure(truth, result, counts):
    where = truth["file"]
    lines = result.get("print") or []
    if "print" in result.get("timing", {}):
        counts.add("ms", result["timing"]["print"])
    tall = [p for p in truth["print"] if p["height_px"] >= LEAST_CAPITAL]
    for printed in tall:
        if not printed["text"].isascii():
            continue
        line = line_at(printed, lines)
        counts.add("located", line is not None)
        if line:
            a, b = (t["text"].replace(" ", "") for t in (printed, line))
            counts.add("exact", len(a) - min(len(a), distance(a, b)), len(a))
            a, b = (t.translate(ALIKE).upper() for t in (a, b))
            counts.add("alike", len(a) - min(len(a), distance(a, b)), len(a))
    read = {s["payload"] for s in result["symbols"]}
    bare = [b for b in truth["bare"] if b["payload"] in read]
    changed = truth["tampered"]
    for value in bare:
        shown = {value["payload"]} | ({changed["printed"]} if changed else set())
        own = [p for p in tall if p["value"] in shown]
        if not any(p["key"] == value["field"] for p in own):
            continue
        good = any(
            d["raw"] == value["payload"] and d["field"] == value["field"] for d in result["details"])
        counts.add("named", good, note=None if good else f"{where} {value}")
    for detail in result["details"]:
        said = truth["fields"].get(detail["field"])
        known = any(
            b["payload"] == detail["raw"] and b["field"] == detail["field"] for b in truth["bare"])
        own = said is None and "keySource" in detail
        bad = (own or said is not None and said not in detail["value"]
               and detail["value"] not in said) and not known
        counts.add("wrong", bad, note=f"{where} {detail} {said}" if bad else None)
    told = [s for s in result["symbols"] if s.get("printed") == "differs"]
    if changed:
        own = [p for p in tall if p["value"] == changed["printed"]]
        if own and any(changed["payload"] in payload for payload in read):
            hit = any(changed["payload"] in s["payload"] for s in told)
            counts.add("flagged", hit, note=None if hit else f"{where} {changed}")
        told = [s for s in told if changed["payload"] not in s["payload"]]
    counts.add("false", bool(told), note=f"{where} {told}" if told else None)
    if not truth["symbols"] and not truth["tooSmall"]:
        for printed in tall:
            if not printed["key"] or not printed["value"]:
                continue
            wanted = {printed["value"], truth["fields"].get(printed["key"])}
            have = {v["value"] for v in result["details"] + result["candidates"]
                    if v["field"] == printed["key"]}
            good = bool(wanted & have)
            counts.add("values", good, note=None if good else f"{where} {printed['text']} {have}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("labelscan")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--print", dest="mode", default="all")
    parser.add_argument("--details", action="store_true")
    arguments = parser.parse_args()
    everything = Counts(False)
    for folder in map(pathlib.Path, arguments.folders):
        truths = {t["file"]: t for t in json.loads((folder / "truth.json").read_text())}
        scan = subprocess.run(
            [arguments.labelscan, "scan", "--quiet", "--jobs", "1", "--format", "ndjson", "--print",
             arguments.mode, str(folder)], stdout=subprocess.PIPE, text=True, check=False)
        counts = Counts(arguments.details)
        for line in scan.stdout.splitlines():
            result = json.loads(line)
            truth = truths.get(pathlib.Path(result["file"]).name)
            if truth and "error" not in result:
                measure(truth, result, counts)
        print(counts.line(folder.name))
        for name, (good, total) in counts.items():
            everything.add(name, good, total)
    print(everything.line("all"))
    return 1 if everything.get("wrong", (0, 0))[0] or everything.get("false", (0, 0))[0] else 0


if __name__ == "__main__":
    sys.exit(main())
