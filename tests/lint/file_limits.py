#!/usr/bin/env python3
"""Fails on files that are too long and on what Keyturn does not write.

Usage: file_limits.py [root | --self-test]
"""
import re
import sys
import tempfile
from pathlib import Path

FOLDERS = ("app", "ui", "models", "services", "tests")
LINES = {".cpp": 400, ".h": 160}
TEST_LINES = 600  # a test is a list of cases, read one by one

# name, pattern, what is wrong. Looked for in the code without its comments and strings.
FORBIDDEN = [
    ("loop", r"\bQEventLoop\b", "a nested event loop: use a Callback"),
    ("events", r"\bprocessEvents\s*\(", "a nested event loop: use QTRY_* in tests, a Callback elsewhere"),
    ("qwait", r"\bqWait\s*\(", "a wait by the clock: use QTRY_* or QSignalSpy::wait"),
    ("modal", r"\bQ(MessageBox|ErrorMessage)::(question|warning|information|critical|about|aboutQt)\s*\("
              r"|\bQ(File|Input|Color|Font)Dialog::get\w+\s*\(",
     "a nested event loop: make the dialog and open() it"),
    ("exec", r"(\.|->|\bQ\w+::)exec\s*\(", "a nested event loop: exec() belongs to main; dialogs open()"),
    ("connect", r"\b(SIGNAL|SLOT)\s*\(", "a string-based connect: name the member functions"),
    ("singleton", r"\bstatic\b[^;{}()]*\binstance\s*\(|\b\w+::instance\s*\(\s*\)\s*(const\s*)?(noexcept\s*)?\{",
     "a singleton: app/ makes it and hands it down"),
]
# A statement in SQL is executed, not looped in; and somebody must start the one event loop.
MAIN = re.compile(r"\bint\s+main\s*\(|\bQTEST_(GUILESS_|APPLESS_)?MAIN\s*\(")
MAIN_CALL = re.compile(r"\bQ?(\w*[aA]pp\w*|CoreApplication|GuiApplication|Application)\s*(\.|->|::)\s*exec\s*\(")
SQL = re.compile(r"#include <(QtSql/)?QSql(Query|Database)>")
SQL_CALL = re.compile(r"\b(\w*([qQ]uery|[sS]tatement|[dD]atabase|db)\w*)(\(\))?\s*(\.|->)\s*exec\s*\(")
SQL_NAME = r"\bQSqlQuery\s*[&*]?\s*{}\b"

PROMISE = re.compile(r"\b(TODO|FIXME|XXX)\b")
# An AccessKey ID that could be true. Ours say what they are.
ACCESS_KEY = re.compile(r"LTAI[A-Za-z0-9]{20,}")
BINARY = {".png", ".ico", ".icns", ".qm", ".gz", ".ttf", ".otf", ".woff2", ".db", ".pyc"}

LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^\s()\\]{0,16})\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|(?<!\w)\'(?:\\.|[^\'\\\n])+\'',
    re.S)
CLASS = re.compile(r"^(?:class|struct|union)\s+(?:\[\[\w+\]\]\s+)?(?:[A-Z_]+\s+)?(\w+)")


def code_of(text):
    """The text with comments and literals blanked, line numbers and columns kept."""
    return LITERAL.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def allowed(name, code, text, match):
    if name != "exec":
        return False
    line_start = code.rfind("\n", 0, match.start()) + 1
    line = code[line_start:match.end()]
    receiver = re.search(r"(\w+)\s*(\.|->)\s*exec\s*\($", line)
    if MAIN.search(code) and MAIN_CALL.search(line):
        return True
    if not SQL.search(text):
        return False
    return bool(SQL_CALL.search(line)
                or (receiver and re.search(SQL_NAME.format(receiver.group(1)), code)))


def forbidden(text):
    code = code_of(text)
    for name, pattern, reason in FORBIDDEN:
        for match in re.finditer(pattern, code):
            if not allowed(name, code, text, match):
                yield line_of(code, match.start()), reason
    for match in PROMISE.finditer(text):
        yield line_of(text, match.start()), f"{match.group()}: do it, or leave it out"


def is_forward(lines, index):
    rest = "\n".join(lines[index:index + 12])
    brace, semicolon = rest.find("{"), rest.find(";")
    return brace < 0 or 0 <= semicolon < brace


def has_sentence(lines, index):
    """Whether the comment that ends right above line `index` begins with //!."""
    above = index - 1
    while above >= 0 and re.match(r"(template\b|requires\b|\[\[|class KEYTURN_\w+$)", lines[above]):
        above -= 1
    comment = []
    while above >= 0 and lines[above].startswith("//"):
        comment.append(lines[above])
        above -= 1
    return any(line.startswith("//!") and len(line) > 8 for line in comment)


def bare_classes(text):
    """Classes at namespace level without a sentence that says what they are for."""
    lines = text.splitlines()
    plain = code_of(text).splitlines()
    for index, line in enumerate(plain):
        # `template<typename T> class X` stands on one line, and its comment above that.
        match = CLASS.match(re.sub(r"^template\s*<[^{};]*>\s*(?=class|struct|union)", "", line))
        if not match or not re.search(r"\bclass\b(?![^<]*>)", line) or is_forward(plain, index):
            continue # a struct is excused: its members speak
        if not has_sentence(lines, index):
            yield index + 1, f"class {match.group(1)} has no //! sentence: what is it for, who owns it?"


def check_source(path, text):
    limit = TEST_LINES if path.parts[0] == "tests" else LINES[path.suffix]
    count = len(text.splitlines())
    if count > limit:
        yield 1, f"{count} lines, more than {limit}"
    yield from forbidden(text)
    if path.suffix == ".h":
        yield from bare_classes(text)


def check_keys(text):
    for match in ACCESS_KEY.finditer(text):
        if "SANDBOX" not in match.group():
            yield line_of(text, match.start()), "looks like a real AccessKey ID; samples contain SANDBOX"


def tracked(root):
    """Every text file of the project, without what is built or belongs to git."""
    for file in sorted(Path(root).rglob("*")):
        parts = file.relative_to(root).parts
        if parts[0] in (".git", "build", ".cache", ".ccache") or file.suffix in BINARY:
            continue
        if file.is_file() and not file.is_symlink():
            yield file


def check(root):
    found = []
    sources = 0
    for file in tracked(root):
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        path = file.relative_to(root)
        complaints = []
        if path.parts[:2] != ("tests", "data"):
            complaints += check_keys(text)
        if path.parts[0] in FOLDERS and path.suffix in LINES:
            sources += 1
            complaints += check_source(path, text)
        found += [f"{path.as_posix()}:{line}: {reason}" for line, reason in complaints]
    return sources, found


ID = "LTA" + "I" # put together here, so that this file is clean itself
GOOD = {
    "app/main.cpp": "int main(int argc, char **argv)\n{\n    QApplication app(argc, argv);\n"
                    "    return app.exec();\n}\n",
    "app/kms.cpp": "int main()\n{\n    return QCoreApplication::exec();\n}\n",
    "tests/ui/tst_a.cpp": "int main(int c, char **v)\n{\n    QApplication a(c, v);\n    return QApplication::exec();\n}\n"
                          "void f() { QTRY_VERIFY(x); QTest::qWaitForWindowActive(&w); }\n",
    "services/local/store.cpp": "#include <QSqlQuery>\nvoid f(QSqlQuery &query)\n{\n    query.exec();\n"
                                "    query.exec(u\"select\"_s);\n    m_insertQuery.exec();\n    QSqlQuery q;\n    q.exec();\n}\n",
    "ui/a.cpp": "// no QEventLoop here, no exec()\nauto s = u\"dialog.exec() SIGNAL(x)\"_s;\n"
                "auto i = QCoreApplication::instance();\nif (QCoreApplication::instance()) {\n}\n"
                "char c = '\"'; auto n = 1'000'000;\n",
    "ui/a.h": "class B;\nenum class E { One };\n//! Shows one thing. Owned by its page.\n//\n// More.\n"
              "class A : public QObject\n{\n    class Inner;\n    class Other\n    {\n    };\n};\n"
              "//! Holds a T of its owner.\ntemplate<typename T> class [[nodiscard]] R\n{\n};\n"
              "struct Plain\n{\n};\ntemplate<class T> struct Also\n{\n};\n"
              "template<typename T>\nclass Far;\n",
    "tests/data/keys.txt": ID + "5tRecordedSampleOfTheDocs\n",
    "services/local/sample.cpp": f'auto id = "{ID}5tSANDBOX0000000000001";\n',
    "ui/long.cpp": "int a;\n" * 400,
    "ui/long.h": "int a;\n" * 160,
}
BAD = [
    ("ui/long.cpp", "int a;\n" * 401),
    ("ui/long.h", "int a;\n" * 161),
    ("ui/a.cpp", "QEventLoop loop;\n"),
    ("ui/a.cpp", "QCoreApplication::processEvents();\n"),
    ("tests/ui/tst_a.cpp", "QTest::qWait(100);\n"),
    ("ui/a.cpp", "dialog.exec();\n"),
    ("ui/a.cpp", "dialog->exec();\n"),
    ("ui/a.cpp", "m_menu.exec(position);\n"),
    ("ui/a.cpp", "QMenu::exec(actions, position);\n"),
    ("ui/a.cpp", 'QMessageBox::question(this, "a", "b");\n'),
    ("ui/a.cpp", "auto f = QFileDialog::getOpenFileName(this);\n"),
    ("ui/a.cpp", "return app.exec();\n"),
    ("app/main.cpp", "int main()\n{\n    FirstRunDialog dialog;\n    dialog.exec();\n}\n"),
    ("services/local/store.cpp", "#include <QSqlQuery>\nvoid f() { dialog.exec(); }\n"),
    ("services/local/store.cpp", "void f() { query.exec(); }\n"),
    ("ui/a.cpp", "connect(a, SIGNAL(b()), c, SLOT(d()));\n"),
    ("ui/a.h", "static Theme &instance();\n"),
    ("ui/a.cpp", "Theme &Theme::instance()\n{\n}\n"),
    ("ui/a.cpp", "// TODO later\n"),
    ("tests/ui/a.cpp", "int a; // FIXME\n"),
    ("ui/a.h", "class A\n{\n};\n"),
    ("ui/a.h", "// only a remark of some length\nclass A\n    : public QObject\n{\n};\n"),
    ("ui/a.h", "//! far away from the class\n\nclass A final : public QObject\n{\n};\n"),
    ("ui/a.h", "template<typename T> class A\n{\n};\n"),
    ("ui/a.h", "template<typename T>\nclass A\n{\n};\n"),
    ("ui/a.cpp", f'auto id = "{ID}5tRealLookingKey000000";\n'),
    ("README.md", f"{ID}5tRealLookingKey000000\n"),
]


def write(root, path, text):
    file = Path(root, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def self_test():
    wrong = []
    with tempfile.TemporaryDirectory() as root:
        for path, text in GOOD.items():
            write(root, path, text)
        wrong += [f"wrongly refused: {line}" for line in check(root)[1]]
    for path, text in BAD:
        with tempfile.TemporaryDirectory() as root:
            write(root, path, text)
            if not check(root)[1]:
                wrong.append(f"not noticed: {path}: {text[:60]!r}")
    return wrong


def main():
    if sys.argv[1:] == ["--self-test"]:
        found = self_test()
        summary = f"{len(BAD)} bad samples and a good one tried"
    else:
        root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2])
        sources, found = check(root)
        summary = f"{sources} source files read"
        if sources == 0:
            found.append(f"{root}: no source files there")
    print("\n".join([*found, f"{summary}, {len(found)} complaints"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
