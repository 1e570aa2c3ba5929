#!/usr/bin/env python3
"""Makes the man page of a command from its --experimental-dump-help on standard input."""
import json
import re
import sys


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def spelled(name):
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def discussion(text, tool):
    """Paragraphs are filled; examples and tables stay as they are."""
    for block in text.split("\n\n"):
        lines = block.split("\n")
        kept = any(line.startswith((" ", tool + " ")) for line in lines)
        yield ".PP"
        if kept and re.fullmatch("[A-Z ]+", lines[0]):
            yield ".B " + escaped(lines.pop(0))
            yield ".br"
        if kept:
            yield ".nf"
        yield from map(escaped, lines)
        if kept:
            yield ".fi"


def argument(entry):
    value = "" if entry["kind"] == "flag" else "\\fI%s\\fR" % escaped(entry["valueName"])
    names = ", ".join("\\fB%s\\fR" % escaped(spelled(name)) for name in entry.get("names", []))
    yield ".TP"
    yield " ".join(filter(None, [names, value]))
    text = entry.get("abstract", "")
    # How many processors there are is not the page's affair.
    if "defaultValue" in entry and entry["valueName"] != "jobs":
        text += " (default: %s)" % entry["defaultValue"]
    yield escaped(text)


def command(entry, path):
    path = path + [entry["commandName"]]
    shown = [e for e in entry.get("arguments", []) if e.get("shouldDisplay", True)]
    nested = [e for e in entry.get("subcommands", []) if e["commandName"] != "help"]
    if len(path) > 1 and not nested:
        yield ".SH " + escaped(" ".join(path).upper())
        yield escaped(entry.get("abstract", ""))
    if len(path) == 1 or not nested:
        yield from discussion(entry.get("discussion", ""), path[0])
    if len(path) == 1:
        yield ".SH OPTIONS"
    if len(path) == 1 or not nested:
        for one in shown:
            if len(path) == 1 or one.get("valueName") not in ("version", "help"):
                yield from argument(one)
    for one in nested:
        yield from command(one, path)


def main():
    root = json.load(sys.stdin)["command"]
    name = root["commandName"]
    print('.TH %s 1 "" "" "LabelScan"' % name.upper())
    print(".SH NAME\n%s \\- %s" % (name, escaped(root["abstract"].rstrip("."))))
    print(".SH SYNOPSIS")
    print(".B %s\n.I subcommand\n[\\fIoptions\\fR] [\\fIarguments\\fR]" % name)
    print(".SH DESCRIPTION")
    print("\n".join(line for line in command(root, []) if line))


main()
