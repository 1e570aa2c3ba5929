"""What the programs of this folder share: other readers, and how what they say is judged."""

import base64
import functools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
LINEAR_FORMATS = (
    "Code128 Code39 Code93 Codabar ITF EAN13 EAN8 UPCA UPCE DataBar".split())
EXPANDED_FORMATS = ["DataBarExpanded", "DataBarExp"]  # by version of zxing-cpp
# Beside the linear ones; older versions of zxing-cpp lack some.
OTHER_FORMATS = (
    "QRCode MicroQRCode RMQRCode DataMatrix Aztec MaxiCode PDF417 MicroPDF417 DataBarLtd".split())


def warn(text):
    name = pathlib.Path(sys.argv[0]).name
    print(f"{name}: {text}", file=sys.stderr, flush=True)


def stop(text, status=1):
    warn(text)
    sys.exit(status)


def build(given):
    """The release build of labelscan, or the one that was given."""
    if given:
        if not os.access(given, os.X_OK):
            stop(f"{given} is no program")
        return given
    if not shutil.which("swift"):
        stop("swift is not installed; give a built command with --labelscan")
    warn("building labelscan")
    swift = ["swift", "build", "-c", "release", "--package-path", str(REPOSITORY)]
    if subprocess.call([*swift, "--product", "labelscan"], stdout=sys.stderr):
        stop("labelscan does not build")
    folder = subprocess.check_output([*swift, "--show-bin-path"], text=True).strip()
    return os.path.join(folder, "labelscan")


def scan_command(binary, arguments=()):
    """One process and one thread over the paths that follow; print is measured by `print.py`."""
    without_print = ["--print", "off"] if reads_print(binary) else []
    return [
        binary, "scan", "--format", "ndjson", "--jobs", "1", "--quiet", *without_print, *arguments, "--"]


@functools.cache
def reads_print(binary):
    """Whether a build of the command knows the option; older ones do not."""
    shown = subprocess.run([binary, "scan", "--help"], stdout=subprocess.PIPE, check=False).stdout
    return b"--print " in shown


def payload_bytes(symbol):
    """The payload of a symbol as `labelscan scan` prints it: its text where the character set is known."""
    if "payloadBase64" in symbol and "charset" not in symbol:
        return base64.b64decode(symbol["payloadBase64"])
    return symbol["payload"].encode()


def payloads_of_xml(xml):
    """The payloads in what zbarimg --xml prints; those with control characters are in base64."""
    if not xml.strip():
        return
    for data in ElementTree.fromstring(xml).iter():
        if data.tag.split("}")[-1] == "data":
            text = data.text or ""
            yield base64.b64decode(text) if data.get("format") == "base64" else text.encode()


def same(symbology, expected, payload):
    """Whether a payload is the symbol's, in spellings that mean the same."""
    if symbology == "ean13":  # readers may tell UPC-A by its 12 digits
        return expected.lstrip(b"0") == payload.lstrip(b"0")
    if symbology == "databarExpanded":  # readers may leave FNC1 out, or put AIs in brackets
        return expected.replace(b"\x1d", b"") == payload.replace(b"\x1d", b"")
    return expected == payload


def zxing_formats(missing):
    """zxing-cpp's module, its linear formats and all its formats that LabelScan reads by default."""
    try:
        import zxingcpp
    except ImportError as error:
        missing.append(f"zxing-cpp: {error} (pip install zxing-cpp)")
        return None, [], []
    formats = zxingcpp.BarcodeFormat
    linear = [getattr(formats, name) for name in LINEAR_FORMATS]
    expanded = next((getattr(formats, n) for n in EXPANDED_FORMATS if hasattr(formats, n)), None)
    if expanded is None:
        missing.append("zxing-cpp: this version names DataBar Expanded otherwise; not asked for it")
    else:
        linear.append(expanded)
    others = [getattr(formats, name) for name in OTHER_FORMATS if hasattr(formats, name)]
    return zxingcpp, linear, [*linear, *others]


def cpu_seconds(command, **options):
    """Runs a command; its processor time, its exit status and what it printed."""
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options)
    output = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, process.returncode, output


class Reader:
    """One column of the comparison: payloads found, and least times, by photo."""

    def __init__(self, name, note=""):
        self.name = name
        self.note = note
        self.found = {}
        self.read_ms = {}
        self.load_ms = {}
        self.whole_ms = {}
        self.stages = {}
        self.peak_mb = None

    def keep(self, photo, payloads):
        """Keeps what was found; the rounds must agree, or the reader is not to be trusted."""
        payloads = tuple(sorted(payloads))
        if self.found.setdefault(photo, payloads) != payloads:
            warn(f"{self.name}: {photo} gave other payloads in a later round; the first count")

    @staticmethod
    def least(times, photo, milliseconds):
        times[photo] = min(milliseconds, times.get(photo, milliseconds))


class LabelScan(Reader):
    """The command, one process over all photos."""

    def __init__(self, name, binary, arguments):
        super().__init__(name)
        self.command = scan_command(binary, arguments)
        self.arguments = arguments

    def round(self, folder, photos):
        start = time.perf_counter()
        done = subprocess.run(
            [*self.command, *(str(folder / photo) for photo in photos)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        whole = (time.perf_counter() - start) * 1e3
        lines = done.stdout.splitlines()
        if done.returncode not in (0, 1) or len(lines) != len(photos):
            stop(f"{self.name} failed ({done.returncode}): {done.stderr.decode(errors='replace')}")
        Reader.least(self.whole_ms, "", whole)
        for photo, line in zip(photos, lines):
            result = json.loads(line)
            if "error" in result:
                stop(f"{self.name} cannot read {photo}: {result['error']}")
            self.keep(photo, map(payload_bytes, result["symbols"]))
            timing = result["timing"]
            Reader.least(self.read_ms, photo, timing["locate"] + timing["decode"])
            Reader.least(self.load_ms, photo, timing["load"])
            for stage, milliseconds in timing.items():
                Reader.least(self.stages.setdefault(stage, {}), photo, milliseconds)


class ZBarImg(Reader):
    """The command of zbar, one process a photo."""

    def __init__(self, binary):
        super().__init__("zbarimg")
        self.command = [binary, "--quiet", "--xml"]

    def read(self, path, photo, _):
        start = time.perf_counter()
        done = subprocess.run(
            [*self.command, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        Reader.least(self.whole_ms, photo, (time.perf_counter() - start) * 1e3)
        if done.returncode not in (0, 4):  # 4: no symbol
            stop(f"zbarimg failed on {photo}: {done.stderr.decode(errors='replace')}")
        self.keep(photo, payloads_of_xml(done.stdout))


class InProcess(Reader):
    """A decoder called on luma that is already in memory; the call alone is timed."""

    def __init__(self, name, decode):
        super().__init__(name)
        self.decode = decode

    def read(self, path, photo, luma):
        start = time.perf_counter()
        payloads = self.decode(luma)
        Reader.least(self.read_ms, photo, (time.perf_counter() - start) * 1e3)
        self.keep(photo, payloads)
