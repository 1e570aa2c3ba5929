"""The functions and their options, labels, errors, threads and processes."""

import json
import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from conftest import FIELDS, IMAGES, PHOTO, command, steady

import labelscan

NAMES = ["000.png", "001.png", "002.jpg", "003.jpg", "004.jpg", "005.jpg"]
PATHS = [IMAGES / "labels" / name for name in NAMES]
FORMATS = {
    "version": 1, "formats": [{"id": "ours", "pattern": r"L(?<lot>\d{4}[A-Z])-(?<serial>\d{5})"}]}


def test_a_label_tells_what_it_read():
    label = labelscan.scan(PHOTO)
    assert label.file == str(PHOTO)
    assert label.fields == FIELDS
    assert (label["serial"], label.get("mac"), label.get("mac", "-")) == ("394PLHWR", None, "-")
    assert "serial" in label and "mac" not in label
    assert (label.issues, label.candidates, label.error, label.is_valid) == ((), (), None, True)
    assert (label.width, label.height, label.orientation) == (632, 474, 1)
    symbol = label.symbols[0]
    assert (symbol.symbology, symbol.identifier, symbol.syntax) == ("code128", "]C1", "gs1")
    assert symbol.payload == "108CV8J\x1d21394PLHWR"
    assert symbol.data == b"108CV8J\x1d21394PLHWR"
    assert len(symbol.corners) == 4
    assert label.details[1] == labelscan.Detail(
        "serial", "394PLHWR", "394PLHWR", 0, "gs1", "21", (10, 18))
    assert repr(label) == (
        f"<Label {PHOTO}: lot=8CV8J serial=394PLHWR gtin=01910012986256 expirationDate=2032-10-23; "
        "2 symbols (code128, code128)>")
    with pytest.raises(KeyError):
        label["mac"]


def test_a_label_cannot_be_changed_through_what_it_gives():
    label = labelscan.scan(PHOTO)
    label.fields["serial"] = "X"
    label.to_dict()["fields"]["serial"] = "X"
    assert label["serial"] == "394PLHWR"


def test_orientation_is_that_of_the_file():
    label = labelscan.scan(IMAGES / "kinds" / "orientation6.jpg")
    assert label.orientation == 6


@pytest.mark.parametrize(
    "payloads, fields, issues", [
        (["]C10109506000134352"], {"gtin": "09506000134352"}, []),
        (["]C10109506000134353"], {}, ["gs1.checkDigit"]),
        ([b"]C10109506000134352\x1d21A1"], {"gtin": "09506000134352", "serial": "A1"}, []),
        ([labelscan.Payload("0109506000134352", "code128", "]C1")], {"gtin": "09506000134352"}, []),
        (["^0109506000134352", "SERIAL: A1"], {"gtin": "09506000134352", "serial": "A1"}, []),
        (["MODEL: \udcff"], None, None),
    ])
def test_payloads_are_one_label(payloads, fields, issues):
    label = labelscan.parse(*payloads)
    assert len(label.symbols) == len(payloads)
    if fields is None:
        assert label.symbols[0].data == b"MODEL: \xff"
    else:
        assert label.fields == fields
        assert [issue.code for issue in label.issues] == issues
        assert label.is_valid == (not issues)


def test_payloads_are_a_label_each():
    labels = labelscan.parse("SERIAL: A1", "SERIAL: A2", together=False)
    assert [label["serial"] for label in labels] == ["A1", "A2"]
    assert labelscan.parse(together=False) == []


def test_parse_gives_what_the_command_prints():
    payloads = ["^010950600013435221ABC", "10XYZ"]
    label = labelscan.parse(*payloads)
    assert [label.to_dict()] == command("parse", "--together", "--format", "ndjson", *payloads)
    assert [each.to_dict() for each in labelscan.parse(*payloads, together=False)] == command(
        "parse", "--format", "ndjson", *payloads)


@pytest.mark.parametrize(
    "call, error, code", [
        (lambda: labelscan.parse(), labelscan.UsageError, "argument"),
        (lambda: labelscan.parse("x" * 20_000), labelscan.UsageError, "tooLong"),
        (lambda: labelscan.parse(*["x"] * 1001), labelscan.UsageError, "tooLong"),
        (lambda: labelscan.parse(labelscan.Payload("x", None, "C1")), labelscan.UsageError, "argument"),
        (lambda: labelscan.parse(labelscan.Payload("x", "qr\0")), labelscan.UsageError, "argument"),
        (lambda: labelscan.scan(PHOTO, symbologies=["qr", "none"]), labelscan.UsageError, "unknownName"),
        (lambda: labelscan.scan(PHOTO, symbologies=[]), labelscan.UsageError, "argument"),
        (lambda: labelscan.scan(PHOTO, print="much"), labelscan.UsageError, "unknownName"),
        (lambda: labelscan.scan(PHOTO, effort="much"), labelscan.UsageError, "unknownName"),
        (lambda: labelscan.scan(PHOTO, expect="none"), labelscan.UsageError, "unknownName"),
        (lambda: labelscan.scan(PHOTO, max_megapixels=0), labelscan.UsageError, "argument"),
        (lambda: labelscan.scan(PHOTO, max_megapixels=float("nan")), labelscan.UsageError, "argument"),
        (lambda: labelscan.scan(PHOTO, max_seconds=0), labelscan.UsageError, "argument"),
        (lambda: labelscan.scan(PHOTO, max_seconds=1e6), labelscan.UsageError, "argument"),
        (lambda: labelscan.scan(PHOTO, formats={}), labelscan.FormatsError, "formats.schema"),
        (lambda: labelscan.scan(PHOTO, formats="nowhere"), labelscan.FormatsError, "file.unreadable"),
        (lambda: labelscan.scan_many([], jobs=0), labelscan.UsageError, "argument"),
        (lambda: labelscan.scan_many([], effort="much"), labelscan.UsageError, "unknownName"),
        (lambda: labelscan.scan(PHOTO, max_megapixels=0.1), labelscan.ImageError, "image.tooLarge"),
    ])
def test_what_cannot_be_done_is_an_error(call, error, code):
    with pytest.raises(error) as caught:
        call()
    assert caught.value.code == code
    assert isinstance(caught.value, ValueError) == issubclass(error, labelscan.UsageError)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), again.code, again.message) == (
        type(caught.value), caught.value.code, caught.value.message)
    assert str(again) == f"{again.message} [{again.code}]"


def test_a_payload_of_another_type_is_an_error():
    with pytest.raises(TypeError):
        labelscan.parse(7)


def test_options_are_those_of_the_command():
    for arguments, options in [
        (["--symbology", "qr"], {"symbologies": ["qr"]}),
        (["--symbology", "code128"], {"symbologies": "code128"}),
        (["--effort", "fast"], {"effort": "fast"}),
        (["--expect", "udi"], {"expect": "udi"}),
    ]:
        expected = command("scan", "--format", "ndjson", *arguments, PHOTO)[0]
        assert steady(labelscan.scan(PHOTO, **options).to_dict()) == steady(expected)


def test_a_scan_ends_in_its_time():
    for source in (PHOTO, PHOTO.read_bytes()):
        with pytest.raises(labelscan.ImageError) as caught:
            labelscan.scan(source, max_seconds=1e-9)
        assert caught.value.code == "image.deadline"
    assert labelscan.scan(PHOTO, max_seconds=600).fields == FIELDS


def test_formats_are_taken_from_a_file_and_from_python(tmp_path):
    path = tmp_path / "formats.json"
    path.write_text(json.dumps(FORMATS))
    for formats in (path, str(path), FORMATS):
        label = labelscan.parse("L2407A-00017", formats=formats)
        assert label.fields == {"lot": "2407A", "serial": "00017"}
    assert labelscan.parse("L2407A-00017").fields == {}


def test_many_sources_come_in_order_and_errors_among_them():
    sources = [*PATHS, "nowhere.png", b"", PHOTO.read_bytes()]
    labels = list(labelscan.scan_many(iter(sources), jobs=3))
    assert [label.fields for label in labels[:6]] == [labelscan.scan(path).fields for path in PATHS]
    assert [label.file for label in labels] == [*map(str, PATHS), "nowhere.png", "", ""]
    assert [label.error.code if label.error else None for label in labels[5:]] == [
        None, "file.missing", "image.empty", None]
    assert labels[6].to_dict() == command("scan", "--format", "ndjson", "nowhere.png")[0]
    assert (labels[6].fields, labels[6].symbols, labels[6].is_valid) == ({}, (), False)
    assert repr(labels[6]) == "<Label nowhere.png: There is no such file. [file.missing]>"
    assert labels[8].fields == FIELDS


def test_a_generator_is_not_run_away_from():
    taken = []

    def sources():
        while True:
            taken.append(PHOTO)
            yield PHOTO

    labels = labelscan.scan_many(sources(), jobs=2)
    assert next(labels).fields == FIELDS
    labels.close()
    assert len(taken) == 4


def test_an_error_of_the_generator_is_told_after_what_came_before():
    def sources():
        yield PHOTO
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more"):
        list(labelscan.scan_many(sources(), jobs=1))


def test_a_source_of_another_type_ends_the_batch():
    with pytest.raises(TypeError):
        list(labelscan.scan_many([PHOTO, 7]))


def test_threads_do_not_disturb_one_another():
    expected = [labelscan.scan(path) for path in PATHS]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(labelscan.scan, PATHS * 4))
    assert answers == expected * 4


def test_an_image_that_cannot_be_read_leaves_the_scanner_as_it_was():
    for _ in range(3):
        with pytest.raises(labelscan.ImageError):
            labelscan.scan(b"no image")
        assert labelscan.scan(PHOTO).fields == FIELDS


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_labels_cross_processes(method):
    expected = labelscan.scan(PHOTO)
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(labelscan.scan, [PHOTO] * 4) == [expected] * 4


def test_a_scan_in_the_middle_of_another_has_its_own_scanner():
    class Source:
        def read(self):
            assert labelscan.scan(PHOTO).fields == FIELDS
            return PHOTO.read_bytes()

    assert labelscan.scan(Source()).fields == FIELDS


def test_the_package_is_the_command_too():
    for start in (["-m", "labelscan"], ["-c", "import labelscan._command as c; c.main()"]):
        done = subprocess.run(
            [sys.executable, *start, "--version"], stdout=subprocess.PIPE, text=True, check=False)
        assert done.returncode == 0
        assert done.stdout.startswith(labelscan.__version__) or labelscan.__version__ in done.stdout


def test_public_names_are_documented():
    for name in labelscan.__all__:
        thing = getattr(labelscan, name)
        if callable(thing) and hasattr(thing, "__module__") and "labelscan" in thing.__module__:
            assert thing.__doc__
