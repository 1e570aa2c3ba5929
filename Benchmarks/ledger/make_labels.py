#!/usr/bin/env python3
"""Prints labels as `labelscan scan --format ndjson` would: COUNT units, numbered from START.

Three of four labels carry one GS1 Data Matrix (GTIN, expiry, lot, serial), the fourth two Code 128
symbols (model and serial as keyed text). 200 products, 250 units a lot. The image files do not
exist."""
import json
import random
import sys

count = int(sys.argv[1])
start = int(sys.argv[2]) if len(sys.argv) > 2 else 0
letters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"


def gtin(number):
    body = f"0950{number:09d}"
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(body))
    return body + str(-total % 10)


def detail(field, value, raw, symbol, syntax, key, at):
    return {"field": field, "value": value, "raw": raw, "symbol": symbol, "syntax": syntax,
            "key": key, "range": [at, at + len(raw)]}


for number in range(start, start + count):
    dice = random.Random(number)
    product = number // 250 % 200
    serial = "".join(dice.choices(letters, k=4)) + f"{number:08d}"
    lot = f"L{number // 250:05d}"
    box = [[dice.randint(0, 39999) / 10, dice.randint(0, 29999) / 10] for _ in range(4)]
    if number % 4:
        payload = f"01{gtin(product)}17290630{'10' + lot}\u001d21{serial}"
        details = [detail("gtin", gtin(product), gtin(product), 0, "gs1", "01", 2),
                   detail("expirationDate", "2029-06-30", "290630", 0, "gs1", "17", 18),
                   detail("lot", lot, lot, 0, "gs1", "10", 26),
                   detail("serial", serial, serial, 0, "gs1", "21", 29 + len(lot))]
        symbols = [{"symbology": "datamatrix", "payload": payload, "identifier": "]d2",
                    "corners": box, "syntax": "gs1"}]
    else:
        model = f"MX-{product:03d}"
        symbols = [{"symbology": "code128", "payload": text, "identifier": "]C0", "corners": box,
                    "syntax": "keyed"} for text in (f"MODEL: {model}", f"SN: {serial} LOT: {lot}")]
        details = [detail("model", model, model, 0, "keyed", "MODEL", 7),
                   detail("serial", serial, serial, 1, "keyed", "SN", 4),
                   detail("lot", lot, lot, 1, "keyed", "LOT", 10 + len(serial))]
    print(json.dumps({
        "file": f"in/{number // 1000:05d}/IMG_{number:08d}.jpg", "width": 4000, "height": 3000,
        "fields": {d["field"]: d["value"] for d in details}, "symbols": symbols,
        "details": details, "candidates": [], "issues": [],
        "timing": {"load": 41.2, "locate": 9.8, "decode": 6.1, "parse": 0.02}}))
