/* What the readers of a notice share: the outline that they read and the notice that they fill in.
 */
#ifndef DOSSIER_NOTICE_READER_H
#define DOSSIER_NOTICE_READER_H

#include "notice.h"
#include "notice/outline.h"

#include <stddef.h>

struct labels;

struct reader {
    struct arena *arena;
    const struct outline *outline;
    struct notice *notice;
    struct labels *labels; /* all labelled fields, once labels_read() was called */
    const struct sentence *pages_per_part, *words_per_part; /* "one page per challenge" */
    const struct sentence *essay;                           /* that asks for it */
    int parts; /* of an essay in one file, as far as the notice numbers them: "three texts" */
};

/* Remembers the sentence behind a field; the first one for a field stays. */
void reader_prove(struct reader *reader, const char *field, const struct sentence *sentence,
                  enum reading how);
void reader_prove_item(struct reader *reader, const char *list, size_t number,
                       const struct sentence *sentence, enum reading how);

/* Adds a question or doubt for people. */
void reader_warn(struct reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds to the checklist of what a program cannot check, once a sentence. */
void reader_remind(struct reader *reader, struct text what, const struct sentence *sentence);

/* The sentence that holds token `at` of the outline. */
const struct sentence *reader_sentence(const struct reader *reader, size_t at);

/* The parts of the work, in the order in which notice_read() calls them. */
void facts_read(struct reader *reader);
void closing_read(struct reader *reader);
void conditions_read(struct reader *reader);
void challenges_read(struct reader *reader);
void demands_read(struct reader *reader);
void parts_settle(struct reader *reader); /* limits per challenge become those of the file */
void reminders_read(struct reader *reader);

/* --- labelled fields: "Duty station: Vienna" --- */

enum label {
    LABEL_NONE,
    LABEL_TITLE,
    LABEL_REFERENCE,
    LABEL_POST,
    LABEL_ORGANISATION,
    LABEL_UNIT, /* a division or department: the organisation only when nothing better is said */
    LABEL_GRADE,
    LABEL_LOCATION,
    LABEL_DEADLINE,
    LABEL_EXPIRY, /* a job board's own */
    LABEL_CLEARANCE,
    LABEL_POSTED,
    LABEL_OTHER /* known, and of no interest: it ends the value before it */
};

struct labelled {
    enum label label;
    struct span value;
    struct text text; /* of the value, trimmed */
    const struct sentence *sentence;
};

struct labels {
    struct labelled *items;
    size_t count, capacity;
};

void labels_read(struct reader *reader);

/* --- dates and times --- */

struct date {
    int year, month, day; /* year 0: not said */
    bool swappable;       /* day and month could change places */
};

/* Tokens taken by a date at `at`, 0 for none. */
size_t date_read(struct span span, size_t at, bool month_first, struct date *date);

/* The first date of a span, span.to for none; *length is its tokens. */
size_t date_find(struct span span, bool month_first, struct date *date, size_t *length);
struct text date_text(struct arena *arena, const struct date *date); /* YYYY-MM-DD */

/* Minutes after midnight of the first time in the span (1440 for "24:00" and "midnight"), -1 for
 * none. */
int time_find(struct span span, bool *midnight);

/* Whether the notice writes the month first, as boards in the United States do. */
bool month_comes_first(const struct outline *outline);

/* Days since 1970-01-01. */
long date_days(const struct date *date);

#endif
