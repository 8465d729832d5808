/* Does the essay answer each key challenge, and where. */
#ifndef DOSSIER_COVERAGE_H
#define DOSSIER_COVERAGE_H

#include "arena.h"
#include "document.h"
#include "notice.h"

enum coverage_status { COVERAGE_MISSING, COVERAGE_MENTIONED, COVERAGE_ADDRESSED };

/* A paragraph that bears on a challenge; the best first. */
struct evidence {
    int paragraph;      /* paragraph.number, from 1, empty ones left out */
    int line;           /* of the text view */
    size_t from, to;    /* the sentence that carries the most, bytes of the line */
    struct texts terms; /* as they stand in the essay */
    double weight;      /* 0 to 1 */
};

/* A sentence that is not counted as an answer. */
struct masked {
    enum { MASK_COPIED, MASK_HEADING, MASK_KEYWORDS, MASK_BIOGRAPHY } kind;
    int line;
    size_t from, to;
};

struct challenge_coverage {
    int challenge; /* from 1 */
    struct text text;
    enum coverage_status status;
    double score; /* 0 to 1; comparable over challenges and languages */
    double share; /* of the essay's words that bear on it, 0 to 1 */
    struct evidence *evidence;
    size_t evidence_count;
    struct texts absent_terms; /* parts of the challenge with no match, as printed there */
    bool one_sentence;         /* all of the answer is in one sentence */
    bool uncertain;            /* the verdict is near its edge */
    struct text cues;          /* the words that sound like an answer, joined for people */
};

struct coverage {
    struct challenge_coverage *challenges;
    size_t count;
    struct masked *masked;
    size_t masked_count;
    double generic; /* 0 to 1: share of the essay that bears on no challenge */
    bool elsewhere; /* it answers, but nothing of what is asked: another vacancy's essay, or talk of
                       leadership and of oneself; a likelihood, not a proof */
};

/* Deterministic; uses the challenges of the notice.  count 0 when there are none; at most 40 are
 * judged, and of the essay what a hundred pages hold. */
void coverage_judge(struct arena *arena, const struct document *document,
                    const struct notice *notice, struct coverage *coverage);

const char *coverage_status_name(enum coverage_status status); /* "addressed" */

#endif
