#!/usr/bin/env python3
"""The three procedures of a dynamic RAM secret against keyturn-kms, by a client of its own.

Usage: procedures.py <keyturn-kms>
"""
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clients import VERSIONS, Client, Refused, RpcClient  # noqa: E402

PROGRAM = ""
ROLE = "AliyunKMSManagedRAMCrendentialsRole"
TRUST = {"Version": "1", "Statement": [{"Action": "sts:AssumeRole", "Effect": "Allow",
                                        "Principal": {"Service": ["kms.aliyuncs.com"]}}]}
POLICY = {"Version": "1", "Statement": [{
    "Effect": "Allow", "Resource": "*",
    "Action": ["ram:ListAccessKeys", "ram:CreateAccessKey", "ram:DeleteAccessKey",
               "ram:UpdateAccessKey"]}]}
USER = "order-service"
SECRET = "acs/ram/user/" + USER


class Service:
    """keyturn-kms as another program starts it."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(self.process.communicate()[1])
        self.ready = json.loads(line)

    def secret(self):
        if "AccessKeySecret" in self.ready:
            return self.ready["AccessKeySecret"]
        with open(self.ready["AccessKeySecretFile"], encoding="utf-8") as file:
            return file.read().strip()

    def client(self, kind=Client, **how):
        return kind(self.ready["Port"], self.ready["AccessKeyId"], self.secret(), **how)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        rest, complaints = self.process.communicate(timeout=30)
        assert self.process.returncode == 0, complaints
        assert not rest and not complaints, rest + complaints


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=30,
                          check=False)


def key_ids(client):
    keys = client.call("ram", "ListAccessKeys", UserName=USER)["AccessKeys"]["AccessKey"]
    return [key["AccessKeyId"] for key in keys]


def authorize(client):
    client.call("ram", "CreateRole", RoleName=ROLE, AssumeRolePolicyDocument=json.dumps(TRUST))
    client.call("ram", "CreatePolicy", PolicyName=ROLE + "Policy",
                PolicyDocument=json.dumps(POLICY))
    client.call("ram", "AttachPolicyToRole", PolicyType="Custom", PolicyName=ROLE + "Policy",
                RoleName=ROLE)


def create(client, **more):
    keys = [{"AccessKeyId": key, "AccessKeySecret": "not-a-real-secret"} for key in key_ids(client)]
    parameters = {
        "SecretName": "$Auto", "SecretType": "RAMCredentials", "VersionId": "v1",
        "SecretData": json.dumps({"AccessKeys": keys}),
        "ExtendedConfig": json.dumps({"SecretSubType": "RamUserAccessKey", "UserName": USER}),
        "EnableAutomaticRotation": "true", "RotationInterval": "30d",
        "RegionId": "cn-hangzhou", "Description": "it's (an) order*service! ~ + ü 凭据"}
    return client.call("kms", "CreateSecret", **{**parameters, **more})


def on_secret(client, action, **more):
    return client.call("kms", action, SecretName=SECRET, RegionId="cn-hangzhou", **more)


class Procedures(unittest.TestCase):
    def refused(self, code, status, function, *arguments, **more):
        with self.assertRaises(Refused) as caught:
            function(*arguments, **more)
        self.assertEqual((caught.exception.code, caught.exception.status), (code, status))

    def test_whole_way(self):
        rpc = {"kind": RpcClient}
        for how in ({}, {"place": "query"}, rpc, {**rpc, "place": "mixed"},
                    {**rpc, "method": "GET"}):
            with self.subTest(how), tempfile.TemporaryDirectory() as folder:
                self.create_rotate_delete(os.path.join(folder, "store"), how)

    def create_rotate_delete(self, folder, how):
        with Service("--data", folder, "--seed", "empty", "--rotation-window", "2d") as service:
            client = service.client(**how)
            self.assertEqual(client.call("sts", "GetCallerIdentity")["AccountId"],
                             service.ready["AccountId"])
            authorize(client)
            before = key_ids(client)
            self.assertEqual(create(client)["SecretName"], SECRET)
            self.refused("Rejected.ResourceExist", 409, create, client, VersionId="v2")
            described = on_secret(client, "DescribeSecret")
            self.assertEqual(described["Description"], "it's (an) order*service! ~ + ü 凭据")
            self.assertEqual(described["AutomaticRotation"], "Enabled")
            first = json.loads(on_secret(client, "GetSecretValue")["SecretData"])
            on_secret(client, "RotateSecret", VersionId="rotation-1")
            second = json.loads(on_secret(client, "GetSecretValue")["SecretData"])
            self.assertNotEqual(first, second)
            new = [key for key in key_ids(client) if key not in before]
            self.assertEqual(len(new), 1)
            self.assertIn(new[0], json.dumps(second))
        with Service("--data", folder, "--clock", "+3d") as service:
            client = service.client(**how)
            self.assertEqual(key_ids(client), new)  # the hand-over has ended
            self.refused("InvalidParameter", 400, on_secret, client, "DeleteSecret",
                         RecoveryWindowInDays=6)
            on_secret(client, "DeleteSecret", RecoveryWindowInDays=7)
            on_secret(client, "RestoreSecret")
            self.assertFalse(on_secret(client, "DescribeSecret").get("PlannedDeleteTime"))
            on_secret(client, "DeleteSecret", RecoveryWindowInDays=7)
        with Service("--data", folder, "--clock", "+11d") as service:
            client = service.client(**how)
            self.refused("Forbidden.ResourceNotFound", 404, on_secret, client, "DescribeSecret")
            self.assertEqual(key_ids(client), new)  # the pair outlives its secret

    def test_immediate_deletion(self):
        with Service("--in-memory", "--print-credentials") as service:
            client = service.client()
            on_secret(client, "DeleteSecret", ForceDeleteWithoutRecovery="true")
            self.refused("Forbidden.ResourceNotFound", 404, on_secret, client, "GetSecretValue")
            self.assertEqual(len(key_ids(client)), 1)

    def test_generic_secret(self):
        with Service("--in-memory", "--print-credentials", "--seed", "empty") as service:
            client = service.client()
            name = {"SecretName": "shop/database"}
            value = json.dumps({"user": "shop", "password": "it's (not) real! ü 凭据"})
            created = client.call("kms", "CreateSecret", VersionId="v1", SecretData=value, **name)
            self.assertEqual(created["SecretType"], "Generic")
            self.assertEqual(client.call("kms", "GetSecretValue", **name)["SecretData"], value)
            for _ in range(2):  # the version's name makes it safe to send it again
                put = client.call("kms", "PutSecretValue", VersionId="v2", SecretData="second",
                                  **name)
                self.assertEqual(put["VersionStages"]["VersionStage"], ["ACSCurrent"])
            self.refused("Rejected.ResourceExist", 409, client.call, "kms", "PutSecretValue",
                         VersionId="v2", SecretData="other", **name)
            client.call("kms", "UpdateSecretVersionStage", VersionStage="ACSCurrent",
                        MoveToVersion="v1", **name)
            self.assertEqual(client.call("kms", "GetSecretValue", **name)["SecretData"], value)
            previous = client.call("kms", "GetSecretValue", VersionStage="ACSPrevious", **name)
            self.assertEqual((previous["VersionId"], previous["SecretData"]), ("v2", "second"))
            self.refused("DryRunOperationError", 400, client.call, "kms", "GetSecretValue",
                         DryRun="true", **name)
            self.refused("InvalidParameter", 400, client.call, "kms", "RotateSecret",
                         VersionId="v3", **name)
            both = client.call("kms", "BatchGetSecretValue", SecretsList=json.dumps(
                [{**name, "VersionId": "v2"}, {"SecretName": "nothing"}]))
            self.assertEqual([one["SecretData"] for one in both["SecretValues"]], ["second"])
            self.assertEqual([one["Code"] for one in both["Errors"]],
                             ["Forbidden.ResourceNotFound"])

    def test_instance_and_policy(self):
        with Service("--in-memory", "--print-credentials") as service:
            client = service.client()
            instance = client.call("kms", "ListKmsInstances")["KmsInstances"]["KmsInstance"][0]
            instance = instance["KmsInstanceId"]
            self.assertEqual(client.call("kms", "GetKmsInstance", KmsInstanceId=instance)
                             ["KmsInstance"]["Status"], "Connected")
            filters = [{"Key": "KeyState", "Values": ["Enabled"]},
                       {"Key": "KeySpec", "Values": ["Aliyun_AES_256"]},
                       {"Key": "DKMSInstanceId", "Values": [instance]}]
            keys = client.call("kms", "ListKeys", Filters=json.dumps(filters))["Keys"]["Key"]
            place = {"DKMSInstanceId": instance, "EncryptionKeyId": keys[0]["KeyId"]}
            name = {"SecretName": "inside"}
            client.call("kms", "CreateSecret", VersionId="v1", SecretData="x", **name, **place)
            described = client.call("kms", "DescribeSecret", **name)
            self.assertEqual({key: described[key] for key in place}, place)
            policy = json.loads(client.call("kms", "GetSecretPolicy", **name)["Policy"])
            self.assertEqual(policy["Statement"][0]["Principal"],
                             {"RAM": [f"acs:ram::{service.ready['AccountId']}:*"]})
            policy["Statement"].append({
                "Effect": "Deny", "Action": ["kms:GetSecretValue"], "Resource": ["*"],
                "Principal": {"RAM": [f"acs:ram::{service.ready['AccountId']}:user/kms-admin"]}})
            client.call("kms", "GetSecretValue", **name)
            client.call("kms", "SetSecretPolicy", Policy=json.dumps(policy), PolicyName="default",
                        **name)
            self.refused("Forbidden.NoPermission", 403, client.call, "kms", "GetSecretValue",
                         **name)
            self.refused("Forbidden.ResourceNotFound", 404, on_secret, client, "GetSecretPolicy")

    def test_password_and_service(self):
        with Service("--in-memory", "--print-credentials") as service:
            client = service.client()
            password = client.call("kms", "GetRandomPassword", PasswordLength=20,
                                   ExcludePunctuation="true")["RandomPassword"]
            self.assertRegex(password, r"^[A-Za-z0-9]{20}$")
            self.refused("Forbidden.NoPermission", 403, client.call, "kms", "OpenKmsService")
            client.call("ram", "AttachPolicyToUser", PolicyType="System",
                        PolicyName="AliyunKMSFullAccess", UserName="kms-admin")
            self.refused("Forbidden.Opened", 400, client.call, "kms", "OpenKmsService")
            self.assertEqual(client.call("kms", "DescribeAccountKmsStatus")["AccountStatus"],
                             "Enabled")

    def test_fleet(self):
        with Service("--in-memory", "--print-credentials", "--seed", "fleet:250") as service:
            client = service.client()
            names = []
            for page in (1, 2, 3):
                listed = client.call("kms", "ListSecrets", PageNumber=page, PageSize=100)
                self.assertEqual(listed["TotalCount"], 250)
                names += [one["SecretName"] for one in listed["SecretList"]["Secret"]]
            self.assertEqual(names, [f"acs/ram/user/fleet-{n:06}" for n in range(1, 251)])

    def test_a_year_at_once(self):
        with tempfile.TemporaryDirectory() as folder:
            store = os.path.join(folder, "store")
            with Service("--data", store, "--clock", "real") as service:
                before = on_secret(service.client(), "ListSecretVersionIds",
                                   IncludeDeprecated="true")["TotalCount"]
            with Service("--data", store, "--clock", "+365d") as service:
                client = service.client()
                client.call("sts", "GetCallerIdentity")
                versions = on_secret(client, "ListSecretVersionIds", IncludeDeprecated="true")
                # Every 30 days from the 19th on; the engine begins within 2 seconds of the start.
                for _ in range(100):
                    if versions["TotalCount"] > before:
                        break
                    time.sleep(0.1)
                    versions = on_secret(client, "ListSecretVersionIds", IncludeDeprecated="true")
                self.assertEqual(versions["TotalCount"], before + 12)

    def test_refused_write_is_not_replayed(self):
        with tempfile.TemporaryDirectory() as folder:
            store = os.path.join(folder, "store")
            with Service("--data", store) as service:
                client = service.client()
                body = b"UserName=ghost"
                head = client.head("DeleteUser", "ram", "", body, {})
                self.refused("EntityNotExist.User", 404, client.exchange, "", body, head)
                self.refused("SignatureNonceUsed", 400, client.exchange, "", body, head)
                client.call("ram", "CreateUser", UserName="ghost")
                port = str(service.ready["Port"])
            with Service("--data", store, "--listen", "127.0.0.1:" + port) as service:
                client = service.client()
                self.refused("SignatureNonceUsed", 400, client.exchange, "", body, head)
                self.assertEqual(client.call("ram", "GetUser", UserName="ghost")["User"]
                                 ["UserName"], "ghost")

    def test_everything_in_the_query(self):
        with Service("--in-memory", "--print-credentials", "--seed", "empty") as service:
            client = service.client(place="query")
            value = "'(!*)" * 6144  # the longest value, of characters that grow when encoded
            client.call("kms", "CreateSecret", SecretName="long", VersionId="v1", SecretData=value)
            self.assertEqual(client.call("kms", "GetSecretValue", SecretName="long")
                             ["SecretData"], value)

    def test_region_of_the_host(self):
        with Service("--in-memory", "--print-credentials") as service:
            client = service.client(host="kms.cn-shanghai.localhost")
            names = [secret["SecretName"] for secret in
                     client.call("kms", "ListSecrets")["SecretList"]["Secret"]]
            self.assertEqual(names, ["acs/ram/user/audit-reader", "acs/ram/user/crm-bridge"])
            self.assertEqual(client.call("kms", "ListSecrets", RegionId="cn-hangzhou")
                             ["TotalCount"], 14)

    def test_denied_role_in_other_capitals(self):
        with Service("--in-memory", "--print-credentials") as service:
            admin = service.client()
            account = service.ready["AccountId"]
            admin.call("ram", "CreateRole", RoleName="Robot", AssumeRolePolicyDocument=json.dumps({
                "Version": "1", "Statement": [{"Action": "sts:AssumeRole", "Effect": "Allow",
                                               "Principal": {"RAM": [f"acs:ram::{account}:root"]}}]}))
            deny = {"Version": "1", "Statement": [
                {"Effect": "Allow", "Action": "sts:*", "Resource": "*"},
                {"Effect": "Deny", "Action": "sts:AssumeRole",
                 "Resource": f"acs:ram::{account}:role/robot"}]}
            admin.call("ram", "CreateUser", UserName="walker")
            key = admin.call("ram", "CreateAccessKey", UserName="walker")["AccessKey"]
            admin.call("ram", "CreatePolicy", PolicyName="no-robot", PolicyDocument=json.dumps(deny))
            admin.call("ram", "AttachPolicyToUser", PolicyType="Custom", PolicyName="no-robot",
                       UserName="walker")
            walker = Client(service.ready["Port"], key["AccessKeyId"], key["AccessKeySecret"])
            for name in ("robot", "Robot", "ROBOT"):
                self.refused("NoPermission", 403, walker.call, "sts", "AssumeRole",
                             RoleArn=f"acs:ram::{account}:role/{name}", RoleSessionName="one")

    def test_says_what_is_missing(self):
        with Service("--in-memory", "--print-credentials") as service:
            client = service.client()
            rpc = service.client(RpcClient)
            self.refused("MissingParameter", 400, client.call, "kms", "DescribeSecret")
            self.refused("MissingUserName", 400, client.call, "ram", "GetUser")
            self.refused("MissingTimestamp", 400, rpc.call, "ram", "GetUser", {"Timestamp": ""})
            self.refused("InvalidSignatureMethod", 400, rpc.call, "ram", "GetUser",
                         {"SignatureMethod": "HMAC-MD5"})
            VERSIONS["none"] = "1999-01-01"
            self.refused("InvalidProduct.NotFound", 404, client.call, "none", "GetUser")

    def test_tells_what_it_signed(self):
        with Service("--in-memory", "--print-credentials") as service:
            wrong = Client(service.ready["Port"], service.ready["AccessKeyId"], "wrong")
            with self.assertRaises(Refused) as caught:
                wrong.call("kms", "DescribeSecret", SecretName="one")
            self.assertIn("server StringToSign is [ACS3-HMAC-SHA256\n", caught.exception.message)
            self.assertIn("server CanonicalRequest is [POST\n/\n\n", caught.exception.message)
            with self.assertRaises(Refused) as caught:
                Client(service.ready["Port"], service.ready["AccessKeyId"], "wrong",
                       place="query").call("kms", "CreateSecret", SecretData="keep-this-quiet")
            self.assertNotIn("keep-this-quiet", caught.exception.message)

    def test_pages_of_events(self):
        with Service("--in-memory", "--print-credentials") as service:
            client = service.client()
            for _ in range(5):
                on_secret(client, "DescribeSecret")
            for direction in ("BACKWARD", "FORWARD"):
                seen, token = [], ""
                for _ in range(20):
                    answer = client.call("actiontrail", "LookupEvents", MaxResults=2,
                                         Direction=direction, **({"NextToken": token} if token
                                                                 else {}))
                    seen += [event["eventId"] for event in answer["Events"]]
                    token = answer["NextToken"]
                    if not token:
                        break
                self.assertGreaterEqual(len(seen), 5)
                self.assertEqual(len(seen), len(set(seen)))

    def test_numbers_with_gaps(self):
        with Service("--in-memory", "--print-credentials") as service:
            client = service.client()
            client.call("kms", "TagResources", ResourceType="secret", ResourceId__1=SECRET,
                        Tag__1__Key="one", Tag__1__Value="1", Tag__10__Key="ten",
                        Tag__10__Value="10", Tag__3__Key="three", RegionId="cn-hangzhou")
            tags = on_secret(client, "DescribeSecret", FetchTags="true")["Tags"]["Tag"]
            tags = {tag["TagKey"]: tag["TagValue"] for tag in tags}
            self.assertEqual((tags["one"], tags["three"], tags["ten"]), ("1", "", "10"))

    def test_waits_to_be_asked_for_the_body(self):
        with Service("--in-memory", "--print-credentials") as service:
            client = service.client()
            body = b"SecretName=" + SECRET.replace("/", "%2F").encode()
            head = client.head("DescribeSecret", "kms", "", body, {})
            lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
            with socket.create_connection(("127.0.0.1", service.ready["Port"]), 10) as wire:
                wire.sendall(("\r\nPOST / HTTP/1.1\r\n" + lines + "Expect: 100-continue\r\n"
                              f"Content-Length: {len(body)}\r\n\r\n").encode())
                self.assertEqual(wire.recv(64), b"HTTP/1.1 100 Continue\r\n\r\n")
                wire.sendall(body)
                self.assertTrue(wire.recv(64).startswith(b"HTTP/1.1 200 OK"))

    def test_faults_of_each_product(self):
        with Service("--in-memory", "--print-credentials", "--fault", "DescribeRegions:throttled",
                     "--fault", "ListUsers:throttled", "--fault", "ListRoles:unavailable",
                     "--fault", "ListSecrets:server-error") as service:
            client = service.client()
            self.refused("Rejected.Throttling", 429, client.call, "kms", "DescribeRegions")
            self.refused("Throttling.User", 400, client.call, "ram", "ListUsers")
            self.refused("ServiceUnavailable", 503, client.call, "ram", "ListRoles")
            self.refused("InternalFailure", 500, client.call, "kms", "ListSecrets")

    def test_signature_is_checked(self):
        with Service("--in-memory", "--print-credentials") as service:
            good = service.client()
            wrong = Client(good.port, good.key_id, "wrong")
            self.refused("SignatureDoesNotMatch", 400, wrong.call, "sts", "GetCallerIdentity")
            unknown = Client(good.port, "LTAIunknown", good.secret)
            self.refused("InvalidAccessKeyId.NotFound", 404, unknown.call, "sts",
                         "GetCallerIdentity")
            once = {"x-acs-signature-nonce": "used-only-once"}
            good.call("sts", "GetCallerIdentity", once)
            self.refused("SignatureNonceUsed", 400, good.call, "sts", "GetCallerIdentity", once)
            self.refused("InvalidTimeStamp.Expired", 400, good.call, "sts", "GetCallerIdentity",
                         {"x-acs-date": "2020-01-01T00:00:00Z"})

    def test_get_with_query(self):
        with Service("--in-memory", "--print-credentials") as service:
            client = service.client(method="GET")
            listed = client.call("kms", "ListSecrets", PageNumber=1, PageSize=100,
                                 RegionId="cn-hangzhou")
            self.assertEqual(listed["TotalCount"], len(listed["SecretList"]["Secret"]))

    def test_faults(self):
        with Service("--in-memory", "--print-credentials", "--fault",
                     "DescribeSecret:throttled:2") as service:
            client = service.client()
            for _ in range(2):
                self.refused("Rejected.Throttling", 429, on_secret, client, "DescribeSecret")
            on_secret(client, "DescribeSecret")

    def test_own_access_key(self):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "secret")
            with open(file, "w", encoding="utf-8") as out:
                out.write("my-own-test-secret\n")
            store = os.path.join(folder, "store")
            mine = ("--access-key-id", "LTAI5tMINE", "--access-key-secret-file", file)
            with Service("--data", store, *mine) as service:
                self.assertEqual(service.ready["AccessKeyId"], "LTAI5tMINE")
                self.assertNotIn("AccessKeySecret", service.ready)
                client = service.client()
                self.assertEqual(client.secret, "my-own-test-secret")
                client.call("sts", "GetCallerIdentity")
            with Service("--data", store) as service:
                service.client().call("sts", "GetCallerIdentity")
            other = run("--data", store, "--access-key-id", "LTAI5tOTHER",
                        "--access-key-secret-file", file)
            self.assertEqual(other.returncode, 1)
            self.assertIn("LTAI5tMINE", other.stderr)

    def test_store_is_for_its_owner_and_for_one(self):
        with tempfile.TemporaryDirectory() as folder:
            store = os.path.join(folder, "store")
            with Service("--data", store) as service:
                for name in os.listdir(store):
                    mode = os.stat(os.path.join(store, name)).st_mode & 0o777
                    self.assertEqual(mode, 0o600, name)
                second = run("--data", store)
                self.assertEqual(second.returncode, 1)
                self.assertIn("in use", second.stderr)
                service.client().call("sts", "GetCallerIdentity")

    def test_users_and_recycle_bin(self):
        for how in ({}, {"kind": RpcClient, "method": "GET"}):
            with self.subTest(how), Service("--in-memory", "--print-credentials") as service:
                self.make_delete_and_restore_access_key(service.client(**how))

    def make_delete_and_restore_access_key(self, client):
        domain = client.call("ram", "GetAccountAlias")["AccountAlias"] + ".onaliyun.com"
        self.assertEqual(client.call("ims", "GetDefaultDomain")["DefaultDomainName"], domain)
        name = "alice@" + domain
        user = client.call("ims", "CreateUser", UserPrincipalName=name, DisplayName="Alice",
                           MobilePhone="86-13800000000")["User"]
        self.assertEqual(client.call("ram", "GetUser", UserName="alice")["User"]["UserId"],
                         user["UserId"])
        key = client.call("ims", "CreateAccessKey", UserPrincipalName=name)["AccessKey"]
        alice = Client(client.port, key["AccessKeyId"], key["AccessKeySecret"])
        self.assertTrue(alice.call("sts", "GetCallerIdentity")["Arn"].endswith(":user/alice"))
        self.refused("NoPermission", 403, alice.call, "ims", "GetUser", UserPrincipalName=name)
        owner = client.call("ims", "GetUser", UserAccessKeyId=key["AccessKeyId"])["User"]
        self.assertEqual(owner["UserPrincipalName"], name)

        in_bin = {"UserId": user["UserId"], "UserAccessKeyId": key["AccessKeyId"]}
        client.call("ram", "DeleteAccessKey", UserName="alice", UserAccessKeyId=key["AccessKeyId"])
        self.refused("InvalidAccessKeyId.NotFound", 404, alice.call, "sts", "GetCallerIdentity")
        recycled = client.call("ims", "ListAccessKeysInRecycleBin", UserId=user["UserId"])
        self.assertEqual([one["AccessKeyId"] for one in recycled["AccessKeys"]["AccessKey"]],
                         [key["AccessKeyId"]])
        client.call("ims", "RestoreAccessKeyFromRecycleBin", **in_bin)
        alice.call("sts", "GetCallerIdentity")
        self.refused("DeleteConflict.User.AccessKey", 409, client.call, "ram", "DeleteUser",
                     UserName="alice")
        client.call("ims", "DeleteAccessKey", UserPrincipalName=name,
                    UserAccessKeyId=key["AccessKeyId"])
        client.call("ims", "DeleteAccessKeyInRecycleBin", **in_bin)
        self.refused("EntityNotExist.User.AccessKey", 404, client.call, "ims",
                     "RestoreAccessKeyFromRecycleBin", **in_bin)
        client.call("ims", "DeleteUser", UserId=user["UserId"])
        self.refused("EntityNotExist.User", 404, client.call, "ram", "GetUser", UserName="alice")

    def test_bad_command_lines(self):
        bad = [
            [], ["--in-memory"], ["--in-memory", "--data", "x"],
            ["--listen", "0.0.0.0:80", "--data", "x"], ["--listen", "127.0.0.1:70000"],
            ["--data", "x", "--seed", "other"], ["--data", "x", "--seed", "fleet:0"],
            ["--data", "x", "--clock", "yesterday"],
            ["--data", "x", "--clock", "x0"], ["--data", "x", "--rotation-window", "2"],
            ["--data", "x", "--fault", "CreateSecret"],
            ["--data", "x", "--fault", "CreateSecret:explode"],
            ["--data", "x", "--fault", "CreateSecret:slow:0"],
            ["--data", "x", "--access-key-id", "a"], ["--nonsense"], ["extra"],
            ["--data", "x", "--access-key-id", "a", "--access-key-secret-file", "/no/such/file"]]
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            for arguments in bad:
                with self.subTest(arguments):
                    end = run(*arguments)
                    self.assertEqual(end.returncode, 2, end.stderr)
                    self.assertTrue(end.stderr.startswith("keyturn-kms: "), end.stderr)
                    self.assertFalse(end.stdout)
            self.assertEqual(os.listdir(folder), [])
            os.chdir("/")
        for option in ("--help", "--version"):
            self.assertEqual(run(option).returncode, 0)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
