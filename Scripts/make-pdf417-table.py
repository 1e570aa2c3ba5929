#!/usr/bin/env python3
"""Writes Sources/LabelScan/PDF417/PDF417Patterns.swift, the bar patterns of PDF417 and MicroPDF417.

    Scripts/make-pdf417-table.py

ISO/IEC 15438 annex A lists which bars stand for which codeword, ISO/IEC 24728 which bars are row
address patterns. Both are read off symbols that zint (Debian's package) draws of known bytes: what
codewords such a symbol has follows from the standards' rules, its check codewords included.
"""

import os
import random
import subprocess
import tempfile

PRIME = 929
TARGET = "Sources/LabelScan/PDF417/PDF417Patterns.swift"


def dump(data, *options):
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        lines = subprocess.run(
            ["zint", "-i", file.name, "--binary", "--dump", *options],
            check=True, capture_output=True, text=True).stdout.split("\n")
    return [bin(int("1" + line.replace(" ", ""), 16))[3:] for line in lines if line]


def check_codewords(data, count):
    """Check codewords: the remainder by the product of (x - 3^i), negated."""
    generator = [1]
    root = 1
    for _ in range(count):
        root = root * 3 % PRIME
        generator = [
            (a - root * b) % PRIME for a, b in zip(generator + [0], [0] + generator)]
    remainder = [0] * count
    for codeword in data:
        factor = (codeword + remainder[0]) % PRIME
        remainder = [
            (a - factor * b) % PRIME for a, b in zip(remainder[1:] + [0], generator[1:])]
    return [-a % PRIME for a in remainder]


def byte_codewords(data):
    """Byte compaction of whole groups of six bytes: 5.4.3."""
    codewords = [924]
    for start in range(0, len(data), 6):
        value = int.from_bytes(data[start:start + 6], "big")
        group = []
        for _ in range(5):
            group.insert(0, value % 900)
            value //= 900
        codewords += group
    return codewords


def widths(bits):
    """The widths of elements, first a bar's."""
    runs = []
    for index, bit in enumerate(bits):
        if index and bit == bits[index - 1]:
            runs[-1] += 1
        else:
            runs.append(1)
    return runs


def codeword_patterns():
    """The pattern of every codeword in clusters 0, 3 and 6."""
    clusters = [{}, {}, {}]
    chance = random.Random(417)
    columns = 10
    while any(len(cluster) < PRIME for cluster in clusters):
        data = bytes(chance.randrange(128, 256) for _ in range(300))
        rows = dump(data, "-b", "55", "--secure", "8", f"--cols={columns}")
        words = byte_codewords(data)
        room = len(rows) * columns - 512
        words = [room] + words
        words += [900] * (room - len(words))
        words += check_codewords(words, 512)
        for number, bits in enumerate(rows):
            for column in range(columns):
                start = 17 * (column + 2)
                pattern = bits[start:start + 17]
                runs = widths(pattern)
                cluster = 3 * (number % 3)
                assert len(runs) == 8 and pattern[0] == "1" and pattern[16] == "0"
                assert (runs[0] - runs[2] + runs[4] - runs[6]) % 9 == cluster
                word = words[number * columns + column]
                assert clusters[number % 3].setdefault(word, pattern) == pattern
    return [[cluster[word] for word in range(PRIME)] for cluster in clusters]


def row_address_patterns():
    """Row address patterns of the sides and of the centre, and where each size begins in them."""
    sizes = {
        1: (11, 14, 17, 20, 24, 28),
        2: (8, 11, 14, 17, 20, 23, 26),
        3: (6, 8, 10, 12, 15, 20, 26, 32, 38, 44),
        4: (4, 6, 8, 10, 12, 15, 20, 26, 32, 38, 44),
    }
    offsets = {1: (0, None, 27), 2: (0, None, 44), 3: (0, 27, 71), 4: (0, 44, 88)}
    # Rows of zint's symbols, as patterns of left, centre and right: the more bytes, the more rows.
    drawn = []
    for columns, heights in sizes.items():
        count = 0
        for rows in heights:
            bits = []
            while len(bits) < rows:
                count += 1
                bits = dump(b"\xe0" * count, "-b", "84", f"--cols={columns}")
            assert len(bits) == rows, (columns, rows, len(bits))
            drawn.append((columns, rows, [
                [row[at:at + 10] if at is not None else None for at in offsets[columns]]
                for row in bits]))
    # The first size of one column begins with pattern 1 of the sides; each row takes the next one.
    side = cycle([[row[0] for row in size[2]] for size in drawn]
                 + [[row[2] for row in size[2]] for size in drawn], drawn[0][2][0][0])
    middle = [[row[1] for row in size[2]] for size in drawn if size[0] > 2]
    # The centre's are numbered so that the size of three columns and 44 rows begins with 1.
    big = next(size for size in drawn if size[0] == 3 and size[1] == 44)
    centre = cycle(middle, big[2][0][1])
    assert len(side) == len(centre) == 52, (len(side), len(centre))
    table = []
    for columns, rows, patterns in drawn:
        left, mid, right = (
            None if patterns[0][part] is None
            else (side, centre, side)[part].index(patterns[0][part]) + 1 for part in range(3))
        for number, row in enumerate(patterns):
            assert row[0] == side[(left - 1 + number) % 52]
            assert row[2] == side[(right - 1 + number) % 52]
            assert mid is None or row[1] == centre[(mid - 1 + number) % 52]
        table.append((columns, rows, left, mid or 0, right))
    return side, centre, table


def cycle(sequences, first):
    """The patterns in their order, from `first` round to it again."""
    following = {}
    for sequence in sequences:
        for a, b in zip(sequence, sequence[1:]):
            assert following.setdefault(a, b) == b
    result = [first]
    while following[result[-1]] != first:
        result.append(following[result[-1]])
    return result


def hexadecimal(patterns, drop):
    """Patterns without their first bar's first module and their last space's last."""
    values = [f"0x{int(bits[1:len(bits) - drop], 2):04x}" for bits in patterns]
    return "".join(
        "    " + ", ".join(values[at:at + 12]) + ",\n" for at in range(0, len(values), 12))


def main():
    clusters = codeword_patterns()
    side, centre, table = row_address_patterns()
    text = "// Written by Scripts/make-pdf417-table.py; do not edit.\n\n"
    text += "/// The bar patterns of PDF417 and MicroPDF417: ISO/IEC 15438 annex A, ISO/IEC 24728.\n"
    text += "///\n"
    text += "/// A bit is a module, 1 where dark. The first module, always dark, and the last, always\n"
    text += "/// light, are left out.\n"
    text += "package enum PDF417Patterns {\n"
    for number, patterns in enumerate(clusters):
        text += f"  /// The patterns of the codewords 0 to 928 in cluster {3 * number}, 15 modules each.\n"
        text += f"  package static let cluster{3 * number}: [UInt16] = [\n"
        text += hexadecimal(patterns, 1) + "  ]\n"
    for name, what, patterns in (("sides", "left and right", side), ("centres", "centre", centre)):
        text += f"  /// The {what} row address patterns 1 to 52, 8 modules each.\n"
        text += f"  package static let {name}: [UInt16] = [\n"
        text += hexadecimal(patterns, 1) + "  ]\n"
    text += "  /// The sizes of MicroPDF417: columns, rows, and the numbers of the row address patterns\n"
    text += "  /// that the first row has on the left, in the centre (0 for none) and on the right.\n"
    text += "  package static let sizes: [(columns: Int, rows: Int, left: Int, centre: Int, right: Int)] = [\n"
    for size in table:
        text += f"    ({', '.join(map(str, size))}),\n"
    text += "  ]\n}\n"
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    path = os.path.join(root, TARGET)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()
