/* Reads the styles part and follows the chains of its styles. */
#include "document/styles.h"
#include "document/reader.h"
#include "document/values.h"

#include <string.h>

static const char *const type_names[] = { "paragraph", "character", "table", "numbering", NULL };
static const char *const region_names[] = { "wholeTable", "band1Horz", "band2Horz", "band1Vert",
                                            "band2Vert",  "firstCol",  "lastCol",   "firstRow",
                                            "lastRow",    "nwCell",    "neCell",    "swCell",
                                            "seCell",     NULL };

static size_t slot_of(const struct styles *styles, struct text id)
{
    size_t at = text_hash(id) % styles->slot_count;
    while (styles->slots[at] && !text_equal(styles->items[styles->slots[at] - 1].id, id))
        at = (at + 1) % styles->slot_count;
    return at;
}

struct style *styles_find(const struct styles *styles, struct text id, enum style_type type)
{
    if (!id.length || !styles->slot_count)
        return NULL;
    size_t index = styles->slots[slot_of(styles, id)];
    struct style *style = index ? &styles->items[index - 1] : NULL;
    return style && style->type == type ? style : NULL;
}

static void index_styles(struct styles *styles)
{
    styles->slot_count = 2 * styles->count + 1;
    styles->slots = arena_take(styles->arena, styles->slot_count * sizeof *styles->slots);
    for (size_t i = 0; i < styles->count; i++) {
        size_t at = slot_of(styles, styles->items[i].id);
        if (styles->slots[at] && styles->items[i].id.length)
            styles->duplicate = styles->items[i].id;
        else
            styles->slots[at] = i + 1;
    }
}

/* Finds each style's base; a chain that comes back to itself is cut where it does. */
static void link_bases(struct styles *styles)
{
    for (size_t i = 0; i < styles->count; i++) {
        struct style *style = &styles->items[i];
        style->base = styles_find(styles, style->base_id, style->type);
    }
    for (size_t i = 0; i < styles->count; i++) {
        struct style *style = &styles->items[i];
        for (; style->mark == 0; style = style->base) {
            style->mark = 1;
            if (!style->base || style->base->mark == 1) {
                style->base = NULL;
                break;
            }
        }
        for (style = &styles->items[i]; style && style->mark == 1; style = style->base)
            style->mark = 2;
    }
}

static void region_read(struct styles *styles, const struct element *element,
                        struct table_format *format)
{
    format->stated = true;
    format->table = element_child(element, "tblPr");
    format->row = element_child(element, "trPr");
    format->cell = element_child(element, "tcPr");
    run_patch_read(styles->theme, element_child(element, "rPr"), &format->run);
    paragraph_patch_read(styles->arena, styles->theme, element_child(element, "pPr"),
                         &format->paragraph);
}

static void regions_read(struct styles *styles, struct style *style)
{
    style->regions = arena_take(styles->arena, REGIONS * sizeof *style->regions);
    region_read(styles, style->element, &style->regions[REGION_WHOLE]);
    for (const struct element *child = style->element->first; child; child = child->next) {
        int region = element_is(child, "tblStylePr")
                         ? value_choice(element_attribute(child, "type"), region_names)
                         : -1;
        if (region > REGION_WHOLE)
            region_read(styles, child, &style->regions[region]);
    }
}

static void style_add(struct styles *styles, const struct element *element)
{
    struct text is_default = element_attribute(element, "default");
    int type = value_choice(element_attribute(element, "type"), type_names);
    styles->items = arena_grow(styles->arena, styles->items, styles->count, &styles->capacity,
                               sizeof *styles->items);
    struct style *style = &styles->items[styles->count++];
    memset(style, 0, sizeof *style);
    style->id = element_attribute(element, "styleId");
    style->name = element_child_value(element, "name");
    style->type = type < 0 ? STYLE_PARAGRAPH : (enum style_type)type;
    style->is_default = is_default.data && value_on(is_default);
    style->base_id = element_child_value(element, "basedOn");
    style->element = element;
}

static void defaults_read(struct styles *styles, const struct element *defaults)
{
    const struct element *run = element_child(defaults, "rPrDefault");
    const struct element *paragraph = element_child(defaults, "pPrDefault");
    run_patch_read(styles->theme, element_child(run, "rPr"), &styles->default_run);
    paragraph_patch_read(styles->arena, styles->theme, element_child(paragraph, "pPr"),
                         &styles->default_paragraph);
}

/* The last default style of a type counts (17.7.4.17). */
static void find_defaults(struct styles *styles)
{
    styles->default_paragraph_style = &styles->nameless;
    for (size_t i = 0; i < styles->count; i++) {
        struct style *style = &styles->items[i];
        if (style->is_default && style->type == STYLE_PARAGRAPH)
            styles->default_paragraph_style = style;
        if (style->is_default && style->type == STYLE_TABLE)
            styles->default_table_style = style;
    }
}

enum status styles_read(struct reader *reader, const struct element *root)
{
    struct styles *styles = &reader->styles;
    *styles = (struct styles){ .arena = reader->arena,
                               .theme = &reader->theme,
                               .numbering = &reader->numbering };
    budget_reset(reader->budget, LIMIT_STYLES);
    for (const struct element *child = root ? root->first : NULL; child; child = child->next) {
        if (element_is(child, "docDefaults"))
            defaults_read(styles, child);
        if (!element_is(child, "style"))
            continue;
        if (!reader_spend(reader, LIMIT_STYLES))
            return REFUSED;
        style_add(styles, child);
    }
    index_styles(styles);
    link_bases(styles);
    find_defaults(styles);
    return DONE;
}

/* Most of a document's styles are never used: their properties are read when they first are. */
static void style_patch(struct styles *styles, struct style *style)
{
    struct paragraph_patch *paragraph = &style->paragraph;
    struct text level = text_starts(style->name, TEXT("heading "))
                            ? text_slice(style->name, 8, style->name.length)
                            : TEXT_NONE;
    if (style->patched)
        return;
    style->patched = true;
    if (style->type == STYLE_TABLE) {
        regions_read(styles, style);
        return;
    }
    run_patch_read(styles->theme, element_child(style->element, "rPr"), &style->run);
    paragraph_patch_read(styles->arena, styles->theme, element_child(style->element, "pPr"),
                         paragraph);
    /* Headings are headings by their name, which is the same in every language of Word. */
    if (!(paragraph->set >> FIELD_OUTLINE & 1) &&
        value_integer(level, 1, 9, &paragraph->values.style.outline))
        paragraph->set |= UINT64_C(1) << FIELD_OUTLINE;
}

const struct table_format *table_style_region(struct styles *styles, struct style *style,
                                              enum table_region region)
{
    if (style->type != STYLE_TABLE)
        return NULL;
    style_patch(styles, style);
    return style->regions[region].stated ? &style->regions[region] : NULL;
}

static void make_flat_run(struct styles *styles, struct style *style)
{
    style->flat_run = arena_take(styles->arena, sizeof *style->flat_run);
    if (style->base)
        *style->flat_run = *style->base->flat_run;
    run_patch_apply(style->flat_run, &style->run);
}

/* The list level that a style is numbered with stands right below what the style itself says. */
static void apply_level(struct styles *styles, struct style *style, struct paragraph_patch *flat)
{
    const uint64_t numbered = UINT64_C(1) << FIELD_NUMBER_ID | UINT64_C(1) << FIELD_NUMBER_LEVEL;
    const struct paragraph_values *own = &style->paragraph.values;
    if (!(style->paragraph.set & numbered))
        return;
    bool has_id = style->paragraph.set >> FIELD_NUMBER_ID & 1;
    struct number *number =
        numbering_find(styles->numbering, has_id ? own->number_id : flat->values.number_id);
    int level = style->paragraph.set >> FIELD_NUMBER_LEVEL & 1
                    ? own->number_level
                    : number_level_of_style(number, style->id);
    if (level < 0 && has_id)
        level = 0;
    const struct number_level *stated = number_level(number, level < 0 ? 0 : level);
    if (stated)
        paragraph_patch_apply(styles->arena, flat, &stated->paragraph);
    if (number && level >= 0) {
        flat->values.number_level = level;
        flat->set |= UINT64_C(1) << FIELD_NUMBER_LEVEL;
    }
}

static void make_flat_paragraph(struct styles *styles, struct style *style, bool numbered)
{
    struct paragraph_patch *flat = arena_take(styles->arena, sizeof *flat);
    if (style->base)
        *flat = numbered ? *style->base->flat_paragraph : *style->base->flat_unnumbered;
    if (numbered)
        apply_level(styles, style, flat);
    paragraph_patch_apply(styles->arena, flat, &style->paragraph);
    if (numbered)
        style->flat_paragraph = flat;
    else
        style->flat_unnumbered = flat;
}

static bool is_flat(const struct style *style, bool numbered)
{
    return style->flat_run && (numbered ? style->flat_paragraph : style->flat_unnumbered);
}

/* From the first of the chain that is not made yet, down to the style: every style is made once, so
 * a chain of any length costs its length, and nothing recurs. */
static void flatten(struct styles *styles, struct style *style, bool numbered)
{
    size_t count = 0, capacity = 0;
    struct style **chain = NULL;
    for (struct style *at = style; at && !is_flat(at, numbered); at = at->base) {
        chain = arena_grow(styles->arena, chain, count, &capacity, sizeof *chain);
        chain[count++] = at;
    }
    while (count-- > 0) {
        style_patch(styles, chain[count]);
        if (!chain[count]->flat_run)
            make_flat_run(styles, chain[count]);
        make_flat_paragraph(styles, chain[count], numbered);
    }
}

const struct run_patch *style_run(struct styles *styles, struct style *style)
{
    if (!style->flat_run)
        flatten(styles, style, true);
    return style->flat_run;
}

const struct paragraph_patch *style_paragraph(struct styles *styles, struct style *style,
                                              bool numbered)
{
    if (!is_flat(style, numbered))
        flatten(styles, style, numbered);
    return numbered ? style->flat_paragraph : style->flat_unnumbered;
}
