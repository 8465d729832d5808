/* Documents built by hand for the tests of the layout. */
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define LINE_TWIPS (SAMPLE_LINE * 20)

static struct run_style plain_run = { .font = { "Times New Roman", 15 },
                                      .font_high_ansi = { "Times New Roman", 15 },
                                      .font_east_asian = { "Times New Roman", 15 },
                                      .font_complex = { "Times New Roman", 15 },
                                      .half_points = 24,
                                      .half_points_complex = 24,
                                      .colour = COLOUR_AUTO,
                                      .background = COLOUR_AUTO,
                                      .scale = 100,
                                      .snap_to_grid = true };

static const struct section plain_section = {
    .page_width = 400 * 20,
    .page_height = (2 * SAMPLE_TOP + SAMPLE_LINES * SAMPLE_LINE) * 20,
    .margin_top = SAMPLE_TOP * 20,
    .margin_bottom = SAMPLE_TOP * 20,
    .margin_left = 50 * 20,
    .margin_right = 50 * 20,
    .margin_header = 10 * 20,
    .margin_footer = 10 * 20,
    .column_count = 1,
    .columns_equal = true,
    .column_space = 20 * 20,
    .page_number_start = -1,
};

struct section *sample_section(struct sample *sample, enum section_start start)
{
    struct document *document = &sample->document;
    struct section *sections =
        arena_take(sample->arena, (document->section_count + 1) * sizeof *sections);
    for (size_t i = 0; i < document->section_count; i++)
        sections[i] = document->sections[i];
    document->sections = sections;
    struct section *section = &sections[document->section_count++];
    *section = plain_section;
    section->start = start;
    return section;
}

void sample_init(struct sample *sample)
{
    *sample = (struct sample){ .arena = arena_new(0) };
    sample->findings = findings_new(sample->arena);
    budget_init(&sample->budget);
    sample->document.file = TEXT("sample.docx");
    sample->document.settings =
        (struct document_settings){ .compatibility = 15, .default_tab = 720 };
    sample_section(sample, SECTION_NEXT_PAGE);
}

void sample_free(struct sample *sample)
{
    arena_free(sample->arena);
}

struct paragraph_style *sample_style(struct paragraph *paragraph)
{
    return (struct paragraph_style *)paragraph->style;
}

struct run *sample_run(struct sample *sample, struct paragraph *paragraph, enum run_kind kind)
{
    struct run *runs = arena_take(sample->arena, (paragraph->run_count + 1) * sizeof *runs);
    for (size_t i = 0; i < paragraph->run_count; i++)
        runs[i] = paragraph->runs[i];
    paragraph->runs = runs;
    const bool shown = kind != RUN_DRAWING;
    const struct text text = paragraph->text;
    paragraph->text = arena_format(sample->arena, "%.*s%s", TEXT_SHOW(text),
                                   !shown                                           ? ""
                                   : kind == RUN_TEXT || kind == RUN_NOTE_REFERENCE ? "x"
                                                                                    : " ");
    struct run *run = &runs[paragraph->run_count++];
    *run = (struct run){
        .kind = kind, .style = &plain_run, .from = text.length, .to = paragraph->text.length
    };
    return run;
}

struct paragraph *sample_paragraph(struct sample *sample, int lines)
{
    struct paragraph *paragraph = arena_take(sample->arena, sizeof *paragraph);
    struct paragraph_style *style = arena_take(sample->arena, sizeof *style);
    *style = (struct paragraph_style){ .id = TEXT("Normal"),
                                       .name = TEXT("Normal"),
                                       .line = LINE_TWIPS,
                                       .line_rule = LINE_EXACT,
                                       .widow_control = true,
                                       .snap_to_grid = true,
                                       .background = COLOUR_AUTO,
                                       .mark = &plain_run };
    paragraph->style = style;
    for (int i = 0; i < lines; i++) {
        if (i > 0)
            sample_run(sample, paragraph, RUN_LINE_BREAK);
        sample_run(sample, paragraph, RUN_TEXT);
    }
    return paragraph;
}

static struct block *add_block(struct sample *sample, struct story *story)
{
    story->blocks = arena_grow(sample->arena, story->blocks, story->count, &story->capacity,
                               sizeof *story->blocks);
    struct block *block = &story->blocks[story->count++];
    *block = (struct block){ .section = (int)sample->document.section_count - 1 };
    return block;
}

void sample_put(struct sample *sample, struct story *story, struct paragraph *paragraph)
{
    struct block *block = add_block(sample, story);
    block->kind = BLOCK_PARAGRAPH;
    block->paragraph = paragraph;
    paragraph->story = story->kind;
}

struct paragraph *sample_add(struct sample *sample, int lines)
{
    struct paragraph *paragraph = sample_paragraph(sample, lines);
    sample_put(sample, &sample->document.body, paragraph);
    paragraph->line = (int)sample->document.body.count;
    return paragraph;
}

struct table *sample_table(struct sample *sample, int rows, int columns)
{
    struct table *table = arena_take(sample->arena, sizeof *table);
    table->grid_count = (size_t)columns;
    table->grid = arena_take(sample->arena, sizeof(int) * (size_t)columns);
    table->row_count = (size_t)rows;
    table->rows = arena_take(sample->arena, sizeof *table->rows * (size_t)rows);
    for (int c = 0; c < columns; c++)
        table->grid[c] = 300 * 20 / columns;
    for (int r = 0; r < rows; r++) {
        struct row *row = &table->rows[r];
        row->cell_count = (size_t)columns;
        row->cells = arena_take(sample->arena, sizeof *row->cells * (size_t)columns);
        for (int c = 0; c < columns; c++) {
            row->cells[c].span = 1;
            sample_put(sample, &row->cells[c].story, sample_paragraph(sample, 1));
        }
    }
    struct block *block = add_block(sample, &sample->document.body);
    block->kind = BLOCK_TABLE;
    block->table = table;
    return table;
}

struct paragraph *sample_cell(struct table *table, int row, int column)
{
    return table->rows[row].cells[column].story.blocks[0].paragraph;
}

void sample_note(struct sample *sample, struct paragraph *paragraph, int lines)
{
    struct note *note = arena_take(sample->arena, sizeof *note);
    note->kind = NOTE_FOOTNOTE;
    note->mark = TEXT("1");
    note->story.kind = STORY_NOTE;
    sample_put(sample, &note->story, sample_paragraph(sample, lines));
    sample_run(sample, paragraph, RUN_NOTE_REFERENCE)->note = note;
    if (sample->document.footnote_separator)
        return;
    struct story *separator = arena_take(sample->arena, sizeof *separator);
    separator->kind = STORY_NOTE;
    sample_put(sample, separator, sample_paragraph(sample, 0));
    sample->document.footnote_separator = sample->document.footnote_continuation = separator;
}

struct drawing *sample_float(struct sample *sample, struct paragraph *paragraph, double width,
                             double height)
{
    struct drawing *drawing = arena_take(sample->arena, sizeof *drawing);
    *drawing = (struct drawing){ .wrap = WRAP_SQUARE,
                                 .width = (int64_t)(width * 12700),
                                 .height = (int64_t)(height * 12700),
                                 .x_from = FROM_COLUMN,
                                 .y_from = FROM_PARAGRAPH };
    sample_run(sample, paragraph, RUN_DRAWING)->drawing = drawing;
    return drawing;
}

int sample_pages(struct sample *sample)
{
    const struct layout_options options = { 0 };
    if (!sample->layout && layout_make(sample->arena, &sample->budget, &sample->findings,
                                       &sample->document, &options, &sample->layout) != DONE)
        return 0;
    return sample->layout->page_count;
}

static const struct layout_line *line_of(struct sample *sample, const struct paragraph *paragraph,
                                         int line)
{
    sample_pages(sample);
    for (size_t i = 0; i < sample->layout->line_count; i++)
        if (sample->layout->lines[i].paragraph == paragraph && line-- == 0)
            return &sample->layout->lines[i];
    fail_msg("the paragraph has no such line");
    return NULL;
}

int sample_page_of(struct sample *sample, const struct paragraph *paragraph, int line)
{
    return line_of(sample, paragraph, line)->page;
}

double sample_top_of(struct sample *sample, const struct paragraph *paragraph, int line)
{
    return line_of(sample, paragraph, line)->top;
}

int sample_count(struct sample *sample, const struct paragraph *paragraph, int page)
{
    int count = 0;
    sample_pages(sample);
    for (size_t i = 0; i < sample->layout->line_count; i++)
        count += sample->layout->lines[i].paragraph == paragraph &&
                 sample->layout->lines[i].page == page;
    return count;
}
