/* One run of the program: its settings, and what a check needs, made ready. */
#ifndef DOSSIER_SESSION_H
#define DOSSIER_SESSION_H

#include "check.h"
#include "report.h"
#include "settings.h"

/* Lives for the whole run; a check has an arena of its own. */
struct session {
    struct arena *arena;
    const char *command;
    struct settings settings;
    struct check_options check;
    struct report_options report;
    const struct report_format *format;
};

/* Exit statuses, INTERFACES: nothing at or above --fail-on; findings; could not check. */
enum { EXIT_CLEAN, EXIT_FINDINGS, EXIT_COULD_NOT };

/* Writes "dossier: " and the message to stderr; returns EXIT_COULD_NOT. */
int session_fail(struct text why);

/* Makes ready what `check` and `batch` share: notice or rules, clock, words, format.  REFUSED:
 * *why. */
enum status session_prepare(struct session *session, const char *usual_format, struct text *why);

/* Only the notice, from --notice, --rules and --challenges; none of them is no fault.  REFUSED,
 * FAILED: *why. */
enum status session_notice(struct session *session, struct text *why);

/* The budget of one packet, with the limits that --limit changed. */
void session_budget(const struct session *session, struct budget *budget);

/* True when out is to be coloured under --color and NO_COLOR. */
bool session_colour(const struct session *session, FILE *out);

/* All of a file, or of standard input for "-", into the arena.  FAILED: *why. */
enum status session_read_file(struct arena *arena, struct text path, struct text *bytes,
                              struct text *why);

#endif
