/* Findings: adding, ordering, counting. */
#include "finding.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct findings findings_new(struct arena *arena)
{
    return (struct findings){ .arena = arena };
}

static struct text formatted(struct arena *arena, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    char *string = arena_take(arena, length < 0 ? 1 : (size_t)length + 1);
    if (length > 0)
        vsnprintf(string, (size_t)length + 1, format, again);
    va_end(again);
    return text_of(string);
}

struct finding *findings_add(struct findings *findings, struct text rule, enum level level,
                             struct place place, const char *format, ...)
{
    findings->items = arena_grow(findings->arena, findings->items, findings->count,
                                 &findings->capacity, sizeof *findings->items);
    struct finding *finding = &findings->items[findings->count++];
    *finding = (struct finding){ .rule = rule, .level = level, .place = place };
    va_list arguments;
    va_start(arguments, format);
    finding->message = formatted(findings->arena, format, arguments);
    va_end(arguments);
    return finding;
}

void finding_fix(struct findings *findings, struct finding *finding, const char *format, ...)
{
    if (finding->fix_count == FINDING_FIXES)
        return;
    va_list arguments;
    va_start(arguments, format);
    finding->fixes[finding->fix_count++] = formatted(findings->arena, format, arguments);
    va_end(arguments);
}

/* <0 when a stands before b. */
static int compare(const struct finding *a, const struct finding *b)
{
    int order = text_compare(a->place.file, b->place.file);
    if (order)
        return order;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line ? -1 : 1;
    if (a->place.from != b->place.from)
        return a->place.from < b->place.from ? -1 : 1;
    return (int)b->level - (int)a->level;
}

/* Merges the sorted halves [0, middle) and [middle, count); equal ones keep their order. */
static void merge(struct finding *items, size_t middle, size_t count, struct finding *room)
{
    size_t left = 0, right = middle;
    for (size_t i = 0; i < count; i++) {
        bool from_left =
            right == count || (left < middle && compare(&items[left], &items[right]) <= 0);
        room[i] = from_left ? items[left++] : items[right++];
    }
    memcpy(items, room, count * sizeof *items);
}

static void sort(struct finding *items, size_t count, struct finding *room)
{
    if (count < 2)
        return;
    sort(items, count / 2, room);
    sort(items + count / 2, count - count / 2, room);
    merge(items, count / 2, count, room);
}

/* A place is told once: a second finding at the same byte moves on to the next one. */
static void spread(struct finding *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct place *before = &items[i - 1].place, *here = &items[i].place;
        if (here->line == 0 || here->line != before->line ||
            !text_equal(here->file, before->file) || here->from > before->from)
            continue;
        here->from = before->from + 1;
        if (here->to < here->from)
            here->to = here->from;
    }
}

void findings_sort(struct findings *findings)
{
    struct finding *room = arena_take(findings->arena, findings->count * sizeof *room);
    sort(findings->items, findings->count, room);
    spread(findings->items, findings->count);
}

size_t findings_count(const struct findings *findings, enum level level)
{
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++)
        count += findings->items[i].level == level;
    return count;
}

static const char *const level_names[] = { "off", "note", "warning", "error" };

const char *level_name(enum level level)
{
    return level_names[level];
}

bool level_parse(struct text name, enum level *level)
{
    for (int i = LEVEL_OFF; i <= LEVEL_ERROR; i++)
        if (text_equal_ascii(name, text_of(level_names[i]))) {
            *level = (enum level)i;
            return true;
        }
    return false;
}
