"""Damaged ledgers through every command: ledger.py LABELSCAN-LEDGER SECONDS FOLDER [SEED]

Makes two ledgers with every kind of event, one of which requires signatures, changes a few bytes of
one or of the list of issued serials beside it, and runs each command on a copy of it; files of deliveries,
products and issued serials, and EPCIS documents, are damaged too. A command may answer or end with a
status of its own; it may not end by a signal, run longer than 20 s, or print a line of JSON that does not
parse strictly. What fell over is kept in FOLDER with the command to run again. Exit status: 0 nothing
found, 1 something fell over."""
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


GTIN, SSCC = "09506000134352", "395060001343520001"
# Files that commands read; {name} in a command is the damaged one's path.
FILES = {
    "lines": f"sscc,gtin,serial,lot,quantity\n{SSCC},{GTIN},P1,L1,\n{SSCC},{GTIN},P2,L1,\n,{GTIN},,L7,5\n",
    "json": json.dumps([{"gtin": GTIN, "serial": "P3", "lot": "L\u20ac"}, {"sscc": SSCC, "gtin": GTIN, "quantity": 2}]),
    "products": f"gtin,name,serialPattern,lotPattern,shelfLifeDays,warrantyMonths\n{GTIN},Filter,\"[A-Z]\\d{{1,3}}\","
                "\"L\\d{1,4}\",365,24\n",
    "issued": f"gtin,serial,from,to,status\n{GTIN},A1,,,\n{GTIN},,A10,A99,\n{GTIN},A3,,,withdrawn\n{GTIN},A4,,,\n",
}


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
SHIPPED = json.dumps({"fields": {"sscc": SSCC}, "details": [], "issues": [], "symbols": [
    {"symbology": "code128", "payload": "00" + SSCC, "identifier": "]C1", "syntax": "gs1"}]}) + "\n"
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
    (["delivery", "--format", "json"], "", "json"), (["delivery", "D-17", "--format", "json"], "", "json"),
    (["delivery", "D-17", "--format", "csv"], "", None), (["check", "A3", "--format", "json"], "", "json"),
    (["check", "--format", "json"], LINES, "lines"), (["products list", "--format", "json"], "", "json"),
    (["operators list", "--format", "json"], "", "json"), (["anchor"], "", None),
    (["verify", "--anchors", "{anchors}", "--format", "json"], "", "json"),
    (["export", "--format", "epcis", "--shipping", "--event-hash"], "", "json"),
    (["export", "--format", "epcis12", "--commissioning", "--company-prefix", "9506000"], "", None),
    (["expect", "--delivery", "D-17", "{lines}", "--sign", "{key}"], "", None),
    (["expect", "--delivery", "D-18", "{json}", "--sign", "{key}"], "", None),
    (["expect", "--delivery", "D-19", "{epcis}", "--sign", "{key}"], "", None),
    (["expect", "--delivery", "D-20", "{epcis12}", "--sign", "{key}"], "", None),
    (["intake", "--location", "d", "--delivery", "D-17", "--contents", "--sign", "{key}", "--format", "json"],
     LINES + label("P1") + SHIPPED, "lines"),
    (["products import", "{products}", "--sign", "{key}"], "", None),
    (["issued import", "{issued}", "--sign", "{key}"], "", None),
    (["service", "A3", "--note", "n", "--sign", "{key}", "--format", "json"], "", "json"),
    (["sale", "A4", "A6", "--to", "bob", "--sign", "{key}", "--format", "json"], "", "json"),
    (["transfer", "A3", "--to", "eve", "--sign", "{key}", "--format", "json"], "", "json"),
    (["correct", "63", "--note", "n", "--sign", "{key}"], "", None),
    (["delivery", "D-17", "--close", "--sign", "{key}", "--format", "json"], "", "json"),
    (["operators add", "carl", "--roles", "intake", "--public-key", "cd" * 32, "--sign", "{key}"], "", None),
    (["operators revoke", "bob", "--sign", "{key}"], "", None),
    (["operators require", "--sign", "{key}"], "", None),
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
    arguments = [command, *words[0].split(), "--ledger", ledger, *words[1:]]
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


def filled(words, folder):
    """A command with the paths of its files."""
    names = [*FILES, "epcis", "epcis12", "anchors", "key"]
    paths = {"{" + name + "}": os.path.join(folder, name) for name in names}
    return [paths.get(word, word) for word in words]


def seed_ledger(folder, name, isSigned):
    """Makes a ledger with every kind of event; its path, and its export."""
    path = os.path.join(folder, name)
    steps = [
        (["intake", "--location", "dock-1", "--operator", "anna"], LINES),
        (["move", "A3", "A5", "--to", "shelf"], ""), (["status", "A4", "--set", "shipped", "--note", "n"], ""),
        (["recall", "L2", "--serial", "A9", "--reason", "r"], ""),
        (["intake", "--location", "dock-1", "--strict"], label("A3") + label("B1")),
        (["service", "A3", "--note", "oil", "--part", "S-1"], ""),
        (["sale", "A3", "A5", "--to", "bob", "--date", "2026-11-30", "--warranty-months", "24"], ""),
        (["transfer", "A5", "--to", "eve", "--note", "n"], ""), (["correct", "70", "--note", "n"], ""),
        (["products import", "{products}"], ""), (["issued import", "{issued}"], ""),
        (["expect", "--delivery", "D-17", "{lines}"], ""), (["expect", "--delivery", "D-16", "{lines}"], ""),
        (["intake", "--location", "d", "--delivery", "D-17", "--contents"], SHIPPED + label("A30")),
        (["delivery", "D-16", "--close"], ""),
        (["operators add", "bob", "--roles", "move", "--public-key", "ab" * 32], ""),
        (["operators add", name, "--roles", "intake,move,correct,recall,admin", "--key-file", "{key}"], ""),
        (["operators revoke", "bob"], "")]
    if isSigned:
        steps += [(["operators require", "--sign", "{key}"], ""),
                  (["intake", "--location", "d", "--sign", "{key}"], label("C1")),
                  (["move", "C1", "--to", "x", "--sign", "{key}"], "")]
    # One key for both ledgers: that of the first.
    if os.path.exists(os.path.join(folder, "key")):
        public = run(["operators list", "--format", "json"], os.path.join(folder, "plain"), "")[2]
        key = [one["key"] for one in json.loads(public) if one["name"] == "plain"][0]
        steps = [(words if "--key-file" not in words else [*words[:-2], "--public-key", key], given)
                 for words, given in steps]
    for words, given in steps:
        arguments, status, _ = run(filled(words, folder), path, given)
        if status not in (0, 1):
            print(f"the seed cannot be made, status {status}: {' '.join(arguments)}")
            sys.exit(1)
    for name, words in (("epcis", ["export", "--format", "epcis", "--shipping"]),
                        ("epcis12", ["export", "--format", "epcis12", "--shipping"]), ("anchors", ["anchor"])):
        with open(os.path.join(folder, name), "wb") as target:
            target.write(run(words, path, "")[2])
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
        page = dice.randrange(max(1, len(data) // 4096)) * 4096
        place = min(len(data) - 1, page + dice.randrange(64 if dice.random() < 0.25 else 4096))
        data[place] = dice.choice([dice.randrange(256), 0, 255, data[place] ^ 1 << dice.randrange(8)])
    if dice.random() < 0.02:
        del data[dice.randrange(len(data)):]
    return data


def main():
    folder = tempfile.mkdtemp(prefix="labelscan-ledger-fuzz-")
    end, runs, files, found = time.monotonic() + seconds, 0, 0, 0
    try:
        given_files = os.path.join(folder, "given")
        os.mkdir(given_files)
        for name, text in FILES.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as target:
                target.write(text)
        seeds = [seed_ledger(folder, "plain", False), seed_ledger(folder, "signed", True)]
        shutil.copy(os.path.join(folder, "key"), given_files)
        while time.monotonic() < end and found < 10:
            seed = first + files
            dice = random.Random(seed)
            whole, export = dice.choice(seeds)
            # The ledger one time, what lies beside it the other; files of others always.
            sources = {"": open(whole, "rb").read()}
            for name in os.listdir(folder):
                if name.startswith(os.path.basename(whole) + ".issued-"):
                    sources[name.removeprefix(os.path.basename(whole))] = open(os.path.join(folder, name), "rb").read()
            chosen = dice.choice([*sources, "", ""])
            sources[chosen] = damage(sources[chosen], dice)
            for name in [*FILES, "epcis", "epcis12", "anchors"]:
                data = open(os.path.join(folder, name), "rb").read()
                with open(os.path.join(given_files, name), "wb") as target:
                    target.write(damage(data, dice))
            files += 1
            for words, given, form in COMMANDS:
                path = os.path.join(folder, "damaged")
                for name in os.listdir(folder):
                    if name.startswith("damaged"):
                        os.unlink(os.path.join(folder, name))
                for name, data in sources.items():
                    with open(path + name, "wb") as target:
                        target.write(data)
                wrong = fault(filled(words, given_files), path, export if given is None else given, form)
                runs += 1
                if wrong:
                    found += 1
                    keep = os.path.join(kept, f"ledger-{seed}")
                    shutil.copytree(given_files, keep + "-files", dirs_exist_ok=True)
                    for name, data in sources.items():
                        with open(keep + name, "wb") as target:
                            target.write(data)
                    print(f"seed {seed}: {wrong.replace(path, keep).replace(given_files, keep + '-files')}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{files} damaged files, {runs} runs, seeds from {first}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
