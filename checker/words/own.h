/* The words that a user has accepted, for themselves or for one packet. */
#ifndef DOSSIER_WORDS_OWN_H
#define DOSSIER_WORDS_OWN_H

#include "words/ledger.h"

/* Adds the entries of a list: one word a line, white space about it and lines from '#' on left out.
 */
void own_read(struct ledger *own, struct text list);

/* The user's own list, whole, in the arena; empty when there is none. */
struct text own_personal(struct arena *arena);

#endif
