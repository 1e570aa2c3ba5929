"""Kinds of image that libvips reads: the payloads of the PNG file, and typed errors for what is broken."""

import functools
import io
import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import FIELDS, IMAGES, PHOTO, command

import labelscan

numpy = pytest.importorskip("numpy")
Image = pytest.importorskip("PIL.Image")
OTHER = IMAGES / "labels" / "001.png"

if "LABELSCAN_KINDS" not in os.environ:
    # An empty GIF is damaged where libvips is, and not looked at where it is not.
    with pytest.raises(labelscan.ImageError) as without:
        labelscan.scan(b"GIF89a")
    if without.value.code == "image.unsupported":
        pytest.skip("libvips is not installed", allow_module_level=True)


def saved(name, image=None, **options):
    """The bytes of the photo, or of another image, as a file of a kind."""
    if name == "HEIF":
        pytest.importorskip("pillow_heif").register_heif_opener()
    if name == "JXL":
        pytest.importorskip("pillow_jxl")
    file = io.BytesIO()
    (image or Image.open(PHOTO)).save(file, name, **options)
    return file.getvalue()


def rgb():
    return Image.open(PHOTO).convert("RGB")


def transparent():
    rgba = numpy.zeros((474, 632, 4), numpy.uint8)
    rgba[:, :, 3] = 255 - numpy.array(Image.open(PHOTO))
    return Image.fromarray(rgba, "RGBA")


def pages(name, **options):
    return saved(name, save_all=True, append_images=[Image.open(OTHER)], **options)


KINDS = {
    "WebP": lambda: saved("WEBP", lossless=True),
    "WebP that loses": lambda: saved("WEBP", rgb(), quality=80),
    "WebP over white": lambda: saved("WEBP", transparent(), lossless=True),
    "WebP of two frames": lambda: pages("WEBP", lossless=True),
    "TIFF": lambda: saved("TIFF"),
    "TIFF, LZW": lambda: saved("TIFF", compression="tiff_lzw"),
    "TIFF, deflate": lambda: saved("TIFF", compression="tiff_adobe_deflate"),
    "TIFF, JPEG": lambda: saved("TIFF", rgb(), compression="jpeg"),
    "TIFF, CMYK": lambda: saved("TIFF", rgb().convert("CMYK")),
    "TIFF, palette": lambda: saved("TIFF", Image.open(PHOTO).convert("P")),
    "TIFF, 16 bits": lambda: saved(
        "TIFF", Image.fromarray(numpy.array(Image.open(PHOTO)).astype(numpy.uint16) * 257)),
    "TIFF over white": lambda: saved("TIFF", transparent()),
    "GIF": lambda: saved("GIF"),
    "GIF of two frames": lambda: pages("GIF"),
    "AVIF": lambda: saved("AVIF", rgb(), quality=90),
    "HEIF": lambda: saved("HEIF", rgb(), quality=90),
    "JPEG XL": lambda: saved("JXL", rgb(), quality=95),
    "PDF": lambda: saved("PDF", resolution=150),
}


@functools.cache
def data_of(name):
    return KINDS[name]()


def payloads(label):
    return sorted((symbol.symbology, symbol.payload) for symbol in label.symbols)


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_gives_the_payloads_of_the_png_file(name):
    label = labelscan.scan(data_of(name))
    assert payloads(label) == payloads(labelscan.scan(PHOTO))
    assert label.fields == FIELDS
    assert label.pages == 1


def test_a_bilevel_tiff_file_gives_the_payloads_of_the_png_file():
    page = IMAGES / "kinds" / "grey1.png"
    expected = payloads(labelscan.scan(page))
    assert expected
    for options in ({"compression": "group4"}, {}):
        data = saved("TIFF", Image.open(page).convert("1"), **options)
        assert payloads(labelscan.scan(data)) == expected


@pytest.mark.parametrize("kind, name", [("TIFF", "two.tif"), ("PDF", "two.pdf")])
def test_pages_are_photos_of_their_own(tmp_path, kind, name):
    path = tmp_path / name
    path.write_bytes(pages(kind, resolution=150) if kind == "PDF" else pages(kind))
    expected = [payloads(labelscan.scan(PHOTO)), payloads(labelscan.scan(OTHER))]
    names = [str(path), f"{path}#2"]
    assert [payloads(labelscan.scan(name)) for name in names] == expected
    assert [labelscan.scan(name).pages for name in names] == [2, 2]
    printed = command("scan", "--format", "ndjson", path)
    assert [each["file"] for each in printed] == names
    assert [each["pages"] for each in printed] == [2, 2]
    alone = command("scan", "--isolate", "--format", "ndjson", path)
    assert [each["symbols"] for each in alone] == [each["symbols"] for each in printed]
    for missing in (f"{path}#3", f"{PHOTO}#2"):
        with pytest.raises(labelscan.ImageError) as caught:
            labelscan.scan(missing)
        assert caught.value.code == "image.noPage"


def test_a_file_is_before_a_page(tmp_path):
    path = tmp_path / "photo#2"
    path.write_bytes(PHOTO.read_bytes())
    assert labelscan.scan(path).fields == FIELDS
    for name in ("photo#0", "photo#", "photo#-1", "photo#2#1x"):
        with pytest.raises(labelscan.FileError):
            labelscan.scan(tmp_path / name)


def test_orientation_is_that_of_the_file():
    exif = Image.Exif()
    exif[0x0112] = 6
    for kind, options in (("WEBP", {"exif": exif, "lossless": True}), ("TIFF", {"tiffinfo": {274: 6}})):
        label = labelscan.scan(saved(kind, **options))
        assert (label.orientation, label.width, label.fields) == (6, 632, FIELDS)


@pytest.mark.parametrize("part", [0.02, 0.3, 0.9, 0.995])
# The first of two frames may be whole.
@pytest.mark.parametrize("name", [name for name in KINDS if "two frames" not in name])
def test_a_file_that_is_cut_short_is_an_error(name, part):
    data = data_of(name)
    with pytest.raises(labelscan.ImageError) as caught:
        labelscan.scan(data[:int(part * len(data))])
    assert caught.value.code in ("image.truncated", "image.malformed")


def gif(side):
    return (b"GIF89a" + struct.pack("<HHBBB", side, side, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff,\0\0\0\0"
            + struct.pack("<HH", side, side) + b"\0\2\2\x4c\1\0;")


def pdf(side, content=b""):
    return (b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]>>endobj\n%b"
            b"trailer<</Root 1 0 R>>\n%%%%EOF" % (side, side, content))


def webp(side):
    """A lossless one of one colour: two codes of one symbol each, RFC 9649, 3."""
    return saved("WEBP", Image.new("L", (side, side)), lossless=True, method=0)


def tiff(side):
    return saved("TIFF", Image.new("1", (side, side)), compression="group4")


BOMBS = {
    "GIF": lambda: gif(65_535), "PDF": lambda: pdf(14_400), "WebP": lambda: webp(11_000),
    "TIFF": lambda: tiff(11_000),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_before_it_takes_memory(name, tmp_path):
    path = tmp_path / "bomb"
    path.write_bytes(BOMBS[name]())
    program = (
        "import json, sys, labelscan\n"
        "try: labelscan.scan(sys.argv[1])\n"
        "except labelscan.ImageError as error: code = error.code\n"
        # The peak that the system knows of this program alone.
        "peak = next(line for line in open('/proc/self/status') if line.startswith('VmHWM'))\n"
        "print(json.dumps([code, int(peak.split()[1])]))\n")
    done = subprocess.run(
        [sys.executable, "-c", program, path], stdout=subprocess.PIPE, check=True)
    code, kilobytes = json.loads(done.stdout)
    assert code == "image.tooLarge"
    assert kilobytes < 200_000


@pytest.mark.parametrize(
    "data, code", [
        (b"GIF89a", "image.truncated"), (b"RIFF\xff\xff\xff\x7fWEBPVP8L", "image.truncated"),
        (b"RIFF\4\0\0\0WEBP" + bytes(20), "image.malformed"),
        (b"II*\0\xff\xff\xff\xff", "image.malformed"), (b"II*\0\x08\0\0\0\0\0\0\0\0\0", "image.malformed"),
        (b"%PDF-1.7\n%%EOF", "image.malformed"), (b"%PDF-1.7", "image.truncated"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "image.malformed"),
        (b"\xff\x0a" + b"\xff" * 40, "image.malformed"),
    ])
def test_a_file_that_is_damaged_is_an_error(data, code):
    with pytest.raises(labelscan.ImageError) as caught:
        labelscan.scan(data)
    # What a library calls it may differ from version to version; that it is refused does not.
    assert caught.value.code in (code, "image.malformed", "image.truncated")


def test_a_pdf_file_that_names_itself_ends():
    loop = pdf(200).replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]")
    with pytest.raises(labelscan.ImageError):
        labelscan.scan(loop)


def test_damage_anywhere_is_an_error_or_read_all_the_same():
    """Bytes changed one at a time: an answer or an error of the package, and never another payload."""
    seed = 1
    known = payloads(labelscan.scan(PHOTO))
    for name in ("WebP that loses", "TIFF, LZW", "GIF", "AVIF", "HEIF", "JPEG XL", "PDF"):
        data = data_of(name)
        for _ in range(6):
            seed = (seed * 1_103_515_245 + 12_345) % 2**31
            damaged = bytearray(data)
            damaged[seed % len(damaged)] ^= 1 << seed % 8
            try:
                found = payloads(labelscan.scan(damaged))
            except labelscan.ImageError:
                continue
            assert all(payload in known for payload in found)


def test_a_folder_is_walked_for_them(tmp_path):
    for name, kind in (("a.webp", "WebP"), ("b.TIF", "TIFF"), ("c.gif", "GIF"), ("d.pdf", "PDF")):
        Path(tmp_path / name).write_bytes(data_of(kind))
    printed = command("scan", "--format", "ndjson", tmp_path)
    assert [Path(each["file"]).name for each in printed] == ["a.webp", "b.TIF", "c.gif", "d.pdf"]
    assert [each["fields"] for each in printed] == [FIELDS] * 4
