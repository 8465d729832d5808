/* Essay and challenges side by side, as all of coverage works on them. */
#ifndef DOSSIER_COVERAGE_MATTER_H
#define DOSSIER_COVERAGE_MATTER_H

#include "coverage/prose.h"
#include "coverage/relate.h"

/* A term of a challenge. */
struct asked {
    size_t challenge; /* from 0 */
    unsigned lexeme;
    double weight;   /* what it tells, 0 to 1 */
    size_t from, to; /* in the challenge's text */
    bool inside;     /* part of a longer term of the challenge */
};

/* A term in a stretch that is taken from the notice, in a sentence that is otherwise the writer's
 * own: it names what the sentence is about and answers nothing. */
#define COPIED_WEIGHT 0.5

/* No notice has so many; those past them are not judged. */
#define CHALLENGES_MOST 40

struct matter {
    struct arena *arena;
    struct vocabulary vocabulary;
    struct prose essay, challenges; /* challenge n is passage n */
    struct expansions expansions;
    struct asked *asked;
    size_t asked_count, asked_capacity;
    /* How well each lexeme answers each term asked: similar[term * vocabulary.count + lexeme]. */
    float *similar;
    float *kin; /* the same, words that only keep the same company counted too: see kin.h */
};

static inline double similar_to(const struct matter *matter, size_t asked, unsigned lexeme)
{
    return (double)matter->similar[asked * matter->vocabulary.count + lexeme];
}

static inline double kin_to(const struct matter *matter, size_t asked, unsigned lexeme)
{
    return (double)matter->kin[asked * matter->vocabulary.count + lexeme];
}

/* Reads both texts, and learns acronyms from them and from the notice. */
void matter_read(struct matter *matter, struct arena *arena, const struct document *document,
                 const struct notice *notice);

/* How well a lexeme fits the challenge: the best of similar_to over its terms. */
double matter_fit(const struct matter *matter, size_t challenge, unsigned lexeme);

#endif
