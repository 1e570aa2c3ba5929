#!/usr/bin/env python3
"""Sends requests to one `labelscan worker` and watches what it holds.

Tests/worker_run.py [--requests 100000] [--program .build/release/labelscan]

Every answer is counted and held against its request: the id, and for the photos what the first answer
for the same photo said. Among the requests are files in base64, other options, files that are not
there, damaged files, devices, an image bomb and lines that are no requests. Exit status 0 where all answers were right and
memory and descriptors stayed as they were, 1 otherwise.
"""
import argparse
import base64
import json
import os
import pathlib
import struct
import subprocess
import sys
import threading
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
AHEAD = 64  # requests under way
GROWTH_KIB = 4096  # the most that memory may grow: less than 45 bytes a request of 100,000


def memory_kib(process):
    for line in open(f"/proc/{process.pid}/status"):
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def descriptors(process):
    return len(os.listdir(f"/proc/{process.pid}/fd"))


def cpu_seconds(process):
    fields = open(f"/proc/{process.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def bomb():
    """An 8 x 8 image whose data goes on for 64 MB behind its rows."""
    def chunk(name, data):
        checksum = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + checksum

    stream = zlib.compressobj(9)
    data = stream.compress(bytes(8 * 9)) + stream.compress(bytes(64 << 20)) + stream.flush()
    header = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data)
            + chunk(b"IEND", b""))


def requests():
    """The requests of one round, without ids, each with the error code it must give or None."""
    kinds = sorted((ROOT / "TestImages" / "kinds").iterdir())
    photos = sorted((ROOT / "TestImages" / "labels").glob("*.jpg"))[:1]
    if not kinds or not photos:
        sys.exit("TestImages is not there")
    images = [path for path in kinds if path.suffix in (".png", ".jpg", ".pgm", ".ppm")]
    round_ = []
    for path in images + photos:
        round_.append(({"path": str(path)}, None))
    for path in images[::4]:
        data = base64.b64encode(path.read_bytes()).decode()
        round_.append(({"image": data, "file": path.name}, None))
        round_.append(({"path": str(path), "effort": "fast"}, None))
        round_.append(({"path": str(path), "symbologies": ["code128", "qr"]}, None))
    cut = base64.b64encode(images[0].read_bytes()[:-40]).decode()
    round_.append(({"image": cut}, "image.truncated"))
    round_.append(({"path": str(ROOT / "not-there.png")}, "file.missing"))
    round_.append(({"path": str(ROOT)}, "file.isFolder"))
    for path in ("/dev/stdin", "/proc/self/fd/0", "/dev/zero", "/dev/null"):
        round_.append(({"path": path}, "file.notRegular"))
    round_.append(({"image": base64.b64encode(bomb()).decode()}, None))
    round_.append(({"image": "!"}, "request.badImage"))
    round_.append(({"effort": "fast"}, "request.noImage"))
    round_.append(({"path": "a.png", "effort": "none"}, "request.badOption"))
    return round_


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--program", default=str(ROOT / ".build" / "release" / "labelscan"))
    arguments = parser.parse_args()
    count = max(1_000, arguments.requests)
    round_ = requests()
    process = subprocess.Popen(
        [arguments.program, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    room = threading.Semaphore(AHEAD)

    def send():
        for index in range(count):
            room.acquire()
            request = {"id": index} | round_[index % len(round_)][0]
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
        process.stdin.close()

    threading.Thread(target=send, daemon=True).start()
    first_answers = {}
    wrong = answers = 0
    memory, files, marks = [], [], [cpu_seconds(process)]
    for index in range(count):
        line = process.stdout.readline()
        if not line:
            break
        room.release()
        answers += 1
        place = index % len(round_)
        request, code = round_[place]
        answer = json.loads(line)
        name = answer.pop("id", None)
        answer.pop("timing", None)
        is_right = name == index and answer.get("error", {}).get("code") == code
        if place in first_answers:
            is_right = is_right and answer == first_answers[place]
        else:
            first_answers[place] = answer
        if not is_right:
            wrong += 1
            if wrong <= 5:
                print(f"request {index} {str(request)[:80]}: {line.decode()[:200]}")
        # The process ends with its input: the last look is taken before.
        if (index + 1) % 100 == 0 and index + AHEAD < count:
            memory.append(memory_kib(process))
            files.append(descriptors(process))
        if (index + 1) % (count // 10) == 0 and index + AHEAD < count:
            marks.append(cpu_seconds(process))
    rest = process.stdout.read()
    status = process.wait()
    read = sum(1 for answer in first_answers.values() if answer.get("symbols"))
    begin, end = memory[:10], memory[-10:]
    paces = [after - before for before, after in zip(marks, marks[1:])]
    print(f"{answers} answers to {count} requests ({len(round_)} kinds, {read} with symbols), "
          f"{wrong} wrong, exit status {status}")
    print(f"memory: {max(begin)} KiB in the first thousand, {max(end)} KiB in the last")
    tenths = [memory[len(memory) * tenth // 10] for tenth in range(10)]
    print(f"memory as each tenth began: {', '.join(str(kib) for kib in tenths)} KiB")
    print(f"descriptors: {max(files[:10])} in the first thousand, {max(files[-10:])} in the last")
    print(f"CPU time of a tenth: {paces[0]:.1f} s the first, {paces[-1]:.1f} s the last whole one")
    is_flat = max(end) - max(begin) <= GROWTH_KIB and max(files[-10:]) <= max(files[:10])
    sys.exit(0 if answers == count and not wrong and not rest and not status and is_flat else 1)


if __name__ == "__main__":
    main()
