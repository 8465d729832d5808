/* `dossier pages`: the lines as laid out, and a sentence for people. */
#include "paper.h"
#include "print.h"
#include "report.h"

void report_pages_lines(FILE *out, const struct layout *layout)
{
    for (size_t i = 0; i < layout->body_line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        struct text words = text_slice(line->paragraph->text, line->from, line->to);
        fprintf(out, "%d\t%d\t", line->page, line->line);
        print_fit(out, words);
        fputc('\n', out);
    }
}

static void print_paper(FILE *out, const struct document *document)
{
    if (document->plain || !document->section_count)
        return;
    const struct section *section = &document->sections[0];
    const struct paper *paper = paper_of(section->page_width, section->page_height);
    if (paper)
        fprintf(out, " of %s", paper->name);
    else
        fprintf(out, " of %.0f x %.0f mm", section->page_width / 1440.0 * 25.4,
                section->page_height / 1440.0 * 25.4);
}

void report_pages_plain(FILE *out, const struct report_options *options, struct text file,
                        const struct document *document, const struct layout *layout)
{
    (void)options;
    print_fit(out, file);
    fprintf(out, ": %d page%s", layout->page_count, layout->page_count == 1 ? "" : "s");
    print_paper(out, document);
    fprintf(out, ", %s%.0f %% full", layout->page_count > 1 ? "the last " : "", layout->fill * 100);
    if (layout->lines_spare > 0)
        fprintf(out, " (room for %d more line%s)", layout->lines_spare,
                layout->lines_spare == 1 ? "" : "s");
    fprintf(out, "; %s", certainty_name(layout->certainty));
    if (layout->because.length) {
        fputs(": ", out);
        print_fit(out, layout->because);
    }
    fputc('\n', out);
}
