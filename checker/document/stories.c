/* Reads stories apart from one another: headers, notes, text boxes. */
#include "document/parts.h"

void story_keep(struct reader *reader, struct story *story)
{
    struct document *document = reader->document;
    document->stories = arena_grow(reader->arena, document->stories, document->story_count,
                                   &reader->capacities.stories, sizeof *document->stories);
    document->stories[document->story_count++] = story;
}

struct story *story_new(struct reader *reader, enum story_kind kind, struct text name)
{
    struct story *story = arena_take(reader->arena, sizeof *story);
    story->kind = kind;
    story->name = name;
    story_keep(reader, story);
    return story;
}

/* What belongs to the story that is being read, set aside while another one is. */
struct aside {
    struct part *part;
    enum story_kind story;
    const struct table_context *table;
    struct field *fields;
    size_t field_count, field_capacity, codes;
    int table_depth, ground;
    bool placeholder, deleted, outside_body;
};

static struct aside set_aside(struct reader *reader)
{
    struct aside aside = { .part = reader->part,
                           .story = reader->story,
                           .table = reader->table,
                           .fields = reader->fields,
                           .field_count = reader->field_count,
                           .field_capacity = reader->field_capacity,
                           .codes = reader->codes,
                           .table_depth = reader->table_depth,
                           .ground = reader->ground,
                           .placeholder = reader->placeholder,
                           .deleted = reader->deleted,
                           .outside_body = reader->outside_body };
    reader->table = NULL;
    reader->fields = NULL;
    reader->field_count = reader->field_capacity = reader->codes = 0;
    reader->placeholder = reader->deleted = false;
    return aside;
}

static void take_up(struct reader *reader, const struct aside *aside)
{
    reader->field_unended |= reader->field_count > 0;
    reader->part = aside->part;
    reader->story = aside->story;
    reader->table = aside->table;
    reader->fields = aside->fields;
    reader->field_count = aside->field_count;
    reader->field_capacity = aside->field_capacity;
    reader->codes = aside->codes;
    reader->table_depth = aside->table_depth;
    reader->ground = aside->ground;
    reader->placeholder = aside->placeholder;
    reader->deleted = aside->deleted;
    reader->outside_body = aside->outside_body;
}

void story_read_in(struct reader *reader, struct story *story, const struct element *element,
                   struct part *part)
{
    struct aside aside = set_aside(reader);
    reader->part = part;
    reader->story = story->kind;
    reader->outside_body = true;
    reader->table_depth = 0;
    reader->ground = reader->page_ground;
    blocks_read(reader, element, story);
    take_up(reader, &aside);
}

void story_read(struct reader *reader, struct story *story, const struct element *root,
                struct text part)
{
    struct part *own = arena_take(reader->arena, sizeof *own);
    own->name = part;
    if (package_relations(&reader->package, part, &own->relations) != DONE)
        reader->status = REFUSED;
    else
        story_read_in(reader, story, root, own);
}

void box_read(struct reader *reader, struct drawing *drawing, const struct element *content,
              int ground)
{
    if (!drawing->box) {
        struct text name = arena_format(reader->arena, "text box %d", ++reader->boxes);
        drawing->box = arena_take(reader->arena, sizeof *drawing->box);
        *drawing->box = (struct story){ .kind = STORY_BOX, .name = name };
        if (reader->outside_body)
            story_keep(reader, drawing->box);
    }
    struct aside aside = set_aside(reader);
    reader->story = STORY_BOX;
    reader->ground = ground == COLOUR_AUTO ? aside.ground : ground;
    /* The depth goes on, so that tables in boxes in tables stay within the limit. */
    reader->table_depth = aside.table_depth;
    blocks_read(reader, content, drawing->box);
    take_up(reader, &aside);
}
