/* The words that say nothing of the matter, and what they tell of the language. */
#ifndef DOSSIER_COVERAGE_STOP_H
#define DOSSIER_COVERAGE_STOP_H

#include "coverage/stem.h"
#include "text.h"

/* word: folded to small letters, without accents. */
bool stop_word(enum tongue tongue, struct text word);

/* Words that every application is full of ("important", "experience", "defi"): they count, but
 * little. */
bool stop_common(enum tongue tongue, struct text word);

#endif
