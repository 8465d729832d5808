/* Reads comments (17.13.4) and finds where they are anchored. */
#include "document/line.h"

#include "unicode.h"

/* All text within, paragraphs parted by spaces. */
static void gather(struct buffer *out, const struct element *element)
{
    for (const struct element *child = element->first; child; child = child->next) {
        if (element_is(child, "t"))
            buffer_add(out, child->text);
        else
            gather(out, child);
        if (element_is(child, "p") && child->next)
            buffer_add_byte(out, ' ');
    }
}

static void comment_read(struct reader *reader, const struct element *element)
{
    struct document *document = reader->document;
    struct buffer text = buffer_new(reader->arena);
    const struct comment_range *range = range_find(reader, element_attribute(element, "id"));
    struct pendings *places = &reader->comment_places;
    gather(&text, element);
    document->comments = arena_grow(reader->arena, document->comments, document->comment_count,
                                    &reader->capacities.comments, sizeof *document->comments);
    struct comment *comment = &document->comments[document->comment_count];
    *comment = (struct comment){ 0 };
    comment->author = unicode_fit(reader->arena, element_attribute(element, "author"), 80);
    comment->text = unicode_fit(reader->arena, text_trim(buffer_text(&text)), 200);
    comment->from = range ? range->from : 0;
    comment->to = range ? range->to : 0;
    places->items = arena_grow(reader->arena, places->items, places->count, &places->capacity,
                               sizeof *places->items);
    places->items[places->count++] =
        (struct pending){ range ? range->paragraph : NULL, document->comment_count++ };
}

void comments_read(struct reader *reader)
{
    const struct relation *relation = relations_of_type(&reader->main.relations, "comments");
    struct element *root;
    if (!relation || relation->outside)
        return;
    if (package_tree(&reader->package, relation->target, &root) != DONE) {
        reader->status = REFUSED;
        return;
    }
    for (const struct element *child = root ? root->first : NULL; child; child = child->next)
        if (element_is(child, "comment") && reader_spend(reader, LIMIT_RUNS))
            comment_read(reader, child);
}
