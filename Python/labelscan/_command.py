"""The command ``labelscan``, which the package brings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_COMMAND = Path(__file__).parent / "_native" / "labelscan"


def main() -> None:
    """Becomes the command, with the arguments of this process."""
    if not _COMMAND.exists():
        sys.exit("labelscan: this package was built without its command")
    os.execv(_COMMAND, ["labelscan", *sys.argv[1:]])
