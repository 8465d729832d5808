/* A paragraph put into a column, and into the next ones as far as it must. */
#ifndef DOSSIER_PAGES_PARAGRAPHS_H
#define DOSSIER_PAGES_PARAGRAPHS_H

#include "flow.h"

/* Rounding that a line may stand past the foot by, points. */
#define FOOT_TOLERANCE 0.05

/* Puts the paragraph; flow->state.done of its lines were put already.  next: what follows, or NULL.
 */
void paragraphs_put(struct flow *flow, const struct paragraph *paragraph,
                    const struct paragraph_style *next);

/* From the foot of what stands before to the top of the paragraph's first line. */
double paragraphs_gap(const struct flow *flow, const struct paragraph *paragraph);

/* True for what takes no room at all: the empty closer of a section, a paragraph that is all
 * hidden. */
bool paragraphs_take_no_room(const struct paragraph *paragraph);

/*
 * How many of the lines may stay when `fit` of `count` would: widow and orphan control and
 * keepLines (17.3.1.44, 17.3.1.15).  begins: line 0 is the first of the paragraph.
 */
size_t paragraphs_cut(const struct paragraph_style *style, size_t count, size_t fit, bool begins);

#endif
