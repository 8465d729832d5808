/* What a verdict rests on, as people are shown it. */
#ifndef DOSSIER_COVERAGE_EVIDENCE_H
#define DOSSIER_COVERAGE_EVIDENCE_H

#include "coverage.h"
#include "coverage/score.h"

/* Fills in score, evidence, cues, share and one_sentence of a challenge. */
void evidence_gather(const struct matter *matter, const struct scores *scores,
                     struct challenge_coverage *coverage);

/* Fills in the parts of the challenge that no sentence answers. */
void evidence_absent(const struct matter *matter, struct challenge_coverage *coverage);

/* Shows instead of all other evidence a sentence that names the challenge and does not answer it.
 */
void evidence_name(const struct matter *matter, size_t sentence,
                   struct challenge_coverage *coverage);

#endif
