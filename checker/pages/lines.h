/* A paragraph broken into lines, one line at a time, as Word breaks it. */
#ifndef DOSSIER_PAGES_LINES_H
#define DOSSIER_PAGES_LINES_H

#include "arena.h"
#include "document.h"
#include "layout.h"
#include "metrics.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Lengths are points as double and are never rounded.  x runs from the left edge of the text area
 * (the column, the cell's inner edge, the frame), not of the paragraph: the indents are applied
 * here.  y runs downwards from the top of the line.
 *
 * The caller owns what is between paragraphs (space before and after, borders, shading, keeps,
 * widows, floats); a line here is only a line.  A paragraph's characters are measured once, the
 * first time that it is opened; opening it again or copying a cursor costs nothing.
 */

/* One document's settings, faces and measured paragraphs. */
struct typesetter;

struct typesetter *typesetter_new(struct arena *arena, const struct document *document,
                                  const struct layout_options *options);

/* Faces that were used, for the answer. */
struct layout_font *typesetter_fonts(const struct typesetter *typesetter, size_t *count);

/* How much of what was measured so far is not known for certain, as parts of its characters, 0
 * to 1. */
struct width_doubt {
    double estimated; /* taken from a sister, from kin or from the stand-in of a font */
    double guessed;   /* of a font of which nobody knows a figure, or of a script that would have to
                         be shaped */
    struct text estimate, guess; /* the first font (or script) of each */
};

struct width_doubt typesetter_doubt(const struct typesetter *typesetter);

/* What was met that lines do not model, in words, parted by "; "; empty for nothing. */
struct text typesetter_unmodelled(const struct typesetter *typesetter);

/* Where a paragraph stands, as far as its lines depend on it. */
struct line_setting {
    double width; /* of the text area; tabs and indents are measured from its edges */
    double
        grid_pitch;   /* points between lines of a docGrid of type lines or linesAndChars; 0 none */
    double page_left; /* x of the left page margin for position tabs, usually 0 */
    double page_width; /* room between the page margins; 0: as width */
    bool in_cell;      /* of a table */
    bool in_frame;     /* a frame, drop cap or text box */
};

/*
 * Copyable by assignment: keep a copy to come back to the start of a line.  `from` is the byte of
 * the paragraph's text at which the next line starts.
 */
struct cursor {
    struct typesetter *typesetter;
    const struct paragraph *paragraph;
    const struct measured *measured; /* lines.c */
    struct line_setting setting;
    size_t from;
    size_t at;        /* index into the measured characters */
    int line;         /* lines given so far */
    int hyphens;      /* of the lines just before, how many end in an automatic hyphen, running */
    bool after_break; /* the line before ended in w:br of any kind */
    bool ended;
};

enum line_end {
    LINE_SOFT,            /* the text ran out of room */
    LINE_ENDS_BREAK,      /* w:br */
    LINE_ENDS_WRAP_BREAK, /* w:br w:type="textWrapping" w:clear: the next line goes below floats */
    LINE_ENDS_PAGE,       /* w:br w:type="page" */
    LINE_ENDS_COLUMN,     /* w:br w:type="column" */
    LINE_ENDS_PARAGRAPH
};

/* A stretch of a line in one run and between tabs, for drawing. */
struct line_piece {
    size_t from, to; /* bytes of the paragraph's text; equal for a label */
    double x, width;
    const struct run_style *style;
    const struct drawing *drawing; /* instead of text */
    bool label;                    /* the number or bullet: paragraph->label.text */
    bool leader;                   /* a tab */
};

struct line {
    size_t from, to; /* bytes of the paragraph's text, trailing spaces and the break included */
    size_t run_from, run_to; /* runs that touch the line, run_to exclusive */
    double x;                /* where its text (or label) begins, aligned */
    double width;            /* of the text, without the spaces that hang */
    double ascent, descent;  /* natural, of what stands on the line (pictures too) */
    double height;           /* after the spacing rule of the paragraph and the grid */
    double fit;              /* what of `height`, from the top, must fit at the foot of a page */
    double baseline;         /* from the top of the line */
    double slack;            /* points by which the room would have to change for another break: how
                                surely the line ends here; large when nothing else was possible */
    enum line_end end;
    bool last;                    /* no line of the paragraph follows */
    bool empty;                   /* nothing on it but the mark or a break */
    bool marks_only;              /* empty paragraph */
    bool hyphenated;              /* a hyphen is drawn at its end */
    bool squeezed;                /* justified with narrowed spaces */
    bool overflows;               /* its least content is wider than the room */
    size_t page_notes;            /* run index of the first note reference on the line, or run_to */
    double room_left, room_right; /* as passed, with the indents applied: left and right edge */
    /* For the picture; NULL until lines_pieces() was called. */
    size_t at, at_end; /* indices into the measured characters */
    double stretch;    /* added to each space of a justified line */
};

/* Opens a paragraph.  A list label is part of the first line. */
struct cursor lines_begin(struct typesetter *typesetter, const struct paragraph *paragraph,
                          const struct line_setting *setting);

/*
 * The next line in the room from x = left to x = right; usually 0 and setting.width, narrower
 * beside a float.  Indents count from the edges of the text area, and only push where they reach
 * past the float.  False when the paragraph has ended; every paragraph has at least one line.
 * Always moves on, even in no room at all.
 */
bool lines_next(struct cursor *cursor, double left, double right, struct line *line);

/* True when the next line would begin with a word wider than the room: beside a float the caller
 * then goes below it. */
bool lines_tight(const struct cursor *cursor, double left, double right);

/* The pieces of a line for drawing. */
struct line_piece *lines_pieces(const struct cursor *cursor, const struct line *line,
                                struct arena *arena, size_t *count);

/* The widest unbreakable stretch, and the width without any breaking, indents included. */
double lines_min_width(struct typesetter *typesetter, const struct paragraph *paragraph);
double lines_max_width(struct typesetter *typesetter, const struct paragraph *paragraph);

/* A single line of the style as the paragraph spaces it: for lines_spare, line units and estimates.
 */
double lines_usual_height(struct typesetter *typesetter, const struct paragraph *paragraph);

#endif
