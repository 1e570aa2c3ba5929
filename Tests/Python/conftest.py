"""What the tests of the package share: it is installed, never imported from its source."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import labelscan

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "TestImages"
PHOTO = IMAGES / "labels" / "000.png"
FIELDS = {
    "lot": "8CV8J", "serial": "394PLHWR", "gtin": "01910012986256", "expirationDate": "2032-10-23"}

assert ROOT not in Path(labelscan.__file__).parents or ".build" in labelscan.__file__


def steady(members):
    """A label's object without what differs from run to run."""
    return {key: value for key, value in members.items() if key not in ("timing", "file")}


def command(*arguments):
    """What the installed command prints, as objects."""
    done = subprocess.run(
        [Path(sys.executable).parent / "labelscan", *map(str, arguments)],
        stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="session")
def photo():
    return PHOTO.read_bytes()
