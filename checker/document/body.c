/* Reads blocks: paragraphs, tables and what wraps them, into a story. */
#include "document/line.h"
#include "document/values.h"

static void label_read(struct reader *reader, struct paragraph *paragraph,
                       const struct resolved_paragraph *resolved)
{
    const struct number_level *level = number_level(resolved->number, resolved->level);
    struct label *label = &paragraph->label;
    if (!level)
        return;
    label->text = number_next(reader->arena, resolved->number, resolved->level);
    label->style = cascade_patch(reader, resolved->cascade, &resolved->mark, &level->run);
    label->suffix = level->suffix;
    label->align = level->align;
    label->level = resolved->level;
    if (level->paragraph.set >> FIELD_NUMBER_TAB & 1)
        label->tab = level->paragraph.values.number_tab;
    if (label->style->hidden)
        label->text = TEXT_NONE;
}

/* Tracked changes of the paragraph itself: its mark, its properties. */
static void mark_changes(struct line *line, const struct resolved_paragraph *resolved)
{
    const struct run_patch *mark = &resolved->mark;
    struct paragraph *paragraph = line->paragraph;
    paragraph->mark_inserted = mark->inserted;
    paragraph->mark_deleted = mark->deleted;
    paragraph->mark_hidden = mark->special_hidden || resolved->style->mark->hidden;
    if (mark->mark_change)
        change_add(line, mark->mark_change, mark->deleted ? CHANGE_DELETED : CHANGE_INSERTED,
                   TEXT_NONE, line_length(line));
    if (resolved->patch.change)
        change_add(line, resolved->patch.change, CHANGE_FORMAT, TEXT_NONE, line_length(line));
}

/* Comments that begin between paragraphs begin with the next one. */
static void ranges_settle(struct reader *reader, const struct paragraph *paragraph)
{
    for (size_t i = reader->range_count; i-- > 0 && !reader->ranges[i].paragraph;)
        reader->ranges[i].paragraph = paragraph;
}

static void properties_resolve(struct reader *reader, struct paragraph *paragraph,
                               struct resolved_paragraph *resolved,
                               const struct element *properties)
{
    cascade_paragraph(reader, properties, resolved);
    paragraph->style = resolved->style;
    paragraph->story = reader->story;
    paragraph->table_depth = reader->table_depth;
    label_read(reader, paragraph, resolved);
}

struct paragraph *paragraph_read(struct reader *reader, const struct element *element)
{
    struct resolved_paragraph resolved;
    const struct paragraph *outer = reader->paragraph;
    struct paragraph *paragraph = arena_take(reader->arena, sizeof *paragraph);
    struct line line = { .reader = reader, .paragraph = paragraph };
    properties_resolve(reader, paragraph, &resolved, element_child(element, "pPr"));
    line.cascade = resolved.cascade;
    line.text_from = reader->text.length;
    line.run_from = reader->run_count;
    line.deleted = buffer_new(reader->arena);
    line.hidden = buffer_new(reader->arena);
    reader->paragraph = paragraph;
    ranges_settle(reader, paragraph);
    changes_settle(reader, paragraph);
    struct surroundings around = { .placeholder = reader->placeholder, .deleted = reader->deleted };
    inline_read(&line, element, &around);
    line_hidden_end(&line);
    mark_changes(&line, &resolved);
    line_finish(&line);
    fields_settle(reader);
    concealed_find(reader, paragraph);
    reader->paragraph = outer;
    paragraph->section_end =
        resolved.patch.section && reader->story == STORY_BODY && reader->table_depth == 0;
    if (paragraph->section_end)
        reader->section_properties = resolved.patch.section;
    return paragraph;
}

static struct block *block_add(struct reader *reader, struct story *story)
{
    story->blocks = arena_grow(reader->arena, story->blocks, story->count, &story->capacity,
                               sizeof *story->blocks);
    struct block *block = &story->blocks[story->count++];
    *block = (struct block){ .section = (int)reader->document->section_count };
    return block;
}

static void block_paragraph(struct reader *reader, const struct element *element,
                            struct story *story)
{
    if (!reader_spend(reader, LIMIT_PARAGRAPHS))
        return;
    struct paragraph *paragraph = paragraph_read(reader, element);
    struct block *block = block_add(reader, story);
    block->kind = BLOCK_PARAGRAPH;
    block->paragraph = paragraph;
    if (paragraph->section_end)
        section_read(reader, reader->section_properties);
}

static void block_table(struct reader *reader, const struct element *element, struct story *story)
{
    struct table *table = table_read(reader, element);
    if (!table)
        return;
    struct block *block = block_add(reader, story);
    block->kind = BLOCK_TABLE;
    block->table = table;
}

static void block_control(struct reader *reader, const struct element *element, struct story *story)
{
    const struct element *content = element_child(element, "sdtContent");
    const struct element *prompt = element_child(element_child(element, "sdtPr"), "showingPlcHdr");
    bool before = reader->placeholder;
    if (prompt && value_on(element_value(prompt)))
        reader->placeholder = true;
    if (content)
        blocks_read(reader, content, story);
    reader->placeholder = before;
}

/* Blocks inside w:ins, w:del and their kin. */
static void block_change(struct reader *reader, const struct element *element, struct story *story)
{
    bool before = reader->deleted;
    bool gone = element_is(element, "del") || element_is(element, "moveFrom");
    bool moved = element_is(element, "moveTo") || element_is(element, "moveFrom");
    change_note(reader, element, moved ? CHANGE_MOVED : gone ? CHANGE_DELETED : CHANGE_INSERTED);
    reader->deleted |= gone;
    blocks_read(reader, element, story);
    reader->deleted = before;
}

static void block_relation(struct reader *reader, const struct element *element)
{
    struct text id = element_attribute_of(element, VOCABULARY_RELATIONSHIPS, "id");
    struct relation *relation = relations_find(&reader->part->relations, id);
    if (relation)
        relation_hazard(reader, relation, NULL);
    else
        hazard_add(reader, element_is(element, "altChunk") ? HAZARD_CHUNK : HAZARD_SUBDOCUMENT, id,
                   NULL);
}

/* Runs and the like that stand where a block should be are read as a paragraph of their own. */
static bool is_stray(const struct element *element)
{
    return element_is(element, "r") || element_is(element, "hyperlink") ||
           (element->vocabulary == VOCABULARY_MATH && text_starts(element->name, TEXT("oMath")));
}

static void block_read(struct reader *reader, const struct element *child, struct story *story)
{
    if (element_is(child, "p"))
        block_paragraph(reader, child, story);
    else if (element_is(child, "tbl"))
        block_table(reader, child, story);
    else if (element_is(child, "sdt"))
        block_control(reader, child, story);
    else if (element_is(child, "altChunk") || element_is(child, "subDoc"))
        block_relation(reader, child);
    else if (element_is(child, "ins") || element_is(child, "del") || element_is(child, "moveTo") ||
             element_is(child, "moveFrom"))
        block_change(reader, child, story);
    else if (element_is(child, "commentRangeStart"))
        range_begin(reader, element_attribute(child, "id"), NULL, 0);
    else if (is_stray(child)) {
        struct element alone = *child, paragraph = { .vocabulary = VOCABULARY_WORD,
                                                     .name = TEXT("p"),
                                                     .first = &alone };
        alone.next = NULL;
        block_paragraph(reader, &paragraph, story);
    }
}

void blocks_read(struct reader *reader, const struct element *parent, struct story *story)
{
    for (const struct element *child = parent->first; child && reader->status == DONE;
         child = child->next)
        block_read(reader, child, story);
}
