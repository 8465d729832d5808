/* The lines of one paragraph, broken for the room that it has where it stands. */
#include "strip.h"

#include "cache.h"

/* Word sets no text in a gap beside a float that is narrower than an inch. */
#define LEAST_GAP 72.0

/* Lines measured past the foot of a column: enough to know how a widow or orphan would fall. */
#define LINES_PAST_FOOT 4

#define GAPS 8

struct gap {
    double left, right;
};

struct line_setting strip_setting(const struct flow *flow)
{
    const struct area *area = &flow->state.area;
    const struct document *document = flow->shared->document;
    struct line_setting setting = { .width = area->right - area->left,
                                    .in_cell = flow->in_cell,
                                    .in_frame = flow->in_frame };
    const int number = flow->in_cell ? flow->shared->section : flow->state.section;
    if (number >= 0 && (size_t)number < document->section_count) {
        const struct section *section = &document->sections[number];
        if (section->grid == GRID_LINES || section->grid == GRID_LINES_AND_CHARACTERS)
            setting.grid_pitch = POINTS(section->grid_pitch);
    }
    return setting;
}

static struct strip_line *strip_add(struct arena *arena, struct strip *strip)
{
    strip->lines =
        arena_grow(arena, strip->lines, strip->count, &strip->capacity, sizeof *strip->lines);
    struct strip_line *line = &strip->lines[strip->count++];
    *line = (struct strip_line){ 0 };
    return line;
}

const struct strip *strip_whole(struct flow *flow, const struct paragraph *paragraph)
{
    const struct line_setting setting = strip_setting(flow);
    struct strip *strip = cache_find(flow->shared->cache, CACHED_STRIP, paragraph,
                                     setting.width + setting.grid_pitch);
    if (strip)
        return strip;
    struct arena *arena = flow->shared->arena;
    strip = arena_take(arena, sizeof *strip);
    struct cursor cursor = lines_begin(flow->shared->typesetter, paragraph, &setting);
    struct strip_line next = { .start = cursor };
    while (lines_next(&cursor, 0, setting.width, &next.line)) {
        next.top = strip->height;
        *strip_add(arena, strip) = next;
        strip->height += next.line.height;
        next.start = cursor;
    }
    strip->whole = true;
    cache_add(flow->shared->cache, CACHED_STRIP, paragraph, setting.width + setting.grid_pitch,
              strip);
    return strip;
}

static bool stands_beside(const struct flow *flow, const struct obstacle *obstacle, double top,
                          double bottom)
{
    return obstacle->top < bottom && obstacle->bottom > top &&
           obstacle->left < flow->state.area.right && obstacle->right > flow->state.area.left;
}

bool strip_is_beside(const struct flow *flow, double top, double bottom)
{
    for (size_t i = flow->state.first_obstacle; i < flow->state.obstacles; i++)
        if (stands_beside(flow, &flow->obstacles[i], top, bottom))
            return true;
    return false;
}

/* Takes the obstacle out of the gaps. */
static size_t cut_gaps(struct gap *gaps, size_t count, const struct obstacle *obstacle)
{
    size_t kept = 0;
    struct gap cut[GAPS];
    for (size_t i = 0; i < count; i++) {
        const struct gap left = { gaps[i].left,
                                  obstacle->left < gaps[i].right ? obstacle->left : gaps[i].right };
        const struct gap right = { obstacle->right > gaps[i].left ? obstacle->right : gaps[i].left,
                                   gaps[i].right };
        const bool apart = obstacle->left >= gaps[i].right || obstacle->right <= gaps[i].left;
        if (apart && kept < GAPS)
            cut[kept++] = gaps[i];
        if (!apart && left.right - left.left >= LEAST_GAP && kept < GAPS)
            cut[kept++] = left;
        if (!apart && right.right - right.left >= LEAST_GAP && kept < GAPS)
            cut[kept++] = right;
    }
    for (size_t i = 0; i < kept; i++)
        gaps[i] = cut[i];
    return kept;
}

/* The gaps for a line between top and bottom; none: *below is where to look next. */
static size_t find_gaps(const struct flow *flow, double top, double bottom, struct gap *gaps,
                        double *below)
{
    size_t count = 1;
    gaps[0] = (struct gap){ flow->state.area.left, flow->state.area.right };
    *below = FLOW_NO_FOOT;
    for (size_t i = flow->state.first_obstacle; i < flow->state.obstacles; i++) {
        const struct obstacle *obstacle = &flow->obstacles[i];
        if (!stands_beside(flow, obstacle, top, bottom))
            continue;
        if (obstacle->bottom < *below)
            *below = obstacle->bottom;
        count = obstacle->whole_width ? 0 : cut_gaps(gaps, count, obstacle);
    }
    return count;
}

struct strip_work {
    struct flow *flow;
    struct strip *strip;
    struct cursor cursor;
    double y, origin, usual;
};

/* Fills the gaps at the height reached; the tallest line that was set, 0 when there was no room. */
static double fill_gaps(struct strip_work *work, const struct gap *gaps, size_t count)
{
    double tallest = 0;
    const struct area *area = &work->flow->state.area;
    for (size_t i = 0; i < count && !work->cursor.ended; i++) {
        const double left = gaps[i].left - area->left, right = gaps[i].right - area->left;
        const bool full = gaps[i].left <= area->left && gaps[i].right >= area->right;
        if (!full && lines_tight(&work->cursor, left, right))
            continue;
        struct strip_line next = { .start = work->cursor, .top = work->y - work->origin };
        if (!lines_next(&work->cursor, left, right, &next.line))
            break;
        *strip_add(work->flow->shared->arena, work->strip) = next;
        tallest = next.line.height > tallest ? next.line.height : tallest;
        if (next.line.end != LINE_SOFT)
            break;
    }
    return tallest;
}

static double below_all(const struct flow *flow, double y)
{
    for (size_t i = flow->state.first_obstacle; i < flow->state.obstacles; i++)
        if (stands_beside(flow, &flow->obstacles[i], y, y + 1) && flow->obstacles[i].bottom > y)
            y = flow->obstacles[i].bottom;
    return y;
}

struct strip *strip_beside(struct flow *flow, struct cursor cursor, double y, double foot)
{
    struct strip *strip = arena_take(flow->shared->arena, sizeof *strip);
    struct strip_work work = {
        flow, strip, cursor, y, y, lines_usual_height(flow->shared->typesetter, cursor.paragraph)
    };
    for (int past = 0; !work.cursor.ended && past < LINES_PAST_FOOT;) {
        struct gap gaps[GAPS];
        double below;
        const size_t count = find_gaps(flow, work.y, work.y + work.usual, gaps, &below);
        const double height = count ? fill_gaps(&work, gaps, count) : 0;
        if (strip->count && strip->lines[strip->count - 1].line.last)
            work.cursor.ended = true;
        if (height == 0 && !work.cursor.ended)
            work.y = below < FLOW_NO_FOOT && below > work.y ? below : work.y + work.usual + 1;
        work.y += height;
        if (height > 0 && strip->lines[strip->count - 1].line.end == LINE_ENDS_WRAP_BREAK)
            work.y = below_all(flow, work.y);
        past += work.y > foot;
    }
    strip->height = work.y - y;
    strip->whole = work.cursor.ended;
    return strip;
}
