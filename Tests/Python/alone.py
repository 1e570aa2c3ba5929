"""Reads one photo with nothing installed but the package: alone.py PHOTO SERIAL"""

import sys

import labelscan

label = labelscan.scan(sys.argv[1])
print(label)
expected = sys.argv[2]
if label["serial"] != expected or "numpy" in sys.modules or "PIL" in sys.modules:
    sys.exit(f"expected {expected} and neither NumPy nor PIL")
if [each.get("serial") for each in labelscan.scan_many([sys.argv[1]] * 3)] != [expected] * 3:
    sys.exit("scan_many gave something else")
