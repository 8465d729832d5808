/* Sentences that are not counted as an answer. */
#ifndef DOSSIER_COVERAGE_MASKS_H
#define DOSSIER_COVERAGE_MASKS_H

#include "coverage/matter.h"
#include "coverage/score.h"

/* Marks copied terms, and masks copied, translated, heading and keyword sentences of the essay. */
void masks_find(struct matter *matter);

/* Once the scores are known: masks what the writer says of himself in paragraphs that answer
 * nothing. */
void masks_biography(struct matter *matter, const struct scores *scores);

#endif
