/* The words by which a sentence sounds like an answer. */
#ifndef DOSSIER_COVERAGE_CUES_H
#define DOSSIER_COVERAGE_CUES_H

#include "coverage/cut.h"

/* What the writer would do or did is the answer; the others make it concrete. */
enum cue {
    CUE_WOULD = 1 << 0,  /* "I would", "je proposerais", "my aim is to" */
    CUE_DID = 1 << 1,    /* "I introduced", "nous avons réduit" */
    CUE_HOW = 1 << 2,    /* "by means of", "afin de", "so that" */
    CUE_WITH = 1 << 3,   /* "together with", "auprès de" */
    CUE_WHEN = 1 << 4,   /* "every quarter", "d'ici", "within six months" */
    CUE_RESULT = 1 << 5, /* figures, "halved", "au lieu de" */
    CUE_ASSENT = 1 << 6, /* "I fully agree that this is important": sounds like one and is none */
    CUE_SELF = 1 << 7,   /* "my team", "mes collègues": about the writer's own world */
    CUE_PRIVATE = 1 << 8 /* "on a personal note", "en dehors du travail": what follows is as well */
};

/* A set of cues. */
unsigned cues_find(enum tongue tongue, const struct words_found *words);

/* For people: "would do, how, by when"; empty when there is none. */
struct text cues_show(struct arena *arena, unsigned cues);

#endif
