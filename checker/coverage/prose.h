/* A text as coverage reads it: passages, sentences, terms. */
#ifndef DOSSIER_COVERAGE_PROSE_H
#define DOSSIER_COVERAGE_PROSE_H

#include "arena.h"
#include "coverage.h"
#include "coverage/lexicon.h"
#include "coverage/stem.h"

/* A stem of one language as it is met in essay and challenges; numbered from 0. */
struct lexeme {
    struct text stem;
    enum tongue tongue;
    unsigned node; /* of the lexicon, 0 for none */
    double weight; /* how much it tells, 0 to 1 */
    bool acronym;  /* met in capitals */
};

/* All stems of essay and challenges together, so that a term is a small number. */
struct vocabulary {
    struct arena *arena;
    const struct lexicon *lexicon;
    struct lexeme *lexemes;
    size_t count, capacity;
    unsigned *buckets; /* index + 1, 0 for none */
    size_t bucket_count;
};

struct term {
    unsigned lexeme;
    size_t from, to; /* bytes of the line */
    bool inside;     /* part of a longer term that is in the list too */
    bool copied;     /* in a stretch taken from the notice; set by masks */
};

enum mask { MASKED_NOT = -1 }; /* else a kind of struct masked */

struct sentence {
    size_t from, to; /* bytes of the line */
    enum tongue tongue;
    int words;   /* all of them */
    int stops;   /* words without matter */
    int figures; /* words with a digit */
    size_t first_term, term_count;
    size_t passage;
    unsigned cues; /* a set of enum cue, see cues.h */
    int mask;      /* MASKED_NOT or a kind of struct masked */
};

/* A paragraph of the essay, or a challenge. */
struct passage {
    struct text text;
    int paragraph, line;
    size_t first_sentence, sentence_count;
    int words;
    bool heading; /* stands over what follows and is no sentence */
};

struct prose {
    struct passage *passages;
    size_t passage_count, passage_capacity;
    struct sentence *sentences;
    size_t sentence_count, sentence_capacity;
    struct term *terms;
    size_t term_count, term_capacity;
};

struct vocabulary vocabulary_new(struct arena *arena, const struct lexicon *lexicon);

/* Adds a paragraph: its sentences, each in its language, with their terms. */
void prose_add(struct prose *prose, struct vocabulary *vocabulary, struct text text, int paragraph,
               int line);

#endif
