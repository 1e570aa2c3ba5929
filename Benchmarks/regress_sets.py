"""The sets that `regress` measures: where their images are, and what is in them."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

from readers import REPOSITORY, same

RENDERED = pathlib.Path(
    os.environ.get("LABELSCAN_SETS") or pathlib.Path.home() / ".cache" / "labelscan-regress")
SHARED = pathlib.Path(os.environ.get("LABELSCAN_SHARED") or REPOSITORY.parent / "shared")
IMAGES = REPOSITORY / "TestImages"
EXTENSIONS = {".png", ".jpg", ".jpeg", ".pgm", ".ppm"}
RETAIL = {"ean13", "ean8", "upca", "upce"}
# Each rack of the shared photos holds 16 tubes.
TUBES = 16


class Absent(Exception):
    """A set is not on this machine."""


class Case:
    """One image, and what may be read of it."""

    def __init__(
            self, path, wanted=(), known=(), kind=None, open_count=None, judged=None, is_same=same):
        self.path = path
        self.wanted = list(wanted)  # (symbology, payload): to be read
        self.known = [*self.wanted, *known]  # what else is right
        self.kind = kind  # counted under this name instead of the symbology's
        self.open_count = open_count  # without truth: how many there are
        self.judged = judged  # symbologies whose other payloads are wrong; `None`: all
        self.is_same = is_same

    def judges(self, symbology):
        return self.judged is None or symbology in self.judged


class ImageSet:
    """A named set; `recipe` draws its folder where it can be drawn."""

    def __init__(
            self, name, folder, cases, is_quick=False, arguments=(), counted=0, is_timed=True,
            recipe=None):
        self.name = name
        self.folder = folder
        self.of = cases
        self.is_quick = is_quick
        self.arguments = arguments
        self.counted = counted  # images whose instructions are counted
        self.is_timed = is_timed
        self.recipe = recipe

    def cases(self):
        if not self.folder.is_dir():
            raise Absent(
                f"{self.folder} is not there"
                + ("; `regress render` draws it" if self.recipe else ""))
        cases = self.of(self.folder)
        if not cases:
            raise Absent(f"{self.folder} holds no images")
        return cases

    def render(self):
        """Draws the set beside its place, then moves it there."""
        half = self.folder.with_name(self.folder.name + ".half")
        shutil.rmtree(half, ignore_errors=True)
        half.parent.mkdir(parents=True, exist_ok=True)
        self.recipe(half)
        shutil.rmtree(self.folder, ignore_errors=True)
        half.rename(self.folder)


def images_in(folder):
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in EXTENSIONS)


def truth_cases(folder):
    """A folder that make_label_photos.py, make_phone_photos.py or the patterns' program wrote."""
    def pairs(symbols):
        return with_components((s["symbology"], s["payload"].encode()) for s in symbols)

    return [
        Case(folder / photo["file"], pairs(photo["symbols"]), pairs(photo.get("tooSmall", [])))
        for photo in json.loads((folder / "truth.json").read_text())]


def with_components(symbols):
    """Symbols, a composite component as part of its linear symbol, which stands before it.

    The scripts' truth has them one by one; one payload is what a reader transmits.
    """
    joined = []
    for symbology, payload in symbols:
        if symbology == "composite" and joined:
            linear, before = joined.pop()
            joined.append((linear, before + (b"|]e0" if linear in RETAIL else b"") + payload))
        else:
            joined.append((symbology, payload))
    return joined


def kind_cases(folder):
    """Files of every kind, each with the same symbol."""
    return [Case(path, [("code128", b"KIND-OF-IMAGE")]) for path in images_in(folder)]


def plain(payload):
    """A payload without what readers spell differently: separators, brackets, UPC's zeros."""
    for part in (b"\x1d", b"{GS}", b"(", b")"):
        payload = payload.replace(part, b"")
    payload = payload.strip()
    if len(payload) == 16 and payload.isdigit() and payload.startswith(b"01"):
        payload = payload[2:]  # a DataBar's GTIN
    return payload.lstrip(b"0") if payload.isdigit() else payload


def upca_of(upce):
    """The UPC-A that eight digits of UPC-E stand for (GS1 General Specifications 5.2.2.4.2)."""
    system, digits, check = upce[:1], upce[1:7], upce[7:]
    last = digits[5:]
    if last in (b"0", b"1", b"2"):
        middle = digits[:2] + last + b"0000" + digits[2:5]
    elif last == b"3":
        middle = digits[:3] + b"00000" + digits[3:5]
    elif last == b"4":
        middle = digits[:4] + b"00000" + digits[4:5]
    else:
        middle = digits[:5] + b"0000" + last
    return system + middle + check


def same_plainly(symbology, expected, payload):
    if symbology.startswith("upce") and len(expected) == 8 and plain(payload) == plain(
            upca_of(expected)):
        return True
    if symbology.startswith("codabar") and payload[1:-1] == expected:
        return True  # its start and stop characters belong to the payload
    if symbology.startswith("qr") and plain(expected) == plain(from_shift_jis(payload)):
        return True
    return plain(expected) == plain(payload)


def from_shift_jis(payload):
    """What QR symbols without an ECI say in Japan, as the truth's UTF-8."""
    try:
        return payload.decode("cp932").encode()
    except UnicodeDecodeError:
        return payload


def sample_cases(folder):
    """Families of samples, the payload beside each image; counted by family."""
    cases = []
    for family in sorted(path for path in folder.iterdir() if path.is_dir()):
        for path in images_in(family):
            text, binary = path.with_suffix(".txt"), path.with_suffix(".bin")
            if family.name.startswith("falsepositives"):
                cases.append(Case(path))
            elif text.exists():
                payload = text.read_bytes().rstrip(b"\r\n")
            elif binary.exists():
                payload = binary.read_bytes()
            elif family.name.startswith("multi"):
                cases.append(Case(path, kind=family.name, open_count=0))
                continue
            if text.exists() or binary.exists():
                cases.append(Case(
                    path, [(family.name, payload)], kind=family.name, is_same=same_plainly))
    return cases


def product_cases(folder):
    """Product photos: the EAN or UPC is the file's name up to the underscore."""
    return [
        Case(path, [("ean13", path.name.split("_")[0].encode())], judged=RETAIL,
             is_same=same_plainly)
        for path in images_in(folder)]


def rack_cases(folder):
    return [Case(path, kind="datamatrix", open_count=TUBES) for path in images_in(folder)]


def add_on_cases(folder):
    """EAN and UPC symbols with add-ons, of which the add-ons alone are judged."""
    cases = truth_cases(folder)
    for case in cases:
        case.judged = {"ean5", "ean2"}
    return cases


def stacked_cases(folder):
    """DataBar and composite symbols; the linear symbol without its component is right too."""
    cases = truth_cases(folder)
    for case in cases:
        case.known = [*case.wanted, *(
            (symbology, linear_part(symbology, payload)) for symbology, payload in case.wanted)]
    return cases


def linear_part(symbology, payload):
    """What a composite symbol's linear symbol says alone, as the fixtures make it."""
    if b"|" in payload:
        return payload.split(b"|")[0]
    if symbology in ("databar", "databarLimited"):
        return payload[:16]
    return payload.split(b"\x1d")[0]


def fixtures(kind, count, cases=truth_cases, **options):
    """What the fixtures of the tests draw."""
    def draw(folder):
        subprocess.run(
            [REPOSITORY / "Benchmarks" / "patterns" / "run", kind, str(count), folder], check=True)
    return ImageSet(kind, RENDERED / kind, cases, is_timed=False, recipe=draw, **options)


def script(name, *arguments):
    """Draws with one of the scripts of TestImages or of this folder."""
    own = REPOSITORY / "Benchmarks" / name
    path = own if own.exists() else IMAGES / name

    def draw(folder):
        subprocess.run(
            [sys.executable, path, *arguments, "--out", folder], check=True,
            stdin=subprocess.DEVNULL)
    return draw


def turned(source, degrees):
    """Turns every sample, white beyond its edges."""
    def draw(folder):
        from PIL import Image

        for path in sorted(source.rglob("*")):
            place = folder / path.relative_to(source)
            if path.is_dir() or path.suffix.lower() not in EXTENSIONS | {".txt", ".bin"}:
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix.lower() in EXTENSIONS:
                Image.open(path).convert("L").rotate(
                    degrees, Image.BICUBIC, expand=True, fillcolor=255).save(place)
            else:
                shutil.copyfile(path, place)
        (folder / "truth.json").write_text("[]\n")  # as a sign that it is whole
    return draw


def photos(name, seed, count, *arguments, tool="make_label_photos.py", **options):
    recipe = script(tool, "--seed", str(seed), "--count", str(count), *arguments)
    return ImageSet(name, RENDERED / name, truth_cases, recipe=recipe, **options)


def again(name, folder, effort, **options):
    """A set with another effort."""
    return ImageSet(
        f"{name}/{effort}", folder, truth_cases, arguments=("--effort", effort), **options)


def samples_at(degrees, **options):
    name = f"samples-{degrees}"
    return ImageSet(
        name, RENDERED / name, sample_cases, recipe=turned(SHARED / "samples", degrees), **options)


# Those of two widths, by zint's numbers, with how many digits a payload has.
TWO_WIDTHS = {
    "msi": (47, 8), "code11": (1, 8), "industrial2of5": (7, 8), "iata2of5": (4, 8),
    "matrix2of5": (2, 8), "telepen": (32, 8), "pharmacode": (51, 5),
}


def two_widths(folder):
    """Symbols of two widths by zint: sharp, blurred and with noise, upright and askew."""
    import random

    import numpy
    from PIL import Image, ImageFilter

    folder.mkdir(parents=True)
    chance = random.Random(1177)
    truth = []
    for number in range(280):
        symbology = list(TWO_WIDTHS)[number % len(TWO_WIDTHS)]
        kind, length = TWO_WIDTHS[symbology]
        digits = [chance.randrange(10) for _ in range(length)]
        data = "".join(map(str, digits))
        arguments, payload = [], data
        if symbology == "pharmacode":
            data = payload = str(chance.randrange(16, 131070))
        elif symbology == "msi":
            # One check digit modulo 10, which is transmitted.
            arguments = ["--vers=1"]
            doubled = [2 * d - 9 * (d > 4) if i % 2 == 0 else d
                       for i, d in enumerate(reversed(digits))]
            payload += str(-sum(doubled) % 10)
        elif symbology == "code11":
            # One check character, which is transmitted.
            arguments = ["--vers=1"]
            check = sum(d * (i + 1) for i, d in enumerate(reversed(digits))) % 11
            payload += "0123456789-"[check]
        path = folder / f"{number}.png"
        subprocess.run(
            ["zint", "-b", str(kind), "-d", data, "-o", path, "--notext", "--quietzones",
             "--scale=1.5", "--height=30", "--whitesp=6", *arguments], check=True)
        image = Image.open(path).convert("L")
        image = image.rotate(
            [0, 3, 17, 30][number // 7 % 4], Image.BICUBIC, expand=True, fillcolor=255)
        image = image.filter(ImageFilter.GaussianBlur([0, 0.6, 1.2][number // 28 % 3]))
        noise = numpy.random.default_rng(number).normal(0, [0, 8][number // 84 % 2], image.size[::-1])
        luma = 40 + 0.7 * numpy.asarray(image, dtype=float) + noise
        Image.fromarray(luma.clip(0, 255).astype("uint8")).save(path)
        truth.append({
            "file": path.name, "symbols": [{"symbology": symbology, "payload": payload}]})
    (folder / "truth.json").write_text(json.dumps(truth))


LABELS = IMAGES / "labels"
ON_REQUEST = tuple(part for name in TWO_WIDTHS for part in ("--symbology", name))
ADD_ONS = tuple(
    part for name in ("ean13", "upca", "upce", "ean5", "ean2") for part in ("--symbology", name))
SMALL = ("--megapixels", "0.3,1,2")
SETS = [
    ImageSet("labels", LABELS, truth_cases, is_quick=True, counted=12),
    again("labels", LABELS, "fast", is_quick=True, counted=6),
    again("labels", LABELS, "thorough"),
    ImageSet("kinds", IMAGES / "kinds", kind_cases, is_quick=True, is_timed=False),
    ImageSet("products", SHARED / "photos" / "products", product_cases, is_quick=True, counted=4),
    ImageSet("racks", SHARED / "photos" / "racks", rack_cases, is_quick=True, counted=1),
    ImageSet("samples", SHARED / "samples", sample_cases, is_quick=True, counted=20),
    samples_at(17),
    samples_at(45),
    photos("photos-711", 711, 60, "--megapixels", "0.3", is_quick=True),
    photos("photos-7001", 7001, 120, counted=4),
    again("photos-7001", RENDERED / "photos-7001", "fast"),
    photos("photos-12", 12, 120),
    photos("photos-13", 13, 80, *SMALL),
    photos("photos-31", 31, 80, *SMALL),
    photos("photos-417", 417, 80, *SMALL),
    photos("webcam-7001", 7001, 300, "--scenarios", "webcam", is_quick=True, counted=10),
    photos("webcam-8001", 8001, 300, "--scenarios", "webcam"),
    photos("qr-7001", 7001, 96, "--scenarios", "qr-conditions", *SMALL, counted=8),
    photos("qr-8001", 8001, 96, "--scenarios", "qr-conditions", *SMALL),
    photos("phone-1", 1, 100, tool="make_phone_photos.py", counted=4),
    photos("phone-2", 2, 100, tool="make_phone_photos.py"),
    photos("station-1", 1, 60, "--camera", "station", tool="make_phone_photos.py"),
    photos("parcels-27", 27, 80, "--scenarios", "parcel,smallpart", "--difficulty", "easy,normal",
           "--megapixels", "1,2", tool="make_phone_photos.py"),
    photos("dots-1", 1, 90, tool="make_dot_marks.py"),
    fixtures("patterns", 560, counted=10),
    fixtures("worn", 1500, counted=10),
    fixtures("worn-symbols", 1500),
    fixtures("worn-addons", 1000, add_on_cases, arguments=ADD_ONS),
    fixtures("stacked", 504, stacked_cases, counted=5),
    fixtures("worn-stacked", 1500, stacked_cases),
    fixtures("rows", 500, counted=5),
    ImageSet("two-widths", RENDERED / "two-widths", truth_cases, arguments=ON_REQUEST,
             recipe=two_widths, is_timed=False),
]
