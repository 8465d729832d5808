/* What stands beside the text: anchored pictures and shapes, text boxes, frames and drop caps. */
#ifndef DOSSIER_PAGES_FLOATS_H
#define DOSSIER_PAGES_FLOATS_H

#include "flow.h"

/*
 * Places the drawings anchored in the paragraph, whose first line will begin at y = top, and makes
 * those that text flows round obstacles of the page.  When one reaches lines that were already put
 * on the page, flow->restart is set.  False when the paragraph has to go to the next page with one.
 */
bool floats_anchor(struct flow *flow, const struct paragraph *paragraph, double top);

/* Puts a paragraph that stands in a frame (17.3.1.11); next: what follows, or NULL. */
void floats_put_frame(struct flow *flow, const struct paragraph *paragraph);

/* Puts a floating table, laid out as a stack from its own left edge; false when it does not fit
 * above the foot of the page: it then stands in the text. */
bool floats_put_table(struct flow *flow, const struct table *table, const struct stack *stack,
                      double width);

#endif
