/* Puts the paragraphs of the body into one reading order and numbers them. */
#include "document/parts.h"

#include "unicode.h"

static void walk(struct reader *reader, const struct story *story);

static bool has_visible_text(const struct paragraph *paragraph)
{
    size_t at = 0;
    while (at < paragraph->text.length) {
        unsigned code_point = unicode_next(paragraph->text, &at);
        if (!unicode_is_space(code_point) && code_point != 0xFFFC)
            return true;
    }
    return false;
}

/* Text in a shape that lies off the page. */
static void conceal(struct reader *reader, const struct story *story)
{
    for (size_t i = 0; i < story->count; i++) {
        const struct paragraph *paragraph = story->blocks[i].paragraph;
        if (paragraph)
            concealed_add(reader, CONCEALED_OFF_PAGE, paragraph->text, paragraph, 0,
                          paragraph->text.length);
    }
}

static void add_box(struct reader *reader, const struct drawing *drawing)
{
    if (!drawing || !drawing->box)
        return;
    if (drawing_is_off_page(drawing))
        conceal(reader, drawing->box);
    walk(reader, drawing->box);
}

static void add(struct reader *reader, struct paragraph *paragraph)
{
    struct document *document = reader->document;
    document->paragraphs =
        arena_grow(reader->arena, document->paragraphs, document->paragraph_count,
                   &reader->capacities.paragraphs, sizeof *document->paragraphs);
    document->paragraphs[document->paragraph_count++] = paragraph;
    paragraph->line = (int)document->paragraph_count;
    if (has_visible_text(paragraph))
        paragraph->number = ++reader->numbered;
    for (size_t i = 0; i < paragraph->run_count; i++)
        add_box(reader, paragraph->runs[i].drawing);
}

static void walk_table(struct reader *reader, const struct table *table)
{
    for (size_t r = 0; r < table->row_count; r++)
        for (size_t c = 0; c < table->rows[r].cell_count; c++)
            walk(reader, &table->rows[r].cells[c].story);
}

static void walk(struct reader *reader, const struct story *story)
{
    for (size_t i = 0; i < story->count; i++) {
        if (story->blocks[i].kind == BLOCK_TABLE)
            walk_table(reader, story->blocks[i].table);
        else
            add(reader, story->blocks[i].paragraph);
    }
}

static int line_of(const struct pending *pending)
{
    return pending->paragraph ? pending->paragraph->line : 0;
}

void lines_number(struct reader *reader)
{
    struct document *document = reader->document;
    walk(reader, &document->body);
    for (size_t i = 0; i < reader->change_places.count; i++)
        document->changes[reader->change_places.items[i].index].line =
            line_of(&reader->change_places.items[i]);
    for (size_t i = 0; i < reader->hazard_places.count; i++)
        document->hazards[reader->hazard_places.items[i].index].line =
            line_of(&reader->hazard_places.items[i]);
    for (size_t i = 0; i < reader->comment_places.count; i++)
        document->comments[reader->comment_places.items[i].index].line =
            line_of(&reader->comment_places.items[i]);
    for (size_t i = 0; i < reader->concealed_places.count; i++) {
        struct concealed *concealed = &document->concealed[reader->concealed_places.items[i].index];
        concealed->line = line_of(&reader->concealed_places.items[i]);
        concealed->doubtful = concealed->kind == CONCEALED_WHITE && reader->backdrop;
        if (concealed->line == 0)
            concealed->to = concealed->from;
    }
}
