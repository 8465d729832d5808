/* How wide the columns of a table come out. */
#ifndef DOSSIER_PAGES_GRID_H
#define DOSSIER_PAGES_GRID_H

#include "flow.h"

/* The grid columns of a table that stands in a text area `room` wide, in points; at least the
 * columns that its rows use. */
struct grid {
    double *widths;
    size_t count;
};

struct grid grid_of(struct shared *shared, const struct table *table, double room);

/* Grid columns that a row's cell begins at and covers; cells beyond the grid are clamped to it. */
double grid_between(const struct grid *grid, size_t from, size_t to);

#endif
