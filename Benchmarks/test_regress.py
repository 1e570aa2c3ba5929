#!/usr/bin/env python3
"""That `regress` says so when something got worse: Benchmarks/test_regress.py

A program that prints prepared results stands for labelscan, a folder of two images for the sets.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

REGRESS = pathlib.Path(__file__).resolve().parent / "regress"
TRUTH = [
    {"file": "0.pgm", "symbols": [{"symbology": "qr", "payload": "A"}], "tooSmall": []},
    {"file": "1.pgm", "symbols": [{"symbology": "code39", "payload": "B"}], "tooSmall": []},
]
FAKE = """#!{python}
import json, sys
read = json.load(open({answers!r}))
for path in sys.argv[sys.argv.index("--") + 1:]:
    symbols = read.get(path.rsplit("/", 1)[1], [])
    print(json.dumps(symbols if isinstance(symbols, dict) else {{
        "symbols": [{{"symbology": s, "payload": p}} for s, p in symbols]}}))
"""


class RegressTests(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        photos = self.folder / "photos-711"
        photos.mkdir()
        for photo in TRUTH:
            (photos / photo["file"]).write_bytes(b"P5 1 1 255\n\0")
        (photos / "truth.json").write_text(json.dumps(TRUTH))
        self.table = self.folder / "table.json"
        self.answers = self.folder / "answers.json"
        self.binary = self.folder / "labelscan"
        self.binary.write_text(FAKE.format(python=sys.executable, answers=str(self.answers)))
        self.binary.chmod(0o755)

    def regress(self, read, *arguments, only="photos-711"):
        """Exit status and output of one run, with these symbols read of the two images."""
        self.answers.write_text(json.dumps(read))
        done = subprocess.run(
            [REGRESS, "full", "--only", only, "--labelscan", self.binary, "--table", self.table,
             "--no-instructions", "--no-time", *arguments],
            env=dict(os.environ, LABELSCAN_SETS=str(self.folder), LABELSCAN_SHARED="/nowhere"),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.returncode, done.stdout

    BOTH = {"0.pgm": [["qr", "A"]], "1.pgm": [["code39", "B"]]}

    def accepted(self, read=BOTH):
        status, output = self.regress(read, "--accept")
        self.assertEqual(status, 0, output)
        return json.loads(self.table.read_text())["photos-711"]

    def test_the_table_is_what_was_read(self):
        entry = self.accepted()
        self.assertEqual(entry["symbols"], {"code39": [1, 1], "qr": [1, 1]})
        self.assertEqual((entry["wrong"], entry["count"]), (0, 2))

    def test_parts_of_a_message_are_not_wrong(self):
        def part(payload, index):
            return {"symbology": "qr", "payload": payload,
                    "structuredAppend": {"index": index, "count": 2, "id": 0}}

        message = {"symbology": "qr", "payload": "A", "parts": [0, 1]}
        entry = self.accepted(
            {"0.pgm": {"symbols": [part("A", 1), part("", 2)], "messages": [message]}})
        self.assertEqual((entry["symbols"]["qr"], entry["wrong"]), ([1, 1], 0))
        # A part that is not in the message is, and what does not say that it is a part.
        entry = self.accepted({"0.pgm": {"symbols": [part("B", 1)], "messages": [message]}})
        self.assertEqual((entry["symbols"]["qr"], entry["wrong"]), ([1, 1], 1))
        self.assertEqual(self.accepted({"0.pgm": [["qr", "B"]]})["wrong"], 1)

    def test_a_component_is_part_of_its_symbol(self):
        joined = load_sets("with_components")
        self.assertEqual(
            joined([("qr", b"A"), ("databarLimited", b"0112345678901231"), ("composite", b"10AB"),
                    ("ean13", b"2112345678900"), ("composite", b"10AB"), ("qr", b"B")]),
            [("qr", b"A"), ("databarLimited", b"011234567890123110AB"),
             ("ean13", b"2112345678900|]e010AB"), ("qr", b"B")])
        self.assertEqual(joined([("composite", b"10AB")]), [("composite", b"10AB")])

    def test_the_same_is_not_worse(self):
        self.accepted()
        status, output = self.regress(self.BOTH)
        self.assertEqual(status, 0, output)
        self.assertIn("same", output)

    def test_more_is_not_worse_and_told(self):
        self.accepted({"0.pgm": [["qr", "A"]]})
        status, output = self.regress(self.BOTH)
        self.assertEqual(status, 0, output)
        self.assertIn("code39 +1", output)

    def test_what_is_worse(self):
        worse = {
            "WORSE: code39 -1": {"0.pgm": [["qr", "A"]]},
            "WORSE: wrong +1": {**self.BOTH, "0.pgm": [["qr", "A"], ["qr", "C"]]},
            # One kind more does not pay for another.
            "WORSE: code39 -1, qr +1": {"0.pgm": [["qr", "A"]], "1.pgm": []},
        }
        for words, read in worse.items():
            with self.subTest(words):
                self.accepted({"1.pgm": [["code39", "B"]]} if "qr +1" in words else self.BOTH)
                status, output = self.regress(read)
                self.assertEqual(status, 1, output)
                self.assertIn(words, output)

    def test_a_table_that_asks_for_more_fails(self):
        entry = self.accepted({"0.pgm": [["qr", "A"]]})
        entry["symbols"]["code39"] = [1, 1]
        self.table.write_text(json.dumps({"photos-711": entry}))
        status, output = self.regress({"0.pgm": [["qr", "A"]]})
        self.assertEqual(status, 1, output)

    def test_costs(self):
        sys.path.insert(0, str(REGRESS.parent))
        compared = load("compared")
        entry = {"symbols": {}, "wrong": 0, "instructions": 1000.0, "time": [1.0, "zxing-cpp"]}
        rows = [
            ({"instructions": 1019.0}, False), ({"instructions": 1021.0}, True),
            ({"instructions": 900.0}, False), ({"time": [1.3, "zxing-cpp"]}, False),
            ({"time": [1.4, "zxing-cpp"]}, True), ({"time": [9.0, "a fixed sum"]}, False),
        ]
        for change, is_worse in rows:
            with self.subTest(str(change)):
                self.assertEqual(compared(entry, {**entry, **change})[1], is_worse)

    def test_a_set_that_is_absent_or_another_is_skipped(self):
        status, output = self.regress(self.BOTH, only="webcam-7001")
        self.assertEqual(status, 0, output)
        self.assertIn("webcam-7001              skipped", output)
        self.accepted()
        (self.folder / "photos-711" / "0.pgm").write_bytes(b"P5 1 1 255\n\1")
        status, output = self.regress({})
        self.assertEqual(status, 0, output)
        self.assertIn("not the images of the table", output)

    def test_a_set_that_the_table_lacks_fails(self):
        status, output = self.regress(self.BOTH)
        self.assertEqual(status, 1, output)

    def test_two_builds(self):
        self.accepted()
        status, output = self.regress(self.BOTH, "--against", str(self.binary))
        self.assertEqual(status, 0, output)

    def test_accepting_keeps_what_was_not_measured(self):
        entry = self.accepted()
        table = {"photos-711": {**entry, "instructions": 5.0}, "labels": entry}
        self.table.write_text(json.dumps(table))
        self.accepted()
        self.assertEqual(json.loads(self.table.read_text()), table)

    def test_a_build_that_falls_over(self):
        self.binary.write_text("#!/bin/sh\nexit 70\n")
        status, output = self.regress({})
        self.assertEqual(status, 2, output)


def load(name):
    """A function of the program, which has no name that can be imported."""
    import importlib.machinery
    import importlib.util

    loader = importlib.machinery.SourceFileLoader("regress", str(REGRESS))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("regress", loader))
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return getattr(module, name)


def load_sets(name):
    """A function of the sets beside the program."""
    import importlib

    sys.path.insert(0, str(REGRESS.parent))
    sys.dont_write_bytecode = True
    return getattr(importlib.import_module("regress_sets"), name)


if __name__ == "__main__":
    unittest.main()
