"""Small clients of Alibaba Cloud's RPC services, written from the published descriptions of
ACS3-HMAC-SHA256 and of the older RPC signature. They share nothing with Keyturn's own client or
service."""
import base64
import datetime
import hashlib
import hmac
import http.client
import json
import ssl
import urllib.parse
import uuid

VERSIONS = {"kms": "2016-01-20", "ram": "2015-05-01", "sts": "2015-04-01", "ims": "2019-08-15",
            "actiontrail": "2020-07-06"}


def encoded(text):
    return urllib.parse.quote(text, safe="-_.~")


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def joined(parameters):
    pairs = sorted((encoded(name), encoded(value)) for name, value in parameters.items())
    return "&".join(f"{name}={value}" for name, value in pairs)


class Refused(Exception):
    def __init__(self, status, body):
        super().__init__(f"{status} {body}")
        self.status = status
        self.code = body.get("Code", "")
        self.message = body.get("Message", "")


class Client:
    """`place` says where parameters travel: "query" or "form". `method` is POST or GET. `trust` is
    the file of the CA that the service's certificate must come from: then the client speaks TLS."""

    def __init__(self, port, key_id, secret, place="form", method="POST", host="127.0.0.1",
                 trust=None):
        self.port, self.key_id, self.secret = port, key_id, secret
        self.place, self.method, self.host = place, method, host
        self.tls = ssl.create_default_context(cafile=trust) if trust else None

    def head(self, action, product, query, body, changes):
        headers = {
            "host": f"{self.host}:{self.port}",
            "x-acs-action": action,
            "x-acs-version": VERSIONS[product],
            "x-acs-date": now(),
            "x-acs-signature-nonce": uuid.uuid4().hex,
            "x-acs-content-sha256": hashlib.sha256(body).hexdigest(),
        }
        if body:
            headers["content-type"] = "application/x-www-form-urlencoded"
        headers.update(changes)
        names = sorted(headers)
        lines = "".join(f"{name}:{headers[name].strip()}\n" for name in names)
        canonical = "\n".join([self.method, "/", query, lines, ";".join(names),
                               headers["x-acs-content-sha256"]])
        to_sign = "ACS3-HMAC-SHA256\n" + hashlib.sha256(canonical.encode()).hexdigest()
        signature = hmac.new(self.secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
        headers["authorization"] = (f"ACS3-HMAC-SHA256 Credential={self.key_id},"
                                    f"SignedHeaders={';'.join(names)},Signature={signature}")
        return headers

    def call(self, product, action, changes=None, **parameters):
        """The answer as a dictionary; Refused when the service says no."""
        parameters = {name.replace("__", "."): str(value) for name, value in parameters.items()}
        in_form = self.place == "form" and self.method == "POST"
        query = "" if in_form else joined(parameters)
        body = joined(parameters).encode() if in_form else b""
        return self.exchange(query, body, self.head(action, product, query, body, changes or {}))

    def connection(self):
        host = self.host.strip("[]")
        if host.endswith(".localhost"):  # not every resolver knows them
            host = "127.0.0.1"
        if self.tls:
            return http.client.HTTPSConnection(host, self.port, timeout=30, context=self.tls)
        return http.client.HTTPConnection(host, self.port, timeout=30)

    def exchange(self, query, body, headers):
        connection = self.connection()
        try:
            connection.request(self.method, "/" + ("?" + query if query else ""), body, headers)
            answer = connection.getresponse()
            text = json.loads(answer.read().decode())
            assert answer.getheader("content-type", "").startswith("application/json")
            if answer.status != 200:
                raise Refused(answer.status, text)
            assert text["RequestId"], text
            return text
        finally:
            connection.close()


class RpcClient(Client):
    """Signs with HMAC-SHA1 in parameters. `place` "mixed" puts the common ones into the query."""

    def call(self, product, action, changes=None, **parameters):
        parameters = {name.replace("__", "."): str(value) for name, value in parameters.items()}
        common = {
            "Action": action, "Version": VERSIONS[product], "Format": "JSON",
            "AccessKeyId": self.key_id, "SignatureMethod": "HMAC-SHA1", "SignatureVersion": "1.0",
            "SignatureNonce": uuid.uuid4().hex, "Timestamp": now(), **(changes or {})}
        everything = {**parameters, **common}
        to_sign = f"{self.method}&%2F&{encoded(joined(everything))}"
        mac = hmac.new(f"{self.secret}&".encode(), to_sign.encode(), hashlib.sha1).digest()
        common["Signature"] = base64.b64encode(mac).decode()
        if self.method == "GET" or self.place == "query":
            return self.exchange(joined({**parameters, **common}), b"", {})
        form = {"content-type": "application/x-www-form-urlencoded"}
        if self.place == "mixed":
            return self.exchange(joined(common), joined(parameters).encode(), form)
        return self.exchange("", joined({**parameters, **common}).encode(), form)
