"""Works with the station's service as programs do, and as they should not.

    service.py PROGRAM [--labelscan FILE] [--schemathesis FILE] [--only NAME]

Each step prints a line; the first that fails ends it. mosquitto and schemathesis are used where they
are there.
"""
import argparse
import base64
import hashlib
import hmac
import http.server
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

from station import Station

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PHOTO = ROOT / "TestImages" / "labels" / "003.jpg"
KEY = b"a key of tests, and of no others"


def wait(condition, seconds=30):
    """Waits until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it does not come"
        time.sleep(0.05)


# The description

def described(options, folder):
    """What /openapi.json says is so: schemathesis finds nothing."""
    if not options.schemathesis:
        yield "no schemathesis: the description is not tried"
        return
    station = Station(options.program, folder, "--location", "dock-1")
    label = station.take_in("A1")
    assert label == 1
    try:
        done = subprocess.run(
            [options.schemathesis, "--config-file", str(HERE / "schemathesis.toml"), "run", station.address + "openapi.json",
             "--max-examples", str(options.examples), "--max-time", str(options.seconds),
             "--generation-deterministic", "--suppress-health-check", "all",
             "--request-timeout", "30", "--no-color"],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert done.returncode == 0, done.stdout[-20000:]
    finally:
        station.kill()
    counts = [line.strip() for line in done.stdout.splitlines() if "generated" in line]
    yield "schemathesis finds nothing: " + "; ".join(counts)


# Processes that read images

def children(process):
    """The processes below one, the nearest first."""
    found = []
    for line in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = line.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == process:
            found.append(int(line.parent.name))
    return found + [below for child in found for below in children(child)]


def isolated(options, folder):
    """With --isolate a process that dies costs one request at most."""
    if not options.labelscan:
        yield "no labelscan: --isolate is not tried"
        return
    environment = dict(os.environ)
    os.environ["PATH"] = f"{pathlib.Path(options.labelscan).parent}:{os.environ['PATH']}"
    station = Station(options.program, folder, "--isolate", "--workers", "2")
    os.environ.update(environment)
    photo = PHOTO.read_bytes()
    answers, isDone = [], threading.Event()

    def load():
        while not isDone.is_set():
            status, answer = station.send("v1/scan?print=off", photo, {"Content-Type": "image/jpeg"})
            serial = answer.get("fields", {}).get("serial")
            answers.append((status, serial or answer.get("code")))

    threads = [threading.Thread(target=load) for _ in range(4)]
    for thread in threads:
        thread.start()
    kills = 0
    try:
        wait(lambda: len(answers) >= 20)
        while kills < 12:
            below = children(station.process.pid)
            if below:
                os.kill(random.choice(below), signal.SIGKILL)
                kills += 1
            count = len(answers)
            wait(lambda: len(answers) >= count + 10)
        assert station.process.poll() is None
    finally:
        isDone.set()
        for thread in threads:
            thread.join()
        station.kill()
    good = sum(answer == (200, "K741O1GC") for answer in answers)
    lost = [answer for answer in answers if answer != (200, "K741O1GC")]
    assert len(lost) <= kills and all(code == "process.crashed" for _, code in lost), lost
    yield f"{kills} processes were killed under load: {len(lost)} requests lost, {good} answered"


# Receivers of events

class Receiver:
    """Takes what is posted, and fails as it is told to."""

    def __init__(self, port=0):
        receiver = self
        self.events, self.faults, self.statuses = [], [], []

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                status = receiver.statuses.pop(0) if receiver.statuses else 204
                if status == 204:
                    receiver.take(self.headers, body)
                self.send_response(status)
                self.send_header("content-length", "0")
                if status == 302:
                    self.send_header("location", "/elsewhere")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, headers, body):
        name, when = headers["webhook-id"], headers["webhook-timestamp"]
        code = hmac.new(KEY, f"{name}.{when}.".encode() + body, hashlib.sha256).digest()
        event = json.loads(body)
        if headers["webhook-signature"] != "v1," + base64.b64encode(code).decode():
            self.faults.append("a signature is wrong")
        if name != event["hash"] or abs(int(when) - time.time()) > 60:
            self.faults.append("an id or a time is wrong")
        self.events.append(event["record"]["event"])

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def posted(options, folder):
    """An event is posted at least once: to a receiver that fails or is away, over kills."""
    key = folder / "key"
    key.write_text("whsec_" + base64.b64encode(KEY).decode() + "\n")
    receiver = Receiver()
    arguments = ["--webhook", f"http://127.0.0.1:{receiver.port}/hook", "--webhook-key", str(key)]
    station = Station(options.program, folder, *arguments)
    events, expected = list(receiver.events), []
    try:
        expected.append(station.take_in("A1"))
        wait(lambda: receiver.events == expected)
        yield "an event is posted, signed"

        receiver.statuses = [500, 302, 404]
        expected.append(station.take_in("A2"))
        wait(lambda: receiver.events == expected)
        assert not receiver.statuses
        yield "a receiver that fails is posted to again, and not elsewhere"

        receiver.close()
        expected += [station.take_in(f"B{number}") for number in range(20)]
        time.sleep(1)
        station.kill()
        station.start()
        expected += [station.take_in(f"C{number}") for number in range(20)]
        events = receiver.events
        receiver = Receiver(receiver.port)
        receiver.events = events
        wait(lambda: set(receiver.events) >= set(expected), seconds=90)
        yield "a receiver that was away is told of all, also of what came before a kill"

        for number in range(10):
            expected.append(station.take_in(f"D{number}"))
            if number % 3 == 0:
                station.kill()
                station.start()
        wait(lambda: set(receiver.events) >= set(expected), seconds=90)
        assert not receiver.faults, receiver.faults
        firsts = list(dict.fromkeys(receiver.events))
        assert firsts == sorted(expected), receiver.events
        again = len(receiver.events) - len(firsts)
        assert again <= 5, receiver.events
        yield f"{len(expected)} events over 5 kills: all told in their order, {again} of them twice"
    finally:
        station.kill()
        receiver.close()


class Broker:
    """mosquitto, on a port that stays the same, and what it is told."""

    def __init__(self, folder):
        with socket.socket() as place:
            place.bind(("127.0.0.1", 0))
            self.port = place.getsockname()[1]
        self.settings = folder / "mosquitto.conf"
        self.settings.write_text(
            f"listener {self.port} 127.0.0.1\npassword_file {folder / 'users'}\n")
        subprocess.run(
            ["mosquitto_passwd", "-b", "-c", str(folder / "users"), "dock", "a word"], check=True,
            capture_output=True)
        if os.geteuid() == 0:
            # As root, mosquitto becomes another user, who must read it.
            self.settings.write_text(self.settings.read_text() + "user root\n")
        self.messages = []
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            ["mosquitto", "-c", str(self.settings)], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        wait(self.answers)
        self.listener = subprocess.Popen(
            ["mosquitto_sub", "-h", "127.0.0.1", "-p", str(self.port), "-u", "dock", "-P", "a word",
             "-q", "1", "-v", "-t", "#"], stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self.listen, daemon=True).start()
        time.sleep(0.5)

    def answers(self):
        with socket.socket() as place:
            return place.connect_ex(("127.0.0.1", self.port)) == 0

    def listen(self):
        for line in self.listener.stdout:
            self.messages.append(line.rstrip("\n").split(" ", 1))

    def stop(self):
        for process in (self.process, self.listener):
            process.kill()
            process.wait()

    def of(self, topic):
        return [text for name, text in self.messages if name == topic]

    def events(self):
        return [json.loads(text)["record"]["event"] for text in self.of("dock/1/events")]


def published(options, folder):
    """An event is published at least once: to a broker that is away, over a kill."""
    if not shutil.which("mosquitto") or not shutil.which("mosquitto_sub"):
        yield "no mosquitto: --publish is not tried"
        return
    broker = Broker(folder)
    login = folder / "login"
    login.write_text("dock a word\n")
    station = Station(
        options.program, folder, "--publish", f"mqtt://127.0.0.1:{broker.port}/dock/1",
        "--publish-login", str(login))
    try:
        wait(lambda: broker.of("dock/1/status") == ["online"])
        expected = [station.take_in("A1")]
        wait(lambda: broker.events() == expected and broker.of("dock/1/state"))
        assert json.loads(broker.of("dock/1/state")[-1])["serial"] == "A1"
        sensors = [json.loads(text) for name, text in broker.messages if name.endswith("/config")]
        assert len({sensor["unique_id"] for sensor in sensors}) == 6, sensors
        assert all(sensor["state_topic"] == "dock/1/state" for sensor in sensors)
        yield "an event is published, and Home Assistant is told of 6 sensors"

        broker.stop()
        expected += [station.take_in(f"B{number}") for number in range(10)]
        station.kill()
        station.start()
        expected += [station.take_in(f"C{number}") for number in range(10)]
        broker.start()
        wait(lambda: set(broker.events()) >= set(expected), seconds=90)
        firsts = list(dict.fromkeys(broker.events()))
        assert firsts == expected, broker.events()
        wait(lambda: json.loads(broker.of("dock/1/state")[-1])["serial"] == "C9")
        yield "a broker that was away is told of all, also of what came before a kill"

        station.kill()
        wait(lambda: broker.of("dock/1/status")[-1] == "offline", seconds=60)
        yield "a station that is gone is offline"
    finally:
        station.kill()
        broker.stop()


# Connections

def connected(options, folder):
    """1,000 idle and 100 slow connections are held, and the slow ones cut in the end."""
    station = Station(options.program, folder, "--timeout", "12")
    station.send("health")
    before = station.memory()
    idle = [socket.create_connection(("127.0.0.1", station.port)) for _ in range(1000)]
    slow = [socket.create_connection(("127.0.0.1", station.port)) for _ in range(100)]
    photo = PHOTO.read_bytes()
    head = b"POST /v1/scan HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\n"
    try:
        for number, place in enumerate(slow):
            # Half of them stay within the header, half within the body.
            length = f"Content-Length: {len(photo)}\r\n\r\n".encode() if number % 2 else b""
            place.sendall(head + length)
        begin = time.monotonic()
        status, answer = 0, {}
        while time.monotonic() < begin + 8:
            for number, place in enumerate(slow):
                place.sendall(photo[:1] if number % 2 else b"X")
            status, answer = station.send("health")
            assert (status, answer) == (200, {"status": "ok"})
            time.sleep(0.5)
        # A queue of bodies that do not come is no way in for more.
        assert station.send("v1/parse", b"x", {"Content-Type": "text/plain"})[0] == 200
        held = station.memory()
        yield f"1,000 idle and 100 slow connections: {before >> 10} MiB, then {held >> 10} MiB"

        ends = []
        for place in slow:
            place.settimeout(30)
            text = b""
            try:
                while more := place.recv(65536):
                    text += more
            except ConnectionResetError:
                pass
            ends.append(text[:12])
        assert time.monotonic() < begin + 40
        late = sum(end == b"HTTP/1.1 408" for end in ends)
        busy = sum(end == b"HTTP/1.1 503" for end in ends)
        assert late > 0 and late + busy == 50, ends
        yield f"slow ones are cut: {late} told 408, {busy} told 503, {len(ends) - late - busy} cut"

        for place in idle:
            place.settimeout(30)
            assert place.recv(1) == b"", "an idle connection got something"
        status, answer = station.send(
            "v1/scan?print=off", photo, {"Content-Type": "image/jpeg"})
        assert answer["fields"]["serial"] == "K741O1GC"
        yield "idle ones are cut, and it works on"
    finally:
        for place in idle + slow:
            place.close()
        station.kill()


STEPS = {
    "described": described, "isolated": isolated, "posted": posted, "published": published,
    "connected": connected,
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--labelscan", help="for --isolate")
    parser.add_argument("--schemathesis", help="for /openapi.json")
    parser.add_argument("--examples", type=int, default=20, help="of schemathesis, an operation")
    parser.add_argument("--seconds", type=int, default=90, help="of schemathesis")
    parser.add_argument("--only", choices=STEPS)
    options = parser.parse_args()
    for name, steps in STEPS.items():
        if options.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                for step in steps(options, pathlib.Path(folder)):
                    print("ok:", step, flush=True)


main()
