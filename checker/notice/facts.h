/* What the files that read facts share. */
#ifndef DOSSIER_NOTICE_FACTS_H
#define DOSSIER_NOTICE_FACTS_H

#include "notice/reader.h"

void title_read(struct reader *reader, const struct labels *labels);
void bodies_read(struct reader *reader, const struct labels *labels);

/* Does the span name a kind of job ("Officer", "Cheffe")? */
bool span_has_job(struct span span);

/* Is the span nothing but a place ("The Hague", "Brussels, Belgium")? */
bool is_place(struct span span);

/* Does the span name a body, by a word such as "Agency" or "OSCE"? */
bool is_body(struct span span);

/* "Gnn" or "Gnn-Gmm" of the span; empty when it names no such grade. */
struct text grade_of(struct arena *arena, struct span span);

/* Tokens of another body's grade at `at` ("AD 7", "P-4", "PAL6"); 0 for none. */
size_t grade_at(struct span span, size_t at);

/* "FBX 0002": capitals and a number, and nothing else. */
bool is_post_number(struct text text);

/* The title without the reference at its end; *reference is that (empty for none). */
struct text reference_of_title(const struct paragraph_piece *piece, struct text *reference);

/* "270518 - Head of Section", "[270518] Head": the bytes up to the title, 0 when none stands there.
 */
size_t reference_before(struct text text, struct text *reference);

/* A word that may be a reference: letters, digits, "-", "/", "." or "_", with a digit. */
struct text reference_in(struct text text);

#endif
