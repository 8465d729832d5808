/* The affix file of a Hunspell dictionary, as far as it makes words. */
#ifndef DOSSIER_VOCABULARY_AFFIXES_H
#define DOSSIER_VOCABULARY_AFFIXES_H

#include "arena.h"
#include "text.h"

#include <stdbool.h>
#include <stddef.h>

/* How flags are written (hunspell(5), FLAG): one byte, two, a code point, or numbers with commas.
 */
enum flag_style { FLAG_BYTE, FLAG_LONG, FLAG_UTF8, FLAG_NUMBER };

/* One row of a PFX or SFX block: take `strip` away, put `added` there. */
struct affix {
    unsigned flag;
    bool prefix;
    struct text strip, added, condition;
    struct text flags; /* that the affix brings along, as they are written */
};

/* Everything is borrowed from the file's text, which lives in the arena. */
struct affixes {
    enum flag_style style;
    struct affix *items; /* in order of their flags */
    size_t count, capacity;
    struct text *aliases; /* AF: sets of flags by number, from 1 */
    size_t alias_count, alias_capacity;
};

/* False when the file cannot be read.  Lines that make no words are passed over. */
bool affixes_read(struct affixes *affixes, struct arena *arena, const char *path);

/* The next flag of a set, 0 at its end; *flags moves past it. */
unsigned affixes_flag(const struct affixes *affixes, struct text *flags);

/* What a set of flags in a word list stands for: itself, or the alias of its number. */
struct text affixes_flags(const struct affixes *affixes, struct text written);

/* The affixes of one flag: the first, and in *count how many follow one another. */
const struct affix *affixes_of(const struct affixes *affixes, unsigned flag, size_t *count);

/* The word with the affix put to it, in the arena; empty when the affix does not fit. */
struct text affix_apply(const struct affix *affix, struct arena *arena, struct text word);

/* The next field of a line; *line moves past it.  Empty at its end. */
struct text field_next(struct text *line);

#endif
