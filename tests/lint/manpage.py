#!/usr/bin/env python3
"""Fails when the manual page of keyturn-kms and the program do not say the same.

Every option of --help stands in the page and the other way round, every open point of choices.h
does, and the page is sound roff.

Usage: manpage.py <keyturn-kms> <page> <choices.h> | --self-test
"""
import re
import shutil
import subprocess
import sys

SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "READY LINE", "CONTROL CALL", "SIGNALS",
            "EXIT STATUS", "FILES", "ENVIRONMENT", "SECURITY", "UNDOCUMENTED BEHAVIOUR", "EXAMPLES",
            "SEE ALSO"]
MACROS = {"TH", "SH", "SS", "TP", "PP", "IP", "B", "I", "BI", "BR", "IB", "IR", "RB", "RI", "RS",
          "RE", "nf", "fi", "br", "nh", "ad"}
# What a backslash may begin here: \- \e \& \fB \(dq and a comment.
ESCAPE = re.compile(r'\\(?:[-e&"]|f[BIRP]|\((?:aq|dq|bu))')


def options_of_help(text):
    """The names, not the words of other options within their descriptions."""
    return set(re.findall(r"(?m)^  (?:-\w, )?--([a-z-]+)", text))


def options_of_page(page):
    """Those that head a paragraph of the section OPTIONS."""
    section = page.split(".SH OPTIONS\n", 1)[-1].split("\n.SH ", 1)[0]
    heads = re.findall(r"(?m)^\.TP\n(.*)$", section)
    return {name for head in heads for name in re.findall(r"--([a-z-]+)", head.replace("\\-", "-"))}


def open_points(choices):
    points = re.findall(r"(?m)^//! Open: (.*(?:\n//! (?!Open: ).*)*)", choices)
    return [" ".join(point.replace("\n//! ", " ").split()) for point in points]


def plain(page):
    """The text of the page in one line, without its markup."""
    text = re.sub(r"\\f[BIRP]|\\&", "", page).replace("\\-", "-").replace("\\e", "\\")
    return " ".join(text.split())


def roff_complaints(page):
    levels = {"RS": 0, "nf": 0}
    for number, line in enumerate(page.splitlines(), 1):
        macro = re.match(r"\.([A-Za-z]+)", line)
        if line.startswith((".", "'")) and not line.startswith('.\\"'):
            if not macro or macro.group(1) not in MACROS:
                yield f"line {number}: no macro of man(7): {line}"
        if "\\" in ESCAPE.sub("", line):
            yield f"line {number}: a backslash that means nothing: {line}"
        if line != line.rstrip() or len(line) > 400:
            yield f"line {number}: ends in spaces, or is endless"
        if re.search(r"@[A-Z_]+@", line):
            yield f"line {number}: was not filled in: {line}"
        if macro:
            name = macro.group(1)
            levels["RS"] += (name == "RS") - (name == "RE")
            levels["nf"] += (name == "nf") - (name == "fi")
    if any(levels.values()):
        yield "an .RS or .nf has no end"


def groff_complaints(page):
    if not shutil.which("groff"):
        return
    end = subprocess.run(["groff", "-man", "-ww", "-z", "-Tutf8"], input=page, text=True,
                         capture_output=True, timeout=60, check=False)
    yield from end.stderr.splitlines()


def complaints(help_text, page, choices):
    in_help, in_page = options_of_help(help_text), options_of_page(page)
    yield from (f"--{name} is not in the page" for name in sorted(in_help - in_page))
    yield from (f"--{name} is no option" for name in sorted(in_page - in_help))
    found = re.findall(r"(?m)^\.SH (.*)$", page)
    if found != SECTIONS:
        yield f"the sections are {found}"
    text = plain(page)
    points = open_points(choices)
    if not points:
        yield "choices.h has no open points"
    yield from (f"not in the page: {point}" for point in points if point not in text)
    yield from roff_complaints(page)
    yield from groff_complaints(page)


GOOD_HELP = "  --data <folder>  See --other.\n  -h, --help  Help.\n"
GOOD_CHOICES = "//! Open: What a-b is. It\n//! is c.\nint x;\n//! Open: D. E.\n"
GOOD_PAGE = "\n".join([".TH A 1"] + [
    f".SH {name}" + ('\n.TP\n.BI \\-\\-data " x"\nText.\n.TP\n.BR \\-h ", " \\-\\-help\nText.'
                     if name == "OPTIONS" else "\n\\fIWhat a\\-b is.\\fP\n\\&It is c.\nD. E.")
    for name in SECTIONS]) + "\n"


def self_test():
    assert not list(complaints(GOOD_HELP, GOOD_PAGE, GOOD_CHOICES)), \
        list(complaints(GOOD_HELP, GOOD_PAGE, GOOD_CHOICES))
    bad = [
        (GOOD_HELP + "  --new  New.\n", GOOD_PAGE, GOOD_CHOICES),
        ("  --data <folder>  Text.\n", GOOD_PAGE, GOOD_CHOICES),
        (GOOD_HELP, GOOD_PAGE.replace(".SH FILES\n", ""), GOOD_CHOICES),
        (GOOD_HELP, GOOD_PAGE, GOOD_CHOICES + "//! Open: New. Done.\n"),
        (GOOD_HELP, GOOD_PAGE, "int x;\n"),
        (GOOD_HELP, GOOD_PAGE + ".XX\n", GOOD_CHOICES),
        (GOOD_HELP, GOOD_PAGE + "a \\q b\n", GOOD_CHOICES),
        (GOOD_HELP, GOOD_PAGE + ".nf\n", GOOD_CHOICES),
        (GOOD_HELP, GOOD_PAGE + "@OPEN_POINTS@\n", GOOD_CHOICES),
    ]
    for sample in bad:
        assert list(complaints(*sample)), sample
    print(f"{len(bad) + 1} samples, 0 surprises")


def main(arguments):
    if arguments == ["--self-test"]:
        self_test()
        return 0
    program, page_path, choices_path = arguments
    help_text = subprocess.run([program, "--help"], capture_output=True, text=True, timeout=30,
                               check=True).stdout
    with open(page_path, encoding="utf-8") as page, open(choices_path, encoding="utf-8") as choices:
        found = list(complaints(help_text, page.read(), choices.read()))
    for complaint in found:
        print(complaint)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
