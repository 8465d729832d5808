/* Blocks one after another: paragraphs cut at the foot of a column, keeps and breaks obeyed. */
#ifndef DOSSIER_PAGES_BLOCKS_H
#define DOSSIER_PAGES_BLOCKS_H

#include "flow.h"

/* Puts the blocks from flow->state.block up to `until`; stops early when flow_stopped(). */
void blocks_put(struct flow *flow, const struct story *story, size_t until);

/* A whole story in a column of its own, without a foot; measured once for a width, borrowed. */
const struct stack *blocks_stack(struct shared *shared, const struct story *story, double width);

/* The same for a cell of a table, whose text knows no grid and no page breaks. */
const struct stack *blocks_cell_stack(struct shared *shared, const struct story *story,
                                      double width);

/* A header or footer whose text begins at `top` of the page; its lines and floats stand in the
 * page's own coordinates. */
const struct stack *blocks_margin_stack(struct shared *shared, const struct story *story,
                                        const struct layout_page *sheet, double top);

/* What of the stack from put `from` on fits into `room`, widows and orphans minded: the put before
 * which it is cut; stack->count when all fits, `from` when nothing does. */
size_t stack_cut(const struct stack *stack, size_t from, double room);

/* Where the stack's line `from` begins, as an offset from its top; the height when there is none.
 */
double stack_top(const struct stack *stack, size_t from);

#endif
