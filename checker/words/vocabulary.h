/* The vocabulary of each language: what its dictionaries have, and how common each word is. */
#ifndef DOSSIER_WORDS_VOCABULARY_H
#define DOSSIER_WORDS_VOCABULARY_H

#include "arena.h"
#include "text.h"
#include "words/lists.h"
#include "words/spelling.h"
#include "words/wordgraph.h"

#include <stdbool.h>

/*
 * Hunspell decides what is a word, and it decided when the program was built: `make dictionaries`
 * put every affix to every word of the installed dictionaries, asked Hunspell of each form, and
 * laid those that it has into the program as a word graph.  To ask the graph takes a microsecond
 * and no loading.  What it says counts as long as the dictionaries are still the files that it was
 * made from; vocabulary_is_current() tells.
 */
const struct wordgraph *vocabulary_of(enum tongue tongue);

/* The byte that a graph keeps for a word. */
#define VOCABULARY_CLASS  0x1F /* common_class(), or VOCABULARY_RARE for a word of no class */
#define VOCABULARY_RARE   0x1F
#define VOCABULARY_LISTED 0x1E /* of no dictionary, but of a larger list of rare words */
#define VOCABULARY_FIRST  0x20 /* the first dictionary of the tongue has it (en_GB, fr) */
#define VOCABULARY_SECOND 0x40 /* the second (en_US) */
#define VOCABULARY_CASED  0x80 /* written in no other case: "km", "pH" */

/*
 * How common a word is: 0 for the commonest to 25 for the rarest (steps of a logarithm of its
 * rank), -1 when it has no class.  The word in lower case, apostrophes straight.
 */
int common_class(enum tongue tongue, struct text word);

#define COMMON_CLASSES 26

/*
 * True when a larger list has the word, which no dictionary has; case counts.  Such a list is not
 * as careful: it has what is hardly ever written, and next to a common word that is a slip.
 */
bool vocabulary_lists(enum tongue tongue, struct text word);

/* common_class(); COMMON_CLASSES for other words of the dictionaries, one more for those that only
 * a larger list has, -1 for none.  The word in lower case. */
int vocabulary_rank(enum tongue tongue, struct text word);

/* True when the dictionary had the word; a capital or all capitals for a word in lower case are
 * allowed, as in a sentence.  The arena is for words in other case. */
bool vocabulary_has(struct arena *arena, enum dictionary dictionary, struct text word);

/*
 * The families of languages other than English and French that have a word among their commonest
 * (lower case): a bit for each letter of VOCABULARY_FAMILIES, 0 for none.  Baltic and Finnic,
 * German and Dutch, Iberian, Nordic, the rest (Hungarian, Romanian, Turkish, Albanian), South
 * Slavic, Italian, West Slavic.
 */
unsigned vocabulary_families(struct text word);

#define VOCABULARY_FAMILIES "bginrstw"

/* True while the installed dictionary is, by size and time of its files, the one that was asked. */
bool vocabulary_is_current(struct spelling *spelling, enum dictionary dictionary);

#endif
