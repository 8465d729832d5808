/* A paragraph cut into words, with what their surroundings say about them. */
#ifndef DOSSIER_WORDS_TOKENS_H
#define DOSSIER_WORDS_TOKENS_H

#include "arena.h"
#include "text.h"

#include <stdbool.h>

enum token_kind {
    TOKEN_WORD,
    TOKEN_NUMBER, /* holds a digit: "21st", "F-35", "19h30"; what is cut from it as a word is not in
                     it */
    TOKEN_ADDRESS, /* mail, web, file name, tag */
    TOKEN_DOTTED   /* "U.S.", "e.g", an initial or an abbreviation before its full stop */
};

enum letter_case { CASE_LOWER, CASE_CAPITAL, CASE_UPPER, CASE_MIXED };

/*
 * A word stands as a whole: with its elision ("l'organisation"), its hyphens and its possessive.
 * `word` is what is judged: NFC, straight apostrophes, plain hyphens, ligatures taken apart, soft
 * hyphens and zero-width characters left out.  Only of what holds a digit the plain words between
 * hyphens are tokens of their own: "24-hours-a-day" is "24", "hours", "a" and "day", "C130-J" is
 * one.
 */
struct token {
    enum token_kind kind;
    enum letter_case letters;
    size_t from, to; /* bytes of the paragraph's text */
    struct text word;
    int quote;       /* number of the quotation that it stands in, from 1; 0 outside */
    bool starts;     /* first word of a sentence, a title, a quotation, a list item */
    bool after_stop; /* a sentence ended before it (and not only a colon or an opening mark) */
    bool invisible;  /* zero-width characters within */
    bool strange;    /* letters of more than one script */
    bool foreign;    /* letters of a script that is not Latin, and no other */
    bool curly;      /* an apostrophe in it is typographic */
    bool numbered;   /* cut from what holds a digit: the second part of "21st-century" */
};

struct tokens {
    struct token *items;
    size_t count, capacity;
};

/* Cuts up a paragraph; the words are borrowed from it, or made in the arena where they had to
 * change. */
void tokens_read(struct arena *arena, struct text paragraph, struct tokens *tokens);

/* The case of a word by its letters: "NATO's" and "PfP" are mixed, "I" is a capital. */
enum letter_case letter_case_of(struct text word);

/* Where bytes [from, to) of token->word stand in the text: both ends of the word, or beside one of
 * its hyphens and apostrophes.  *from and *to become bytes of the text. */
void token_part(struct text text, const struct token *token, size_t *from, size_t *to);

/* True for what stands between the letters of a word and is read as an apostrophe. */
bool is_apostrophe(unsigned code_point);

#endif
