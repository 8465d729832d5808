/* page-limit: the essay is longer than the notice allows. */
#include "rules/help.h"

/* A layout that is not sure may be wrong by a few lines in a page; past that share it is right
 * about "too long". */
#define SURE_SHARE 0.12
#define SURE_LINES 3

struct excess {
    int pages, limit, lines, words;
};

static bool certain(const struct layout *layout, const struct excess *excess)
{
    if (!layout || layout->certainty == CERTAINTY_SURE)
        return true;
    if (layout->certainty == CERTAINTY_CLOSE)
        return excess->lines >= SURE_LINES;
    size_t within = layout->body_line_count - (size_t)excess->lines;
    return excess->lines > SURE_SHARE * (double)within && excess->lines >= SURE_LINES;
}

static struct place place_of_overflow(const struct packet_file *file, int limit)
{
    const struct layout *layout = file->layout;
    for (size_t i = 0; layout && i < layout->body_line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        if (line->page > limit && line->to > line->from && line->paragraph->line > 0)
            return place_stretch(file, line->paragraph->line, line->from, line->to);
    }
    return place_file(file);
}

static void add_fixes(struct check *check, struct finding *finding, const struct packet_file *file,
                      const struct excess *excess)
{
    struct arena *arena = check->arena;
    if (excess->lines) {
        struct text lines = count_of(arena, excess->lines, "line", "lines");
        finding_fix(&check->findings, finding, "cut %.*s: about %d words", TEXT_SHOW(lines),
                    excess->words);
    } else if (file->layout) {
        finding_fix(&check->findings, finding,
                    "take out the empty paragraphs or the break at the end; no word needs to go");
    } else {
        struct text pages = count_of(arena, excess->pages - excess->limit, "page", "pages");
        finding_fix(&check->findings, finding, "cut %.*s", TEXT_SHOW(pages));
    }
    if (file->layout && file->layout->certainty != CERTAINTY_SURE && file->layout->because.length)
        finding_fix(&check->findings, finding, "how sure the count is: %.*s",
                    TEXT_SHOW(file->layout->because));
}

static void too_long(struct check *check, const struct packet_file *file,
                     const struct excess *excess)
{
    struct arena *arena = check->arena;
    struct text pages = count_of(arena, excess->pages, "page", "pages");
    struct text over = excess->lines  ? arena_format(arena, ": it is %d line%s too long",
                                                     excess->lines, excess->lines == 1 ? "" : "s")
                       : file->layout ? TEXT(": nothing is on the last page but an empty end")
                                      : TEXT_NONE;
    bool sure = certain(file->layout, excess) && (excess->lines || !file->layout) &&
                !is_inferred(check, "essay.max_pages");
    struct place place = place_of_overflow(file, excess->limit);
    struct finding *finding = findings_add(
        &check->findings, TEXT("page-limit"), sure ? LEVEL_ERROR : LEVEL_WARNING, place,
        "the essay %s %.*s; the notice allows %d%.*s", sure ? "takes" : "seems to take",
        TEXT_SHOW(pages), excess->limit, TEXT_SHOW(over));
    finding->excerpt = excerpt_of(check, file->document, place);
    finding->because = because_of(check, "essay.max_pages");
    add_fixes(check, finding, file, excess);
}

/* Within the limit, but by less than the layout can tell. */
static void just_fits(struct check *check, const struct packet_file *file)
{
    struct finding *finding = findings_add(
        &check->findings, TEXT("page-limit"), LEVEL_NOTE, place_file(file),
        "the essay fits on %d page%s with next to no room: on another computer it may not",
        file->pages, file->pages == 1 ? "" : "s");
    finding->because = because_of(check, "essay.max_pages");
    finding_fix(&check->findings, finding,
                "cut a line or two, or send it as PDF where that is allowed");
}

static void judge(struct check *check, const struct packet_file *file, int limit)
{
    struct excess excess = { .pages = file->pages, .limit = limit };
    if (!file->pages)
        return;
    if (file->pages <= limit) {
        const struct layout *layout = file->layout;
        if (layout && file->pages == limit && layout->certainty == CERTAINTY_CLOSE &&
            layout->lines_spare < 1)
            just_fits(check, file);
        return;
    }
    if (file->layout)
        layout_past(file->layout, limit, &excess.lines, &excess.words);
    too_long(check, file, &excess);
}

static void judge_together(struct check *check, int limit)
{
    int pages = 0;
    for (size_t i = 0; i < check->essay_count; i++)
        pages += check->essays[i]->pages;
    if (pages <= limit)
        return;
    struct finding *finding = findings_add(
        &check->findings, TEXT("page-limit"),
        is_inferred(check, "essay.max_pages") ? LEVEL_WARNING : LEVEL_ERROR, place_packet(),
        "the essays take %d pages together; the notice allows %d in all", pages, limit);
    finding->because = because_of(check, "essay.max_pages");
}

static void run(struct check *check)
{
    const struct essay_demand *demand = essay_demand(check);
    if (!demand || demand->max_pages < 1)
        return;
    if (demand->limit_in_all && check->essay_count > 1 && demand->count > 1) {
        judge_together(check, demand->max_pages);
        return;
    }
    for (size_t i = 0; i < check->essay_count; i++)
        judge(check, check->essays[i], demand->max_pages);
}

const struct rule rule_page_limit = {
    .name = "page-limit",
    .level = LEVEL_ERROR,
    .summary = "the essay takes more pages than the notice allows",
    .run = run,
};
