/* Footnotes, which take their room at the foot of the page, and endnotes. */
#include "notes.h"

#include "blocks.h"
#include "pages.h"

/* The separator where the document states none: an empty line of the plainest text. */
#define PLAIN_SEPARATOR 13.8

/* A page always keeps this much for its body while notes from before fill it. */
#define BODY_BESIDE_NOTES 30.0

static double width_of(const struct flow *flow)
{
    return flow->state.area.right - flow->state.area.left;
}

static const struct stack *note_stack(struct flow *flow, const struct note *note)
{
    return blocks_stack(flow->shared, &note->story, width_of(flow));
}

static double separator_height(struct flow *flow, bool continued)
{
    const struct document *document = flow->shared->document;
    const struct story *story =
        continued ? document->footnote_continuation : document->footnote_separator;
    if (!story || story->count == 0)
        return PLAIN_SEPARATOR;
    return blocks_stack(flow->shared, story, width_of(flow))->height;
}

/* The next footnote that the runs [*at, to) refer to, or NULL. */
static const struct note *next_note(const struct paragraph *paragraph, size_t *at, size_t to)
{
    while (*at < to && *at < paragraph->run_count) {
        const struct run *run = &paragraph->runs[(*at)++];
        if (run->kind == RUN_NOTE_REFERENCE && run->note && run->note->kind == NOTE_FOOTNOTE)
            return run->note;
    }
    return NULL;
}

struct note_need notes_need_begin(const struct flow *flow)
{
    return (struct note_need){ 0, flow->state.note_room > 0 };
}

static double first_line_height(const struct stack *stack)
{
    return stack->count ? stack->puts[0].line.height : 0;
}

/* A reference that was split between two lines belongs to the one that it begins on. */
static bool on_line(const struct run *run, const struct line *line)
{
    return run->from >= line->from && run->from < line->to;
}

enum note_fit notes_need_line(struct flow *flow, struct note_need *need,
                              const struct paragraph *paragraph, const struct line *line,
                              double below)
{
    if (!flow->bounded)
        return NOTES_FIT;
    size_t at = line->page_notes;
    const struct note *note;
    while ((note = next_note(paragraph, &at, line->run_to))) {
        if (!on_line(&paragraph->runs[at - 1], line))
            continue;
        const struct stack *stack = note_stack(flow, note);
        if (!need->separator)
            need->room += separator_height(flow, false);
        need->separator = true;
        if (need->room + stack->bare > below)
            return need->room + first_line_height(stack) <= below ? NOTES_RUN_OVER
                                                                  : NOTES_DO_NOT_FIT;
        need->room += stack->height;
    }
    return need->room > below ? NOTES_DO_NOT_FIT : NOTES_FIT;
}

static void place(struct flow *flow, const struct placed_note *note)
{
    flow->notes = arena_grow(flow->shared->arena, flow->notes, flow->state.notes,
                             &flow->note_capacity, sizeof *flow->notes);
    flow->notes[flow->state.notes++] = *note;
}

/* Sets the stack's lines from `from` into `room`; what is left is carried to the next page. */
static double place_part(struct flow *flow, const struct stack *stack, size_t from, double room)
{
    size_t to = stack_cut(stack, from, room);
    if (to == from && to < stack->count)
        to = from + 1;
    place(flow, &(struct placed_note){ stack, (int)flow->state.pages, from, to });
    if (to < stack->count && flow->state.carries < MOST_CARRIES)
        flow->state.carry[flow->state.carries++] = (struct carry){ stack, to };
    return stack_top(stack, to) - stack_top(stack, from);
}

static void put_note(struct flow *flow, const struct stack *stack, double bottom)
{
    struct state *state = &flow->state;
    if (state->note_room == 0)
        state->note_room = separator_height(flow, false);
    const double room = state->area.bottom - state->note_room - bottom;
    if (stack->bare <= room) {
        place(flow, &(struct placed_note){ stack, (int)state->pages, 0, stack->count });
        state->note_room += stack->height;
    } else {
        state->note_room += place_part(flow, stack, 0, room);
    }
}

void notes_put(struct flow *flow, const struct paragraph *paragraph, const struct line *line,
               double bottom)
{
    size_t at = line->page_notes;
    const struct note *note;
    while ((note = next_note(paragraph, &at, line->run_to)))
        if (on_line(&paragraph->runs[at - 1], line))
            put_note(flow, note_stack(flow, note), bottom);
}

void notes_put_span(struct flow *flow, const struct stack *stack, struct span span, double bottom)
{
    for (size_t i = span.from; i < span.to && i < stack->count; i++)
        if (stack->puts[i].notes && stack->puts[i].source)
            notes_put(flow, stack->puts[i].line.paragraph, &stack->puts[i].source->line, bottom);
}

double notes_of_span(struct flow *flow, const struct stack *stack, struct span span)
{
    double room = 0;
    for (size_t i = span.from; i < span.to && i < stack->count; i++) {
        if (!stack->puts[i].notes || !stack->puts[i].source)
            continue;
        struct note_need need = { 0, true };
        notes_need_line(flow, &need, stack->puts[i].line.paragraph, &stack->puts[i].source->line,
                        FLOW_NO_FOOT);
        room += need.room;
    }
    return room;
}

void notes_continue(struct flow *flow)
{
    struct state *state = &flow->state;
    const struct state before = *state;
    if (before.carries == 0)
        return;
    state->carries = 0;
    state->note_room = separator_height(flow, true);
    for (size_t i = 0; i < before.carries; i++) {
        const double room =
            state->area.bottom - state->area.top - state->note_room - BODY_BESIDE_NOTES;
        state->note_room +=
            place_part(flow, before.carry[i].stack, before.carry[i].from, room > 0 ? room : 0);
    }
}

static double height_on_page(const struct placed_note *note)
{
    return stack_top(note->stack, note->to) - stack_top(note->stack, note->from);
}

void notes_finish(struct flow *flow)
{
    const size_t pages = flow->state.pages;
    for (size_t i = 0; i < flow->state.notes;) {
        size_t end = i;
        double height = 0;
        for (; end < flow->state.notes && flow->notes[end].page == flow->notes[i].page; end++)
            height += height_on_page(&flow->notes[end]);
        const struct layout_page *page = &flow->pages[flow->notes[i].page - 1];
        double y = page->body_bottom - height;
        flow->state.pages = (size_t)flow->notes[i].page;
        for (; i < end; i++) {
            const struct placed_note *note = &flow->notes[i];
            const struct shift shift = { page->body_left, y - stack_top(note->stack, note->from),
                                         false };
            flow_add_stack(flow, note->stack, (struct span){ note->from, note->to }, shift);
            y += height_on_page(note);
        }
    }
    flow->state.pages = pages;
}

void notes_put_endnotes(struct flow *flow)
{
    const struct document *document = flow->shared->document;
    if (document->endnote_count == 0 || flow_stopped(flow))
        return;
    flow->story = STORY_NOTE;
    const struct story *separator = document->endnote_separator;
    if (separator) {
        flow->state.block = flow->state.done = 0;
        blocks_put(flow, separator, separator->count);
    }
    for (size_t i = 0; i < document->endnote_count; i++) {
        const struct story *story = &document->endnotes[i].story;
        flow->state.block = flow->state.done = flow->state.chain_until = 0;
        blocks_put(flow, story, story->count);
    }
    flow->story = STORY_BODY;
}
