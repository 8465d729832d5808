/* What stands beside the text: anchored pictures and shapes, text boxes, frames and drop caps. */
#include "floats.h"

#include "blocks.h"
#include "paragraphs.h"
#include "strip.h"

#include <string.h>

/* The page is filled again for floats at most so often; past that they stand where they fall. */
#define MOST_RESTARTS 8

struct extent {
    double from, to;
};

static struct layout_page page_of(struct flow *flow)
{
    const struct layout_page *page = flow_page(flow);
    const struct area *area = &flow->state.area;
    if (page)
        return *page;
    if (flow->sheet)
        return *flow->sheet;
    return (struct layout_page){ .width = area->right,
                                 .height = FLOW_NO_FOOT,
                                 .body_right = area->right,
                                 .body_bottom = FLOW_NO_FOOT };
}

/* What a drawing's horizontal position is counted in. */
static struct extent across(struct flow *flow, enum anchor_from from)
{
    const struct layout_page page = page_of(flow);
    switch (from) {
    case FROM_PAGE:
        return (struct extent){ 0, page.width };
    case FROM_LEFT_MARGIN:
    case FROM_INSIDE:
        return (struct extent){ 0, page.body_left };
    case FROM_RIGHT_MARGIN:
    case FROM_OUTSIDE:
        return (struct extent){ page.body_right, page.width };
    case FROM_MARGIN:
        return (struct extent){ page.body_left, page.body_right };
    default:
        return (struct extent){ flow->state.area.left, flow->state.area.right };
    }
}

static struct extent down(struct flow *flow, enum anchor_from from, double top)
{
    const struct layout_page page = page_of(flow);
    switch (from) {
    case FROM_PAGE:
        return (struct extent){ 0, page.height };
    case FROM_TOP_MARGIN:
        return (struct extent){ 0, page.body_top };
    case FROM_BOTTOM_MARGIN:
        return (struct extent){ page.body_bottom, page.height };
    case FROM_MARGIN:
        return (struct extent){ page.body_top, page.body_bottom };
    default:
        return (struct extent){ top, page.body_bottom };
    }
}

/* Begin of something `size` long in the extent. */
static double align_in(struct extent in, double size, int align, double offset)
{
    if (align == 2)
        return (in.from + in.to - size) / 2;
    if (align == 3 || align == 5)
        return in.to - size;
    return align ? in.from : in.from + offset;
}

static bool moves_with_text(enum anchor_from from)
{
    return from == FROM_PARAGRAPH || from == FROM_LINE || from == FROM_CHARACTER;
}

/* Width of the box's text. */
static double box_width(const struct drawing *drawing)
{
    const double width = EMU_POINTS(drawing->width) - EMU_POINTS(drawing->inset_left) -
                         EMU_POINTS(drawing->inset_right);
    return width > 1 ? width : 1;
}

static double drawing_height(struct flow *flow, const struct drawing *drawing)
{
    const double height = EMU_POINTS(drawing->height);
    if (!drawing->box || !drawing->fit_to_text)
        return height;
    const struct stack *stack = blocks_stack(flow->shared, drawing->box, box_width(drawing));
    return stack->height + EMU_POINTS(drawing->inset_top) + EMU_POINTS(drawing->inset_bottom);
}

/* The drawing itself, distances to the text left out. */
static struct obstacle place_drawing(struct flow *flow, const struct drawing *drawing, double top)
{
    const double width = EMU_POINTS(drawing->width), height = drawing_height(flow, drawing);
    struct obstacle at;
    at.left =
        align_in(across(flow, drawing->x_from), width, drawing->x_align, EMU_POINTS(drawing->x));
    at.top = align_in(down(flow, drawing->y_from, top), height, drawing->y_align,
                      EMU_POINTS(drawing->y));
    const struct layout_page page = page_of(flow);
    if (moves_with_text(drawing->y_from) && at.top + height > page.height)
        at.top = page.height - height;
    if (at.top < 0 && (flow->bounded || flow->sheet))
        at.top = 0;
    at.right = at.left + width;
    at.bottom = at.top + height;
    at.whole_width = drawing->wrap == WRAP_TOP_AND_BOTTOM;
    return at;
}

static void put_box(struct flow *flow, const struct drawing *drawing, const struct obstacle *at)
{
    flow_add_shape(flow, &(struct shape){ .kind = drawing->behind ? SHAPE_BEHIND : SHAPE_FLOAT,
                                          .left = at->left,
                                          .top = at->top,
                                          .right = at->right,
                                          .bottom = at->bottom });
    if (!drawing->box)
        return;
    const struct stack *stack = blocks_stack(flow->shared, drawing->box, box_width(drawing));
    const struct shift shift = { at->left + EMU_POINTS(drawing->inset_left),
                                 at->top + EMU_POINTS(drawing->inset_top), false };
    flow_add_stack(flow, stack, (struct span){ 0, stack->count }, shift);
}

/* True when a line that was put on this page stands where the obstacle is. */
static bool reaches_back(const struct flow *flow, const struct obstacle *obstacle)
{
    for (size_t i = flow->state.puts; i > flow->page_start.puts; i--) {
        const struct layout_line *line = &flow->puts[i - 1].line;
        if (line->top < obstacle->bottom && line->top + line->height > obstacle->top &&
            line->x < obstacle->right && line->x + line->width > obstacle->left)
            return true;
    }
    return false;
}

static bool is_pinned(const struct flow *flow, const struct drawing *drawing)
{
    for (size_t i = 0; i < flow->pinned_count; i++)
        if (flow->pinned[i].drawing == drawing)
            return true;
    return false;
}

/* Remembers the float for the next try at this page, in which text flows round it from the start.
 */
static void pin(struct flow *flow, const struct drawing *drawing, const struct obstacle *obstacle)
{
    flow->pinned = arena_grow(flow->shared->arena, flow->pinned, flow->pinned_count,
                              &flow->pinned_capacity, sizeof *flow->pinned);
    flow->pinned[flow->pinned_count++] = (struct pinned){ drawing, *obstacle };
    flow->restart = true;
}

/*
 * A float that would run off the paper is moved up, but not above the paragraph that anchors it,
 * which then goes to the next page with it (91dda549, page 6).
 */
static bool stands_below_anchor(const struct flow *flow, const struct drawing *drawing,
                                const struct obstacle *at, double top)
{
    return !flow->bounded || flow->state.empty || drawing->wrap == WRAP_NONE || drawing->y < 0 ||
           !moves_with_text(drawing->y_from) || at->top >= top;
}

/* False when the paragraph cannot stand here with it. */
static bool anchor_drawing(struct flow *flow, const struct drawing *drawing, double top)
{
    if (drawing->wrap == WRAP_INLINE)
        return true;
    struct obstacle at = place_drawing(flow, drawing, top);
    if (!stands_below_anchor(flow, drawing, &at, top))
        return false;
    if (drawing->wrap != WRAP_NONE && !is_pinned(flow, drawing)) {
        struct obstacle round = at;
        round.left -= EMU_POINTS(drawing->distance_left);
        round.right += EMU_POINTS(drawing->distance_right);
        round.top -= EMU_POINTS(drawing->distance_top);
        round.bottom += EMU_POINTS(drawing->distance_bottom);
        const bool again = flow->bounded && flow->column_limit == 0 && !flow->no_restart &&
                           !flow->page_start.mid_row && flow->pinned_count < MOST_RESTARTS &&
                           reaches_back(flow, &round);
        if (again) {
            pin(flow, drawing, &round);
            return true;
        }
        flow_add_obstacle(flow, &round);
    }
    put_box(flow, drawing, &at);
    return true;
}

bool floats_anchor(struct flow *flow, const struct paragraph *paragraph, double top)
{
    for (size_t i = 0; i < paragraph->run_count && !flow->restart; i++)
        if (paragraph->runs[i].kind == RUN_DRAWING && paragraph->runs[i].drawing &&
            !anchor_drawing(flow, paragraph->runs[i].drawing, top))
            return false;
    return true;
}

static bool same_frame(const struct frame *a, const struct frame *b)
{
    return a && b && a->width == b->width && a->height == b->height && a->x == b->x &&
           a->y == b->y && a->x_anchor == b->x_anchor && a->y_anchor == b->y_anchor &&
           a->x_align == b->x_align && a->y_align == b->y_align && a->drop_lines == b->drop_lines;
}

static double frame_width(struct flow *flow, const struct paragraph *paragraph)
{
    const struct frame *frame = paragraph->style->frame;
    const double room = flow->state.area.right - flow->state.area.left;
    if (frame->width > 0)
        return POINTS(frame->width);
    const double width = lines_max_width(flow->shared->typesetter, paragraph);
    return width < room ? width : room;
}

static enum anchor_from frame_anchor(int anchor, bool vertical)
{
    if (anchor == ANCHOR_PAGE)
        return FROM_PAGE;
    if (anchor == ANCHOR_MARGIN)
        return FROM_MARGIN;
    return vertical ? FROM_PARAGRAPH : FROM_COLUMN;
}

/* Where the frame stands that begins with this paragraph. */
static struct obstacle begin_frame(struct flow *flow, const struct paragraph *paragraph)
{
    const struct frame *frame = paragraph->style->frame;
    const double width = frame_width(flow, paragraph);
    const double top = flow->state.y + (flow->state.empty ? 0 : flow->state.after);
    const int y_align = frame->y_align == 4 ? 0 : frame->y_align;
    struct obstacle at = { 0 };
    at.left = align_in(across(flow, frame_anchor(frame->x_anchor, false)), width, frame->x_align,
                       POINTS(frame->x));
    if (frame->drop_margin)
        at.left = flow->state.area.left - width - POINTS(frame->space_x);
    at.right = at.left + width;
    at.top = align_in(down(flow, frame_anchor(frame->y_anchor, true), top), 0, y_align,
                      POINTS(frame->y));
    at.bottom = at.top;
    at.whole_width = frame->wrap_none;
    return at;
}

/* The lines of the frame's paragraph, `width` wide, in its own column. */
static const struct strip *frame_strip(struct flow *flow, const struct paragraph *paragraph,
                                       double width)
{
    struct flow inner = flow_within(flow->shared, width, flow->story);
    inner.in_frame = true;
    return strip_whole(&inner, paragraph);
}

static void put_frame_lines(struct flow *flow, const struct paragraph *paragraph,
                            const struct strip *strip, const struct obstacle *at)
{
    for (size_t i = 0; i < strip->count; i++) {
        const struct strip_line *source = &strip->lines[i];
        const struct line *line = &source->line;
        const double top = at->bottom + source->top;
        struct put put = { .source = source, .fit = line->fit, .index = i, .last = line->last };
        put.line = (struct layout_line){ .paragraph = paragraph,
                                         .from = line->from,
                                         .to = line->to,
                                         .x = at->left + line->x,
                                         .top = top,
                                         .height = line->height,
                                         .baseline = top + line->baseline,
                                         .width = line->width,
                                         .story = flow->story,
                                         .hyphenated = line->hyphenated };
        flow_add(flow, &put);
    }
}

void floats_put_frame(struct flow *flow, const struct paragraph *paragraph)
{
    struct state *state = &flow->state;
    const struct frame *frame = paragraph->style->frame;
    const bool goes_on =
        same_frame(state->frame, frame) && state->obstacles > state->first_obstacle;
    struct obstacle at;
    if (goes_on) {
        at = flow->obstacles[state->obstacles - 1];
        at.left += POINTS(frame->space_x);
        at.right -= POINTS(frame->space_x);
    } else {
        at = begin_frame(flow, paragraph);
    }
    const struct strip *strip = frame_strip(flow, paragraph, at.right - at.left);
    const double foot = at.bottom + strip->height;
    if (!goes_on && flow->bounded && !state->empty && frame->y_anchor == ANCHOR_TEXT &&
        foot > flow_foot(flow)) {
        flow_next_column(flow, TOP_AUTOMATIC);
        at = begin_frame(flow, paragraph);
    }
    put_frame_lines(flow, paragraph, strip, &at);
    at.bottom += strip->height;
    if (frame->height > 0 && at.bottom < at.top + POINTS(frame->height))
        at.bottom = at.top + POINTS(frame->height);
    at.left -= POINTS(frame->space_x);
    at.right += POINTS(frame->space_x);
    if (goes_on)
        flow->obstacles[state->obstacles - 1] = at;
    else
        flow_add_obstacle(flow, &at);
    state->frame = frame;
}

/* Where a floating table of this size stands (17.4.57). */
static struct obstacle place_table(struct flow *flow, const struct table *table, struct extent size)
{
    const struct frame *at = &table->position;
    const double top = flow->state.y + (flow->state.empty ? 0 : flow->state.after);
    const int y_align = at->y_align == 4 ? 0 : at->y_align;
    struct obstacle place = { 0 };
    place.left = align_in(across(flow, frame_anchor(at->x_anchor, false)), size.from, at->x_align,
                          POINTS(at->x));
    place.top = align_in(down(flow, frame_anchor(at->y_anchor, true), top), size.to, y_align,
                         POINTS(at->y));
    place.right = place.left + size.from;
    place.bottom = place.top + size.to;
    return place;
}

bool floats_put_table(struct flow *flow, const struct table *table, const struct stack *stack,
                      double width)
{
    struct obstacle at = place_table(flow, table, (struct extent){ width, stack->height });
    if (at.bottom > flow_foot(flow) + FOOT_TOLERANCE && table->position.y_anchor == ANCHOR_TEXT)
        return false;
    const struct shift shift = { at.left, at.top, true };
    flow_add_stack(flow, stack, (struct span){ 0, stack->count }, shift);
    at.left -= POINTS(table->distance_left);
    at.right += POINTS(table->distance_right);
    at.top -= POINTS(table->distance_top);
    at.bottom += POINTS(table->distance_bottom);
    flow_add_obstacle(flow, &at);
    return true;
}
