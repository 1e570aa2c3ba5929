#!/usr/bin/env python3
"""Writes Sources/LabelSyntax/GS1/GS1Table.swift from the GS1 Barcode Syntax Dictionary.

    Scripts/make-gs1-table.py Scripts/gs1-syntax-dictionary.txt

The dictionary's format is described in its own header. Both spellings of requisites are understood:
`req=A,B req=C` and `req=A+C,B+C`.
"""

import os
import re
import sys

# The order is that of the cases of GS1Linter, which begins at 1.
LINTERS = (
    "csum csumalpha gcppos1 gcppos2 yymmd0 yymmdd yyyymmd0 yyyymmdd hh mi ss hhmi iso3166 "
    "iso3166999 iso3166alpha2 iso4217 iso5218 iban latitude longitude pieceoftotal posinseqslash "
    "nonzero zero nozeroprefix hasnondigit hyphen yesno winding importeridx mediatype packagetype "
    "pcenc couponcode couponposoffer"
).split()
CHARACTER_SETS = {"N": 0, "X": 1, "Y": 2, "Z": 3}
FLAG_CHARACTERS = set("*!?\"$%&'()+,-./:;<=>@[\\]^_`{|}~")

# Field names that are not made from the data title.
FIELDS = {
    "00": "sscc", "01": "gtin", "02": "contentGTIN", "10": "lot", "11": "productionDate",
    "13": "packagingDate", "15": "bestBeforeDate", "16": "sellByDate", "17": "expirationDate",
    "21": "serial", "37": "count", "241": "customerPartNumber",
    "400": "customerPoNumber", "422": "countryOfOrigin", "710": "pzn", "715": "ndc",
    "4305": "shipToLocality", "8012": "softwareVersion", "8040": "imei",
    "8041": "imei2", "8042": "eid", "8043": "iccid", "8110": "couponCode", "8112": "couponOffer",
}

# The order is that of the cases of GS1ValueKind. The dictionary has no meaning of values: this is
# GS1 General Specifications, section 3.
KINDS = (
    "text date dateTime dateRange dateOptionalTime productionTime longDate longDateTime decimal "
    "money count countries gtin sscc temperature position"
).split()
KIND_OF = {
    "00": "sscc", "01": "gtin", "02": "gtin", "03": "gtin", "30": "count", "37": "count",
    "4309": "position", "7007": "dateRange", "7011": "dateOptionalTime", "8008": "productionTime",
    "7250": "longDate", "7251": "longDateTime",
}
KIND_OF.update({ai: "date" for ai in "11 12 13 15 16 17 4326 7006".split()})
KIND_OF.update({ai: "dateTime" for ai in "4324 4325 7003".split()})
KIND_OF.update({ai: "countries" for ai in "422 423 424 425 426".split()})
KIND_OF.update({ai: "temperature" for ai in "4330 4331 4332 4333".split()})


def fail(number, message):
    sys.exit(f"line {number}: {message}")


def value_kind(ai):
    if len(ai) == 4:
        if ai[:3] in ("391", "393"):
            return "money"
        if ai[:2] in ("31", "32", "33", "34", "35", "36") or ai[:3] in ("390", "392", "394", "395"):
            return "decimal"
    return KIND_OF.get(ai, "text")


def unit_of(ai, title):
    if ai.startswith("337"):
        return "kg/m²"
    if ai.startswith("394"):
        return "%"
    if ai in ("4330", "4332"):
        return "°F"
    if ai in ("4331", "4333"):
        return "°C"
    if value_kind(ai) != "decimal" or ai[:2] == "39":
        return ""
    unit = title[title.index("(") + 1 : title.rindex(")")]
    return {"gal.": "gal (US)", "oz": "fl oz (US)"}.get(unit, unit)


def camel(text):
    text = text.replace("²", "2").replace("³", "3")
    words = re.findall(r"[A-Za-z0-9]+", text)
    return "".join(
        word.lower() if index == 0 else word[0].upper() + word[1:].lower()
        for index, word in enumerate(words)
    )


def component(number, token):
    match = re.fullmatch(r"(\[?)([NXYZ])(\.\.)?(\d+)(\]?)((?:,[a-z0-9]+)*)", token)
    if not match or bool(match[1]) != bool(match[5]):
        fail(number, f"no component: {token}")
    linters = [name for name in match[6].split(",") if name]
    if len(linters) > 3:
        fail(number, f"more than three linters: {token}")
    for name in linters:
        if name not in LINTERS:
            fail(number, f"unknown linter: {name}")
    length = int(match[4])
    return (
        CHARACTER_SETS[match[2]], 1 if match[3] else length, length, bool(match[1]),
        tuple(LINTERS.index(name) + 1 for name in linters),
    )


class Entry:
    pass


def read(path):
    release, entries = "unset", []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\r\n")
            found = re.match(r"#\s*Release:\s*(\S+)", line)
            if found:
                release = found[1]
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            body, _, title = line.partition(" # ")
            tokens = body.split()
            entry = Entry()
            entry.title = title.strip()
            entry.flags, entry.components = "", []
            entry.req, entry.ex, entry.key = [], [], None
            ais = tokens.pop(0)
            for token in tokens:
                if set(token) <= FLAG_CHARACTERS:
                    entry.flags += token
                elif re.match(r"\[?[NXYZ]", token):
                    entry.components.append(component(number, token))
                elif token.startswith("req="):
                    entry.req.append([group.split("+") for group in token[4:].split(",")])
                elif token.startswith("ex="):
                    entry.ex += token[3:].split(",")
                elif token == "dlpkey" or token.startswith("dlpkey="):
                    entry.key = [q.split(",") for q in token[7:].split("|")] if "=" in token else []
                else:
                    fail(number, f"unknown attribute: {token}")
            if not entry.components:
                fail(number, "no specification")
            first, _, last = ais.partition("-")
            last = last or first
            if not re.fullmatch(r"\d{2,4}", first) or len(first) != len(last):
                fail(number, f"no AI: {ais}")
            for value in range(int(first), int(last) + 1):
                one = Entry()
                one.__dict__.update(entry.__dict__)
                one.ai = str(value).zfill(len(first))
                if entries and entries[-1].ai >= one.ai:
                    fail(number, f"out of order: {one.ai}")
                entries.append(one)
    return release, entries


def index_of(items, item):
    if item not in items:
        items.append(item)
    return items.index(item)


def matches(pattern, ai):
    return len(pattern) == len(ai) and ai.startswith(pattern.rstrip("n"))


def halves(mask):
    return [mask & (2**64 - 1), mask >> 64]


def numbers(name, type_name, values, per_line=12, hexadecimal=False):
    text = [(f"0x{v:X}" if hexadecimal and v else str(v)) for v in values]
    lines = [
        "    " + ", ".join(text[i : i + per_line]) + "," for i in range(0, len(text), per_line)
    ]
    return f"  static let {name}: [{type_name}] = [\n" + "\n".join(lines) + "\n  ]\n"


def strings(name, values):
    lines = ['    "' + v.replace("\\", "\\\\").replace('"', '\\"') + '",' for v in values]
    return f"  static let {name}: [String] = [\n" + "\n".join(lines) + "\n  ]\n"


def field_names(entries):
    taken, result = {}, {}
    for entry in entries:
        ai = entry.ai
        family = ai[:3] if value_kind(ai) in ("decimal", "money") else ai
        name = FIELDS.get(ai)
        if name is None:
            base = camel(re.sub(r"\((?:[^()]|\([^()]*\))*\)", "", entry.title)) or f"ai{ai}"
            name = base
            if ai[:3] in ("390", "391"):
                name, family = "amount", "390"
            elif ai[:3] in ("392", "393"):
                name, family = "price", "392"
            elif ai in ("420", "421"):
                family = "420"
            if taken.get(name, family) != family:
                unit = camel(unit_of(ai, entry.title))
                name = base + (unit[0].upper() + unit[1:] if unit else ai)
        if taken.setdefault(name, family) != family:
            sys.exit(f"field {name} is taken: ({ai})")
        result[ai] = name
    return result


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    release, entries = read(sys.argv[1])
    fields = field_names(entries)
    number_of = {entry.ai: number for number, entry in enumerate(entries)}

    if len(entries) > 768:
        sys.exit("GS1AISet has bits for 768 AIs")
    prefixes, slots = [0] * 100, []
    for prefix in sorted({entry.ai[:2] for entry in entries}):
        length = {len(entry.ai) for entry in entries if entry.ai[:2] == prefix}
        if len(length) != 1:
            sys.exit(f"AIs of different lengths begin with {prefix}")
        length = length.pop()
        prefixes[int(prefix)] = length << 12 | len(slots)
        part = [0] * 10 ** (length - 2)
        for entry in entries:
            if entry.ai[:2] == prefix:
                part[int(entry.ai[2:] or 0)] = number_of[entry.ai] + 1
        slots += part
    operands = []
    for entry in entries:
        for pattern in [p for clause in entry.req for group in clause for p in group] + entry.ex:
            index_of(operands, pattern)
    operands.sort()
    if len(operands) > 128:
        sys.exit("more than 128 operands")

    def mask(patterns):
        return sum(1 << operands.index(p) for p in set(patterns))

    components, specs, titles, names, units = [], [], [""], [], [""]
    rules, clauses, groups = [], [], []
    rule_rows, clause_rows, group_rows = [], [], []
    words, unit_column, keys = [], [], []
    for entry in entries:
        parts = tuple(entry.components)
        spec = index_of(specs, parts)
        requirement = tuple(
            tuple(sorted(tuple(group) for group in clause)) for clause in entry.req
        )
        provides = tuple(p for p in operands if matches(p, entry.ai))
        rule = index_of(rules, (provides, tuple(sorted(entry.ex)), requirement))
        flags = (
            ("*" in entry.flags) | ("?" in entry.flags) << 1 | (entry.key is not None) << 2
        )
        title = index_of(titles, entry.title)
        name = index_of(names, fields[entry.ai])
        kind = KINDS.index(value_kind(entry.ai))
        for value, bits in ((spec, 8), (rule, 8), (title, 8), (name, 8), (kind, 4), (flags, 4)):
            if value >= 1 << bits:
                sys.exit("a table has outgrown its bits")
        words.append(
            spec | flags << 8 | rule << 12 | kind << 20 | title << 24 | name << 32
            | int(entry.ai) << 40 | len(entry.ai) << 56
        )
        unit_column.append(index_of(units, unit_of(entry.ai, entry.title)))
        if entry.key is not None:
            keys.append(number_of[entry.ai])
            for place, alternative in enumerate(entry.key):
                if place:
                    keys.append(0xFFFF)
                keys += [number_of[q] for q in alternative]
            keys.append(0xFFFE)

    spec_rows, component_rows = [], []
    for parts in specs:
        low = sum(part[1] for part in parts if not part[3])
        high = sum(part[2] for part in parts)
        spec_rows.append(len(component_rows) | len(parts) << 16 | low << 24 | high << 32)
        for cset, least, most, optional, linters in parts:
            linters = list(linters) + [0] * (3 - len(linters))
            component_rows.append(
                cset | optional << 2 | least << 8 | most << 16 | linters[0] << 24
                | linters[1] << 32 | linters[2] << 40
            )
    for provides, excluded, requirement in rules:
        rule_rows += halves(mask(provides)) + halves(mask(excluded))
        rule_rows.append(len(clause_rows) // 3 | len(requirement) << 16)
        for clause in requirement:
            singles = [group[0] for group in clause if len(group) == 1]
            joint = [group for group in clause if len(group) > 1]
            clause_rows += halves(mask(singles))
            clause_rows.append(len(group_rows) // 2 | len(joint) << 16)
            for group in joint:
                group_rows += halves(mask(group))

    out = [
        f"""\
// swift-format-ignore-file
// Generated by Scripts/make-gs1-table.py: change that script or its input, not this file.
//
// Generated from GS1 Barcode Syntax Dictionary release {release}.
// Copyright (c) 2020-2021 BWIPP project. https://bwipp.terryburton.co.uk/
// Copyright (c) 2020-2021 Zint Project. https://zint.org.uk/
// Copyright (c) 2021-2026 GS1 AISBL
// Licensed under the Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0
// Changed: the dictionary's text has become the numbers below.

/// The GS1 application identifiers as numbers: {len(entries)} AIs, {len(specs)} specifications.
enum GS1Table {{
  /// The release date of the dictionary that the table was made from.
  static let release = "{release}"

  /// By the first two digits: the AI's length << 12 | where its slots begin; 0 without any AI.
""",
        numbers("prefixes", "UInt16", prefixes),
        "\n  /// By the digits that follow: the entry's index + 1, or 0.\n",
        numbers("slots", "UInt16", slots, 24),
        "\n  /// specification | flags << 8 | rules << 12 | kind << 20 | title << 24 | field << 32\n"
        "  /// | AI << 40 | digits of the AI << 56; flags: 1 predefined length, 2 Digital Link\n"
        "  /// attribute, 4 Digital Link key.\n",
        numbers("entries", "UInt64", words, 5, True),
        "\n  /// first component | components << 16 | least length << 24 | greatest length << 32.\n",
        numbers("specs", "UInt64", spec_rows, 6, True),
        "\n  /// character set | optional << 2 | least << 8 | most << 16 | linters << 24, 32, 40.\n",
        numbers("components", "UInt64", component_rows, 6, True),
        "\n  /// Rows of five: what the AI is among the operands (two words), what it excludes (two\n"
        "  /// words), first clause | clauses << 16.\n",
        numbers("rules", "UInt64", rule_rows, 5, True),
        "\n  /// Rows of three, all clauses must hold: any of these operands (two words), or one of\n"
        "  /// the groups: first group | groups << 16.\n",
        numbers("clauses", "UInt64", clause_rows, 3, True),
        "\n  /// Rows of two: all of these operands.\n",
        numbers("groups", "UInt64", group_rows, 2, True),
        "\n  /// The AIs and patterns that rules name.\n",
        strings("operands", operands),
        "\n  /// Digital Link keys: a key, its qualifiers in order, 0xFFFF before an alternative,\n"
        "  /// 0xFFFE at its end.\n",
        numbers("linkKeys", "UInt16", keys),
        "\n  /// Data titles.\n",
        strings("titles", titles),
        "\n  /// Field names.\n",
        strings("fields", names),
        "\n  /// By entry: the index of its unit of measure.\n",
        numbers("entryUnits", "UInt8", unit_column, 24),
        "\n  /// Units of measure.\n",
        strings("units", units),
        "}\n",
    ]
    path = os.path.join(
        os.path.dirname(os.path.abspath(__file__)), "..", "Sources", "LabelSyntax", "GS1",
        "GS1Table.swift",
    )
    with open(path, "w", encoding="utf-8") as file:
        file.write("".join(out))
    print(
        f"{len(entries)} AIs, {len(specs)} specifications, {len(component_rows)} components, "
        f"{len(slots)} slots, {len(rules)} rules, {len(operands)} operands, release {release}"
    )


if __name__ == "__main__":
    main()
