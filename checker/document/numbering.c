/* Reads the numbering part: lists, levels and what one w:num changes in them (17.9). */
#include "document/numbering.h"
#include "document/reader.h"
#include "document/values.h"

#include <limits.h>
#include <string.h>

#define LINK_HOPS 16 /* numbering styles that refer to one another: no honest chain is longer */

static long id_of(const struct element *element, const char *name)
{
    int id = -1;
    value_integer(element_attribute(element, name), 0, INT_MAX, &id);
    return id;
}

static enum label_suffix suffix_of(const struct element *element)
{
    static const char *const names[] = { "tab", "space", "nothing", NULL };
    int at = value_choice(element_child_value(element, "suff"), names);
    return at < 0 ? SUFFIX_TAB : (enum label_suffix)at;
}

static enum alignment align_of(const struct element *element)
{
    struct text value = element_child_value(element, "lvlJc");
    if (text_equal(value, TEXT("center")))
        return ALIGN_CENTRE;
    return text_equal(value, TEXT("right")) || text_equal(value, TEXT("end")) ? ALIGN_RIGHT
                                                                              : ALIGN_LEFT;
}

static void level_read(struct reader *reader, const struct element *element,
                       struct number_level *level)
{
    const struct element *legal = element_child(element, "isLgl");
    memset(level, 0, sizeof *level);
    level->stated = true;
    level->restart = -1;
    value_integer(element_child_value(element, "start"), 0, INT_MAX, &level->start);
    value_integer(element_child_value(element, "lvlRestart"), 0, LEVELS, &level->restart);
    level->format = element_child_value(element, "numFmt");
    level->pattern = element_child_value(element, "lvlText");
    level->style = element_child_value(element, "pStyle");
    level->legal = legal && value_on(element_value(legal));
    level->suffix = suffix_of(element);
    level->align = align_of(element);
    run_patch_read(&reader->theme, element_child(element, "rPr"), &level->run);
    paragraph_patch_read(reader->arena, &reader->theme, element_child(element, "pPr"),
                         &level->paragraph);
    /* A list level numbers; it cannot itself be numbered. */
    level->paragraph.set &= ~(UINT64_C(1) << FIELD_NUMBER_ID | UINT64_C(1) << FIELD_NUMBER_LEVEL);
}

static void list_read(struct reader *reader, const struct element *element)
{
    struct numbering *numbering = &reader->numbering;
    struct number_list *list = arena_take(reader->arena, sizeof *list);
    int at;
    list->id = id_of(element, "abstractNumId");
    list->style_link = element_child_value(element, "numStyleLink");
    for (const struct element *child = element->first; child; child = child->next)
        if (element_is(child, "lvl") &&
            value_integer(element_attribute(child, "ilvl"), 0, LEVELS - 1, &at))
            level_read(reader, child, &list->levels[at]);
    numbering->lists = arena_grow(reader->arena, numbering->lists, numbering->list_count,
                                  &numbering->list_capacity, sizeof *numbering->lists);
    numbering->lists[numbering->list_count++] = list;
}

static void override_read(struct reader *reader, const struct element *element,
                          struct number *number)
{
    int at;
    const struct element *level = element_child(element, "lvl");
    if (!value_integer(element_attribute(element, "ilvl"), 0, LEVELS - 1, &at))
        return;
    value_integer(element_child_value(element, "startOverride"), 0, INT_MAX, &number->starts[at]);
    if (level) {
        number->levels[at] = arena_take(reader->arena, sizeof *number->levels[at]);
        level_read(reader, level, number->levels[at]);
        number->levels[at]->start_inherited = !element_child(level, "start");
    }
}

static void number_read(struct reader *reader, const struct element *element)
{
    struct numbering *numbering = &reader->numbering;
    struct text list = element_child_value(element, "abstractNumId");
    int list_id = -1;
    numbering->numbers = arena_grow(reader->arena, numbering->numbers, numbering->number_count,
                                    &numbering->number_capacity, sizeof *numbering->numbers);
    struct number *number = &numbering->numbers[numbering->number_count++];
    memset(number, 0, sizeof *number);
    number->id = id_of(element, "numId");
    value_integer(list, 0, INT_MAX, &list_id);
    number->list_id = list_id;
    for (int i = 0; i < LEVELS; i++)
        number->starts[i] = -1;
    for (const struct element *child = element->first; child; child = child->next)
        if (element_is(child, "lvlOverride"))
            override_read(reader, child, number);
}

static size_t slot_of(const struct numbering *numbering, long id)
{
    size_t at = (size_t)id * 2654435761u % numbering->slot_count;
    while (numbering->slots[at] && numbering->numbers[numbering->slots[at] - 1].id != id)
        at = (at + 1) % numbering->slot_count;
    return at;
}

struct number *numbering_find(const struct numbering *numbering, long id)
{
    if (id <= 0 || !numbering->slot_count)
        return NULL;
    size_t index = numbering->slots[slot_of(numbering, id)];
    return index ? &numbering->numbers[index - 1] : NULL;
}

static size_t list_slot_of(const struct numbering *numbering, long id)
{
    size_t at = (size_t)id * 2654435761u % numbering->list_slot_count;
    while (numbering->list_slots[at] && numbering->lists[numbering->list_slots[at] - 1]->id != id)
        at = (at + 1) % numbering->list_slot_count;
    return at;
}

/* Of two with one id the first counts. */
static void index_all(struct reader *reader)
{
    struct numbering *numbering = &reader->numbering;
    numbering->slot_count = 2 * numbering->number_count + 1;
    numbering->slots = arena_take(reader->arena, numbering->slot_count * sizeof(size_t));
    numbering->list_slot_count = 2 * numbering->list_count + 1;
    numbering->list_slots = arena_take(reader->arena, numbering->list_slot_count * sizeof(size_t));
    for (size_t i = 0; i < numbering->number_count; i++) {
        size_t at = slot_of(numbering, numbering->numbers[i].id);
        if (!numbering->slots[at])
            numbering->slots[at] = i + 1;
    }
    for (size_t i = 0; i < numbering->list_count; i++) {
        size_t at = list_slot_of(numbering, numbering->lists[i]->id);
        if (!numbering->list_slots[at])
            numbering->list_slots[at] = i + 1;
    }
}

static struct number_list *list_find(const struct numbering *numbering, long id)
{
    size_t index = numbering->list_slots[list_slot_of(numbering, id)];
    return index ? numbering->lists[index - 1] : NULL;
}

/* The list that a numbering style stands for, through its w:num. */
static long linked_list(struct reader *reader, struct text link)
{
    const struct style *style = styles_find(&reader->styles, link, STYLE_NUMBERING);
    const struct element *number =
        style ? element_child(element_child(style->element, "pPr"), "numPr") : NULL;
    int id = -1;
    value_integer(element_child_value(number, "numId"), 0, INT_MAX, &id);
    const struct number *found = numbering_find(&reader->numbering, id);
    return found ? found->list_id : -1;
}

static void link_list(struct reader *reader, struct number *number)
{
    struct number_list *list = list_find(&reader->numbering, number->list_id);
    for (int hops = 0; list && list->style_link.length > 0; hops++)
        list = hops < LINK_HOPS
                   ? list_find(&reader->numbering, linked_list(reader, list->style_link))
                   : NULL;
    number->list = list;
}

enum status numbering_read(struct reader *reader, const struct element *root)
{
    for (const struct element *child = root ? root->first : NULL; child; child = child->next) {
        if (!element_is(child, "abstractNum") && !element_is(child, "num"))
            continue;
        if (!reader_spend(reader, LIMIT_STYLES))
            return REFUSED;
        if (element_is(child, "abstractNum"))
            list_read(reader, child);
        else
            number_read(reader, child);
    }
    index_all(reader);
    for (size_t i = 0; i < reader->numbering.number_count; i++)
        link_list(reader, &reader->numbering.numbers[i]);
    return DONE;
}

const struct number_level *number_level(const struct number *number, int level)
{
    if (!number || level < 0 || level >= LEVELS)
        return NULL;
    if (number->levels[level])
        return number->levels[level];
    return number->list && number->list->levels[level].stated ? &number->list->levels[level] : NULL;
}

int number_level_of_style(const struct number *number, struct text style)
{
    for (int i = 0; number && i < LEVELS; i++) {
        const struct number_level *level = number_level(number, i);
        if (level && level->style.length > 0 && text_equal(level->style, style))
            return i;
    }
    return -1;
}
