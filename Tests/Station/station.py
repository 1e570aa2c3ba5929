"""A station that tests start, kill and start again."""
import json
import re
import signal
import subprocess
import urllib.error
import urllib.request


class Station:
    """The program, on a port that stays the same when it is started again."""

    def __init__(self, program, folder, *arguments):
        self.program, self.folder, self.port = program, folder, 0
        self.arguments = arguments
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "--ledger", str(self.folder / "dock.sqlite"), "--port", str(self.port),
             "--quiet", *self.arguments], stderr=subprocess.PIPE, text=True)
        while not (line := self.process.stderr.readline()).startswith("labelscan-station: listens"):
            if not line:
                raise AssertionError("the station does not start")
        self.port = int(re.search(r":(\d+)/", line)[1])
        self.address = f"http://127.0.0.1:{self.port}/"

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def send(self, path, body=None, headers=None):
        """The status of an answer and its JSON; a connection that is cut is an OSError."""
        request = urllib.request.Request(self.address + path, data=body, headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.status, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read())

    def take_in(self, serial):
        """Takes in a label that was parsed before."""
        payload = json.dumps([f"]d20109506000134352", f"]d221{serial}"])
        body = json.dumps({"payloads": json.loads(payload), "together": True}).encode()
        kind = {"Content-Type": "application/json"}
        status, label = self.send("v1/parse", body, kind)
        assert status == 200, label
        status, answer = self.send(
            "v1/intake?location=dock-1", json.dumps(label).encode(), kind)
        assert status == 200, answer
        return answer["event"]

    def memory(self):
        """KiB that the process holds in memory."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1])
