#!/usr/bin/env python3
"""Kills each command that writes at random moments: kills.py FOLDER [KILLS] [SEED] [COMMAND...]

    LEDGER_COMMAND=.build/release/labelscan-ledger Benchmarks/ledger/kills.py /tmp/kills 30

Each kill (SIGKILL) is of a command on a copy of a small ledger that requires nothing, or of one that requires
signatures, in turn. Afterwards the ledger must verify, nothing may be half done, and what was acknowledged on
standard output must be there; what was not done is done when it is repeated. Prints a line a command; exit status 1
where something was lost, torn or half done."""
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import time

here = pathlib.Path(__file__).resolve().parent
COMMAND = os.environ.get("LEDGER_COMMAND") or str(here.parent.parent / ".build/release/labelscan-ledger")
folder = pathlib.Path(sys.argv[1])
kills = int(sys.argv[2]) if len(sys.argv) > 2 else 30
dice = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 28)
GTIN = "09506000134352"
SSCC = "395060001343520001"
LINES, PRODUCTS, ISSUED, INSIDE, LABELS = 5_000, 3_000, 50_000, 100, 300
# As the ledger's file numbers them.
KINDS = {"intake": 1, "expect": 7, "close": 8, "products": 9, "issued": 10, "service": 11, "sale": 12,
         "transfer": 13, "correction": 14, "operator": 15, "revoke": 16, "policy": 17}


def label(**fields):
    fields = {"gtin": GTIN, **fields} if "sscc" not in fields else fields
    symbol = {"symbology": "datamatrix", "payload": "\x1d".join(fields.values()), "syntax": "gs1"}
    return json.dumps({"fields": fields, "symbols": [symbol], "details": [], "issues": []}) + "\n"


def run(ledger, *words, text="", status=(0,)):
    done = subprocess.run([COMMAND, words[0], "--ledger", ledger, *words[1:]] if len(words[0].split()) == 1
                          else [COMMAND, *words[0].split(), "--ledger", ledger, *words[1:]],
                          input=text, capture_output=True, text=True)
    if done.returncode not in status:
        sys.exit(f"{words}: {done.returncode} {done.stderr}")
    return done.stdout


def gtin14(number):
    body = f"{number:013d}"
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(body))
    return body + str(-total % 10)


def prepare():
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write = lambda name, rows: (folder / name).write_text("\n".join(rows) + "\n")
    write("lines.csv", ["gtin,serial,lot"] + [f"{GTIN},E{n},L1" for n in range(LINES)])
    write("products.csv", ["gtin,name"] + [f"{gtin14(n)},Product {n}" for n in range(PRODUCTS)])
    write("issued.csv", ["gtin,serial"] + [f"{GTIN},I{n}" for n in range(ISSUED)])
    write("pallet.csv", ["sscc,gtin,serial"] + [f"{SSCC},{GTIN},P{n}" for n in range(INSIDE)])
    plain = str(folder / "plain.sqlite")
    run(plain, "intake", "--location", "d", text="".join(label(serial=f"S{n}") for n in range(40)))
    run(plain, "expect", "--delivery", "P", str(folder / "pallet.csv"))
    run(plain, "sale", "S1", "--to", "bob", "--warranty-months", "24")
    key = str(folder / "anna.pem")
    run(plain, "operators add", "anna", "--roles", "intake,move,correct,recall,admin", "--key-file", key)
    signed = str(folder / "signed.sqlite")
    for end in ("", "-wal", "-shm"):
        if os.path.exists(plain + end):
            shutil.copy(plain + end, signed + end)
    run(signed, "operators require", "--sign", key)
    return plain, signed, key


def kinds(ledger, name):
    database = sqlite3.connect(ledger)
    count = database.execute("SELECT count(*) FROM event WHERE kind = ?", [KINDS[name]]).fetchone()[0]
    database.close()
    return count


CASES = {
    # The command, its standard input, the events that it makes, those there were, and how many there may be of
    # it: all or none, but for labels, which come in one after the other.
    "expect": (["expect", "--delivery", "E", str(folder / "lines.csv")], "", "expect", 1, {0, LINES // 1_000}),
    "intake --delivery": (["intake", "--location", "d", "--delivery", "P", "--batch", "20"],
                          "".join(label(serial=f"P{n}") for n in range(LABELS)), "intake", 40,
                          set(range(0, LABELS + 1, 20))),
    "intake --contents": (["intake", "--location", "d", "--delivery", "P", "--contents"], label(sscc=SSCC),
                          "intake", 40, {0, INSIDE + 1}),
    "delivery --close": (["delivery", "P", "--close"], "", "close", 0, {0, 1}),
    "products import": (["products import", str(folder / "products.csv")], "", "products", 0,
                        {0, PRODUCTS // 1_000}),
    "issued import": (["issued import", str(folder / "issued.csv")], "", "issued", 0, {0, 1}),
    "service": (["service", "S1", "S2", "S3", "--note", "n"], "", "service", 0, {0, 3}),
    "sale": (["sale", "S4", "S5", "--to", "eve"], "", "sale", 1, {0, 2}),
    "transfer": (["transfer", "S1", "--to", "eve"], "", "transfer", 0, {0, 1}),
    "correct": (["correct", "5", "--note", "n"], "", "correction", 0, {0, 1}),
    "operators add": (["operators add", "bob", "--roles", "intake", "--public-key", "ab" * 32], "", "operator", 1,
                      {0, 1}),
    "operators revoke": (["operators revoke", "anna"], "", "revoke", 0, {0, 1}),
    "operators require": (["operators require", "--sign", str(folder / "anna.pem")], "", "policy", 0, {0, 1}),
}


def attempt(name, base, extra):
    words, text, kind, before, allowed = CASES[name]
    copy = str(folder / "copy.sqlite")
    for old in folder.glob("copy.sqlite*"):
        old.unlink()
    for end in ("", "-wal"):
        if os.path.exists(base + end):
            shutil.copy(base + end, copy + end)
    line = [COMMAND, *words[0].split(), "--ledger", copy, *words[1:], *extra]
    (folder / "input").write_text(text)
    with open(folder / "input") as source, open(folder / "output", "w") as target:
        process = subprocess.Popen(line, stdin=source, stdout=target, stderr=subprocess.DEVNULL)
        # The first is left alone, and tells how long one takes.
        moment = dice.uniform(0, attempt.longest[name] * 1.1) if name in attempt.longest else 60
        start = time.monotonic()
        try:
            status = process.wait(timeout=moment)
            attempt.longest.setdefault(name, max(0.01, time.monotonic() - start))
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait()
    output = (folder / "output").read_text()
    # A line a label, a word for all of what else is done.
    acknowledged = output.count("\n") if kind == "intake" and len(allowed) > 2 else int(output != "")
    run(copy, "verify")
    found = kinds(copy, kind) - before
    fault = None
    if found not in allowed:
        fault = f"half done: {found}"
    elif acknowledged > found:
        fault = "acknowledged and lost"
    # Again, to the end: what the kill left must not be in the way.
    if found == 0:
        run(copy, *words, *extra, text=text, status=(0, 1))
        if kinds(copy, kind) - before != max(allowed):
            fault = "not done when repeated"
        run(copy, "verify")
    return status < 0, acknowledged, fault


attempt.longest = {}
plain, signed, key = prepare()
bad = 0
for name in sys.argv[4:] or CASES:
    killed = told = 0
    for number in range(kills):
        base, extra = (plain, []) if number % 2 or name in ("operators revoke", "operators require") else (signed, ["--sign", key])
        was, acknowledged, fault = attempt(name, base, extra)
        killed += was
        told += acknowledged > 0
        if fault:
            bad += 1
            print(f"{name}, attempt {number}: {fault}")
    print(f"{name}: {kills} attempts, {killed} killed on the way, {told} acknowledged", flush=True)
print(f"{bad} lost, torn or half done")
sys.exit(1 if bad else 0)
