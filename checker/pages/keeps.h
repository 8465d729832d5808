/* Blocks that are to stand on one page with what follows them. */
#ifndef DOSSIER_PAGES_KEEPS_H
#define DOSSIER_PAGES_KEEPS_H

#include "flow.h"

/*
 * Before the block at flow->state.block is put: when a chain of keepNext paragraphs (17.3.1.14)
 * begins there and does not fit above the foot together with the first lines of what follows it,
 * but would in an empty column, the next column is begun.
 */
void keeps_hold(struct flow *flow, const struct story *story);

#endif
