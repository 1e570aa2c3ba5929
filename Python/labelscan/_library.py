"""The C library: its functions as labelscan.h declares them. ctypes lets go of the GIL in each."""

from __future__ import annotations

import ctypes
from ctypes import (
    POINTER, c_char_p, c_double, c_int32, c_size_t, c_ssize_t, c_uint32, c_uint64, c_void_p)
from pathlib import Path

NATIVE = Path(__file__).parent / "_native"
_SONAME = "liblabelscan.so.1"


class Options(ctypes.Structure):
    """``labelscan_options``."""

    _fields_ = [
        ("size", c_size_t),
        ("effort", c_int32),
        ("current_year", c_int32),
        ("max_pixels", c_uint64),
        ("symbologies", c_char_p),
        ("profile", c_char_p),
        ("max_seconds", c_double),
        ("max_symbols", c_uint32),
        ("print", c_int32),
    ]


class Payload(ctypes.Structure):
    """``labelscan_payload``."""

    _fields_ = [
        ("bytes", c_char_p),
        ("length", c_size_t),
        ("symbology", c_char_p),
        ("identifier", c_char_p),
    ]


def _load() -> ctypes.CDLL:
    bundled = NATIVE / _SONAME
    # Without one inside the package, that of the system: the Debian package has it.
    library = ctypes.CDLL(str(bundled) if bundled.exists() else _SONAME)
    label = POINTER(c_void_p)
    for result, name, arguments in (
        (c_char_p, "version", ()),
        (c_char_p, "status_text", (c_int32,)),
        (c_int32, "scanner_create", (POINTER(Options), POINTER(c_void_p))),
        (None, "scanner_destroy", (c_void_p,)),
        (c_int32, "scanner_set_formats", (c_void_p, c_char_p, c_size_t)),
        (c_char_p, "error_code", (c_void_p,)),
        (c_char_p, "error_message", (c_void_p,)),
        (c_int32, "scan_file", (c_void_p, c_char_p, label)),
        (c_int32, "scan_memory", (c_void_p, c_void_p, c_size_t, label)),
        (c_int32, "scan_luma", (c_void_p, c_void_p, c_int32, c_int32, c_ssize_t, label)),
        (c_int32, "parse", (c_void_p, c_char_p, c_size_t, c_char_p, c_char_p, label)),
        (c_int32, "parse_together", (c_void_p, POINTER(Payload), c_size_t, c_size_t, label)),
        (c_char_p, "label_json", (c_void_p, POINTER(c_size_t))),
        (None, "label_destroy", (c_void_p,)),
    ):
        function = getattr(library, "labelscan_" + name)
        function.restype = result
        function.argtypes = arguments
    return library


library = _load()
