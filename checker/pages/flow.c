/* What was put where: the lists that every part of the layout adds to. */
#include "flow.h"

struct flow flow_within(struct shared *shared, double width, enum story_kind story)
{
    struct flow flow = { .shared = shared, .story = story };
    flow.state.section = -1;
    flow.state.area = (struct area){ 0, width, 0, FLOW_NO_FOOT };
    flow.state.empty = true;
    flow.state.top = TOP_STORY;
    return flow;
}

struct put *flow_add(struct flow *flow, const struct put *put)
{
    flow->puts = arena_grow(flow->shared->arena, flow->puts, flow->state.puts, &flow->put_capacity,
                            sizeof *flow->puts);
    struct put *added = &flow->puts[flow->state.puts++];
    *added = *put;
    added->line.page = (int)flow->state.pages;
    return added;
}

void flow_add_other(struct flow *flow, const struct put *put)
{
    flow->others = arena_grow(flow->shared->arena, flow->others, flow->state.others,
                              &flow->other_capacity, sizeof *flow->others);
    flow->others[flow->state.others++] = *put;
}

void flow_add_shape(struct flow *flow, const struct shape *shape)
{
    flow->shapes = arena_grow(flow->shared->arena, flow->shapes, flow->state.shapes,
                              &flow->shape_capacity, sizeof *flow->shapes);
    flow->shapes[flow->state.shapes] = *shape;
    flow->shapes[flow->state.shapes++].page = (int)flow->state.pages;
}

void flow_add_obstacle(struct flow *flow, const struct obstacle *obstacle)
{
    flow->obstacles = arena_grow(flow->shared->arena, flow->obstacles, flow->state.obstacles,
                                 &flow->obstacle_capacity, sizeof *flow->obstacles);
    flow->obstacles[flow->state.obstacles++] = *obstacle;
}

static struct put moved(const struct put *put, const struct shift *shift, int page)
{
    struct put there = *put;
    there.line.x += shift->x;
    there.line.top += shift->y;
    there.line.baseline += shift->y;
    there.line.page = page;
    return there;
}

/* What is no line of the story comes along with its first lines. */
static void add_rest(struct flow *flow, const struct stack *stack, const struct shift *shift)
{
    for (size_t i = 0; i < stack->other_count; i++) {
        const struct put put = moved(&stack->others[i], shift, (int)flow->state.pages);
        flow_add_other(flow, &put);
    }
    for (size_t i = 0; i < stack->shape_count; i++) {
        struct shape shape = stack->shapes[i];
        shape.left += shift->x;
        shape.right += shift->x;
        shape.top += shift->y;
        shape.bottom += shift->y;
        flow_add_shape(flow, &shape);
    }
}

void flow_add_stack(struct flow *flow, const struct stack *stack, struct span span,
                    struct shift shift)
{
    if (span.from == 0)
        add_rest(flow, stack, &shift);
    for (size_t i = span.from; i < span.to && i < stack->count; i++) {
        const struct put put = moved(&stack->puts[i], &shift, (int)flow->state.pages);
        if (shift.own && put.line.story == flow->story)
            flow_add(flow, &put);
        else
            flow_add_other(flow, &put);
    }
}

struct layout_page *flow_page(struct flow *flow)
{
    return flow->state.pages ? &flow->pages[flow->state.pages - 1] : NULL;
}

double flow_foot(const struct flow *flow)
{
    const double foot = flow->state.area.bottom - flow->state.note_room - flow->state.squeeze;
    return flow->column_limit > 0 && flow->column_limit < foot ? flow->column_limit : foot;
}

bool flow_stopped(const struct flow *flow)
{
    return flow->restart || flow->column_over || flow->refused;
}
