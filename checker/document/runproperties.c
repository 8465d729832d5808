/* Reads w:rPr (17.3.2) and lays such patches over one another. */
#include "document/properties.h"
#include "document/values.h"

#include <stddef.h>
#include <string.h>

/* Where each field lies in struct run_values. */
#define STYLE_FIELD(member)                                                                        \
    {                                                                                              \
        offsetof(struct run_values, style.member), sizeof(((struct run_style *)0)->member)         \
    }
#define OWN_FIELD(member)                                                                          \
    {                                                                                              \
        offsetof(struct run_values, member), sizeof(((struct run_values *)0)->member)              \
    }

static const struct {
    size_t offset, size;
} fields[RUN_FIELDS] = {
    [FIELD_FONT] = STYLE_FIELD(font),
    [FIELD_FONT_HIGH_ANSI] = STYLE_FIELD(font_high_ansi),
    [FIELD_FONT_EAST_ASIAN] = STYLE_FIELD(font_east_asian),
    [FIELD_FONT_COMPLEX] = STYLE_FIELD(font_complex),
    [FIELD_HALF_POINTS] = STYLE_FIELD(half_points),
    [FIELD_HALF_POINTS_COMPLEX] = STYLE_FIELD(half_points_complex),
    [FIELD_BOLD] = STYLE_FIELD(bold),
    [FIELD_ITALIC] = STYLE_FIELD(italic),
    [FIELD_CAPS] = STYLE_FIELD(caps),
    [FIELD_SMALL_CAPS] = STYLE_FIELD(small_caps),
    [FIELD_STRIKE] = STYLE_FIELD(strike),
    [FIELD_HIDDEN] = STYLE_FIELD(hidden),
    [FIELD_DOUBLE_STRIKE] = OWN_FIELD(double_strike),
    [FIELD_UNDERLINE] = STYLE_FIELD(underline),
    [FIELD_RIGHT_TO_LEFT] = STYLE_FIELD(right_to_left),
    [FIELD_COMPLEX_SCRIPT] = STYLE_FIELD(complex_script),
    [FIELD_COLOUR] = STYLE_FIELD(colour),
    [FIELD_SHADING] = OWN_FIELD(shading),
    [FIELD_HIGHLIGHT] = OWN_FIELD(highlight),
    [FIELD_SPACING] = STYLE_FIELD(spacing),
    [FIELD_SCALE] = STYLE_FIELD(scale),
    [FIELD_KERNING] = STYLE_FIELD(kerning_from),
    [FIELD_LIGATURES] = STYLE_FIELD(ligatures),
    [FIELD_RAISE] = STYLE_FIELD(raise),
    [FIELD_VERTICAL] = STYLE_FIELD(vertical),
    [FIELD_SNAP] = STYLE_FIELD(snap_to_grid),
    [FIELD_LANG] = STYLE_FIELD(lang),
    [FIELD_NO_PROOF] = STYLE_FIELD(no_proof),
};

void run_values_init(struct run_values *values)
{
    memset(values, 0, sizeof *values);
    struct run_style *style = &values->style;
    style->font = style->font_high_ansi = TEXT("Times New Roman");
    style->half_points = style->half_points_complex = 20;
    style->colour = style->background = COLOUR_AUTO;
    values->shading = values->highlight = COLOUR_AUTO;
    style->scale = 100;
    style->snap_to_grid = true;
}

static void copy_fields(struct run_values *values, const struct run_values *from, uint32_t set)
{
    for (; set; set &= set - 1) {
        int field = __builtin_ctz(set);
        memcpy((char *)values + fields[field].offset, (const char *)from + fields[field].offset,
               fields[field].size);
    }
}

void run_values_apply(struct run_values *values, const struct run_patch *patch)
{
    copy_fields(values, &patch->values, patch->set);
}

static bool *toggle_of(struct run_values *values, int field)
{
    return (bool *)((char *)values + fields[field].offset);
}

void run_values_style(struct run_values *values, const struct run_patch *patch)
{
    copy_fields(values, &patch->values, patch->set & ~RUN_TOGGLES);
    for (uint32_t set = patch->set & RUN_TOGGLES; set; set &= set - 1) {
        int field = __builtin_ctz(set);
        bool *toggle = toggle_of(values, field);
        *toggle = *toggle != *(const bool *)((const char *)&patch->values + fields[field].offset);
    }
}

void run_values_defaults(struct run_values *values, const struct run_patch *defaults)
{
    for (uint32_t set = defaults->set & RUN_TOGGLES; set; set &= set - 1) {
        int field = __builtin_ctz(set);
        if (*(const bool *)((const char *)&defaults->values + fields[field].offset))
            *toggle_of(values, field) = true;
    }
}

void run_patch_apply(struct run_patch *base, const struct run_patch *derived)
{
    copy_fields(&base->values, &derived->values, derived->set);
    base->set |= derived->set;
}

/* One property's reader: true when it is to be set. */
typedef bool (*property_reader)(const struct theme *theme, const struct element *element,
                                struct run_patch *patch);

static bool switch_to(struct run_patch *patch, const struct element *element, int field)
{
    *toggle_of(&patch->values, field) = value_on(element_value(element));
    return true;
}

static void font_set(struct run_patch *patch, int field, struct text name)
{
    if (name.length == 0)
        return;
    memcpy((char *)&patch->values + fields[field].offset, &name, sizeof name);
    patch->set |= 1u << field;
}

/* A theme font stands before a font by name in one element (17.3.2.26). */
static bool read_fonts(const struct theme *theme, const struct element *element,
                       struct run_patch *patch)
{
    static const struct {
        const char *plain, *themed;
        int field;
    } slots[] = { { "ascii", "asciiTheme", FIELD_FONT },
                  { "hAnsi", "hAnsiTheme", FIELD_FONT_HIGH_ANSI },
                  { "eastAsia", "eastAsiaTheme", FIELD_FONT_EAST_ASIAN },
                  { "cs", "cstheme", FIELD_FONT_COMPLEX } };
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++) {
        struct text name = theme_font(theme, element_attribute(element, slots[i].themed));
        if (name.length == 0)
            name = element_attribute(element, slots[i].plain);
        font_set(patch, slots[i].field, name);
    }
    return false;
}

static bool read_colour(const struct theme *theme, const struct element *element,
                        struct run_patch *patch)
{
    int *colour = &patch->values.style.colour;
    struct text named = element_attribute(element, "themeColor");
    if (value_colour(element_value(element), colour) && (*colour != COLOUR_AUTO || !named.length))
        return true;
    return theme_colour(theme, named, colour);
}

/* Per cent of the pattern's colour over its ground; -1 for a pattern that is none. */
static int pattern_share(struct text pattern)
{
    int share;
    if (text_equal(pattern, TEXT("solid")))
        return 100;
    if (text_starts(pattern, TEXT("pct")) &&
        value_integer(text_slice(pattern, 3, pattern.length), 0, 100, &share))
        return share;
    return text_ends(pattern, TEXT("Stripe")) || text_ends(pattern, TEXT("Cross")) ? 40 : 0;
}

static int named_colour(const struct theme *theme, const struct element *element, const char *plain,
                        const char *themed)
{
    int colour = COLOUR_AUTO;
    if (!value_colour(element_attribute(element, plain), &colour) || colour == COLOUR_AUTO)
        theme_colour(theme, element_attribute(element, themed), &colour);
    return colour;
}

bool shading_read(const struct theme *theme, const struct element *shading, int *colour)
{
    int ground = named_colour(theme, shading, "fill", "themeFill");
    int share = pattern_share(element_value(shading));
    if (text_equal(element_value(shading), TEXT("nil"))) {
        *colour = COLOUR_AUTO;
    } else if (share == 0) {
        *colour = ground;
    } else {
        int ink = named_colour(theme, shading, "color", "themeColor");
        int under = ground == COLOUR_AUTO ? 0xFFFFFF : ground;
        int mixed = 0;
        ink = ink == COLOUR_AUTO ? 0 : ink;
        for (int shift = 16; shift >= 0; shift -= 8)
            mixed = mixed << 8 |
                    ((ink >> shift & 0xFF) * share + (under >> shift & 0xFF) * (100 - share)) / 100;
        *colour = mixed;
    }
    return true;
}

static bool read_shading(const struct theme *theme, const struct element *element,
                         struct run_patch *patch)
{
    return shading_read(theme, element, &patch->values.shading);
}

static bool read_highlight(const struct theme *theme, const struct element *element,
                           struct run_patch *patch)
{
    static const char *const names[] = { "yellow",    "green",       "cyan",     "magenta",
                                         "blue",      "red",         "darkBlue", "darkCyan",
                                         "darkGreen", "darkMagenta", "darkRed",  "darkYellow",
                                         "darkGray",  "lightGray",   "black",    "white",
                                         NULL };
    static const int colours[] = { 0xFFFF00, 0x00FF00, 0x00FFFF, 0xFF00FF, 0x0000FF, 0xFF0000,
                                   0x000080, 0x008080, 0x008000, 0x800080, 0x800000, 0x808000,
                                   0x808080, 0xC0C0C0, 0x000000, 0xFFFFFF };
    (void)theme;
    int at = value_choice(element_value(element), names);
    patch->values.highlight = at < 0 ? COLOUR_AUTO : colours[at];
    return true;
}

static bool read_size(const struct theme *theme, const struct element *element,
                      struct run_patch *patch)
{
    (void)theme;
    return value_half_points(element_value(element), &patch->values.style.half_points);
}

static bool read_size_complex(const struct theme *theme, const struct element *element,
                              struct run_patch *patch)
{
    (void)theme;
    return value_half_points(element_value(element), &patch->values.style.half_points_complex);
}

static bool read_underline(const struct theme *theme, const struct element *element,
                           struct run_patch *patch)
{
    (void)theme;
    patch->values.style.underline = !text_equal(element_value(element), TEXT("none"));
    return true;
}

static bool read_spacing(const struct theme *theme, const struct element *element,
                         struct run_patch *patch)
{
    (void)theme;
    return value_twips(element_value(element), &patch->values.style.spacing);
}

/* A bare number or "150%". */
static bool read_scale(const struct theme *theme, const struct element *element,
                       struct run_patch *patch)
{
    struct text text = element_value(element);
    (void)theme;
    if (text_ends(text, TEXT("%")))
        text = text_slice(text, 0, text.length - 1);
    return value_decimal(text, 1, 600, &patch->values.style.scale);
}

static bool read_kerning(const struct theme *theme, const struct element *element,
                         struct run_patch *patch)
{
    (void)theme;
    return value_integer(element_value(element), 0, 3276, &patch->values.style.kerning_from) ||
           value_half_points(element_value(element), &patch->values.style.kerning_from);
}

static bool read_raise(const struct theme *theme, const struct element *element,
                       struct run_patch *patch)
{
    (void)theme;
    return value_decimal(element_value(element), -3276, 3276, &patch->values.style.raise);
}

static bool read_vertical(const struct theme *theme, const struct element *element,
                          struct run_patch *patch)
{
    static const char *const names[] = { "baseline", "superscript", "subscript", NULL };
    (void)theme;
    int at = value_choice(element_value(element), names);
    patch->values.style.vertical = at < 0 ? VERTICAL_BASELINE : (enum vertical_align)at;
    return at >= 0;
}

static bool read_lang(const struct theme *theme, const struct element *element,
                      struct run_patch *patch)
{
    (void)theme;
    patch->values.style.lang = element_value(element);
    return patch->values.style.lang.length > 0;
}

static bool read_switch(const struct theme *theme, const struct element *element,
                        struct run_patch *patch);

/* The most frequent first; a reader of NULL is the switch of that field. */
static const struct {
    const char *name;
    int field;
    property_reader read;
} properties[] = {
    { "rFonts", FIELD_FONT, read_fonts },
    { "sz", FIELD_HALF_POINTS, read_size },
    { "szCs", FIELD_HALF_POINTS_COMPLEX, read_size_complex },
    { "b", FIELD_BOLD, read_switch },
    { "color", FIELD_COLOUR, read_colour },
    { "lang", FIELD_LANG, read_lang },
    { "i", FIELD_ITALIC, read_switch },
    { "u", FIELD_UNDERLINE, read_underline },
    { "noProof", FIELD_NO_PROOF, read_switch },
    { "shd", FIELD_SHADING, read_shading },
    { "spacing", FIELD_SPACING, read_spacing },
    { "vertAlign", FIELD_VERTICAL, read_vertical },
    { "highlight", FIELD_HIGHLIGHT, read_highlight },
    { "caps", FIELD_CAPS, read_switch },
    { "smallCaps", FIELD_SMALL_CAPS, read_switch },
    { "strike", FIELD_STRIKE, read_switch },
    { "dstrike", FIELD_DOUBLE_STRIKE, read_switch },
    { "vanish", FIELD_HIDDEN, read_switch },
    { "rtl", FIELD_RIGHT_TO_LEFT, read_switch },
    { "cs", FIELD_COMPLEX_SCRIPT, read_switch },
    { "w", FIELD_SCALE, read_scale },
    { "kern", FIELD_KERNING, read_kerning },
    { "position", FIELD_RAISE, read_raise },
    { "snapToGrid", FIELD_SNAP, read_switch },
};

static bool read_switch(const struct theme *theme, const struct element *element,
                        struct run_patch *patch)
{
    (void)theme;
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
        if (properties[i].read == read_switch && element_is(element, properties[i].name))
            return switch_to(patch, element, properties[i].field);
    return false;
}

static void read_other(const struct element *element, struct run_patch *patch)
{
    if (element_is(element, "rStyle")) {
        patch->style = element_value(element);
    } else if (element_is(element, "specVanish")) {
        patch->special_hidden = value_on(element_value(element));
    } else if (element->vocabulary == VOCABULARY_WORD_2010 &&
               text_equal(element->name, TEXT("ligatures"))) {
        patch->values.style.ligatures =
            !text_equal(element_attribute_of(element, VOCABULARY_WORD_2010, "val"), TEXT("none"));
        patch->set |= 1u << FIELD_LIGATURES;
    } else if (element_is(element, "rPrChange")) {
        patch->change = element;
    } else if (element_is(element, "ins") || element_is(element, "moveTo")) {
        patch->inserted = true;
        patch->mark_change = element;
    } else if (element_is(element, "del") || element_is(element, "moveFrom")) {
        patch->deleted = true;
        patch->mark_change = element;
    }
}

static void read_one(const struct theme *theme, const struct element *element,
                     struct run_patch *patch)
{
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        if (!element_is(element, properties[i].name))
            continue;
        if (properties[i].read(theme, element, patch))
            patch->set |= 1u << properties[i].field;
        return;
    }
    read_other(element, patch);
}

void run_patch_read(const struct theme *theme, const struct element *element,
                    struct run_patch *patch)
{
    memset(patch, 0, sizeof *patch);
    for (const struct element *child = element ? element->first : NULL; child; child = child->next)
        read_one(theme, child, patch);
}
