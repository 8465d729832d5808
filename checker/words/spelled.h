/* A word taken apart into letters, and which letters are taken for one another. */
#ifndef DOSSIER_WORDS_SPELLED_H
#define DOSSIER_WORDS_SPELLED_H

#include "text.h"
#include "words/wordgraph.h"

#include <stdbool.h>
#include <stdint.h>

#define LONGEST WORDGRAPH_LONGEST /* letters of a word that is compared */

/* A letter without its accent: 0 for a to 25 for z, or OTHER for what is none of these. */
#define OTHER 26

struct spelled {
    unsigned codes[LONGEST];
    unsigned char bases[LONGEST];
    int added[LONGEST], omitted[LONGEST]; /* what it costs to add or to leave out each letter */
    int length;
};

/* The base of a letter of English or French; the ligature oe counts as its o. */
unsigned char base_of(unsigned code);

/* Takes a word apart, its first letter in lower case (proper names stand in the lists with their
 * capital); false when it is empty or too long to be compared.  The costs are left to the caller.
 */
bool spell_out(struct text word, struct spelled *spelled);

/* True when the letter is the same as the one before it or after it. */
bool doubles(const struct spelled *word, int at);

/* Sets of letters. */
#define BIT(letter) (1u << ((letter) - 'a'))
#define VOWELS      (BIT('a') | BIT('e') | BIT('i') | BIT('o') | BIT('u') | BIT('y'))
#define SILENT      (BIT('t') | BIT('s') | BIT('d') | BIT('x') | BIT('z') | BIT('e')) /* at the end */
#define OFTEN_LOST  (BIT('h') | BIT('e') | BIT('u'))

static inline bool among(unsigned char base, uint32_t letters)
{
    return letters >> base & 1;
}

/* For each letter those that sound alike in some words of either language. */
extern const uint32_t sound_alike[OTHER + 1];

/* For each letter its neighbours on a keyboard, English or French. */
extern const uint32_t keys_touch[OTHER + 1];

#endif
