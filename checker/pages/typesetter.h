/* What the files that make lines share: types, measured paragraphs, the typesetter. */
#ifndef DOSSIER_PAGES_TYPESETTER_H
#define DOSSIER_PAGES_TYPESETTER_H

#include "pages/lines.h"

#include <stdint.h>

/* 20 twips, 12,700 EMU. */
#define POINTS_OF_TWIPS(twips) ((twips) / 20.0)
#define POINTS_OF_EMU(emu)     ((double)(emu) / 12700.0)

/* Which of the four fonts of a run a character is set in, 17.3.2.26. */
enum script {
    SCRIPT_ASCII,
    SCRIPT_HIGH_ANSI,
    SCRIPT_EAST_ASIAN,
    SCRIPT_COMPLEX,
    SCRIPT_SYMBOL, /* what the font of the run lacks: Word takes it from a font of symbols */
    SCRIPTS
};

/* A run style in one script, ready to measure with. */
struct type {
    const struct run_style *style;
    struct face *face;
    double size;            /* points, of a full letter on the line */
    double unit;            /* points in an em as set: size, script size and scale */
    double spacing;         /* after each character */
    double ascent, descent; /* what it does to a line */
    double space;           /* advance of U+0020, without spacing and kerning */
    bool caps, small_caps, kerned;
    bool ligated; /* letters that are one glyph may be narrower */
};

/* The types of a run style, made when first asked for. */
struct type_set {
    const struct run_style *style;
    const struct type *of[SCRIPTS];
};

enum glyph_kind {
    GLYPH_TEXT,
    GLYPH_SPACE, /* hangs at the end of a line */
    GLYPH_GLUE,  /* a space that neither hangs nor stretches */
    GLYPH_TAB,
    GLYPH_POSITION_TAB,
    GLYPH_BREAK, /* a RUN_..._BREAK */
    GLYPH_SOFT_HYPHEN,
    GLYPH_DRAWING,
    GLYPH_NOTHING /* no width, no height */
};

/* One character. */
struct glyph {
    double advance; /* points, with spacing and the kerning towards the next */
    const struct type *type;
    uint32_t from; /* byte of the paragraph's text */
    uint32_t run;
    uint8_t kind;
    bool breaks; /* a line may end after it */
    bool tall;   /* of an equation, which has heights of its own */
};

struct measured {
    const struct paragraph *paragraph;
    struct glyph *glyphs;
    size_t count;
    const struct type *mark;  /* of the paragraph mark */
    const struct type *label; /* NULL for none */
    double label_width;
    bool hyphenates;
};

struct hyphens; /* hyphenation.c */

struct typesetter {
    struct arena *arena;
    const struct document *document;
    struct faces *faces;
    struct type_set *sets; /* open addressing by the style's pointer; for finding only */
    size_t set_count, set_capacity;
    const struct measured **measured; /* likewise, by the paragraph's */
    size_t measured_count, measured_capacity;
    struct hyphens *hyphens;
    struct texts unmodelled;
    size_t characters, estimated, guessed; /* measured so far */
    struct text estimate, guess;           /* the first font or script of each */
};

/* types.c */
const struct type *type_of(struct typesetter *typesetter, const struct run_style *style,
                           enum script script);
enum script script_of(const struct run_style *style, uint32_t code_point);
/* The advance with capitals and small capitals applied, without spacing and kerning. */
double type_advance(const struct type *type, uint32_t code_point);

/* measured.c */
const struct measured *measure(struct typesetter *typesetter, const struct paragraph *paragraph);
void typesetter_tell(struct typesetter *typesetter, struct text feature);

/* breaks.c: sets glyph.breaks. */
void mark_opportunities(struct typesetter *typesetter, struct measured *measured);

/* hyphenation.c: byte offsets after which the word [from, to) of the text may be parted, rising;
 * false when no dictionary knows the language. */
bool hyphens_find(struct typesetter *typesetter, struct text word, struct text lang, size_t *places,
                  size_t *count);
enum { HYPHENS_MOST = 32 };

/* tabs.c: where the pen stands in a line, with a tab that waits for the text after it. */
struct pen {
    const struct cursor *cursor;
    double left, right; /* edges of the line, indents applied */
    double x;           /* reached */
    enum tab_kind kind; /* of the tab that waits; TAB_CLEAR: none */
    double start, stop; /* of it */
    double after;       /* width of the text after it */
    double before_point;
    bool point_seen;
};
void pen_begin(struct pen *pen, const struct cursor *cursor, double left, double right);
void pen_tab(struct pen *pen, const struct run *run);
void pen_add(struct pen *pen, double advance, bool point);
/* Where text that is added now begins if nothing follows it: for drawing, when a waiting tab is
 * settled. */
double pen_shift(const struct pen *pen);
/* The next stop right of x; *kind tells which. */
double tab_stop_after(const struct cursor *cursor, double x, enum tab_kind *kind);

/* heights.c */
struct extent {
    double ascent, descent;           /* of all that stands on the line */
    double text_ascent, text_descent; /* of text only */
    double least;                     /* what a line that holds a picture is at least high */
};
void extent_add(struct extent *extent, const struct glyph *glyph,
                const struct paragraph *paragraph);
void extent_add_type(struct extent *extent, const struct type *type);
void line_heights(struct line *line, const struct cursor *cursor, const struct extent *extent);

#endif
