/* Just enough of Markdown to tell prose from what is not. */
#ifndef DOSSIER_DOCUMENT_MARKDOWN_H
#define DOSSIER_DOCUMENT_MARKDOWN_H

#include "text.h"

#include <stdbool.h>
#include <stddef.h>

/* What goes on from line to line (CommonMark 0.31: 4.5 fenced code blocks, 4.6 HTML comments). */
struct markdown {
    char fence; /* '`' or '~' inside a code block, else 0 */
    size_t fence_length;
    bool fence_line;   /* this line opens or closes one */
    bool comment;      /* the line begins inside <!-- ... --> */
    bool comment_next; /* and so does the next */
};

/* Bytes of a line that are no prose: code, tags, comments, targets of links. */
struct markdown_span {
    size_t from, to;
    bool unseen; /* a comment or tag: no reader of the finished text sees it */
};

/* Takes in the next line; to be called for each, in order, before the other two. */
void markdown_line(struct markdown *markdown, struct text line);

/* 1 to 6 for "# " to "###### ", else 0. */
int markdown_heading(const struct markdown *markdown, struct text line);

/* The first span at or after byte `at`; false when none is left. */
bool markdown_next(const struct markdown *markdown, struct text line, size_t at,
                   struct markdown_span *span);

/* The byte after a heading's, list item's or quotation's mark, where its words begin. */
size_t markdown_words_from(struct text line);

#endif
