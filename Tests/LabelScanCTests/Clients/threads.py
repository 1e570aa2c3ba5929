"""Reads each file in four threads at once, each with its own scanner: threads.py LIBRARY FILE..."""
import ctypes
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from ctypes import byref, c_char_p, c_void_p

library = ctypes.CDLL(sys.argv[1])
library.labelscan_scan_file.argtypes = [c_void_p, c_char_p, c_void_p]
library.labelscan_label_json.argtypes = [c_void_p, c_void_p]
library.labelscan_label_json.restype = c_char_p
library.labelscan_label_destroy.argtypes = [c_void_p]
library.labelscan_scanner_destroy.argtypes = [c_void_p]


def read(files):
    scanner, results = c_void_p(), []
    library.labelscan_scanner_create(None, byref(scanner))
    for path in files:
        label = c_void_p()
        if library.labelscan_scan_file(scanner, path.encode(), byref(label)) == 0:
            result = json.loads(library.labelscan_label_json(label, None))
            del result["timing"]
            results.append(result)
        library.labelscan_label_destroy(label)
    library.labelscan_scanner_destroy(scanner)
    return results


alone = read(sys.argv[2:])
with ThreadPoolExecutor(4) as pool:
    together = list(pool.map(read, [sys.argv[2:]] * 4))
symbols = sum(len(result["symbols"]) for result in alone)
print("alike" if together == [alone] * 4 else "unlike", len(alone), "files", symbols, "symbols")
