/* What the file itself says of its pages: told beside the answer, never part of it. */
#include "witness.h"

struct marks {
    int all, elsewhere; /* of them, those that do not stand where the layout begins a page */
};

/* Counts the marks on a line; *run is the first of the paragraph's runs that was not looked at. */
static void count_on_line(const struct layout_line *line, size_t *run, bool begins_page,
                          struct marks *marks)
{
    const struct paragraph *paragraph = line->paragraph;
    for (; *run < paragraph->run_count && paragraph->runs[*run].from <= line->to; (*run)++) {
        const struct run *here = &paragraph->runs[*run];
        if (here->from == line->to && line->to < paragraph->text.length)
            return;
        if (here->kind != RUN_RENDERED_BREAK)
            continue;
        marks->all++;
        marks->elsewhere += !begins_page || here->from > line->from;
    }
}

static struct marks count_marks(const struct layout *layout)
{
    struct marks marks = { 0, 0 };
    const struct paragraph *paragraph = NULL;
    size_t run = 0;
    for (size_t i = 0; i < layout->body_line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        if (line->paragraph != paragraph)
            run = 0;
        paragraph = line->paragraph;
        const bool begins_page = i > 0 && layout->lines[i - 1].page != line->page;
        count_on_line(line, &run, begins_page, &marks);
    }
    return marks;
}

void witness_tell(struct buffer *because, const struct document *document,
                  const struct layout *layout)
{
    if (document->stored_pages > 0 && document->stored_pages != layout->page_count)
        buffer_add_format(because, "; the file itself says %d %s%s%.*s", document->stored_pages,
                          document->stored_pages == 1 ? "page" : "pages",
                          document->stored_by.length ? ", stored by " : "",
                          TEXT_SHOW(document->stored_by));
    const struct marks marks = count_marks(layout);
    if (marks.elsewhere > 0)
        buffer_add_format(because, "; %d of the %d page starts marked in the file %s elsewhere",
                          marks.elsewhere, marks.all, marks.elsewhere == 1 ? "stands" : "stand");
}
