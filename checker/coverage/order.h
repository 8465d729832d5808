/* Essays mostly answer the challenges in the order of the notice, a paragraph each. */
#ifndef DOSSIER_COVERAGE_ORDER_H
#define DOSSIER_COVERAGE_ORDER_H

#include "coverage/score.h"

/*
 * Lays the challenges along the paragraphs that propose something and are not about the writer, in
 * order and one each, so that as many as possible have a paragraph and then so that they fit best.
 * Sets bearing.in_order for the pairs.  Needs response, generic, self and affinity.
 */
void order_find(struct arena *arena, const struct scores *scores, size_t passages);

#endif
