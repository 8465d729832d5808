/* Reads w:tblPr, of styles and of the table itself, and finds the regions of a cell (17.4, 17.7.6).
 */
#include "document/tablestate.h"
#include "document/values.h"

#include <limits.h>

struct width width_read(const struct element *element)
{
    struct width width = { WIDTH_AUTO, 0 };
    struct text type = element_attribute(element, "type"), size = element_attribute(element, "w");
    bool read = value_size(size, &width.value) || value_twips(size, &width.value);
    if (!element || !read || width.value < 0)
        return (struct width){ WIDTH_AUTO, 0 };
    if (text_equal(type, TEXT("pct")) || text_ends(size, TEXT("%")))
        width.kind = WIDTH_FIFTIETHS;
    else if (text_equal(type, TEXT("dxa")) || type.length == 0)
        width.kind = WIDTH_TWIPS;
    int most = width.kind == WIDTH_TWIPS ? TWIPS_MOST : 50000;
    width.value = width.value > most ? most : width.value;
    return width;
}

static void twips_of(const struct element *element, int *twips)
{
    int value;
    struct text type = element_attribute(element, "type");
    if (element && (text_equal(type, TEXT("dxa")) || type.length == 0) &&
        value_twips(element_attribute(element, "w"), &value))
        *twips = value;
}

static const struct element *side(const struct element *element, const char *strict,
                                  const char *usual)
{
    const struct element *found = element_child(element, strict);
    return found ? found : element_child(element, usual);
}

static void margins_read(struct table_state *state, const struct element *margins)
{
    twips_of(element_child(margins, "top"), &state->margin_top);
    twips_of(side(margins, "start", "left"), &state->margin_left);
    twips_of(element_child(margins, "bottom"), &state->margin_bottom);
    twips_of(side(margins, "end", "right"), &state->margin_right);
}

static void borders_read(struct table_state *state, const struct element *borders)
{
    const struct theme *theme = &state->reader->theme;
    struct borders *own = &state->table->borders;
    border_read(theme, element_child(borders, "top"), &own->top);
    border_read(theme, side(borders, "start", "left"), &own->left);
    border_read(theme, element_child(borders, "bottom"), &own->bottom);
    border_read(theme, side(borders, "end", "right"), &own->right);
    border_read(theme, element_child(borders, "insideH"), &state->inside_horizontal);
    border_read(theme, element_child(borders, "insideV"), &state->inside_vertical);
}

static void align_read(struct table *table, const struct element *element)
{
    struct text value = element_value(element);
    if (text_equal(value, TEXT("center")))
        table->align = ALIGN_CENTRE;
    else if (text_equal(value, TEXT("right")) || text_equal(value, TEXT("end")))
        table->align = ALIGN_RIGHT;
    else
        table->align = ALIGN_LEFT;
}

static int distance(const struct element *element, const char *name)
{
    int value = 0;
    value_twips(element_attribute(element, name), &value);
    return value < 0 ? 0 : value;
}

static void position_read(struct table *table, const struct element *element)
{
    table->floating = true;
    table_position_read(element, &table->position);
    table->distance_top = distance(element, "topFromText");
    table->distance_left = distance(element, "leftFromText");
    table->distance_bottom = distance(element, "bottomFromText");
    table->distance_right = distance(element, "rightFromText");
}

/* w:tblLook in hexadecimal, or a switch for each region in attributes of their own. */
static unsigned look_read(const struct element *element)
{
    static const struct {
        const char *name;
        unsigned bit;
    } names[] = { { "firstRow", 0x20 },    { "lastRow", 0x40 },  { "firstColumn", 0x80 },
                  { "lastColumn", 0x100 }, { "noHBand", 0x200 }, { "noVBand", 0x400 } };
    unsigned look = 0;
    value_hex(element_value(element), &look);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct text value = element_attribute(element, names[i].name);
        if (value.data)
            look = value_on(value) ? look | names[i].bit : look & ~names[i].bit;
    }
    return look;
}

static void property_read(struct table_state *state, const struct element *child)
{
    struct table *table = state->table;
    if (element_is(child, "tblW"))
        table->width = width_read(child);
    else if (element_is(child, "tblInd"))
        twips_of(child, &table->indent);
    else if (element_is(child, "jc"))
        align_read(table, child);
    else if (element_is(child, "tblLayout"))
        table->fixed = text_equal(element_attribute(child, "type"), TEXT("fixed"));
    else if (element_is(child, "tblCellSpacing"))
        twips_of(child, &table->spacing);
    else if (element_is(child, "tblBorders"))
        borders_read(state, child);
    else if (element_is(child, "tblCellMar"))
        margins_read(state, child);
    else if (element_is(child, "tblLook"))
        state->look = look_read(child);
    else if (element_is(child, "tblStyleRowBandSize"))
        value_integer(element_value(child), 1, 99, &state->row_band);
    else if (element_is(child, "tblStyleColBandSize"))
        value_integer(element_value(child), 1, 99, &state->column_band);
    else if (element_is(child, "shd"))
        shading_read(&state->reader->theme, child, &state->background);
    else if (element_is(child, "tblpPr"))
        position_read(table, child);
    else if (element_is(child, "bidiVisual"))
        table->right_to_left = value_on(element_value(child));
}

static void properties_read(struct table_state *state, const struct element *properties)
{
    for (const struct element *child = properties ? properties->first : NULL; child;
         child = child->next)
        property_read(state, child);
}

static void style_properties_read(struct table_state *state)
{
    struct style *chain[TABLE_CHAIN_MOST];
    size_t count = table_style_chain(state->style, chain);
    while (count-- > 0) {
        const struct table_format *whole =
            table_style_region(&state->reader->styles, chain[count], REGION_WHOLE);
        properties_read(state, whole ? whole->table : NULL);
    }
}

void table_properties_read(struct table_state *state, const struct element *element)
{
    struct styles *styles = &state->reader->styles;
    const struct element *properties = element_child(element, "tblPr");
    struct text id = element_child_value(properties, "tblStyle");
    state->style = styles_find(styles, id, STYLE_TABLE);
    if (!state->style)
        state->style = styles->default_table_style;
    state->row_band = state->column_band = 1;
    state->background = COLOUR_AUTO;
    state->margin_left = state->margin_right = 108; /* where no table style says, as Word has it */
    style_properties_read(state);
    properties_read(state, properties);
}

void table_exceptions_read(struct table_state *state, const struct element *exceptions)
{
    properties_read(state, exceptions);
}

static unsigned band(size_t index, int size, enum table_region odd)
{
    return 1u << (index / (size_t)size % 2 == 0 ? odd : odd + 1);
}

static unsigned edge_regions(unsigned look, bool first_row, bool last_row,
                             const struct cell_place *place)
{
    bool first_column = (look & 0x80) && place->column == 0;
    bool last_column = (look & 0x100) && place->column + 1 == place->column_count;
    unsigned regions = 0;
    regions |= first_column ? 1u << REGION_FIRST_COLUMN : 0;
    regions |= last_column ? 1u << REGION_LAST_COLUMN : 0;
    regions |= first_row ? 1u << REGION_FIRST_ROW : 0;
    regions |= last_row ? 1u << REGION_LAST_ROW : 0;
    regions |= first_row && first_column ? 1u << REGION_TOP_LEFT : 0;
    regions |= first_row && last_column ? 1u << REGION_TOP_RIGHT : 0;
    regions |= last_row && first_column ? 1u << REGION_BOTTOM_LEFT : 0;
    regions |= last_row && last_column ? 1u << REGION_BOTTOM_RIGHT : 0;
    return regions;
}

unsigned table_regions(const struct table_state *state, const struct cell_place *place)
{
    unsigned look = state->look;
    bool first_row = (look & 0x20) && place->row < state->header_rows;
    bool last_row = (look & 0x40) && place->row + 1 == state->row_count && !first_row;
    unsigned regions = edge_regions(look, first_row, last_row, place);
    size_t rows_before = look & 0x20 ? state->header_rows : 0;
    size_t columns_before = look & 0x80 ? 1 : 0;
    if (!(look & 0x200) && !first_row && !last_row)
        regions |= band(place->row - rows_before, state->row_band, REGION_BAND_ROW_ODD);
    if (!(look & 0x400) && !(regions & (1u << REGION_FIRST_COLUMN | 1u << REGION_LAST_COLUMN)))
        regions |= band(place->column - columns_before, state->column_band, REGION_BAND_COLUMN_ODD);
    return regions;
}
