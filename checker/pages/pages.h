/* Pages, columns and sections as the body runs through them. */
#ifndef DOSSIER_PAGES_PAGES_H
#define DOSSIER_PAGES_PAGES_H

#include "flow.h"

/* Begins the section of the block at flow->state.block when the flow is not in it yet. */
void pages_enter_section(struct flow *flow, const struct story *story);

/* Takes back all that was put on the page, for a float reached above its anchor. */
void pages_restart(struct flow *flow);

/* Lays the whole document out.  squeeze: points less (below 0: more) in the first column after the
 * start of the document and each forced new page. */
void pages_run(struct flow *flow, struct shared *shared, double squeeze);

#endif
