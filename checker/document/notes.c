/* Reads footnotes and endnotes (17.11) where the text refers to them. */
#include "document/parts.h"
#include "document/values.h"

#include <limits.h>
#include <stdlib.h>

static enum status open_part(struct reader *reader, const char *type, struct element **root,
                             struct part *part)
{
    const struct relation *relation = relations_of_type(&reader->main.relations, type);
    *root = NULL;
    if (!relation || relation->outside)
        return DONE;
    part->name = relation->target;
    enum status status = package_tree(&reader->package, part->name, root);
    if (status == DONE && *root)
        status = package_relations(&reader->package, part->name, &part->relations);
    return status;
}

/* By id; of two with one id that which stands first in the part. */
static int by_id(const void *a, const void *b)
{
    const struct note_source *one = a, *other = b;
    if (one->id != other->id)
        return one->id < other->id ? -1 : 1;
    return (one->order > other->order) - (one->order < other->order);
}

/* The notes of a part by their ids, and room for those that are referred to: runs point into it, so
 * it never moves. */
static struct note *notes_new(struct reader *reader, const struct element *root,
                              struct note_sources *sources)
{
    size_t capacity = 0;
    for (const struct element *child = root ? root->first : NULL; child; child = child->next) {
        int id;
        if (!value_integer(element_attribute(child, "id"), INT_MIN, INT_MAX, &id))
            continue;
        sources->items = arena_grow(reader->arena, sources->items, sources->count, &capacity,
                                    sizeof *sources->items);
        size_t order = sources->count++;
        sources->items[order] = (struct note_source){ .id = id, .element = child, .order = order };
    }
    if (sources->count > 0)
        qsort(sources->items, sources->count, sizeof *sources->items, by_id);
    return arena_take(reader->arena, sources->count * sizeof(struct note));
}

/* How notes are numbered: the last section's word counts, else the settings'. */
static void formats_read(struct reader *reader, const struct element *properties)
{
    const struct element *foot = element_child(properties, "footnotePr");
    const struct element *end = element_child(properties, "endnotePr");
    struct text foot_format = element_child_value(foot, "numFmt");
    struct text end_format = element_child_value(end, "numFmt");
    if (foot_format.length)
        reader->footnote_format = foot_format;
    if (end_format.length)
        reader->endnote_format = end_format;
    value_integer(element_child_value(foot, "numStart"), 1, INT_MAX / 2, &reader->footnote_start);
    value_integer(element_child_value(end, "numStart"), 1, INT_MAX / 2, &reader->endnote_start);
}

void notes_open(struct reader *reader)
{
    struct document *document = reader->document;
    if (open_part(reader, "footnotes", &reader->footnotes, &reader->footnote_part) != DONE ||
        open_part(reader, "endnotes", &reader->endnotes, &reader->endnote_part) != DONE) {
        reader->status = REFUSED;
        return;
    }
    document->footnotes = notes_new(reader, reader->footnotes, &reader->footnote_sources);
    document->endnotes = notes_new(reader, reader->endnotes, &reader->endnote_sources);
    reader->footnote_format = TEXT("decimal");
    reader->endnote_format = TEXT("lowerRoman");
    reader->footnote_start = reader->endnote_start = 1;
    formats_read(reader, reader->settings);
    formats_read(reader, element_child(element_child(reader->root, "body"), "sectPr"));
}

static struct note_source *source_find(const struct note_sources *sources, int id)
{
    size_t low = 0, high = sources->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sources->items[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < sources->count && sources->items[low].id == id ? &sources->items[low] : NULL;
}

static void note_fill(struct reader *reader, struct note *note, const struct element *element,
                      size_t number)
{
    bool foot = note->kind == NOTE_FOOTNOTE;
    struct text before = reader->note_mark;
    note->story.kind = STORY_NOTE;
    note->story.name = arena_format(reader->arena, "%s %zu", foot ? "footnote" : "endnote", number);
    reader->note_mark = note->mark;
    story_keep(reader, &note->story);
    story_read_in(reader, &note->story, element,
                  foot ? &reader->footnote_part : &reader->endnote_part);
    reader->note_mark = before;
}

struct note *note_read(struct reader *reader, enum note_kind kind, struct text id, bool custom)
{
    struct document *document = reader->document;
    bool foot = kind == NOTE_FOOTNOTE;
    struct note *notes = foot ? document->footnotes : document->endnotes;
    size_t *count = foot ? &document->footnote_count : &document->endnote_count;
    int *shown = foot ? &reader->footnotes_shown : &reader->endnotes_shown;
    int number;
    if (reader->story == STORY_NOTE || !value_integer(id, INT_MIN, INT_MAX, &number))
        return NULL;
    struct note_source *source =
        source_find(foot ? &reader->footnote_sources : &reader->endnote_sources, number);
    if (!source || source->note)
        return source ? source->note : NULL;
    struct note *note = source->note = &notes[(*count)++];
    *note = (struct note){ .kind = kind, .id = number };
    if (!custom)
        note->mark =
            number_format(reader->arena, foot ? reader->footnote_format : reader->endnote_format,
                          (foot ? reader->footnote_start : reader->endnote_start) + (*shown)++);
    note_fill(reader, note, source->element, *count);
    return note;
}

static struct story *separator_read(struct reader *reader, const struct element *root,
                                    const char *type, struct part *part)
{
    for (const struct element *child = root ? root->first : NULL; child; child = child->next) {
        if (!text_equal(element_attribute(child, "type"), text_of(type)))
            continue;
        struct story *story = arena_take(reader->arena, sizeof *story);
        story->kind = STORY_NOTE;
        story->name = text_of(type);
        story_read_in(reader, story, child, part);
        return story;
    }
    return NULL;
}

void separators_read(struct reader *reader)
{
    struct document *document = reader->document;
    document->footnote_separator =
        separator_read(reader, reader->footnotes, "separator", &reader->footnote_part);
    document->footnote_continuation =
        separator_read(reader, reader->footnotes, "continuationSeparator", &reader->footnote_part);
    document->endnote_separator =
        separator_read(reader, reader->endnotes, "separator", &reader->endnote_part);
}
