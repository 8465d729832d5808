#!/usr/bin/env python3
"""How fast the words are checked, beside the hunspell program on the same text; processor time of one core.

usage: words.py PROGRAM

Cold is a run of its own over one page; warm is what each further page costs within one run, from runs over
8 and over 80 pages.  Twenty-one misspelt words on a page cost what corrections cost.  Each figure is
the least of seven runs.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = 450  # words


def cost(command, stdin=None):
    """User and system seconds of a command, the least of seven runs."""
    least = float("inf")
    for _ in range(7):
        with open(stdin or os.devnull, "rb") as given:
            child = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, _, used = os.wait4(child.pid, 0)
            child.returncode = 0
        least = min(least, used.ru_utime + used.ru_stime)
    return least


def prose(language, words):
    lines = [json.loads(line) for line in open(os.path.join(HERE, "../words/clean.jsonl"), encoding="utf-8")]
    texts, taken = [], 0
    while taken < words:
        for item in lines:
            if item["lang"] == language and taken < words:
                texts.append(item["text"])
                taken += len(item["text"].split())
    return "\n".join(texts) + "\n", taken


def misspelt(language):
    """One text of 21 misspelt words, and the words around them."""
    texts, count = [], 0
    for line in open(os.path.join(HERE, "../words/errors.jsonl"), encoding="utf-8"):
        item = json.loads(line)
        if item["lang"] == language and count + len(item["errors"]) <= 21:
            texts.append(item["text"])
            count += len(item["errors"])
    return "\n".join(texts) + "\n"


def main():
    program, room = sys.argv[1], tempfile.mkdtemp()

    def check(text):
        path = os.path.join(room, "draft.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return [program, "check", "--in-process", "--format", "json", path], path

    for language, dictionary in (("en", "en_GB"), ("fr", "fr_FR")):
        (page, _), (few, less), (many, more) = (prose(language, PAGE * pages) for pages in (1, 8, 80))
        cold = cost(check(page)[0])
        short, long = cost(check(few)[0]), cost(check(many)[0])
        print(f"{language}: one page cold {1000 * cold:.1f} ms; warm {(more - less) / (long - short):,.0f} words a second; "
              f"a page with 21 misspelt words {1000 * cost(check(misspelt(language))[0]):.1f} ms")
        if shutil.which("hunspell"):
            path = check(many)[1]
            whole = cost(["hunspell", "-d", dictionary, "-l", path])
            path = check(page)[1]
            first = cost(["hunspell", "-d", dictionary, "-l", path])
            print(f"    the hunspell program, which only lists: one page cold {1000 * first:.1f} ms; "
                  f"warm {(more - PAGE) / (whole - first):,.0f} words a second")
        else:
            print("    the hunspell program is not installed: nothing to hold this against")
    shutil.rmtree(room)


if __name__ == "__main__":
    main()
