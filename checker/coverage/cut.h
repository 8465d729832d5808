/* A sentence cut into words, folded and without accents. */
#ifndef DOSSIER_COVERAGE_CUT_H
#define DOSSIER_COVERAGE_CUT_H

#include "arena.h"
#include "coverage/stem.h"

/* A word as it stands and as it is compared.  Elisions ("l'", "qu'") and "'s" are cut off, and
 * compounds are cut at the hyphen except after a prefix ("pre-positioned" stays one word). */
struct word {
    size_t from, to;    /* bytes of the line */
    struct text folded; /* small letters, accents kept, hyphen after a prefix gone */
    struct text bare;   /* the same without accents */
    bool capitals;      /* two letters or more, all capital */
    bool figure;        /* holds a digit */
    char elision; /* the first letter of the elision before it ("j" of "j’ai"), 0 for none */
};

struct words_found {
    struct word *items;
    size_t count, capacity;
};

/* The words of line[from, to). */
struct words_found words_cut(struct arena *arena, struct text line, size_t from, size_t to);

/* Where the sentence that begins at `from` ends, in bytes; line.length at the last. */
size_t sentence_end(struct text line, size_t from);

/* The language of the words by their function words; fallback when they do not tell. */
enum tongue words_tongue(const struct words_found *words, enum tongue fallback);

#endif
