/* Puts a paragraph's text and runs together. */
#include "document/line.h"

#include "unicode.h"

size_t line_length(const struct line *line)
{
    return line->reader->text.length - line->text_from;
}

void line_hidden_end(struct line *line)
{
    if (line->hidden.length == 0)
        return;
    struct text text = arena_copy(line->reader->arena, buffer_text(&line->hidden));
    size_t at = line_length(line);
    concealed_add(line->reader, CONCEALED_HIDDEN, text, line->paragraph, at, at);
    buffer_clear(&line->hidden);
}

/* True when the text goes elsewhere than onto the page. */
static bool left_out(struct line *line, struct text text, const struct run_style *style,
                     const struct surroundings *around)
{
    if (around->deleted) {
        buffer_add(&line->deleted, text);
        return true;
    }
    if (line->reader->codes > 0)
        return true;
    if (style->hidden) {
        buffer_add(&line->hidden, text);
        return true;
    }
    if (text.length > 0)
        line_hidden_end(line);
    return false;
}

static bool joins(const struct run *last, const struct run *run)
{
    return last->kind == RUN_TEXT && run->kind == RUN_TEXT && last->style == run->style &&
           last->revision == run->revision && last->field_result == run->field_result &&
           last->placeholder == run->placeholder && text_equal(last->link, run->link);
}

/* Whether the next byte starts within the field's shown result. */
static bool in_result(const struct reader *reader)
{
    return reader->field_count > 0 && reader->codes == 0;
}

static struct text link_of(const struct reader *reader, const struct surroundings *around)
{
    if (around->link.length > 0 || reader->field_count == 0)
        return around->link;
    return reader->fields[reader->field_count - 1].link;
}

struct run *line_add(struct line *line, enum run_kind kind, struct text text,
                     const struct run_style *style, const struct surroundings *around)
{
    struct reader *reader = line->reader;
    if (left_out(line, text, style, around))
        return NULL;
    struct run run = { .kind = kind, .style = style, .revision = around->revision };
    run.link = link_of(reader, around);
    run.field_result = in_result(reader);
    run.placeholder = around->placeholder;
    run.from = line_length(line);
    run.to = run.from + text.length;
    if (kind == RUN_TEXT && text.length == 0)
        return NULL;
    struct run *last =
        reader->run_count > line->run_from ? &reader->runs[reader->run_count - 1] : NULL;
    if (!last || !joins(last, &run)) {
        if (!reader_spend(reader, LIMIT_RUNS))
            return NULL;
        reader->runs = arena_grow(reader->arena, reader->runs, reader->run_count,
                                  &reader->run_capacity, sizeof *reader->runs);
        last = &reader->runs[reader->run_count++];
        *last = run;
    }
    buffer_add(&reader->text, text);
    last->to = run.to;
    return last;
}

void line_finish(struct line *line)
{
    struct reader *reader = line->reader;
    struct paragraph *paragraph = line->paragraph;
    struct text all = buffer_text(&reader->text);
    paragraph->text = arena_copy(
        reader->arena, text_slice(all, line->text_from, line->text_from + line_length(line)));
    paragraph->run_count = reader->run_count - line->run_from;
    paragraph->runs = arena_take(reader->arena, paragraph->run_count * sizeof *paragraph->runs);
    for (size_t i = 0; i < paragraph->run_count; i++)
        paragraph->runs[i] = reader->runs[line->run_from + i];
    reader->text.length = line->text_from;
    reader->run_count = line->run_from;
}
