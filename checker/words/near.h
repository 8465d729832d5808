/* Common words that are spelled nearly alike. */
#ifndef DOSSIER_WORDS_NEAR_H
#define DOSSIER_WORDS_NEAR_H

#include "text.h"
#include "words/lists.h"

#include <stddef.h>

/* Hundredths of one ordinary slip of the pen; see slip_cost(). */
#define SLIP 100

/*
 * An index over the common words of one tongue: for each its length and the set of its letters, so
 * that a search looks closely at one word in twenty.  Built at the first search.
 */
struct near;

struct near *near_new(enum tongue tongue);
void near_free(struct near *near);

struct neighbour {
    struct text word; /* borrowed from the list, with a capital where it always has one */
    int cost;         /* of the slips that lead to the misspelt word, in hundredths */
    int class;        /* as common_class() */
};

/*
 * The neighbours of a word (lower case) that cost at most `most`, the best first, at most `room` of
 * them; their number.
 */
size_t near_find(struct near *near, struct text word, int most, struct neighbour *found,
                 size_t room);

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
