/* Words, numbers and marks of a sentence, and phrases found among them. */
#ifndef DOSSIER_NOTICE_TOKENS_H
#define DOSSIER_NOTICE_TOKENS_H

#include "arena.h"
#include "text.h"

#include <stdbool.h>

/* Stands in a line for the gap between two columns of it: a tab or a row of spaces. */
#define GAP 0x2003

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK };

/*
 * text is what stands in the sentence.  word is for matching: lower case, no accents, an inclusive
 * ending left out ("candidat(e)s", "candidat·e·s" give "candidats").  Apostrophes and hyphens
 * within a word part it: "l'essai" is "l" and "essai", "two-page" is "two" and "page".  Marks are
 * brought to one form: every quotation mark is "\"", every dash "-", every bullet "*"; "|" is "bar"
 * and "#" is "hash".
 */
struct token {
    struct text text;
    struct text word;
    double number; /* of TOKEN_NUMBER; "1 500", "1,500" and "1.500" are 1500 */
    enum token_kind kind;
    bool spaced;      /* white space stands before it */
    bool capital;     /* its first letter is one */
    unsigned initial; /* one bit for the first byte of word: see phrases.c */
};

struct tokens {
    struct token *items;
    size_t count, capacity;
};

/* Adds the tokens of text; the texts are slices of it. */
void tokens_cut(struct arena *arena, struct text text, struct tokens *tokens);

/*
 * A stretch of tokens [from, to) of one list.
 */
struct span {
    const struct token *tokens;
    size_t from, to;
};

/*
 * The number of tokens that the pattern covers at `at`, 0 for no match.  A pattern is words with a
 * space between: "a|b" either, "page*" a beginning, "#" a number, "~3" up to three tokens of any
 * kind but a full stop or semicolon, a trailing "?" a word that may be missing.  "; " stands
 * between whole patterns of which any may match; the first that does is taken.
 */
size_t span_match(struct span span, size_t at, const char *pattern);

/* The bit of token.initial for a word that begins with byte. */
unsigned initial_bit(char byte);

/* The bits of all words that a match of the pattern may begin with. */
unsigned pattern_bits(const char *pattern);

/* Where a pattern first matches, or span.to; *length (may be NULL) is the number of tokens. */
size_t span_find(struct span span, const char *pattern, size_t *length);
bool span_has(struct span span, const char *pattern);

/* The index of the first pattern of a NULL-ended table found, or -1; *at is where. */
int span_find_any(struct span span, const char *const *patterns, size_t *at);
bool span_has_any(struct span span, const char *const *patterns);

/* The text from the first to the last token of the span, as it stands. */
struct text span_text(struct span span);

struct span span_slice(struct span span, size_t from, size_t to);

/*
 * A whole number in digits or in English or French words ("two", "deux", "mille cinq cents", "one
 * thousand two hundred", "2") at `at`: the tokens it takes, 0 for none.
 */
size_t span_number(struct span span, size_t at, double *value);

#endif
