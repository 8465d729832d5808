/*
 * Pages: how a document is laid out.
 *
 * Word does not store where its lines and pages end; it finds that out each time, with the fonts of
 * the machine.  So do we, by what has been published and measured about Word's way, with metrics
 * that are compiled in.  What the file has stored, the page count and the marks of the last
 * rendering, is never used for it: those are witnesses, and layout_make() only tells where they
 * contradict.
 *
 * The model.  A document is a story of blocks (document.h): paragraphs and tables.  lines.c breaks
 * a paragraph into lines, greedily, one at a time, in the room that it is given, and knows nothing
 * of pages.  A flow (flow.h) fills columns from top to bottom; it alone knows how far it is.
 *
 *   strip.c       a paragraph's lines: all of them, measured once for a width, or, where a float
 *                 stands in the way, line by line at their height on the page
 *   spacing.c     the room between two paragraphs, which is the larger of what they ask for
 *   paragraphs.c  a strip cut at the foot of the column: widows, orphans, keepLines, breaks
 *   keeps.c       a look ahead before a chain of keepNext: does it fit, with what it is kept to
 *   tables.c      columns, rows, what of a row goes to the next page (rows.c, grid.c)
 *   floats.c      what text flows round; notes.c what stands at the foot
 *   sections.c    paper, margins, columns, headers
 *   pages.c       here: the pages and columns one after another, sections, balancing
 *   certainty.c   how surely the count is right; preview.c the picture
 *
 * Three rules decide most pages.  A line fits when its text fits: what a line spacing above single
 * adds hangs past the foot.  Between paragraphs stands the larger of the spaces, none at the top of
 * a page that the text ran into.  A paragraph never leaves one line alone on either side.
 *
 * There is no going back, with two exceptions.  A float may reach above the paragraph that anchors
 * it, into lines that were already put; the page is then filled again with the float in place from
 * the start (flow.restart), at most once for each float and eight times for a page.  And columns
 * that a continuous break ends are balanced, by halving the height until the text just fits.  All
 * that such a step back must restore is one struct, flow.state, and the lists are cut back to its
 * counts.  Everything else runs forward once, so the time is linear in the length.
 *
 * A story in a story (cell, header, note, box) is a flow of its own without a foot; its lines are
 * kept as a stack and copied to where they stand.  A stack is cut only between its lines.
 *
 * What is not done: shaping of scripts that need it; text on a path, in columns of East Asian
 * writing, or turned; the contour of a tight wrap (its box is taken); page borders, which take no
 * room; frames and floating tables that go on to another page.
 */
#include "pages.h"

#include "blocks.h"
#include "notes.h"
#include "sections.h"

/* Halvings of the height while columns are balanced: to a fraction of a point. */
#define BALANCE_TRIALS 14

static const struct section *section_of(const struct flow *flow, int section)
{
    const struct document *document = flow->shared->document;
    return section >= 0 && (size_t)section < document->section_count ? &document->sections[section]
                                                                     : NULL;
}

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static void note_reach(struct flow *flow)
{
    struct state *state = &flow->state;
    state->reach = larger(state->reach, state->y);
    struct layout_page *page = flow_page(flow);
    if (page)
        page->used_bottom = larger(page->used_bottom, state->y);
}

/* Stands at the top of a column of the page. */
static void begin_column(struct flow *flow, int column, enum top top)
{
    struct state *state = &flow->state;
    state->column = column;
    state->area = sections_column(flow->shared->document, flow_page(flow), state->section, column);
    if (state->region_top > state->area.top)
        state->area.top = state->region_top;
    state->y = state->area.top;
    state->empty = true;
    state->top = top;
    state->frame = NULL;
}

static bool may_add_page(struct flow *flow)
{
    struct shared *shared = flow->shared;
    if (!budget_allows(shared->budget, LIMIT_PAGES, flow->state.pages + 1) ||
        !budget_memory(shared->budget, shared->arena))
        flow->refused = true;
    return !flow->refused;
}

static void add_page(struct flow *flow, bool first_of_section)
{
    struct state *state = &flow->state;
    const struct page_role role = { state->section, state->page_number, first_of_section };
    flow->pages = arena_grow(flow->shared->arena, flow->pages, state->pages, &flow->page_capacity,
                             sizeof *flow->pages);
    flow->pages[state->pages] = sections_page(flow, &role);
    state->pages++;
    sections_put_margins(flow, &role);
}

static void begin_page(struct flow *flow, enum top top, bool first_of_section)
{
    struct state *state = &flow->state;
    if (!may_add_page(flow))
        return;
    if (state->pages > 0)
        note_reach(flow);
    state->page_number++;
    const struct section *section = section_of(flow, state->section);
    if (first_of_section && section && section->page_number_start >= 0)
        state->page_number = section->page_number_start;
    state->first_obstacle = state->obstacles;
    add_page(flow, first_of_section);
    state->region_top = state->reach = 0;
    state->note_room = 0;
    state->squeeze = top == TOP_AUTOMATIC ? 0 : flow->squeeze;
    flow->pinned_count = 0;
    begin_column(flow, 0, top);
    notes_continue(flow);
    flow->page_start = flow->region_start = *state;
}

void flow_next_page(struct flow *flow, enum top top)
{
    if (flow->column_limit > 0)
        flow->column_over = true;
    else
        begin_page(flow, top, false);
}

void flow_next_column(struct flow *flow, enum top top)
{
    struct state *state = &flow->state;
    if (state->column + 1 >= sections_columns(flow->shared->document, state->section)) {
        flow_next_page(flow, top);
        return;
    }
    note_reach(flow);
    begin_column(flow, state->column + 1, top);
}

void pages_restart(struct flow *flow)
{
    flow->restart = false;
    flow->state = flow->page_start;
    for (size_t i = 0; i < flow->pinned_count; i++)
        flow_add_obstacle(flow, &flow->pinned[i].obstacle);
}

/* Fills the section's part of this page again with its columns no lower than limit. */
static bool try_columns(struct flow *flow, const struct story *story, double limit)
{
    const size_t until = flow->state.block;
    struct layout_page *page = flow_page(flow);
    const double used = page->used_bottom;
    flow->state = flow->region_start;
    flow->column_limit = limit;
    flow->column_over = false;
    blocks_put(flow, story, until);
    const bool fits = !flow->column_over;
    page->used_bottom = used;
    flow->column_limit = 0;
    flow->column_over = false;
    flow->state.block = until;
    return fits;
}

/* Columns that end in a continuous break are made as even as they will go. */
static void balance(struct flow *flow, const struct story *story)
{
    const struct document *document = flow->shared->document;
    if (sections_columns(document, flow->state.section) < 2 || document->settings.no_column_balance)
        return;
    const double top = flow->region_start.area.top;
    double low = 0, high = flow->region_start.area.bottom - top;
    const struct state filled = flow->state;
    if (!try_columns(flow, story, top + high)) {
        flow->state = filled;
        return;
    }
    for (int i = 0; i < BALANCE_TRIALS; i++) {
        const double middle = (low + high) / 2;
        if (try_columns(flow, story, top + middle))
            high = middle;
        else
            low = middle;
    }
    try_columns(flow, story, top + high);
}

/* The next section begins below the columns of this one. */
static void begin_region(struct flow *flow, int section)
{
    struct state *state = &flow->state;
    note_reach(flow);
    const bool was_empty = state->empty;
    const enum top top = state->top;
    const double after = state->after, reach = state->reach;
    const int columns = sections_columns(flow->shared->document, state->section);
    state->section = section;
    state->region_top = reach;
    begin_column(flow, 0, top);
    if (!was_empty || columns > 1) {
        state->empty = false;
        state->y = reach;
        state->after = after;
    }
    state->reach = reach;
    flow->region_start = *state;
}

static bool same_paper(const struct section *a, const struct section *b)
{
    return a && b && a->page_width == b->page_width && a->page_height == b->page_height;
}

/* The page that is left out before a section that begins on an odd or even one is a number, but no
 * page of the layout: Word only prints it, and does not count it. */
static void begin_on_page(struct flow *flow, int section, enum section_start start)
{
    struct state *state = &flow->state;
    const bool next_is_odd = state->page_number % 2 == 0;
    if ((start == SECTION_ODD_PAGE && !next_is_odd) || (start == SECTION_EVEN_PAGE && next_is_odd))
        state->page_number++;
    state->section = section;
    begin_page(flow, TOP_SECTION, true);
}

void pages_enter_section(struct flow *flow, const struct story *story)
{
    struct state *state = &flow->state;
    const int section = story->blocks[state->block].section;
    if (state->pages > 0 && (section == state->section || flow->story != STORY_BODY))
        return;
    if (state->pages == 0) {
        state->section = section;
        begin_page(flow, TOP_STORY, true);
        return;
    }
    const struct section *next = section_of(flow, section);
    const enum section_start start = next ? next->start : SECTION_NEXT_PAGE;
    if (start == SECTION_CONTINUOUS && same_paper(section_of(flow, state->section), next)) {
        balance(flow, story);
        begin_region(flow, section);
    } else if (start == SECTION_NEXT_COLUMN &&
               state->column + 1 < sections_columns(flow->shared->document, section)) {
        state->section = section;
        flow_next_column(flow, TOP_SECTION);
    } else {
        begin_on_page(flow, section, start);
    }
}

void pages_run(struct flow *flow, struct shared *shared, double squeeze)
{
    const struct story *body = &shared->document->body;
    *flow =
        (struct flow){ .shared = shared, .bounded = true, .story = STORY_BODY, .squeeze = squeeze };
    flow->state.section = -1;
    flow->state.empty = true;
    blocks_put(flow, body, body->count);
    flow->no_restart = true;
    if (flow->state.pages == 0 && !flow->refused) {
        flow->state.section = 0;
        begin_page(flow, TOP_STORY, true);
    }
    notes_put_endnotes(flow);
    if (!flow->refused)
        note_reach(flow);
}
