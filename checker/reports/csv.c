/* One row a packet, for a spreadsheet. */
#include "formats.h"
#include "print.h"
#include "tree.h"
#include "values.h"

#include "buffer.h"

#include <stdlib.h>

#define MESSAGES_MOST 5

static void csv_begin(FILE *out, const struct report_options *options)
{
    (void)options;
    fputs("packet,verdict,errors,warnings,notes,essay,pages,words,challenges,addressed,missing,"
          "what\n",
          out);
}

static void number_cell(FILE *out, long number, bool known)
{
    fputc(',', out);
    if (known)
        fprintf(out, "%ld", number);
}

static void text_cell(FILE *out, struct text text)
{
    fputc(',', out);
    print_cell(out, text);
}

static long challenges_with(const struct coverage *coverage, enum coverage_status status)
{
    long count = 0;
    for (size_t i = 0; i < coverage->count; i++)
        count += coverage->challenges[i].status == status;
    return count;
}

/* The gravest findings first, as many as a cell can be read with. */
static struct text messages(const struct check *check)
{
    struct buffer line = buffer_new(check->arena);
    int said = 0;
    for (int level = LEVEL_ERROR; level >= LEVEL_WARNING; level--)
        for (size_t i = 0; i < check->findings.count && said < MESSAGES_MOST; i++) {
            const struct finding *finding = &check->findings.items[i];
            if (finding->level != (enum level)level)
                continue;
            buffer_add_format(&line, "%s%.*s: %.*s", said++ ? " | " : "", TEXT_SHOW(finding->rule),
                              TEXT_SHOW(finding->message));
        }
    return buffer_text(&line);
}

static void csv_packet(FILE *out, const struct report_options *options, const struct check *check)
{
    const struct coverage *coverage = &check->coverage;
    (void)options;
    print_cell(out, check->packet.path);
    text_cell(out, text_of(verdict_name(check->verdict)));
    for (int level = LEVEL_ERROR; level >= LEVEL_NOTE; level--)
        number_cell(out, (long)findings_count(&check->findings, (enum level)level), true);
    text_cell(out, check->essay ? check->essay->name : TEXT_NONE);
    number_cell(out, check->essay ? check->essay->pages : 0, check->essay && check->essay->pages);
    number_cell(out, check->document ? document_words(check->document) : 0,
                check->document != NULL);
    number_cell(out, (long)coverage->count, coverage->count > 0);
    number_cell(out, challenges_with(coverage, COVERAGE_ADDRESSED), coverage->count > 0);
    number_cell(out, challenges_with(coverage, COVERAGE_MISSING), coverage->count > 0);
    text_cell(out, messages(check));
    fputc('\n', out);
}

static bool csv_holds(struct text line, struct text path)
{
    char *cell = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&cell, &length);
    if (!out)
        return false;
    print_cell(out, path);
    fputc(',', out);
    fclose(out);
    bool holds = text_starts(line, (struct text){ cell, length });
    free(cell);
    return holds;
}

const struct report_format report_csv = {
    .name = "csv",
    .help = "one row a packet, for a spreadsheet",
    .batch = true,
    .begin = csv_begin,
    .packet = csv_packet,
    .holds = csv_holds,
};
