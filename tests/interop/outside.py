#!/usr/bin/env python3
"""How keyturn-kms meets the world around it: TLS, other computers, the control call.

Usage: outside.py <keyturn-kms>
"""
import http.client
import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import procedures  # noqa: E402
from clients import Client, Refused, RpcClient  # noqa: E402
from procedures import Service, run  # noqa: E402

HERE = ("127.0.0.1", "localhost")


def openssl(*arguments, **more):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True, **more)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


class Authority:
    """A CA of this test's own, and a certificate of it for this computer."""

    def __init__(self, folder):
        self.folder = folder
        self.trust = self.path("ca.pem")
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                "/CN=Test CA", "-keyout", self.path("ca.key"), "-out", self.trust)
        openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
                "-keyout", self.path("key.pem"), "-out", self.path("request"))
        write(self.path("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1")
        openssl("x509", "-req", "-days", "2", "-in", self.path("request"), "-CA", self.trust,
                "-CAkey", self.path("ca.key"), "-CAcreateserial", "-extfile", self.path("names"),
                "-out", self.path("cert.pem"))
        os.chmod(self.path("key.pem"), 0o600)
        self.options = ("--tls-cert", self.path("cert.pem"), "--tls-key", self.path("key.pem"))

    def path(self, name):
        return os.path.join(self.folder, name)


class Tls(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.authority = Authority(folder.name)

    def serve(self, *more):
        return Service("--in-memory", "--print-credentials", *self.authority.options, *more)

    def test_serves_both_signatures(self):
        with self.serve() as service:
            self.assertEqual(service.ready["Endpoint"],
                             f"https://127.0.0.1:{service.ready['Port']}")
            for kind in (Client, RpcClient):
                for host in HERE:
                    client = service.client(kind, host=host, trust=self.authority.trust)
                    client.call("sts", "GetCallerIdentity")
                    procedures.on_secret(client, "GetSecretValue")

    def test_is_not_trusted_without_the_authority(self):
        with self.serve() as service:
            client = service.client(trust=self.authority.trust)
            client.tls = ssl.create_default_context()
            with self.assertRaises(ssl.SSLCertVerificationError):
                client.call("sts", "GetCallerIdentity")

    def test_ends_plain_http(self):
        with self.serve() as service:
            with self.assertRaises((http.client.BadStatusLine, ConnectionError)):
                service.client().call("sts", "GetCallerIdentity")

    def test_takes_no_old_tls_and_no_renegotiation(self):
        with self.serve() as service:
            address = f"127.0.0.1:{service.ready['Port']}"
            old = subprocess.run(
                ["openssl", "s_client", "-tls1_1", "-cipher", "ALL:@SECLEVEL=0", "-connect",
                 address], input=b"", capture_output=True, timeout=30, check=False)
            self.assertIn(b"Cipher is (NONE)", old.stdout)
            self.assertNotEqual(old.returncode, 0)
            again = subprocess.run(
                ["openssl", "s_client", "-tls1_2", "-connect", address], input=b"R\n",
                capture_output=True, timeout=30, check=False)
            self.assertIn(b"RENEGOTIATING", again.stdout + again.stderr)
            self.assertIn(b"no renegotiation", again.stderr)
            service.client(trust=self.authority.trust).call("sts", "GetCallerIdentity")

    def test_whoever_calls_it_by_another_name_is_refused(self):
        with self.serve() as service:
            client = service.client(trust=self.authority.trust)
            with self.assertRaises(Refused) as caught:
                client.call("sts", "GetCallerIdentity", {"host": "evil.example"})
            self.assertEqual(caught.exception.code, "Forbidden.Host")

    def test_says_what_is_wrong_with_its_files(self):
        cert, key = self.authority.path("cert.pem"), self.authority.path("key.pem")
        store = self.authority.path("store")
        for files, words in (((cert, self.authority.path("none")), "none cannot be read"),
                             ((key, key), "key.pem holds no certificate"),
                             ((cert, cert), "cert.pem holds no RSA or EC key"),
                             ((cert, self.authority.path("ca.key")), "does not belong")):
            with self.subTest(words):
                end = run("--data", store, "--tls-cert", files[0], "--tls-key", files[1])
                self.assertEqual(end.returncode, 1)
                self.assertIn(words, end.stderr)
                self.assertFalse(os.path.exists(store))

    def test_warns_of_a_key_that_others_can_read(self):
        os.chmod(self.authority.path("key.pem"), 0o644)
        service = self.serve()
        service.process.terminate()
        _, complaints = service.process.communicate(timeout=30)
        self.assertEqual(service.process.returncode, 0)
        self.assertIn("Others can read the key", complaints)

    def test_lets_others_in_only_when_told_twice(self):
        anywhere = ("--in-memory", "--print-credentials", "--listen", "0.0.0.0:0")
        for options in ((), ("--allow-remote",), self.authority.options):
            end = run(*anywhere, *options)
            self.assertEqual(end.returncode, 2)
            self.assertIn("--allow-remote", end.stderr)
            self.assertIn("--tls-cert", end.stderr)
        with self.serve("--listen", "0.0.0.0:0", "--allow-remote") as service:
            self.assertTrue(service.ready["Endpoint"].startswith("https://localhost:"))
            client = service.client(trust=self.authority.trust)
            client.call("sts", "GetCallerIdentity")
            client.call("sts", "GetCallerIdentity", {"host": "kms.example"})
            for header in ("origin", "sec-fetch-site"):
                with self.assertRaises(Refused) as caught:
                    client.call("sts", "GetCallerIdentity", {header: "none"})
                self.assertEqual(caught.exception.code, "Forbidden.Origin")

    def test_listens_on_ipv6(self):
        try:
            with socket.socket(socket.AF_INET6) as probe:
                probe.bind(("::1", 0))
        except OSError:
            self.skipTest("this computer has no IPv6")
        with self.serve("--listen", "[::1]:0") as service:
            self.assertTrue(service.ready["Endpoint"].startswith("https://[::1]:"))
            client = service.client(host="[::1]", trust=self.authority.trust)
            client.call("sts", "GetCallerIdentity")


class Control(unittest.TestCase):
    def control(self, service, token, call="state", body=None, host="127.0.0.1"):
        """The status of a control call, and its answer."""
        connection = http.client.HTTPConnection(host, service.ready["Port"], timeout=30)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            connection.request("POST" if body else "GET", "/control/" + call, body, headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read().decode())
        finally:
            connection.close()

    def test_token_in_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            store = os.path.join(folder, "store")
            with Service("--data", store) as service:
                self.assertNotIn("ControlToken", service.ready)
                file = service.ready["ControlTokenFile"]
                self.assertEqual(file, os.path.join(store, "control-token"))
                self.assertEqual(os.stat(file).st_mode & 0o777, 0o600)
                token = read(file)
                self.assertRegex(token, "^[0-9a-f]{64}$")
                self.assertEqual(self.control(service, token)[0], 200)
                # Who cannot have the store does not take the token away either.
                self.assertEqual(run("--data", store).returncode, 1)
                self.assertEqual(read(file), token)
            self.assertFalse(os.path.exists(file))
            with Service("--data", store, "--print-credentials") as service:
                self.assertNotEqual(service.ready["ControlToken"], token)
                self.assertEqual(read(file), service.ready["ControlToken"])
                self.assertEqual(self.control(service, token)[0], 404)

    def test_none_when_nobody_could_know_it(self):
        with tempfile.TemporaryDirectory() as folder:
            secret = os.path.join(folder, "secret")
            write(secret, "my-own-test-secret")
            with Service("--in-memory", "--access-key-id", "LTAI5tMINE",
                         "--access-key-secret-file", secret) as service:
                self.assertFalse([name for name in service.ready if "Control" in name])
                for token in (None, "", "a" * 64):
                    self.assertEqual(self.control(service, token)[0], 404)

    def test_switches_faults_and_the_time(self):
        with tempfile.TemporaryDirectory() as folder:
            store = os.path.join(folder, "store")
            with Service("--data", store, "--fault", "GetSecretValue:throttled:9",
                         "--clock", "fixed:2026-06-16T00:00:00Z") as service:
                token = read(service.ready["ControlTokenFile"])
                client = service.client()
                self.assertEqual(self.control(service, token)[1]["Faults"],
                                 [{"Action": "GetSecretValue", "Kind": "throttled", "Count": 9}])
                for wrong in (None, "a" * 64):
                    self.assertEqual(self.control(service, wrong, "faults", "[]")[0], 404)
                self.assertEqual(self.control(service, token, "faults", "[]")[1]["Faults"], [])
                procedures.on_secret(client, "DeleteSecret", RecoveryWindowInDays=7)
                status, state = self.control(service, token, "clock", '{"Advance":"30d"}')
                self.assertEqual((status, state["Time"]), (200, "2026-07-16T00:00:00Z"))
                with self.assertRaises(Refused):
                    procedures.on_secret(client, "DescribeSecret")
            with Service("--data", store) as service:  # the time goes on from there
                state = self.control(service, read(service.ready["ControlTokenFile"]))[1]
                self.assertTrue(state["Time"].startswith("2026-07-16T0"), state)
            with Service("--data", store, "--clock", "x3600") as service:
                token = read(service.ready["ControlTokenFile"])
                self.assertEqual(
                    self.control(service, token, "clock", '{"Advance":"1d"}')[0], 409)

    def test_answers_as_anywhere_to_others(self):
        with Service("--in-memory", "--print-credentials") as service:
            unknown = self.control(service, "a" * 64, "../nowhere")
            known = self.control(service, "a" * 64)
            for answer in (unknown, known):
                for name in ("RequestId", "Recommend"):
                    answer[1].pop(name, None)
            self.assertEqual(unknown, known)
            self.assertEqual(self.control(service, service.ready["ControlToken"])[0], 200)


if __name__ == "__main__":
    procedures.PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
