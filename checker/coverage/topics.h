/* The topics of a stretch of text. */
#ifndef DOSSIER_COVERAGE_TOPICS_H
#define DOSSIER_COVERAGE_TOPICS_H

#include "coverage/matter.h"

/* How much each topic of the lexicon is spoken of, and how much is said in all. */
struct topics {
    float of[LEXICON_TOPICS];
    double all; /* the weights of the terms, those without a topic too */
};

/* Adds the terms of a sentence, copied ones at COPIED_WEIGHT. */
void topics_add(struct topics *topics, const struct matter *matter, const struct prose *prose,
                const struct sentence *sentence);

/* Adds other's topics, so many times. */
void topics_join(struct topics *topics, const struct topics *other, double times);

/* The topics in which applicants speak of themselves; and their share of all that is said, 0 to 1.
 */
void topics_drop_generic(struct topics *topics, const struct lexicon *lexicon);
double topics_generic(const struct topics *topics, const struct lexicon *lexicon);

/* What each of the texts speaks of more than they all do: `part` (0 to 1) of their mean is taken
 * off. Each comes out about as long as any other; one text alone is only brought to that length. */
void topics_contrast(struct topics *texts, size_t count, double part);

/* Cosine, 0 to 1. */
double topics_alike(const struct topics *topics, const struct topics *other);

/* What the two leading topics are of all that is said, 0 to 1: how far the topics can be relied on.
 */
double topics_certainty(const struct topics *topics);

/* How far a word's topics are those that the text speaks of most, 0 to 1. */
double topics_fit(const struct topics *topics, const struct matter *matter, unsigned lexeme);

/* The sum over the topics. */
double topics_mass(const struct topics *topics);

#endif
