/* Whether a word is misspelt where it stands. */
#ifndef DOSSIER_WORDS_JUDGE_H
#define DOSSIER_WORDS_JUDGE_H

#include "words/proofing.h"

/* True when token i of a passage is certainly no word, name or acronym of the stretch's tongue. */
bool judge_wrong(struct proofing *proofing, const struct passage *passage, size_t i);

#endif
