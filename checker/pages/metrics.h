/* Widths and heights of Word's fonts by name and style, compiled in. */
#ifndef DOSSIER_PAGES_METRICS_H
#define DOSSIER_PAGES_METRICS_H

#include "arena.h"
#include "document.h"
#include "layout.h"
#include "text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A face is one font in one style (regular, bold, italic, bold italic).  All its figures are parts
 * of an em as double, so a length in points is figure * size in points.  Word does not round them
 * to pixels, and neither does anything here.
 *
 * Where the figures of a face come from, best first: a font in the package of the document
 * (embedded), the tables compiled in (checker/pages/tables/, which tells the origin of each), a
 * font of the machine when it was asked for, and last the nearest kin of an unknown name.
 */
#define FACE_DIRECT 0x250 /* code points below it are looked up by index */

enum face_source {
    FACE_TABLE,    /* measured, or a free font of the same widths */
    FACE_FILLED,   /* in the tables, but some characters are those of a sister or of kin */
    FACE_EMBEDDED, /* in the document */
    FACE_SYSTEM,   /* of this machine */
    FACE_STAND_IN, /* the font that the program which saved took for it, by the font table */
    FACE_KIN       /* a guess from the name */
};

struct face_table;  /* compiled in; metrics.c */
struct loaded_font; /* embedded or of the system; fonts.c */

struct face {
    struct text name; /* as the document writes it */
    bool bold, italic;
    enum face_source source;
    struct text from;          /* "Carlito", "embedded", "kin of Arial" */
    double ascent, descent;    /* of a single line; the external leading is part of the ascent */
    float direct[FACE_DIRECT]; /* advances, filled from the kin where the face has none */
    bool owned[FACE_DIRECT];   /* the advance is the face's own, nobody else's and no estimate */
    const struct face_table *table;   /* the other advances; may be NULL */
    const struct loaded_font *loaded; /* the same of a font that was read; may be NULL */
    const int16_t *kerning;           /* classes and matrix, NULL: no pairs are known */
    uint8_t left[FACE_DIRECT], right[FACE_DIRECT]; /* kerning classes */
    double kerning_unit;                           /* em in one unit of the matrix */
    const struct ligature *ligatures; /* metrics.c; NULL for none that changes a width */
    bool exact; /* until now every character asked for had a figure of its own */
};

/* The faces of one document, each looked up once. */
struct faces;

struct faces *faces_new(struct arena *arena, const struct document *document,
                        const struct layout_options *options);

/* Never NULL: an unknown name gives the nearest kin, and then source is FACE_KIN. */
struct face *faces_find(struct faces *faces, struct text name, bool bold, bool italic);

/* The advance of a code point; of what no face holds, that of a likely substitute. */
double face_advance(struct face *face, uint32_t code_point);

/* What is added between two neighbours when kerning is on; 0 for most. */
double face_kerning(const struct face *face, uint32_t left, uint32_t right);

/* What is added when two letters become one glyph, where ligatures are turned on; 0 for most. */
double face_ligature(const struct face *face, uint32_t left, uint32_t right);

/* True when face_advance() is a figure of the face itself. */
bool face_owns(const struct face *face, uint32_t code_point);

/* True when Word surely takes the character from another font: the face was read whole, or its
 * regular sister, and does not hold it. */
bool face_lacks(const struct face *face, uint32_t code_point);

/* The fonts that were asked for, in the order of first use, one row a name, for the answer. */
struct layout_font *faces_told(const struct faces *faces, struct arena *arena, size_t *count);

#endif
