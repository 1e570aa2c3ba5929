"""What can be scanned, and how it is handed to the C library: without a copy where that can be."""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from typing import Any, Optional, Protocol, Union

from ._errors import FileError, ImageError


class BinaryFile(Protocol):
    """A file that is open for reading bytes."""

    def read(self) -> bytes:
        """All bytes up to its end."""


class Pixels(Protocol):
    """A PIL image, or an array of 8-bit samples: rows of luma, of RGB or of RGBA."""

    @property
    def __array_interface__(self) -> dict[str, Any]:
        """NumPy's array interface."""


Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, BinaryFile, Pixels]


@dataclass(frozen=True)
class FilePath:
    """The path of a file that the C library reads by itself."""

    name: bytes


@dataclass(frozen=True)
class FileData:
    """A file's bytes, and what keeps them."""

    address: Union[int, bytes]
    count: int
    owner: object


@dataclass(frozen=True)
class Plane:
    """A plane of 8-bit luma, and what keeps it."""

    address: Union[int, bytes]
    width: int
    height: int
    stride: int
    owner: object


Input = Union[FilePath, FileData, Plane]

# The largest side that labelscan_scan_luma takes: an int32_t.
_LARGEST_SIDE = 2**31 - 1
# Rows of colour that are made luma at once: what is between stays in the processor's cache.
_ROWS_AT_ONCE = 64
# The weights of red, green and blue, ITU-R BT.601-7, 2.5.1, in 256ths.
_RED, _GREEN, _BLUE = 77, 150, 29


def open_source(source: object) -> Input:
    """What a source gives the C library."""
    if isinstance(source, (str, os.PathLike)):
        return _path(source)
    if isinstance(source, bytes):
        return FileData(source, len(source), source)
    if isinstance(source, (bytearray, memoryview)):
        return _buffer(source)
    image = sys.modules.get("PIL.Image")
    if image is not None and isinstance(source, image.Image):
        return _pil(source)
    if hasattr(source, "__array_interface__") or hasattr(source, "__array__"):
        return _array(source)
    if callable(getattr(source, "read", None)):
        return _file(source)
    raise TypeError(
        f"{type(source).__name__} is no source: a path, bytes, a file that is open for reading "
        "bytes, a PIL image and an array of 8-bit samples are.")


def name(source: object) -> str:
    """What a source is called in the answer; "" where it has no name."""
    if isinstance(source, (str, os.PathLike)):
        return os.fsdecode(source)
    given = getattr(source, "name", None) or getattr(source, "filename", None)
    return os.fsdecode(given) if isinstance(given, (str, bytes, os.PathLike)) else ""


def _path(source: Union[str, os.PathLike[Any]]) -> FilePath:
    path = os.fsencode(source)
    if b"\0" in path:
        raise FileError("file.missing", "The path holds a NUL character.")
    return FilePath(path)


def _buffer(source: Union[bytearray, memoryview]) -> FileData:
    view = memoryview(source)
    if view.readonly or not view.c_contiguous:
        copied = view.tobytes()
        return FileData(copied, len(copied), copied)
    if view.nbytes == 0:
        return FileData(b"", 0, b"")
    # Holds the buffer: nothing can make it smaller meanwhile.
    block = (ctypes.c_char * view.nbytes).from_buffer(view.cast("B"))
    return FileData(ctypes.addressof(block), view.nbytes, block)


def _file(source: Any) -> FileData:
    try:
        data = source.read()
    except OSError as error:
        raise FileError("file.unreadable", f"The file cannot be read ({error}).") from error
    if not isinstance(data, bytes):
        raise TypeError("The file is not open for reading bytes.")
    return FileData(data, len(data), data)


def _pil(image: Any) -> Plane:
    try:
        luma = _pil_luma(image)
        data = luma.tobytes()
    except (OSError, SyntaxError) as error:
        # PIL decodes a file only now.
        raise ImageError("image.malformed", f"PIL cannot decode the image ({error}).") from error
    width, height = luma.size
    return _plane(data, width, height, width, data)


def _pil_luma(image: Any) -> Any:
    if image.mode == "L" and "transparency" not in image.info:
        return image
    if image.mode.startswith("I;16"):
        # PIL clips what is beyond 255.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        coloured = image.convert("RGBA")
        white = sys.modules["PIL.Image"].new("RGBA", coloured.size, "white")
        return sys.modules["PIL.Image"].alpha_composite(white, coloured).convert("L")
    return image.convert("L")


def _array(source: Any) -> Union[Plane, FileData]:
    import numpy

    array = numpy.asarray(source)
    if array.dtype == numpy.bool_:
        array = array.astype(numpy.uint8) * 255
    if array.dtype != numpy.uint8:
        raise TypeError(f"The array's samples are {array.dtype}; 8-bit ones (uint8) are read.")
    if array.ndim == 1:
        # The bytes of a file, as cv2.imencode and numpy.fromfile give them.
        flat = numpy.ascontiguousarray(array)
        return FileData(flat.ctypes.data, flat.size, flat)
    channels = array.shape[2] if array.ndim == 3 else 1
    if array.ndim not in (2, 3) or channels not in (1, 3, 4):
        raise TypeError(
            f"The array's shape is {array.shape}; (rows, columns), also with 1, 3 (RGB) or 4 "
            "(RGBA) samples a pixel, is read.")
    if array.size == 0:
        height, width = array.shape[:2]
        raise ImageError("image.noPixels", f"The image is {width} x {height} pixels.")
    if array.ndim == 3:
        array = array[:, :, 0] if channels == 1 else _array_luma(numpy, array)
    height, width = array.shape
    if array.strides[1] != 1 or array.strides[0] < width:
        array = numpy.ascontiguousarray(array)
    stride = array.strides[0] if height > 1 else width
    return _plane(array.ctypes.data, width, height, stride, array)


def _array_luma(numpy: Any, array: Any) -> Any:
    """The luma of rows of RGB or RGBA, alpha over white."""
    height, width, channels = array.shape
    luma = numpy.empty((height, width), numpy.uint8)
    for top in range(0, height, _ROWS_AT_ONCE):
        rows = array[top:top + _ROWS_AT_ONCE]
        # 255 times 256 and the half fit into 16 bits.
        total = rows[:, :, 0] * numpy.uint16(_RED)
        total += rows[:, :, 1] * numpy.uint16(_GREEN)
        total += rows[:, :, 2] * numpy.uint16(_BLUE)
        total += numpy.uint16(128)
        total >>= 8
        if channels == 4:
            total = (255 - total) * rows[:, :, 3]
            total = 255 - (total + 127) // 255
        luma[top:top + _ROWS_AT_ONCE] = total
    return luma


def _plane(
    address: Union[int, bytes], width: int, height: int, stride: int, owner: object
) -> Plane:
    if width < 1 or height < 1:
        raise ImageError("image.noPixels", f"The image is {width} x {height} pixels.")
    if max(width, height) > _LARGEST_SIDE:
        raise ImageError("image.tooLarge", f"The image is {width} x {height} pixels.")
    return Plane(address, width, height, stride, owner)
