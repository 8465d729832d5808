/* Writing for people: wrapped, indented, coloured on a terminal and plain in a pipe. */
#ifndef DOSSIER_REPORTS_PEN_H
#define DOSSIER_REPORTS_PEN_H

#include "arena.h"
#include "report.h"

enum ink { INK_PLAIN, INK_HEAD, INK_ERROR, INK_WARNING, INK_NOTE, INK_GOOD, INK_FAINT };

struct pen {
    FILE *out;
    struct arena *arena;
    bool colour;
    int width; /* columns; 0 never to wrap */
};

struct pen pen_new(FILE *out, struct arena *arena, const struct report_options *options);

/* A heading on a line of its own with an empty line before it. */
void pen_head(struct pen *pen, const char *heading, struct text beside);

/* label in ink at column `indent`, then the text from column `hang` on, wrapped there. */
struct entry {
    int indent, hang;
    enum ink ink;
    const char *label;
};
void pen_entry(struct pen *pen, const struct entry *entry, struct text text);

/* printf for pen_entry(). */
void pen_say(struct pen *pen, const struct entry *entry, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
