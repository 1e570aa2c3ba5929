"""Syncs ledgers with a real server: sync.py LABELSCAN-LEDGER [TEST...]"""

import hashlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True
from server import Server, programs

COMMAND = os.path.abspath(sys.argv.pop(1))
SECRET = "s3cr3t-pässword"


def label(number, lot="L1", serial=None):
    """A line as labelscan scan prints it."""
    fields = {"gtin": "09506000134352", "serial": serial or f"S{number:06}", "lot": lot,
              "expirationDate": "2099-01-31"}
    symbol = {"symbology": "datamatrix", "payload": fields["serial"], "identifier": "]d2",
              "syntax": "gs1"}
    return json.dumps({"fields": fields, "symbols": [symbol], "details": [], "issues": []})


def run(verb, ledger, *arguments, lines=(), environment=None):
    return subprocess.run(
        [COMMAND, verb, "--ledger", ledger, *arguments], capture_output=True, text=True,
        input="".join(line + "\n" for line in lines),
        env={**os.environ, "PGPASSFILE": "/nonexistent", **(environment or {})})


class SyncTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="labelscan-sync-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.server.sql("CREATE DATABASE dock")
        self.addCleanup(self.server.sql, "DROP DATABASE dock WITH (FORCE)")
        self.uri = self.server.uri("dock")

    def ledger(self, name, labels, location="dock-1"):
        path = os.path.join(self.folder, name)
        self.intake(path, labels, location)
        return path

    def intake(self, path, labels, location="dock-1"):
        done = run("intake", path, "--location", location, "--format", "json", lines=labels)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def copy(self, path, name):
        """A copy of a ledger's file as a backup makes it."""
        target = os.path.join(self.folder, name)
        source, copy = sqlite3.connect(path), sqlite3.connect(target)
        source.backup(copy)
        source.close()
        copy.close()
        return target

    def sync(self, path, *arguments, **options):
        return run("sync", path, "--to", self.uri, *arguments, **options)

    def assertPushed(self, done, pushed, known):
        self.assertEqual(
            (done.returncode, done.stdout, done.stderr),
            (0, f"{pushed} events pushed, {known} were there\n", ""))

    def assertFails(self, done, status, *texts):
        self.assertEqual((done.returncode, done.stdout), (status, ""), done.stderr)
        for text in texts:
            self.assertIn(text, done.stderr)

    def rows(self, text):
        rows, errors = self.server.sql(text, "dock")
        self.assertEqual(errors, "")
        return rows

    def count(self):
        rows, _ = self.server.sql("SELECT count(*) FROM labelscan.event", "dock")
        return int(rows[0][0]) if rows else 0

    def assertSame(self, *ledgers):
        """The server has exactly the events of these files, byte for byte."""
        wanted = []
        for path in ledgers:
            lines = run("export", path).stdout.splitlines()
            identity = json.loads(lines[0])["ledger"]
            for line in lines[1:]:
                record = line[line.index('"record":') + 9:-1].encode()
                event = json.loads(line)
                wanted.append((identity, event["record"]["event"], event["hash"],
                               hashlib.sha256(record).hexdigest()))
        rows = self.rows(
            "SELECT replace(ledger::text, '-', ''), event, encode(hash, 'hex'), "
            "encode(sha256(record), 'hex') FROM labelscan.event")
        found = [(row[0], int(row[1]), row[2], row[3]) for row in rows]
        self.assertEqual(sorted(found), sorted(wanted))
        self.assertEqual(self.rows("SELECT * FROM labelscan.broken"), [])

    def test_stations_meet(self):
        one = self.ledger("one", [label(i) for i in range(50)])
        two = self.ledger("two", [label(7), label(900, lot="L2")], "hall-2")
        done = run("move", two, "S000007", "--to", "shelf")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        done = run("status", two, "S000900", "--set", "shipped")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertPushed(self.sync(one), 50, 0)
        self.assertPushed(self.sync(two), 4, 0)
        self.assertSame(one, two)
        unit = "SELECT lot, status, location, events, ledgers FROM labelscan.unit WHERE serial = "
        self.assertEqual(self.rows(unit + "'S000007'"), [["L1", "received", "shelf", "3", "2"]])
        self.assertEqual(self.rows(unit + "'S000900'"), [["L2", "shipped", "hall-2", "2", "1"]])
        self.assertEqual(self.rows(unit + "'S000051'"), [])
        self.assertEqual(
            self.rows("SELECT lot, gtin, expiry, units, labels, ledgers FROM labelscan.lot"),
            [["L1", "09506000134352", "2099-01-31", "50", "51", "2"],
             ["L2", "09506000134352", "2099-01-31", "1", "1", "1"]])

    def test_deliveries_and_history(self):
        one = self.ledger("one", [label(i) for i in range(3)])
        lines = os.path.join(self.folder, "lines.csv")
        with open(lines, "w", encoding="utf-8") as file:
            file.write("gtin,serial,lot,quantity\n09506000134352,S000010,,\n"
                       "09506000134352,S000011,,\n09506000134352,,L7,5\n")
        for words in (["expect", one, "--delivery", "D-17", lines],
                      ["sale", one, "S000001", "--to", "bob\\u0000", "--date", "2026-11-30",
                       "--warranty-months", "24"],
                      ["service", one, "S000001", "--note", "n", "--part", "p"],
                      ["correct", one, "5", "--note", "wrong"]):
            done = run(*words)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
        done = run("intake", one, "--location", "d", "--delivery", "D-17",
                   lines=[label(10), label(12, lot="L9")])
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        done = run("delivery", one, "D-17", "--close")
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertPushed(self.sync(one), 10, 0)
        self.assertSame(one)
        self.assertEqual(
            self.rows("SELECT delivery, expected, labels, unexpected, double, surplus, closed "
                      "FROM labelscan.delivery"), [["D-17", "7", "2", "1", "0", "0", "t"]])
        self.assertEqual(
            self.rows("SELECT serial, event, kind, owner, date, warranty_months, note, corrects "
                      "FROM labelscan.history ORDER BY event"),
            [["S000001", "5", "sale", "bob\\u0000", "2026-11-30", "24", "", ""],
             ["S000001", "6", "service", "", "", "", "n", ""],
             ["S000001", "7", "correction", "", "", "", "wrong", "5"]])
        self.assertEqual(
            self.rows("SELECT status FROM labelscan.unit WHERE serial = 'S000001'"), [["sold"]])

    def test_every_kind_of_event(self):
        one = self.ledger("one", [label(i) for i in range(3)])
        for name, text in (("products.csv", "gtin,name\n09506000134352,Filter\n"),
                           ("issued.csv", "gtin,serial\n09506000134352,S000001\n"),
                           ("lines.csv", "gtin,serial\n09506000134352,S000009\n")):
            with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        files = {name: os.path.join(self.folder, name + ".csv") for name in ("products", "issued", "lines")}
        key = os.path.join(self.folder, "anna.pem")
        signed = ["--sign", key]
        for words in (["products", "import", "--ledger", one, files["products"]],
                      ["issued", "import", "--ledger", one, files["issued"]],
                      ["expect", "--ledger", one, "--delivery", "D-1", files["lines"]],
                      ["move", "--ledger", one, "S000001", "--to", "shelf"],
                      ["status", "--ledger", one, "S000002", "--set", "lost", "--note", "n"],
                      ["recall", "--ledger", one, "L1", "--reason", "r"],
                      ["recall", "--ledger", one, "L1", "--lift"],
                      ["operators", "add", "bob", "--ledger", one, "--roles", "move", "--public-key", "ab" * 32],
                      ["operators", "add", "anna", "--ledger", one, "--roles", "intake,move,correct,recall,admin",
                       "--key-file", key],
                      ["operators", "revoke", "bob", "--ledger", one],
                      ["operators", "require", "--ledger", one, *signed],
                      ["service", "--ledger", one, "S000001", "--note", "n", "--part", "p", *signed],
                      ["sale", "--ledger", one, "S000001", "--to", "bob", *signed],
                      ["transfer", "--ledger", one, "S000001", "--to", "eve", *signed],
                      ["correct", "--ledger", one, "14", "--note", "n", *signed],
                      ["delivery", "--ledger", one, "D-1", "--close", *signed]):
            done = subprocess.run([COMMAND, *words], capture_output=True, text=True)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertEqual(done.stderr, "")
        run("intake", one, "--location", "d", "--strict", *signed, lines=[label(0)])
        pushed = self.sync(one)
        self.assertEqual((pushed.returncode, pushed.stderr), (0, ""))
        self.assertSame(one)
        kinds = {row[0] for row in self.rows("SELECT kind FROM labelscan.event")}
        self.assertEqual(kinds, {
            "intake", "refusal", "move", "status", "recall", "lift", "expect", "close", "products", "issued",
            "service", "sale", "transfer", "correction", "operator", "revoke", "policy"})

    def test_long_keys(self):
        # The server's indexes hold 2,704 bytes; what is printed may be longer.
        dice = random.Random(19)
        serials = ["".join(dice.choices("ABCDEFGHJK0123456789", k=count))
                   for count in (512, 513, 2_720, 3_000_000)] + ["\u20ac" * 300, "A1"]
        lines = [label(i, serial=serial, lot=serial) for i, serial in enumerate(serials)]
        lines += [json.dumps({"fields": {"manufacturer": serials[2], "model": serials[2],
                                         "serial": serials[2], "lot": serials[2]},
                              "symbols": [{"payload": "x", "syntax": "raw"}], "details": []})]
        one = self.ledger("one", lines)
        for batch in ("1", "100"):
            self.assertPushed(self.sync(one, "--batch", batch), 7 if batch == "1" else 0,
                              0 if batch == "1" else 7)
        self.assertSame(one)
        keys = [serial if len(serial.encode()) <= 512 else
                serial[:64] + "\u2026" + hashlib.sha256(serial.encode()).hexdigest()
                for serial in serials]
        rows = self.rows("SELECT serial, lot FROM labelscan.event ORDER BY event")
        self.assertEqual(rows, [[key, key] for key in keys + [keys[2]]])
        self.assertEqual(self.rows("SELECT count(*) FROM labelscan.unit"), [["7"]])

    def refuse(self, serial):
        """Makes the server refuse a serial."""
        self.rows(f"ALTER TABLE labelscan.event ADD CONSTRAINT fussy CHECK (serial <> '{serial}')")

    def test_what_is_refused_is_set_aside(self):
        one = self.ledger("one", [label(i) for i in range(5)])
        self.assertPushed(self.sync(one), 5, 0)
        self.refuse("S000700")
        self.intake(one, [label(i) for i in range(690, 712)] + [label(700), label(701)])
        for known in (5, 27):
            done = self.sync(one)
            self.assertEqual(
                (done.returncode, done.stdout),
                (1, f"{27 - known} events pushed, {known} were there, 2 set aside\n"), done.stderr)
            self.assertEqual(
                done.stderr, "".join(
                    f"labelscan-ledger: event {event} is set aside: the server refuses: new row "
                    'for relation "event" violates check constraint "fussy"\n'
                    for event in (16, 28)))
        self.assertEqual(
            self.rows("SELECT event FROM labelscan.aside ORDER BY event"), [["16"], ["28"]])
        self.assertEqual(self.rows("SELECT * FROM labelscan.broken"), [])
        # The cause is gone: the next sync brings them.
        self.rows("ALTER TABLE labelscan.event DROP CONSTRAINT fussy")
        self.assertPushed(self.sync(one), 2, 27)
        self.assertSame(one)
        self.assertEqual(self.rows("SELECT * FROM labelscan.aside"), [])

    def test_the_first_and_all_are_refused(self):
        one = self.ledger("one", [label(1)])
        self.sync(self.ledger("two", [label(2)]))
        self.rows("ALTER TABLE labelscan.event ADD CONSTRAINT fussy CHECK (lot <> 'L1') NOT VALID")
        done = self.sync(one)
        self.assertEqual((done.returncode, done.stdout),
                         (1, "0 events pushed, 0 were there, 1 set aside\n"), done.stderr)
        self.intake(one, [label(3), label(4, lot="L2"), label(5)])
        done = self.sync(one, "--batch", "2")
        self.assertEqual((done.returncode, done.stdout),
                         (1, "1 events pushed, 0 were there, 3 set aside\n"), done.stderr)
        other = self.ledger("other", [label(9)])
        self.rows("UPDATE labelscan.aside SET hash = decode(repeat('00', 32), 'hex') WHERE event = 1")
        self.assertFails(self.sync(one), 1, "server.diverged", "event 1 of ledger")
        self.assertEqual(self.sync(other).returncode, 1)

    def test_a_clock_that_was_set_back(self):
        one = self.ledger("one", [label(1), label(2)])
        run("move", one, "S000001", "--to", "shelf")
        run("status", one, "S000001", "--set", "shipped")
        two = os.path.join(self.folder, "two")
        # The same events, each a day older than the one before: only the ledger's order is right.
        lines = run("export", one).stdout.splitlines()
        previous = bytes.fromhex(json.loads(lines[0])["ledger"])
        moved = [lines[0]]
        for day, line in enumerate(lines[1:]):
            record = line[line.index('"record":') + 9:-1]
            time_ = json.loads(record)["time"]
            record = record.replace(time_, f"2026-01-{20 - day:02}T00:00:00.000Z").encode()
            previous = hashlib.sha256(previous + record).digest()
            moved.append(f'{{"hash":"{previous.hex()}","record":{record.decode()}}}')
        done = run("import", two, lines=moved)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        state = json.loads(run("unit", two, "S000001", "--format", "json").stdout)[0]
        self.assertEqual((state["status"], state["location"]), ("shipped", "shelf"))
        self.assertPushed(self.sync(two), 4, 0)
        self.assertEqual(
            self.rows("SELECT status, location, lot, events, ledgers FROM labelscan.unit "
                      "WHERE serial = 'S000001'"), [["shipped", "shelf", "L1", "3", "1"]])
        self.assertEqual(self.rows("SELECT * FROM labelscan.broken"), [])

    def test_columns_are_compared_with_the_record(self):
        odd = ["a\0b", "a\\u0000b", "a\\\0\0b", "\0", "a\"b", "\u20ac"]
        lines = [label(i, serial=serial) for i, serial in enumerate(odd)]
        lines += [json.dumps({"fields": {"imei": "", "vin": "V1", "cage": "C", "ndc": "N"},
                              "symbols": [{"payload": "x", "syntax": "raw"}], "details": []}),
                  label(0, serial=odd[0])]
        one = self.ledger("one", lines)
        run("move", one, "V1", "--to", "shelf")
        run("status", one, "V1", "--set", "lost", "--note", "n")
        run("recall", one, "L9", "--serial", "S1", "--gtin", "1")
        run("recall", one, "L9", "--lift", "--gtin", "1")
        done = run("intake", one, "--location", "d", "--strict", lines=[label(0, serial=odd[0])])
        self.assertEqual(done.returncode, 1)
        self.assertPushed(self.sync(one), 14, 0)
        self.assertSame(one)
        self.rows("ALTER TABLE labelscan.event DISABLE TRIGGER ALL")
        changes = [
            "serial = 'x'", "serial = NULL", "gtin = 'x'", "maker = 'x'", "model = 'x'",
            "lot = 'x'", "expiry = '2030-01-01'", "status = 'x'", "location = 'x'",
            "station = 'x'", "operator = 'x'", "kind = 'move'", "anomalies = '{x}'",
            "anomalies = NULL", "time = time + interval '1 ms'"]
        for change in changes:
            with self.subTest(change):
                self.rows(f"UPDATE labelscan.event SET {change} WHERE event = 1")
                database = "SELECT event, reason FROM labelscan.broken"
                self.assertEqual(self.rows(database), [["1", "columns"]])
                self.rows("UPDATE labelscan.event SET serial = E'a\u2400b', gtin = "
                          "'09506000134352', maker = '', model = '', lot = 'L1', expiry = "
                          "'2099-01-31', status = 'received', location = 'dock-1', station = NULL,"
                          " operator = NULL, kind = 'intake', anomalies = '{}', time = "
                          "substring(convert_from(record, 'UTF8'), '[0-9-]+T[0-9:.]+Z')::timestamptz "
                          "WHERE event = 1")
                self.assertEqual(self.rows(database), [])

    def test_a_database_of_another_encoding_is_refused(self):
        self.server.sql("CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' "
                        "TEMPLATE template0")
        self.addCleanup(self.server.sql, "DROP DATABASE latin WITH (FORCE)")
        one = self.ledger("one", [label(1)])
        done = run("sync", one, "--to", self.server.uri("latin"))
        self.assertFails(done, 2, "LATIN1", "UTF8", "server.refused")
        rows, _ = self.server.sql("SELECT to_regclass('labelscan.event') IS NULL", "latin")
        self.assertEqual(rows, [["t"]])

    def earlier(self):
        """Makes the schema as revision 1 had it."""
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "revision1.sql")) as f:
            self.rows(f.read())

    def test_a_schema_of_the_first_revision(self):
        self.earlier()
        one = self.ledger("one", [label(i) for i in range(3)])
        self.assertPushed(self.sync(one), 3, 0)
        self.assertSame(one)
        self.assertEqual(self.rows("SELECT version, revision FROM labelscan.version"), [["1", "3"]])
        self.refuse("S000700")
        self.intake(one, [label(700), label(701)])
        self.assertEqual(self.sync(one).stdout, "1 events pushed, 3 were there, 1 set aside\n")

    def test_a_schema_of_the_first_revision_of_another_owner(self):
        self.earlier()
        self.rows("CREATE ROLE guest LOGIN")
        self.addCleanup(self.server.sql, "DROP ROLE guest")
        self.addCleanup(self.server.sql, "DROP OWNED BY guest CASCADE", "dock")
        self.rows("ALTER ROLE guest PASSWORD 'x'; GRANT USAGE ON SCHEMA labelscan TO guest;"
                  "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA labelscan TO guest")
        one = self.ledger("one", [label(i) for i in range(3)])
        guest = self.server.uri("dock", "guest:x")
        self.assertPushed(run("sync", one, "--to", guest), 3, 0)
        self.refuse("S000700")
        self.intake(one, [label(700), label(701)])
        self.assertFails(run("sync", one, "--to", guest), 2, "fussy", "server.refused")
        # Its owner brings it forward; then the guest may set aside, too.
        two = self.ledger("two", [label(9)])
        self.assertPushed(self.sync(two), 1, 0)
        done = run("sync", one, "--to", guest)
        self.assertEqual((done.returncode, done.stdout),
                         (1, "1 events pushed, 3 were there, 1 set aside\n"), done.stderr)

    def test_again_changes_nothing(self):
        one = self.ledger("one", [label(i) for i in range(25)])
        self.assertPushed(self.sync(one, "--batch", "10"), 25, 0)
        state = "SELECT md5(string_agg(e::text || e.xmin, '' ORDER BY event)) FROM labelscan.event e"
        before = self.rows(state)
        self.assertPushed(self.sync(one), 0, 25)
        self.assertEqual(self.rows(state), before)
        self.intake(one, [label(100)])
        self.assertPushed(self.sync(one), 1, 25)
        self.assertSame(one)

    def test_odd_texts(self):
        serials = ["a\tb", "a\nb", "a\\b", "a\rb", 'a"b', "a'b", "a\0b", "\\N", "\\.", "é𝄞", "{a,b}",
                   "%s", "$1", "\x1b[2J", "a|b"]
        one = self.ledger("one", [label(0, serial=serial) for serial in serials])
        self.assertPushed(self.sync(one), len(serials), 0)
        self.assertSame(one)
        rows = self.rows("SELECT encode(convert_to(serial, 'UTF8'), 'hex') FROM labelscan.event "
                         "ORDER BY event")
        found = [bytes.fromhex(row[0]).decode() for row in rows]
        self.assertEqual(found, [serial.replace("\0", "\u2400") for serial in serials])

    def test_an_empty_ledger(self):
        one = self.ledger("one", [])
        self.assertPushed(self.sync(one), 0, 0)
        self.assertEqual(len(self.rows("SELECT id FROM labelscan.ledger")), 1)

    def interrupted(self, one, total, cut):
        """Cuts a sync that has begun, and gives how it ended."""
        process = subprocess.Popen(
            [COMMAND, "sync", "--ledger", one, "--to", self.uri, "--batch", "10"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        start = self.count()
        deadline = time.monotonic() + 60
        while self.count() <= start + 20 and time.monotonic() < deadline:
            time.sleep(0.01)
        cut(process)
        output, errors = process.communicate(timeout=60)
        return process.returncode, output, errors

    def wait_for_server(self):
        deadline = time.monotonic() + 60
        while self.server.sql("SELECT 1")[1] and time.monotonic() < deadline:
            time.sleep(0.05)

    def test_cut_and_resumed(self):
        total = 20_000
        one = self.ledger("one", [label(i) for i in range(total)])

        def kill_backend(_):
            rows = self.rows(
                "SELECT pid FROM pg_stat_activity WHERE application_name = 'labelscan-ledger'")
            os.kill(int(rows[0][0]), signal.SIGKILL)

        cuts = [
            ("backend", kill_backend, (2, "")),
            ("server", lambda _: self.server.stop("immediate"), (2, "")),
            ("sync", lambda process: process.kill(), (-signal.SIGKILL, "")),
        ]
        before = 0
        for name, cut, outcome in cuts:
            with self.subTest(name):
                status, output, errors = self.interrupted(one, total, cut)
                # First, so that what fails here fails here alone.
                if name == "server":
                    self.server.start()
                self.assertEqual((status, output), outcome, errors)
                if status == 2:
                    self.assertIn("server.cut", errors)
                self.wait_for_server()
                count = self.count()
                self.assertTrue(before < count < total, count)
                self.assertEqual(count % 10, 0)
                self.assertEqual(self.rows("SELECT * FROM labelscan.broken"), [])
                before = count
        done = self.sync(one)
        known = int(done.stdout.split(",")[1].split()[0])
        self.assertGreaterEqual(known, before)
        self.assertPushed(done, total - known, known)
        self.assertSame(one)

    def test_two_processes_take_turns(self):
        one = self.ledger("one", [label(i) for i in range(2_000)])
        processes = [
            subprocess.Popen(
                [COMMAND, "sync", "--ledger", one, "--to", self.uri, "--batch", "50"],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
        pushed = 0
        for process in processes:
            output, errors = process.communicate(timeout=120)
            self.assertEqual((process.returncode, errors), (0, ""))
            pushed += int(output.split()[0])
        self.assertEqual(pushed, 2_000)
        self.assertSame(one)

    def test_a_changed_event_is_refused(self):
        one = self.ledger("one", [label(i) for i in range(30)])
        self.assertPushed(self.sync(one), 30, 0)
        self.intake(one, [label(i) for i in range(30, 60)])
        database = sqlite3.connect(one)
        database.executescript(
            "DROP TRIGGER event_update; UPDATE event SET time = time + 1 WHERE id = 45;")
        database.close()
        self.assertFails(self.sync(one), 1, "event 45 of ledger", "server.diverged")
        self.assertEqual(self.count(), 30)
        self.assertFails(self.sync(one, "--batch", "5"), 1, "event 45 of ledger")
        self.assertEqual(self.count(), 40)
        self.assertEqual(self.rows("SELECT * FROM labelscan.broken"), [])

    def test_another_history_is_refused(self):
        one = self.ledger("one", [label(i) for i in range(10)])
        early, other = self.copy(one, "early"), self.copy(one, "other")
        self.intake(one, [label(11), label(12)])
        self.intake(other, [label(21), label(22), label(23)])
        self.assertPushed(self.sync(one), 12, 0)
        self.assertFails(self.sync(other), 1, "event 12 of ledger", "server.diverged")
        self.assertFails(self.sync(early), 1, "the file ends before it", "server.diverged")
        self.assertSame(one)

    def test_the_server_keeps_what_it_has(self):
        one = self.ledger("one", [label(i) for i in range(3)])
        self.assertPushed(self.sync(one), 3, 0)
        changes = [
            "UPDATE labelscan.event SET time = now()", "DELETE FROM labelscan.event",
            "TRUNCATE labelscan.event", "TRUNCATE labelscan.ledger CASCADE",
            "UPDATE labelscan.ledger SET created = now()", "DELETE FROM labelscan.ledger",
            "INSERT INTO labelscan.event SELECT ledger, 5, time, kind, location, station, operator,"
            " serial, gtin, maker, model, lot, expiry, status, anomalies, hash, record"
            " FROM labelscan.event WHERE event = 3",
            "INSERT INTO labelscan.event SELECT ledger, 4, time, kind, location, station, operator,"
            " serial, gtin, maker, model, lot, expiry, status, anomalies, hash, record"
            " FROM labelscan.event WHERE event = 3",
            "INSERT INTO labelscan.event SELECT * FROM labelscan.event WHERE event = 3",
        ]
        for change in changes:
            for prefix in ["", "SET session_replication_role = replica; "]:
                with self.subTest(prefix + change):
                    _, errors = self.server.sql(prefix + change, "dock")
                    self.assertRegex(
                        errors, "never changed|does not continue|already exists")
        self.assertSame(one)

    def test_the_chain_is_checked_on_the_server(self):
        one = self.ledger("one", [label(i) for i in range(5)])
        self.assertPushed(self.sync(one), 5, 0)
        self.rows("ALTER TABLE labelscan.event DISABLE TRIGGER ALL")
        self.rows("UPDATE labelscan.event SET record = record || 'x'::bytea WHERE event = 2")
        self.assertEqual(self.rows("SELECT event FROM labelscan.broken"), [["2"]])

    def test_a_newer_schema_is_refused(self):
        one = self.ledger("one", [label(1)])
        self.assertPushed(self.sync(one), 1, 0)
        self.rows("UPDATE labelscan.version SET version = 2")
        self.assertFails(self.sync(one), 2, "version 2, known is 1", "server.newer")

    def test_no_way_in(self):
        one = self.ledger("one", [label(1)])
        self.rows(f"CREATE ROLE guest LOGIN PASSWORD '{SECRET}'")
        self.addCleanup(self.server.sql, "DROP ROLE guest")
        quoted = SECRET.replace("ä", "%C3%A4")
        wrong = self.server.uri("dock", f"guest:{quoted}x")
        for uri, status, code in [
                (wrong, 2, "server.unreachable"),
                (self.server.uri("dock", f"guest:{quoted}"), 2, "server.refused"),
                (f"postgresql://guest:{quoted}@/{SECRET}?host={self.server.folder}", 2,
                 "server.unreachable"),
                (f"postgresql://guest:{quoted}%zz@/dock", 64, "server.malformed"),
                (f"host=x password='{SECRET}", 64, "server.malformed"),
                ("dock", 64, "server.malformed"),
                (f"postgresql:///dock?host={self.folder}", 2, "server.unreachable"),
                ("postgresql:///nothing?host=" + self.server.folder, 2, "server.unreachable")]:
            with self.subTest(uri):
                done = run("sync", one, "--to", uri)
                self.assertFails(done, status, code)
                self.assertNotIn(SECRET, done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1)

    def test_the_environment_names_the_server(self):
        one = self.ledger("one", [label(1)])
        self.rows(f"CREATE ROLE guest LOGIN PASSWORD '{SECRET}'")
        self.rows("GRANT CREATE ON DATABASE dock TO guest")
        self.addCleanup(self.server.sql, "DROP ROLE guest")
        self.addCleanup(self.server.sql, "DROP OWNED BY guest CASCADE", "dock")
        environment = {"PGHOST": self.server.folder, "PGDATABASE": "dock", "PGUSER": "guest",
                       "PGPASSWORD": SECRET}
        done = run("sync", one, "--to", "postgresql://", environment=environment)
        self.assertPushed(done, 1, 0)


if __name__ == "__main__":
    if programs() is None:
        print("skipped: no PostgreSQL server here (Debian: apt install postgresql)")
        sys.exit(0)
    unittest.main()
