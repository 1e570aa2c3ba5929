"""Why a call gives no answer."""

from __future__ import annotations

from typing import Union


class Error(Exception):
    """The base of all errors of this package.

    Attributes:
        code: the error's stable name, such as ``image.truncated``.
        message: one sentence in English.
    """

    code: str
    message: str

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return f"{self.message} [{self.code}]"


class ImageError(Error):
    """The source is no image that can be scanned: another kind, cut short, malformed, too large."""


class FileError(ImageError):
    """The source's bytes cannot be had."""


class OutOfMemoryError(ImageError, MemoryError):
    """There is not enough memory for the image."""


class UsageError(Error, ValueError):
    """An argument is impossible, or a name that this version does not know."""


class FormatsError(UsageError):
    """The serial formats cannot be used."""


# The status codes of labelscan.h that tell more than the name of the error does.
_OUT_OF_MEMORY = 7
_FORMATS_ERROR = 8


def error(status: int, code: str, message: str) -> Union[ImageError, UsageError]:
    """The exception that stands for a status of the C library."""
    if status == _OUT_OF_MEMORY:
        return OutOfMemoryError(code, message)
    if status == _FORMATS_ERROR:
        return FormatsError(code, message)
    if code.startswith("file."):
        return FileError(code, message)
    if code.startswith("image."):
        return ImageError(code, message)
    return UsageError(code, message)
