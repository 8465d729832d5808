/* Real words in the wrong place, told by the words beside them. */
#ifndef DOSSIER_WORDS_CONFUSED_H
#define DOSSIER_WORDS_CONFUSED_H

#include "words/confusions.h"
#include "words/proofing.h"

/*
 * FAULT_SPELLING on exactly the words that a row of the tables (confusions.h) marks, where the
 * whole row stands within one sentence of its language with nothing but spaces between: a warning,
 * or a note where it may be right.  Not where a fault of spelling is already, not in what is
 * written in capitals throughout, and not for a word of the user's own list.
 */
void find_confused(struct proofing *proofing, struct confusions *confusions);

#endif
