/* Reads PFX and SFX blocks and puts affixes to words. */
#include "affixes.h"

#include "../file.h"
#include "unicode.h"

#include <stdlib.h>
#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

struct text field_next(struct text *line)
{
    size_t from = 0, to;
    while (from < line->length && is_blank(line->data[from]))
        from++;
    for (to = from; to < line->length && !is_blank(line->data[to]);)
        to++;
    struct text field = text_slice(*line, from, to);
    *line = text_slice(*line, to, line->length);
    return field;
}

unsigned affixes_flag(const struct affixes *affixes, struct text *flags)
{
    unsigned char first, second;
    size_t at = 0;
    unsigned flag;
    if (!flags->length)
        return 0;
    first = (unsigned char)flags->data[0];
    second = flags->length > 1 ? (unsigned char)flags->data[1] : 0;
    switch (affixes->style) {
    case FLAG_LONG:
        *flags = text_slice(*flags, 2, flags->length);
        return (unsigned)first << 8 | second;
    case FLAG_UTF8:
        flag = unicode_next(*flags, &at);
        *flags = text_slice(*flags, at, flags->length);
        return flag;
    case FLAG_NUMBER: {
        long number = 0;
        text_number(text_cut(flags, ','), &number);
        return (unsigned)number;
    }
    default:
        *flags = text_slice(*flags, 1, flags->length);
        return first;
    }
}

struct text affixes_flags(const struct affixes *affixes, struct text written)
{
    long number;
    if (!affixes->alias_count || !text_number(written, &number))
        return written;
    return number > 0 && (size_t)number <= affixes->alias_count ? affixes->aliases[number - 1]
                                                                : TEXT_NONE;
}

/* "0" stands for nothing. */
static struct text or_nothing(struct text field)
{
    return text_equal(field, TEXT("0")) ? TEXT("") : field;
}

/* PFX flag strip added/flags condition; the block's own line has Y or N and a number instead. */
static void read_affix(struct affixes *affixes, struct arena *arena, bool prefix, struct text line)
{
    struct text flag = field_next(&line), strip = field_next(&line), added = field_next(&line);
    struct text condition = field_next(&line), rest = added;
    long rows;
    if (!added.length || (!condition.length && text_number(added, &rows)))
        return;
    added = text_cut(&rest, '/');
    affixes->items = arena_grow(arena, affixes->items, affixes->count, &affixes->capacity,
                                sizeof *affixes->items);
    affixes->items[affixes->count++] = (struct affix){
        .flag = affixes_flag(affixes, &flag),
        .prefix = prefix,
        .strip = or_nothing(strip),
        .added = or_nothing(added),
        .condition = condition.length ? condition : TEXT("."),
        .flags = rest.data ? affixes_flags(affixes, rest) : TEXT_NONE,
    };
}

static void read_alias(struct affixes *affixes, struct arena *arena, struct text line)
{
    struct text flags = field_next(&line);
    long rows;
    if (!affixes->aliases && text_number(flags, &rows)) { /* the first line says how many */
        affixes->aliases = arena_grow(arena, NULL, 0, &affixes->alias_capacity, sizeof flags);
        return;
    }
    affixes->aliases = arena_grow(arena, affixes->aliases, affixes->alias_count,
                                  &affixes->alias_capacity, sizeof flags);
    affixes->aliases[affixes->alias_count++] = flags;
}

static int by_flag(const void *a, const void *b)
{
    const struct affix *x = a, *y = b;
    return x->flag < y->flag ? -1 : x->flag > y->flag;
}

bool affixes_read(struct affixes *affixes, struct arena *arena, const char *path)
{
    struct text rest = file_read(arena, path);
    bool found = rest.length > 0;
    *affixes = (struct affixes){ .style = FLAG_BYTE };
    while (rest.data) {
        struct text line = text_cut(&rest, '\n'), key = field_next(&line);
        if (text_equal(key, TEXT("FLAG"))) {
            struct text style = field_next(&line);
            affixes->style = text_equal(style, TEXT("long"))    ? FLAG_LONG
                             : text_equal(style, TEXT("num"))   ? FLAG_NUMBER
                             : text_equal(style, TEXT("UTF-8")) ? FLAG_UTF8
                                                                : FLAG_BYTE;
        } else if (text_equal(key, TEXT("AF"))) {
            read_alias(affixes, arena, line);
        } else if (text_equal(key, TEXT("PFX")) || text_equal(key, TEXT("SFX"))) {
            read_affix(affixes, arena, key.data[0] == 'P', line);
        }
    }
    if (affixes->count)
        qsort(affixes->items, affixes->count, sizeof *affixes->items, by_flag);
    return found;
}

const struct affix *affixes_of(const struct affixes *affixes, unsigned flag, size_t *count)
{
    size_t low = 0, high = affixes->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (affixes->items[middle].flag < flag)
            low = middle + 1;
        else
            high = middle;
    }
    for (*count = 0; low + *count < affixes->count && affixes->items[low + *count].flag == flag;)
        ++*count;
    return affixes->items + low;
}

/* One element of a condition against one letter; the element is cut off.  A dot fits all. */
static bool fits(struct text *condition, unsigned letter)
{
    size_t at = 0;
    unsigned code = unicode_next(*condition, &at);
    bool good = code == '.' || code == letter;
    if (code == '[') {
        bool found = false, inverted = false;
        while ((code = unicode_next(*condition, &at)) != CODE_POINT_NONE && code != ']') {
            if (code == '^')
                inverted = true;
            found |= code == letter;
        }
        good = found != inverted;
    }
    *condition = text_slice(*condition, at, condition->length);
    return good;
}

/* How many letters a condition speaks of. */
static size_t span_of(struct text condition)
{
    size_t count = 0;
    for (; condition.length; count++)
        fits(&condition, 0);
    return count;
}

static bool condition_holds(const struct affix *affix, struct text word)
{
    struct text condition = affix->condition;
    size_t letters = unicode_count(word), span = span_of(condition), at = 0;
    if (text_equal(condition, TEXT(".")))
        return true;
    if (span > letters)
        return false;
    for (size_t skip = affix->prefix ? 0 : letters - span; skip > 0; skip--)
        unicode_next(word, &at);
    while (condition.length)
        if (!fits(&condition, unicode_next(word, &at)))
            return false;
    return true;
}

struct text affix_apply(const struct affix *affix, struct arena *arena, struct text word)
{
    struct text strip = affix->strip;
    if (!condition_holds(affix, word) ||
        !(affix->prefix ? text_starts(word, strip) : text_ends(word, strip)))
        return TEXT_NONE;
    struct text kept = affix->prefix ? text_slice(word, strip.length, word.length)
                                     : text_slice(word, 0, word.length - strip.length);
    return affix->prefix
               ? arena_format(arena, "%.*s%.*s", TEXT_SHOW(affix->added), TEXT_SHOW(kept))
               : arena_format(arena, "%.*s%.*s", TEXT_SHOW(kept), TEXT_SHOW(affix->added));
}
