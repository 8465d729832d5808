/* A table while its rows are read. */
#ifndef DOSSIER_DOCUMENT_TABLESTATE_H
#define DOSSIER_DOCUMENT_TABLESTATE_H

#include "document/parts.h"

#define GRID_MOST 63 /* columns that Word allows */

/* The formats of a table that its cells take part in, from its style's chain and its own w:tblPr.
 */
struct table_state {
    struct reader *reader;
    struct table *table;
    struct style *style; /* or NULL */
    unsigned look;       /* bits of ST_ShortHexNumber of w:tblLook */
    int row_band, column_band;
    struct border inside_horizontal, inside_vertical;
    int margin_top, margin_left, margin_bottom, margin_right;
    int background;
    const struct element **rows;
    size_t row_count, row_capacity;
    size_t header_rows;        /* at the top, formatted as the first row is */
    bool merge[GRID_MOST + 1]; /* grid columns where a vertical merge is open */
};

/* Where a cell lies. */
struct cell_place {
    size_t row, column, column_count; /* cells, not grid columns */
    unsigned regions;
};

/* Reads the properties of the style's chain and then the table's own. */
void table_properties_read(struct table_state *state, const struct element *element);

/* A w:tblPrEx: what one row takes instead of the table's own (17.4.61). */
void table_exceptions_read(struct table_state *state, const struct element *exceptions);

/* The regions of the style that a cell lies in, by w:tblLook (17.4.56). */
unsigned table_regions(const struct table_state *state, const struct cell_place *place);

/* The cell's properties: of the table, of the regions, and its own w:tcPr. */
void cell_properties_read(struct table_state *state, const struct cell_place *place,
                          const struct element *properties, struct cell *cell);

/* A w:tblW, w:tcW and the like. */
struct width width_read(const struct element *element);

#endif
