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

void flow_add_obstacle(struct flow *flow, const struct obstacle *obstacle)
{
    flow->obstacles = arena_grow(flow->shared->arena, flow->obstacles, flow->state.obstacles,
                                 &flow->obstacle_capacity, sizeof *flow->obstacles);
    flow->obstacles[flow->state.obstacles++] = *obstacle;
}

void flow_add_stack(struct flow *flow, const struct stack *stack, struct span span,
                    struct shift shift)
{
    for (size_t i = span.from; i < span.to && i < stack->count; i++) {
        struct put put = stack->puts[i];
        put.line.x += shift.x;
        put.line.top += shift.y;
        put.line.baseline += shift.y;
        put.line.page = (int)flow->state.pages;
        if (shift.own && put.line.story == flow->story)
            flow_add(flow, &put);
        else
            flow_add_other(flow, &put);
    }
    for (size_t i = 0; span.from == 0 && i < stack->other_count; i++) {
        struct put put = stack->others[i];
        put.line.x += shift.x;
        put.line.top += shift.y;
        put.line.baseline += shift.y;
        put.line.page = (int)flow->state.pages;
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
