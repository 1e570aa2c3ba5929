"""``python -m labelscan`` is the command."""

from ._command import main

main()
