/* The names of languages that are neither English nor French. */
#ifndef DOSSIER_WORDS_LANGUAGE_H
#define DOSSIER_WORDS_LANGUAGE_H

#include "arena.h"
#include "words/tokens.h"

/* What is needed to tell them; read when it is first asked. */
struct languages;

struct languages *languages_new(void);
void languages_free(struct languages *languages);

/*
 * The code of the language that a text is most likely in; empty when it may as well be English or
 * French, or when the library's data is not installed.
 */
struct text language_guess(struct languages *languages, struct arena *arena, struct text text);

/* The language whose commonest words a run of tokens holds most of; empty when none. */
struct text language_other(struct arena *arena, const struct token *tokens, size_t count);

/* "German" for "de"; "another language" when it has no name here. */
struct text language_name(struct text code);

#endif
