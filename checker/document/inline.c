/* Reads what stands in a paragraph round its runs: links, fields, controls, tracked changes. */
#include "document/line.h"
#include "document/values.h"

#include <string.h>

static void hyperlink_read(struct line *line, const struct element *element,
                           struct surroundings around)
{
    struct reader *reader = line->reader;
    struct text anchor = element_attribute(element, "anchor");
    struct relation *relation = relations_find(
        &reader->part->relations, element_attribute_of(element, VOCABULARY_RELATIONSHIPS, "id"));
    if (relation) {
        around.link = relation->target;
        relation_hazard(reader, relation, line->paragraph);
    } else if (anchor.length > 0) {
        around.link = arena_format(reader->arena, "#%.*s", TEXT_SHOW(anchor));
    }
    inline_read(line, element, &around);
}

static void inserted_read(struct line *line, const struct element *element,
                          struct surroundings around)
{
    size_t from = line_length(line);
    bool moved = element_is(element, "moveTo");
    around.revision = moved ? REVISION_MOVED_HERE : REVISION_INSERTED;
    inline_read(line, element, &around);
    struct text all = buffer_text(&line->reader->text);
    struct text added =
        text_slice(all, line->text_from + from, line->text_from + line_length(line));
    change_add(line, element, moved ? CHANGE_MOVED : CHANGE_INSERTED, added, from);
}

static void deleted_read(struct line *line, const struct element *element,
                         struct surroundings around)
{
    bool moved = element_is(element, "moveFrom"), outermost = !around.deleted;
    if (outermost)
        buffer_clear(&line->deleted);
    around.deleted = true;
    inline_read(line, element, &around);
    if (!outermost)
        return;
    struct text gone = arena_copy(line->reader->arena, buffer_text(&line->deleted));
    change_add(line, element, moved ? CHANGE_MOVED : CHANGE_DELETED, gone, line_length(line));
}

static void control_read(struct line *line, const struct element *element,
                         struct surroundings around)
{
    const struct element *content = element_child(element, "sdtContent");
    const struct element *prompt = element_child(element_child(element, "sdtPr"), "showingPlcHdr");
    if (prompt && value_on(element_value(prompt)))
        around.placeholder = true;
    if (content)
        inline_read(line, content, &around);
}

/* A w:fldSimple is its result; the code is in an attribute. */
static void simple_field_read(struct line *line, const struct element *element,
                              const struct surroundings *around)
{
    struct reader *reader = line->reader;
    struct text code = element_attribute(element, "instr");
    reader->fields = arena_grow(reader->arena, reader->fields, reader->field_count,
                                &reader->field_capacity, sizeof *reader->fields);
    size_t at = reader->field_count++;
    reader->fields[at] =
        (struct field){ .result = true, .link = field_link_within(reader, code, at) };
    inline_read(line, element, around);
    if (reader->field_count == at + 1)
        reader->field_count = at;
    field_hazard(reader, code, line->paragraph);
}

struct comment_range *range_find(struct reader *reader, struct text id)
{
    size_t index = reader->range_buckets[text_hash(id) % RANGE_BUCKETS];
    while (index && !text_equal(reader->ranges[index - 1].id, id))
        index = reader->ranges[index - 1].next;
    return index ? &reader->ranges[index - 1] : NULL;
}

void range_begin(struct reader *reader, struct text id, const struct paragraph *paragraph,
                 size_t at)
{
    if (range_find(reader, id) || !reader_spend(reader, LIMIT_RUNS))
        return;
    size_t *bucket = &reader->range_buckets[text_hash(id) % RANGE_BUCKETS];
    reader->ranges = arena_grow(reader->arena, reader->ranges, reader->range_count,
                                &reader->range_capacity, sizeof *reader->ranges);
    reader->ranges[reader->range_count++] = (struct comment_range){
        .id = id, .paragraph = paragraph, .from = at, .to = at, .next = *bucket
    };
    *bucket = reader->range_count;
}

void comment_point(struct line *line, struct text id)
{
    range_begin(line->reader, id, line->paragraph, line_length(line));
}

static void range_end(struct line *line, const struct element *element)
{
    struct comment_range *range = range_find(line->reader, element_attribute(element, "id"));
    if (!range || range->ended)
        return;
    range->ended = true;
    range->to = range->paragraph == line->paragraph ? line_length(line)
                : range->paragraph                  ? range->paragraph->text.length
                                                    : 0;
}

static void other_read(struct line *line, const struct element *element,
                       const struct surroundings *around)
{
    if (element_is(element, "commentRangeStart"))
        comment_point(line, element_attribute(element, "id"));
    else if (element_is(element, "commentRangeEnd"))
        range_end(line, element);
    else if (element_is(element, "fldSimple"))
        simple_field_read(line, element, around);
    else if (element->vocabulary == VOCABULARY_MATH && text_starts(element->name, TEXT("oMath")))
        equation_read(line, element, around);
}

void inline_read(struct line *line, const struct element *parent, const struct surroundings *around)
{
    for (const struct element *child = parent->first; child && line->reader->status == DONE;
         child = child->next) {
        if (element_is(child, "r"))
            run_read(line, child, around);
        else if (element_is(child, "hyperlink"))
            hyperlink_read(line, child, *around);
        else if (element_is(child, "ins") || element_is(child, "moveTo"))
            inserted_read(line, child, *around);
        else if (element_is(child, "del") || element_is(child, "moveFrom"))
            deleted_read(line, child, *around);
        else if (element_is(child, "sdt"))
            control_read(line, child, *around);
        else
            other_read(line, child, around);
    }
}
