/* How much one term means what another means. */
#ifndef DOSSIER_COVERAGE_RELATE_H
#define DOSSIER_COVERAGE_RELATE_H

#include "coverage/prose.h"

/* "North Atlantic Council (NAC)": the acronym, and the content words that it stands for. */
struct expansion {
    unsigned acronym; /* lexeme */
    unsigned words[8];
    size_t count;
};

struct expansions {
    struct expansion *items;
    size_t count, capacity;
};

/* Learns the acronyms that a text explains, in either order. */
void expansions_learn(struct expansions *expansions, struct arena *arena,
                      const struct vocabulary *vocabulary, const struct prose *prose);

/*
 * 1 for the same stem, less for an acronym's expansion, a cognate of the other language or a word
 * of the same family; 0 for strangers.  What the lexicon knows is not asked here: see matter.c.
 */
double relate(const struct vocabulary *vocabulary, const struct expansions *expansions,
              unsigned asked, unsigned said);

#endif
