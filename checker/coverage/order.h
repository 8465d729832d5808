/* Essays mostly answer the challenges in the order of the notice, a paragraph each. */
#ifndef DOSSIER_COVERAGE_ORDER_H
#define DOSSIER_COVERAGE_ORDER_H

#include "coverage/score.h"

/*
 * Lays the challenges along the paragraphs, one each, in every way there is: in the order of the
 * notice, as most essays do, or in any other.  A way weighs more the more pairs it has, the better
 * they fit and the more their paragraphs sound like answers.  Sets bearing.turn to the share of the
 * ways, by weight, that have the pair: near 1 when there are as many answers as challenges, less
 * when one must have been left out and the affinities do not say which.  Needs answer, words and
 * affinity.
 */
void order_find(struct arena *arena, const struct scores *scores, size_t passages);

#endif
