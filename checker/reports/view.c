/* Text views and what else is printed as it is. */
#include "report.h"
#include "unicode.h"

static void print_line(FILE *out, struct arena *arena, struct text line)
{
    struct text fit = unicode_fit(arena, line, 0);
    fwrite(fit.data ? fit.data : "", 1, fit.length, out);
    fputc('\n', out);
}

void report_document_text(FILE *out, const struct document *document)
{
    struct arena *arena = arena_new(0);
    int line = 1;
    if (!arena)
        return;
    for (size_t i = 0; i < document->paragraph_count; i++, line++) {
        const struct paragraph *paragraph = document->paragraphs[i];
        for (; line < paragraph->line; line++)
            fputc('\n', out);
        print_line(out, arena, paragraph->text);
    }
    arena_free(arena);
}

void report_source_text(FILE *out, const struct source *source)
{
    struct arena *arena = arena_new(0);
    if (!arena)
        return;
    for (size_t i = 0; i < source->lines.count; i++)
        print_line(out, arena, source->lines.items[i]);
    arena_free(arena);
}

void report_text(FILE *out, struct text text)
{
    fwrite(text.data ? text.data : "", 1, text.length, out);
}

void report_limits(FILE *out)
{
    for (int i = 0; i < LIMIT_COUNT; i++) {
        const struct limit_row *row = budget_row((enum limit)i);
        fprintf(out, "%-18s %12llu %-10s %s\n", row->name, (unsigned long long)row->most, row->unit,
                row->reason);
    }
}
