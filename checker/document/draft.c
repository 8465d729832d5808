/* Makes a document of a plain text or Markdown draft: a paragraph for each line. */
#include "document/draft.h"
#include "document/markdown.h"
#include "document/parts.h"

#include "encoding.h"
#include "unicode.h"

/* What all lines of a draft share. */
struct draft {
    struct reader *reader;
    struct cascade *cascade;
    const struct run_style *plain, *unproofed, *unseen;
    bool markdown;
    struct markdown state;
};

static void run_add(struct draft *draft, struct paragraph *paragraph, size_t *capacity,
                    struct run run)
{
    struct reader *reader = draft->reader;
    if (run.from == run.to || !reader_spend(reader, LIMIT_RUNS))
        return;
    paragraph->runs = arena_grow(reader->arena, paragraph->runs, paragraph->run_count, capacity,
                                 sizeof *paragraph->runs);
    paragraph->runs[paragraph->run_count++] = run;
}

/* Tabs are runs of their own, as in a Word file. */
static void text_add(struct draft *draft, struct paragraph *paragraph, size_t *capacity,
                     struct run run)
{
    size_t to = run.to;
    while (run.from < to) {
        size_t tab = run.from + text_find(text_slice(paragraph->text, run.from, to), TEXT("\t"));
        run.kind = RUN_TEXT;
        run.to = tab;
        run_add(draft, paragraph, capacity, run);
        run.from = tab;
        if (tab == to)
            break;
        run.kind = RUN_TAB;
        run.to = tab + 1;
        run_add(draft, paragraph, capacity, run);
        run.from = tab + 1;
    }
}

static void runs_add(struct draft *draft, struct paragraph *paragraph)
{
    size_t capacity = 0, at = 0;
    struct markdown_span span;
    while (draft->markdown && markdown_next(&draft->state, paragraph->text, at, &span)) {
        text_add(draft, paragraph, &capacity,
                 (struct run){ .style = draft->plain, .from = at, .to = span.from });
        text_add(draft, paragraph, &capacity,
                 (struct run){ .style = span.unseen ? draft->unseen : draft->unproofed,
                               .from = span.from,
                               .to = span.to });
        at = span.to;
    }
    text_add(draft, paragraph, &capacity,
             (struct run){ .style = draft->plain, .from = at, .to = paragraph->text.length });
}

static const struct paragraph_style *style_of(struct draft *draft, struct text line)
{
    struct resolved_paragraph resolved;
    cascade_paragraph(draft->reader, NULL, &resolved);
    int outline = draft->markdown ? markdown_heading(&draft->state, line) : 0;
    if (outline == 0)
        return resolved.style;
    struct paragraph_style *heading = arena_take(draft->reader->arena, sizeof *heading);
    *heading = *resolved.style;
    heading->outline = outline;
    heading->name = arena_format(draft->reader->arena, "heading %d", outline);
    return heading;
}

static void line_read(struct draft *draft, struct text line)
{
    struct reader *reader = draft->reader;
    struct story *body = &reader->document->body;
    if (!reader_spend(reader, LIMIT_PARAGRAPHS))
        return;
    struct paragraph *paragraph = arena_take(reader->arena, sizeof *paragraph);
    if (draft->markdown)
        markdown_line(&draft->state, line);
    paragraph->text = line;
    paragraph->style = style_of(draft, line);
    runs_add(draft, paragraph);
    body->blocks =
        arena_grow(reader->arena, body->blocks, body->count, &body->capacity, sizeof *body->blocks);
    body->blocks[body->count++] = (struct block){ .kind = BLOCK_PARAGRAPH, .paragraph = paragraph };
}

/* Lines end in LF, CR LF or, in a file without any LF, in CR. */
static void lines_read(struct draft *draft, struct text text)
{
    char end = text_has(text, TEXT("\n")) ? '\n' : '\r';
    struct text rest = text;
    while (rest.data && rest.length > 0 && draft->reader->status == DONE) {
        struct text line = text_cut(&rest, end);
        if (text_ends(line, TEXT("\r")))
            line.length--;
        line_read(draft, line);
    }
}

enum status draft_read(struct reader *reader, const struct packet_file *file)
{
    struct run_patch none = { 0 }, unproofed = { .set = 1u << FIELD_NO_PROOF };
    struct draft draft = { .reader = reader, .markdown = file->type == TYPE_MD };
    struct resolved_paragraph resolved;
    unproofed.values.style.no_proof = true;
    theme_init(&reader->theme);
    settings_read(reader, NULL);
    if (styles_read(reader, NULL) != DONE || numbering_read(reader, NULL) != DONE)
        return REFUSED;
    reader->ground = reader->page_ground = COLOUR_AUTO;
    cascade_paragraph(reader, NULL, &resolved);
    draft.plain = cascade_patch(reader, resolved.cascade, &none, NULL);
    draft.unproofed = cascade_patch(reader, resolved.cascade, &unproofed, NULL);
    unproofed.set |= 1u << FIELD_HIDDEN;
    unproofed.values.style.hidden = true;
    draft.unseen = cascade_patch(reader, resolved.cascade, &unproofed, NULL);
    reader->document->plain = true;
    reader->document->markdown = draft.markdown;
    reader->document->body.kind = STORY_BODY;
    lines_read(&draft, encoding_guess(reader->arena, file->bytes));
    section_read(reader, NULL);
    if (reader->status == DONE)
        lines_number(reader);
    return reader->status;
}
