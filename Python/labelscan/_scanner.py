"""A scanner of the C library, and those that threads keep."""

from __future__ import annotations

import ctypes
import json
import threading
import weakref
from collections.abc import Callable, Sequence
from ctypes import byref, c_void_p
from dataclasses import dataclass
from typing import Any, Optional

from ._errors import UsageError, error
from ._library import Options, Payload, library
from ._sources import FileData, FilePath, Input

# The status of labelscan.h for what is impossible, as no symbology at all.
_INVALID_ARGUMENT = 1
_EFFORTS = {"balanced": 0, "fast": 1, "thorough": 2}
_PRINTS = {"off": 0, "auto": 1, "all": 2}
# A scanner keeps its memory from image to image, some bytes for each pixel of the largest.
_KEPT_A_THREAD = 2


@dataclass(frozen=True)
class Choices:
    """What a scanner is made for."""

    symbologies: Optional[str] = None
    effort: str = "balanced"
    expect: Optional[str] = None
    formats: bytes = b""
    max_pixels: int = 0
    max_seconds: float = 0
    print: str = "off"


class Scanner:
    """A ``labelscan_scanner``; for one thread at a time."""

    def __init__(self, choices: Choices) -> None:
        if choices.effort not in _EFFORTS:
            raise UsageError("unknownName", f"This version does not know the effort {choices.effort!r}.")
        if choices.print not in _PRINTS:
            raise UsageError(
                "unknownName", f"This version does not know the mode {choices.print!r} of print.")
        options = Options(
            size=ctypes.sizeof(Options), effort=_EFFORTS[choices.effort],
            max_pixels=choices.max_pixels, max_seconds=choices.max_seconds, symbologies=_encoded(choices.symbologies),
            profile=_encoded(choices.expect), print=_PRINTS[choices.print])
        pointer = c_void_p()
        status = library.labelscan_scanner_create(byref(options), byref(pointer))
        if status != 0:
            asked = [f"{name} {value!r}" for name, value in (
                ("symbologies", choices.symbologies), ("expect", choices.expect)) if value is not None]
            text = library.labelscan_status_text(status).decode()
            code = "argument" if status == _INVALID_ARGUMENT else "unknownName"
            raise error(status, code, f"{text} ({', '.join(asked)})")
        self._pointer = pointer
        weakref.finalize(self, library.labelscan_scanner_destroy, pointer)
        if choices.formats:
            self._check(library.labelscan_scanner_set_formats(
                pointer, choices.formats, len(choices.formats)))

    def scan(self, source: Input) -> dict[str, Any]:
        """The members of a source's label."""
        if isinstance(source, FilePath):
            return self._label(library.labelscan_scan_file, source.name)
        if isinstance(source, FileData):
            return self._label(library.labelscan_scan_memory, source.address, source.count)
        return self._label(
            library.labelscan_scan_luma, source.address, source.width, source.height, source.stride)

    def parse(
        self, payload: bytes, symbology: Optional[str], identifier: Optional[str]
    ) -> dict[str, Any]:
        """The members of a payload's label."""
        return self._label(
            library.labelscan_parse, payload, len(payload), _encoded(symbology), _encoded(identifier))

    def parse_together(
        self, payloads: Sequence[tuple[bytes, Optional[str], Optional[str]]]
    ) -> dict[str, Any]:
        """The members of the label that payloads make together."""
        block = (Payload * len(payloads))(*(
            Payload(data, len(data), _encoded(symbology), _encoded(identifier))
            for data, symbology, identifier in payloads))
        return self._label(
            library.labelscan_parse_together, block, len(payloads), ctypes.sizeof(Payload))

    def _label(self, function: Callable[..., int], *arguments: object) -> dict[str, Any]:
        label = c_void_p()
        self._check(function(self._pointer, *arguments, byref(label)))
        try:
            members: dict[str, Any] = json.loads(library.labelscan_label_json(label, None))
        finally:
            library.labelscan_label_destroy(label)
        return members

    def _check(self, status: int) -> None:
        if status == 0:
            return
        code = library.labelscan_error_code(self._pointer).decode()
        message = library.labelscan_error_message(self._pointer).decode()
        raise error(status, code, message)


def _encoded(text: Optional[str]) -> Optional[bytes]:
    if text is None:
        return None
    if "\0" in text:
        raise UsageError("argument", "A name holds a NUL character.")
    return text.encode()


class _Kept(threading.local):
    """The scanners of a thread that are not at work, the last used at the end."""

    def __init__(self) -> None:
        self.scanners: list[tuple[Choices, Scanner]] = []


_kept = _Kept()


class scanner_for:
    """Borrows this thread's scanner for some choices: ``with scanner_for(choices) as scanner``."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices

    def __enter__(self) -> Scanner:
        # One at work is in no list: a signal's handler that scans has another.
        for index, (choices, scanner) in enumerate(_kept.scanners):
            if choices == self._choices:
                del _kept.scanners[index]
                self._scanner = scanner
                return scanner
        self._scanner = Scanner(self._choices)
        return self._scanner

    def __exit__(self, *_: object) -> None:
        _kept.scanners.append((self._choices, self._scanner))
        del _kept.scanners[:-_KEPT_A_THREAD]
