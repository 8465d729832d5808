/* Reads w:pPr (17.3.1) and lays such patches over one another. */
#include "document/properties.h"
#include "document/values.h"

#include <stddef.h>
#include <string.h>

#define STYLE_FIELD(member)                                                                        \
    {                                                                                              \
        offsetof(struct paragraph_values, style.member),                                           \
            sizeof(((struct paragraph_style *)0)->member)                                          \
    }
#define OWN_FIELD(member)                                                                          \
    {                                                                                              \
        offsetof(struct paragraph_values, member), sizeof(((struct paragraph_values *)0)->member)  \
    }

static const struct {
    size_t offset, size;
} fields[PARAGRAPH_FIELDS] = {
    [FIELD_ALIGN] = STYLE_FIELD(align),
    [FIELD_INDENT_LEFT] = STYLE_FIELD(indent_left),
    [FIELD_INDENT_RIGHT] = STYLE_FIELD(indent_right),
    [FIELD_INDENT_FIRST] = STYLE_FIELD(indent_first),
    [FIELD_LEFT_CHARACTERS] = OWN_FIELD(left_characters),
    [FIELD_RIGHT_CHARACTERS] = OWN_FIELD(right_characters),
    [FIELD_FIRST_CHARACTERS] = OWN_FIELD(first_characters),
    [FIELD_BEFORE] = STYLE_FIELD(before),
    [FIELD_AFTER] = STYLE_FIELD(after),
    [FIELD_BEFORE_AUTO] = STYLE_FIELD(before_auto),
    [FIELD_AFTER_AUTO] = STYLE_FIELD(after_auto),
    [FIELD_BEFORE_LINES] = STYLE_FIELD(before_lines),
    [FIELD_AFTER_LINES] = STYLE_FIELD(after_lines),
    [FIELD_LINE] = STYLE_FIELD(line),
    [FIELD_LINE_RULE] = STYLE_FIELD(line_rule),
    [FIELD_CONTEXTUAL] = STYLE_FIELD(contextual),
    [FIELD_KEEP_NEXT] = STYLE_FIELD(keep_next),
    [FIELD_KEEP_LINES] = STYLE_FIELD(keep_lines),
    [FIELD_PAGE_BREAK_BEFORE] = STYLE_FIELD(page_break_before),
    [FIELD_WIDOW_CONTROL] = STYLE_FIELD(widow_control),
    [FIELD_SUPPRESS_LINE_NUMBERS] = STYLE_FIELD(suppress_line_numbers),
    [FIELD_SUPPRESS_HYPHENS] = STYLE_FIELD(suppress_hyphens),
    [FIELD_BIDI] = STYLE_FIELD(right_to_left),
    [FIELD_PARAGRAPH_SNAP] = STYLE_FIELD(snap_to_grid),
    [FIELD_MIRROR] = STYLE_FIELD(mirror_indents),
    [FIELD_BORDER_TOP] = STYLE_FIELD(borders.top),
    [FIELD_BORDER_LEFT] = STYLE_FIELD(borders.left),
    [FIELD_BORDER_BOTTOM] = STYLE_FIELD(borders.bottom),
    [FIELD_BORDER_RIGHT] = STYLE_FIELD(borders.right),
    [FIELD_BORDER_BETWEEN] = STYLE_FIELD(borders.between),
    [FIELD_BACKGROUND] = STYLE_FIELD(background),
    [FIELD_FRAME] = STYLE_FIELD(frame),
    [FIELD_TEXT_ALIGN] = STYLE_FIELD(text_align),
    [FIELD_OUTLINE] = STYLE_FIELD(outline),
    [FIELD_NUMBER_TAB] = OWN_FIELD(number_tab),
    [FIELD_NUMBER_ID] = OWN_FIELD(number_id),
    [FIELD_NUMBER_LEVEL] = OWN_FIELD(number_level),
};

void paragraph_values_init(struct paragraph_values *values)
{
    memset(values, 0, sizeof *values);
    values->style.line = 240;
    values->style.widow_control = true;
    values->style.snap_to_grid = true;
    values->style.background = COLOUR_AUTO;
}

static void copy_fields(struct paragraph_values *values, const struct paragraph_values *from,
                        uint64_t set)
{
    for (; set; set &= set - 1) {
        int field = __builtin_ctzll(set);
        memcpy((char *)values + fields[field].offset, (const char *)from + fields[field].offset,
               fields[field].size);
    }
}

/* Two lists of stops in rising order; of two at one place the later one counts. */
static void tabs_merge(struct arena *arena, struct paragraph_style *style,
                       const struct paragraph_style *over)
{
    if (over->tab_count == 0)
        return;
    struct tab_stop *merged =
        arena_take(arena, (style->tab_count + over->tab_count) * sizeof *merged);
    size_t a = 0, b = 0, count = 0;
    while (a < style->tab_count || b < over->tab_count) {
        bool base = b == over->tab_count ||
                    (a < style->tab_count && style->tabs[a].position < over->tabs[b].position);
        if (!base && a < style->tab_count && style->tabs[a].position == over->tabs[b].position)
            a++;
        merged[count++] = base ? style->tabs[a++] : over->tabs[b++];
    }
    style->tabs = merged;
    style->tab_count = count;
}

void paragraph_values_apply(struct arena *arena, struct paragraph_values *values,
                            const struct paragraph_patch *patch)
{
    copy_fields(values, &patch->values, patch->set);
    tabs_merge(arena, &values->style, &patch->values.style);
}

void paragraph_patch_apply(struct arena *arena, struct paragraph_patch *base,
                           const struct paragraph_patch *derived)
{
    paragraph_values_apply(arena, &base->values, derived);
    base->set |= derived->set;
}

static void mark_set(struct paragraph_patch *patch, bool stated, int field)
{
    if (stated)
        patch->set |= UINT64_C(1) << field;
}

/* "start" as ISO strict names it, else "left". */
static struct text side(const struct element *element, const char *strict, const char *usual)
{
    struct text value = element_attribute(element, strict);
    return value.data ? value : element_attribute(element, usual);
}

static void read_characters(const struct element *element, struct paragraph_patch *patch)
{
    struct paragraph_values *values = &patch->values;
    mark_set(patch,
             value_integer(side(element, "startChars", "leftChars"), -99999, 99999,
                           &values->left_characters),
             FIELD_LEFT_CHARACTERS);
    mark_set(patch,
             value_integer(side(element, "endChars", "rightChars"), -99999, 99999,
                           &values->right_characters),
             FIELD_RIGHT_CHARACTERS);
    if (value_integer(element_attribute(element, "hangingChars"), 0, 99999,
                      &values->first_characters)) {
        values->first_characters = -values->first_characters;
        mark_set(patch, true, FIELD_FIRST_CHARACTERS);
    } else {
        mark_set(patch,
                 value_integer(element_attribute(element, "firstLineChars"), 0, 99999,
                               &values->first_characters),
                 FIELD_FIRST_CHARACTERS);
    }
}

static void read_indent(const struct element *element, struct paragraph_patch *patch)
{
    struct paragraph_style *style = &patch->values.style;
    mark_set(patch, value_twips(side(element, "start", "left"), &style->indent_left),
             FIELD_INDENT_LEFT);
    mark_set(patch, value_twips(side(element, "end", "right"), &style->indent_right),
             FIELD_INDENT_RIGHT);
    if (value_twips(element_attribute(element, "hanging"), &style->indent_first)) {
        style->indent_first = -style->indent_first;
        mark_set(patch, true, FIELD_INDENT_FIRST);
    } else {
        mark_set(patch, value_twips(element_attribute(element, "firstLine"), &style->indent_first),
                 FIELD_INDENT_FIRST);
    }
    read_characters(element, patch);
}

static bool read_gap(const struct element *element, const char *name, int *gap)
{
    int value;
    if (!value_twips(element_attribute(element, name), &value) || value < 0)
        return false;
    *gap = value;
    return true;
}

static bool read_switch_attribute(const struct element *element, const char *name, bool *value)
{
    struct text text = element_attribute(element, name);
    if (text.data)
        *value = value_on(text);
    return text.data != NULL;
}

static void read_spacing(const struct element *element, struct paragraph_patch *patch)
{
    static const char *const rules[] = { "auto", "exact", "atLeast", NULL };
    struct paragraph_style *style = &patch->values.style;
    mark_set(patch, read_gap(element, "before", &style->before), FIELD_BEFORE);
    mark_set(patch, read_gap(element, "after", &style->after), FIELD_AFTER);
    mark_set(patch, read_switch_attribute(element, "beforeAutospacing", &style->before_auto),
             FIELD_BEFORE_AUTO);
    mark_set(patch, read_switch_attribute(element, "afterAutospacing", &style->after_auto),
             FIELD_AFTER_AUTO);
    mark_set(
        patch,
        value_integer(element_attribute(element, "beforeLines"), 0, 99999, &style->before_lines),
        FIELD_BEFORE_LINES);
    mark_set(patch,
             value_integer(element_attribute(element, "afterLines"), 0, 99999, &style->after_lines),
             FIELD_AFTER_LINES);
    bool line = read_gap(element, "line", &style->line) && style->line > 0;
    int rule = value_choice(element_attribute(element, "lineRule"), rules);
    mark_set(patch, line, FIELD_LINE);
    /* A line height without a rule is a multiple, whatever was inherited (17.3.1.33). */
    if (line || rule >= 0) {
        style->line_rule = rule < 0 ? LINE_AUTO : (enum line_rule)rule;
        mark_set(patch, true, FIELD_LINE_RULE);
    }
}

static void read_align(const struct element *element, struct paragraph_patch *patch)
{
    static const struct {
        const char *name;
        enum alignment align;
    } names[] = { { "left", ALIGN_LEFT },
                  { "start", ALIGN_LEFT },
                  { "center", ALIGN_CENTRE },
                  { "right", ALIGN_RIGHT },
                  { "end", ALIGN_RIGHT },
                  { "both", ALIGN_JUSTIFIED },
                  { "lowKashida", ALIGN_JUSTIFIED },
                  { "mediumKashida", ALIGN_JUSTIFIED },
                  { "highKashida", ALIGN_JUSTIFIED },
                  { "distribute", ALIGN_DISTRIBUTED },
                  { "thaiDistribute", ALIGN_DISTRIBUTED } };
    struct text value = element_value(element);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_equal(value, text_of(names[i].name))) {
            patch->values.style.align = names[i].align;
            mark_set(patch, true, FIELD_ALIGN);
        }
}

static bool tab_read(const struct element *element, struct tab_stop *tab, int *number_tab)
{
    static const struct {
        const char *name;
        enum tab_kind kind;
    } names[] = { { "left", TAB_LEFT },   { "start", TAB_LEFT }, { "center", TAB_CENTRE },
                  { "right", TAB_RIGHT }, { "end", TAB_RIGHT },  { "decimal", TAB_DECIMAL },
                  { "bar", TAB_BAR },     { "clear", TAB_CLEAR } };
    struct text value = element_value(element);
    if (!value_twips(element_attribute(element, "pos"), &tab->position))
        return false;
    if (text_equal(value, TEXT("num"))) {
        *number_tab = tab->position;
        return false;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_equal(value, text_of(names[i].name))) {
            tab->kind = names[i].kind;
            return true;
        }
    return false;
}

/* Keeps the list in rising order; a second stop at a place takes the first one's. */
static void tab_insert(struct arena *arena, struct paragraph_style *style, size_t *capacity,
                       struct tab_stop tab)
{
    size_t at = style->tab_count;
    while (at > 0 && style->tabs[at - 1].position > tab.position)
        at--;
    if (at > 0 && style->tabs[at - 1].position == tab.position) {
        style->tabs[at - 1] = tab;
        return;
    }
    style->tabs = arena_grow(arena, style->tabs, style->tab_count, capacity, sizeof *style->tabs);
    memmove(&style->tabs[at + 1], &style->tabs[at], (style->tab_count - at) * sizeof *style->tabs);
    style->tabs[at] = tab;
    style->tab_count++;
}

#define TABS_MOST 64 /* what Word itself keeps of one paragraph */

static void read_tabs(struct arena *arena, const struct element *element,
                      struct paragraph_patch *patch)
{
    size_t capacity = 0;
    struct tab_stop tab;
    for (const struct element *child = element->first; child; child = child->next)
        if (element_is(child, "tab") && patch->values.style.tab_count < TABS_MOST) {
            int number_tab = 0;
            if (tab_read(child, &tab, &number_tab))
                tab_insert(arena, &patch->values.style, &capacity, tab);
            if (number_tab > 0) {
                patch->values.number_tab = number_tab;
                mark_set(patch, true, FIELD_NUMBER_TAB);
            }
        }
}

bool border_read(const struct theme *theme, const struct element *element, struct border *border)
{
    static const char *const none[] = { "nil", "none", "", NULL };
    if (!element)
        return false;
    *border = (struct border){ .colour = COLOUR_AUTO };
    struct text value = element_value(element);
    if (value_choice(value, none) >= 0)
        return true;
    value_integer(element_attribute(element, "sz"), 0, 255, &border->eighths);
    if (border->eighths == 0)
        border->eighths = 2; /* Word draws no line thinner than a quarter of a point */
    value_integer(element_attribute(element, "space"), 0, 31, &border->space);
    border->lines = 1;
    if (text_equal(value, TEXT("double")) || text_starts(value, TEXT("thinThick")) ||
        text_starts(value, TEXT("thickThin")) || text_equal(value, TEXT("doubleWave")))
        border->lines = 2;
    if (text_equal(value, TEXT("triple")) || text_starts(value, TEXT("thinThickThin")))
        border->lines = 3;
    if (!value_colour(element_attribute(element, "color"), &border->colour))
        theme_colour(theme, element_attribute(element, "themeColor"), &border->colour);
    return true;
}

static void read_borders(const struct theme *theme, const struct element *element,
                         struct paragraph_patch *patch)
{
    struct borders *borders = &patch->values.style.borders;
    mark_set(patch, border_read(theme, element_child(element, "top"), &borders->top),
             FIELD_BORDER_TOP);
    mark_set(patch, border_read(theme, element_child(element, "left"), &borders->left),
             FIELD_BORDER_LEFT);
    mark_set(patch, border_read(theme, element_child(element, "bottom"), &borders->bottom),
             FIELD_BORDER_BOTTOM);
    mark_set(patch, border_read(theme, element_child(element, "right"), &borders->right),
             FIELD_BORDER_RIGHT);
    mark_set(patch, border_read(theme, element_child(element, "between"), &borders->between),
             FIELD_BORDER_BETWEEN);
}

static void read_number(const struct element *element, struct paragraph_patch *patch)
{
    struct text level = element_child_value(element, "ilvl");
    struct text id = element_child_value(element, "numId");
    patch->values.number_level = -1;
    if (level.data) {
        value_integer(level, 0, 8, &patch->values.number_level);
        mark_set(patch, true, FIELD_NUMBER_LEVEL);
    }
    if (id.data)
        mark_set(patch, value_integer(id, 0, 0x7FFFFFFF, &patch->values.number_id),
                 FIELD_NUMBER_ID);
}

static const struct {
    const char *name;
    int field;
} switches[] = {
    { "contextualSpacing", FIELD_CONTEXTUAL },
    { "keepNext", FIELD_KEEP_NEXT },
    { "keepLines", FIELD_KEEP_LINES },
    { "pageBreakBefore", FIELD_PAGE_BREAK_BEFORE },
    { "widowControl", FIELD_WIDOW_CONTROL },
    { "suppressLineNumbers", FIELD_SUPPRESS_LINE_NUMBERS },
    { "suppressAutoHyphens", FIELD_SUPPRESS_HYPHENS },
    { "bidi", FIELD_BIDI },
    { "snapToGrid", FIELD_PARAGRAPH_SNAP },
    { "mirrorIndents", FIELD_MIRROR },
};

static bool read_switch(const struct element *element, struct paragraph_patch *patch)
{
    for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
        if (element_is(element, switches[i].name)) {
            int field = switches[i].field;
            *(bool *)((char *)&patch->values + fields[field].offset) =
                value_on(element_value(element));
            mark_set(patch, true, field);
            return true;
        }
    return false;
}

static void read_text_align(const struct element *element, struct paragraph_patch *patch)
{
    static const char *const names[] = { "auto", "top", "center", "baseline", "bottom", NULL };
    int at = value_choice(element_value(element), names);
    if (at >= 0)
        patch->values.style.text_align = at;
    mark_set(patch, at >= 0, FIELD_TEXT_ALIGN);
}

/* outlineLvl 0 to 8 are headings 1 to 9; 9 is body text. */
static void read_outline(const struct element *element, struct paragraph_patch *patch)
{
    int level;
    if (value_integer(element_value(element), 0, 9, &level)) {
        patch->values.style.outline = level == 9 ? 0 : level + 1;
        mark_set(patch, true, FIELD_OUTLINE);
    }
}

static void read_linked(const struct element *element, struct paragraph_patch *patch)
{
    if (element_is(element, "pStyle"))
        patch->style = element_value(element);
    else if (element_is(element, "rPr"))
        patch->mark = element;
    else if (element_is(element, "sectPr"))
        patch->section = element;
    else if (element_is(element, "pPrChange"))
        patch->change = element;
}

static void read_one(struct arena *arena, const struct theme *theme, const struct element *element,
                     struct paragraph_patch *patch)
{
    if (element_is(element, "spacing"))
        read_spacing(element, patch);
    else if (element_is(element, "ind"))
        read_indent(element, patch);
    else if (element_is(element, "jc"))
        read_align(element, patch);
    else if (element_is(element, "numPr"))
        read_number(element, patch);
    else if (element_is(element, "tabs"))
        read_tabs(arena, element, patch);
    else if (element_is(element, "pBdr"))
        read_borders(theme, element, patch);
    else if (element_is(element, "shd"))
        mark_set(patch, shading_read(theme, element, &patch->values.style.background),
                 FIELD_BACKGROUND);
    else if (element_is(element, "outlineLvl"))
        read_outline(element, patch);
    else if (element_is(element, "textAlignment"))
        read_text_align(element, patch);
    else if (element_is(element, "framePr"))
        mark_set(patch, (patch->values.style.frame = frame_read(arena, element)) != NULL,
                 FIELD_FRAME);
    else if (!read_switch(element, patch))
        read_linked(element, patch);
}

void paragraph_patch_read(struct arena *arena, const struct theme *theme,
                          const struct element *element, struct paragraph_patch *patch)
{
    memset(patch, 0, sizeof *patch);
    for (const struct element *child = element ? element->first : NULL; child; child = child->next)
        read_one(arena, theme, child, patch);
}
