/* What a misspelt word was most likely meant to be. */
#ifndef DOSSIER_WORDS_SUGGEST_H
#define DOSSIER_WORDS_SUGGEST_H

#include "words/proofing.h"

/*
 * The part of a misspelt word that is shown, as bytes of token->word: all but its elision, which is
 * a word of its own ("d'enquète").  A compound and a possessive are one word to whoever reads them.
 */
struct part {
    size_t from, to;
};

struct part suspect_part(const struct token *token);

/*
 * What to write in place of that part, the best first, at most FINDING_FIXES, each right by the
 * dictionary, with the case and the apostrophe of what stands there.  Found once for each distinct
 * word.
 */
const struct suggestion_list *suggest_for(struct proofing *proofing, enum tongue tongue,
                                          const struct token *token);

#endif
