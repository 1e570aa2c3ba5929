#!/usr/bin/env python3
"""Measures labelscan-ledger on a ledger of COUNT units (default 1,000,000) in FOLDER.

    Benchmarks/ledger/measure.py FOLDER [COUNT]

Builds nothing: `swift build -c release --product labelscan-ledger` first. The CPU time is that of
the process, which works on one thread; a label's latency is from the line written to the answer
read, commit included, with what the disk alone takes beside it; a question's time is that of its
whole process, beside one that asks nothing."""
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import time

here = pathlib.Path(__file__).resolve().parent
command = os.environ.get("LEDGER_COMMAND") or str(here.parent.parent / ".build/release/labelscan-ledger")
folder = pathlib.Path(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
ledger = str(folder / "measured.sqlite")
labels = folder / f"labels-{count}.ndjson"
if not labels.exists():
    with open(labels, "w") as out:
        subprocess.run([sys.executable, here / "make_labels.py", str(count)], stdout=out, check=True)


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if not os.path.exists(ledger):
    start, before = time.time(), cpu()
    with open(labels) as lines, open(folder / "answers", "w") as answers:
        subprocess.run([command, "intake", "--ledger", ledger, "--location", "dock-1", "--operator",
                        "anna", "--batch", "20000"], stdin=lines, stdout=answers, check=True)
    used = cpu() - before
    print(f"batches of 20,000: {count / used:,.0f} labels per second of CPU time, "
          f"{count / (time.time() - start):,.0f} per second of wall time")
    print(f"{os.path.getsize(ledger) / count:.0f} bytes a unit")

process = subprocess.Popen([command, "intake", "--ledger", ledger, "--location", "dock-1"],
                           stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
more = subprocess.run([sys.executable, here / "make_labels.py", "500", str(count + time.time_ns() // 1_000_000)],
                      capture_output=True, text=True, check=True).stdout.splitlines(keepends=True)
times = []
for line in more:
    start = time.perf_counter()
    process.stdin.write(line)
    process.stdin.flush()
    process.stdout.readline()
    times.append((time.perf_counter() - start) * 1000)
process.stdin.close()
process.wait()
times.sort()
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
for name, arguments in [("nothing (--version)", ["--version"]),
                        ("unit", ["unit", "--ledger", ledger, serial]),
                        ("lot of 250", ["lot", "--ledger", ledger, f"L{count // 500:05d}"]),
                        ("stats", ["stats", "--ledger", ledger]),
                        ("verify", ["verify", "--ledger", ledger])]:
    runs, used = [], []
    for _ in range(1 if name == "verify" else 20):
        start, before = time.perf_counter(), cpu()
        subprocess.run([command] + arguments, stdout=subprocess.DEVNULL, check=True)
        runs.append((time.perf_counter() - start) * 1000)
        used.append((cpu() - before) * 1000)
    print(f"{name}: {statistics.median(runs):.1f} ms, of it CPU {statistics.median(used):.1f} ms")
