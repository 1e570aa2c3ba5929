#!/usr/bin/env python3
"""Measures labelscan-ledger on a ledger of COUNT units (default 1,000,000) in FOLDER.

    Benchmarks/ledger/measure.py FOLDER [COUNT]

Builds nothing: `swift build -c release --product labelscan-ledger` first. The CPU time is that of
the process, which works on one thread; a label's latency is from the line written to the answer
read, commit included, with what the disk alone takes beside it; a question's time is that of its
whole process, beside one that asks nothing."""
import os
import pathlib
import statistics
import subprocess
import sys
import time

from measuring import ask, here, labels, latencies, run, timed

folder = pathlib.Path(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
ledger = str(folder / "measured.sqlite")
source = folder / f"labels-{count}.ndjson"
if not source.exists():
    with open(source, "w") as out:
        subprocess.run([sys.executable, here / "make_labels.py", str(count)], stdout=out, check=True)

if not os.path.exists(ledger):
    with open(source) as lines, open(folder / "answers", "w") as answers:
        used, clock = timed("intake", "--ledger", ledger, "--location", "dock-1", "--operator", "anna",
                            "--batch", "20000", stdin=lines, stdout=answers)
    print(f"batches of 20,000: {count / used:,.0f} labels per second of CPU time, "
          f"{count / clock:,.0f} per second of wall time")
    print(f"{os.path.getsize(ledger) / count:.0f} bytes a unit")

more = labels(500, count + time.time_ns() // 1_000_000)
times = latencies(["intake", "--ledger", ledger, "--location", "dock-1"], more)
print(f"one label with its commit: {statistics.median(times):.2f} ms median, "
      f"{times[len(times) * 95 // 100]:.2f} ms at 95 %")

disk = os.open(folder / "disk", os.O_RDWR | os.O_CREAT)
times = []
for number in range(200):
    os.pwrite(disk, bytes(16384), number * 16384)
    start = time.perf_counter()
    os.fdatasync(disk)
    times.append((time.perf_counter() - start) * 1000)
print(f"the disk alone, 16 KiB: {statistics.median(times):.2f} ms median")

serial = more[1].split('"serial": "')[1].split('"')[0]
ask([("nothing (--version)", ["--version"]), ("unit", ["unit", "--ledger", ledger, serial]),
     ("lot of 250", ["lot", "--ledger", ledger, f"L{count // 500:05d}"]),
     ("stats", ["stats", "--ledger", ledger])])
run("verify", 0, "verify", "--ledger", ledger)
