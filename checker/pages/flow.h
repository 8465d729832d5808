/* A layout under way: what was put where, and the column that is being filled. */
#ifndef DOSSIER_PAGES_FLOW_H
#define DOSSIER_PAGES_FLOW_H

#include "arena.h"
#include "budget.h"
#include "document.h"
#include "layout.h"
#include "lines.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Lengths are points, y downwards.  A flow that is `bounded` fills the pages of the body; one that
 * is not fills a single column without a foot, its origin the top left corner of its story: a cell,
 * a header, a note, a box.  What it puts is then moved to where the story stands.
 */
#define FLOW_NO_FOOT 1e9

/* A line of a paragraph with the cursor that it starts from. */
struct strip_line {
    struct cursor start;
    struct line line;
    double top; /* of the line, from the strip's top */
};

/* Consecutive lines of one paragraph. */
struct strip {
    struct strip_line *lines;
    size_t count, capacity;
    double height;
    bool whole; /* the last line is the paragraph's last */
};

/* A line where it was put. */
struct put {
    struct layout_line line;
    const struct strip_line *source; /* NULL for none to draw */
    double fit;                      /* what of its height must fit at a foot */
    size_t index;                    /* of the line in its paragraph */
    bool last;                       /* of the paragraph */
    bool notes;                      /* a footnote is referred to on it */
    size_t order;                    /* in which it was put, among lines of other stories */
};

/* What text flows round: a float on the page, margins included. */
struct obstacle {
    double left, right, top, bottom;
    bool whole_width; /* no text beside it */
};

/* What else is drawn on a page: a table's cell, a float. */
struct shape {
    enum { SHAPE_CELL, SHAPE_FLOAT, SHAPE_BEHIND } kind;
    int page;
    double left, top, right, bottom;
    struct {
        bool top, left, bottom, right;
    } edge; /* of a cell: which have a border */
};

/* Lines put in one story, in reading order. */
struct stack {
    struct put *puts;
    size_t count, capacity;
    struct put *others; /* of boxes within */
    size_t other_count;
    const struct shape *shapes;
    size_t shape_count;
    const struct obstacle *obstacles; /* floats that stand in it */
    size_t obstacle_count;
    double height; /* with the space after the last paragraph */
    double bare;   /* without it */
};

/* Why the top of a column is a top: decides whether space before is kept there. */
enum top { TOP_STORY, TOP_SECTION, TOP_AUTOMATIC, TOP_BREAK, TOP_BREAK_IN_PARAGRAPH, TOP_BEFORE };

struct area {
    double left, right, top, bottom;
};

/* Notes that may be under way from one page to the next at once. */
#define MOST_CARRIES 4

/* A note that ran past the foot of its page: what is left of it. */
struct carry {
    const struct stack *stack;
    size_t from; /* the first of its lines that is still to come */
};

/* A float that was met only after lines were put where it stands. */
struct pinned {
    const struct drawing *drawing;
    struct obstacle obstacle;
};

/* All that a step back has to restore; the lists are cut back to the counts. */
struct state {
    size_t puts, others, shapes, pages, obstacles, first_obstacle, notes;
    size_t block, done;   /* where in the body: block, and lines or rows of it already put */
    struct cursor cursor; /* of the line after those; and whether they are those of strip_whole() */
    bool aligned;
    bool mid_row; /* the page begins within a row, and cannot be filled again */
    int section, column;
    int page_number; /* as a header would show it; decides even and odd */
    struct area area;
    double region_top;                      /* of the columns of this section on this page */
    double reach;                           /* lowest foot of the section's columns on this page */
    double y;                               /* foot of what was put last */
    double after;                           /* its space after, not yet spent */
    const struct paragraph_style *previous; /* NULL at a top and after a table */
    bool previous_listed;
    enum top top;
    bool empty;       /* nothing was put in this column yet */
    double note_room; /* taken by notes at the foot of this page */
    struct carry carry[MOST_CARRIES];
    size_t carries;
    const struct frame *frame; /* of the paragraph before, when it stood in one */
    double squeeze;            /* points that this column lacks: see certainty.c */
    size_t chain_until;        /* blocks before this one were already weighed as a keepNext chain */
};

/* Lines of a footnote on a page. */
struct placed_note {
    const struct stack *stack;
    int page;
    size_t from, to; /* of the stack's lines */
};

/* What all flows of one layout share. */
struct shared {
    struct arena *arena;
    struct budget *budget;
    const struct document *document;
    struct typesetter *typesetter;
    struct cache *cache; /* strips, stacks and tables already measured; cache.c */
    int depth;           /* of nested flows */
    int section;         /* that the body is in: cells lie on its grid when the document says so */
};

struct flow {
    struct shared *shared;
    bool bounded;
    bool in_cell, in_frame;
    const struct layout_page *sheet; /* of a header or footer: the page that it is measured on */
    enum story_kind story;
    struct state state;
    struct put *puts; /* of the story itself */
    size_t put_capacity;
    struct put *others; /* of boxes, notes, headers */
    size_t other_capacity;
    struct shape *shapes;
    size_t shape_capacity;
    struct layout_page *pages;
    size_t page_capacity;
    struct obstacle *obstacles;
    size_t obstacle_capacity;
    struct placed_note *notes;
    size_t note_capacity;
    struct state page_start;   /* as the page that is being filled began */
    struct state region_start; /* as its section began on it */
    bool restart; /* a float reached above its anchor: the page is to be filled again */
    bool no_restart;
    struct pinned *pinned; /* floats that stood there from the start in the next try */
    size_t pinned_count, pinned_capacity;
    double squeeze;      /* what is taken from the first column after each forced new page */
    double column_limit; /* foot of the columns while they are balanced; 0 none */
    bool column_over;    /* and the last column did not suffice */
    bool refused;        /* more pages than the budget allows */
};

#define POINTS(twips)   ((twips) / 20.0)
#define EMU_POINTS(emu) ((double)(emu) / 12700.0)

/* A flow without pages, `width` wide, for a story within another. */
struct flow flow_within(struct shared *shared, double width, enum story_kind story);

/* Adds a line at its place on the page in the making. */
struct put *flow_add(struct flow *flow, const struct put *put);
void flow_add_other(struct flow *flow, const struct put *put);

struct span {
    size_t from, to;
};
struct shift {
    double x, y;
    bool own; /* the lines are the story's own, as those of a table's cells are */
};

/* Copies lines [from, to) of a stack to the page in the making. */
void flow_add_stack(struct flow *flow, const struct stack *stack, struct span span,
                    struct shift shift);

/* The foot that text may reach in this column, notes left out. */
double flow_foot(const struct flow *flow);

/* True when the filling has to be left at once: to begin the page again, because a trial column
 * overflowed, or because there are too many pages. */
bool flow_stopped(const struct flow *flow);

/* The next column, or page, and why. */
void flow_next_column(struct flow *flow, enum top top);
void flow_next_page(struct flow *flow, enum top top);

void flow_add_shape(struct flow *flow, const struct shape *shape);
void flow_add_obstacle(struct flow *flow, const struct obstacle *obstacle);

/* The page that is being filled. */
struct layout_page *flow_page(struct flow *flow);

#endif
