"""What a client knows of one RAM user and its secret: what each write makes of it, and what the
service says about it."""
import copy
import json

from service import REGION, missing_as_none

NEW = "?"  # the AccessKey that a rotation made; nobody was told its ID


class Subject:
    """One RAM user with its AccessKeys and perhaps its secret, as acknowledged."""

    def __init__(self, name):
        self.name = name
        self.exists = False
        self.keys = {}  # AccessKeyId: status
        self.secrets = {}  # AccessKeyId: AccessKeySecret, as far as anybody was told
        self.secret = None

    def secret_name(self):
        return "acs/ram/user/" + self.name

    def is_usable(self):
        return self.secret is not None and not self.secret["leaving"]

    def is_rotating(self):
        return self.secret is not None and "ACSPrevious" in self.secret["versions"].values()

    def version(self, stage):
        return next(name for name, has in self.secret["versions"].items() if has == stage)

    def state(self):
        """All of it that can be asked for, in a form that compares."""
        secret = dict(self.secret) if self.secret else None
        if secret and secret["leaving"]:
            secret["values"] = {}  # they cannot be read
        return {"exists": self.exists, "keys": self.keys, "secret": secret}


# ---------------------------------------------------------------- writes

class Write:
    """One call and its effect. `answer` is what the service said, or None if nobody heard it."""

    def __init__(self, product, action, effect, **parameters):
        self.product, self.action, self.effect = product, action, effect
        self.parameters = parameters

    def send(self, client):
        return client.call(self.product, self.action, **self.parameters)

    def applied(self, subject, answer=None):
        after = copy.deepcopy(subject)
        self.effect(after, answer)
        return after


def create_user(subject, _):
    def effect(after, _answer):
        after.exists = True
    return Write("ram", "CreateUser", effect, UserName=subject.name, Comments="from a test")


def delete_user(subject, _):
    def effect(after, _answer):
        after.exists = False
    return Write("ram", "DeleteUser", effect, UserName=subject.name)


def create_access_key(subject, _):
    def effect(after, answer):
        key = answer["AccessKey"] if answer else {"AccessKeyId": NEW}
        after.keys[key["AccessKeyId"]] = "Active"
        if answer:
            after.secrets[key["AccessKeyId"]] = key["AccessKeySecret"]
    return Write("ram", "CreateAccessKey", effect, UserName=subject.name)


def known_keys(subject):
    return sorted(key for key in subject.keys if key != NEW)


def update_access_key(subject, dice):
    key = dice.choice(known_keys(subject))
    status = "Inactive" if subject.keys[key] == "Active" else "Active"

    def effect(after, _answer):
        after.keys[key] = status
    return Write("ram", "UpdateAccessKey", effect, UserName=subject.name, UserAccessKeyId=key,
                 Status=status)


def delete_access_key(subject, dice):
    key = dice.choice(known_keys(subject))

    def effect(after, _answer):
        after.keys.pop(key)
    return Write("ram", "DeleteAccessKey", effect, UserName=subject.name, UserAccessKeyId=key)


def on_secret(subject, action, effect, **parameters):
    return Write("kms", action, effect, SecretName=subject.secret_name(), RegionId=REGION,
                 **parameters)


def some_tags(dice):
    names = dice.sample(["env", "team", "cost", "owner", "stage", "tier"], dice.randint(2, 5))
    return {name: f"v{dice.randrange(10 ** 9)}" for name in names}


def as_json(tags):
    return json.dumps([{"TagKey": key, "TagValue": value} for key, value in tags.items()])


def create_secret(subject, dice):
    key = next(iter(subject.keys))
    value = subject.secrets[key]
    version, description = f"v{dice.randrange(10 ** 9)}", f"about {dice.randrange(10 ** 9)}"
    days, tags = dice.choice([None, 30, 90]), some_tags(dice)

    def effect(after, _answer):
        after.secret = {"description": description, "tags": tags, "leaving": False,
                        "interval": days and f"{days * 86400}s",
                        "versions": {version: "ACSCurrent"},
                        "values": {"ACSCurrent": (key, value)}}
    rotation = {"RotationInterval": f"{days}d"} if days else {}
    return Write(
        "kms", "CreateSecret", effect, SecretName="$Auto", SecretType="RAMCredentials",
        VersionId=version, RegionId=REGION, Description=description, Tags=as_json(tags),
        SecretData=json.dumps({"AccessKeys": [{"AccessKeyId": key, "AccessKeySecret": value}]}),
        ExtendedConfig=json.dumps({"SecretSubType": "RamUserAccessKey",
                                   "UserName": subject.name}),
        EnableAutomaticRotation="true" if days else "false", **rotation)


def rotate(subject, dice):
    version = f"r{dice.randrange(10 ** 9)}"

    def effect(after, _answer):
        secret = after.secret
        secret["versions"][after.version("ACSCurrent")] = "ACSPrevious"
        secret["versions"][version] = "ACSCurrent"
        secret["values"] = {"ACSPrevious": secret["values"]["ACSCurrent"],
                            "ACSCurrent": (NEW, None)}
        after.keys[NEW] = "Active"
    return on_secret(subject, "RotateSecret", effect, VersionId=version)


def update_description(subject, dice):
    description = f"now {dice.randrange(10 ** 9)}"

    def effect(after, _answer):
        after.secret["description"] = description
    return on_secret(subject, "UpdateSecret", effect, Description=description)


def update_rotation(subject, dice):
    others = [days for days in (None, 30, 60, 90, 365)
              if (days and f"{days * 86400}s") != subject.secret["interval"]]
    days = dice.choice(others)

    def effect(after, _answer):
        after.secret["interval"] = days and f"{days * 86400}s"
    rotation = {"RotationInterval": f"{days}d"} if days else {}
    return on_secret(subject, "UpdateSecretRotationPolicy", effect,
                     EnableAutomaticRotation="true" if days else "false", **rotation)


def tag(subject, dice):
    tags = some_tags(dice)

    def effect(after, _answer):
        after.secret["tags"].update(tags)
    return on_secret(subject, "TagResource", effect, Tags=as_json(tags))


def untag(subject, _):
    keys = sorted(subject.secret["tags"])[:3]

    def effect(after, _answer):
        for key in keys:
            after.secret["tags"].pop(key)
    return on_secret(subject, "UntagResource", effect, TagKeys=json.dumps(keys))


def delete_later(subject, dice):
    def effect(after, _answer):
        after.secret["leaving"] = True
    return on_secret(subject, "DeleteSecret", effect, RecoveryWindowInDays=dice.randint(7, 30))


def delete_now(subject, _):
    def effect(after, _answer):
        after.secret = None
    return on_secret(subject, "DeleteSecret", effect, ForceDeleteWithoutRecovery="true")


def restore(subject, _):
    def effect(after, _answer):
        after.secret["leaving"] = False
    return on_secret(subject, "RestoreSecret", effect)


def writes_on_keys(subject):
    known = known_keys(subject)
    choices = [delete_access_key, update_access_key] if known else []
    if len(subject.keys) < 2 and NEW not in subject.keys:
        choices.append(create_access_key)
    if not subject.keys:
        choices.append(delete_user)
    if len(subject.keys) == 1 and known and known[0] in subject.secrets:
        choices += 6 * [create_secret]
    return choices


def possible_writes(subject, may_rotate):
    """What the service must take now. What is likelier comes more often."""
    if not subject.exists:
        return [create_user]
    if subject.secret is None:
        return writes_on_keys(subject)
    if subject.secret["leaving"]:
        return [restore, restore, delete_now]
    choices = [update_description, tag, tag, delete_now]
    if subject.secret["tags"]:
        choices.append(untag)
    if not subject.is_rotating():
        choices += [update_rotation, delete_later] + (3 * [rotate] if may_rotate else [])
    return choices


def hand_over_ended(subject):
    """What becomes of a rotation when its window is over."""
    after = copy.deepcopy(subject)
    if after.is_rotating():
        after.keys.pop(after.secret["values"].pop("ACSPrevious")[0])
        after.secret["versions"][after.version("ACSPrevious")] = ""
    return after


# ---------------------------------------------------------------- reads

def value_of(client, name, stage):
    got = missing_as_none(client.call, "kms", "GetSecretValue", SecretName=name, RegionId=REGION,
                          VersionStage=stage)
    if got is None:
        return None
    data = json.loads(got["SecretData"])
    return data["AccessKeyId"], data["AccessKeySecret"]


def observed_secret(client, name):
    where = {"SecretName": name, "RegionId": REGION}
    said = missing_as_none(client.call, "kms", "DescribeSecret", FetchTags="true", **where)
    if said is None:
        return None
    listed = client.call("kms", "ListSecretVersionIds", IncludeDeprecated="true", PageSize=100,
                         **where)
    leaving = "PlannedDeleteTime" in said
    stages = [] if leaving else ["ACSCurrent", "ACSPrevious"]
    values = {stage: value_of(client, name, stage) for stage in stages}
    return {
        "description": said.get("Description", ""), "leaving": leaving,
        "tags": {pair["TagKey"]: pair["TagValue"] for pair in said["Tags"]["Tag"]},
        "interval": said["RotationInterval"] if said["AutomaticRotation"] == "Enabled" else None,
        "versions": {item["VersionId"]: "".join(item["VersionStages"]["VersionStage"])
                     for item in listed["VersionIds"]["VersionId"]},
        "values": {stage: found for stage, found in values.items() if found}}


def observed(client, subject):
    exists = missing_as_none(client.call, "ram", "GetUser", UserName=subject.name) is not None
    keys = {}
    if exists:
        listed = client.call("ram", "ListAccessKeys", UserName=subject.name)
        keys = {key["AccessKeyId"]: key["Status"] for key in listed["AccessKeys"]["AccessKey"]}
    return {"exists": exists, "keys": keys,
            "secret": observed_secret(client, subject.secret_name())}


def named(subject, seen):
    """The same subject with the ID and the value of its unknown AccessKey, if `seen` tells them."""
    after = copy.deepcopy(subject)
    strangers = [key for key in seen["keys"] if key not in after.keys]
    if NEW not in after.keys or len(strangers) != 1:
        return after
    after.keys[strangers[0]] = after.keys.pop(NEW)
    current = ((seen["secret"] or {}).get("values") or {}).get("ACSCurrent")
    if after.secret and after.secret["values"]["ACSCurrent"][0] == NEW and current \
            and current[0] == strangers[0]:
        after.secret["values"]["ACSCurrent"] = current
        after.secrets[current[0]] = current[1]
    return after


def names_in_service(client):
    """All RAM users and all secrets, by name."""
    users, marker = set(), {}
    while True:
        page = client.call("ram", "ListUsers", MaxItems=1000, **marker)
        users.update(user["UserName"] for user in page["Users"]["User"])
        if not page["IsTruncated"]:
            break
        marker = {"Marker": page["Marker"]}
    secrets, number, total = set(), 1, 1
    while len(secrets) < total and number < 1000:
        page = client.call("kms", "ListSecrets", PageNumber=number, PageSize=100, RegionId=REGION)
        secrets.update(item["SecretName"] for item in page["SecretList"]["Secret"])
        number, total = number + 1, page["TotalCount"]
    return users, secrets
