/* Tables put row by row, torn at the foot of a page where they may be. */
#ifndef DOSSIER_PAGES_TABLES_H
#define DOSSIER_PAGES_TABLES_H

#include "flow.h"

/* Puts the table; flow->state.done of its rows were put already. */
void tables_put(struct flow *flow, const struct table *table);

/* True when the table is kept with what follows it: its last row is. */
bool tables_keep_next(const struct table *table);

/* Height of the rows that must stand on one page at its top: the repeated ones and the first other,
 * all that are kept with the next. */
double tables_first_rows(struct flow *flow, const struct table *table);

#endif
