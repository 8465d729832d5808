/* Which language each stretch of the text is written in. */
#ifndef DOSSIER_WORDS_STRETCHES_H
#define DOSSIER_WORDS_STRETCHES_H

#include "words/lexicon.h"
#include "words/passage.h"

/*
 * Fills in the tongues of every passage.  A stretch is a sentence, or what of it stands in
 * quotation marks; then runs of words within it that only the other tongue has.  It is judged by
 * how common its words are in English and in French, helped by w:lang; a stretch with little to say
 * follows its paragraph, and that the document.
 */
void stretches_read(struct lexicon *lexicon, struct passages *passages, struct foreigns *foreigns);

/* How much a token speaks for English (above 0) or French (below), -8 to 8. */
double stretch_lean(struct arena *arena, const struct token *token);

#endif
