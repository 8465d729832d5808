/* The styles part: what each style comes to once its chain is followed (17.7). */
#ifndef DOSSIER_DOCUMENT_STYLES_H
#define DOSSIER_DOCUMENT_STYLES_H

#include "document/properties.h"

struct numbering;
struct reader;

enum style_type { STYLE_PARAGRAPH, STYLE_CHARACTER, STYLE_TABLE, STYLE_NUMBERING };

/* Parts of a table that a table style formats apart (17.18.89), in the order in which Office
 * applies them: later ones stand over earlier ones. */
enum table_region {
    REGION_WHOLE,
    REGION_BAND_ROW_ODD,
    REGION_BAND_ROW_EVEN,
    REGION_BAND_COLUMN_ODD,
    REGION_BAND_COLUMN_EVEN,
    REGION_FIRST_COLUMN,
    REGION_LAST_COLUMN,
    REGION_FIRST_ROW,
    REGION_LAST_ROW,
    REGION_TOP_LEFT,
    REGION_TOP_RIGHT,
    REGION_BOTTOM_LEFT,
    REGION_BOTTOM_RIGHT,
    REGIONS
};

/* What a style says of one region; elements are read by the tables' reader. */
struct table_format {
    struct run_patch run;
    struct paragraph_patch paragraph;
    const struct element *table, *row, *cell; /* w:tblPr, w:trPr, w:tcPr, or NULL */
    bool stated;
};

struct style {
    struct text id, name;
    enum style_type type;
    bool is_default;
    struct style *base; /* basedOn of the same type; NULL; never a cycle */
    struct text base_id;
    const struct element *element;
    struct run_patch run;
    struct paragraph_patch paragraph;
    struct table_format *regions; /* of a table style: REGIONS of them, else NULL */
    /* Chains followed, made when first asked for. */
    struct run_patch *flat_run;
    struct paragraph_patch *flat_paragraph, *flat_unnumbered;
    struct table_context *contexts; /* of a table style, by regions */
    bool patched;                   /* run and paragraph were read */
    unsigned char mark;             /* while cycles are looked for */
};

/* The run and paragraph formats that a table style gives to one kind of cell. */
struct table_context {
    const struct style *style;
    unsigned regions; /* bits 1 << enum table_region */
    struct run_patch run;
    struct paragraph_patch paragraph;
    struct table_context *next;
};

struct styles {
    struct arena *arena;
    const struct theme *theme;
    const struct numbering
        *numbering; /* set once it is read: numbered styles take indents from it */
    struct style *items;
    size_t count, capacity;
    size_t *slots; /* hash of ids to index + 1 */
    size_t slot_count;
    struct run_patch default_run;
    struct paragraph_patch default_paragraph;
    struct style nameless; /* stands for the default paragraph style when none is defined */
    struct style *default_paragraph_style, *default_table_style; /* the first never NULL */
    struct text duplicate; /* an id that is defined twice, or empty */
};

/* Reads the part (root NULL: there is none).  REFUSED past LIMIT_STYLES. */
enum status styles_read(struct reader *reader, const struct element *root);

/* Borrowed or NULL. */
struct style *styles_find(const struct styles *styles, struct text id, enum style_type type);

/* What a style says with its whole chain; numbered: with the indents of its list level. */
const struct run_patch *style_run(struct styles *styles, struct style *style);
const struct paragraph_patch *style_paragraph(struct styles *styles, struct style *style,
                                              bool numbered);

/* A table style and those that it is based on, the nearest first.  Every cell asks all of them, so
 * the chain ends where no honest one goes on. */
#define TABLE_CHAIN_MOST 16
size_t table_style_chain(struct style *style, struct style *chain[TABLE_CHAIN_MOST]);

/* What a table style itself, without its chain, says of a region; NULL for nothing. */
const struct table_format *table_style_region(struct styles *styles, struct style *style,
                                              enum table_region region);

/* Formats of a cell that lies in these regions of a table of that style (NULL: no table). */
const struct table_context *styles_table(struct styles *styles, struct style *style,
                                         unsigned regions);

#endif
