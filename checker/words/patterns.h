/* Groups of letters that are written for one another. */
#ifndef DOSSIER_WORDS_PATTERNS_H
#define DOSSIER_WORDS_PATTERNS_H

#include "words/lists.h"

#include <stdbool.h>

#define PATTERN_LONGEST 8 /* letters of either side */

/* One side of a pattern: its letters as code points. */
struct pattern_side {
    unsigned codes[PATTERN_LONGEST];
    int length;
};

/* `wrong` is now and then written where `right` is meant: "f" for "ph". */
struct pattern {
    struct pattern_side wrong, right;
    int cost;        /* in hundredths of a slip, as SLIP in near.h */
    bool start, end; /* only there in a word */
};

/* The patterns of a tongue; their number. */
int patterns_of(enum tongue tongue, const struct pattern **patterns);

#endif
