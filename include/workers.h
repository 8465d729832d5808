/* Work done in child processes. */
#ifndef DOSSIER_WORKERS_H
#define DOSSIER_WORKERS_H

#include "arena.h"
#include "status.h"
#include "text.h"

#include <stdbool.h>
#include <stdio.h>

/*
 * workers.c is the only file that forks.  Each job runs in a child with bounded memory and time;
 * what it writes to its stream comes back whole, in the order of the jobs, however they finish.  A
 * child that dies gives no output and a reason in words ("ended by signal 11").
 */
struct work {
    size_t count;
    void *context;
    /* In the child: does job index, writes the product to out; returns the exit status 0..2. */
    int (*job)(void *context, size_t index, FILE *out);
    /* In the parent, in order: what came of a job; died is empty when it ended by itself. */
    void (*done)(void *context, size_t index, int status, struct text output, struct text died);
};

/* Seconds and bytes of addresses that one packet may take, far above what any sound one needs; a
 * check holds up to four arenas, of which only the pages that are written count as memory. */
#define PACKET_SECONDS 20
#define PACKET_BYTES   (6ul << 30)

struct workers_options {
    int jobs;             /* at once; at least 1 */
    int seconds;          /* of a wall clock a job; 0 none */
    unsigned long memory; /* bytes of address space a job; 0 none */
    bool sandbox;         /* no network, no programs, no new files */
};

enum status workers_run(const struct workers_options *options, const struct work *work);

#endif
