/* Visible runs, counted by a question about their style. */
#include "rules/runs.h"

static bool counted(const struct run *run)
{
    return run->kind == RUN_TEXT && run->style && run->style->vertical == VERTICAL_BASELINE &&
           run->to > run->from;
}

static void tally_run(struct run_tally *tally, const struct paragraph *paragraph,
                      const struct run *run, bool yes)
{
    int words = count_words(text_slice(paragraph->text, run->from, run->to));
    tally->words_in_all += words;
    if (!yes)
        return;
    tally->words += words;
    if (words && !tally->paragraph) {
        tally->paragraph = paragraph;
        tally->from = run->from;
        tally->to = run->to;
        tally->style = run->style;
    }
}

struct run_tally runs_tally(const struct document *document, run_question *question,
                            const void *context)
{
    struct run_tally tally = { 0 };
    for (size_t i = 0; i < document->paragraph_count; i++) {
        const struct paragraph *paragraph = document->paragraphs[i];
        for (size_t r = 0; r < paragraph->run_count; r++)
            if (counted(&paragraph->runs[r]))
                tally_run(&tally, paragraph, &paragraph->runs[r],
                          question(paragraph->runs[r].style, context));
    }
    return tally;
}

struct place run_tally_place(const struct packet_file *file, const struct run_tally *tally)
{
    if (!tally->paragraph)
        return place_file(file);
    return place_stretch(file, tally->paragraph->line, tally->from, tally->to);
}
