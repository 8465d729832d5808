/* Words of a third language within a sentence: sayings, titles, terms of art. */
#ifndef DOSSIER_WORDS_BORROWED_H
#define DOSSIER_WORDS_BORROWED_H

#include "words/lexicon.h"
#include "words/passage.h"

/*
 * Sets the tongue of runs of words that one family of other languages has and the passage's own has
 * not, among tokens [first, end): "nemo auditur propriam turpitudinem allegans".  Two misspelt
 * words in a row are no such run: what is one slip from a common word of the own tongue says
 * little.
 */
void borrowed_mark(struct lexicon *lexicon, struct passage *passage, size_t first, size_t end);

#endif
