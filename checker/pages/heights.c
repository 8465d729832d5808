/* How high a line is: what stands on it, the spacing rule of the paragraph, the grid. */
#include "pages/typesetter.h"

#include <math.h>

/* Where the base line of an exact line stands, of its height. */
static const double EXACT_BASELINE = 0.8;

static double larger(double a, double b)
{
    return a > b ? a : b;
}

void extent_add_type(struct extent *extent, const struct type *type)
{
    extent->ascent = larger(extent->ascent, type->ascent);
    extent->descent = larger(extent->descent, type->descent);
    extent->text_ascent = larger(extent->text_ascent, type->ascent);
    extent->text_descent = larger(extent->text_descent, type->descent);
}

/*
 * A picture stands on the base line and brings no descent of its own; a line that only holds
 * pictures is no lower than a line of their run's text would be, which is what a horizontal rule
 * (o:hr) takes.
 */
static void extent_add_drawing(struct extent *extent, const struct glyph *glyph,
                               const struct drawing *drawing)
{
    const struct type *type = glyph->type;
    const double raise = type->style->raise / 2.0;
    const double height =
        POINTS_OF_EMU(drawing->height + drawing->effect_top + drawing->effect_bottom);
    extent->ascent = larger(extent->ascent, height + raise);
    extent->descent = larger(extent->descent, -raise);
    extent->least = larger(extent->least, type->ascent + type->descent);
    extent->text_ascent = larger(extent->text_ascent, type->ascent);
    extent->text_descent = larger(extent->text_descent, type->descent);
}

static void extent_add_equation(struct extent *extent, const struct glyph *glyph,
                                const struct run *run)
{
    struct type tall = *glyph->type;
    tall.ascent = run->above / 100.0 * tall.size;
    tall.descent = run->below / 100.0 * tall.size;
    extent_add_type(extent, &tall);
}

void extent_add(struct extent *extent, const struct glyph *glyph, const struct paragraph *paragraph)
{
    const struct drawing *drawing =
        glyph->kind == GLYPH_DRAWING ? paragraph->runs[glyph->run].drawing : NULL;
    if (drawing)
        extent_add_drawing(extent, glyph, drawing);
    else if (glyph->tall)
        extent_add_equation(extent, glyph, &paragraph->runs[glyph->run]);
    else
        extent_add_type(extent, glyph->type);
}

/* The distance between lines of the document grid, or 0 when the line does not lie on it. */
static double grid_pitch(const struct cursor *cursor)
{
    const struct paragraph_style *style = cursor->paragraph->style;
    const struct document *document = cursor->typesetter->document;
    bool on = style->snap_to_grid &&
              (!cursor->setting.in_cell || (document && document->settings.grid_in_tables));
    return on ? cursor->setting.grid_pitch : 0;
}

/* 17.3.1.33: 240ths of a line.  What is more than a line stands below the text; only the text is
 * multiplied, not a picture. */
static void space_auto(struct line *line, const struct cursor *cursor, const struct extent *extent)
{
    double natural = line->ascent + line->descent;
    double factor = cursor->paragraph->style->line > 0 ? cursor->paragraph->style->line / 240.0 : 1;
    double text = extent->text_ascent + extent->text_descent;
    double pitch = grid_pitch(cursor);
    if (pitch > 0) {
        double lines = ceil(natural / pitch - 1e-6);
        double seat = (lines * pitch - natural) / 2;
        line->height = lines * pitch + (factor - 1) * pitch;
        line->fit = lines * pitch;
        line->baseline = seat + line->ascent;
        return;
    }
    line->height = natural + (factor - 1) * text;
    line->fit = factor > 1 ? natural : line->height;
    line->baseline = line->ascent + (factor < 1 ? (factor - 1) * text : 0);
}

static void space_exact(struct line *line, double height)
{
    line->height = line->fit = height;
    line->baseline = EXACT_BASELINE * height;
}

/* Room that is left over stands above the text. */
static void space_at_least(struct line *line, double least)
{
    double natural = line->ascent + line->descent;
    line->height = line->fit = larger(natural, least);
    line->baseline = line->height - line->descent;
}

/* A number or bullet in a higher face lifts the first line, after the multiple. */
static void lift_by_label(struct line *line, const struct cursor *cursor)
{
    const struct type *label = cursor->measured->label;
    double lift = label && cursor->line == 0 ? label->ascent - line->ascent : 0;
    if (lift > 0) {
        line->height += lift;
        line->fit += lift;
        line->baseline += lift;
        line->ascent += lift;
    }
}

void line_heights(struct line *line, const struct cursor *cursor, const struct extent *extent)
{
    const struct paragraph_style *style = cursor->paragraph->style;
    line->ascent = larger(extent->ascent, extent->least - extent->descent);
    line->descent = extent->descent;
    if (style->line_rule == LINE_EXACT && style->line > 0) {
        space_exact(line, POINTS_OF_TWIPS(style->line));
        return;
    }
    if (style->line_rule == LINE_AT_LEAST)
        space_at_least(line, POINTS_OF_TWIPS(style->line));
    else
        space_auto(line, cursor, extent);
    lift_by_label(line, cursor);
}
