/* How much each paragraph of the essay bears on each challenge. */
#ifndef DOSSIER_COVERAGE_SCORE_H
#define DOSSIER_COVERAGE_SCORE_H

#include "coverage/matter.h"

/* A paragraph held against a challenge; all from 0 to 1. */
struct bearing {
    double said;     /* share of the challenge's matter that the paragraph says, softly */
    double topical;  /* likeness of their topics */
    double response; /* how much of it sounds like an answer, whatever the matter */
    double affinity; /* said and topical in one, after the competition of challenges */
    double score;    /* affinity that is also a response */
    size_t best;     /* the sentence that carries the most */
};

struct scores {
    struct bearing *bearings; /* [passage * challenges + challenge] */
    size_t challenges;
};

static inline struct bearing *bearing_of(const struct scores *scores, size_t passage,
                                         size_t challenge)
{
    return &scores->bearings[passage * scores->challenges + challenge];
}

/* After masks_find(): masked sentences and copied stretches bear on nothing. */
struct scores score_all(const struct matter *matter);

#endif
