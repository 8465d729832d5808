/* Words brought to their stems by Snowball. */
#ifndef DOSSIER_COVERAGE_STEM_H
#define DOSSIER_COVERAGE_STEM_H

#include "arena.h"
#include "text.h"

/* The two languages of a notice; every other is read as the nearer of them. */
enum tongue { TONGUE_ENGLISH, TONGUE_FRENCH, TONGUES };

/*
 * The stem of a word that is folded to small letters (unicode_fold), without its accents, in the
 * arena or borrowed from word.  "négociations" gives "negoci".  The same word has the same stem
 * when the lexicon is compiled and when an essay is read: both go through here.
 */
struct text stem_find(struct arena *arena, enum tongue tongue, struct text word);

#endif
