/* The room between paragraphs, and that which borders take. */
#include "spacing.h"

/* before- and afterAutospacing: 14 points, whatever the stated value. */
#define AUTO_SPACING 14.0

/* A line of beforeLines and afterLines where there is no grid. */
#define PLAIN_LINE 12.0

/*
 * Is space before kept at the top of a column?  Dropped where text ran into it (76d7af13, d3666847
 * and a47fff37 decide), kept at the start of the document and of a section and after
 * pageBreakBefore.  After a hard break the published measurements differ: the newer and larger one
 * has it dropped after a paragraph that only ends in the break and kept after a break in the
 * paragraph itself; no document here decides.
 */
static const bool keep_at_top[] = {
    [TOP_STORY] = true,
    [TOP_SECTION] = true,
    [TOP_AUTOMATIC] = false,
    [TOP_BREAK] = false,
    [TOP_BREAK_IN_PARAGRAPH] = true,
    [TOP_BEFORE] = true,
};

static double line_unit(const struct flow *flow)
{
    const struct document *document = flow->shared->document;
    if (flow->state.section < 0 || (size_t)flow->state.section >= document->section_count)
        return PLAIN_LINE;
    const struct section *section = &document->sections[flow->state.section];
    return section->grid == GRID_LINES && section->grid_pitch > 0 ? POINTS(section->grid_pitch)
                                                                  : PLAIN_LINE;
}

static double stated_before(const struct flow *flow, const struct paragraph_style *style)
{
    if (style->before_auto)
        return AUTO_SPACING;
    if (style->before_lines > 0)
        return style->before_lines / 100.0 * line_unit(flow);
    return POINTS(style->before);
}

double spacing_after(const struct flow *flow, const struct paragraph *paragraph)
{
    const struct paragraph_style *style = paragraph->style;
    if (style->after_auto)
        return AUTO_SPACING;
    if (style->after_lines > 0)
        return style->after_lines / 100.0 * line_unit(flow);
    return POINTS(style->after);
}

static double larger(double a, double b)
{
    return a > b ? a : b;
}

/* At the top of a column. */
static double top_space(const struct flow *flow, const struct paragraph_style *style,
                        const struct spacing_place *place)
{
    if (style->before_auto && place->top == TOP_STORY)
        return 0;
    if (!keep_at_top[place->top])
        return 0;
    if (flow->shared->document->settings.no_space_before_after_break &&
        (place->top == TOP_BREAK || place->top == TOP_BREAK_IN_PARAGRAPH ||
         place->top == TOP_BEFORE))
        return 0;
    /* What stood before counts even so: 8916f314. */
    return larger(0, stated_before(flow, style) - place->after);
}

double spacing_before(const struct flow *flow, const struct paragraph *paragraph,
                      const struct spacing_place *place)
{
    const struct paragraph_style *style = paragraph->style, *previous = place->previous;
    if (place->at_top)
        return top_space(flow, style, place);
    double before = stated_before(flow, style), after = place->after;
    if (previous && text_equal(previous->id, style->id)) {
        if (style->contextual)
            before = 0;
        if (previous->contextual)
            after = 0;
    }
    if (previous && place->previous_listed && spacing_is_listed(paragraph)) {
        before = style->before_auto ? 0 : before;
        after = previous->after_auto ? 0 : after;
    }
    return flow->shared->document->settings.no_html_auto_spacing ? before + after
                                                                 : larger(before, after);
}

bool spacing_is_listed(const struct paragraph *paragraph)
{
    return paragraph->label.text.length > 0;
}

static bool borders_equal(const struct border *a, const struct border *b)
{
    return a->eighths == b->eighths && a->space == b->space && a->lines == b->lines;
}

/* Neighbours with the same borders and indents stand in one box. */
static bool one_box(const struct paragraph_style *a, const struct paragraph_style *b)
{
    return a && b && a->indent_left == b->indent_left && a->indent_right == b->indent_right &&
           borders_equal(&a->borders.top, &b->borders.top) &&
           borders_equal(&a->borders.bottom, &b->borders.bottom) &&
           borders_equal(&a->borders.left, &b->borders.left) &&
           borders_equal(&a->borders.right, &b->borders.right) &&
           borders_equal(&a->borders.between, &b->borders.between);
}

static double border_room(const struct border *border)
{
    if (border->eighths == 0)
        return 0;
    const int lines = border->lines > 0 ? border->lines : 1;
    return border->space + border->eighths / 8.0 * (2 * lines - 1);
}

double spacing_border_above(const struct paragraph_style *style,
                            const struct paragraph_style *previous)
{
    return border_room(one_box(style, previous) ? &style->borders.between : &style->borders.top);
}

double spacing_border_below(const struct paragraph_style *style, const struct paragraph_style *next)
{
    return one_box(style, next) ? 0 : border_room(&style->borders.bottom);
}
