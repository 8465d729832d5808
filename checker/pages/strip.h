/* The lines of one paragraph, broken for the room that it has where it stands. */
#ifndef DOSSIER_PAGES_STRIP_H
#define DOSSIER_PAGES_STRIP_H

#include "flow.h"

/* How wide the flow's text area is and what else bears on its lines. */
struct line_setting strip_setting(const struct flow *flow);

/* All lines of the paragraph in the full width of the column; measured once, borrowed. */
const struct strip *strip_whole(struct flow *flow, const struct paragraph *paragraph);

/*
 * The lines from the cursor on that stand at y and below, round the obstacles of the page; it
 * stops some lines below `foot`, for there they will stand elsewhere.
 */
struct strip *strip_beside(struct flow *flow, struct cursor cursor, double y, double foot);

/* True when an obstacle touches the column between top and bottom. */
bool strip_is_beside(const struct flow *flow, double top, double bottom);

#endif
