/* The layout as the other rooms see it: made, asked where something stands, and what is too much.
 */
#include "layout.h"

#include "cache.h"
#include "certainty.h"
#include "flow.h"
#include "notes.h"
#include "pages.h"
#include "preview.h"
#include "unicode.h"

#include <stdlib.h>

static void add_fonts(struct layout *layout, const struct shared *shared)
{
    layout->fonts = typesetter_fonts(shared->typesetter, &layout->font_count);
}

static int by_page(const void *a, const void *b)
{
    const struct put *left = a, *right = b;
    if (left->line.page != right->line.page)
        return left->line.page < right->line.page ? -1 : 1;
    return left->order < right->order ? -1 : left->order > right->order;
}

/* How far the text of a page is moved down by w:vAlign (17.6.23). */
static double shift_down(const struct document *document, const struct layout_page *page)
{
    if (page->section < 0 || (size_t)page->section >= document->section_count)
        return 0;
    const double spare = page->body_bottom - page->used_bottom;
    switch (document->sections[page->section].vertical) {
    case PAGE_CENTRE:
        return spare > 0 ? spare / 2 : 0;
    case PAGE_BOTTOM:
        return spare > 0 ? spare : 0;
    default:
        return 0;
    }
}

static void align_pages(struct flow *flow)
{
    for (size_t i = 0; i < flow->state.puts; i++) {
        struct layout_line *line = &flow->puts[i].line;
        const double by = shift_down(flow->shared->document, &flow->pages[line->page - 1]);
        line->top += by;
        line->baseline += by;
    }
}

/* Numbers the body's lines page by page and joins all lines into one list. */
static void join_lines(struct layout *layout, struct flow *flow)
{
    struct arena *arena = flow->shared->arena;
    const size_t body = flow->state.puts, others = flow->state.others;
    for (size_t i = 0; i < others; i++)
        flow->others[i].order = i;
    if (others > 1)
        qsort(flow->others, others, sizeof *flow->others, by_page);
    struct put *puts = arena_take(arena, (body + others) * sizeof *puts);
    layout->lines = arena_take(arena, (body + others) * sizeof *layout->lines);
    int page = 0, number = 0;
    for (size_t i = 0; i < body + others; i++) {
        puts[i] = i < body ? flow->puts[i] : flow->others[i - body];
        if (i < body && puts[i].line.page != page)
            number = 0;
        page = puts[i].line.page;
        puts[i].line.line = i < body && puts[i].line.story == STORY_BODY ? ++number : 0;
        layout->lines[i] = puts[i].line;
    }
    layout->line_count = body + others;
    layout->body_line_count = body;
    layout->source = preview_source(flow, puts);
}

static bool has_text(const struct layout_line *line)
{
    const struct text text = line->paragraph->text;
    return text_trim(text_slice(text, line->from, line->to)).length > 0;
}

static void measure_last_page(struct layout *layout)
{
    const struct layout_page *last = &layout->pages[layout->page_count - 1];
    const double height = last->body_bottom - last->body_top;
    const double used = last->used_bottom - last->body_top;
    layout->fill = height > 0 ? used / height : 1;
    if (layout->fill > 1)
        layout->fill = 1;
    const double spare = (height - used) / certainty_usual_line(layout);
    layout->lines_spare = spare > 0 ? (int)spare : 0;
}

enum status layout_make(struct arena *arena, struct budget *budget, struct findings *findings,
                        const struct document *document, const struct layout_options *options,
                        struct layout **made)
{
    struct shared shared = { .arena = arena,
                             .budget = budget,
                             .document = document,
                             .typesetter = typesetter_new(arena, document, options),
                             .cache = cache_new(arena) };
    struct flow flow;
    pages_run(&flow, &shared, 0);
    if (flow.refused) {
        budget_refuse(budget, LIMIT_PAGES, findings, (struct place){ .file = document->file },
                      TEXT("the pages of this file"));
        return REFUSED;
    }
    struct layout *layout = arena_take(arena, sizeof *layout);
    layout->pages = flow.pages;
    layout->page_count = (int)flow.state.pages;
    notes_finish(&flow);
    align_pages(&flow);
    join_lines(layout, &flow);
    add_fonts(layout, &shared);
    measure_last_page(layout);
    certainty_judge(layout, &shared);
    *made = layout;
    return DONE;
}

static int count_words(struct text text)
{
    int words = 0;
    bool within = false;
    for (size_t at = 0; at < text.length;) {
        const bool space = unicode_is_space(unicode_next(text, &at));
        words += !space && !within;
        within = !space;
    }
    return words;
}

void layout_past(const struct layout *layout, int pages, int *lines, int *words)
{
    int line_count = 0, word_count = 0;
    for (size_t i = 0; i < layout->body_line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        if (line->page <= pages || !has_text(line))
            continue;
        line_count++;
        if (words)
            word_count += count_words(text_slice(line->paragraph->text, line->from, line->to));
    }
    if (lines)
        *lines = line_count;
    if (words)
        *words = word_count;
}

bool layout_find(const struct layout *layout, int line, size_t at, int *page, int *page_line)
{
    const struct layout_line *found = NULL;
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *laid = &layout->lines[i];
        if (!laid->paragraph || laid->paragraph->line != line || line == 0)
            continue;
        if (!found || laid->from <= at)
            found = laid;
    }
    if (!found)
        return false;
    *page = found->page;
    *page_line = found->line;
    return true;
}
