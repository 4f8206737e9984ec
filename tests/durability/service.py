"""keyturn-kms as these tests start it, hurt it and talk to it."""
import http.client
import json
import os
import signal
import sqlite3
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop"))
from clients import Client, Refused  # noqa: E402

REGION = "cn-hangzhou"


class Lost(Exception):
    """No answer: whether the request had its effect is not known."""


class NotStarted(Exception):
    """It ended before it was ready; the text is what it said."""


class Service:
    """A running keyturn-kms. It ends with SIGKILL, or with SIGTERM where a test asks for it."""

    def __init__(self, program, folder, *arguments):
        self.folder = folder
        self.process = subprocess.Popen(
            [program, "--data", folder, "--seed", "empty", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.ready = None

    def wait_until_ready(self):
        line = self.process.stdout.readline()
        if not line:
            raise NotStarted(self.process.communicate()[1])
        self.ready = json.loads(line)
        return self

    def client(self):
        with open(self.ready["AccessKeySecretFile"], encoding="utf-8") as file:
            secret = file.read().strip()
        return KeptClient(self.ready["Port"], self.ready["AccessKeyId"], secret)

    def database(self):
        return os.path.join(self.folder, "local.db")

    def complaints_of_store(self):
        """What SQLite itself finds wrong in the file, while the service has it open."""
        store = sqlite3.connect(f"file:{self.database()}?mode=ro", uri=True, timeout=30)
        try:
            found = [row[0] for row in store.execute("PRAGMA integrity_check")]
            found += [str(row) for row in store.execute("PRAGMA foreign_key_check")]
            return [line for line in found if line != "ok"]
        finally:
            store.close()

    def kill(self):
        self.process.kill()
        self.process.communicate(timeout=60)

    def stop(self):
        """Its last words on standard error."""
        self.process.send_signal(signal.SIGTERM)
        complaints = self.process.communicate(timeout=60)[1]
        assert self.process.returncode == 0, f"{self.process.returncode} {complaints}"
        return complaints

    def __enter__(self):
        return self.wait_until_ready()

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()


class KeptClient(Client):
    """Keeps its connection, and the last request byte for byte."""

    def __init__(self, *arguments, **how):
        super().__init__(*arguments, **how)
        self.connection = None
        self.last = None

    def exchange(self, query, body, headers):
        self.last = (query, body, headers)
        return self.send(self.last)

    def send(self, request):
        query, body, headers = request
        if not self.connection:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            self.connection.request(self.method, "/" + ("?" + query if query else ""), body,
                                    headers)
            answer = self.connection.getresponse()
            text = json.loads(answer.read().decode())
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise Lost(str(error)) from error
        if answer.will_close:
            self.close()
        if answer.status != 200:
            raise Refused(answer.status, text)
        assert text["RequestId"], text
        return text

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None


def signs(port, key_id, secret):
    """Whether the AccessKey is one that the service knows by this secret."""
    try:
        Client(port, key_id, secret).call("sts", "GetCallerIdentity")
    except Refused:
        return False
    return True


def missing_as_none(call, *arguments, **more):
    try:
        return call(*arguments, **more)
    except Refused as refused:
        if refused.status == 404:
            return None
        raise
