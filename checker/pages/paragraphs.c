/* A paragraph put into a column, and into the next ones as far as it must. */
#include "paragraphs.h"

#include "floats.h"
#include "notes.h"
#include "spacing.h"
#include "strip.h"

/* A paragraph on its way down the pages. */
struct descent {
    struct flow *flow;
    const struct paragraph *paragraph;
    const struct paragraph_style *next;
    struct cursor cursor; /* where the next line starts */
    size_t done;          /* lines put */
    bool aligned;         /* they were those of strip_whole() at this width */
    double width;
    bool ended;
};

/* The lines that are to be put now, the first at the top of the stretch. */
struct stretch {
    const struct strip_line *lines;
    size_t count;
    double top;  /* on the page */
    double base; /* top of the first line in its strip */
    bool whole;
};

bool paragraphs_take_no_room(const struct paragraph *paragraph)
{
    if (paragraph->text.length > 0)
        return false;
    for (size_t i = 0; i < paragraph->run_count; i++)
        if (paragraph->runs[i].kind != RUN_RENDERED_BREAK &&
            !(paragraph->runs[i].kind == RUN_TEXT &&
              paragraph->runs[i].from == paragraph->runs[i].to))
            return false;
    return paragraph->section_end || paragraph->mark_hidden;
}

double paragraphs_gap(const struct flow *flow, const struct paragraph *paragraph)
{
    const struct state *state = &flow->state;
    const struct spacing_place place = { state->previous, state->previous_listed, state->after,
                                         state->empty, state->top };
    return spacing_before(flow, paragraph, &place) +
           spacing_border_above(paragraph->style, state->previous);
}

size_t paragraphs_cut(const struct paragraph_style *style, size_t count, size_t fit, bool begins)
{
    if (fit >= count)
        return count;
    if (style->keep_lines && begins)
        return 0;
    if (!style->widow_control)
        return fit;
    if (count - fit < 2)
        fit = count > 2 ? count - 2 : 0;
    if (fit < 2 && begins)
        fit = 0;
    return fit;
}

static struct stretch choose_stretch(struct descent *descent, double top)
{
    struct flow *flow = descent->flow;
    const double foot = flow_foot(flow);
    const struct strip *strip = NULL;
    size_t skip = 0;
    const double width = flow->state.area.right - flow->state.area.left;
    if (descent->aligned && width == descent->width) {
        strip = strip_whole(flow, descent->paragraph);
        skip = descent->done;
        if (skip < strip->count)
            descent->cursor = strip->lines[skip].start;
        if (skip >= strip->count || strip_is_beside(flow, top, top + strip->height))
            strip = NULL;
    }
    if (!strip) {
        skip = 0;
        descent->aligned = false;
        descent->cursor.setting = strip_setting(flow);
        strip = strip_beside(flow, descent->cursor, top, foot);
    }
    if (strip->count == 0)
        return (struct stretch){ .whole = true };
    return (struct stretch){ strip->lines + skip, strip->count - skip, top,
                             descent->aligned ? strip->lines[skip].top : 0, strip->whole };
}

static double line_top(const struct stretch *stretch, size_t i)
{
    return stretch->top + stretch->lines[i].top - stretch->base;
}

/*
 * What a line spacing above single adds may hang past the foot of the page, but not into the
 * footnotes: fe0ffa1c, four pages of which end so.
 */
static const bool WHOLE_LINES_OVER_NOTES = true;

/*
 * A break with nothing before it on its line never needs room: where the page is full it still
 * ends this page, not an empty one (measured on a document of four pages with two such breaks).
 */
static bool hangs(const struct line *line)
{
    return line->empty && (line->end == LINE_ENDS_PAGE || line->end == LINE_ENDS_COLUMN);
}

/* Lines of the stretch that fit above the foot with the notes that they call for; at most `most`.
 */
static size_t count_fitting(struct descent *descent, const struct stretch *stretch, size_t most)
{
    struct flow *flow = descent->flow;
    const double foot = flow_foot(flow) + FOOT_TOLERANCE;
    struct note_need need = notes_need_begin(flow);
    size_t fit = 0;
    while (fit < most) {
        const struct line *line = &stretch->lines[fit].line;
        const double below = hangs(line) ? FLOW_NO_FOOT : foot - line_top(stretch, fit) - line->fit;
        if (below < 0)
            break;
        const enum note_fit notes = notes_need_line(flow, &need, descent->paragraph, line, below);
        const bool over_notes = WHOLE_LINES_OVER_NOTES && flow->state.note_room + need.room > 0;
        if (notes == NOTES_DO_NOT_FIT ||
            (over_notes && below - (line->height - line->fit) < need.room))
            break;
        fit++;
        if (notes == NOTES_RUN_OVER)
            break;
    }
    return fit;
}

/* Lines up to and with the first that ends in a page or column break. */
static size_t count_to_break(const struct flow *flow, const struct stretch *stretch)
{
    for (size_t i = 0; flow->bounded && i < stretch->count; i++)
        if (stretch->lines[i].line.end == LINE_ENDS_PAGE ||
            stretch->lines[i].line.end == LINE_ENDS_COLUMN)
            return i + 1;
    return stretch->count;
}

static void put_line(struct descent *descent, const struct strip_line *source, double top)
{
    struct flow *flow = descent->flow;
    const struct line *line = &source->line;
    struct put put = { .source = source,
                       .fit = line->fit,
                       .index = descent->done,
                       .last = line->last,
                       .notes = line->page_notes < line->run_to };
    put.line = (struct layout_line){ .paragraph = descent->paragraph,
                                     .from = line->from,
                                     .to = line->to,
                                     .x = flow->state.area.left + line->x,
                                     .top = top,
                                     .height = line->height,
                                     .baseline = top + line->baseline,
                                     .width = line->width,
                                     .story = flow->story,
                                     .hyphenated = line->hyphenated };
    flow_add(flow, &put);
    if (flow->bounded)
        notes_put(flow, descent->paragraph, line, top + line->height);
    flow->state.y = top + line->height;
    flow->state.empty = false;
    flow->state.after = 0;
    descent->done++;
    flow->state.done = descent->done;
}

static void put_lines(struct descent *descent, const struct stretch *stretch, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_line(descent, &stretch->lines[i], line_top(stretch, i));
    if (count < stretch->count)
        descent->cursor = stretch->lines[count].start;
    descent->flow->state.cursor = descent->cursor;
    descent->flow->state.aligned = descent->aligned;
    descent->ended = count == stretch->count && stretch->whole;
}

/* After `count` lines were put: the page or column that the rest, or what follows, begins. */
static void step_on(struct descent *descent, const struct stretch *stretch, size_t count)
{
    struct flow *flow = descent->flow;
    if (!flow->bounded)
        return;
    const enum line_end end = count ? stretch->lines[count - 1].line.end : LINE_SOFT;
    const enum top top = descent->ended ? TOP_BREAK : TOP_BREAK_IN_PARAGRAPH;
    if (end == LINE_ENDS_PAGE)
        flow_next_page(flow, top);
    else if (end == LINE_ENDS_COLUMN)
        flow_next_column(flow, top);
    else if (!descent->ended)
        flow_next_column(flow, TOP_AUTOMATIC);
}

static bool fits_empty_column(const struct flow *flow, const struct stretch *stretch)
{
    const struct strip_line *last = &stretch->lines[stretch->count - 1];
    return stretch->whole && last->top - stretch->base + last->line.fit <=
                                 flow->state.area.bottom - flow->state.area.top;
}

/* Lines that stay in this column. */
static size_t choose_cut(struct descent *descent, const struct stretch *stretch)
{
    struct flow *flow = descent->flow;
    const size_t most = count_to_break(flow, stretch);
    const size_t fit = count_fitting(descent, stretch, most);
    size_t cut = paragraphs_cut(descent->paragraph->style, most, fit, descent->done == 0);
    if (cut == 0 && descent->paragraph->style->keep_lines && !fits_empty_column(flow, stretch)) {
        struct paragraph_style loose = *descent->paragraph->style;
        loose.keep_lines = false;
        cut = paragraphs_cut(&loose, most, fit, descent->done == 0);
    }
    if (cut == 0 && flow->state.empty)
        cut = fit > 0 ? fit : 1;
    return cut;
}

/* Leaves for the next column what the paragraph's floats have taken of this one. */
static void move_on(struct flow *flow, const struct state *before)
{
    flow->state.obstacles = before->obstacles;
    flow->state.others = before->others;
    flow->state.shapes = before->shapes;
    flow_next_column(flow, TOP_AUTOMATIC);
}

static void put_part(struct descent *descent)
{
    struct flow *flow = descent->flow;
    const struct state before = flow->state;
    double top = flow->state.y;
    if (descent->done == 0) {
        top += paragraphs_gap(flow, descent->paragraph);
        if (!floats_anchor(flow, descent->paragraph, top)) {
            move_on(flow, &before);
            return;
        }
    }
    if (flow_stopped(flow))
        return;
    const struct stretch stretch = choose_stretch(descent, top);
    if (stretch.count == 0) {
        descent->ended = true;
        return;
    }
    const size_t cut = choose_cut(descent, &stretch);
    if (cut == 0) {
        move_on(flow, &before);
        return;
    }
    put_lines(descent, &stretch, cut);
    step_on(descent, &stretch, cut);
}

void paragraphs_put(struct flow *flow, const struct paragraph *paragraph,
                    const struct paragraph_style *next)
{
    if (paragraphs_take_no_room(paragraph))
        return;
    if (paragraph->style->frame) {
        floats_put_frame(flow, paragraph);
        return;
    }
    flow->state.frame = NULL;
    if (flow->bounded && paragraph->style->page_break_before && !flow->state.empty &&
        flow->state.done == 0)
        flow_next_page(flow, TOP_BEFORE);
    const struct line_setting setting = strip_setting(flow);
    struct descent descent = { .flow = flow,
                               .paragraph = paragraph,
                               .next = next,
                               .done = flow->state.done,
                               .aligned = true,
                               .width = setting.width };
    descent.cursor = lines_begin(flow->shared->typesetter, paragraph, &setting);
    if (descent.done > 0) {
        descent.aligned = flow->state.aligned;
        descent.cursor = flow->state.cursor;
    }
    while (!descent.ended && !flow_stopped(flow))
        put_part(&descent);
    if (flow_stopped(flow))
        return;
    if (!flow->state.empty)
        flow->state.y += spacing_border_below(paragraph->style, next);
    flow->state.after = spacing_after(flow, paragraph);
    flow->state.previous = paragraph->style;
    flow->state.previous_listed = spacing_is_listed(paragraph);
}
