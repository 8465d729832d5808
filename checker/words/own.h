/* The words that a user has accepted, for themselves or for one packet. */
#ifndef DOSSIER_WORDS_OWN_H
#define DOSSIER_WORDS_OWN_H

#include "words/ledger.h"

/*
 * Adds the words of a list in UTF-8, as tokens.h cuts them: a curly apostrophe is a straight one.
 * White space and marks about a word, and what follows a '#' that begins a line or stands after
 * white space, are left out; of several words on a line each is added, for none is accepted within
 * another.
 */
void own_read(struct ledger *own, struct text list);

/* The user's own list, in UTF-8 in the arena; empty when there is none.  *why says why one that is
 * there was not read, or not to its end; else it is empty. */
struct text own_personal(struct arena *arena, struct text *why);

#endif
