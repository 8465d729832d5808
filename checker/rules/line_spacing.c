/* line-spacing: lines closer together than the notice asks for, or than single. */
#include "rules/help.h"

#define FEW_WORDS 20
#define SINGLE    240 /* 240ths of a line */

struct spacing_tally {
    int words, words_in_all;
    const struct paragraph *first;
    double least; /* lines */
};

/* In lines; an exact height is held against 1.15 of the letters' size, which is a usual single
 * line. */
static double lines_of(const struct paragraph *paragraph)
{
    const struct paragraph_style *style = paragraph->style;
    if (style->line_rule == LINE_AUTO)
        return style->line / (double)SINGLE;
    const struct run_style *run = paragraph->run_count ? paragraph->runs[0].style : style->mark;
    double single = run ? run->half_points * 10 * 1.15 : 253;
    double lines = style->line / single;
    return style->line_rule == LINE_AT_LEAST && lines < 1 ? 1 : lines;
}

static struct spacing_tally tally_of(const struct document *document, double wanted)
{
    struct spacing_tally tally = { .least = 1e9 };
    for (size_t i = 0; i < document->paragraph_count; i++) {
        const struct paragraph *paragraph = document->paragraphs[i];
        int words = count_words(paragraph->text);
        tally.words_in_all += words;
        if (!words || !paragraph->style || paragraph->table_depth || lines_of(paragraph) >= wanted)
            continue;
        tally.words += words;
        tally.first = tally.first ? tally.first : paragraph;
        if (lines_of(paragraph) < tally.least)
            tally.least = lines_of(paragraph);
    }
    return tally;
}

static struct finding *add(struct check *check, const struct packet_file *file, enum level level,
                           const struct spacing_tally *tally, struct text message)
{
    struct place place = place_stretch(file, tally->first->line, 0, tally->first->text.length);
    struct finding *finding = findings_add(&check->findings, TEXT("line-spacing"), level, place,
                                           "%.*s", TEXT_SHOW(message));
    finding->excerpt = excerpt_of(check, file->document, place);
    return finding;
}

static void below_demand(struct check *check, const struct packet_file *file, double wanted)
{
    struct spacing_tally tally = tally_of(file->document, wanted * 0.98);
    if (tally.words < FEW_WORDS)
        return;
    /* Headings and lists may be closer; an error takes most of the text. */
    enum level level = tally.words * 2 > tally.words_in_all ? LEVEL_ERROR : LEVEL_WARNING;
    struct finding *finding =
        add(check, file, level, &tally,
            arena_format(check->arena,
                         "%d words stand at %.2f lines; the notice asks for a spacing of %g",
                         tally.words, tally.least, wanted));
    finding->because = because_of(check, "essay.line_spacing");
    finding_fix(&check->findings, finding,
                "in Word: select all, then Home > Line and Paragraph Spacing > %g", wanted);
}

static void too_close(struct check *check, const struct packet_file *file)
{
    struct spacing_tally tally = tally_of(file->document, 0.93);
    if (tally.words < FEW_WORDS)
        return;
    struct finding *finding =
        add(check, file, LEVEL_WARNING, &tally,
            arena_format(check->arena,
                         "the lines of %d words are squeezed to %.2f of a single line: a panel may "
                         "take it for a way round the page limit",
                         tally.words, tally.least));
    finding->because = because_of(check, "essay.max_pages");
    finding_fix(&check->findings, finding,
                "in Word: select all, then Home > Line and Paragraph Spacing > 1.0");
}

static void run(struct check *check)
{
    const struct essay_demand *demand = essay_demand(check);
    for (size_t i = 0; demand && i < check->essay_count; i++) {
        const struct packet_file *file = check->essays[i];
        if (!file->document || file->document->plain)
            continue;
        if (demand->line_spacing > 0)
            below_demand(check, file, demand->line_spacing);
        else if (demand->max_pages > 0)
            too_close(check, file);
    }
}

const struct rule rule_line_spacing = {
    .name = "line-spacing",
    .level = LEVEL_ERROR,
    .summary = "the lines are closer together than the notice asks for, or than can be read",
    .run = run,
};
