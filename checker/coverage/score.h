/* How far each paragraph of the essay answers each challenge. */
#ifndef DOSSIER_COVERAGE_SCORE_H
#define DOSSIER_COVERAGE_SCORE_H

#include "coverage/matter.h"
#include "coverage/topics.h"

/* A paragraph held against a challenge; all from 0 to 1. */
struct bearing {
    double said;     /* share of the challenge's matter that the paragraph says or comes near */
    double topical;  /* likeness of their topics */
    double affinity; /* said and topical in one */
    double rank;     /* affinity against that of the challenge that the paragraph fits best */
    double claim;    /* affinity against that of the paragraph that fits the challenge best */
    double score;    /* how likely it is that the paragraph answers the challenge */
    double turn;     /* how surely the order of the notice gives this paragraph to this challenge */
    size_t best;     /* the sentence that carries the most */
};

/* A paragraph whatever the challenge; shares from 0 to 1. */
struct bearer {
    double proposes; /* 1 when some sentence says what the writer would do */
    double response; /* how much of it sounds like an answer */
    double generic;  /* how much of it is what applicants say of themselves */
    double self;   /* how much of it stands in sentences on the writer's own world, by their cues */
    double answer; /* log-odds that it answers any challenge, by all this */
    int words;     /* that are not masked */
};

struct scores {
    struct bearing *bearings; /* [passage * challenges + challenge] */
    struct bearer *bearers;   /* [passage] */
    size_t *owners;           /* [sentence] the challenge that it fits best, from 1; 0 for none */
    size_t challenges;
    const struct topics *topics; /* [challenge] */
    const double *certainty;     /* [challenge] how far its topics are known, 0 to 1 */
    double whole; /* how far the essay speaks of what the challenges speak of, 0 to 1 */
};

static inline struct bearing *bearing_of(const struct scores *scores, size_t passage,
                                         size_t challenge)
{
    return &scores->bearings[passage * scores->challenges + challenge];
}

/* After masks_find(): masked sentences and copied stretches bear on nothing. */
struct scores score_all(const struct matter *matter);

/* How much of a sentence sounds like an answer, 0 to 1; 0 for a masked one. */
double sentence_response(const struct sentence *sentence);

/* The largest share of the challenge's matter that one sentence names, masked or not, 0 to 1, and
 * which sentence; the first when none does. */
double score_named(const struct matter *matter, size_t challenge, size_t *sentence);

#endif
