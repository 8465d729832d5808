/* How surely the number of pages is right. */
#ifndef DOSSIER_PAGES_CERTAINTY_H
#define DOSSIER_PAGES_CERTAINTY_H

#include "flow.h"

/*
 * Lays the document out again with a little more and a little less room and sets
 * layout->certainty and layout->because; needs the layout's counts and fonts.
 */
void certainty_judge(struct layout *layout, struct shared *shared);

/* The height of a usual line of the body: that of most of its lines; never 0. */
double certainty_usual_line(const struct layout *layout);

#endif
