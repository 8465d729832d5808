/* Words in lower case that may be of another language though they stand alone. */
#ifndef DOSSIER_WORDS_STRANGERS_H
#define DOSSIER_WORDS_STRANGERS_H

#include "words/proofing.h"

/* True when a common word of the tongue, of at most this class, stands within `cost` of a core. */
bool word_near(struct proofing *proofing, enum tongue tongue, struct text core, int cost,
               int class);

/* True for letters that the language itself does not use: a name or a word of another. */
bool strange_letters(enum tongue tongue, struct text core);

/* True for a small word between two capitals of which one is strange: "Ragioneria Generale dello
 * Stato". */
bool stranger_named(struct proofing *proofing, const struct passage *passage, size_t i,
                    struct text core);

/* True for a word that is perhaps of another language, and no plain slip: one that it has, or that
 * stands in quotation marks, before a name, or in a phrase of the other tongue. */
bool stranger_likely(struct proofing *proofing, const struct passage *passage, size_t i,
                     struct text core);

#endif
