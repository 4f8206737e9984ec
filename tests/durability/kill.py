#!/usr/bin/env python3
"""SIGKILL for keyturn-kms at random moments of its work, again and again on the same store.

Usage: kill.py [--rounds N] [--seed N] [--threads N] <keyturn-kms>

Each round a few clients write; then the process is killed and started again. What was acknowledged
must be there; what was not must be there wholly or not at all; and its request, sent once more byte
for byte, must be refused if it had its effect and taken if it had not.
"""
import argparse
import os
import random
import shutil
import socket
import sys
import tempfile
import threading
import time

from service import Lost, NotStarted, Refused, Service, signs
import account

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop"))
import procedures  # noqa: E402

ROUNDS_OF_STORE = 40
ROUNDS_OF_HOUR = 4  # rounds between two jumps of the clock
ROTATIONS_OF_HOUR = 45  # KMS takes 50
SUBJECTS = 12  # of each client


class Violation(Exception):
    pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Worker(threading.Thread):
    """One client, and the subjects that only it writes to."""

    def __init__(self, number, dice):
        super().__init__(daemon=True)
        self.number, self.dice = number, dice
        self.subjects, self.touched, self.unanswered = {}, set(), None
        self.acknowledged, self.made, self.problem = 0, 0, None

    def run_round(self, client, budget):
        self.touched, self.unanswered = set(), None
        threading.Thread.__init__(self, daemon=True)
        self.client, self.budget = client, budget
        self.start()

    def run(self):
        try:
            while self.write_once():
                pass
        except Exception as error:  # pylint: disable=broad-except
            self.problem = f"{type(error).__name__}: {error}"
        self.client.close()

    def subject(self):
        living = [name for name, subject in self.subjects.items()
                  if subject.exists and account.possible_writes(subject, False)]
        if len(living) < SUBJECTS and self.dice.random() < 0.2 or not living:
            self.made += 1
            name = f"user-{self.number}-{self.made}"
            self.subjects[name] = account.Subject(name)
            return self.subjects[name]
        return self.subjects[self.dice.choice(living)]

    def write_once(self):
        subject = self.subject()
        choices = account.possible_writes(subject, self.budget.left())
        write = self.dice.choice(choices)(subject, self.dice)
        if write.action == "RotateSecret":
            self.budget.take()
        self.touched.add(subject.name)
        try:
            answer = write.send(self.client)
        except Lost:
            self.unanswered = (subject, write, self.client.last)
            return False
        self.subjects[subject.name] = write.applied(subject, answer)
        self.acknowledged += 1
        return True


class Budget:
    """How many rotations KMS still takes within the hour."""

    def __init__(self):
        self.count, self.lock = 0, threading.Lock()

    def left(self):
        return self.count < ROTATIONS_OF_HOUR - 8  # each client may have asked already

    def take(self):
        with self.lock:
            self.count += 1


class Run:
    def __init__(self, options):
        self.options = options
        self.dice = random.Random(options.seed)
        self.figures = {"rounds": 0, "stores": 0, "killed while starting": 0,
                        "writes acknowledged": 0, "writes without an answer": 0,
                        "of those with an effect": 0, "replays refused": 0}
        self.proven = set()

    def start(self, hour):
        """Sometimes it is killed before it is ready; it must start all the same."""
        arguments = ("--clock", f"+{1 + 2 * hour}h", "--rotation-window", "1h",
                     "--listen", f"127.0.0.1:{self.port}")
        kills = 4 if not os.path.exists(self.folder) else int(self.dice.random() < 0.2)
        for _ in range(kills):
            service = Service(self.options.program, self.folder, *arguments)
            time.sleep(self.dice.uniform(0, 0.12))
            service.kill()
            self.figures["killed while starting"] += 1
        return Service(self.options.program, self.folder, *arguments).wait_until_ready()

    def store(self, rounds):
        self.folder = os.path.join(tempfile.mkdtemp(prefix="keyturn-kill-"), "store")
        self.port = free_port()  # always the same: the Host header is under the signature
        self.figures["stores"] += 1
        self.workers = [Worker(i, random.Random(self.dice.random()))
                        for i in range(self.options.threads)]
        self.proven.clear()
        budget, hour = Budget(), 0
        service = self.start(hour)
        procedures.authorize(service.client())
        self.seeded = account.names_in_service(service.client())
        for number in range(rounds):
            self.load(service, budget)
            jumped = number % ROUNDS_OF_HOUR == ROUNDS_OF_HOUR - 1
            if jumped:
                hour, budget = hour + 1, Budget()
                self.let_hand_overs_end()
            service = self.start(hour)
            self.check(service, jumped, everything=number == rounds - 1)
            self.figures["rounds"] += 1
        service.stop()
        shutil.rmtree(os.path.dirname(self.folder))

    def load(self, service, budget):
        for worker in self.workers:
            worker.run_round(service.client(), budget)
        time.sleep(self.dice.uniform(0.01, 0.5))
        service.kill()
        for worker in self.workers:
            worker.join(60)
            if worker.problem or worker.is_alive():
                raise Violation(worker.problem or "A client got no end of its connection.")
            self.figures["writes acknowledged"] += worker.acknowledged
            worker.acknowledged = 0

    def let_hand_overs_end(self):
        """The clock is about to jump beyond the window of every rotation."""
        for worker in self.workers:
            for name, subject in worker.subjects.items():
                if subject.is_rotating():
                    worker.touched.add(name)
                    worker.subjects[name] = account.hand_over_ended(subject)

    def check(self, service, jumped, everything):
        client = service.client()
        complaints = service.complaints_of_store()
        if complaints:
            raise Violation(f"SQLite finds: {complaints}")
        for worker in self.workers:
            if worker.unanswered:
                self.check_unanswered(client, worker, jumped)
            for name in sorted(worker.subjects if everything else worker.touched):
                worker.subjects[name] = self.checked(service, client, worker.subjects[name])
        self.check_names(client)
        client.close()

    def check_unanswered(self, client, worker, jumped):
        former, write, request = worker.unanswered
        self.figures["writes without an answer"] += 1
        after = write.applied(former)
        if jumped:
            after = account.hand_over_ended(after)
        seen = account.observed(client, former)
        after = account.named(after, seen)
        if seen == after.state():
            self.figures["of those with an effect"] += 1
            self.check_replay(client, request, "SignatureNonceUsed")
            worker.subjects[former.name] = after
            return
        before = account.named(worker.subjects[former.name], seen)
        if seen != before.state():
            raise Violation(f"Half done: {write.action} on {former.name}\n"
                            f"  before {before.state()}\n  seen   {seen}\n"
                            f"  after  {after.state()}")
        answer = self.check_replay(client, request, None)
        worker.subjects[former.name] = write.applied(before, answer)

    def check_replay(self, client, request, expected):
        try:
            answer = client.send(request)
        except Refused as refused:
            if refused.code != expected:
                raise Violation(f"Sent again, wanted {expected}: {refused}") from refused
            self.figures["replays refused"] += 1
            return None
        if expected:
            raise Violation("A request had its effect twice.")
        return answer

    def checked(self, service, client, subject):
        seen = account.observed(client, subject)
        known = account.named(subject, seen)
        if seen != known.state():
            raise Violation(f"{subject.name}\n  acknowledged {known.state()}\n  seen         {seen}")
        for key, status in known.keys.items():
            secret = known.secrets.get(key)
            if status == "Active" and secret and key not in self.proven:
                if not signs(service.ready["Port"], key, secret):
                    raise Violation(f"The AccessKey {key} of {subject.name} does not sign.")
                self.proven.add(key)
        return known

    def check_names(self, client):
        users, secrets = account.names_in_service(client)
        subjects = [subject for worker in self.workers for subject in worker.subjects.values()]
        expected = {subject.name for subject in subjects if subject.exists}
        if users != expected | self.seeded[0]:
            raise Violation(f"Users: {sorted(users ^ (expected | self.seeded[0]))}")
        expected = {subject.secret_name() for subject in subjects if subject.secret}
        if secrets != expected | self.seeded[1]:
            raise Violation(f"Secrets: {sorted(secrets ^ (expected | self.seeded[1]))}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10 ** 6))
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("program")
    run = Run(parser.parse_args())
    print(f"seed {run.options.seed}", flush=True)
    began, violations = time.monotonic(), 0
    try:
        while run.figures["rounds"] < run.options.rounds:
            run.store(min(ROUNDS_OF_STORE, run.options.rounds - run.figures["rounds"]))
    except (Violation, NotStarted, AssertionError) as violation:
        violations = 1
        print(f"VIOLATION in {run.folder}: {violation}")
    for name, figure in run.figures.items():
        print(f"{figure:8} {name}")
    print(f"{violations:8} violations, {time.monotonic() - began:.0f} s")
    return violations


if __name__ == "__main__":
    sys.exit(main())
