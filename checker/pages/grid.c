/* How wide the columns of a table come out. */
#include "grid.h"

/* A table's columns are no more than Word allows; cells past them share the last. */
#define MOST_COLUMNS 63

/* A column is never narrower. */
#define LEAST_COLUMN 1.0

/* What the columns ask for and what they cannot do without. */
struct wishes {
    double *wanted, *least;
    size_t count;
};

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static size_t columns_of(const struct table *table)
{
    size_t most = table->grid_count > 0 ? table->grid_count : 1;
    for (size_t r = 0; r < table->row_count; r++) {
        const struct row *row = &table->rows[r];
        size_t used = (size_t)(row->grid_before > 0 ? row->grid_before : 0);
        for (size_t c = 0; c < row->cell_count; c++)
            used += (size_t)(row->cells[c].span > 0 ? row->cells[c].span : 1);
        most = used > most ? used : most;
    }
    return most < MOST_COLUMNS ? most : MOST_COLUMNS;
}

double grid_between(const struct grid *grid, size_t from, size_t to)
{
    double width = 0;
    for (size_t i = from; i < to && i < grid->count; i++)
        width += grid->widths[i];
    return width;
}

static double resolve(struct width width, double whole)
{
    if (width.kind == WIDTH_TWIPS)
        return POINTS(width.value);
    return width.kind == WIDTH_FIFTIETHS ? whole * width.value / 5000.0 : 0;
}

/* The widest thing in a cell that cannot be broken, with its margins. */
static double least_of_cell(struct shared *shared, const struct cell *cell)
{
    double least = 0;
    for (size_t i = 0; i < cell->story.count; i++)
        if (cell->story.blocks[i].kind == BLOCK_PARAGRAPH)
            least =
                larger(least, lines_min_width(shared->typesetter, cell->story.blocks[i].paragraph));
    return least + POINTS(cell->margin_left) + POINTS(cell->margin_right);
}

/* What the single-column cells of a row ask for. */
static void wish_row(struct shared *shared, const struct row *row, struct wishes *wishes,
                     double whole)
{
    size_t at = (size_t)(row->grid_before > 0 ? row->grid_before : 0);
    for (size_t c = 0; c < row->cell_count; c++) {
        const struct cell *cell = &row->cells[c];
        const size_t span = (size_t)(cell->span > 0 ? cell->span : 1);
        if (span == 1 && at < wishes->count) {
            wishes->wanted[at] = larger(wishes->wanted[at], resolve(cell->width, whole));
            if (shared && cell->merge != MERGE_CONTINUE && !cell->vertical_text)
                wishes->least[at] = larger(wishes->least[at], least_of_cell(shared, cell));
        }
        at += span;
    }
}

/* Columns that are too narrow for their content grow, at the cost of those with room to spare. */
static void settle(struct wishes *wishes, double total)
{
    double slack = 0, missing = 0;
    for (size_t i = 0; i < wishes->count; i++) {
        const double spare = wishes->wanted[i] - wishes->least[i];
        if (spare > 0)
            slack += spare;
        else
            missing -= spare;
    }
    double sum = 0;
    for (size_t i = 0; i < wishes->count; i++)
        sum += wishes->wanted[i];
    const double take = sum + missing > total ? sum + missing - total : 0;
    const double share = slack > 0 ? (take < slack ? take / slack : 1) : 0;
    for (size_t i = 0; i < wishes->count; i++) {
        const double spare = wishes->wanted[i] - wishes->least[i];
        wishes->wanted[i] = spare > 0 ? wishes->wanted[i] - spare * share : wishes->least[i];
    }
}

static void scale_to(struct wishes *wishes, double total)
{
    double sum = 0;
    for (size_t i = 0; i < wishes->count; i++)
        sum += wishes->wanted[i];
    for (size_t i = 0; i < wishes->count && sum > 0; i++)
        wishes->wanted[i] *= total / sum;
}

/* Word writes the widths that it arrived at into the grid; where the grid is silent the cells
 * speak. */
static void wish(struct shared *shared, const struct table *table, struct wishes *wishes,
                 double whole)
{
    for (size_t r = 0; r < table->row_count; r++)
        wish_row(table->fixed ? NULL : shared, &table->rows[r], wishes, whole);
    double known = 0;
    size_t silent = 0;
    for (size_t i = 0; i < wishes->count; i++) {
        if (i < table->grid_count && table->grid[i] > 0)
            wishes->wanted[i] = POINTS(table->grid[i]);
        known += wishes->wanted[i];
        silent += wishes->wanted[i] <= 0;
    }
    for (size_t i = 0; i < wishes->count && silent; i++)
        if (wishes->wanted[i] <= 0)
            wishes->wanted[i] = larger((whole - known) / (double)silent, LEAST_COLUMN);
}

struct grid grid_of(struct shared *shared, const struct table *table, double room)
{
    const size_t count = columns_of(table);
    struct wishes wishes = { arena_take(shared->arena, count * sizeof(double)),
                             arena_take(shared->arena, count * sizeof(double)), count };
    const double stated = resolve(table->width, room);
    const double whole = stated > 0 ? stated : room;
    wish(shared, table, &wishes, whole);
    if (table->width.kind == WIDTH_FIFTIETHS && stated > 0)
        scale_to(&wishes, stated);
    if (!table->fixed) {
        double sum = 0;
        for (size_t i = 0; i < count; i++)
            sum += wishes.wanted[i];
        settle(&wishes, larger(sum, stated));
    }
    return (struct grid){ wishes.wanted, count };
}
