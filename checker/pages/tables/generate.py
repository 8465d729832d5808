#!/usr/bin/env python3
"""Writes the font tables that are compiled into checker/pages/metrics.c.

usage: generate.py --measured DIR --fonts DIR [--fonts DIR...] [--output DIR]

--measured  JSON files, one a face: figures read out of public documents that were made with the
            real font (advances, hhea, OS/2, kerning).  Nothing but numbers.
--fonts     folders searched for the free fonts named in FREE: Carlito, Liberation and Caladea
            have the advances of a font of Word; others (Open Sans, Lato, ...) stand for themselves.

Writes faces.inc (one row a face, with the origin of its figures), advances.inc (code point and
advance in units of the em), kerning.inc (classes and matrices) and ligatures.inc (how much narrower
two letters are as one glyph, kerning apart; longer ligatures are the sums of theirs).  They are committed: a build
needs neither the folders nor this script, which needs Python 3 and fontTools.

Where a figure comes from, best first
  1. measured, and two independent documents agree on it, or a whole font was read;
  2. the free font of the same widths;
  3. measured once, then measured in 1/1000 em (rounded);
  4. inferred or estimated from the sisters (Aptos): marked, as is
  5. what a face lacks: the nearest other face, times the ratio of the widths that both hold.
Heights (rules 1 and 2 of line height): typo when USE_TYPO_METRICS is set, else the larger of the
win and the hhea sums.  In Monotype fonts the win figures differ between subsets of one font, hhea
does not, so there win counts only when a whole font was read.
"""
import argparse
import glob
import json
import os
import statistics
import sys

from fontTools.ttLib import TTFont

# Latin, IPA's first, modifiers, combining, Greek, Cyrillic, Vietnamese, punctuation, currency, letterlike,
# arrows, mathematics, technical, boxes, shapes, dingbats, ligatures, and the private use of symbol fonts
RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF),
          (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F), (0x2190, 0x21FF),
          (0x2200, 0x22FF), (0x2300, 0x232F), (0x2500, 0x25FF), (0x2600, 0x26FF), (0x2700, 0x27BF),
          (0xFB00, 0xFB06), (0xFFFC, 0xFFFD)]
# Enough of a font that only stands for itself or fills another
SMALL_RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x370, 0x3FF), (0x400, 0x45F), (0x2010, 0x2044), (0x20AC, 0x20AC),
                (0x2122, 0x2122), (0x2190, 0x2193), (0xFB00, 0xFB04)]
SYMBOL_RANGE = (0xF020, 0xF0FF)
STYLES = ["Regular", "Bold", "Italic", "Bold Italic"]

# Word's name, the free font, and what the free font is good for: "widths" (the same advances),
# "itself" (the font that the document names), "fill" (near enough to fill gaps; kerned by nobody),
# "last" (asked for what nobody else holds), "symbol".
FREE = []


def free(family, files, use):
    for style, name in zip(STYLES, files):
        if name:
            FREE.append((family, style, name, use))


free("Calibri", ["Carlito-Regular", "Carlito-Bold", "Carlito-Italic", "Carlito-BoldItalic"], "widths")
free("Arial", ["LiberationSans-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "widths")
free("Times New Roman", ["LiberationSerif-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "widths")
free("Courier New", ["LiberationMono-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "widths")
free("Arial Narrow", ["LiberationSansNarrow-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "widths")
free("Caladea", ["Caladea-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "itself")
free("Tahoma", ["tahoma", "tahomabd", None, None], "widths")
free("Open Sans", ["OpenSans-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "itself")
free("Open Sans Light", ["OpenSans-Light", None, "OpenSans-LightItalic", None], "itself")
free("Open Sans Semibold", ["OpenSans-Semibold", None, "OpenSans-SemiboldItalic", None], "itself")
free("Roboto", ["Roboto-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "itself")
free("Roboto Light", ["Roboto-Light", None, "Roboto-LightItalic", None], "itself")
free("Roboto Condensed", ["RobotoCondensed-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "itself")
free("Lato", ["Lato-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "itself")
free("Lato Light", ["Lato-Light", None, "Lato-LightItalic", None], "itself")
free("Inter", ["Inter-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "itself")
free("Noto Sans", ["NotoSans-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "itself")
free("Noto Serif", ["NotoSerif-" + s for s in ("Regular", "Bold", "Italic", "BoldItalic")], "itself")
free("EB Garamond", ["EBGaramond12-Regular", "EBGaramond12-Bold", "EBGaramond12-Italic", None], "itself")
free("DejaVu Sans", ["DejaVuSans", None, None, None], "last")
free("DejaVu Sans", [None, "DejaVuSans-Bold", "DejaVuSans-Oblique", "DejaVuSans-BoldOblique"], "fill")
free("DejaVu Serif", ["DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif-Italic", "DejaVuSerif-BoldItalic"], "fill")
free("DejaVu Sans Mono", ["DejaVuSansMono", "DejaVuSansMono-Bold", None, None], "fill")
free("C059", ["C059-Roman", "C059-Bold", "C059-Italic", "C059-BdIta"], "fill")
free("P052", ["P052-Roman", "P052-Bold", "P052-Italic", "P052-BoldItalic"], "fill")
free("URW Gothic", ["URWGothic-Book", "URWGothic-Demi", "URWGothic-BookOblique", "URWGothic-DemiOblique"], "fill")
free("URW Bookman", ["URWBookman-Light", "URWBookman-Demi", "URWBookman-LightItalic", "URWBookman-DemiItalic"], "fill")
free("Symbol", ["StandardSymbolsPS", None, None, None], "symbol")
free("Wingdings", ["wingding", None, None, None], "symbol")

# Of the fonts no free font tells: FontDescriptors that Word writes into its PDF files.
HEIGHTS = {"Symbol": (2048, 2059, 443), "Wingdings": (2048, 1841, 432)}
# Two revisions in use, with hhea 2060/451 (2.35) and 2297/628 (2.37): the first is what Office for
# Windows has long installed and what all four styles share with their win figures.
HHEA = {"Century Gothic": (2060, 451)}

# Adobe's Symbol encoding where Word's private code points F020-F0FF want glyph names.
SYMBOL_CODES = {0xF0B7: "bullet", 0xF02D: "minus", 0xF0A8: "diamond", 0xF0AE: "arrowright", 0xF0DE: "arrowdblright",
                0xF0D8: "logicalnot", 0xF06F: "omicron", 0xF0B0: "degree", 0xF020: "space", 0xF0BE: "arrowhorizex"}

MONOSPACE = {"Courier New", "Consolas", "Lucida Console", "DejaVu Sans Mono"}
REFERENCE = [chr(c) for c in range(0x61, 0x7B)] + [chr(c) for c in range(0x41, 0x5B)] + list("0123456789 .,-'")


class Face:
    def __init__(self, family, style):
        self.family, self.style = family, style
        self.units, self.ascent, self.descent = 2048, 0, 0
        self.own, self.guessed = {}, {}  # code point: advance
        self.kerning = {}
        self.ligatures = {}
        self.origin = []
        self.kin, self.ratio = None, 1.0

    def key(self):
        return (self.family, STYLES.index(self.style))


def wanted(code, ranges=RANGES):
    return any(a <= code <= b for a, b in ranges) or SYMBOL_RANGE[0] <= code <= SYMBOL_RANGE[1]


def code_of(text):
    return int(text[2:], 16)


def heights_of(d):
    """Ascent and descent of a single line, in units; the leading goes to the ascent."""
    if d.get("use_typo_metrics") and d.get("typo_ascent"):
        return d["typo_ascent"] + max(0, d["typo_line_gap"] or 0), -d["typo_descent"]
    hhea = d["ascent"] - d["descent"] + (d["line_gap"] or 0)
    whole = "whole" in (d.get("win_source") or "")
    subset_only = not whole and not d["line_gap"]
    if not d.get("win_ascent") or subset_only:
        return d["ascent"] + (d["line_gap"] or 0), -d["descent"]
    win = d["win_ascent"] + d["win_descent"]
    return d["win_ascent"] + max(0, hhea - win), d["win_descent"]


def measured_ligatures(d, kerning):
    pairs = {}
    for codes, value in (d.get("gsub_ligatures") or {}).items():
        letters = [code_of(c) for c in codes.split()]
        if len(letters) == 2 and max(letters) < 0x7F and value["feature"] == "liga":
            narrower = value["advance"] - value["sum_of_parts"] - kerning.get(tuple(letters), 0)
            if abs(narrower) > 2:
                pairs[tuple(letters)] = narrower
    return pairs


def measured_face(path):
    d = json.load(open(path))
    face = Face(d["family"], d["style"])
    face.units = d["units_per_em"]
    if not d["line_gap"]:
        d["line_gap"] = 0
    face.ascent, face.descent = HHEA.get(face.family) or heights_of(d)
    whole = "whole" in (d.get("win_source") or "")
    sure, once = {}, {}
    for code, (width, sources, agree) in d["advances"].items():
        if wanted(code_of(code)):
            (sure if whole or (sources >= 2) else once)[code_of(code)] = width
    rounded = {code_of(c): round(v[0] * face.units / 1000) for c, v in d.get("advances_1000em_only", {}).items()}
    for code, value in d.get("advances_inferred", {}).items():
        face.guessed[code_of(code)] = value[0]
    for code, value in d.get("advances_estimated", {}).items():
        face.guessed.setdefault(code_of(code), value)
    for (pair, value) in (d.get("kerning") or {}).get("pairs", {}).items():
        left, right = pair.split()
        if value:
            face.kerning[code_of(left), code_of(right)] = value
    face.ligatures = measured_ligatures(d, face.kerning)
    face.origin.append("measured in %d documents" % d["source_count"])
    return face, sure, once, rounded


def feature_lookups(table, tag):
    indices = set()
    for script in table.ScriptList.ScriptRecord:
        if script.ScriptTag in ("latn", "DFLT") and script.Script.DefaultLangSys:
            for index in script.Script.DefaultLangSys.FeatureIndex:
                if table.FeatureList.FeatureRecord[index].FeatureTag == tag:
                    indices.update(table.FeatureList.FeatureRecord[index].Feature.LookupListIndex)
    return [table.LookupList.Lookup[i] for i in sorted(indices)]


def pair_value(subtable, left, right):
    """XAdvance of the first glyph, or None when the subtable does not speak of the pair."""
    if left not in subtable.Coverage.glyphs:
        return None
    if subtable.Format == 1:
        for record in subtable.PairSet[subtable.Coverage.glyphs.index(left)].PairValueRecord:
            if record.SecondGlyph == right:
                return (record.Value1.XAdvance if record.Value1 and hasattr(record.Value1, "XAdvance") else 0)
        return None
    record = subtable.Class1Record[subtable.ClassDef1.classDefs.get(left, 0)].Class2Record[
        subtable.ClassDef2.classDefs.get(right, 0)]
    return record.Value1.XAdvance if record.Value1 and hasattr(record.Value1, "XAdvance") else 0


def kerning_codes(cmap):
    return [c for c in list(range(0x20, 0x7F)) + [0xA0, 0xAB, 0xBB] + list(range(0xC0, 0x100)) +
            [0x152, 0x153, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026] if c in cmap]


def font_kerning(font, cmap):
    pairs, codes = {}, kerning_codes(cmap)
    if "GPOS" in font and feature_lookups(font["GPOS"].table, "kern"):
        for lookup in feature_lookups(font["GPOS"].table, "kern"):
            subtables = [getattr(s, "ExtSubTable", s) for s in lookup.SubTable]
            subtables = [s for s in subtables if s.LookupType == 2]
            for left in codes:
                near = [s for s in subtables if cmap[left] in s.Coverage.glyphs]
                for right in codes if near else []:
                    value = next((v for v in (pair_value(s, cmap[left], cmap[right]) for s in near) if v is not None), 0)
                    if value:
                        pairs[left, right] = pairs.get((left, right), 0) + value
    elif "kern" in font:
        table = font["kern"].kernTables[0].kernTable
        names = {}
        for code in codes:
            names.setdefault(cmap[code], []).append(code)
        for (left, right), value in table.items():
            for a in names.get(left, []):
                for b in names.get(right, []):
                    pairs[a, b] = value
    return pairs


def symbol_cmap(font):
    for table in font["cmap"].tables:
        if (table.platformID, table.platEncID) == (3, 0):
            return {c if c >= 0xF000 else c + 0xF000: g for c, g in table.cmap.items()}
    names = set(font.getGlyphOrder())
    return {c: g for c, g in SYMBOL_CODES.items() if g in names}


def free_face(family, style, path, use):
    font = TTFont(path, lazy=True)
    face = Face(family, style)
    face.units = font["head"].unitsPerEm
    cmap = symbol_cmap(font) if use == "symbol" else font.getBestCmap()
    ranges = SMALL_RANGES if use in ("itself", "fill") else RANGES
    face.own = {c: font["hmtx"][g][0] for c, g in cmap.items() if wanted(c, ranges)}
    os2, hhea = font["OS/2"], font["hhea"]
    face.ascent, face.descent = heights_of({
        "use_typo_metrics": os2.version >= 4 and bool(os2.fsSelection & 128), "typo_ascent": os2.sTypoAscender,
        "typo_descent": os2.sTypoDescender, "typo_line_gap": os2.sTypoLineGap, "ascent": hhea.ascent,
        "descent": hhea.descent, "line_gap": hhea.lineGap, "win_source": "whole font",
        "win_ascent": os2.usWinAscent, "win_descent": os2.usWinDescent})
    if use in ("widths", "itself"):
        face.kerning = font_kerning(font, cmap)
    face.origin.append(os.path.basename(path).split(".")[0])
    return face


def find_fonts(folders):
    found = {}
    for folder in folders:
        for root, folders_below, files in os.walk(folder):
            folders_below.sort()
            for name in sorted(files):
                if name.endswith((".ttf", ".otf")):
                    found.setdefault(name.rsplit(".", 1)[0], os.path.join(root, name))
    return found


def rescale(advances, units_from, units_to):
    return {c: round(w * units_to / units_from) for c, w in advances.items()}


def read_faces(measured, folders):
    faces, files, parts = {}, find_fonts(folders), {}
    for path in sorted(glob.glob(os.path.join(measured, "*.json"))):
        face, sure, once, rounded = measured_face(path)
        faces[face.key()] = face
        parts[face.key()] = (sure, once, rounded)
    for family, style, name, use in FREE:
        if name not in files:
            sys.exit("no font file %s in the folders given" % name)
        other = free_face(family, style, files[name], use)
        face = faces.setdefault(other.key(), other)
        if face is not other:
            sure, once, rounded = parts[face.key()]
            parts[face.key()] = (sure, {**once, **rescale(other.own, other.units, face.units)}, rounded)
            face.origin.append(other.origin[0])
            if not face.kerning:
                face.kerning = {p: round(v * face.units / other.units) for p, v in other.kerning.items()}
    for key, (sure, once, rounded) in parts.items():
        faces[key].own = {**rounded, **once, **sure}
    for face in faces.values():
        if len(face.own) < 30 and face.family not in HEIGHTS and (face.family, 0) in faces:
            regular = faces[face.family, 0]
            face.ascent, face.descent, face.units = regular.ascent, regular.descent, regular.units
    for family, (units, ascent, descent) in HEIGHTS.items():
        face = faces[family, 0]
        face.own = rescale(face.own, face.units, units)
        face.units, face.ascent, face.descent = units, ascent, descent
    return faces


def sample(face):
    return {ord(c): face.own[ord(c)] / face.units for c in REFERENCE if ord(c) in face.own}


def likeness(face, other):
    """How far other's widths are off after scaling, and the scale; None when too little is shared."""
    mine, theirs = sample(face), sample(other)
    shared = [c for c in mine if c in theirs and theirs[c]]
    if len(shared) < 8:
        return None
    ratio = statistics.median(mine[c] / theirs[c] for c in shared)
    return statistics.mean(abs(mine[c] - ratio * theirs[c]) for c in shared), ratio


def fuller(face, other):
    return len(other.own) > len(face.own) + 20 and 0x41 in other.own and other.family not in HEIGHTS


def choose_kin(faces):
    """The nearest face that holds more: by its widths, by its name when there are too few to tell."""
    last = faces["DejaVu Sans", 0]
    for face in faces.values():
        near = [(like[0], other.key(), like[1]) for other in faces.values() if other is not face and
                fuller(face, other) for like in [likeness(face, other)] if like]
        sisters = [o for o in faces.values() if o.family == face.family and fuller(face, o)]
        if near:
            best = min(near)
            face.kin, face.ratio = faces[best[1]], best[2]
        elif sisters:
            face.kin = max(sisters, key=lambda o: (len(o.own) > 90, o.style[:4] == face.style[:4], len(o.own)))
        elif face is not last:
            face.kin = last
        if face.family in HEIGHTS:
            face.kin = faces["Times New Roman", 0]


def classes_of(kerning):
    """Left and right classes with the matrix between them; 0 is the class of what has no pair."""
    rows, columns = {}, {}
    for (left, right), value in kerning.items():
        rows.setdefault(left, {})[right] = value
        columns.setdefault(right, {})[left] = value
    left_ids, right_ids = {}, {}
    left = {c: left_ids.setdefault(tuple(sorted(row.items())), len(left_ids) + 1) for c, row in sorted(rows.items())}
    right = {c: right_ids.setdefault(tuple(sorted(col.items())), len(right_ids) + 1) for c, col in sorted(columns.items())}
    matrix = [[0] * (len(right_ids) + 1) for _ in range(len(left_ids) + 1)]
    for (a, b), value in kerning.items():
        matrix[left[a]][right[b]] = value
    return left, right, matrix


def write_numbers(out, numbers):
    line = ""
    for number in numbers:
        item = "%d," % number
        if len(line) + len(item) > 110:
            out.write(line + "\n")
            line = ""
        line += item
    if line:
        out.write(line + "\n")


def lay_out(faces, advances, kernings):
    """Rows of faces.inc; appends to the two pools of numbers."""
    order = sorted(faces.values(), key=lambda f: f.key())
    index = {f.key(): i for i, f in enumerate(order)}
    for face in order:
        own, guessed = sorted(face.own.items()), sorted((c, w) for c, w in face.guessed.items() if c not in face.own)
        at = len(advances) // 2
        for code, width in own + guessed:
            advances += [code, min(width, 65535)]
        kerning_at = 0
        if face.kerning:
            left, right, matrix = classes_of(face.kerning)
            kerning_at = len(kernings)
            kernings += [len(left), len(right), len(matrix[0])]
            for side in (left, right):
                for code, number in sorted(side.items()):
                    kernings += [code, number]
            kernings += [value for row in matrix for value in row]
        kin = index[face.kin.key()] if face.kin else -1
        yield '{"%s", %d, %d, %d, %d, %d, %d, %d, %d, %d, %.6ff, "%s"},' % (
            face.family, STYLES.index(face.style), face.units, face.ascent, face.descent, at, len(own),
            len(guessed), kerning_at, kin, face.ratio, "; ".join(face.origin))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measured", required=True)
    parser.add_argument("--fonts", action="append", required=True)
    parser.add_argument("--output", default=os.path.dirname(os.path.abspath(__file__)))
    options = parser.parse_args()
    faces = read_faces(options.measured, options.fonts)
    choose_kin(faces)
    for face in faces.values():
        regular = faces.get((face.family, STYLES.index("Bold") if "Bold" in face.style else 0))
        if not face.ligatures and regular:
            face.ligatures = regular.ligatures
    ligatures = ["{%d, '%c', '%c', %d}," % (i, a, b, narrower)
                 for i, face in enumerate(sorted(faces.values(), key=lambda f: f.key()))
                 for (a, b), narrower in sorted(face.ligatures.items())]
    advances, kernings = [], [0]
    rows = list(lay_out(faces, advances, kernings))
    note = "/* Written by generate.py, which says what each figure is and where it comes from. */\n"
    for name, write in (("faces.inc", lambda out: out.write("\n".join(rows) + "\n")),
                        ("advances.inc", lambda out: write_numbers(out, advances)),
                        ("kerning.inc", lambda out: write_numbers(out, kernings)),
                        ("ligatures.inc", lambda out: out.write("\n".join(ligatures) + "\n"))):
        with open(os.path.join(options.output, name), "w") as out:
            out.write(note)
            write(out)
    print("%d faces, %d advances, %d kerning figures, %d bytes" % (
        len(rows), len(advances) // 2, len(kernings), 2 * len(advances) + 2 * len(kernings)))


if __name__ == "__main__":
    main()
