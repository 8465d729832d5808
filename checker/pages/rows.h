/* A table measured: its rows and the lines of its cells. */
#ifndef DOSSIER_PAGES_ROWS_H
#define DOSSIER_PAGES_ROWS_H

#include "flow.h"

/* A cell with its content in place relative to the table's left edge and the row's top. */
struct laid_cell {
    const struct cell *cell;
    const struct stack *stack; /* NULL for one that a merge continues */
    double x;                  /* of its text */
    double left, right;        /* its edges */
    size_t rows;               /* that it spans, at least 1 */
};

struct laid_row {
    const struct row *row;
    struct laid_cell *cells;
    size_t count;
    double above, below; /* cell margins and halves of the borders */
    double content;      /* height of the tallest content */
    double height;       /* all of it */
};

struct laid_table {
    const struct table *table;
    struct laid_row *rows;
    size_t count;
    size_t headers; /* rows that are repeated on each page */
    double x, width;
};

/* The table in the flow's text area; measured once for a width, borrowed. */
const struct laid_table *rows_of(struct flow *flow, const struct table *table);

#endif
