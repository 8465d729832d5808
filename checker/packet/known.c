/* The names that one part uses, each kept once: a table with open addressing. */
#include "packet/known.h"

#include <stdint.h>

#define SLOTS 128 /* to begin with, a power of two: a part uses some 60 names */

/* The slot that holds the name, or the free one where it belongs. */
static struct known_name *slot_of(const struct names *names, const char *string)
{
    size_t at = (size_t)((uint64_t)(uintptr_t)string * 0x9E3779B97F4A7C15u >> 24);
    for (;; at++) {
        struct known_name *known = &names->slots[at & (names->slot_count - 1)];
        if (!known->string)
            return known;
        if (known->string == string &&
            (!names->compare || text_equal(known->text, text_of(string))))
            return known;
    }
}

/* Moves every name into twice the slots; none is there twice, so the first free one will do. */
static void grow(struct names *names)
{
    struct names old = *names;
    names->slot_count = old.slot_count ? 2 * old.slot_count : SLOTS;
    names->slots = arena_take(names->arena, names->slot_count * sizeof *names->slots);
    for (size_t i = 0; i < old.slot_count; i++) {
        size_t at = (size_t)((uint64_t)(uintptr_t)old.slots[i].string * 0x9E3779B97F4A7C15u >> 24);
        while (old.slots[i].string && names->slots[at & (names->slot_count - 1)].string)
            at++;
        if (old.slots[i].string)
            names->slots[at & (names->slot_count - 1)] = old.slots[i];
    }
}

const struct known_name *names_find(struct names *names, const char *string)
{
    if (2 * names->count >= names->slot_count)
        grow(names);
    struct known_name *known = slot_of(names, string);
    if (known->string)
        return known;
    struct text text = arena_copy(names->arena, text_of(string));
    *known = (struct known_name){ string, text, markup_vocabulary(text) };
    names->count++;
    return known;
}
