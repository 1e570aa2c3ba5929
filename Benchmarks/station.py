#!/usr/bin/env python3
"""Measures the station beside `labelscan scan` on the same photos, over loopback.

    Benchmarks/station.py STATION LABELSCAN [--photos DIR] [--rounds N] [--seconds N] [--requests N]

STATION and LABELSCAN are release builds of one commit. In each round `labelscan scan --jobs` reads the
photos in one process, then as many images are posted to the station by as many connections as it has
workers and half as many more, so that none of them waits for a client. Then, at 80 % of the station's
median rate, photos are posted at constant intervals, whether the ones before are answered or not: a
latency counts from the moment at which its photo was due. At the end requests are posted without
pause and the memory is looked at between them. The clients take their part of the same processors.
"""
import argparse
import os
import pathlib
import queue
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Station"))
from station import Station  # noqa: E402

PAYLOADS = b"]d20109506000134352\n]d221A1\n]C10109506000134352\n"


class Client:
    """One connection that stays open."""

    def __init__(self, port):
        self.place = socket.create_connection(("127.0.0.1", port))
        self.place.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.file = self.place.makefile("rb")

    def post(self, request):
        """Sends a request and gives the status of the answer."""
        self.place.sendall(request)
        status = int(self.file.readline().split()[1])
        length = 0
        while (line := self.file.readline()) != b"\r\n":
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        self.file.read(length)
        return status


def request(path, kind, body):
    """The bytes of a request."""
    return (f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n").encode() + body


def flood(port, requests, count):
    """Posts requests without pause by some connections; gives the seconds and the failures."""
    work = queue.SimpleQueue()
    for one in requests:
        work.put(one)
    failures = []

    def run():
        client = Client(port)
        while True:
            try:
                one = work.get_nowait()
            except queue.Empty:
                return
            status = client.post(one)
            if status != 200:
                failures.append(status)

    threads = [threading.Thread(target=run) for _ in range(count)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start, failures


def pace(port, requests, rate, seconds, count=64):
    """Posts requests at constant intervals; gives the latencies from when each was due."""
    due = queue.SimpleQueue()
    latencies, failures = [], []

    def run():
        client = Client(port)
        while (one := due.get()) is not None:
            status = client.post(one[1])
            latencies.append(time.perf_counter() - one[0])
            if status != 200:
                failures.append(status)

    threads = [threading.Thread(target=run, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    start = time.perf_counter() + 0.2
    for number in range(int(rate * seconds)):
        moment = start + number / rate
        time.sleep(max(0, moment - time.perf_counter()))
        due.put((moment, requests[number % len(requests)]))
    for _ in threads:
        due.put(None)
    for thread in threads:
        thread.join()
    return sorted(latencies), failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("station")
    parser.add_argument("labelscan")
    parser.add_argument("--photos", type=pathlib.Path, default=ROOT / "TestImages" / "labels")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--repeats", type=int, default=4, help="of each photo in a round")
    parser.add_argument("--seconds", type=float, default=30, help="at 80 % load")
    parser.add_argument("--requests", type=int, default=100_000, help="for the memory")
    parser.add_argument("--print", dest="mode", default="off", choices=["off", "auto", "all"])
    options = parser.parse_args()
    files = sorted(path for path in options.photos.rglob("*") if path.suffix in (".png", ".jpg"))
    photos = [request(f"/v1/scan?print={options.mode}", "application/octet-stream",
                      path.read_bytes()) for path in files]
    count = len(files) * options.repeats
    print(f"{len(files)} photos, {options.repeats} times a round, {options.jobs} jobs, "
          f"print {options.mode}")

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        station = Station(options.station, folder, "--workers", str(options.jobs), "--queue", "500")
        try:
            flood(station.port, photos, options.jobs)
            scans, rates = [], []
            for number in range(options.rounds):
                start = time.perf_counter()
                subprocess.run(
                    [options.labelscan, "scan", "--jobs", str(options.jobs), "--print",
                     options.mode, "--format", "ndjson", "--quiet",
                     *map(str, files * options.repeats)],
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                scans.append(count / (time.perf_counter() - start))
                seconds, failures = flood(
                    station.port, photos * options.repeats, options.jobs + options.jobs // 2)
                assert not failures, failures
                rates.append(count / seconds)
                print(f"round {number + 1}: scan {scans[-1]:.1f} a second, "
                      f"station {rates[-1]:.1f}, {rates[-1] / scans[-1]:.1%}", flush=True)
            share = statistics.median(rate / scan for rate, scan in zip(rates, scans))
            print(f"median: {share:.1%} of scan --jobs {options.jobs}")

            rate = 0.8 * statistics.median(rates)
            latencies, failures = pace(station.port, photos, rate, options.seconds)
            median, late = (latencies[int(len(latencies) * part)] for part in (0.5, 0.99))
            print(f"at {rate:.1f} a second, {len(latencies)} photos: median {median * 1e3:.0f} ms, "
                  f"p99 {late * 1e3:.0f} ms, {late / median:.1f} times; "
                  f"{len(failures)} not answered")

            parse = request("/v1/parse", "text/plain", PAYLOADS)
            scanned = min(len(photos) * 20, options.requests // 10)
            done = 0
            steps = 10
            for _ in range(steps):
                work = [photos[number % len(photos)] for number in range(scanned // steps)]
                work += [parse] * ((options.requests - scanned) // steps)
                _, failures = flood(station.port, work, options.jobs + options.jobs // 2)
                assert not failures, failures
                done += len(work)
                print(f"after {done} requests: {station.memory() >> 10} MiB", flush=True)
        finally:
            station.kill()


main()
