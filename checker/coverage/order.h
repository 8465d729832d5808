/* Essays mostly answer the challenges in the order of the notice, a paragraph each. */
#ifndef DOSSIER_COVERAGE_ORDER_H
#define DOSSIER_COVERAGE_ORDER_H

#include "coverage/score.h"

/*
 * Lays the challenges along the paragraphs that propose something and are not about the writer, in
 * order and one each, in every way there is; a way weighs more the more pairs it has and the better
 * they fit.  Sets bearing.turn to the share of the ways, by weight, that have the pair: near 1 when
 * there are as many paragraphs as challenges, less when one of them must have been left out and the
 * affinities do not say which.  Needs response, generic, self and affinity.
 */
void order_find(struct arena *arena, const struct scores *scores, size_t passages);

#endif
