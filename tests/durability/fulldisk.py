#!/usr/bin/env python3
"""keyturn-kms where no more can be written: it refuses writes, changes nothing, and goes on reading.

Usage: fulldisk.py <keyturn-kms>
"""
import os
import random
import resource
import subprocess
import sys
import tempfile
import unittest

from service import NotStarted, Refused, Service
import account

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop"))
import procedures  # noqa: E402

PROGRAM = ""
SEED = 20260616


class FullDisk(unittest.TestCase):
    def setUp(self):
        self.dice = random.Random(SEED)
        self.refused = self.taken = 0

    def subject(self, client, name, wanted=12):
        """One with a secret, some tags and a history."""
        subject = account.Subject(name)
        while subject.secret is None or wanted > 0:
            subject = self.write(client, subject)
            wanted -= 1
        return subject

    def write(self, client, subject):
        """The subject after a write that must be taken."""
        write = self.dice.choice(account.possible_writes(subject, False))(subject, self.dice)
        return account.named(write.applied(subject, write.send(client)),
                             account.observed(client, subject))

    def try_write(self, client, subject):
        """A write that may be refused; what can be read must be what it said."""
        write = self.dice.choice(account.possible_writes(subject, False))(subject, self.dice)
        try:
            after = write.applied(subject, write.send(client))
            self.taken += 1
        except Refused as refusal:
            self.assertEqual((refusal.status, refusal.code), (500, "InternalFailure"),
                             write.action)
            after = subject
            self.refused += 1
        self.assertEqual(account.observed(client, subject), after.state(), write.action)
        return after

    def test_files_that_cannot_grow(self):
        with tempfile.TemporaryDirectory() as parent:
            folder = os.path.join(parent, "store")
            with Service(PROGRAM, folder) as service:
                client = service.client()
                procedures.authorize(client)
                subject = self.subject(client, "steady")
                for _ in range(120):
                    subject = self.try_at_limit(service, client, subject)
                self.assertEqual(service.complaints_of_store(), [])
            self.assertGreater(self.refused, 20)
            self.assertGreater(self.taken, 10)
            with Service(PROGRAM, folder) as service:  # the former was killed
                self.assertEqual(account.observed(service.client(), subject), subject.state())

    def try_at_limit(self, service, client, subject):
        """Each offset in the log beyond the limit fails, also of a write that began before it."""
        log = os.path.getsize(service.database() + "-wal")
        limit = self.dice.choice([0, self.dice.randrange(log), log + 1,
                                  *(log + self.dice.randrange(60000) for _ in range(4))])
        pid = service.process.pid
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        subject = self.try_write(client, subject)
        resource.prlimit(pid, resource.RLIMIT_FSIZE,
                         (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        return self.write(client, subject)

    def test_first_start_without_space(self):
        """Whatever it could write of a new store, the next start makes a whole one of it."""
        for limit in [0, 1, 31, 32, *range(512, 60000, 4096)]:
            with self.subTest(limit), tempfile.TemporaryDirectory() as parent:
                folder = os.path.join(parent, "store")
                first = subprocess.run(
                    ["prlimit", f"--fsize={limit}:unlimited", PROGRAM, "--data", folder],
                    stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                    timeout=60)
                self.assertEqual(first.returncode, 1, first.stderr)
                self.assertRegex(first.stderr, "full|cannot be written")
                self.assertNotIn("damaged", first.stderr)
                with Service(PROGRAM, folder) as service:
                    service.client().call("sts", "GetCallerIdentity")

    def test_full_file_system(self):
        with tempfile.TemporaryDirectory() as place:
            mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "none", place],
                                     capture_output=True, text=True, check=False)
            if mounted.returncode:
                self.skipTest("no right to mount a small file system")
            try:
                self.fill_and_go_on(place)
            finally:
                subprocess.run(["umount", place], check=True)

    def fill_and_go_on(self, place):
        folder = os.path.join(place, "store")
        with Service(PROGRAM, folder) as service:
            client = service.client()
            procedures.authorize(client)
            subject = self.subject(client, "steady")
            for _ in range(3):
                filler = self.fill(place)
                refused = self.refused
                for _ in range(400):
                    subject = self.try_write(client, subject)
                    if self.refused > refused + 5:
                        break
                self.assertGreater(self.refused, refused + 5)
                os.remove(filler)
                subject = self.write(client, subject)
            self.fill(place)
        self.check_start(place, folder, subject)

    def check_start(self, place, folder, subject):
        """After a kill on the full file system it reads, or says why not; and all is there."""
        with self.subTest("full"):
            try:
                with Service(PROGRAM, folder) as service:
                    self.assertEqual(account.observed(service.client(), subject), subject.state())
            except NotStarted as refusal:
                self.assertRegex(str(refusal), "full|cannot be written")
                self.assertNotIn("damaged", str(refusal))
        os.remove(os.path.join(place, "filler"))
        with Service(PROGRAM, folder) as service:
            self.assertEqual(account.observed(service.client(), subject), subject.state())
            self.assertEqual(service.complaints_of_store(), [])

    def fill(self, place):
        filler = os.path.join(place, "filler")
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                return filler


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main(verbosity=2)
