/* Which language each stretch of the text is written in. */
#ifndef DOSSIER_WORDS_LANGUAGE_H
#define DOSSIER_WORDS_LANGUAGE_H

#include "words/lexicon.h"
#include "words/passage.h"

/*
 * Fills in the tongues of every passage.  A stretch is a sentence, or what of it stands in
 * quotation marks; then runs of words within it that only the other tongue has.  It is judged by
 * how common its words are in English and in French, helped by w:lang; a stretch with little to say
 * follows its paragraph, and that the document.
 */
void language_read(struct lexicon *lexicon, struct passages *passages, struct foreigns *foreigns);

/* How much a token speaks for English (above 0) or French (below), -8 to 8. */
double language_lean(struct arena *arena, const struct token *token);

/* The other language whose commonest words a run of tokens holds most of; empty when none. */
struct text language_other(struct arena *arena, const struct token *tokens, size_t count);

/* "German" for "de"; the code itself when it is not known. */
struct text language_name(struct text code);

#endif
