/* Word documents made from a few lines of description, for tests and for the examples of the rules'
 * pages. */
#ifndef DOSSIER_TESTS_FIXTURE_H
#define DOSSIER_TESTS_FIXTURE_H

#include "arena.h"
#include "text.h"

/*
 * Each line is a paragraph, an empty one included; "# " begins a heading.  Within a line
 *   {hidden:..} {white:..} {added:..} {deleted:..} {small:..} {prompt:..} {font Arial:..}
 * Lines that begin with % say something about the document, or about the next paragraph:
 *   %page letter | a4 | WIDTHxHEIGHT (mm)     %margins MM          %font NAME     %size POINTS
 *   %spacing 240THS                           %exact POINTS        %lang fr-FR    %title TEXT
 *   %header TEXT                              %footnote TEXT       %comment TEXT
 *   %repeat N TEXT                            %part NAME CONTENTS  %relation TYPE TARGET
 *   %scale PERCENT
 */
struct text fixture_docx(struct arena *arena, struct text description);

/* A PDF of so many empty pages. */
struct text fixture_pdf(struct arena *arena, int pages);

/* A zip with an entry of a few words under each name (a line each), locked where a password is
 * given. */
struct text fixture_zip(struct arena *arena, struct text names, const char *password);

#endif
