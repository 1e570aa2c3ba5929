"""EPCIS exports against GS1's schemas, and documents of others: exports.py LABELSCAN-LEDGER FOLDER

One ledger has all that an export can tell: units, lots, products, logistic units, what came in within one,
what was shipped, expired and recalled, serials of every character that AI (21) admits. It is exported with every
combination of the options, and so is an empty one; each document is held against the JSON schema of EPCIS 2.0
or the XSD of EPCIS 1.2. Every valid document of FOLDER/documents is read and every invalid one refused
with a reason; what the schemas say of those is printed beside it where it differs."""
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
from lxml import etree

COMMAND = os.path.abspath(sys.argv[1])
PLACE = pathlib.Path(sys.argv[2])
GTIN = "09506000134352"
SSCC = "395060001343520001"
# GS1 General Specifications, figure 7.11-1: what a serial may hold.
CHARACTERS = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"


def label(**fields):
    symbol = {"symbology": "datamatrix", "payload": "\x1d".join(fields.values()) or "x", "syntax": "gs1"}
    return json.dumps({"fields": fields, "symbols": [symbol], "details": [], "issues": []}) + "\n"


def run(words, given="", status=(0,)):
    done = subprocess.run([COMMAND, *words], input=given.encode(), capture_output=True)
    if done.returncode not in status:
        sys.exit(f"{words}: {done.returncode} {done.stderr.decode()}")
    return done


def fill(ledger, folder):
    lines = folder / "lines.csv"
    lines.write_text(f"sscc,gtin,serial,lot,quantity\n{SSCC},{GTIN},P1,L1,\n{SSCC},{GTIN},,L7,5\n"
                     f"{SSCC},{GTIN},,,3\n")
    run(["expect", "--ledger", ledger, "--delivery", "D", str(lines)])
    run(["recall", "--ledger", ledger, "L9"], status=(0, 1))
    run(["intake", "--ledger", ledger, "--location", "dock-1", "--delivery", "D", "--contents"],
        label(sscc=SSCC))
    run(["intake", "--ledger", ledger, "--location", "dock-1", "--operator", "anna"], "".join([
        label(gtin=GTIN, serial="A1"), label(gtin=GTIN, serial="A1"),
        label(gtin=GTIN, serial="A2", lot="L<&>1", expirationDate="2031-02"),
        label(gtin=GTIN, serial="A3", lot="L2", expirationDate="2020-01-31"),
        label(gtin=GTIN, serial="A4", lot="L9", expirationDate="2031-W08"),
        label(gtin=GTIN, lot="L2", count="7"), label(gtin=GTIN), label(gtin="96385074", serial="X"),
        label(gtin=GTIN, serial="123456789012345678901"), label(gtin=GTIN, lot="é"),
        label(gtin=GTIN, serial="\u20ac\u0001"), label(manufacturer="ACME", serial="S"),
        label(sscc="095060001343520000", count="2"), label(contentGTIN=GTIN, sscc=SSCC, count="4"),
        *(label(gtin=GTIN, serial="C" + CHARACTERS[at:at + 19], lot=CHARACTERS[at:at + 20])
          for at in range(0, len(CHARACTERS), 19))]))
    run(["intake", "--ledger", ledger, "--location", "dock-2", "--strict"],
        label(gtin=GTIN, serial="A1") + label(gtin=GTIN, serial="B1"), status=(1,))
    run(["move", "--ledger", ledger, "A2", "--to", "shelf"])
    for serial in ("A1", "P1", SSCC, "X", "S", "C" + CHARACTERS[:19]):
        run(["status", "--ledger", ledger, serial, "--set", "shipped"], status=(0, 1))
    run(["sale", "--ledger", ledger, "A2", "--to", "bob", "--date", "2026-11-30"])


def exports(ledger):
    flags = [["--commissioning"], ["--shipping"], ["--event-hash"],
             ["--location-uri", "dock-1=https://id.gs1.org/414/9501101020016"]]
    for form, chosen in itertools.product(
            ("epcis", "epcis12"), itertools.product(*([[], flag] for flag in flags))):
        for prefix in ([], ["--company-prefix", "9506000"], ["--company-prefix", "9638"]):
            if prefix and form == "epcis":
                continue
            words = ["--format", form, *itertools.chain(*chosen), *prefix]
            # Status 1 where some intakes have no GS1 key.
            yield form, words, run(["export", "--ledger", ledger, *words], status=(0, 1)).stdout


def main():
    schema = json.loads((PLACE / "schemas/EPCIS-JSON-Schema.json").read_text())
    formats = jsonschema.FormatChecker()
    json_check = jsonschema.Draft7Validator(schema, format_checker=formats)
    xml_check = etree.XMLSchema(etree.parse(str(PLACE / "schemas/XSL/1.2/XSD/EPCglobal-epcis-1_2.xsd")))
    faults = documents = events = 0
    with tempfile.TemporaryDirectory(prefix="labelscan-epcis-") as name:
        folder = pathlib.Path(name)
        full, empty = str(folder / "full"), str(folder / "empty")
        fill(full, folder)
        run(["intake", "--ledger", empty, "--location", "d"])
        for ledger in (full, empty):
            for form, words, text in exports(ledger):
                documents += 1
                if form == "epcis":
                    document = json.loads(text)
                    events += len(document["epcisBody"]["eventList"])
                    found = [f"{list(error.absolute_path)}: {error.message[:200]}"
                             for error in json_check.iter_errors(document)]
                else:
                    document = etree.fromstring(text)
                    events += len(document.findall(".//EventList/*"))
                    xml_check.validate(document)
                    found = [f"line {error.line}: {error.message}" for error in xml_check.error_log]
                for fault in found[:3]:
                    print(f"{os.path.basename(ledger)} {' '.join(words)}: {fault}")
                faults += bool(found)
                # What we export we read.
                path = folder / "again"
                path.write_bytes(text)
                done = run(["expect", "--ledger", empty, "--delivery", "D", str(path)],
                           status=(0, 1, 64))
                if done.returncode == 64 and b"nothing is expected" not in done.stderr and ledger == full:
                    print(f"{' '.join(words)} is not read again: {done.stderr.decode().strip()}")
                    faults += 1
        print(f"{documents} documents of {events} events exported, {faults} not valid")
        faults += others(folder, empty)
    return 1 if faults else 0


def others(folder, ledger):
    """Documents of others through `expect`; how many are answered wrongly."""
    wrong = read = refused = 0
    for path in sorted((PLACE / "documents").rglob("*")):
        if path.suffix not in (".json", ".xml") or "Query" in path.parts or "Events" in path.parts:
            continue
        name = str(path.relative_to(PLACE / "documents"))
        # XML whose elements stand in another order than the schema's is not valid.
        is_valid = "Invalid" not in path.parts and not (path.stem.startswith("Jumbled") and path.suffix == ".xml")
        done = run(["expect", "--ledger", ledger, "--delivery", name, str(path)], status=(0, 1, 64))
        is_read = done.returncode != 64
        reason = done.stderr.decode().strip().removeprefix("labelscan-ledger: ").replace(str(path), name)
        if is_read == is_valid or is_valid and "nothing is expected" in reason:
            read += is_valid
            refused += not is_valid
            if not is_valid:
                print(f"refused: {reason}")
            continue
        wrong += 1
        print(f"{'refused and valid' if is_valid else 'read and not valid'}: {name}: {reason}")
    print(f"documents of others: {read} valid ones read, {refused} invalid ones refused, {wrong} wrong")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
