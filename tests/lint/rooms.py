#!/usr/bin/env python3
"""Which room may know which: holds every #include of the program against one table.

A room may include the headers of include/ that its row names, its own private headers, and the
library headers that stand beside the one file that may have them.  Prints each breach as
path:line and exits 1.
"""
import glob
import os
import re
import sys

BASE = {"status", "text", "arena", "buffer", "unicode", "place", "finding"}
PACKET = BASE | {"budget", "archive", "encoding", "markup", "pdf", "packet"}
DOCUMENT = PACKET | {"document", "paper"}
NOTICE = DOCUMENT | {"notice"}
PAGES = DOCUMENT | {"layout"}
WORDS = NOTICE | {"words"}
COVERAGE = WORDS | {"coverage"}
CHECK = COVERAGE | PAGES | {"check", "rule", "portal", "waiver"}
REPORTS = CHECK | {"report"}
SERVICE = REPORTS | {"workers", "batch", "server"}

# room: the public headers that its files may include.
ROOMS = {
    "base": BASE,
    "packet": PACKET,
    "document": DOCUMENT,
    "pages": PAGES,
    "notice": NOTICE,
    "words": WORDS,
    "coverage": COVERAGE,
    "rules": CHECK,
    "reports": REPORTS,
    "service": SERVICE,
    "": SERVICE | {"settings"},  # main, commands, settings, check
}

# library header: the only files that may include it.
LIBRARIES = {
    "zip.h": {"checker/packet/archive.c"},
    "libxml/": {"checker/packet/markup.c"},
    "qpdf/": {"checker/packet/pdf.c"},
    "hunspell/": {"checker/words/spelling.c"},
    "utf8proc.h": {"checker/base/unicode.c"},
    "libexttextcat/": {"checker/words/language.c"},
    "ini.h": {"checker/rules/portals.c", "checker/notice/rulesfile.c"},
    "linebreak.h": {"checker/pages/breaks.c", "checker/pages/lines.c"},
    "hyphen.h": {"checker/pages/hyphenation.c"},
    "ft2build.h": {"checker/pages/fonts.c"},
    "fontconfig/": {"checker/pages/fonts.c"},
    "libstemmer.h": {"checker/coverage/stem.c"},
    "seccomp.h": {"checker/service/sandbox.c", "checker/service/workers.c"},
}

CALLS = {  # call: the only files that may make it
    r"\bfork\(": {"checker/service/workers.c"},
    r"\bexit\(": {"checker/main.c"},
    r"\blongjmp\(": set(),
}

breaches = []


def breach(path, line, message):
    breaches.append(f"{path}:{line}: {message}")


def room_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def include(path, line, name):
    room = room_of(path)
    public = os.path.join("include", name)
    if os.path.exists(public):
        if name[:-2] not in ROOMS[room]:
            breach(path, line, f"the room {room or 'checker'} may not know {name}")
        return
    for header, files in LIBRARIES.items():
        if name.startswith(header) and path not in files:
            breach(path, line, f"{name} belongs to {', '.join(sorted(files))}")
    if "/" in name and name.split("/")[0] in ROOMS and name.split("/")[0] != room:
        breach(path, line, f"{name} is private to its room")


def check(path):
    for number, text in enumerate(open(path, encoding="utf-8"), 1):
        found = re.match(r'\s*#\s*include\s*["<]([^">]+)[">]', text)
        if found:
            include(path, number, found.group(1))
        code = re.sub(r'"(\\.|[^"\\])*"|/\*.*?\*/', "", text)
        for call, files in CALLS.items():
            if re.search(call, code) and path not in files and not code.lstrip().startswith(("*", "/*")):
                breach(path, number, f"{call[2:-2]}() belongs to {', '.join(sorted(files)) or 'no file'}")


def main():
    sources = sorted(glob.glob("checker/**/*.[ch]", recursive=True))
    for path in sources:
        if room_of(path) not in ROOMS:
            breach(path, 1, "stands in no room")
            continue
        check(path)
        lines = sum(1 for _ in open(path, encoding="utf-8"))
        if lines > 500 and "/tables/" not in path:
            breach(path, lines, f"{lines} lines; a file stays under 500")
    for name in breaches:
        print(name)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
