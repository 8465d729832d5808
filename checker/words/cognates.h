/* Words of one language that have a near twin in the other. */
#ifndef DOSSIER_WORDS_COGNATES_H
#define DOSSIER_WORDS_COGNATES_H

#include "arena.h"
#include "words/vocabulary.h"

#include <stdbool.h>

/*
 * Walks the common words of a tongue that a word of the other (lower case) turns into when its
 * ending is changed as their kin are: "objectif" gives "objective".  *at starts at 0; false at the
 * end, and at once when the other tongue does not have the word.
 */
bool cognate_next(struct arena *arena, enum tongue tongue, struct text word, size_t *at,
                  struct text *twin);

/* True when a word without accents is a French one without its own: "present". */
bool accents_known(struct arena *arena, struct text word);

/* True when either holds for the tongue. */
bool cognate_known(struct arena *arena, enum tongue tongue, struct text word);

#endif
