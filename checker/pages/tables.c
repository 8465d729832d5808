/* Tables put row by row, torn at the foot of a page where they may be. */
#include "tables.h"

#include "blocks.h"
#include "floats.h"
#include "notes.h"
#include "paragraphs.h"
#include "rows.h"

/* A row under way: how far each of its cells is. */
struct progress {
    struct flow *flow;
    const struct laid_table *laid;
    size_t row;
    size_t *from, *to; /* of each cell's stack: put so far, and in the part that is chosen now */
};

static double larger(double a, double b)
{
    return a > b ? a : b;
}

/* A row is kept with the next when the first paragraph of its first cell is. */
static bool row_keeps_next(const struct row *row)
{
    if (row->cell_count == 0 || row->cells[0].story.count == 0)
        return false;
    const struct block *block = &row->cells[0].story.blocks[0];
    return block->kind == BLOCK_PARAGRAPH && block->paragraph->style->keep_next;
}

bool tables_keep_next(const struct table *table)
{
    return table->row_count > 0 && row_keeps_next(&table->rows[table->row_count - 1]);
}

/* Height from row `first` through those kept with the next, to the end of the row they are kept to.
 */
static double kept_height(const struct laid_table *laid, size_t first)
{
    double height = 0;
    for (size_t r = first; r < laid->count; r++) {
        height += laid->rows[r].height;
        if (r >= laid->headers && !row_keeps_next(laid->rows[r].row))
            break;
    }
    return height;
}

double tables_first_rows(struct flow *flow, const struct table *table)
{
    return kept_height(rows_of(flow, table), 0);
}

/* Where the rest of a cell's text stands in its row when all of it is there. */
static double seat(const struct laid_row *row, const struct laid_cell *cell, double height)
{
    const double spare = height - row->above - row->below - cell->stack->height;
    if (spare <= 0 || cell->rows > 1)
        return 0;
    if (cell->cell->align == CELL_BOTTOM)
        return spare;
    return cell->cell->align == CELL_CENTRE ? spare / 2 : 0;
}

static void draw_cell(struct progress *progress, const struct laid_cell *cell, double y,
                      double height)
{
    const struct borders *borders = &cell->cell->borders;
    const double left = progress->flow->state.area.left + progress->laid->x;
    if (borders->top.eighths + borders->left.eighths + borders->bottom.eighths +
            borders->right.eighths ==
        0)
        return;
    for (size_t r = 1; r < cell->rows; r++)
        height += progress->laid->rows[progress->row + r].height;
    flow_add_shape(
        progress->flow,
        &(struct shape){ .kind = SHAPE_CELL,
                         .left = left + cell->left,
                         .top = y,
                         .right = left + cell->right,
                         .edge = { borders->top.eighths > 0, borders->left.eighths > 0,
                                   borders->bottom.eighths > 0, borders->right.eighths > 0 },
                         .bottom = y + height });
}

/* Copies the chosen lines of the row's cells to the page at y; repeated rows are not body lines. */
static void put_cells(struct progress *progress, double y, double height, bool own)
{
    struct flow *flow = progress->flow;
    const struct laid_row *row = &progress->laid->rows[progress->row];
    for (size_t c = 0; c < row->count; c++) {
        const struct laid_cell *cell = &row->cells[c];
        if (!cell->stack)
            continue;
        draw_cell(progress, cell, y, height);
        const struct span span = { progress->from[c], progress->to[c] };
        const bool all = span.from == 0 && span.to == cell->stack->count;
        const double top = y + row->above + (all ? seat(row, cell, height) : 0) -
                           (span.from ? stack_top(cell->stack, span.from) : 0);
        const struct shift shift = { flow->state.area.left + progress->laid->x + cell->x, top,
                                     own };
        flow_add_stack(flow, cell->stack, span, shift);
        if (flow->bounded && own)
            notes_put_span(flow, cell->stack, span, y + height);
    }
}

static struct progress progress_new(struct flow *flow, const struct laid_table *laid, size_t row)
{
    struct progress progress = { .flow = flow, .laid = laid, .row = row };
    const size_t size = laid->rows[row].count * sizeof(size_t);
    progress.from = arena_take(flow->shared->arena, size);
    progress.to = arena_take(flow->shared->arena, size);
    for (size_t c = 0; c < laid->rows[row].count; c++)
        progress.to[c] = laid->rows[row].cells[c].stack ? laid->rows[row].cells[c].stack->count : 0;
    return progress;
}

static void put_row_at(struct flow *flow, const struct laid_table *laid, size_t row, bool own)
{
    struct progress progress = progress_new(flow, laid, row);
    put_cells(&progress, flow->state.y, laid->rows[row].height, own);
    flow->state.y += laid->rows[row].height;
    flow->state.empty = false;
}

/* At the top of a new page the header rows come again. */
static void next_column(struct flow *flow, const struct laid_table *laid, size_t row)
{
    flow_next_column(flow, TOP_AUTOMATIC);
    if (flow_stopped(flow) || row < laid->headers)
        return;
    double height = 0;
    for (size_t r = 0; r < laid->headers; r++)
        height += laid->rows[r].height;
    if (height > (flow->state.area.bottom - flow->state.area.top) / 2)
        return;
    for (size_t r = 0; r < laid->headers; r++)
        put_row_at(flow, laid, r, false);
    flow->state.empty = true;
}

static double notes_of_row(struct flow *flow, const struct laid_row *row)
{
    double room = 0;
    for (size_t c = 0; c < row->count && flow->bounded; c++)
        if (row->cells[c].stack)
            room += notes_of_span(flow, row->cells[c].stack,
                                  (struct span){ 0, row->cells[c].stack->count });
    return room;
}

/* Rows move whole when they say so, when their height is stated, and when they stand in a merge. */
static bool may_tear(const struct laid_table *laid, size_t r)
{
    const struct laid_row *row = &laid->rows[r];
    if (row->row->cant_split || row->row->header)
        return false;
    if (row->row->height > 0 && row->row->height_rule == LINE_EXACT)
        return false;
    return row->content + 0.01 >= POINTS(row->row->height);
}

/* Chooses what of each cell stands above the foot; false when a cell would have nothing there. */
static bool choose_part(struct progress *progress, double room)
{
    const struct laid_row *row = &progress->laid->rows[progress->row];
    bool some = true, more = false;
    for (size_t c = 0; c < row->count; c++) {
        const struct laid_cell *cell = &row->cells[c];
        if (!cell->stack || cell->cell->vertical_text)
            continue;
        const size_t from = progress->from[c];
        progress->to[c] = stack_cut(cell->stack, from, room - row->above);
        if (progress->to[c] == from && from < cell->stack->count)
            some = false;
        more |= progress->to[c] < cell->stack->count;
    }
    return some && more;
}

/* Height of what is left of the row's cells. */
static double rest_height(const struct progress *progress)
{
    const struct laid_row *row = &progress->laid->rows[progress->row];
    double height = 0;
    for (size_t c = 0; c < row->count; c++)
        if (row->cells[c].stack && row->cells[c].rows == 1)
            height = larger(height, row->cells[c].stack->height -
                                        stack_top(row->cells[c].stack, progress->from[c]));
    return height + row->above + row->below;
}

static void put_rest(struct progress *progress, double height)
{
    struct flow *flow = progress->flow;
    const struct laid_row *row = &progress->laid->rows[progress->row];
    for (size_t c = 0; c < row->count; c++)
        progress->to[c] = row->cells[c].stack ? row->cells[c].stack->count : 0;
    put_cells(progress, flow->state.y, height, true);
    flow->state.y += height;
    flow->state.empty = false;
}

/* Puts a row that does not fit in parts, a column each. */
static void tear_row(struct flow *flow, const struct laid_table *laid, size_t r)
{
    struct progress progress = progress_new(flow, laid, r);
    double height = laid->rows[r].height;
    while (!flow_stopped(flow)) {
        const double room = flow_foot(flow) - flow->state.y;
        if (height <= room + FOOT_TOLERANCE || !choose_part(&progress, room)) {
            if (height <= room + FOOT_TOLERANCE || flow->state.empty) {
                put_rest(&progress, height);
                return;
            }
            next_column(flow, laid, r);
            continue;
        }
        put_cells(&progress, flow->state.y, room, true);
        for (size_t c = 0; c < laid->rows[r].count; c++)
            progress.from[c] = progress.to[c];
        flow->state.y += room;
        flow->state.mid_row = true;
        next_column(flow, laid, r);
        height = rest_height(&progress);
    }
}

static bool fits(struct flow *flow, double height, double notes)
{
    return flow->state.y + height + notes <= flow_foot(flow) + FOOT_TOLERANCE;
}

static void put_row(struct flow *flow, const struct laid_table *laid, size_t r)
{
    const struct laid_row *row = &laid->rows[r];
    const double whole = flow->state.area.bottom - flow->state.area.top;
    const double kept = kept_height(laid, r), notes = notes_of_row(flow, row);
    if (flow->bounded && !flow->state.empty && kept > row->height && !fits(flow, kept, notes) &&
        kept <= whole && (r == 0 || !row_keeps_next(laid->rows[r - 1].row)))
        next_column(flow, laid, r);
    if (!flow_stopped(flow) && flow->bounded && !fits(flow, row->height, notes)) {
        if (may_tear(laid, r)) {
            tear_row(flow, laid, r);
            flow->state.mid_row = false;
            return;
        }
        if (!flow->state.empty)
            next_column(flow, laid, r);
    }
    if (!flow_stopped(flow))
        put_row_at(flow, laid, r, true);
}

static void put_rows(struct flow *flow, const struct laid_table *laid)
{
    for (size_t r = flow->state.done; r < laid->count && !flow_stopped(flow); r++) {
        put_row(flow, laid, r);
        if (!flow_stopped(flow))
            flow->state.done = r + 1;
    }
}

/* Text flows round a floating table, unless it would have to go on to another page. */
static bool put_floating(struct flow *flow, const struct laid_table *laid)
{
    if (!laid->table->floating || flow->state.done > 0)
        return false;
    struct flow inner = flow_within(flow->shared, laid->width, flow->story);
    inner.state.area.left = -laid->x;
    put_rows(&inner, laid);
    const struct stack stack = { .puts = inner.puts,
                                 .count = inner.state.puts,
                                 .others = inner.others,
                                 .other_count = inner.state.others,
                                 .shapes = inner.shapes,
                                 .shape_count = inner.state.shapes,
                                 .height = inner.state.y,
                                 .bare = inner.state.y };
    return floats_put_table(flow, laid->table, &stack, laid->width);
}

void tables_put(struct flow *flow, const struct table *table)
{
    struct state *state = &flow->state;
    const struct laid_table *laid = rows_of(flow, table);
    if (put_floating(flow, laid))
        return;
    if (state->done == 0 && !state->empty)
        state->y += state->after;
    state->after = 0;
    state->previous = NULL;
    state->frame = NULL;
    put_rows(flow, laid);
}
