/* A table measured: its rows and the lines of its cells. */
#include "rows.h"

#include "blocks.h"
#include "cache.h"
#include "grid.h"

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static double thickness(const struct border *border)
{
    return border->eighths / 8.0 * (border->lines > 1 ? 2 * border->lines - 1 : 1);
}

/* On each side of a cell. */
static double spacing_of(const struct table *table, const struct row *row)
{
    return POINTS(row->spacing > 0 ? row->spacing : table->spacing);
}

/* Turned text runs along the height of its row; without a stated one along its longest word. */
static double turned_height(const struct row *row)
{
    return row->height > 0 ? POINTS(row->height) : 0;
}

static void lay_cell(struct shared *shared, struct laid_row *row, struct laid_cell *cell,
                     double width)
{
    const struct cell *of = cell->cell;
    const double inner = width - POINTS(of->margin_left) - POINTS(of->margin_right);
    row->above = larger(row->above, POINTS(of->margin_top));
    row->below = larger(row->below, POINTS(of->margin_bottom));
    if (of->merge == MERGE_CONTINUE)
        return;
    cell->stack =
        blocks_cell_stack(shared, &of->story, of->vertical_text ? FLOW_NO_FOOT : larger(inner, 1));
}

static void lay_row(struct shared *shared, const struct table *table, const struct grid *grid,
                    struct laid_row *laid)
{
    const struct row *row = laid->row;
    const double spacing = spacing_of(table, row);
    size_t at = (size_t)(row->grid_before > 0 ? row->grid_before : 0);
    laid->cells = arena_take(shared->arena, row->cell_count * sizeof *laid->cells);
    laid->count = row->cell_count;
    for (size_t c = 0; c < row->cell_count; c++) {
        struct laid_cell *cell = &laid->cells[c];
        cell->cell = &row->cells[c];
        cell->rows = 1;
        const size_t span = (size_t)(cell->cell->span > 0 ? cell->cell->span : 1);
        const double left = grid_between(grid, 0, at);
        double width = grid_between(grid, at, at + span);
        if (table->fixed && cell->cell->width.kind == WIDTH_TWIPS && cell->cell->width.value > 0)
            width = POINTS(cell->cell->width.value);
        cell->left = left;
        cell->right = left + width;
        cell->x = left + POINTS(cell->cell->margin_left) + spacing;
        lay_cell(shared, laid, cell, width - 2 * spacing);
        at += span;
    }
    laid->above += spacing;
    laid->below += spacing;
}

/* The stated height is a floor under the text; an exact one is all there is. */
static void size_row(struct laid_row *laid)
{
    const struct row *row = laid->row;
    for (size_t c = 0; c < laid->count; c++) {
        const struct laid_cell *cell = &laid->cells[c];
        if (cell->cell->vertical_text)
            laid->content = larger(laid->content, turned_height(row));
        else if (cell->stack && cell->rows == 1)
            laid->content = larger(laid->content, cell->stack->height);
    }
    if (row->hidden)
        laid->height = 0;
    else if (row->height > 0 && row->height_rule == LINE_EXACT)
        laid->height = POINTS(row->height);
    else
        laid->height = larger(laid->content, POINTS(row->height)) + laid->above + laid->below;
}

/*
 * The border between two rows, the thicker of the two that meet, stands in the lower one above its
 * text; that below the last row is added to it.  Cells that are spaced apart have each their own
 * (74575caa, thirteen pages of it).
 */
static void add_borders(struct laid_table *laid)
{
    double facing = 0;
    for (size_t r = 0; r < laid->count; r++) {
        double above = facing, below = 0;
        for (size_t c = 0; c < laid->rows[r].count; c++) {
            const struct borders *borders = &laid->rows[r].cells[c].cell->borders;
            above = larger(above, thickness(&borders->top));
            below = larger(below, thickness(&borders->bottom));
        }
        const bool apart = spacing_of(laid->table, laid->rows[r].row) > 0;
        laid->rows[r].above += above;
        if (apart || r + 1 == laid->count)
            laid->rows[r].below += below;
        facing = apart ? 0 : below;
    }
}

static size_t column_of(const struct laid_row *laid, size_t cell)
{
    size_t at = (size_t)(laid->row->grid_before > 0 ? laid->row->grid_before : 0);
    for (size_t c = 0; c < cell; c++)
        at += (size_t)(laid->cells[c].cell->span > 0 ? laid->cells[c].cell->span : 1);
    return at;
}

static bool continues_at(const struct laid_row *laid, size_t column)
{
    for (size_t c = 0; c < laid->count; c++)
        if (column_of(laid, c) == column)
            return laid->cells[c].cell->merge == MERGE_CONTINUE;
    return false;
}

static void find_merges(struct laid_table *laid)
{
    for (size_t r = 0; r < laid->count; r++)
        for (size_t c = 0; c < laid->rows[r].count; c++) {
            struct laid_cell *cell = &laid->rows[r].cells[c];
            if (cell->cell->merge != MERGE_START)
                continue;
            const size_t column = column_of(&laid->rows[r], c);
            while (r + cell->rows < laid->count &&
                   continues_at(&laid->rows[r + cell->rows], column))
                cell->rows++;
        }
}

/* What a merged cell needs beyond the rows that it spans is added to the last of them. */
static void stretch_merged(struct laid_table *laid)
{
    for (size_t r = 0; r < laid->count; r++)
        for (size_t c = 0; c < laid->rows[r].count; c++) {
            const struct laid_cell *cell = &laid->rows[r].cells[c];
            if (cell->rows < 2 || !cell->stack || cell->cell->vertical_text)
                continue;
            double room = 0;
            for (size_t i = r; i < r + cell->rows; i++)
                room += laid->rows[i].height;
            struct laid_row *last = &laid->rows[r + cell->rows - 1];
            const double need = cell->stack->height + laid->rows[r].above + last->below;
            if (need > room)
                last->height += need - room;
        }
}

/* Before mode 15 an indent is counted to the text of the first cell, since then to its edge. */
static double table_left(const struct flow *flow, const struct laid_table *laid, double room)
{
    const struct table *table = laid->table;
    if (table->align == ALIGN_CENTRE)
        return (room - laid->width) / 2;
    if (table->align == ALIGN_RIGHT)
        return room - laid->width;
    double left = POINTS(table->indent);
    if (flow->shared->document->settings.compatibility < 15 && table->row_count > 0 &&
        table->rows[0].cell_count > 0)
        left -= POINTS(table->rows[0].cells[0].margin_left);
    return left;
}

static struct laid_table *lay_table(struct flow *flow, const struct table *table, double room)
{
    struct shared *shared = flow->shared;
    struct laid_table *laid = arena_take(shared->arena, sizeof *laid);
    const struct grid grid = grid_of(shared, table, room);
    laid->table = table;
    laid->count = table->row_count;
    laid->rows = arena_take(shared->arena, laid->count * sizeof *laid->rows);
    laid->width = grid_between(&grid, 0, grid.count);
    laid->x = table_left(flow, laid, room);
    for (size_t r = 0; r < laid->count; r++) {
        laid->rows[r].row = &table->rows[r];
        lay_row(shared, table, &grid, &laid->rows[r]);
    }
    find_merges(laid);
    add_borders(laid);
    for (size_t r = 0; r < laid->count; r++)
        size_row(&laid->rows[r]);
    stretch_merged(laid);
    while (laid->headers < laid->count && table->rows[laid->headers].header)
        laid->headers++;
    return laid;
}

const struct laid_table *rows_of(struct flow *flow, const struct table *table)
{
    const double room = flow->state.area.right - flow->state.area.left;
    struct laid_table *laid = cache_find(flow->shared->cache, CACHED_TABLE, table, room);
    if (!laid) {
        laid = lay_table(flow, table, room);
        cache_add(flow->shared->cache, CACHED_TABLE, table, room, laid);
    }
    return laid;
}
