/* The phrases by which cues are found. */
#ifndef DOSSIER_COVERAGE_PHRASES_H
#define DOSSIER_COVERAGE_PHRASES_H

#include "coverage/stem.h"

/*
 * A phrase is words with a space between, compared without accents.  "*" before a word stands for
 * any beginning, after it for any ending; "_" is one word whatever it is.  "j" and "m" stand for
 * an elision, as in "j ai" for "j'ai".
 */
struct phrase {
    unsigned cue; /* an enum cue, see cues.h */
    const char *words;
};

/* The phrases of a language, in no order, and how many. */
const struct phrase *phrases_of(enum tongue tongue, size_t *count);

#endif
