/* What a drawing of the layout needs beside the lines. */
#ifndef DOSSIER_PAGES_PREVIEW_H
#define DOSSIER_PAGES_PREVIEW_H

#include "flow.h"

/* puts: one for each line of the layout, in the same order; kept, not copied, as the flow's shapes
 * are. */
struct layout_source *preview_source(const struct flow *flow, const struct put *puts);

#endif
