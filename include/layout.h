/* A document laid out on pages. */
#ifndef DOSSIER_LAYOUT_H
#define DOSSIER_LAYOUT_H

#include "arena.h"
#include "budget.h"
#include "document.h"
#include "status.h"

#include <stdbool.h>

/*
 * Lengths are points as double; x and y from the page's top left corner, y downwards.  The stored
 * page count and Word's rendered breaks never enter: they are witnesses, compared in `because`.
 */

/* One laid-out line (or a stretch of one between tabs is still one line). */
struct layout_line {
    int page; /* from 1 */
    int line; /* on the page, from 1, body lines only, in reading order; 0 outside the body */
    const struct paragraph *paragraph;
    size_t from, to; /* bytes of the paragraph's text */
    double x, top, height, baseline, width;
    enum story_kind story;
    bool hyphenated; /* a hyphen is drawn at its end */
};

struct layout_page {
    int section;
    double width, height; /* points */
    double body_top, body_bottom, body_left, body_right;
    double used_bottom; /* foot of the last thing in the body */
};

enum certainty { CERTAINTY_SURE, CERTAINTY_CLOSE, CERTAINTY_UNSURE };

struct layout_font {
    struct text name;
    bool exact;       /* false: metrics of a substitute or an estimate */
    struct text from; /* "Carlito", "kin of Cambria", "embedded" */
};

struct layout {
    struct layout_page *pages;
    int page_count;
    struct layout_line
        *lines; /* body lines in reading order, then those of other stories page by page */
    size_t line_count, body_line_count;
    double fill;     /* 0 to 1: how much of the last page's body is used */
    int lines_spare; /* of the last page, of its usual line height */
    enum certainty certainty;
    struct text because; /* the reason for the certainty, in words; witnesses that contradict are
                            told here */
    struct layout_font *fonts;
    size_t font_count;
    struct layout_source *source; /* for layout_svg() alone */
};

struct layout_options {
    bool system_fonts; /* ask fontconfig for fonts that no table has */
};

/* REFUSED with a finding `limit` when the pages pass the budget. */
enum status layout_make(struct arena *arena, struct budget *budget, struct findings *findings,
                        const struct document *document, const struct layout_options *options,
                        struct layout **layout);

/* Body lines (with text) that stand past page `pages`, and the words in them. */
void layout_past(const struct layout *layout, int pages, int *lines, int *words);

/* The page and line on the page that hold byte `at` of a line of the text view; false when unknown.
 */
bool layout_find(const struct layout *layout, int line, size_t at, int *page, int *page_line);

/* The pages drawn as one SVG: real lines at real positions, selectable text; pages past `limit` (0:
 * none) in the colour of an overflow. */
struct text layout_svg(struct arena *arena, const struct document *document,
                       const struct layout *layout, int limit);

const char *certainty_name(enum certainty certainty);

#endif
