/* Every packet of a folder, checked in worker processes. */
#ifndef DOSSIER_BATCH_H
#define DOSSIER_BATCH_H

#include "arena.h"
#include "check.h"
#include "report.h"
#include "status.h"

/* paths: folders that hold packets (each folder, zip or document in them is one), or zips. */
struct batch_options {
    const struct check_options *check;
    const struct report_format *format;
    const struct report_options *report;
    const struct texts *paths;
    const struct texts *limits; /* "NAME=VALUE" */
    struct text output;         /* a file; empty: standard output */
    int jobs;                   /* at least 1 */
    bool resume;                /* leave out what the output holds already */
    int status;                 /* out: the gravest exit status of a packet */
};

/* FAILED: *why says what stood in the way; what was written stays whole lines. */
enum status batch_run(struct arena *arena, struct batch_options *options, struct text *why);

#endif
