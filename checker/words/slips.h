/* How likely it is that one word was written for another. */
#ifndef DOSSIER_WORDS_SLIPS_H
#define DOSSIER_WORDS_SLIPS_H

#include "arena.h"
#include "text.h"
#include "words/patterns.h"
#include "words/spelled.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * near.h finds the words around a misspelt one with costs that are quick to reckon and hold for
 * both languages.  These are finer, for the few that were found: groups of letters that sound
 * alike (patterns.h), which accents are forgotten and which are not put in by mistake, the end of a
 * word, which carries its number and tense, two letters lost at once.
 */
#define MOST_MATCHES 96

struct slips {
    enum tongue tongue;
    struct spelled wrong;
    struct slips_match {
        const struct pattern *pattern;
        int from, to;        /* letters of the wrong word that its wrong side covers */
    } matches[MOST_MATCHES]; /* by `to`, rising */
    int match_count;
};

/* Prepares a misspelt word, in lower case; false when it is empty or too long. */
bool slips_init(struct slips *slips, enum tongue tongue, struct text wrong);

/* What it costs to have written the wrong word for this one, in hundredths of a slip. */
int slips_weigh(const struct slips *slips, struct text right);

/* The word with one of its patterns put right, in the arena; *at starts at 0; false at the end. */
bool slips_next(const struct slips *slips, struct arena *arena, int *at, struct text *made);

/* The word with two letters exchanged that have one between them: "Geneva" for "Gevena"; *at starts
 * at 0; false at the end. */
bool slips_exchange(struct arena *arena, struct text word, size_t *at, struct text *made);

#endif
