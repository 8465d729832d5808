/* The pipeline: one packet against one notice. */
#ifndef DOSSIER_CHECK_H
#define DOSSIER_CHECK_H

#include "arena.h"
#include "budget.h"
#include "coverage.h"
#include "document.h"
#include "finding.h"
#include "layout.h"
#include "notice.h"
#include "packet.h"
#include "status.h"
#include "words.h"

enum stage { STAGE_FINAL, STAGE_DRAFT };

struct check_options {
    struct notice *notice; /* read already; NULL without (a packet may bring its own) */
    struct text reference; /* --reference: overrides the notice's */
    enum stage stage;      /* draft: what only matters on submission is left out or a note */
    long long now;         /* seconds since the epoch: the clock, or --now */
    struct words *words;
    const struct portal *portal; /* what the portal takes; NULL: what is common */
    struct layout_options layout;
};

enum verdict { VERDICT_READY, VERDICT_NOT_READY, VERDICT_COULD_NOT_CHECK };

/* Everything that the rules and the reports look at.  All of it lives in the arena. */
struct check {
    struct arena *arena;
    struct budget *budget;
    const struct check_options *options;
    const struct notice *notice; /* NULL without one */
    struct packet packet;
    struct packet_file *essay;   /* the first essay; NULL when none was found */
    struct packet_file **essays; /* all of them */
    size_t essay_count;
    const struct document *document; /* of the essay, or NULL */
    const struct layout *layout;     /* of the essay; NULL for a plain draft */
    struct words_report words;
    struct coverage coverage; /* count 0 without challenges or essay */
    struct findings findings;
    enum verdict verdict;
    struct text could_not; /* why it could not be checked, in words */
};

/*
 * Checks the packet at path, from opening it to the verdict.  REFUSED: it could not be checked
 * (findings say why, and the verdict is VERDICT_COULD_NOT_CHECK).  FAILED: check->could_not says
 * what is missing on our side.  Whatever the status, *check may be reported.
 */
enum status check_packet(struct arena *arena, struct budget *budget,
                         const struct check_options *options, struct text path,
                         struct check *check);

/* The same for one file at hand (standard input, an editor's buffer). */
enum status check_bytes(struct arena *arena, struct budget *budget,
                        const struct check_options *options, struct text name, struct text bytes,
                        struct check *check);

/* What is told of a packet whose check was stopped from outside; died is the reason in words. */
void check_stopped(struct arena *arena, struct budget *budget, const struct check_options *options,
                   struct text path, struct text died, struct check *check);

/* 0 nothing at or above fail_on, 1 findings, 2 could not check. */
int check_exit_status(const struct check *check, enum level fail_on);

#endif
