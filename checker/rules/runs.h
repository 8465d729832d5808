/* Looking over the visible runs of a document, for the rules about type. */
#ifndef DOSSIER_RULES_RUNS_H
#define DOSSIER_RULES_RUNS_H

#include "rules/help.h"

/* Words of the runs that a question is true of, and the first of them. */
struct run_tally {
    int words, words_in_all;
    const struct paragraph *paragraph; /* of the first; NULL for none */
    size_t from, to;
    const struct run_style *style;
};

typedef bool run_question(const struct run_style *style, const void *context);

/* Superscripts, subscripts and marks of notes are left out: they are meant to be small. */
struct run_tally runs_tally(const struct document *document, run_question *question,
                            const void *context);

/* Its place in the file. */
struct place run_tally_place(const struct packet_file *file, const struct run_tally *tally);

#endif
