#!/usr/bin/env python3
"""Adds the names of languages to accepted/names.txt: English with a capital, French without.

usage: languages.py

They come from the Debian package iso-codes (ISO 639-2, -3 and -5, with its French translations).  A
name one slip from a common word stays out, since it would hide the slip.
"""
import gettext
import json
import re
from pathlib import Path

HERE = Path(__file__).parent
ACCEPTED, FREQUENCY = HERE.parent / "accepted", HERE.parent / "frequency"
ISO_CODES = Path("/usr/share/iso-codes/json")
FRENCH = re.compile("^[a-zà-ÿœ'-]{5,}$")
ENGLISH = re.compile("^[A-Z][a-zà-ÿ]{4,}$")
COMMON = "r"  # classes up to this one count as common


def without_one(word):
    return {word[:i] + word[i + 1:] for i in range(len(word))} | {word}


def slips_of_common(tongue):
    """What common words are with a letter less: two words that share one are a slip or two apart."""
    lines = (line.split(" ") for line in open(FREQUENCY / f"{tongue}.txt", encoding="utf-8"))
    return set().union(*(without_one(word) for word, rank in lines if rank[0] <= COMMON))


def names():
    """Each name in English with its French translations."""
    for part in ("2", "3", "5"):
        translate = gettext.translation(f"iso_639-{part}", "/usr/share/locale", ["fr"]).gettext
        for row in json.load(open(ISO_CODES / f"iso_639-{part}.json", encoding="utf-8"))[f"639-{part}"]:
            french = translate(row["name"])
            yield row["name"], french if french != row["name"] else ""


def add(path, words, like):
    known = set(path.read_text(encoding="utf-8").split("\n"))
    common = slips_of_common(like)
    known |= {word for word in words if not without_one(word.lower()) & common}
    lines = sorted((word for word in known if word), key=lambda word: word.encode())
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    english, french = set(), set()
    for name, translated in names():
        english |= {word for word in re.split(r"[ ;,()/-]+", name) if ENGLISH.match(word)}
        french |= {part for part in (part.strip() for part in re.split(r"[;,()]| ou | et ", translated))
                   if FRENCH.match(part)}
    path = ACCEPTED / "names.txt"
    add(path, french, "fr")
    add(path, english, "en")


if __name__ == "__main__":
    main()
