/* Run styles made ready for measuring: face, size, scale, what they do to the height of a line. */
#include "pages/typesetter.h"

#include "unicode.h"

/* Of the size: superscript and subscript; small capitals (measured in Word). */
static const double SCRIPT_SIZE = 0.65;
static const double SMALL_CAPS_SIZE = 0.8;

/* A line of an East Asian face is higher than its own figures say. */
static bool is_east_asian(uint32_t c)
{
    return (c >= 0x1100 && c < 0x1200) || (c >= 0x2E80 && c < 0xA4D0) ||
           (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xF900 && c < 0xFB00) ||
           (c >= 0xFE30 && c < 0xFE50) || (c >= 0xFF00 && c < 0xFFF0) ||
           (c >= 0x20000 && c < 0x40000);
}

static bool is_complex(uint32_t c)
{
    return (c >= 0x590 && c < 0x900) || (c >= 0x900 && c < 0xE80) || (c >= 0xFB1D && c < 0xFE00) ||
           (c >= 0xFE70 && c < 0xFEFF);
}

enum script script_of(const struct run_style *style, uint32_t c)
{
    if (style->complex_script || style->right_to_left || (c >= 0x590 && is_complex(c)))
        return SCRIPT_COMPLEX;
    if (c < 0x80)
        return SCRIPT_ASCII;
    return c >= 0x1100 && is_east_asian(c) ? SCRIPT_EAST_ASIAN : SCRIPT_HIGH_ANSI;
}

static struct text font_of(const struct run_style *style, enum script script)
{
    const struct text fonts[SCRIPTS] = { style->font, style->font_high_ansi, style->font_east_asian,
                                         style->font_complex, TEXT("Segoe UI Symbol") };
    return fonts[script].length ? fonts[script] : style->font;
}

static const struct type *make_type(struct typesetter *typesetter, const struct run_style *style,
                                    enum script script)
{
    struct type *type = arena_take(typesetter->arena, sizeof *type);
    int half_points = script == SCRIPT_COMPLEX && style->half_points_complex > 0
                          ? style->half_points_complex
                          : style->half_points;
    type->style = style;
    type->face = faces_find(typesetter->faces, font_of(style, script), style->bold, style->italic);
    type->size = half_points > 0 ? half_points / 2.0 : 0.5;
    type->unit = type->size * (style->vertical == VERTICAL_BASELINE ? 1 : SCRIPT_SIZE);
    type->unit *= style->scale > 0 ? style->scale / 100.0 : 1;
    type->spacing = POINTS_OF_TWIPS(style->spacing);
    type->caps = style->caps;
    type->small_caps = style->small_caps && !style->caps;
    type->kerned = style->kerning_from > 0 && half_points >= style->kerning_from;
    /* Spaced letters stay apart. */
    type->ligated = style->ligatures && style->spacing == 0 && type->face->ligatures;
    type->ascent = type->face->ascent * type->size;
    type->descent = type->face->descent * type->size;
    double raise = style->raise / 2.0;
    type->ascent = type->ascent + raise > 0 ? type->ascent + raise : 0;
    type->descent = type->descent - raise > 0 ? type->descent - raise : 0;
    type->space = (double)type->face->direct[' '] * type->unit;
    return type;
}

static struct type_set *find_set(struct typesetter *typesetter, const struct run_style *style)
{
    size_t mask = typesetter->set_capacity - 1;
    size_t at = ((uintptr_t)style >> 4) * 0x9E3779B97F4A7C15u >> 20 & mask;
    while (typesetter->sets[at].style && typesetter->sets[at].style != style)
        at = (at + 1) & mask;
    return &typesetter->sets[at];
}

static void grow_sets(struct typesetter *typesetter)
{
    struct type_set *old = typesetter->sets;
    size_t count = typesetter->set_capacity;
    typesetter->set_capacity = count ? 2 * count : 64;
    typesetter->sets = arena_take(typesetter->arena, typesetter->set_capacity * sizeof *old);
    for (size_t i = 0; i < count; i++)
        if (old[i].style)
            *find_set(typesetter, old[i].style) = old[i];
}

const struct type *type_of(struct typesetter *typesetter, const struct run_style *style,
                           enum script script)
{
    if (2 * (typesetter->set_count + 1) > typesetter->set_capacity)
        grow_sets(typesetter);
    struct type_set *set = find_set(typesetter, style);
    if (!set->style) {
        set->style = style;
        typesetter->set_count++;
    }
    if (!set->of[script])
        set->of[script] = make_type(typesetter, style, script);
    return set->of[script];
}

double type_advance(const struct type *type, uint32_t code_point)
{
    if (type->caps)
        code_point = unicode_to_upper(code_point);
    else if (type->small_caps) {
        unsigned upper = unicode_to_upper(code_point);
        if (upper != code_point)
            return face_advance(type->face, upper) * type->unit * SMALL_CAPS_SIZE;
    }
    return face_advance(type->face, code_point) * type->unit;
}
