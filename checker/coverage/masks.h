/* Sentences that are not counted as an answer. */
#ifndef DOSSIER_COVERAGE_MASKS_H
#define DOSSIER_COVERAGE_MASKS_H

#include "coverage/matter.h"

/* Marks copied terms, and masks copied, translated, heading and keyword sentences of the essay. */
void masks_find(struct matter *matter);

#endif
