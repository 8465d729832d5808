/* Words that no dictionary has, made from one that it has. */
#ifndef DOSSIER_WORDS_DERIVED_H
#define DOSSIER_WORDS_DERIVED_H

#include "arena.h"
#include "text.h"
#include "words/lists.h"

/*
 * Both languages make words at need: "sinkholed", "desynchronisation", "pseudonymise",
 * "rapporteure", "exo-atmosphérique".  A word is taken apart here, at its ending, at its prefix, or
 * both, and every base asked of the vocabulary.  What comes out may still be a slip for a common
 * word ("rephased"): whoever asks looks for its neighbours.
 *
 * DERIVATION_SURE: as anybody would make it, from a base that is rare enough for its forms to be
 * missing.  The forms of common words are all known, so "choosed" is not made from "choose".
 * DERIVATION_LOOSE: made as many words are, but as many slips are too.
 */
enum derivation { DERIVATION_NONE, DERIVATION_LOOSE, DERIVATION_SURE };

/* The word in lower case, apostrophes straight, no hyphen.  *base, where the word is a base and an
 * ending, is that base, in the arena; else empty. */
enum derivation derivation_of(struct arena *arena, enum tongue tongue, struct text word,
                              struct text *base);

/* True for what is put before a word, with a hyphen or without: "exo", "over". */
bool derived_prefix(enum tongue tongue, struct text part);

/* True for what is put before a hyphen, in -o: "gélatino", "opto", from "gélatine", "optic". */
bool derived_combining(struct arena *arena, enum tongue tongue, struct text part);

#endif
