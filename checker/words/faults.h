/* The kinds of fault beyond single words; each function walks the whole text once. */
#ifndef DOSSIER_WORDS_FAULTS_H
#define DOSSIER_WORDS_FAULTS_H

#include "words/proofing.h"

/* FAULT_VARIANT: one for English and one for French, at the first word of the minority, which lists
 * all. */
void find_mixed_variants(struct proofing *proofing);

/* FAULT_TYPOGRAPHY: spaces about marks, and quotation marks, against the language of the stretch.
 */
void find_typography(struct proofing *proofing);

/* FAULT_LOOKALIKE and FAULT_INVISIBLE: one each for the whole text, with the number of words. */
void find_strange_letters(struct proofing *proofing);

/* FAULT_ACRONYM: at its first place, one that is never expanded and that no list or notice has. */
void find_acronyms(struct proofing *proofing);

/* FAULT_REPEATED: the same word twice in a row. */
void find_repeated(struct proofing *proofing);

#endif
