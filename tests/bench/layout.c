/* How the time of a layout grows with the document: `make bench`.  Told as ratios, for no two
 * machines are alike; exits 1 when a document of a hundred times the length takes over three
 * hundred times. */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MOST_GROWTH 3.0

/* What is laid out: builds about `pages` pages. */
struct kind {
    const char *name;
    void (*build)(struct sample *sample, int pages);
};

static void plain(struct sample *sample, int pages)
{
    for (int i = 0; i < pages * 2; i++)
        sample_add(sample, 5);
}

static void one_paragraph(struct sample *sample, int pages)
{
    struct paragraph *paragraph = sample_add(sample, 0);
    struct arena *arena = sample->arena;
    const size_t runs = (size_t)pages * SAMPLE_LINES * 2;
    char *text = arena_take(arena, runs);
    const struct run model = *sample_run(sample, sample_paragraph(sample, 0), RUN_TEXT);
    paragraph->runs = arena_take(arena, runs * sizeof *paragraph->runs);
    paragraph->run_count = runs;
    paragraph->text = (struct text){ text, runs };
    for (size_t i = 0; i < runs; i++) {
        text[i] = i % 2 ? ' ' : 'x';
        paragraph->runs[i] = model;
        paragraph->runs[i].kind = i % 2 ? RUN_LINE_BREAK : RUN_TEXT;
        paragraph->runs[i].from = i;
        paragraph->runs[i].to = i + 1;
    }
}

static void kept(struct sample *sample, int pages)
{
    for (int i = 0; i < pages * SAMPLE_LINES; i++)
        sample_style(sample_add(sample, 1))->keep_next = i % 4 != 0;
}

static void all_kept(struct sample *sample, int pages)
{
    for (int i = 0; i < pages * SAMPLE_LINES; i++)
        sample_style(sample_add(sample, 1))->keep_next = true;
}

static void table(struct sample *sample, int pages)
{
    sample_table(sample, pages * SAMPLE_LINES, 3);
}

static void floats(struct sample *sample, int pages)
{
    for (int i = 0; i < pages; i++)
        sample_float(sample, sample_add(sample, 9), 60, 60);
}

static void columns(struct sample *sample, int pages)
{
    sample->document.sections[0].column_count = 2;
    plain(sample, pages * 2);
    sample_section(sample, SECTION_CONTINUOUS);
    sample_add(sample, 1);
}

static const struct kind kinds[] = {
    { "paragraphs", plain },        { "one paragraph", one_paragraph },
    { "chains of keepNext", kept }, { "all keepNext", all_kept },
    { "one table", table },         { "floats", floats },
    { "columns", columns },
};

/* Seconds of the processor for a layout, the quickest of three: others may be at work beside us. */
static double measure(const struct kind *kind, int pages, int *laid)
{
    double best = 1e9;
    for (int i = 0; i < 3; i++) {
        struct sample sample;
        struct timespec from, to;
        sample_init(&sample);
        sample.budget.most[LIMIT_PAGES] = 1u << 20;
        kind->build(&sample, pages);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
        *laid = sample_pages(&sample);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
        sample_free(&sample);
        const double took =
            (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
        best = took < best ? took : best;
    }
    return best;
}

int main(void)
{
    bool good = true;
    printf("%-20s %6s %12s %6s %12s %8s\n", "document", "pages", "us a page", "pages", "us a page",
           "ratio");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        int few, many;
        const double little = measure(&kinds[i], 10, &few) / (few ? few : 1);
        const double much = measure(&kinds[i], 1000, &many) / (many ? many : 1);
        printf("%-20s %6d %12.2f %6d %12.2f %8.2f\n", kinds[i].name, few, little * 1e6, many,
               much * 1e6, much / little);
        good = good && few > 0 && many > 0 && much / little <= MOST_GROWTH;
    }
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
