"""What measure.py and measure_deliveries.py measure with.

LEDGER_COMMAND names the command, else it is the one in .build/release. CPU time is that of the process and all its
threads: on a machine that others use too it is the figure to compare."""
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


def cpu():
    """Seconds of CPU time that the processes so far have used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def timed(*words, **options):
    """Runs the command to its end; its seconds of CPU time, and by the clock."""
    start, before = time.time(), cpu()
    subprocess.run([command, *words], check=True, **{"stdout": subprocess.DEVNULL, **options})
    return cpu() - before, time.time() - start


def run(name, count, *words, **options):
    used, clock = timed(*words, **options)
    print(f"{name}: {used:.2f} s of CPU time, {clock:.2f} s"
          + (f", {count / used:,.0f} a second of CPU time" if count else ""), flush=True)


def ask(questions, runs=20):
    """Asks each question so often, in turn, and prints the median of its whole process."""
    clocks, used = {name: [] for name, _ in questions}, {name: [] for name, _ in questions}
    for _ in range(runs):
        for name, words in questions:
            start, before = time.perf_counter(), cpu()
            subprocess.run([command, *words], stdout=subprocess.DEVNULL)
            clocks[name].append((time.perf_counter() - start) * 1000)
            used[name].append((cpu() - before) * 1000)
    for name, _ in questions:
        print(f"{name}: {statistics.median(clocks[name]):.1f} ms, of it CPU "
              f"{statistics.median(used[name]):.1f} ms (least {min(used[name]):.1f})", flush=True)


def latencies(words, lines):
    """Milliseconds from each line written to the answer read, sorted."""
    process = subprocess.Popen([command, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                               bufsize=1)
    times = []
    for line in lines:
        start = time.perf_counter()
        process.stdin.write(line)
        process.stdin.flush()
        process.stdout.readline()
        times.append((time.perf_counter() - start) * 1000)
    process.stdin.close()
    process.wait()
    return sorted(times)


def labels(count, start=0):
    """Lines as make_labels.py prints them."""
    return subprocess.run([sys.executable, here / "make_labels.py", str(count), str(start)],
                          capture_output=True, text=True, check=True).stdout.splitlines(keepends=True)


def remove(ledger):
    for old in ledger.parent.glob(ledger.name + "*"):
        old.unlink()


def copied(source, target):
    """A copy of a ledger's file and of what is written beside it."""
    remove(target)
    for end in ("", "-wal"):
        if os.path.exists(str(source) + end):
            shutil.copy(str(source) + end, str(target) + end)
    return str(target)
