/* What a check found. */
#ifndef DOSSIER_FINDING_H
#define DOSSIER_FINDING_H

#include "arena.h"
#include "place.h"
#include "text.h"

/*
 * error    gets an application refused, and is certain
 * warning  likely, or a matter of judgement
 * note     good to know
 * The order is that of growing weight.
 */
enum level { LEVEL_OFF, LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR };

/* A sentence of the notice: its line in the notice's text view, from 1, and the sentence.  line 0:
 * none. */
struct citation {
    int line;
    struct text text;
};

#define FINDING_FIXES 5

/*
 * message: lower case, no full stop, what is wrong and what would be right.
 * fixes: what to do; for `spelling` the suggested words themselves, best first.
 * excerpt: the words at the place, as they stand (empty when the place is a whole file).
 * page, page_line: from 1, 0 when not known; filled in by the check from the layout.
 */
struct finding {
    struct text rule; /* a name in rules.def */
    enum level level;
    struct place place;
    struct text message;
    struct text excerpt;
    struct citation because;
    struct text fixes[FINDING_FIXES];
    int fix_count;
    struct text rename_to; /* the exact name to give the file, where that mends it; else empty */
    int page, page_line;
};

/* All findings of one check, in the order found; findings_sort() puts them in reading order. */
struct findings {
    struct arena *arena;
    struct finding *items;
    size_t count, capacity;
};

struct findings findings_new(struct arena *arena);

/*
 * Adds a finding at its rule's usual level and returns it, borrowed until the next addition, for
 * the caller to fill in the rest.  The message is formatted into the arena.
 */
struct finding *findings_add(struct findings *findings, struct text rule, enum level level,
                             struct place place, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Adds what to do; past FINDING_FIXES it is left out. */
void finding_fix(struct findings *findings, struct finding *finding, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Whole-packet findings first, then by file, line and column; of two at one place the graver
 * first.  Stable, and leaves no two findings at the same file:line:column (the lighter one that
 * would stand there moves to the next free column of its line, or is kept line-less last). */
void findings_sort(struct findings *findings);

size_t findings_count(const struct findings *findings, enum level level);

const char *level_name(enum level level); /* "error" */
bool level_parse(struct text name, enum level *level);

#endif
