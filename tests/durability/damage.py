#!/usr/bin/env python3
"""keyturn-kms on a store whose files are torn, overwritten or gone: it opens what is whole, refuses
the rest with a clear sentence, and never makes a new store of it.

Usage: damage.py <keyturn-kms>
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unittest

from service import REGION, NotStarted, Service
import account

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop"))
import procedures  # noqa: E402

PROGRAM = ""
SEED = 20260616
PAGE = 4096
UPDATES = 20


class Damage(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.whole = os.path.join(place.name, "whole")
        self.folder = os.path.join(place.name, "store")
        dice = random.Random(SEED)
        service = Service(PROGRAM, self.whole).wait_until_ready()
        client = service.client()
        procedures.authorize(client)
        self.subject = account.Subject("steady")
        while not self.subject.secret:
            write = dice.choice(account.possible_writes(self.subject, False))(self.subject, dice)
            self.subject = write.applied(self.subject, write.send(client))
        self.service = service

    def update(self, number):
        self.service.client().call("kms", "UpdateSecret", RegionId=REGION,
                                   SecretName=self.subject.secret_name(),
                                   Description=f"update {number}")
        self.subject.secret["description"] = f"update {number}"

    def broken(self, name, change):
        """A copy of the whole store with the bytes of one file changed."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.whole, self.folder)
        path = os.path.join(self.folder, name)
        with open(path, "rb") as file:
            content = change(bytearray(file.read()))
        if content is None:
            os.remove(path)
            return
        with open(path, "wb") as file:
            file.write(content)

    def content(self):
        found = {}
        for name in ("local.db", "local.key"):
            path = os.path.join(self.folder, name)
            if os.path.exists(path):
                with open(path, "rb") as file:
                    found[name] = file.read()
        return found

    def assert_refused(self, what):
        before = self.content()
        try:
            ended = subprocess.run([PROGRAM, "--data", self.folder], capture_output=True,
                                   text=True, stdin=subprocess.DEVNULL, check=False, timeout=10)
        except subprocess.TimeoutExpired:
            self.fail(f"It opened: {what}")
        self.assertEqual(ended.returncode, 1, what)
        sentence = ended.stderr.strip().splitlines()[-1]
        self.assertRegex(sentence, r"^keyturn-kms: .*(damaged|missing|belong|read|empty).*\.$",
                         what)
        self.assertRegex(sentence, "Move|move|Put", what)
        self.assertEqual(self.content(), before, what)

    def opens_whole(self):
        """Whether it opens; then everything must be there."""
        service = Service(PROGRAM, self.folder)
        try:
            service.wait_until_ready()
        except NotStarted:
            return False
        try:
            self.assertEqual(account.observed(service.client(), self.subject),
                             self.subject.state())
            self.assertEqual(service.complaints_of_store(), [])
            return True
        finally:
            service.kill()

    def test_torn_file(self):
        self.service.stop()
        size = os.path.getsize(os.path.join(self.whole, "local.db"))
        for length in (0, 1, 15, 16, 99, 100, 1000, PAGE - 1, PAGE, size // 2, size - PAGE,
                       size - 1):
            self.broken("local.db", lambda content: content[:length])  # noqa: B023
            self.assert_refused(f"cut to {length} of {size}")

    def test_missing_file(self):
        self.service.stop()
        self.broken("local.db", lambda _: None)
        self.assert_refused("no local.db")

    def test_overwritten_pages(self):
        self.service.stop()
        size = os.path.getsize(os.path.join(self.whole, "local.db"))
        refused = 0
        for fill in (b"\0", b"\xa5"):
            for page in range(size // PAGE):
                def overwrite(content):
                    content[page * PAGE:(page + 1) * PAGE] = fill * PAGE  # noqa: B023
                    return content
                self.broken("local.db", overwrite)
                if self.opens_whole():
                    continue  # nothing was on it
                self.broken("local.db", overwrite)
                self.assert_refused(f"page {page} of {fill}")
                refused += 1
        self.assertGreater(refused, size // PAGE)

    def test_key(self):
        self.service.stop()
        for what, change in (("none", lambda _: None), ("empty", lambda _: b""),
                             ("short", lambda key: key[:31]), ("long", lambda key: key + b"x"),
                             ("another", lambda key: bytes(len(key)))):
            self.broken("local.key", change)
            self.assert_refused(what)

    def test_torn_log(self):
        """What the log lost at its end was the last; it must not be half there."""
        for number in range(UPDATES):
            self.update(number)
        self.service.kill()
        size = os.path.getsize(os.path.join(self.whole, "local.db-wal"))
        dice = random.Random(SEED)
        seen = set()
        for _ in range(20):
            length = dice.randrange(size - 30 * PAGE, size)
            torn = dice.choice([lambda log: log[:length],  # noqa: B023
                                lambda log: log[:length] + bytes(len(log) - length)])  # noqa: B023
            self.broken("local.db-wal", torn)
            with Service(PROGRAM, self.folder) as service:
                found = account.observed(service.client(), self.subject)
                self.assertEqual(service.complaints_of_store(), [])
            seen.add(found["secret"]["description"])
            self.assertRegex(found["secret"]["description"], r"^(update \d+|about \d+)$")
            found["secret"]["description"] = self.subject.secret["description"]
            self.assertEqual(found, self.subject.state())
        self.assertGreater(len(seen), 1)

    def test_whole_copy_opens(self):
        """The check of the other tests: an unchanged copy is no damaged store."""
        self.service.kill()
        self.broken("local.db", lambda content: content)
        self.assertTrue(self.opens_whole())


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main(verbosity=2)
