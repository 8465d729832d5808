/* What a misspelt word was most likely meant to be. */
#ifndef DOSSIER_WORDS_SUGGEST_H
#define DOSSIER_WORDS_SUGGEST_H

#include "words/proofing.h"

/*
 * The part of a misspelt word that is at fault, as bytes of token->word: without its elision and
 * its possessive, and of a hyphen compound the one part that is wrong, unless a prefix stands
 * beside it
 * ("co-opperate" is one word).
 */
struct part {
    size_t from, to;
};

struct part suspect_part(struct proofing *proofing, enum tongue tongue, const struct token *token);

/*
 * What to write in place of that part, the best first, at most FINDING_FIXES, each right by the
 * dictionary, with the case and the apostrophe of what stands there.  Found once for each distinct
 * word.
 */
const struct suggestion_list *suggest_for(struct proofing *proofing, enum tongue tongue,
                                          const struct token *token);

#endif
