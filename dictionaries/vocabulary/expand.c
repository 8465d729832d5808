/* Walks the words of a dictionary and the affixes that their flags name. */
#include "expand.h"

#include "../file.h"
#include "affixes.h"
#include "arena.h"

#include <stddef.h>

#define DEEPEST 2 /* affixes of one side */

struct expansion {
    struct affixes affixes;
    struct arena *scratch; /* of one word of the list */
    form_offer *offer;
    void *context;
};

static bool elides(const struct affix *affix)
{
    return affix->prefix && text_ends(affix->added, TEXT("'"));
}

/* The form itself and what prefixes make of it; those of two sets of flags. */
static void put_prefixes(struct expansion *run, struct text form, struct text own,
                         struct text brought, int depth)
{
    bool is_word = run->offer(run->context, form);
    struct text sets[] = { own, brought };
    for (int s = 0; s < 2 && depth < DEEPEST; s++)
        for (unsigned flag; (flag = affixes_flag(&run->affixes, &sets[s]));) {
            size_t count;
            const struct affix *affix = affixes_of(&run->affixes, flag, &count);
            for (size_t i = 0; i < count && affix[i].prefix; i++) {
                struct text made;
                if (is_word && elides(&affix[i]))
                    continue;
                made = affix_apply(&affix[i], run->scratch, form);
                if (made.length)
                    put_prefixes(run, made, affix[i].flags, TEXT_NONE, depth + 1);
            }
        }
}

/* The form and what suffixes make of it; `root` are the flags of the word in the list. */
static void put_suffixes(struct expansion *run, struct text form, struct text root,
                         struct text flags, int depth)
{
    put_prefixes(run, form, root, flags.data == root.data ? TEXT_NONE : flags, 0);
    for (unsigned flag; depth < DEEPEST && (flag = affixes_flag(&run->affixes, &flags));) {
        size_t count;
        const struct affix *affix = affixes_of(&run->affixes, flag, &count);
        for (size_t i = 0; i < count && !affix[i].prefix; i++) {
            struct text made = affix_apply(&affix[i], run->scratch, form);
            if (made.length)
                put_suffixes(run, made, root, affix[i].flags, depth + 1);
        }
    }
}

bool expand_dictionary(const char *affixes, const char *words, form_offer *offer, void *context)
{
    struct arena *arena = arena_new((size_t)1 << 28);
    struct expansion run = { .offer = offer, .context = context };
    struct text rest = TEXT_NONE;
    run.scratch = arena_new((size_t)1 << 28);
    if (arena && run.scratch && affixes_read(&run.affixes, arena, affixes))
        rest = file_read(arena, words);
    bool found = rest.length > 0;
    if (found)
        text_cut(&rest, '\n'); /* how many words there are */
    while (rest.data) {
        struct text line = text_cut(&rest, '\n'), entry = field_next(&line), flags = entry;
        struct text word = text_cut(&flags, '/');
        arena_clear(run.scratch);
        flags = affixes_flags(&run.affixes, flags);
        if (word.length)
            put_suffixes(&run, word, flags, flags, 0);
    }
    arena_free(run.scratch);
    arena_free(arena);
    return found;
}
