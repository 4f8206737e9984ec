#!/usr/bin/env python3
"""Fails on an #include that goes against the arrows between the rooms of Keyturn.

The tables below are the truth about the arrows. Usage: include_direction.py [root | --self-test]
"""
import re
import sys
import tempfile
from pathlib import Path

# A file belongs to the longest room that its path starts with.
# A room may always include itself; beyond that, only what stands here.
ARROWS = {
    "app": {
        "ui", "ui/widgets", "ui/style", "models", "services/types", "services/openapi",
        "services/clients", "services/credentials", "services/journal", "services/local",
    },
    "ui": {"ui/widgets", "ui/style", "models", "services/types"},
    "ui/widgets": {"ui/style", "services/types"},
    "ui/style": set(),
    "models": {
        "services/types", "services/openapi", "services/clients", "services/credentials",
        "services/journal",
    },
    "services/types": set(),
    "services/openapi": {"services/types"},
    "services/clients": {"services/types", "services/openapi"},
    "services/credentials": {"services/types", "services/openapi", "services/clients"},
    "services/journal": {"services/types"},
    # The local service shares no codec and no signer with the clients: it must not agree with
    # their mistakes.
    "services/local": {"services/types"},
}
ARROWS["tests"] = set(ARROWS)

# Parts of Qt that a room must do without. A room under another one obeys its own line only.
NETWORK = r"Q(Network|Ssl|Tcp|Udp|Http|Abstract(Socket|NetworkCache))\w*"
FOREIGN = {
    "ui": rf"{NETWORK}|QJson\w*|QSql\w*",
    "ui/widgets": rf"{NETWORK}|QJson\w*|QSql\w*",
    "ui/style": rf"{NETWORK}|QJson\w*|QSql\w*",
    "models": rf"{NETWORK}|QSql\w*|QWidget|QApplication|QDialog|QMessageBox",
    "services/types": rf"{NETWORK}|QJson\w*|QSql\w*|QWidget|QApplication",
}

TOP_FOLDERS = sorted({room.split("/")[0] for room in ARROWS})
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def room_of(path):
    """The room of a path that is relative to the root, or None."""
    parts = path.split("/")[:-1]
    for length in range(len(parts), 0, -1):
        room = "/".join(parts[:length])
        if room in ARROWS:
            return room
    return None


def complaint(path, bracket, target):
    """Why this include of this file is wrong, or None."""
    room = room_of(path)
    if room is None:
        return "lies in no room; give its folder a line in ARROWS"
    if target.endswith(".moc"):
        return None
    inside = target.split("/")[0] in TOP_FOLDERS and "/" in target
    if bracket == "<":
        if inside:
            return "is ours: write it with quotes"
        if re.fullmatch(FOREIGN.get(room, "(?!)"), target.split("/")[-1]):
            return f"has no place in {room}"
        return None
    if not inside:
        return "is not written from the root of the project"
    other = room_of(target)
    if other is None:
        return "lies in no room; give its folder a line in ARROWS"
    if other != room and other not in ARROWS[room]:
        return f"goes against the arrows: {room} must not include {other}"
    return None


def check(root):
    found = []
    files = 0
    for top in TOP_FOLDERS:
        for file in sorted(Path(root, top).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            files += 1
            path = file.relative_to(root).as_posix()
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                reason = match and complaint(path, *match.groups())
                if reason:
                    found.append(f"{path}:{number}: {match.group(2)} {reason}")
    return files, found


GOOD = {
    "app/main.cpp": '#include "ui/mainwindow.h"\n#include "services/local/localservice.h"\n',
    "ui/mainwindow.h": '#include "ui/widgets/badge.h"\n#include "models/session.h"\n#include <QDialog>\n',
    "ui/pages/secretspage.cpp": '#include "ui/mainwindow.h"\n#include "services/types/secret.h"\n',
    "models/session.h": '#include "services/clients/kmsclient.h"\n#include <QJsonObject>\n',
    "services/credentials/source.h": '#include "services/clients/stsclient.h"\n',
    "services/local/localservice.h": '#include "services/types/clock.h"\n#include <QTcpServer>\n',
    "tests/ui/tst_a.cpp": '#include "services/local/localservice.h"\n#include "tst_a.moc"\n',
}
BAD = {
    "ui/a.cpp": '#include "services/clients/kmsclient.h"\n',
    "ui/b.cpp": "#include <QNetworkReply>\n",
    "ui/c.cpp": '  #  include "services/openapi/apicall.h"\n',
    "ui/d.cpp": "#include <QtCore/QJsonObject>\n",
    "ui/widgets/badge.h": '#include "models/session.h"\n',
    "ui/widgets/button.h": '#include "ui/mainwindow.h"\n',
    "ui/style/theme.h": '#include "services/types/secret.h"\n',
    "models/session.h": '#include "services/local/localservice.h"\n',
    "models/list.h": '#include "ui/mainwindow.h"\n',
    "services/types/secret.h": '#include "services/openapi/apicall.h"\n',
    "services/openapi/apicall.h": '#include "services/clients/kmsclient.h"\n',
    "services/clients/kmsclient.h": '#include "services/credentials/source.h"\n',
    "services/credentials/source.h": '#include "services/journal/journal.h"\n',
    "services/credentials/profile.h": '#include "services/local/store.h"\n',
    "services/journal/journal.h": '#include "services/openapi/apicall.h"\n',
    "services/local/store.h": '#include "services/clients/kmsclient.h"\n',
    "services/local/signer.h": '#include "services/openapi/signer.h"\n',
    "services/attic/a.h": '#include "services/types/secret.h"\n',
    "services/types/b.h": '#include "secret.h"\n',
    "services/types/c.h": '#include "../types/secret.h"\n',
    "services/types/d.h": "#include <services/types/secret.h>\n",
    "app/a.cpp": '#include "tests/support/fixture.h"\n',
}


def write(root, sample):
    for path, text in sample.items():
        file = Path(root, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def self_test():
    wrong = []
    with tempfile.TemporaryDirectory() as root:
        write(root, GOOD)
        wrong += [f"wrongly refused: {line}" for line in check(root)[1]]
    for path, text in BAD.items():
        with tempfile.TemporaryDirectory() as root:
            write(root, {path: text})
            if not check(root)[1]:
                wrong.append(f"not noticed: {path}: {text.strip()}")
    return wrong


def main():
    if sys.argv[1:] == ["--self-test"]:
        found = self_test()
        summary = f"{len(BAD)} bad samples and a good one tried"
    else:
        root = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
        files, found = check(root)
        summary = f"{files} files read"
        if files == 0:
            found.append(f"{root}: no source files there")
    print("\n".join([*found, f"{summary}, {len(found)} complaints"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
