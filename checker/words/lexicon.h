/* What is a word: dictionaries, accepted lists, the user's own words and what was learned. */
#ifndef DOSSIER_WORDS_LEXICON_H
#define DOSSIER_WORDS_LEXICON_H

#include "arena.h"
#include "text.h"
#include "words/ledger.h"
#include "words/lists.h"
#include "words/near.h"
#include "words/spelling.h"

#include <stdbool.h>

/*
 * The knowledge of one check.  Nothing here looks at the words around one; see judge.h.  Words are
 * clean (tokens.h) and in the case in which they stand.
 */
struct lexicon {
    struct arena *arena;
    struct spelling *spelling; /* borrowed, as the next */
    struct languages *languages;
    bool current[DICTIONARY_COUNT];    /* vocabulary_is_current() */
    struct ledger memo[TONGUE_OTHER];  /* dictionary words by tongue: 1 known, 2 unknown */
    struct ledger forms[TONGUE_OTHER]; /* the same for what lexicon_accepts() */
    struct ledger neared;              /* the same for each question to lexicon_near() */
    struct ledger own;                 /* personal and packet words */
    struct ledger learned;             /* names and acronyms of the notice, the CV, the text */
    int searches_left; /* for near words: a hostile text has none but unknown ones */
    bool american;     /* the text or --english asks for the American dictionary */
};

void lexicon_init(struct lexicon *lexicon, struct arena *arena, struct spelling *spelling);

/* True when the dictionary of the tongue has the word (a capital or all capitals for a lower case
 * word are allowed, as in a sentence). */
bool lexicon_knows(struct lexicon *lexicon, enum tongue tongue, struct text word);

/*
 * True when the word is right in the tongue as it stands: known, accepted, or put together from
 * what is: an elision, a possessive, a hyphen compound, a verb with its clitics, a prefix, an
 * acronym's plural; a spelling of 1990 or of America.
 */
bool lexicon_accepts(struct lexicon *lexicon, enum tongue tongue, struct text word);

/* True when the word itself stands in an accepted list, the user's words or what was learned. */
bool lexicon_lists(struct lexicon *lexicon, enum tongue tongue, struct text word);

/* The bytes of a French elision at the start of a word, apostrophe included; 0 when there is none.
 */
size_t elision_length(struct text word);

/* The bytes of an English possessive at the end of a word; 0 when there is none. */
size_t possessive_length(struct text word);

/* The core of a word: without elision and possessive, in lower case. */
struct text lexicon_core(struct arena *arena, struct text word);

/* near_find(), for words of any class; nothing once the searches are used up. */
size_t lexicon_search(struct lexicon *lexicon, enum tongue tongue, struct text word, int most,
                      struct neighbour *found, size_t room);

/* near_any(), for words of at most this class; false once the searches are used up. */
bool lexicon_near(struct lexicon *lexicon, enum tongue tongue, struct text word, int most,
                  int rarest);

#endif
