/* What a misspelt word was most likely meant to be. */
#ifndef DOSSIER_WORDS_SUGGEST_H
#define DOSSIER_WORDS_SUGGEST_H

#include "words/proofing.h"

/*
 * The best first, at most FINDING_FIXES, each right by the dictionary, with the case, the elision,
 * the possessive and the apostrophe of the word as it stands.  Found once for each distinct word.
 */
const struct suggestion_list *suggest_for(struct proofing *proofing, enum tongue tongue,
                                          const struct token *token);

#endif
