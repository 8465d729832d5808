/* The room between paragraphs, and that which borders take. */
#ifndef DOSSIER_PAGES_SPACING_H
#define DOSSIER_PAGES_SPACING_H

#include "flow.h"

/* Where the gap before a paragraph is asked for. */
struct spacing_place {
    const struct paragraph_style *previous; /* NULL at a top and after a table */
    bool previous_listed;                   /* it is an item of a list */
    double after;                           /* the space after of what stands before */
    bool at_top;                            /* of a column */
    enum top top;
};

/* From the foot of what stands before to the top of the paragraph's first line, borders left out.
 */
double spacing_before(const struct flow *flow, const struct paragraph *paragraph,
                      const struct spacing_place *place);

/* The space after, as the paragraph states it. */
double spacing_after(const struct flow *flow, const struct paragraph *paragraph);

/* True for an item of a list: between two of them automatic space vanishes. */
bool spacing_is_listed(const struct paragraph *paragraph);

/* What the borders add above the first line, where `previous` stands before (NULL for none). */
double spacing_border_above(const struct paragraph_style *style,
                            const struct paragraph_style *previous);

/* And below the last line. */
double spacing_border_below(const struct paragraph_style *style,
                            const struct paragraph_style *next);

#endif
