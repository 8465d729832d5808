/* Resolves the properties of table cells: table, regions of the style, the cell's own (17.4.69). */
#include "document/tablestate.h"
#include "document/values.h"

/* Which side of the cell lies on the edge of the area that formats it. */
struct edges {
    bool top, left, bottom, right;
};

static const struct element *side(const struct element *element, const char *strict,
                                  const char *usual)
{
    const struct element *found = element_child(element, strict);
    return found ? found : element_child(element, usual);
}

/* w:tcBorders over what the cell has so far: inner lines where the cell is not at the edge. */
static void borders_lay(const struct theme *theme, const struct element *borders,
                        struct edges edges, struct borders *own)
{
    const struct element *horizontal = element_child(borders, "insideH");
    const struct element *vertical = element_child(borders, "insideV");
    border_read(theme, edges.top ? element_child(borders, "top") : horizontal, &own->top);
    border_read(theme, edges.bottom ? element_child(borders, "bottom") : horizontal, &own->bottom);
    border_read(theme, edges.left ? side(borders, "start", "left") : vertical, &own->left);
    border_read(theme, edges.right ? side(borders, "end", "right") : vertical, &own->right);
}

static void margin_lay(const struct element *element, int *margin)
{
    int value;
    if (element && value_twips(element_attribute(element, "w"), &value) && value >= 0)
        *margin = value;
}

static void margins_lay(const struct element *margins, struct cell *cell)
{
    margin_lay(element_child(margins, "top"), &cell->margin_top);
    margin_lay(side(margins, "start", "left"), &cell->margin_left);
    margin_lay(element_child(margins, "bottom"), &cell->margin_bottom);
    margin_lay(side(margins, "end", "right"), &cell->margin_right);
}

static void align_lay(const struct element *element, struct cell *cell)
{
    static const char *const names[] = { "top", "center", "bottom", NULL };
    int at = value_choice(element_value(element), names);
    if (at >= 0)
        cell->align = at;
}

/* One w:tcPr, of a region or of the cell. */
static void properties_lay(const struct theme *theme, const struct element *properties,
                           struct edges edges, struct cell *cell)
{
    for (const struct element *child = properties ? properties->first : NULL; child;
         child = child->next) {
        if (element_is(child, "tcBorders"))
            borders_lay(theme, child, edges, &cell->borders);
        else if (element_is(child, "tcMar"))
            margins_lay(child, cell);
        else if (element_is(child, "shd"))
            shading_read(theme, child, &cell->background);
        else if (element_is(child, "vAlign"))
            align_lay(child, cell);
        else if (element_is(child, "noWrap"))
            cell->no_wrap = value_on(element_value(child));
        else if (element_is(child, "tcFitText"))
            cell->fit_text = value_on(element_value(child));
        else if (element_is(child, "textDirection"))
            cell->vertical_text = !text_starts(element_value(child), TEXT("lrTb")) &&
                                  !text_equal(element_value(child), TEXT("lr"));
    }
}

static struct edges edges_of(const struct table_state *state, const struct cell_place *place,
                             enum table_region region)
{
    bool row = region == REGION_FIRST_ROW || region == REGION_LAST_ROW ||
               region == REGION_BAND_ROW_ODD || region == REGION_BAND_ROW_EVEN;
    bool column = region == REGION_FIRST_COLUMN || region == REGION_LAST_COLUMN ||
                  region == REGION_BAND_COLUMN_ODD || region == REGION_BAND_COLUMN_EVEN;
    bool corner = region >= REGION_TOP_LEFT;
    return (struct edges){ .top = row || corner || place->row == 0,
                           .bottom = row || corner || place->row + 1 == state->row_count,
                           .left = column || corner || place->column == 0,
                           .right = column || corner || place->column + 1 == place->column_count };
}

static void start_from_table(const struct table_state *state, const struct cell_place *place,
                             struct cell *cell)
{
    const struct borders *outer = &state->table->borders;
    struct edges edges = edges_of(state, place, REGION_WHOLE);
    cell->borders.top = edges.top ? outer->top : state->inside_horizontal;
    cell->borders.bottom = edges.bottom ? outer->bottom : state->inside_horizontal;
    cell->borders.left = edges.left ? outer->left : state->inside_vertical;
    cell->borders.right = edges.right ? outer->right : state->inside_vertical;
    cell->margin_top = state->margin_top;
    cell->margin_left = state->margin_left;
    cell->margin_bottom = state->margin_bottom;
    cell->margin_right = state->margin_right;
    cell->background = state->background;
    cell->span = 1;
}

static void regions_lay(struct table_state *state, const struct cell_place *place,
                        enum table_region region, struct cell *cell)
{
    struct styles *styles = &state->reader->styles;
    struct edges edges = edges_of(state, place, region);
    struct style *chain[TABLE_CHAIN_MOST];
    size_t count = table_style_chain(state->style, chain);
    while (count-- > 0) {
        const struct table_format *format = table_style_region(styles, chain[count], region);
        if (format)
            properties_lay(&state->reader->theme, format->cell, edges, cell);
    }
}

void cell_properties_read(struct table_state *state, const struct cell_place *place,
                          const struct element *properties, struct cell *cell)
{
    const struct edges all = { true, true, true, true };
    const struct element *merge = element_child(properties, "vMerge");
    start_from_table(state, place, cell);
    for (int region = 0; region < REGIONS; region++)
        if ((place->regions | 1u << REGION_WHOLE) >> region & 1)
            regions_lay(state, place, region, cell);
    properties_lay(&state->reader->theme, properties, all, cell);
    cell->width = width_read(element_child(properties, "tcW"));
    value_integer(element_child_value(properties, "gridSpan"), 1, GRID_MOST, &cell->span);
    if (merge)
        cell->merge =
            text_equal(element_value(merge), TEXT("restart")) ? MERGE_START : MERGE_CONTINUE;
}
