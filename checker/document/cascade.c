/* Resolves style hierarchies: defaults, table, paragraph, list level, character, direct (17.7.2).
 */
#include "document/cascade.h"

#include <string.h>

#define BIT(field) (UINT64_C(1) << (field))

/* Unless the document says overrideTableStyleFontSizeAndJustification, what Word takes for
 * untouched in the default paragraph style (10 points, left) gives way to the table style
 * ([MS-DOCX], compatSetting). */
static void table_wins(const struct reader *reader, struct cascade *cascade)
{
    const struct table_context *table = cascade->table;
    const int untouched = 20;
    if (!table || reader->styles_override_table)
        return;
    if ((table->run.set >> FIELD_HALF_POINTS & 1) && cascade->run.style.half_points == untouched)
        cascade->run.style.half_points = table->run.values.style.half_points;
    if ((table->paragraph.set >> FIELD_ALIGN & 1) && cascade->paragraph.style.align == ALIGN_LEFT)
        cascade->paragraph.style.align = table->paragraph.values.style.align;
}

static void cascade_fill(struct reader *reader, struct cascade *cascade)
{
    struct styles *styles = &reader->styles;
    struct run_patch defaults = styles->default_run;
    defaults.set &= ~RUN_TOGGLES;
    run_values_init(&cascade->run);
    paragraph_values_init(&cascade->paragraph);
    run_values_apply(&cascade->run, &defaults);
    paragraph_values_apply(reader->arena, &cascade->paragraph, &styles->default_paragraph);
    if (cascade->table) {
        run_values_style(&cascade->run, &cascade->table->run);
        paragraph_values_apply(reader->arena, &cascade->paragraph, &cascade->table->paragraph);
    }
    run_values_style(&cascade->run, style_run(styles, cascade->style));
    paragraph_values_apply(reader->arena, &cascade->paragraph,
                           style_paragraph(styles, cascade->style, true));
    table_wins(reader, cascade);
}

/* Slots are found by address, which decides nothing but where one lies. */
static size_t slot_of(const struct reader *reader, const struct style *style,
                      const struct table_context *table)
{
    uint64_t key = ((uint64_t)(uintptr_t)style >> 4) * 0x9E3779B97F4A7C15u ^
                   ((uint64_t)(uintptr_t)table >> 4) * 0xC2B2AE3D27D4EB4Fu;
    size_t at = (size_t)(key >> 20) & (reader->cascade_slot_count - 1);
    while (reader->cascade_slots[at] &&
           (reader->cascade_slots[at]->style != style || reader->cascade_slots[at]->table != table))
        at = (at + 1) & (reader->cascade_slot_count - 1);
    return at;
}

static void grow_slots(struct reader *reader)
{
    struct cascade **old = reader->cascade_slots;
    size_t count = reader->cascade_slot_count;
    reader->cascade_slot_count = count ? 2 * count : 64;
    reader->cascade_slots = arena_take(reader->arena, reader->cascade_slot_count * sizeof *old);
    for (size_t i = 0; i < count; i++)
        if (old[i])
            reader->cascade_slots[slot_of(reader, old[i]->style, old[i]->table)] = old[i];
}

static struct cascade *cascade_of(struct reader *reader, struct style *style)
{
    if (2 * reader->cascade_count >= reader->cascade_slot_count)
        grow_slots(reader);
    size_t at = slot_of(reader, style, reader->table);
    if (reader->cascade_slots[at])
        return reader->cascade_slots[at];
    struct cascade *cascade = arena_take(reader->arena, sizeof *cascade);
    cascade->style = style;
    cascade->table = reader->table;
    cascade_fill(reader, cascade);
    reader->cascade_slots[at] = cascade;
    reader->cascade_count++;
    return cascade;
}

const struct run_style *cascade_patch(struct reader *reader, struct cascade *cascade,
                                      const struct run_patch *patch, const struct run_patch *level)
{
    struct run_values values = cascade->run;
    struct style *character = styles_find(&reader->styles, patch->style, STYLE_CHARACTER);
    if (character)
        run_values_style(&values, style_run(&reader->styles, character));
    run_values_defaults(&values, &reader->styles.default_run);
    run_values_apply(&values, patch);
    if (level)
        run_values_apply(&values, level);
    return reader_intern(reader, &values);
}

const struct run_style *cascade_run(struct reader *reader, struct cascade *cascade,
                                    const struct element *properties)
{
    struct run_patch patch;
    if (properties && properties->first) {
        run_patch_read(&reader->theme, properties, &patch);
        return cascade_patch(reader, cascade, &patch, NULL);
    }
    if (!cascade->plain) {
        memset(&patch, 0, sizeof patch);
        cascade->plain = cascade_patch(reader, cascade, &patch, NULL);
    }
    return cascade->plain;
}

/* Indents counted in characters stand where they are not 0; a character is as wide as the type is
 * high. */
static void settle_characters(struct paragraph_values *values, int half_points)
{
    struct paragraph_style *style = &values->style;
    int width = half_points * 10; /* twips */
    if (values->left_characters && !style->indent_left)
        style->indent_left = values->left_characters * width / 100;
    if (values->right_characters && !style->indent_right)
        style->indent_right = values->right_characters * width / 100;
    if (values->first_characters && !style->indent_first)
        style->indent_first = values->first_characters * width / 100;
}

/* "left" and "right" are the leading and trailing sides; in a right-to-left paragraph they change
 * places. */
static void settle_direction(struct paragraph_style *style)
{
    if (!style->right_to_left)
        return;
    int left = style->indent_left;
    style->indent_left = style->indent_right;
    style->indent_right = left;
    if (style->align == ALIGN_LEFT)
        style->align = ALIGN_RIGHT;
    else if (style->align == ALIGN_RIGHT)
        style->align = ALIGN_LEFT;
}

static void settle_tabs(struct paragraph_style *style)
{
    size_t count = 0;
    for (size_t i = 0; i < style->tab_count; i++)
        count += style->tabs[i].kind == TAB_CLEAR;
    if (count == 0)
        return;
    count = 0;
    struct tab_stop *kept = style->tabs;
    for (size_t i = 0; i < style->tab_count; i++)
        if (style->tabs[i].kind != TAB_CLEAR)
            kept[count++] = style->tabs[i];
    style->tab_count = count;
}

static struct paragraph_style *settle(struct reader *reader, struct cascade *cascade,
                                      struct paragraph_values *values)
{
    struct paragraph_style *style = arena_take(reader->arena, sizeof *style);
    settle_characters(values, cascade->run.style.half_points);
    if (values->style.tab_count) { /* its own copy: it may be shared with a style's */
        size_t bytes = values->style.tab_count * sizeof *values->style.tabs;
        struct tab_stop *tabs = arena_take(reader->arena, bytes);
        memcpy(tabs, values->style.tabs, bytes);
        values->style.tabs = tabs;
    }
    *style = values->style;
    settle_tabs(style);
    settle_direction(style);
    style->id = cascade->style->id;
    style->name = cascade->style->name;
    return style;
}

/* Direct numbering lays its level's properties under the other direct ones; number 0 takes the list
 * of the style away, and its indents with it. */
static void apply_number(struct reader *reader, struct resolved_paragraph *resolved,
                         struct paragraph_values *values)
{
    const struct paragraph_patch *patch = &resolved->patch;
    bool direct = patch->set & (BIT(FIELD_NUMBER_ID) | BIT(FIELD_NUMBER_LEVEL));
    int level = values->number_level, id = values->number_id;
    if (patch->set & BIT(FIELD_NUMBER_LEVEL))
        level = patch->values.number_level;
    if (patch->set & BIT(FIELD_NUMBER_ID))
        id = patch->values.number_id;
    if (direct && id == 0 && values->number_id != 0) {
        struct cascade *cascade = resolved->cascade;
        paragraph_values_init(values);
        paragraph_values_apply(reader->arena, values, &reader->styles.default_paragraph);
        if (cascade->table)
            paragraph_values_apply(reader->arena, values, &cascade->table->paragraph);
        paragraph_values_apply(reader->arena, values,
                               style_paragraph(&reader->styles, cascade->style, false));
    }
    resolved->number = numbering_find(&reader->numbering, id);
    resolved->level = level;
    const struct number_level *stated = number_level(resolved->number, level);
    if (direct && stated)
        paragraph_values_apply(reader->arena, values, &stated->paragraph);
    if (!stated)
        resolved->number = NULL;
}

static struct style *paragraph_style_of(const struct reader *reader, struct text id)
{
    struct style *style = styles_find(&reader->styles, id, STYLE_PARAGRAPH);
    return style ? style : reader->styles.default_paragraph_style;
}

void cascade_paragraph(struct reader *reader, const struct element *properties,
                       struct resolved_paragraph *resolved)
{
    memset(resolved, 0, sizeof *resolved);
    paragraph_patch_read(reader->arena, &reader->theme, properties, &resolved->patch);
    struct paragraph_patch *patch = &resolved->patch;
    struct cascade *cascade = cascade_of(reader, paragraph_style_of(reader, patch->style));
    resolved->cascade = cascade;
    bool plain = !patch->set && !patch->mark && !patch->values.style.tab_count;
    if (plain && cascade->plain_paragraph && !cascade->paragraph.number_id) {
        resolved->style = cascade->plain_paragraph;
        return;
    }
    struct paragraph_values values = cascade->paragraph;
    apply_number(reader, resolved, &values);
    paragraph_values_apply(reader->arena, &values, patch);
    struct paragraph_style *style = settle(reader, cascade, &values);
    run_patch_read(&reader->theme, patch->mark, &resolved->mark);
    style->mark = cascade_patch(reader, cascade, &resolved->mark, NULL);
    resolved->style = style;
    if (plain && !cascade->paragraph.number_id)
        cascade->plain_paragraph = style;
}
