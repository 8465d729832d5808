/* How the formats of a notice become lines; private to the files that do it. */
#ifndef DOSSIER_NOTICE_SOURCE_H
#define DOSSIER_NOTICE_SOURCE_H

#include "notice.h"

/* UTF-8 that was read as Windows-1252 once too often ("â€™") made whole again. */
struct text mojibake_repair(struct arena *arena, struct text text);

/* The text of a web page: scripts, navigation and lists of similar jobs left out, one block a line.
 */
enum status webpage_read(struct arena *arena, struct budget *budget, struct text name,
                         struct text bytes, struct source *source, struct text *why);

/* The text of a PDF by pdftotext, a child process with bounded time, memory and output. */
enum status pdftext_read(struct arena *arena, struct text bytes, struct text *text,
                         struct text *why);

/* Adds the lines of UTF-8 text. */
void source_add_lines(struct arena *arena, struct source *source, struct text text);

#endif
