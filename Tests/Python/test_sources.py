"""Everything that can be scanned gives what its file gives; what cannot is a typed error."""

import io
import mmap

import pytest
from conftest import FIELDS, IMAGES, PHOTO, command, steady

import labelscan
from labelscan._sources import open_source

numpy = pytest.importorskip("numpy")
Image = pytest.importorskip("PIL.Image")


def luma():
    return numpy.array(Image.open(PHOTO))


def coloured(mode):
    return numpy.asarray(Image.open(PHOTO).convert(mode))


def reversed_twice():
    return numpy.ascontiguousarray(luma()[::-1, ::-1])[::-1, ::-1]


def within_larger():
    frame = numpy.zeros((700, 900), numpy.uint8)
    frame[100:574, 50:682] = luma()
    return frame[100:574, 50:682]


def read_only():
    array = luma()
    array.setflags(write=False)
    return array


def every_other_column():
    frame = numpy.zeros((474, 1264), numpy.uint8)
    frame[:, ::2] = luma()
    return frame[:, ::2]


def transparent():
    """The photo in the alpha channel alone, over white."""
    rgba = numpy.zeros((474, 632, 4), numpy.uint8)
    rgba[:, :, 3] = 255 - luma()
    return rgba


def mapped():
    with PHOTO.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


FILES = {
    "str": lambda: str(PHOTO),
    "Path": lambda: PHOTO,
    "bytes": PHOTO.read_bytes,
    "bytearray": lambda: bytearray(PHOTO.read_bytes()),
    "memoryview": lambda: memoryview(PHOTO.read_bytes()),
    "memoryview that can be written": lambda: memoryview(bytearray(PHOTO.read_bytes())),
    "memoryview of every other byte": lambda: memoryview(
        bytes(byte for each in PHOTO.read_bytes() for byte in (each, 0)))[::2],
    "open file": lambda: PHOTO.open("rb"),
    "BytesIO": lambda: io.BytesIO(PHOTO.read_bytes()),
    "mmap": mapped,
    "array of a file's bytes": lambda: numpy.fromfile(PHOTO, numpy.uint8),
}

PIXELS = {
    "luma": luma,
    "luma in a third dimension": lambda: luma()[:, :, None],
    "luma by columns": lambda: numpy.asfortranarray(luma()),
    "luma that cannot be written": read_only,
    "luma within a larger plane": within_larger,
    "luma from the last pixel on": reversed_twice,
    "luma in every other column": every_other_column,
    "RGB": lambda: coloured("RGB"),
    "RGB from planes": lambda: numpy.stack([luma()] * 3).transpose(1, 2, 0),
    "RGBA": lambda: coloured("RGBA"),
    "RGBA over white": transparent,
    "PIL L": lambda: Image.open(PHOTO),
    "PIL RGB": lambda: Image.open(PHOTO).convert("RGB"),
    "PIL RGBA": lambda: Image.open(PHOTO).convert("RGBA"),
    "PIL RGBA over white": lambda: Image.fromarray(transparent(), "RGBA"),
    "PIL LA": lambda: Image.open(PHOTO).convert("LA"),
    "PIL P": lambda: Image.open(PHOTO).convert("P"),
    "PIL CMYK": lambda: Image.open(PHOTO).convert("RGB").convert("CMYK"),
    "PIL YCbCr": lambda: Image.open(PHOTO).convert("YCbCr"),
    "PIL I;16": lambda: Image.fromarray(luma().astype(numpy.uint16) * 257),
    "PIL I": lambda: Image.open(PHOTO).convert("I"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_in_every_form_gives_the_same(name):
    expected = command("scan", "--print", "off", "--format", "ndjson", PHOTO)[0]
    assert steady(labelscan.scan(FILES[name]()).to_dict()) == steady(expected)


@pytest.mark.parametrize("name", PIXELS)
def test_pixels_in_every_form_give_the_same_fields(name):
    label = labelscan.scan(PIXELS[name]())
    assert label.fields == FIELDS
    assert (label.width, label.height) == (632, 474)
    assert [symbol.symbology for symbol in label.symbols] == ["code128", "code128"]


@pytest.mark.parametrize(
    "make", [luma, within_larger, read_only, lambda: luma()[:, :, None]],
    ids=["luma", "within", "read-only", "3-d"])
def test_luma_is_not_copied(make):
    array = make()
    assert open_source(array).address == array.ctypes.data


def test_a_bilevel_array_is_black_and_white():
    page = Image.open(IMAGES / "kinds" / "grey1.png").convert("1")
    expected = labelscan.scan(IMAGES / "kinds" / "grey1.png")
    for source in (page, numpy.asarray(page)):
        assert labelscan.scan(source).fields == expected.fields
        assert [s.payload for s in labelscan.scan(source).symbols] == [
            s.payload for s in expected.symbols]


def test_a_plane_is_read_as_long_as_it_may_take():
    label = labelscan.scan(luma(), max_seconds=1e-9)
    assert (label.symbols, [issue.code for issue in label.issues]) == ((), ["scan.deadline"])


def test_what_has_an_array_is_one():
    class Tensor:
        def __array__(self, dtype=None, copy=None):
            return luma()

    assert labelscan.scan(Tensor()).fields == FIELDS


def test_all_test_images_are_read_as_the_command_reads_them():
    paths = sorted(IMAGES.glob("labels/*.png"))[:6] + sorted(IMAGES.glob("kinds/*"))
    for print_ in ("off", "all"):
        expected = command("scan", "--print", print_, "--format", "ndjson", *paths)
        assert [steady(labelscan.scan(path, print=print_).to_dict()) for path in paths] == list(
            map(steady, expected))


def test_the_print_has_its_places():
    label = labelscan.scan(PHOTO, print="all")
    assert label.print and label.print[0].text == label.to_dict()["print"][0]["text"]
    assert all(len(line.corners) == 4 and 0 <= line.certainty <= 1 for line in label.print)
    assert labelscan.scan(PHOTO).print == ()


@pytest.mark.parametrize(
    "make, code", [
        (lambda: "nowhere.png", "file.missing"),
        (lambda: IMAGES, "file.isFolder"),
        (lambda: "/dev/null", "file.notRegular"),
        (lambda: str(PHOTO) + "\0.png", "file.missing"),
        (lambda: io.BytesIO(PHOTO.read_bytes()[:5000]), "image.truncated"),
        (lambda: b"", "image.empty"),
        (lambda: bytearray(), "image.empty"),
        (lambda: b"no image", "image.unknownKind"),
        (lambda: PHOTO.read_bytes()[:5000], "image.truncated"),
        (lambda: numpy.zeros((0, 7), numpy.uint8), "image.noPixels"),
        (lambda: numpy.zeros((7, 0, 3), numpy.uint8), "image.noPixels"),
        (lambda: Image.new("L", (0, 9)), "image.noPixels"),
        (lambda: Image.open(io.BytesIO(PHOTO.read_bytes()[:5000])), "image.malformed"),
        # One row, told to be repeated: a plane that is larger than its memory.
        (lambda: numpy.broadcast_to(numpy.zeros(20_000, numpy.uint8), (20_000, 20_000)),
         "image.tooLarge"),
    ])
def test_a_source_that_gives_no_image_is_an_error(make, code):
    with pytest.raises(labelscan.ImageError) as caught:
        labelscan.scan(make())
    assert caught.value.code == code
    assert isinstance(caught.value, labelscan.FileError) == code.startswith("file.")
    assert caught.value.message


@pytest.mark.parametrize(
    "make", [
        lambda: 7, lambda: None, lambda: ["a.png"], lambda: PHOTO.open(encoding="latin-1"),
        lambda: numpy.zeros((9, 9)), lambda: numpy.zeros((9, 9), numpy.int8),
        lambda: numpy.zeros((9, 9), numpy.uint16), lambda: numpy.zeros((9, 9, 2), numpy.uint8),
        lambda: numpy.zeros((2, 9, 9, 3), numpy.uint8), lambda: numpy.uint8(3),
        lambda: numpy.array(["a"], dtype=object),
    ])
def test_a_source_of_another_type_is_an_error(make):
    with pytest.raises(TypeError):
        labelscan.scan(make())


def test_a_file_that_cannot_be_read_is_an_error():
    class Broken:
        def read(self):
            raise OSError(5, "Input/output error")

    with pytest.raises(labelscan.FileError) as caught:
        labelscan.scan(Broken())
    assert caught.value.code == "file.unreadable"


@pytest.mark.parametrize(
    "row, expected", [
        ([[255, 0, 0]], 77), ([[0, 255, 0]], 149), ([[0, 0, 255]], 29), ([[255] * 3], 255),
        ([[0, 0, 0, 255]], 0), ([[0, 0, 0, 0]], 255), ([[0, 0, 0, 51]], 204),
        ([[255, 255, 255, 7]], 255),
    ])
def test_colour_has_its_luma(row, expected):
    plane = open_source(numpy.array([row], numpy.uint8))
    assert plane.owner.tolist() == [[expected]]
