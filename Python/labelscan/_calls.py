"""The functions of the package."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Literal, NamedTuple, Optional, Union, overload

from ._errors import FormatsError, ImageError, UsageError
from ._label import Label
from ._scanner import Choices, scanner_for
from ._sources import Source, name, open_source

Effort = Literal["fast", "balanced", "thorough"]
Profile = Literal["dscsa", "fmd", "udi", "eigp114", "logistic", "print"]
Print = Literal["off", "auto", "all"]
Formats = Union[str, "os.PathLike[str]", Mapping[str, Any], Sequence[Mapping[str, Any]]]

# Sources that are taken ahead of the answer that is waited for, for each job: none runs dry.
_AHEAD = 2
# The longest time limit that the C library takes: a day.
_MOST_SECONDS = 86_400


class Payload(NamedTuple):
    """A payload, and what is known of it."""

    data: Union[str, bytes]
    """What the scanner delivered: text, or bytes as encoded."""
    symbology: Optional[str] = None
    """The symbology, such as ``code128``."""
    identifier: Optional[str] = None
    """The AIM identifier, such as ``]C1``; without one, one that the payload begins with is taken off."""


def scan(
    source: Source, *, symbologies: Union[str, Iterable[str], None] = None,
    effort: Effort = "balanced", expect: Optional[Profile] = None,
    formats: Optional[Formats] = None, print: Print = "off", max_megapixels: Optional[float] = None,
    max_seconds: Optional[float] = None,
) -> Label:
    """Reads the label on an image.

    Args:
        source: a path; a file's bytes; a file that is open for reading bytes; a PIL image; an array
            of 8-bit samples: rows of luma, of RGB or of RGBA (a 1-dimensional one is a file's bytes).
            Luma is not copied where its columns lie side by side.
        symbologies: the names of those to read, such as ``["qr", "datamatrix"]``; None reads all.
        effort: how much work is done before a symbol counts as unreadable.
        expect: what the label is checked against; what it lacks is among its issues.
        formats: serial formats of your own: a file of them, or its JSON as a Python object.
        print: when the print beside the symbols is read: never; where a payload is a bare value or
            ``expect`` is not satisfied (``auto``); always (``all``). It needs Debian's tesseract-ocr;
            without it the label has the issue ``print.noLibrary`` or ``print.noLanguageData``.
        max_megapixels: the most pixels an image may have, in millions; None: 100.
        max_seconds: the longest that an image may take; None: 60. What was read until then is given, with
            the issue ``scan.deadline``.

    Returns:
        The label; one without symbols where nothing was read.

    Raises:
        ImageError: the source is no image that can be scanned; FileError where its bytes cannot be had.
        UsageError: an argument is impossible; FormatsError where it is ``formats``.
        TypeError: the source is of no type that is scanned.
    """
    return _scan(
        source, _choices(symbologies, effort, expect, formats, max_megapixels, max_seconds, print))


def scan_many(
    sources: Iterable[Source], *, jobs: Optional[int] = None,
    symbologies: Union[str, Iterable[str], None] = None, effort: Effort = "balanced",
    expect: Optional[Profile] = None, formats: Optional[Formats] = None, print: Print = "off",
    max_megapixels: Optional[float] = None, max_seconds: Optional[float] = None,
) -> Iterator[Label]:
    """Reads the labels on images, several at once, and gives them in the order of the sources.

    Sources are taken as answers are: a generator may go on for ever. A source that cannot be read
    gives a label whose ``error`` tells why, and the others go on.

    Args:
        sources: what :func:`scan` takes, each.
        jobs: how many images are at work at once; None: as many as there are processors.
        symbologies: as of :func:`scan`, and so are the others.

    Raises:
        UsageError: an argument is impossible.
        TypeError: a source is of no type that is scanned.
    """
    choices = _choices(symbologies, effort, expect, formats, max_megapixels, max_seconds, print)
    if jobs is None:
        jobs = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if jobs < 1:
        raise UsageError("argument", f"There is no work in {jobs} jobs.")
    # What a scanner refuses is told now, not at the first answer.
    with scanner_for(choices):
        pass
    return _answers(iter(sources), jobs, choices)


def _answers(sources: Iterator[Source], jobs: int, choices: Choices) -> Iterator[Label]:
    pool = ThreadPoolExecutor(jobs, thread_name_prefix="labelscan")
    waiting: deque[Future[Label]] = deque()
    try:
        for source in sources:
            waiting.append(pool.submit(_scan_or_error, source, choices))
            if len(waiting) >= _AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _scan_or_error(source: Source, choices: Choices) -> Label:
    try:
        return _scan(source, choices)
    except ImageError as error:
        told = {"code": error.code, "message": error.message}
        return Label({"file": name(source), "error": told}, error)


def _scan(source: Source, choices: Choices) -> Label:
    opened = open_source(source)
    with scanner_for(choices) as scanner:
        members = scanner.scan(opened)
    members["file"] = members["file"] or name(source)
    return Label(members)


@overload
def parse(
    *payloads: Union[str, bytes, Payload], together: Literal[True] = True,
    expect: Optional[Profile] = None, formats: Optional[Formats] = None,
) -> Label: ...


@overload
def parse(
    *payloads: Union[str, bytes, Payload], together: Literal[False],
    expect: Optional[Profile] = None, formats: Optional[Formats] = None,
) -> list[Label]: ...


def parse(
    *payloads: Union[str, bytes, Payload], together: bool = True,
    expect: Optional[Profile] = None, formats: Optional[Formats] = None,
) -> Union[Label, list[Label]]:
    """Reads payloads that a hardware scanner delivered: as one label, or one label each.

    FNC1 may be written as ``^``; bracketed text and links are recognised.

    Args:
        payloads: text, bytes, or :class:`Payload` where more is known.
        together: whether they are the payloads of one label.
        expect: what the label is checked against; what it lacks is among its issues.
        formats: serial formats of your own: a file of them, or its JSON as a Python object.

    Raises:
        UsageError: there is no payload, or one that is too long or whose identifier is none.
    """
    choices = _choices(None, "balanced", expect, formats)
    given = [_payload(payload) for payload in payloads]
    with scanner_for(choices) as scanner:
        if not together:
            return [Label(scanner.parse(*payload)) for payload in given]
        if len(given) == 1:
            return Label(scanner.parse(*given[0]))
        if not given:
            raise UsageError("argument", "There is no payload.")
        return Label(scanner.parse_together(given))


def _payload(
    payload: Union[str, bytes, Payload]
) -> tuple[bytes, Optional[str], Optional[str]]:
    known = payload if isinstance(payload, Payload) else Payload(payload)
    data = known.data
    if isinstance(data, str):
        # What a terminal or a keyboard wedge could not decode comes back as it was.
        data = data.encode("utf-8", "surrogateescape")
    if not isinstance(data, bytes):
        raise TypeError(f"{type(data).__name__} is no payload: text and bytes are.")
    return data, known.symbology, known.identifier


def _choices(
    symbologies: Union[str, Iterable[str], None], effort: str, expect: Optional[str],
    formats: Optional[Formats], max_megapixels: Optional[float] = None,
    max_seconds: Optional[float] = None, print: str = "off",
) -> Choices:
    if symbologies is not None:
        symbologies = symbologies if isinstance(symbologies, str) else ",".join(symbologies)
    max_pixels = 0
    if max_megapixels is not None:
        if not 0 < max_megapixels < 1e9 or max_megapixels * 1e6 < 1:
            raise UsageError("argument", f"No image has at most {max_megapixels} megapixels.")
        max_pixels = int(max_megapixels * 1e6)
    if max_seconds is not None and not 0 < max_seconds <= _MOST_SECONDS:
        raise UsageError("argument", f"No image takes at most {max_seconds} seconds.")
    return Choices(symbologies, effort, expect, _formats(formats), max_pixels, max_seconds or 0, print)


def _formats(formats: Optional[Formats]) -> bytes:
    if formats is None:
        return b""
    if not isinstance(formats, (str, os.PathLike)):
        return json.dumps(formats).encode()
    try:
        with open(formats, "rb") as file:
            text = file.read()
    except OSError as error:
        raise FormatsError("file.unreadable", f"The formats cannot be read ({error}).") from error
    # An empty text would take the formats away.
    return text or b" "
