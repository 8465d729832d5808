/* Blocks one after another, and stories that stand in a column of their own. */
#include "blocks.h"

#include "cache.h"
#include "keeps.h"
#include "pages.h"
#include "paragraphs.h"
#include "spacing.h"
#include "tables.h"

/* Stories within stories: a table in a cell, a box in a header; deeper ones are left out. */
#define DEEPEST_FLOW 24

static const struct paragraph_style *style_of(const struct story *story, size_t i)
{
    if (i >= story->count || story->blocks[i].kind != BLOCK_PARAGRAPH)
        return NULL;
    return story->blocks[i].paragraph->style;
}

/* The empty paragraph that must follow a table at the end of a cell has no height there. */
static bool closes_cell(const struct flow *flow, const struct story *story, size_t i)
{
    return flow->in_cell && i > 0 && i + 1 == story->count &&
           story->blocks[i - 1].kind == BLOCK_TABLE &&
           story->blocks[i].paragraph->text.length == 0 &&
           story->blocks[i].paragraph->run_count == 0;
}

static void put_block(struct flow *flow, const struct story *story)
{
    const size_t i = flow->state.block;
    const struct block *block = &story->blocks[i];
    if (block->kind == BLOCK_TABLE)
        tables_put(flow, block->table);
    else if (!closes_cell(flow, story, i))
        paragraphs_put(flow, block->paragraph, style_of(story, i + 1));
}

void blocks_put(struct flow *flow, const struct story *story, size_t until)
{
    while (flow->state.block < until && !flow_stopped(flow)) {
        if (flow->bounded) {
            pages_enter_section(flow, story);
            keeps_hold(flow, story);
        }
        if (!flow_stopped(flow))
            put_block(flow, story);
        if (flow->restart) {
            pages_restart(flow);
        } else if (!flow_stopped(flow)) {
            flow->state.block++;
            flow->state.done = 0;
        }
    }
}

/* Automatic space after the last paragraph of a cell is none, as it is before the first. */
static double space_below(const struct flow *flow)
{
    const struct paragraph_style *last = flow->state.previous;
    return flow->in_cell && last && last->after_auto ? 0 : flow->state.after;
}

static const struct stack *make_stack(struct flow *flow, const struct story *story)
{
    struct stack *stack = arena_take(flow->shared->arena, sizeof *stack);
    if (flow->shared->depth < DEEPEST_FLOW) {
        flow->shared->depth++;
        blocks_put(flow, story, story->count);
        flow->shared->depth--;
    }
    stack->puts = flow->puts;
    stack->count = flow->state.puts;
    stack->others = flow->others;
    stack->other_count = flow->state.others;
    stack->shapes = flow->shapes;
    stack->shape_count = flow->state.shapes;
    stack->obstacles = flow->obstacles;
    stack->obstacle_count = flow->state.obstacles;
    stack->bare = flow->state.y - flow->state.area.top;
    stack->height = stack->bare + space_below(flow);
    return stack;
}

static const struct stack *stack_of(struct shared *shared, const struct story *story, double width,
                                    bool in_cell)
{
    const struct stack *found = cache_find(shared->cache, CACHED_STACK, story, width);
    if (found)
        return found;
    struct flow flow = flow_within(shared, width, story->kind);
    flow.in_cell = in_cell;
    flow.in_frame = story->kind == STORY_BOX;
    const struct stack *made = make_stack(&flow, story);
    cache_add(shared->cache, CACHED_STACK, story, width, (void *)made);
    return made;
}

const struct stack *blocks_stack(struct shared *shared, const struct story *story, double width)
{
    return stack_of(shared, story, width, false);
}

const struct stack *blocks_cell_stack(struct shared *shared, const struct story *story,
                                      double width)
{
    return stack_of(shared, story, width, true);
}

const struct stack *blocks_margin_stack(struct shared *shared, const struct story *story,
                                        const struct layout_page *sheet, double top)
{
    const double key = sheet->width * 1e4 + top;
    const struct stack *found = cache_find(shared->cache, CACHED_MARGIN, story, key);
    if (found)
        return found;
    struct flow flow = flow_within(shared, sheet->width, story->kind);
    flow.sheet = sheet;
    flow.state.area = (struct area){ sheet->body_left, sheet->body_right, top, FLOW_NO_FOOT };
    flow.state.y = top;
    const struct stack *made = make_stack(&flow, story);
    cache_add(shared->cache, CACHED_MARGIN, story, key, (void *)made);
    return made;
}

double stack_top(const struct stack *stack, size_t from)
{
    return from < stack->count ? stack->puts[from].line.top : stack->height;
}

/* Moves the cut up so that no paragraph leaves a single line on either side; in cells too, which
 * 232eaf91 decides. */
static size_t mind_widows(const struct stack *stack, size_t from, size_t cut)
{
    if (cut <= from || cut >= stack->count)
        return cut;
    const struct put *put = &stack->puts[cut];
    if (put->index == 0)
        return cut;
    size_t count = put->index;
    for (size_t i = cut; i < stack->count && stack->puts[i].line.paragraph == put->line.paragraph;
         i++)
        count++;
    const bool begins = put->index <= cut - from;
    const size_t keep = paragraphs_cut(put->line.paragraph->style, count, put->index, begins);
    return put->index - keep <= cut - from ? cut - (put->index - keep) : from;
}

size_t stack_cut(const struct stack *stack, size_t from, double room)
{
    const double top = stack_top(stack, from);
    size_t cut = from;
    while (cut < stack->count &&
           stack->puts[cut].line.top - top + stack->puts[cut].fit <= room + FOOT_TOLERANCE)
        cut++;
    return mind_widows(stack, from, cut);
}
