"""A PostgreSQL server for a test: its own data, its own socket, no network."""

import glob
import os
import pwd
import shutil
import subprocess
import tempfile


def programs():
    """The folder of the newest server's programs, or None."""
    found = glob.glob("/usr/lib/postgresql/*/bin/initdb")
    found.sort(key=lambda path: int(path.split("/")[4]))
    if found:
        return os.path.dirname(found[-1])
    path = shutil.which("initdb")
    return path and os.path.dirname(os.path.realpath(path))


class Server:
    """A server in a temporary folder; PostgreSQL refuses to run as root."""

    def __init__(self):
        self.bin = programs()
        self.folder = tempfile.mkdtemp(prefix="labelscan-postgres-")
        self.data = os.path.join(self.folder, "data")
        self.prefix = []
        if os.geteuid() == 0:
            names = {entry.pw_name for entry in pwd.getpwall()}
            user = "postgres" if "postgres" in names else "nobody"
            shutil.chown(self.folder, user)
            self.prefix = ["runuser", "-u", user, "--"]
        os.chmod(self.folder, 0o755)
        self._run(
            "initdb", "-D", self.data, "-U", "station", "-A", "trust", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync")
        hba = "local all guest scram-sha-256\nlocal all all trust\n"
        subprocess.run(
            self.prefix + ["tee", os.path.join(self.data, "pg_hba.conf")],
            input=hba, text=True, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def _run(self, program, *arguments):
        done = subprocess.run(
            self.prefix + [os.path.join(self.bin, program), *arguments],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd="/")
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stdout}{done.stderr}")

    def start(self):
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=on"
        self._run(
            "pg_ctl", "-D", self.data, "-l", os.path.join(self.folder, "log"), "-w", "-o",
            options, "start")

    def stop(self, mode="fast"):
        self._run("pg_ctl", "-D", self.data, "-m", mode, "-w", "stop")

    def remove(self):
        try:
            self.stop("immediate")
        except RuntimeError:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)

    def uri(self, database="postgres", user="station"):
        """The connection string; user may carry a password."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def sql(self, text, database="postgres"):
        """The rows of a query, and its error."""
        done = subprocess.run(
            [os.path.join(self.bin, "psql"), "-XAtq", "-v", "ON_ERROR_STOP=1", "-d",
             self.uri(database), "-c", text], capture_output=True, text=True)
        return [line.split("|") for line in done.stdout.splitlines()], done.stderr
