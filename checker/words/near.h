/* Common words that are spelled nearly alike. */
#ifndef DOSSIER_WORDS_NEAR_H
#define DOSSIER_WORDS_NEAR_H

#include "arena.h"
#include "text.h"
#include "words/vocabulary.h"

#include <stddef.h>

/* Hundredths of one ordinary slip of the pen; see slip_cost(). */
#define SLIP 100

struct neighbour {
    struct text word; /* with a capital where it always has one */
    int cost;         /* of the slips that lead to the misspelt word, in hundredths */
    int class;        /* as common_class(), COMMON_CLASSES for a word that has none */
};

/* What is looked for among the words of a tongue. */
struct near_query {
    enum tongue tongue;
    struct text word; /* in lower case */
    int most;         /* that a neighbour may cost */
    int rarest;       /* class of a neighbour; COMMON_CLASSES for any word of the dictionaries */
};

/* The neighbours of a word, the best first (neighbour_rank), in the arena; at most `room` of them;
 * their number. */
size_t near_find(struct arena *arena, const struct near_query *query, struct neighbour *found,
                 size_t room);

/* True when there is one: much cheaper than to look for the best. */
bool near_any(const struct near_query *query);

/*
 * What it costs to have written `wrong` for `right`, both in lower case; `most` + 1 when it is more
 * than that.  Letters left out, doubled, swapped, wrong accents and vowels are common and cost less
 * than a strange letter; a wrong first letter costs more.
 */
int slip_cost(struct text wrong, struct text right, int most);

/* What one step of common_class() weighs against slips. */
#define CLASS_WEIGHT 5

/* What weighs a candidate: the slips and how rare the word is. */
int neighbour_rank(const struct neighbour *neighbour);

#endif
