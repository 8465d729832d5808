/* Tracked changes (17.13.5), kept with their paragraph until lines are known. */
#include "document/line.h"

#include "unicode.h"

#define SHOWN_MOST 120 /* code points of a change's text */

static void pending_add(struct reader *reader, struct pendings *pendings,
                        const struct paragraph *paragraph, size_t index)
{
    pendings->items = arena_grow(reader->arena, pendings->items, pendings->count,
                                 &pendings->capacity, sizeof *pendings->items);
    pendings->items[pendings->count++] = (struct pending){ paragraph, index };
}

static struct change *change_new(struct reader *reader, const struct element *element, int kind,
                                 const struct paragraph *paragraph)
{
    struct document *document = reader->document;
    if (!reader_spend(reader, LIMIT_RUNS))
        return NULL;
    document->changes = arena_grow(reader->arena, document->changes, document->change_count,
                                   &reader->capacities.changes, sizeof *document->changes);
    struct change *change = &document->changes[document->change_count];
    *change = (struct change){ .kind = kind };
    change->author = unicode_fit(reader->arena, element_attribute(element, "author"), 80);
    pending_add(reader, &reader->change_places, paragraph, document->change_count++);
    return change;
}

void change_add(struct line *line, const struct element *element, int kind, struct text text,
                size_t from)
{
    struct change *change = change_new(line->reader, element, kind, line->paragraph);
    if (!change)
        return;
    change->text = unicode_fit(line->reader->arena, text, SHOWN_MOST);
    change->from = from;
    change->to = line_length(line);
}

void change_note(struct reader *reader, const struct element *element, int kind)
{
    change_new(reader, element, kind, NULL);
}

/* What was noted between paragraphs belongs to the one that begins now. */
void changes_settle(struct reader *reader, const struct paragraph *paragraph)
{
    for (size_t i = reader->change_places.count;
         i-- > 0 && !reader->change_places.items[i].paragraph;)
        reader->change_places.items[i].paragraph = paragraph;
}

void hazard_add(struct reader *reader, int kind, struct text what,
                const struct paragraph *paragraph)
{
    struct document *document = reader->document;
    if (!reader_spend(reader, LIMIT_RUNS))
        return;
    document->hazards = arena_grow(reader->arena, document->hazards, document->hazard_count,
                                   &reader->capacities.hazards, sizeof *document->hazards);
    document->hazards[document->hazard_count] =
        (struct hazard){ .kind = kind, .what = unicode_fit(reader->arena, what, SHOWN_MOST) };
    pending_add(reader, &reader->hazard_places, paragraph, document->hazard_count++);
}

void concealed_add(struct reader *reader, int kind, struct text text,
                   const struct paragraph *paragraph, size_t from, size_t to)
{
    struct document *document = reader->document;
    struct text shown = text_trim(text);
    int words = words_counted(shown);
    if (words == 0 || !reader_spend(reader, LIMIT_RUNS))
        return;
    document->concealed = arena_grow(reader->arena, document->concealed, document->concealed_count,
                                     &reader->capacities.concealed, sizeof *document->concealed);
    document->concealed[document->concealed_count] =
        (struct concealed){ .kind = kind,
                            .text = unicode_fit(reader->arena, shown, 0),
                            .words = words,
                            .from = from,
                            .to = to };
    pending_add(reader, &reader->concealed_places, paragraph, document->concealed_count++);
}
