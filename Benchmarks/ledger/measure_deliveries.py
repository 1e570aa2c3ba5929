#!/usr/bin/env python3
"""Measures deliveries and checks beside a ledger that measure.py built: measure_deliveries.py FOLDER [ISSUED]

Two copies of FOLDER/measured.sqlite get 10,000 products; one expects a delivery of 100,000 units that the ledger
does not know, and 50,000 of their labels, as make_labels.py prints them, come into both, 10,000 at a time and in
turn, so that both are measured at one load of the machine. A list of ISSUED serials (default 10,000,000) comes to
the one with the delivery. A question's time is that of its whole process, but for `check` on standard input,
which is a question's alone."""
import json
import pathlib
import statistics
import sys

from measuring import ask, copied, labels, latencies, run, timed

EXPECTED, TURNS, TURN, START = 100_000, 5, 10_000, 20_000_000
folder = pathlib.Path(sys.argv[1])
issued = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000_000
plain, ledger = (copied(folder / "measured.sqlite", folder / name) for name in ("plain.sqlite", "deliveries.sqlite"))


def gtin14(number):
    body = f"{number:013d}"
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(body))
    return body + str(-total % 10)


lines = labels(EXPECTED, START)
things = [json.loads(line)["fields"] for line in lines]
names = ["gtin", "model", "serial", "lot", "expirationDate"]
with open(folder / "delivery.csv", "w") as out:
    out.write(",".join(names) + "\n")
    out.writelines(",".join(thing.get(name, "") for name in names) + "\n" for thing in things)
with open(folder / "products.csv", "w") as out:
    out.write("gtin,model,name,shelfLifeDays,warrantyMonths\n")
    out.writelines(f",MX-{n:03d},Part {n},,24\n" for n in range(200))
    out.writelines(f"{gtin14(950_000_000_000 + n)},,Product {n},3650,24\n" for n in range(9_800))
for turn in range(TURNS):
    (folder / f"turn-{turn}.ndjson").write_text("".join(lines[turn * TURN:(turn + 1) * TURN]))

run("expect 100,000", EXPECTED, "expect", "--ledger", ledger, "--delivery", "D-17", str(folder / "delivery.csv"))
for path in (plain, ledger):
    run("products import 10,000", 10_000, "products", "import", "--ledger", path, str(folder / "products.csv"))
used = {plain: [], ledger: []}
for turn in range(TURNS):
    for path, words in [(plain, []), (ledger, ["--delivery", "D-17"])][::1 if turn % 2 else -1]:
        with open(folder / f"turn-{turn}.ndjson") as source:
            used[path].append(timed("intake", "--ledger", path, "--location", "d", "--batch", "10000", *words,
                                    stdin=source)[0])
rates = {path: TURN / statistics.median(times) for path, times in used.items()}
print(f"intake of {TURNS} times {TURN:,}: {rates[plain]:,.0f} labels a second of CPU time without a delivery, "
      f"{rates[ledger]:,.0f} with it: {100 * rates[ledger] / rates[plain]:.1f} %", flush=True)

source = folder / f"issued-{issued}.csv"
gtin = things[1]["gtin"]
if not source.exists():
    with open(source, "w") as out:
        out.write("gtin,serial\n")
        out.writelines(f"{gtin},D{n:07}\n" for n in range(issued))
run(f"issued import {issued:,}", issued, "issued", "import", "--ledger", ledger, str(source))
size = sum(path.stat().st_size for path in folder.glob("deliveries.sqlite.issued-*"))
print(f"the list has {size / issued:.2f} bytes a serial")
thing = things[1]
ask([("nothing (--version)", ["--version"]), ("unit", ["unit", "--ledger", ledger, thing["serial"]]),
     ("lot", ["lot", "--ledger", ledger, thing["lot"]]), ("delivery", ["delivery", "--ledger", ledger, "D-17"]),
     ("check", ["check", "--ledger", ledger, "--gtin", thing["gtin"], thing["serial"]])])
times = latencies(["check", "--ledger", ledger], lines[::100])
print(f"a check on standard input: {statistics.median(times):.3f} ms median, "
      f"{times[len(times) * 99 // 100]:.3f} ms at 99 %")
run("verify", 0, "verify", "--ledger", ledger)
