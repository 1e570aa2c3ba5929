#!/usr/bin/env python3
"""Measures deliveries and checks beside a ledger that measure.py built: measure_deliveries.py FOLDER [ISSUED]

A delivery of 100,000 of the units that come next, 10,000 products and a list of ISSUED serials (default
10,000,000) go into a copy of FOLDER/measured.sqlite. A question's time is that of its whole process, the median of
20, but for `check` on standard input, which is a question's alone."""
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import time

here = pathlib.Path(__file__).resolve().parent
command = os.environ.get("LEDGER_COMMAND") or str(here.parent.parent / ".build/release/labelscan-ledger")
folder = pathlib.Path(sys.argv[1])
issued = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000_000
ledger = str(folder / "deliveries.sqlite")
GTIN = "09506000134352"
for old in folder.glob("deliveries.sqlite*"):
    old.unlink()
for end in ("", "-wal"):
    if os.path.exists(str(folder / "measured.sqlite") + end):
        shutil.copy(str(folder / "measured.sqlite") + end, ledger + end)


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def gtin14(number):
    body = f"{number:013d}"
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(body))
    return body + str(-total % 10)


def run(name, count, *words, **options):
    start, before = time.time(), cpu()
    subprocess.run([command, *words], stdout=subprocess.DEVNULL, check=True, **options)
    used = cpu() - before
    print(f"{name}: {used:.2f} s of CPU time, {time.time() - start:.2f} s"
          + (f", {count / used:,.0f} a second of CPU time" if count else ""), flush=True)


def ask(name, *words):
    runs, used = [], []
    for _ in range(20):
        start, before = time.perf_counter(), cpu()
        subprocess.run([command, *words], stdout=subprocess.DEVNULL)
        runs.append((time.perf_counter() - start) * 1000)
        used.append((cpu() - before) * 1000)
    print(f"{name}: {statistics.median(runs):.1f} ms, of it CPU {statistics.median(used):.1f} ms", flush=True)


with open(folder / "delivery.csv", "w") as out:
    out.write("gtin,serial,lot\n")
    out.writelines(f"{GTIN},D{n:07},DL{n // 500}\n" for n in range(100_000))
with open(folder / "products.csv", "w") as out:
    out.write("gtin,name,shelfLifeDays,warrantyMonths\n")
    out.writelines(f"{gtin14(950600013 * 1000 + n)},Product {n},3650,24\n" for n in range(9_999))
    out.write(f"{GTIN},Oil filter,3650,24\n")
labels = folder / "delivered.ndjson"
with open(labels, "w") as out:
    for n in range(50_000):
        payload = f"01{GTIN}10DL{n // 500}\\u001d21D{n:07}"
        out.write(f'{{"fields": {{"gtin": "{GTIN}", "lot": "DL{n // 500}", "serial": "D{n:07}"}}, "symbols": [{{'
                  f'"symbology": "datamatrix", "payload": "{payload}", "identifier": "]d2", "syntax": "gs1"}}], '
                  '"details": [], "issues": []}\n')
run("intake of 50,000 without a delivery", 50_000, "intake", "--ledger", str(folder / "other.sqlite"),
    "--location", "d", "--batch", "20000", stdin=open(labels))
for old in folder.glob("other.sqlite*"):
    old.unlink()
run("expect 100,000", 100_000, "expect", "--ledger", ledger, "--delivery", "D-17", str(folder / "delivery.csv"))
run("intake of 50,000 with the delivery", 50_000, "intake", "--ledger", ledger, "--location", "d", "--delivery",
    "D-17", "--batch", "20000", stdin=open(labels))
run("products import 10,000", 10_000, "products", "import", "--ledger", ledger, str(folder / "products.csv"))
source = folder / f"issued-{issued}.csv"
if not source.exists():
    with open(source, "w") as out:
        out.write("gtin,serial\n")
        out.writelines(f"{GTIN},D{n:07}\n" for n in range(issued))
run(f"issued import {issued:,}", issued, "issued", "import", "--ledger", ledger, str(source))
size = sum(path.stat().st_size for path in folder.glob("deliveries.sqlite.issued-*"))
print(f"the list has {size / issued:.2f} bytes a serial")
ask("nothing (--version)", "--version")
ask("unit", "unit", "--ledger", ledger, "D0000100")
ask("lot", "lot", "--ledger", ledger, "DL7")
ask("delivery", "delivery", "--ledger", ledger, "D-17")
ask("check", "check", "--ledger", ledger, "--gtin", GTIN, "D0000100")
process = subprocess.Popen([command, "check", "--ledger", ledger], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                           text=True, bufsize=1)
times = []
for number, line in enumerate(open(labels)):
    if number % 50:
        continue
    start = time.perf_counter()
    process.stdin.write(line)
    process.stdin.flush()
    process.stdout.readline()
    times.append((time.perf_counter() - start) * 1000)
process.stdin.close()
process.wait()
times.sort()
print(f"a check on standard input: {statistics.median(times):.3f} ms median, {times[len(times) * 99 // 100]:.3f} ms at 99 %")
run("verify", 0, "verify", "--ledger", ledger)
