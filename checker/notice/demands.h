/* What the files that read demands share: the documents that a sentence names, and its mood. */
#ifndef DOSSIER_NOTICE_DEMANDS_H
#define DOSSIER_NOTICE_DEMANDS_H

#include "notice/reader.h"

enum kind {
    KIND_NONE,
    KIND_ESSAY,
    KIND_CV,
    KIND_LETTER,
    KIND_DIPLOMA,
    KIND_CLEARANCE,
    KIND_FORM,
    KIND_OTHER,
    KIND_GENERIC, /* "the document", "your file": whatever was spoken of */
    KIND_ALL,     /* "all documents" */
    KIND_COUNT
};

/* A document named in a sentence. */
struct mention {
    size_t at, length; /* tokens */
    enum kind kind;
    bool sure;  /* "essay" rather than "paper" */
    int number; /* of files, when said; else 0 */
};

#define MENTIONS_MOST 16

/* The documents named in span, in order; their number. */
size_t mentions_find(struct span span, struct mention *mentions);

/* Notes them in every sentence of the outline. */
void mentions_read(struct reader *reader);

/* How a clause speaks of sending documents. */
struct mood {
    bool sends;     /* has a verb of sending */
    bool addressed; /* to candidates, to "you", or about an application */
    bool pressing;  /* must, please, are asked, is required */
    bool imperative;
    bool optional;
    bool qualified; /* optional only by "where available": that may hold for one document of many */
    bool negative;
    bool later;  /* at a later stage: tests, interviews, the shortlisted */
    bool missed; /* an application without it is refused */
    bool lists;  /* ends with a colon and opens a list of documents */
};

/* Of a clause of a sentence; section is where the sentence stands. */
struct mood mood_find(struct span clause);

/* Is a demand made by this sentence, as far as its mood goes? */
bool mood_demands(const struct mood *mood);

#define ESSAY_SCORE 5

/* How likely it is that a sentence with this mention asks for an essay; 5 and more is yes. */
int essay_score(struct span clause, enum section section, const struct mood *mood,
                const struct mention *mention);

/* The clause of a sentence round a token: what semicolons part. */
struct span clause_round(struct span span, size_t at);

/* Does the clause file papers (rather than write or fill them in)? */
bool clause_files(struct span clause);

/* Is the clause addressed to candidates by that word, or about an application? */
bool clause_names_candidates(struct span clause);

/* --- documents that are demanded, and the essay's figures --- */

/* Adds the documents that are to be sent to notice->attachments; tells whether an essay is among
 * them. */
struct essay_core {
    const struct sentence *sentence; /* NULL: no essay */
    size_t at;                       /* the token that names it */
    bool required;
    size_t length; /* of its name */
    int number;    /* of files, 0 unsaid */
};

void attachments_read(struct reader *reader, struct essay_core *core);
void attachments_add_essay(struct reader *reader, const struct sentence *sentence);

/* --- figures --- */

enum figure_kind {
    FIGURE_PAGES,
    FIGURE_WORDS,
    FIGURE_LEAST_WORDS,
    FIGURE_CHARACTERS,
    FIGURE_PAPER,
    FIGURE_FORMAT,
    FIGURE_FONT,
    FIGURE_TYPE_SIZE,
    FIGURE_SPACING,
    FIGURE_MARGIN,
    FIGURE_MEGABYTES
};

struct figure {
    enum figure_kind kind;
    size_t at, end; /* tokens */
    double value;
    struct text word; /* of FIGURE_PAPER, FIGURE_FORMAT and FIGURE_FONT */
    bool about;       /* "about 800 words" */
    bool in_all;      /* "in total" */
    bool each;        /* "per challenge", "each" */
    bool each_part;   /* of these the ones that name challenges, questions and the like */
};

#define FIGURES_MOST 24

size_t figures_find(struct span span, struct figure *figures);

/* --- names --- */

/* Reads how a file is to be named into names (literals and "{reference}"); false when the sentence
 * does not say. */
bool naming_read(struct reader *reader, const struct sentence *sentence, struct texts *names);

#endif
