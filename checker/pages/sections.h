/* The paper, margins and columns of a section, and what stands in its head and foot. */
#ifndef DOSSIER_PAGES_SECTIONS_H
#define DOSSIER_PAGES_SECTIONS_H

#include "flow.h"

/* Which headers a page has: of the section, its number as shown, and whether it is the section's
 * first page. */
struct page_role {
    int section, number;
    bool first;
};

/* The page as it begins: paper and the body's edges, pushed by header and footer (17.6.11). */
struct layout_page sections_page(struct flow *flow, const struct page_role *role);

/* Puts the lines of its header and footer among those of other stories. */
void sections_put_margins(struct flow *flow, const struct page_role *role);

/* Columns of the section, at least 1, and the edges of one (from 0) on a page. */
int sections_columns(const struct document *document, int section);
struct area sections_column(const struct document *document, const struct layout_page *page,
                            int section, int column);

#endif
