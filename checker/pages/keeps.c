/* Blocks that are to stand on one page with what follows them. */
#include "keeps.h"

#include "paragraphs.h"
#include "spacing.h"
#include "strip.h"
#include "tables.h"

/* A chain as it would stand if it began at a height of the column. */
struct chain {
    struct flow *flow;
    struct spacing_place place;
    double bottom; /* foot of the blocks so far */
    double least;  /* what must be above the foot of the page */
    bool parted;   /* the foot of the page parts a paragraph of it */
    bool open;     /* the next block belongs to it as well */
};

static bool keeps_next(const struct block *block)
{
    if (block->kind == BLOCK_TABLE)
        return tables_keep_next(block->table);
    return block->paragraph->style->keep_next && !block->paragraph->style->frame &&
           !paragraphs_take_no_room(block->paragraph);
}

/* Lines of a follower that have to stand with the chain. */
static size_t first_slice(const struct paragraph_style *style, size_t count)
{
    if (style->keep_lines)
        return count;
    for (size_t lines = 1; lines < count; lines++)
        if (paragraphs_cut(style, count, lines, true) == lines)
            return lines;
    return count;
}

/*
 * Only the last line of a kept paragraph must stand with the next: where the foot of the page falls
 * within one that may be parted there, nothing needs to move (8a571875, page 6).
 */
static bool parts_at_foot(const struct chain *chain, const struct strip *strip,
                          const struct paragraph_style *style, double top)
{
    const double foot = flow_foot(chain->flow) + FOOT_TOLERANCE;
    size_t fit = 0;
    while (fit < strip->count && top + strip->lines[fit].top + strip->lines[fit].line.fit <= foot)
        fit++;
    return fit < strip->count && paragraphs_cut(style, strip->count, fit, true) > 0;
}

static void chain_paragraph(struct chain *chain, const struct block *block)
{
    const struct paragraph *paragraph = block->paragraph;
    const struct strip *strip = strip_whole(chain->flow, paragraph);
    if (strip->count == 0 || paragraph->style->frame || paragraphs_take_no_room(paragraph))
        return;
    const double top = chain->bottom + spacing_before(chain->flow, paragraph, &chain->place) +
                       spacing_border_above(paragraph->style, chain->place.previous);
    const bool on = keeps_next(block);
    if (on && parts_at_foot(chain, strip, paragraph->style, top)) {
        chain->parted = true;
        chain->open = false;
        return;
    }
    const size_t lines = on ? strip->count : first_slice(paragraph->style, strip->count);
    const struct strip_line *last = &strip->lines[lines - 1];
    chain->least = top + last->top + last->line.fit;
    chain->bottom = top + strip->height + spacing_border_below(paragraph->style, NULL);
    chain->place = (struct spacing_place){ .previous = paragraph->style,
                                           .previous_listed = spacing_is_listed(paragraph),
                                           .after = spacing_after(chain->flow, paragraph) };
    chain->open = on;
    for (size_t i = 0; i < strip->count; i++)
        if (strip->lines[i].line.end == LINE_ENDS_PAGE ||
            strip->lines[i].line.end == LINE_ENDS_COLUMN)
            chain->open = false;
}

static void chain_table(struct chain *chain, const struct block *block)
{
    const double top = chain->bottom + chain->place.after;
    if (block->table->floating)
        return;
    chain->open = keeps_next(block);
    const double height = tables_first_rows(chain->flow, block->table);
    chain->bottom = chain->least = top + height;
    chain->place = (struct spacing_place){ 0 };
}

static bool starts_anew(const struct story *story, size_t i, const struct block *first)
{
    const struct block *block = &story->blocks[i];
    return block->section != first->section ||
           (block->kind == BLOCK_PARAGRAPH && block->paragraph->style->page_break_before);
}

void keeps_hold(struct flow *flow, const struct story *story)
{
    struct state *state = &flow->state;
    const struct block *first = &story->blocks[state->block];
    if (state->empty || state->done > 0 || state->block < state->chain_until || !keeps_next(first))
        return;
    const double height = state->area.bottom - state->area.top;
    struct chain chain = { .flow = flow,
                           .place = { state->previous, state->previous_listed, state->after, false,
                                      state->top },
                           .bottom = state->y,
                           .least = state->y,
                           .open = true };
    size_t i = state->block;
    for (; chain.open && i < story->count && chain.least - state->y <= height; i++) {
        if (i > state->block && starts_anew(story, i, first))
            break;
        if (story->blocks[i].kind == BLOCK_PARAGRAPH)
            chain_paragraph(&chain, &story->blocks[i]);
        else
            chain_table(&chain, &story->blocks[i]);
    }
    state->chain_until = i > 0 ? i - 1 : 0;
    if (!chain.parted && chain.least > flow_foot(flow) + FOOT_TOLERANCE &&
        chain.least - state->y <= height)
        flow_next_column(flow, TOP_AUTOMATIC);
}
