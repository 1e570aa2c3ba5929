"""Damaged ledgers through every command: ledger.py LABELSCAN-LEDGER SECONDS FOLDER [SEED]

Makes a ledger with every kind of event, changes a few of its bytes, and runs each command on a copy
of it. A command may answer or end with a status of its own; it may not end by a signal, run longer
than 20 s, or print a line of JSON that does not parse strictly. What fell over is kept in FOLDER
with the command to run again. Exit status: 0 nothing found, 1 something fell over."""
import json
import os
import random
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

command, seconds, kept = os.path.abspath(sys.argv[1]), float(sys.argv[2]), sys.argv[3]
first = int(sys.argv[4]) if len(sys.argv) > 4 else random.SystemRandom().randrange(1 << 32)


def label(serial, lot="L1", file=None, **more):
    fields = {"gtin": "09506000134352", "serial": serial, "lot": lot, **more}
    payload = "\x1d".join(fields.values())
    details = [{"field": name, "value": value, "raw": value, "symbol": 0, "syntax": "gs1",
                "key": "21", "range": [0, 4]} for name, value in fields.items()]
    line = {"fields": fields, "symbols": [{"symbology": "datamatrix", "payload": payload,
                                           "identifier": "]d2", "syntax": "gs1"}],
            "details": details, "issues": [{"code": "c", "severity": "info", "message": "m"}]}
    return json.dumps({"file": file, **line} if file else line) + "\n"


LINES = "".join(label(f"A{number % 37}", f"L{number % 5}", f"in/{number}.jpg" if number % 2 else None,
                      expirationDate="2029-01-31" if number % 3 else "soon",
                      **({"odd\u202e\x00": "\x7f\"\\\u20ac"} if number % 7 == 0 else {}))
                for number in range(60))
# Every command, its input, and how its output reads: as one JSON value, lines of JSON, or not.
COMMANDS = [
    (["verify", "--format", "json"], "", "json"), (["export"], "", "lines"),
    (["export", "--format", "csv"], "", None),
    (["export", "--format", "epcis", "--commissioning"], "", "json"),
    (["unit", "A3", "--format", "json"], "", "json"), (["unit", "A3"], "", None),
    (["lot", "L1", "--format", "json"], "", "json"), (["lot", "L1", "--format", "csv"], "", None),
    (["find", "A", "--format", "json"], "", "json"),
    (["recall", "--format", "json"], "", "json"),
    (["recall", "L2", "--dry-run", "--format", "json"], "", "json"),
    (["stats", "--format", "json"], "", "json"),
    (["intake", "--location", "d", "--format", "json"], LINES, "lines"),
    (["intake", "--location", "d", "--strict"], label("N1") + "{\"id\":0001}\n", None),
    (["move", "A3", "A4", "--to", "x", "--format", "json"], "", "json"),
    (["status", "A5", "--set", "sold", "--format", "json"], "", "json"),
    (["recall", "L1", "--serial", "A1", "--format", "json"], "", "json"),
    (["recall", "L1", "--lift", "--format", "json"], "", "json"),
    (["verify", "--repair", "--format", "json"], "", "json"),
    (["import"], None, None), (["sync", "--to", "postgresql:///none?host=/nonexistent"], "", None),
]


def once(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key twice")
    return dict(pairs)


def refuse(constant):
    raise ValueError(constant)


def strict(text):
    json.loads(text, object_pairs_hook=once, parse_constant=refuse)


def run(words, ledger, given):
    arguments = [command, words[0], "--ledger", ledger, *words[1:]]
    try:
        done = subprocess.run(arguments, input=given.encode(), capture_output=True, timeout=20)
    except subprocess.TimeoutExpired:
        return arguments, None, b""
    return arguments, done.returncode, done.stdout


def fault(words, ledger, given, form):
    """What is wrong with a command's answer, or None."""
    arguments, status, output = run(words, ledger, given)
    again = " ".join(map(shlex.quote, arguments))
    if status is None:
        return f"takes more than 20 s: {again}"
    if status not in (0, 1, 2, 64):
        return f"ends with {status}: {again}"
    try:
        text = output.decode()
        if form == "lines":
            for line in text.splitlines() if text.endswith("\n") or not text else [text]:
                strict(line)
        elif form == "json" and text and (status < 2 or not words[0] == "export"):
            strict(text)
    except ValueError as error:
        return f"prints what is no JSON, {error}: {again}"
    return None


def seed_ledger(folder):
    path = os.path.join(folder, "whole")
    for words, given in [
            (["intake", "--location", "dock-1", "--operator", "anna"], LINES),
            (["move", "A3", "A5", "--to", "shelf"], ""),
            (["status", "A4", "--set", "shipped", "--note", "n"], ""),
            (["recall", "L2", "--serial", "A9", "--reason", "r"], ""),
            (["intake", "--location", "dock-1", "--strict"], label("A3") + label("B1"))]:
        run(words, path, given)
    export = run(["export"], path, "")[2].decode()
    for words, given, form in COMMANDS[:12]:
        wrong = fault(words, path, given, form)
        if wrong:
            print("before any damage:", wrong)
            sys.exit(1)
    # In one file, without a log beside it.
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = DELETE")
    database.close()
    return path, export


def damage(data, dice):
    """Changes up to four bytes, one time in four where a page begins; or cuts the end off."""
    data = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        page = dice.randrange(len(data) // 4096) * 4096
        place = page + dice.randrange(64 if dice.random() < 0.25 else 4096)
        data[place] = dice.choice([dice.randrange(256), 0, 255, data[place] ^ 1 << dice.randrange(8)])
    if dice.random() < 0.02:
        del data[dice.randrange(len(data)):]
    return data


def main():
    folder = tempfile.mkdtemp(prefix="labelscan-ledger-fuzz-")
    end, runs, files, found = time.monotonic() + seconds, 0, 0, 0
    try:
        whole, export = seed_ledger(folder)
        with open(whole, "rb") as source:
            data = source.read()
        while time.monotonic() < end and found < 10:
            seed = first + files
            dice = random.Random(seed)
            damaged = damage(data, dice)
            files += 1
            for words, given, form in COMMANDS:
                path = os.path.join(folder, "damaged")
                for name in os.listdir(folder):
                    if name.startswith("damaged"):
                        os.unlink(os.path.join(folder, name))
                with open(path, "wb") as target:
                    target.write(damaged)
                wrong = fault(words, path, export if given is None else given, form)
                runs += 1
                if wrong:
                    found += 1
                    keep = os.path.join(kept, f"ledger-{seed}")
                    with open(keep, "wb") as target:
                        target.write(damaged)
                    print(f"seed {seed}: {wrong.replace(path, keep)}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{files} damaged files, {runs} runs, seeds from {first}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
