/* Paragraphs measured without being broken: for the columns of automatic tables, and for estimates.
 */
#include "pages/typesetter.h"

#include <math.h>

static struct cursor open_wide(struct typesetter *typesetter, const struct paragraph *paragraph)
{
    /* A room that nothing fills, so that only breaks end lines. */
    static const struct line_setting WIDE = { .width = 1e6 };
    return lines_begin(typesetter, paragraph, &WIDE);
}

static double indents(const struct paragraph *paragraph, bool first)
{
    const struct paragraph_style *style = paragraph->style;
    return POINTS_OF_TWIPS(style->indent_left) + POINTS_OF_TWIPS(style->indent_right) +
           (first ? POINTS_OF_TWIPS(style->indent_first) : 0);
}

double lines_min_width(struct typesetter *typesetter, const struct paragraph *paragraph)
{
    const struct measured *measured = measure(typesetter, paragraph);
    double widest = 0, width = measured->label_width;
    for (size_t i = 0; i < measured->count; i++) {
        const struct glyph *glyph = &measured->glyphs[i];
        if (glyph->kind != GLYPH_SPACE)
            width += glyph->advance;
        widest = fmax(widest, width);
        if (glyph->breaks || glyph->kind == GLYPH_BREAK)
            width = 0;
    }
    return widest + fmax(indents(paragraph, false), indents(paragraph, true));
}

double lines_max_width(struct typesetter *typesetter, const struct paragraph *paragraph)
{
    struct cursor cursor = open_wide(typesetter, paragraph);
    struct line line;
    double widest = 0;
    while (lines_next(&cursor, 0, cursor.setting.width, &line))
        widest = fmax(widest, line.width + indents(paragraph, cursor.line == 1));
    return widest;
}

double lines_usual_height(struct typesetter *typesetter, const struct paragraph *paragraph)
{
    struct cursor cursor = open_wide(typesetter, paragraph);
    struct line line = { 0 };
    struct extent extent = { 0 };
    const struct type *type =
        cursor.measured->count ? cursor.measured->glyphs[0].type : cursor.measured->mark;
    extent_add_type(&extent, type);
    cursor.line = 1;
    line_heights(&line, &cursor, &extent);
    return line.height;
}
