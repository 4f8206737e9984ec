#!/usr/bin/env python3
"""Fails on holes in translations/*.ts: unfinished or empty texts, placeholders that do not match,
and texts of the sources that a .ts does not know yet.

Usage: translations.py [--lupdate PROGRAM] [root]  or  translations.py --self-test
Without --lupdate the sources are not compared.
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

SOURCES = ("app", "ui", "models", "services")
GONE = ("vanished", "obsolete")
PLACE = re.compile(r"%(L?\d{1,2}|L?n)")


def places(text):
    return sorted(place.replace("L", "") for place in PLACE.findall(text))


def text_of(element):
    return "".join(element.itertext()) if element is not None else ""


def complaints_of(message):
    """What is wrong with one <message>."""
    source = text_of(message.find("source"))
    translation = message.find("translation")
    if translation is None:
        return [f"no translation of {source!r}"]
    state = translation.get("type")
    if state in GONE:
        return []
    if state is not None:
        return [f"{state}: {source!r}"]
    numerus = message.get("numerus") == "yes"
    forms = [text_of(form) for form in translation.iter("numerusform")] if numerus else [text_of(translation)]
    if not forms or not all(form.strip() for form in forms):
        return [f"empty: {source!r}"]
    return [f"placeholders differ: {source!r} and {form!r}" for form in forms if places(form) != places(source)]


def check_file(file):
    try:
        tree = xml.parse(file)
    except xml.ParseError as error:
        return 0, [str(error)]
    found = []
    messages = 0
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            messages += 1
            found += [f"{context.findtext('name')}: {reason}" for reason in complaints_of(message)]
    if messages == 0:
        found.append("holds no message")
    return messages, found


def brought_up_to_date(root, file, lupdate, folder):
    """A copy of the file into which lupdate has put every text of the sources."""
    copy = Path(folder, file.name)
    shutil.copyfile(file, copy)
    command = [lupdate, "-silent", "-I", str(root), "-locations", "none", "-no-obsolete"]
    if re.search(r"_en(_|\.)", file.name):
        command.append("-pluralonly") # English has its own texts only where there is a number
    command += [str(Path(root, name)) for name in SOURCES if Path(root, name).is_dir()]
    subprocess.run([*command, "-ts", str(copy)], check=True, stdin=subprocess.DEVNULL)
    return copy


def check(root, lupdate=None):
    found = []
    messages = 0
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted(Path(root, "translations").glob("*.ts")):
            current = brought_up_to_date(root, file, lupdate, folder) if lupdate else file
            count, reasons = check_file(current)
            messages += count
            found += [f"translations/{file.name}: {reason}" for reason in reasons]
    return messages, found


def ts(*messages):
    return ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="zh_CN"><context>'
            "<name>Page</name>" + "".join(messages) + "</context></TS>\n")


def message(source, translation, state="", numerus=""):
    return f"<message{numerus}><source>{source}</source><translation{state}>{translation}</translation></message>"


PLURAL = ' numerus="yes"'
UNFINISHED = ' type="unfinished"'
GOOD = [
    ts(message("Secrets", "凭据")),
    ts(message("%1 of %2", "%2中的%1")),
    ts(message("Over %L1", "超过%1")),
    ts(message("100 %", "100 %")),
    ts(message("%n secret(s)", "<numerusform>%n 个凭据</numerusform>", numerus=PLURAL)),
    ts(message("Old", "旧", state=' type="vanished"'), message("New", "新")),
]
BAD = [
    ts(message("Secrets", "凭据", state=UNFINISHED)),
    ts(message("Secrets", "", state=UNFINISHED)),
    ts(message("Secrets", "")),
    ts(message("Secrets", "  ")),
    ts(message("%1 of %2", "%1")),
    ts(message("Delete %1", "删除")),
    ts(message("Delete", "删除%1")),
    ts(message("%n secret(s)", "<numerusform>个凭据</numerusform>", numerus=PLURAL)),
    ts(message("%n secret(s)", "<numerusform></numerusform>", numerus=PLURAL)),
    ts(message("%n secret(s)", "<numerusform>%n</numerusform><numerusform></numerusform>", numerus=PLURAL)),
    ts(message("%n secret(s)", "", numerus=PLURAL)),
    ts("<message><source>Secrets</source></message>"),
    ts(),
    "<TS><context>",
]


def sample_passes(text):
    with tempfile.TemporaryDirectory() as root:
        Path(root, "translations").mkdir()
        Path(root, "translations", "keyturn_zh_CN.ts").write_text(text, encoding="utf-8")
        return not check(root)[1]


def notices_new_text(lupdate):
    """Whether a text of the sources that the .ts lacks is noticed, and a known one accepted."""
    known = ts(message("Known", "已知"))
    results = []
    for text in ("Known", "Unknown"):
        with tempfile.TemporaryDirectory() as root:
            Path(root, "translations").mkdir()
            Path(root, "translations", "keyturn_zh_CN.ts").write_text(known, encoding="utf-8")
            Path(root, "ui").mkdir()
            Path(root, "ui", "page.cpp").write_text(
                f'class Page : public QObject {{ Q_OBJECT\n QString a() {{ return tr("{text}"); }} }};\n', encoding="utf-8")
            results.append(not check(root, lupdate)[1])
    return results == [True, False]


def self_test(lupdate):
    wrong = [f"wrongly refused: {text}" for text in GOOD if not sample_passes(text)]
    wrong += [f"not noticed: {text}" for text in BAD if sample_passes(text)]
    if lupdate and not notices_new_text(lupdate):
        wrong.append("not noticed: a text that the .ts does not know")
    return wrong


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("root", nargs="?", default=Path(__file__).resolve().parents[2])
    arguments.add_argument("--lupdate")
    arguments.add_argument("--self-test", action="store_true")
    given = arguments.parse_args()
    if given.self_test:
        found = self_test(given.lupdate)
        summary = f"{len(GOOD)} good and {len(BAD)} bad samples tried"
    else:
        messages, found = check(given.root, given.lupdate)
        summary = f"{messages} messages read"
    print("\n".join([*found, f"{summary}, {len(found)} complaints"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
