/* What a Markdown draft waives in its own comments. */
#ifndef DOSSIER_WAIVER_H
#define DOSSIER_WAIVER_H

#include "arena.h"
#include "check.h"
#include "document.h"
#include "text.h"

/*
 * A comment on one line, of a .md draft only:
 *
 *     <!-- dossier: ignore RULE... -->  waives what these rules find, in the line that holds the
 *                                       comment, or when it stands alone in the paragraph below:
 *                                       up to the next empty line
 *     <!-- dossier: accept WORD... -->  takes these words for right, in the whole draft
 *
 * Errors cannot be waived. Of each draft WAIVER_MOST comments are read, and of these as many names
 * of rules; a note tells what is not.
 */
#define WAIVER_MOST 200

/* The accepted words, one a line in the arena, as in .dossier-words; empty when there are none. */
struct text waiver_words(struct arena *arena, const struct document *document);

/* Takes the waived findings out of check->findings, and adds notes (rule `waiver`): one a draft
 * with the number waived by each rule, and one for each comment that is not as it should be or
 * waives nothing. */
void waivers_apply(struct check *check);

#endif
