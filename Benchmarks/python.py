#!/usr/bin/env python3
"""What the Python package costs beside the C library, and what a second thread brings.

    Benchmarks/python.py [PHOTO]

Runs in an environment that has the package and NumPy. Alternates calls of the bare C functions with
labelscan.scan on the same plane of luma and prints the medians of processor time; then scans with one and with two jobs.
"""

import statistics
import sys
import time
from ctypes import byref, c_void_p

import numpy
from PIL import Image

import labelscan
from labelscan._library import library
from labelscan._scanner import Choices, Scanner

ROUNDS = 60
IMAGES = 48


def photo():
    if len(sys.argv) > 1:
        return numpy.asarray(Image.open(sys.argv[1]).convert("L"))
    label = numpy.asarray(Image.open("TestImages/labels/000.png").convert("L"))
    # 2 megapixels: the label in the middle of a grey table.
    plane = numpy.full((1225, 1633), 150, numpy.uint8)
    plane[300:300 + label.shape[0], 400:400 + label.shape[1]] = label
    return plane


def main():
    plane = photo()
    height, width = plane.shape
    print(f"{width} x {height} pixels, {len(labelscan.scan(plane).symbols)} symbols")
    scanner = Scanner(Choices())
    label = c_void_p()
    bare, package = [], []
    for _ in range(ROUNDS):
        start = time.thread_time()
        library.labelscan_scan_luma(
            scanner._pointer, plane.ctypes.data, width, height, plane.strides[0], byref(label))
        library.labelscan_label_json(label, None)
        library.labelscan_label_destroy(label)
        middle = time.thread_time()
        labelscan.scan(plane).fields
        bare.append(middle - start)
        package.append(time.thread_time() - middle)
    one, other = statistics.median(bare), statistics.median(package)
    print(f"C {1000 * one:.2f} ms, labelscan.scan {1000 * other:.2f} ms: {100 * (other / one - 1):+.1f} %")

    times = {}
    for jobs in (1, 2, 1, 2):
        start = time.perf_counter()
        for _ in labelscan.scan_many([plane] * IMAGES, jobs=jobs):
            pass
        times.setdefault(jobs, []).append(time.perf_counter() - start)
    alone, both = min(times[1]), min(times[2])
    print(f"1 job {IMAGES / alone:.1f} images/s, 2 jobs {IMAGES / both:.1f}: {alone / both:.2f} times")


main()
