"""LabelScan: what is on a product label, from a photo or from payloads.

    import labelscan

    label = labelscan.scan("photo.jpg")
    print(label.get("serial"), label.issues)

    for label in labelscan.scan_many(paths):
        print(label.file, label.error or label.fields)

    labelscan.parse("]C10109506000134352", "SERIAL: A1")

Errors: :class:`Error` is the base. :class:`ImageError` (with :class:`FileError` and
:class:`OutOfMemoryError`) is about a source, :class:`UsageError` (with :class:`FormatsError`), a
ValueError, about an argument. ``code`` is an error's stable name, ``message`` is for people.

Any number of threads may call any function at once; the interpreter's lock is let go while a source
is read.
"""

from ._calls import Effort, Formats, Payload, Print, Profile, parse, scan, scan_many
from ._errors import Error, FileError, FormatsError, ImageError, OutOfMemoryError, UsageError
from ._label import Candidate, Detail, Issue, Label, PrintedLine, Symbol
from ._library import library as _c
from ._sources import Source

__version__: str = _c.labelscan_version().decode()

__all__ = [
    "Candidate", "Detail", "Effort", "Error", "FileError", "Formats", "FormatsError", "ImageError",
    "Issue", "Label", "OutOfMemoryError", "Payload", "Print", "PrintedLine", "Profile", "Source", "Symbol",
    "UsageError", "parse", "scan", "scan_many",
]
