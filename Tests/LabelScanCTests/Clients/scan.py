"""Prints all that the library tells about each file: scan.py LIBRARY FILE..."""
import ctypes
import sys
from ctypes import POINTER, byref, c_char_p, c_double, c_int32, c_size_t, c_ssize_t, c_void_p


class Options(ctypes.Structure):
    _fields_ = [
        ("size", c_size_t),
        ("effort", c_int32),
        ("current_year", c_int32),
        ("max_pixels", ctypes.c_uint64),
        ("symbologies", c_char_p),
        ("profile", c_char_p),
    ]


def load(path):
    library = ctypes.CDLL(path)
    size = POINTER(c_size_t)
    for result, name, arguments in [
        (c_int32, "scanner_create", [POINTER(Options), POINTER(c_void_p)]),
        (None, "scanner_destroy", [c_void_p]),
        (c_char_p, "error_code", [c_void_p]),
        (c_char_p, "error_message", [c_void_p]),
        (c_int32, "scan_file", [c_void_p, c_char_p, POINTER(c_void_p)]),
        (None, "label_destroy", [c_void_p]),
        (c_char_p, "label_json", [c_void_p, size]),
        (c_size_t, "symbol_count", [c_void_p]),
        (c_char_p, "symbol_symbology", [c_void_p, c_size_t]),
        (c_void_p, "symbol_payload", [c_void_p, c_size_t, size]),
        (c_char_p, "symbol_identifier", [c_void_p, c_size_t]),
        (c_int32, "symbol_corners", [c_void_p, c_size_t, c_double * 8]),
        (c_size_t, "field_count", [c_void_p]),
        (c_char_p, "field_name", [c_void_p, c_size_t]),
        (c_void_p, "field_value", [c_void_p, c_size_t, size]),
        (c_ssize_t, "field_symbol", [c_void_p, c_size_t]),
        (c_size_t, "issue_count", [c_void_p]),
        (c_char_p, "issue_code", [c_void_p, c_size_t]),
        (c_int32, "issue_severity", [c_void_p, c_size_t]),
        (c_char_p, "issue_message", [c_void_p, c_size_t]),
        (c_ssize_t, "issue_symbol", [c_void_p, c_size_t]),
    ]:
        function = getattr(library, "labelscan_" + name)
        function.restype, function.argtypes = result, arguments
    return library


def data(function, label, index):
    length = c_size_t()
    start = function(label, index, byref(length))
    return ctypes.string_at(start, length.value)


def text(value):
    return value.decode() if value is not None else "-"


def lines(library, label):
    for i in range(library.labelscan_symbol_count(label)):
        corners = (c_double * 8)()
        found = library.labelscan_symbol_corners(label, i, corners) == 0
        yield " ".join(
            ["symbol", text(library.labelscan_symbol_symbology(label, i)),
             text(library.labelscan_symbol_identifier(label, i)),
             data(library.labelscan_symbol_payload, label, i).hex()]
            + ["%.1f" % corner for corner in corners if found])
    for i in range(library.labelscan_field_count(label)):
        yield "field %s %d %s" % (
            text(library.labelscan_field_name(label, i)),
            library.labelscan_field_symbol(label, i),
            data(library.labelscan_field_value, label, i).decode())
    for i in range(library.labelscan_issue_count(label)):
        yield "issue %s %d %d %s" % (
            text(library.labelscan_issue_code(label, i)),
            library.labelscan_issue_severity(label, i),
            library.labelscan_issue_symbol(label, i),
            text(library.labelscan_issue_message(label, i)))
    yield "json " + text(library.labelscan_label_json(label, None))


def main():
    library = load(sys.argv[1])
    options = Options(size=ctypes.sizeof(Options), profile=b"udi")
    scanner = c_void_p()
    if library.labelscan_scanner_create(byref(options), byref(scanner)) != 0:
        sys.exit("no scanner")
    for path in sys.argv[2:]:
        label = c_void_p()
        status = library.labelscan_scan_file(scanner, path.encode(), byref(label))
        print("file", path)
        if status == 0:
            for line in lines(library, label):
                print(line)
        else:
            print("error", status, text(library.labelscan_error_code(scanner)),
                  text(library.labelscan_error_message(scanner)))
        library.labelscan_label_destroy(label)
    library.labelscan_scanner_destroy(scanner)


main()
