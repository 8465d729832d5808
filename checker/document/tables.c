/* Reads tables: grid, rows and cells (17.4). */
#include "document/tablestate.h"
#include "document/values.h"

#include <string.h>

/* Rows stand in the table or in content controls in it; cells likewise in the row. */
static void gather(struct reader *reader, const struct element *parent, const char *name,
                   struct table_state *list)
{
    for (const struct element *child = parent->first; child; child = child->next) {
        if (element_is(child, name)) {
            list->rows = arena_grow(reader->arena, list->rows, list->row_count, &list->row_capacity,
                                    sizeof *list->rows);
            list->rows[list->row_count++] = child;
        } else if (element_is(child, "sdt")) {
            const struct element *content = element_child(child, "sdtContent");
            if (content)
                gather(reader, content, name, list);
        }
    }
}

static void grid_read(struct reader *reader, struct table *table, const struct element *grid)
{
    size_t capacity = 0;
    for (const struct element *child = grid ? grid->first : NULL; child; child = child->next) {
        int width = 0;
        if (!element_is(child, "gridCol") || table->grid_count >= GRID_MOST)
            continue;
        value_twips(element_attribute(child, "w"), &width);
        table->grid = arena_grow(reader->arena, table->grid, table->grid_count, &capacity,
                                 sizeof *table->grid);
        table->grid[table->grid_count++] = width < 0 ? 0 : width;
    }
}

static bool is_on(const struct element *properties, const char *name)
{
    const struct element *element = element_child(properties, name);
    return element && value_on(element_value(element));
}

static void height_read(struct row *row, const struct element *element)
{
    int height = 0;
    struct text rule = element_attribute(element, "hRule");
    if (!element)
        return;
    value_twips(element_value(element), &height);
    row->height = height < 0 ? 0 : height;
    row->height_rule = text_equal(rule, TEXT("exact"))     ? LINE_EXACT
                       : text_equal(rule, TEXT("atLeast")) ? LINE_AT_LEAST
                                                           : LINE_AUTO;
}

static void row_properties_read(const struct element *properties, struct row *row)
{
    const struct element *spacing = element_child(properties, "tblCellSpacing");
    height_read(row, element_child(properties, "trHeight"));
    value_integer(element_child_value(properties, "gridBefore"), 0, GRID_MOST, &row->grid_before);
    value_integer(element_child_value(properties, "gridAfter"), 0, GRID_MOST, &row->grid_after);
    row->width_before = width_read(element_child(properties, "wBefore"));
    row->width_after = width_read(element_child(properties, "wAfter"));
    row->cant_split = is_on(properties, "cantSplit");
    row->header = is_on(properties, "tblHeader");
    row->hidden = is_on(properties, "hidden");
    value_twips(element_attribute(spacing, "w"), &row->spacing);
}

/* A merge that goes on must have begun in the same grid column of a row above, else it begins here.
 */
static void settle_merge(struct table_state *state, struct cell *cell, int column)
{
    if (column >= GRID_MOST)
        column = GRID_MOST;
    if (cell->merge == MERGE_CONTINUE && !state->merge[column])
        cell->merge = MERGE_START;
    for (int i = column; i < column + cell->span && i <= GRID_MOST; i++)
        state->merge[i] = cell->merge != MERGE_NONE;
}

static void cell_blocks_read(struct table_state *state, const struct cell_place *place,
                             const struct element *element, struct cell *cell)
{
    struct reader *reader = state->reader;
    const struct table_context *table = reader->table;
    int ground = reader->ground;
    reader->table = styles_table(&reader->styles, state->style, place->regions);
    if (cell->background != COLOUR_AUTO)
        reader->ground = cell->background;
    cell->story.kind = reader->story;
    blocks_read(reader, element, &cell->story);
    reader->table = table;
    reader->ground = ground;
}

static void cells_read(struct table_state *state, size_t at, struct row *row)
{
    struct reader *reader = state->reader;
    struct table_state cells = { 0 };
    struct cell_place place = { .row = at };
    gather(reader, state->rows[at], "tc", &cells);
    row_properties_read(element_child(state->rows[at], "trPr"), row);
    row->cells = arena_take(reader->arena, cells.row_count * sizeof *row->cells);
    place.column_count = cells.row_count;
    int column = row->grid_before;
    for (; place.column < cells.row_count && reader->status == DONE; place.column++) {
        const struct element *element = cells.rows[place.column];
        struct cell *cell = &row->cells[row->cell_count++];
        place.regions = table_regions(state, &place);
        cell_properties_read(state, &place, element_child(element, "tcPr"), cell);
        settle_merge(state, cell, column);
        column += cell->span;
        cell_blocks_read(state, &place, element, cell);
        if (!budget_memory(reader->budget, reader->arena))
            reader_refuse(reader, LIMIT_MEMORY);
    }
}

/* Tracked changes of the row as a whole, and of the table's and its cells' properties. */
static void row_changes(struct reader *reader, const struct element *row)
{
    const struct element *properties = element_child(row, "trPr");
    static const struct {
        const char *name;
        int kind;
    } names[] = { { "ins", CHANGE_INSERTED },
                  { "del", CHANGE_DELETED },
                  { "trPrChange", CHANGE_FORMAT } };
    for (size_t i = 0; properties && i < sizeof names / sizeof *names; i++)
        if (element_child(properties, names[i].name))
            change_note(reader, element_child(properties, names[i].name), names[i].kind);
}

/* A row with exceptions has them for itself alone; what it changed is put back. */
static void row_read(struct table_state *state, size_t at, struct row *row)
{
    const struct element *exceptions = element_child(state->rows[at], "tblPrEx");
    row_changes(state->reader, state->rows[at]);
    if (!exceptions) {
        cells_read(state, at, row);
        return;
    }
    struct table_state own = *state;
    struct table table = *state->table;
    own.table = &table;
    table_exceptions_read(&own, exceptions);
    own.look = state->look;
    if (table.spacing != state->table->spacing)
        row->spacing = table.spacing;
    cells_read(&own, at, row);
    memcpy(state->merge, own.merge, sizeof own.merge);
}

static void count_headers(struct table_state *state)
{
    state->header_rows = state->row_count > 0 ? 1 : 0;
    while (state->header_rows > 0 && state->header_rows < state->row_count &&
           is_on(element_child(state->rows[state->header_rows], "trPr"), "tblHeader") &&
           is_on(element_child(state->rows[0], "trPr"), "tblHeader"))
        state->header_rows++;
}

struct table *table_read(struct reader *reader, const struct element *element)
{
    struct table *table = arena_take(reader->arena, sizeof *table);
    struct table_state state = { .reader = reader, .table = table };
    if (!budget_allows(reader->budget, LIMIT_TABLE_DEPTH, (uint64_t)reader->table_depth + 1)) {
        reader_refuse(reader, LIMIT_TABLE_DEPTH);
        return NULL;
    }
    table->depth = ++reader->table_depth;
    table_properties_read(&state, element);
    if (element_child(element_child(element, "tblPr"), "tblPrChange"))
        change_note(reader, element_child(element_child(element, "tblPr"), "tblPrChange"),
                    CHANGE_FORMAT);
    grid_read(reader, table, element_child(element, "tblGrid"));
    gather(reader, element, "tr", &state);
    count_headers(&state);
    table->rows = arena_take(reader->arena, state.row_count * sizeof *table->rows);
    for (size_t i = 0; i < state.row_count && reader->status == DONE; i++) {
        table->rows[i].spacing = table->spacing;
        row_read(&state, i, &table->rows[table->row_count++]);
    }
    reader->table_depth--;
    return table;
}
