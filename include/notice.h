/* What a vacancy notice asks, with the sentences that ask it. */
#ifndef DOSSIER_NOTICE_H
#define DOSSIER_NOTICE_H

#include "arena.h"
#include "budget.h"
#include "finding.h"
#include "status.h"

#include <stdbool.h>

/* The notice as text with numbered lines; what `dossier text NOTICE` prints. */
struct source {
    struct text file;
    struct texts lines; /* UTF-8, NFC, no line ends; line n is items[n - 1] */
};

/* How a demand was read. */
enum reading { READING_UNSAID, READING_STATED, READING_INFERRED };

/*
 * One field with its proof.  `field` is the path in `dossier notice --json` ("essay.max_pages";
 * lists: the list's name, and "challenges.2" for its second item, from 1).
 */
struct proof {
    struct text field;
    struct citation because;
    enum reading how;
};

/* The essay as demanded.  0, empty and NULL mean that the notice does not say. */
struct essay_demand {
    bool required; /* false: invited */
    int max_pages, max_words, min_words;
    struct text page_size;      /* "A4" */
    struct texts formats;       /* "docx", "doc", "pdf" */
    int count;                  /* number of files, at least 1 */
    struct texts name_contains; /* literals, and "{reference}" */
    struct text font;
    double min_font_pt;
    double line_spacing; /* 1.0 single, 1.5, 2.0 */
    double min_margin_mm;
    struct text due_date; /* YYYY-MM-DD */
    bool limit_in_all;    /* the limit holds for all files together */
};

/* What a program cannot check, for the report's checklist. */
struct reminder {
    struct text what;
    struct citation because;
};

struct notice {
    const struct source *source;
    struct text title, reference, organisation, grade, location;
    struct text deadline_date; /* YYYY-MM-DD */
    struct text deadline_time; /* HH:MM as printed; empty when not said */
    struct text clearance, nationality;
    struct texts posts, language_levels, attachments, challenges, notice_languages;
    bool ai_prohibited, truncated;
    bool essay_asked;
    struct essay_demand essay; /* meaningful when essay_asked */
    struct proof *proofs;
    size_t proof_count, proof_capacity;
    struct reminder *reminders;
    size_t reminder_count, reminder_capacity;
    struct texts warnings; /* questions and doubts, for people */
};

/* Reads FILE (.txt, .html, .docx, .pdf) as numbered lines.  FAILED or REFUSED: *why says it in
 * words. */
enum status source_read(struct arena *arena, struct budget *budget, struct text file,
                        struct source *source, struct text *why);

/* The same from bytes at hand; name tells the format where the bytes do not. */
enum status source_read_bytes(struct arena *arena, struct budget *budget, struct text name,
                              struct text bytes, struct source *source, struct text *why);

/* Derives the rules; never fails: what the notice does not say stays unsaid. */
void notice_read(struct arena *arena, const struct source *source, struct notice *notice);

/* The rules file (INI): read as if it were a notice, and written.  A bad file: REFUSED and *why has
 * file, line and what would be right. */
enum status rulesfile_read(struct arena *arena, struct text file, struct text bytes,
                           struct notice *notice, struct text *why);
struct text rulesfile_write(struct arena *arena, const struct notice *notice);

/* One challenge a line, for use without a notice. */
void notice_read_challenges(struct arena *arena, struct text bytes, struct notice *notice);

/* The sentence behind a field; line 0 when it has none. */
struct citation notice_because(const struct notice *notice, const char *field);

/* How sure a field is; READING_UNSAID when the notice does not say. */
enum reading notice_reading(const struct notice *notice, const char *field);

/* The exact name to give the essay: "250875 Key challenges.docx"; empty when no naming rule. */
struct text notice_essay_name(struct arena *arena, const struct notice *notice);

/*
 * The moment after which an application is late, as seconds since the epoch: the earliest sound
 * reading of date and time in the organisation's zone.  false when no date is known.  *how tells
 * in words how it was read.
 */
bool notice_deadline(struct arena *arena, const struct notice *notice, long long *moment,
                     struct text *how);

/* The last moment that any sound reading allows: past it an application is late for certain.  The
 * same as the earliest where the notice states date, time and zone. */
bool notice_deadline_last(struct arena *arena, const struct notice *notice, long long *moment);

#endif
