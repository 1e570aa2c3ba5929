#!/usr/bin/env python3
"""Runs every command line, C program and Python program that the README and docs show.

    Tests/Docs/run.py          all but the two set-up commands
    Tests/Docs/run.py setup    the README's two set-up commands, as they stand, in this checkout
    Tests/Docs/run.py PAGE     one page

Each page's blocks run in order in a folder of their own that has photo.jpg, photos/ and intake/, with the
commands of .build/release on the path. A block of shell commands must end with status 0, unless the word
after its language says otherwise:

    ```sh until=interrupt   runs until it has printed something, and must end with 0 when interrupted
    ```sh needs=NAME        is skipped where NAME is not here: a command, `camera`, `postgres` or `setup`
    ```python needs=NAME    is skipped where the module NAME is not here

The package labelscan is that of the Python that runs this, else that of this checkout.
"""
import importlib.util
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PRODUCTS = ROOT / ".build/release"
# Built with a trait of its own, elsewhere.
STATION = ROOT / ".build-station/debug/labelscan-station"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(sh|c|python)(?: ([a-z]+)=(\S+))?\n(.*?)^```$", re.M | re.S)
LONGEST = 120  # seconds that a block may take


def blocks(page):
    """The language, condition and text of each block of a page."""
    for found in BLOCK.finditer(page.read_text()):
        line = page.read_text()[: found.start()].count("\n") + 1
        yield f"{page.relative_to(ROOT)}:{line}", found[1], found[2], found[3], found[4]


def lay_out(folder):
    """Puts the photos that the pages name into a folder, and the commands on its path."""
    labels = sorted((ROOT / "TestImages/labels").glob("*.jpg"))[:3]
    (folder / "bin").mkdir()
    for name in ("photos", "intake", "lib"):
        (folder / name).mkdir()
    for photo in labels:
        shutil.copy(photo, folder / "intake")
    shutil.copy(ROOT / "TestImages/labels/000.png", folder / "photos")
    shutil.copy(labels[0], folder / "photo.jpg")
    for product in (PRODUCTS / "labelscan", PRODUCTS / "labelscan-ledger", STATION):
        if product.exists():
            (folder / "bin" / product.name).symlink_to(product)
    library = PRODUCTS / "libLabelScanC.so"
    for name in ("liblabelscan.so.1", "liblabelscan.so", "libLabelScanC.so"):
        (folder / "lib" / name).symlink_to(library)
    environment = dict(os.environ)
    environment["PATH"] = f"{folder / 'bin'}:{environment['PATH']}"
    environment["LD_LIBRARY_PATH"] = str(folder / "lib")
    if importlib.util.find_spec("labelscan") is None:
        environment["PYTHONPATH"] = str(ROOT / "Python")
    return environment


def is_here(need, language, environment):
    if language == "python":
        return importlib.util.find_spec(need) is not None
    if need in ("camera", "postgres", "setup", "spark"):
        return False
    return shutil.which(need, path=environment["PATH"]) is not None


def run(command, folder, environment):
    """The exit status and the output of a command that ends by itself."""
    done = subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, timeout=LONGEST,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.returncode, done.stdout


def interrupted(text, folder, environment):
    """The exit status and output of commands that go on until they are interrupted."""
    before = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    with open(folder / "output", "w+") as output:
        process = subprocess.Popen(
            ["bash", "-ec", "exec " + text.strip()], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
            stdout=output, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + LONGEST
        while time.monotonic() < deadline and process.poll() is None:
            files = [path for path in folder.rglob("*") if path.is_file()]
            if any(path.stat().st_size > before.get(path, 0) for path in files):
                break
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        status = process.wait(timeout=LONGEST)
        output.seek(0)
        return status, output.read()


def attempt(language, condition, value, text, folder, environment):
    if condition == "until":
        return interrupted(text, folder, environment)
    if language == "sh":
        return run(["bash", "-eo", "pipefail", "-c", text], folder, environment)
    if language == "python":
        return run([sys.executable, "-c", text], folder, environment)
    (folder / "photo.c").write_text(text)
    build = [
        "gcc", "-std=c99", "-Wall", "-Wextra", "-pedantic", "-Werror", "photo.c", "-o", "photo",
        f"-I{ROOT / 'Sources/CLabelScan/include'}", f"-L{folder / 'lib'}", "-lLabelScanC"]
    status, output = run(build, folder, environment)
    return (status, output) if status else run(["./photo"], folder, environment)


def main():
    if sys.argv[1:] == ["setup"]:
        commands = [text for _, _, _, value, text in blocks(PAGES[0]) if value == "setup"]
        if len(commands) != 2:
            sys.exit("The README does not have two set-up commands.")
        for text in commands:
            print(f"$ {text.strip()}", flush=True)
            subprocess.run(["bash", "-ec", text], cwd=ROOT, check=True)
        return
    ran = failed = 0
    for page in [pathlib.Path(name).resolve() for name in sys.argv[1:]] or PAGES:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            environment = lay_out(folder)
            for place, language, condition, value, text in blocks(page):
                if condition == "needs" and not is_here(value, language, environment):
                    print(f"{place}: skipped, needs {value}")
                    continue
                try:
                    status, output = attempt(language, condition, value, text, folder, environment)
                except subprocess.TimeoutExpired:
                    status, output = "none, it did not end", ""
                ran += 1
                if status != 0 or (language == "c" and "serial" in output):
                    failed += 1
                    print(f"{place}: exit status {status}\n{text}{output}")
    print(f"{ran - failed} passed, {failed} failed")
    sys.exit(1 if failed or not ran else 0)


if __name__ == "__main__":
    main()
