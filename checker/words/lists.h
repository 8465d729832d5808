/* The lists of accepted words that are built into the program. */
#ifndef DOSSIER_WORDS_LISTS_H
#define DOSSIER_WORDS_LISTS_H

#include "text.h"

#include <stdbool.h>

/* What a stretch of text is written in, as far as this program can judge it. */
enum tongue { TONGUE_NONE, TONGUE_ENGLISH, TONGUE_FRENCH, TONGUE_OTHER };

/*
 * The accepted lists, each a file of dictionaries/accepted.  An entry is one word or several with
 * single spaces, as it is written in a sentence; case counts.
 */
enum accepted {
    ACCEPTED_NAMES,    /* family and given names, small towns, languages */
    ACCEPTED_PLACES,   /* towns, countries, regions, rivers, in English, French and at home */
    ACCEPTED_BODIES,   /* organisations, commands, committees, agencies, programmes */
    ACCEPTED_ACRONYMS, /* what they are called for short */
    ACCEPTED_FOREIGN,  /* phrases of other languages that both use: "ad hoc" */
    ACCEPTED_ENGLISH,  /* terms of the trade that the English dictionaries do not know */
    ACCEPTED_FRENCH,   /* the same in French */
    ACCEPTED_COUNT
};

/* True when a list has the whole entry. */
bool accepted_have(enum accepted list, struct text entry);

/* Bytes of the longest entry of a list that text begins with and that ends at the end of a word; 0
 * when there is none. */
size_t accepted_prefix(enum accepted list, struct text text);

/* Walks the entries of a list in byte order: *at starts at 0; false at the end.  The entry is
 * borrowed from the program itself. */
bool accepted_next(enum accepted list, size_t *at, struct text *entry);

/* The same for those that begin with a prefix that is not empty. */
bool accepted_next_with(enum accepted list, struct text prefix, size_t *at, struct text *entry);

/* What a well-known misspelling stands for, the likeliest first, with ", " between; empty for what
 * is no such.  The word in lower case; a file of dictionaries/misspelt for each tongue. */
struct text misspelling_find(enum tongue tongue, struct text word);

#endif
