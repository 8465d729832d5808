/* Every form of every word of a Hunspell dictionary. */
#ifndef DOSSIER_VOCABULARY_EXPAND_H
#define DOSSIER_VOCABULARY_EXPAND_H

#include "text.h"

#include <stdbool.h>

/* Asked about each form that the affixes can make, and perhaps more than once; true when it is a
 * word.  The form is borrowed for the call. */
typedef bool form_offer(void *context, struct text form);

/*
 * Puts the affixes of `affixes` (a path, .aff) to the words of `words` (.dic): two suffixes and two
 * prefixes deep, which is as deep as Hunspell goes.  Makes more than the dictionary allows (it does
 * not heed NEEDAFFIX, CIRCUMFIX and their kin): whoever is offered a form asks Hunspell.  An
 * elision
 * ("l'", "qu'") is put only to what is no word without it.  False when a file cannot be read.
 */
bool expand_dictionary(const char *affixes, const char *words, form_offer *offer, void *context);

#endif
