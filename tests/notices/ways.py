#!/usr/bin/env python3
"""Puts every way of stating a fact that ways.txt lists into a notice and holds the reading against it.

usage: ways.py PROGRAM     prints each difference and exits 1 when there is one.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the tests leave nothing in the tree
from compare import UNORDERED, plain

HERE = os.path.dirname(os.path.abspath(__file__))
SLOT = re.compile(r"([A-Z]+): ?(.*)", re.S)


def slot(text):
    name, words = SLOT.fullmatch(text).groups()
    return name, words.replace("\\n", "\n")


def cases(path):
    """The base notices by language, and (language, wanted fields, slots, line) of each case."""
    bases, found, language, wanted = {}, [], None, None
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        group = re.fullmatch(r"(en|fr) = (.*)", line)
        if line.startswith("base "):
            language, wanted = line[5:], None
            bases[language] = {}
        elif group:
            language, wanted = group[1], json.loads(group[2])
        elif line.startswith("- "):
            found.append((language, wanted, dict(map(slot, line[2:].split(" ## "))), number))
        elif language and wanted is None and line:
            name, words = slot(line)
            bases[language][name] = words
    return bases, found


def field(notice, name):
    if name == "essay":
        return notice["essay"] is not None
    if name.startswith("essay."):
        return notice["essay"] and notice["essay"][name[6:]]
    return notice[name]


def comparable(name, value):
    value = plain(value)
    return sorted(value) if value and name.split(".")[-1] in UNORDERED else value


def read(program, words, path):
    with open(path, "w", encoding="utf-8") as notice:
        notice.write("\n".join(part for part in words.values() if part) + "\n")
    out = subprocess.run([program, "notice", "--json", path], capture_output=True, check=True)
    return json.loads(out.stdout)


def main():
    bases, found = cases(os.path.join(HERE, "ways.txt"))
    wrong = 0
    with tempfile.TemporaryDirectory() as room:
        for language, wanted, slots, number in found:
            notice = read(sys.argv[1], {**bases[language], **slots}, os.path.join(room, "notice.txt"))
            for name, value in wanted.items():
                have = field(notice, name)
                if comparable(name, value) != comparable(name, have):
                    wrong += 1
                    print(f"# ways.txt:{number}: {name}: want {value!r}, have {have!r}")
    print(f"# {len(found)} ways, {wrong} fields wrong")
    return 1 if wrong or not found else 0


if __name__ == "__main__":
    sys.exit(main())
