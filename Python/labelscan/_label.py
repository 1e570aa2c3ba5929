"""What a source says: a label, its fields, and where they come from."""

from __future__ import annotations

import base64
import copy
import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Optional

from ._errors import ImageError

Point = tuple[float, float]


@dataclass(frozen=True)
class Symbol:
    """A symbol of an image, or a payload that was parsed."""

    symbology: Optional[str]
    """The symbology, such as ``code128``; None where it is not known."""
    payload: str
    """The payload as text; GS, the separator of GS1 data, is ``"\\x1d"``."""
    data: bytes
    """The payload's bytes as encoded."""
    identifier: Optional[str]
    """The AIM identifier, such as ``]C1``; None where it is not known."""
    corners: tuple[Point, ...]
    """Clockwise from the symbol's own top left, in pixels of the stored image; () without an image."""
    syntax: str
    """The payload's language, such as ``gs1``."""
    more: Mapping[str, Any] = dataclasses.field(default_factory=dict, repr=False)
    """What only some symbols have, by its name in the command's JSON, such as ``errorCorrection``."""

    def __hash__(self) -> int:
        return hash((self.symbology, self.data, self.corners))


@dataclass(frozen=True)
class PrintedLine:
    """A line of print."""

    text: str
    corners: tuple[Point, ...]
    """Clockwise from its own top left, in pixels of the stored image."""
    certainty: float
    """How surely its characters were read, 0 to 1."""
    more: Mapping[str, Any] = dataclasses.field(default_factory=dict, repr=False)
    """What only some lines have, by its name in the command's JSON, such as ``differing``."""

    def __hash__(self) -> int:
        return hash((self.text, self.corners))


@dataclass(frozen=True)
class Detail:
    """Where a field's value comes from."""

    field: str
    value: str
    raw: str
    """The value as it stands in the payload."""
    symbol: Optional[int]
    """The index of its symbol."""
    syntax: Optional[str]
    key: Optional[str]
    """What names the value there, such as the application identifier ``21``."""
    range: Optional[tuple[int, int]]
    """Its first byte in the payload, and the one after its last."""
    more: Mapping[str, Any] = dataclasses.field(default_factory=dict, repr=False)
    """What only some details have, by its name in the command's JSON, such as ``unit``."""

    def __hash__(self) -> int:
        return hash((self.field, self.value, self.symbol, self.range))


@dataclass(frozen=True)
class Candidate:
    """A value that may be a field; it is never among the fields."""

    field: str
    value: str
    symbol: Optional[int]
    reason: str


@dataclass(frozen=True)
class Issue:
    """What is wrong or unusual."""

    code: str
    """The rule's stable name, such as ``gs1.checkDigit``."""
    severity: str
    """``info``, ``warning`` or ``error``; with an error the value cannot be trusted."""
    message: str
    symbol: Optional[int] = None
    """The index of the symbol it is about; None where it is about the whole label."""
    range: Optional[tuple[int, int]] = None
    """Its first byte in the payload, and the one after its last."""


class Label:
    """What the symbols of one image, or some payloads, say together.

    ``label["serial"]`` and ``label.get("serial")`` read its fields. A label can be pickled.
    """

    error: Optional[ImageError]
    """Why :func:`scan_many` has no answer for a source; None everywhere else."""

    def __init__(self, members: Mapping[str, Any], error: Optional[ImageError] = None) -> None:
        self._members = members
        self.error = error

    @property
    def fields(self) -> dict[str, str]:
        """The fields by name, such as ``{"serial": "CROT4D", "lot": "L2407"}``."""
        return dict(self._members.get("fields", {}))

    @cached_property
    def symbols(self) -> tuple[Symbol, ...]:
        """The symbols of the image, or the payloads."""
        members = self._members
        if "payload" in members:
            return (_symbol({key: members[key] for key in _OF_PAYLOAD if key in members}),)
        return tuple(map(_symbol, members.get("symbols", members.get("payloads", ()))))

    @cached_property
    def print(self) -> tuple[PrintedLine, ...]:
        """The lines of print, in the order of reading; () where none was to be read."""
        return tuple(map(_line, self._members.get("print", ())))

    @cached_property
    def details(self) -> tuple[Detail, ...]:
        """Where each field comes from."""
        return tuple(map(_detail, self._members.get("details", ())))

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Values that may be fields."""
        return tuple(
            Candidate(each["field"], each["value"], each.get("symbol"), each["reason"])
            for each in self._members.get("candidates", ()))

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """What is wrong or unusual."""
        return tuple(
            Issue(each["code"], each["severity"], each["message"], each.get("symbol"),
                  _range(each.get("range")))
            for each in self._members.get("issues", ()))

    @property
    def is_valid(self) -> bool:
        """Whether there is no error: of the source, or among the issues."""
        return self.error is None and all(issue.severity != "error" for issue in self.issues)

    @property
    def file(self) -> str:
        """The image's path as given; "" where it had none."""
        return str(self._members.get("file", ""))

    @property
    def width(self) -> int:
        """Pixels in a row of the stored image; 0 without one."""
        return int(self._members.get("width", 0))

    @property
    def height(self) -> int:
        """Rows of the stored image; 0 without one."""
        return int(self._members.get("height", 0))

    @property
    def orientation(self) -> int:
        """How a viewer turns the stored image, as EXIF numbers it; 1 is as stored."""
        return int(self._members.get("orientation", 1))

    @property
    def pages(self) -> int:
        """The pages of the file that the image is one of; ``"labels.pdf#2"`` names another."""
        return int(self._members.get("pages", 1))

    def get(self, name: str, default: Optional[str] = None) -> Optional[str]:
        """The value of a field, or the default."""
        value = self._members.get("fields", {}).get(name, default)
        return value if value is None else str(value)

    def __getitem__(self, name: str) -> str:
        return str(self._members.get("fields", {})[name])

    def __contains__(self, name: object) -> bool:
        return name in self._members.get("fields", {})

    def to_dict(self) -> dict[str, Any]:
        """The whole label as the object that the command prints, a copy."""
        return copy.deepcopy(dict(self._members))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Label):
            return NotImplemented
        return _steady(self._members) == _steady(other._members)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        if self.error is not None:
            return f"<Label {self.file}: {self.error}>" if self.file else f"<Label: {self.error}>"
        parts = [" ".join(f"{name}={value}" for name, value in self.fields.items()) or "no fields"]
        count = len(self.symbols)
        symbologies = ", ".join(symbol.symbology or "payload" for symbol in self.symbols)
        parts.append(f"{count} symbol{'' if count == 1 else 's'}" + (f" ({symbologies})" if count else ""))
        if self.issues:
            parts.append("issues: " + ", ".join(issue.code for issue in self.issues))
        head = f"<Label {self.file}: " if self.file else "<Label: "
        return head + "; ".join(parts) + ">"


_OF_SYMBOL = ("symbology", "payload", "payloadBase64", "identifier", "corners", "syntax")
# What `labelscan parse` prints of the payload itself, beside its label.
_OF_PAYLOAD = (
    "payload", "payloadBase64", "charset", "symbology", "identifier", "syntax", "valid", "elements")
_OF_LINE = ("text", "corners", "certainty")
_OF_DETAIL = ("field", "value", "raw", "symbol", "syntax", "key", "range")


def _symbol(members: Mapping[str, Any]) -> Symbol:
    text = str(members["payload"])
    encoded = members.get("payloadBase64")
    return Symbol(
        symbology=members.get("symbology"), payload=text,
        data=text.encode() if encoded is None else base64.b64decode(encoded),
        identifier=members.get("identifier"),
        corners=_corners(members.get("corners", ())),
        syntax=str(members.get("syntax", "raw")), more=_more(members, _OF_SYMBOL))


def _line(members: Mapping[str, Any]) -> PrintedLine:
    return PrintedLine(
        text=members["text"], corners=_corners(members["corners"]), certainty=members["certainty"],
        more=_more(members, _OF_LINE))


def _corners(members: Iterable[Sequence[float]]) -> tuple[Point, ...]:
    return tuple((float(x), float(y)) for x, y in members)


def _detail(members: Mapping[str, Any]) -> Detail:
    return Detail(
        field=members["field"], value=members["value"], raw=members.get("raw", members["value"]),
        symbol=members.get("symbol"), syntax=members.get("syntax"), key=members.get("key"),
        range=_range(members.get("range")), more=_more(members, _OF_DETAIL))


def _more(members: Mapping[str, Any], known: Iterable[str]) -> dict[str, Any]:
    return {key: value for key, value in members.items() if key not in known}


def _range(pair: Optional[list[int]]) -> Optional[tuple[int, int]]:
    return None if pair is None else (pair[0], pair[1])


def _steady(members: Mapping[str, Any]) -> dict[str, Any]:
    """The members without what differs from run to run."""
    return {key: value for key, value in members.items() if key != "timing"}
