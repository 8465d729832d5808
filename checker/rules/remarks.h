/* Comments of a Markdown draft that are meant for this program. */
#ifndef DOSSIER_RULES_REMARKS_H
#define DOSSIER_RULES_REMARKS_H

#include "waiver.h"

/* A comment for this program, in the line of document->paragraphs[paragraph]. */
struct remark {
    size_t paragraph, from, to;
    struct text words; /* what stands after "dossier:" */
    bool closed;       /* it ends on the line it begins on */
    bool colon;        /* else it was meant for this program, likely, and does nothing */
};

struct remarks {
    struct remark items[WAIVER_MOST];
    size_t count, unread; /* unread: how many there are beyond them */
    struct remark first_unread;
};

/* Reads those of a draft; none of another document.  The words are borrowed from its lines. */
void remarks_read(const struct document *document, struct remarks *remarks);

/* The next of a list of words, parted by spaces, tabs or commas; false at its end. */
bool remark_next(struct text *rest, struct text *word);

/* True for what can be accepted as a word: letters, digits and what holds a word together, with a
 * letter among them. */
bool remark_accepts(struct text word);

#endif
