#!/usr/bin/env python3
"""Holds `dossier notice --json` against what a careful reader found in the notices of this folder.

usage: compare.py PROGRAM LEAST     prints each difference; exits 1 below LEAST per cent of fields.

Lists that have no order (attachments, languages, posts, formats, name_contains) are compared as sets.
"""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
UNORDERED = {"attachments", "notice_languages", "posts", "formats", "name_contains"}


def plain(value):
    if isinstance(value, str):
        value = " ".join(value.replace("\u2019", "'").replace("\u00a0", " ").split())
        return value.rstrip(".; ") or None
    if isinstance(value, list):
        return [plain(item) for item in value] or None
    return value


def fields(facts):
    for name, value in facts.items():
        if name == "essay":
            yield "essay asked", value is not None
            for inner, part in (value or {}).items():
                yield "essay." + inner, part
        else:
            yield name, value


def differs(name, wanted, found):
    wanted, found = plain(wanted), plain(found)
    if name.split(".")[-1] in UNORDERED:
        return sorted(map(str, wanted or [])) != sorted(map(str, found or []))
    return wanted != found


def main():
    program, least = sys.argv[1], float(sys.argv[2])
    expected = json.load(open(os.path.join(HERE, "expected.json"), encoding="utf-8"))
    seen = wrong = 0
    for file in sorted(expected):
        run = subprocess.run([program, "notice", "--json", os.path.join(HERE, file)], capture_output=True, text=True)
        found = dict(fields(json.loads(run.stdout))) if run.returncode == 0 else {}
        for name, value in fields(expected[file]):
            if name.startswith("essay.") and "essay." + "count" not in found:
                continue
            seen += 1
            if differs(name, value, found.get(name)):
                wrong += 1
                print(f"# {file}: {name}: wanted {value!r}, found {found.get(name)!r}")
    share = 100.0 * (seen - wrong) / seen
    print(f"# {seen - wrong} of {seen} fields right ({share:.1f} %)")
    return 0 if share >= least else 1


if __name__ == "__main__":
    sys.exit(main())
