/* The word lists: files of dictionaries/, laid into the program as they are, searched in place. */
#include "words/lists.h"

#include "unicode.h"
#include "words/laid.h"

#include <string.h>

/* Each list is sorted by bytes, one entry a line, so that a search needs no index and start-up
 * costs nothing. */
LAY_IN(list_names, "dictionaries/accepted/names.txt");
LAY_IN(list_places, "dictionaries/accepted/places.txt");
LAY_IN(list_bodies, "dictionaries/accepted/bodies.txt");
LAY_IN(list_acronyms, "dictionaries/accepted/acronyms.txt");
LAY_IN(list_foreign, "dictionaries/accepted/foreign.txt");
LAY_IN(list_terms_en, "dictionaries/accepted/terms-en.txt");
LAY_IN(list_terms_fr, "dictionaries/accepted/terms-fr.txt");
LAY_IN(misspelt_en, "dictionaries/misspelt/en.txt");
LAY_IN(misspelt_fr, "dictionaries/misspelt/fr.txt");

struct span {
    const char *start, *end;
};

static const struct span accepted[ACCEPTED_COUNT] = {
    [ACCEPTED_NAMES] = { list_names_start, list_names_end },
    [ACCEPTED_PLACES] = { list_places_start, list_places_end },
    [ACCEPTED_BODIES] = { list_bodies_start, list_bodies_end },
    [ACCEPTED_ACRONYMS] = { list_acronyms_start, list_acronyms_end },
    [ACCEPTED_FOREIGN] = { list_foreign_start, list_foreign_end },
    [ACCEPTED_ENGLISH] = { list_terms_en_start, list_terms_en_end },
    [ACCEPTED_FRENCH] = { list_terms_fr_start, list_terms_fr_end },
};

static struct text whole(struct span span)
{
    return (struct text){ span.start, (size_t)(span.end - span.start) };
}

static struct text line_at(struct text list, size_t start)
{
    const char *end = memchr(list.data + start, '\n', list.length - start);
    size_t length = end ? (size_t)(end - list.data) - start : list.length - start;
    return (struct text){ list.data + start, length };
}

/* The start of the line that holds byte at. */
static size_t line_start(struct text list, size_t at)
{
    const char *before = memrchr(list.data, '\n', at);
    return before ? (size_t)(before - list.data) + 1 : 0;
}

/* The start of the first line that does not stand before key. */
static size_t lower_bound(struct text list, struct text key)
{
    size_t low = 0, high = list.length;
    while (low < high) {
        size_t start = line_start(list, low + (high - low) / 2);
        struct text line = line_at(list, start);
        if (text_compare(line, key) < 0)
            low = start + line.length + 1;
        else
            high = start;
    }
    return low < list.length ? low : list.length;
}

bool accepted_have(enum accepted which, struct text entry)
{
    struct text list = whole(accepted[which]);
    size_t at = lower_bound(list, entry);
    return entry.length && at < list.length && text_equal(line_at(list, at), entry);
}

bool accepted_next(enum accepted which, size_t *at, struct text *entry)
{
    struct text list = whole(accepted[which]);
    if (*at >= list.length)
        return false;
    *entry = line_at(list, *at);
    *at += entry->length + 1;
    return true;
}

bool accepted_next_with(enum accepted which, struct text prefix, size_t *at, struct text *entry)
{
    if (!*at)
        *at = lower_bound(whole(accepted[which]), prefix);
    return accepted_next(which, at, entry) && text_starts(*entry, prefix);
}

struct text misspelling_find(enum tongue tongue, struct text word)
{
    struct text list = tongue == TONGUE_FRENCH
                           ? whole((struct span){ misspelt_fr_start, misspelt_fr_end })
                           : whole((struct span){ misspelt_en_start, misspelt_en_end });
    struct text line = line_at(list, lower_bound(list, word)); /* a tab sorts before all letters */
    if (!text_starts(line, word) || line.length <= word.length || line.data[word.length] != '\t')
        return TEXT_NONE;
    return text_slice(line, word.length + 1, line.length);
}

/* The bytes up to the end of the first word: entries that could match all begin with it. */
static size_t first_word(struct text text)
{
    size_t at = 0, end = 0;
    for (unsigned c; (c = unicode_next(text, &at)) != CODE_POINT_NONE; end = at)
        if (!unicode_is_letter(c) && !unicode_is_mark(c) && !unicode_is_digit(c))
            break;
    return end;
}

static bool word_ends(struct text text, size_t at)
{
    unsigned next = unicode_next(text, &at);
    return next == CODE_POINT_NONE ||
           (!unicode_is_letter(next) && !unicode_is_mark(next) && !unicode_is_digit(next));
}

size_t accepted_prefix(enum accepted which, struct text text)
{
    struct text list = whole(accepted[which]);
    struct text word = text_slice(text, 0, first_word(text));
    size_t best = 0;
    if (!word.length)
        return 0;
    for (size_t at = lower_bound(list, word); at < list.length;) {
        struct text line = line_at(list, at);
        if (!text_starts(line, word))
            break;
        if (line.length > best && text_starts(text, line) && word_ends(text, line.length))
            best = line.length;
        at += line.length + 1;
    }
    return best;
}
