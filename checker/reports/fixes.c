/* Fixes as people read them. */
#include "fixes.h"

#include "buffer.h"

bool fixes_are_words(const struct finding *finding)
{
    static const char *const names[] = {
        "spelling",   "spelling-variant",  "repeated-word",
        "typography", "lookalike-letters", "invisible-characters"
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_equal(finding->rule, text_of(names[i])))
            return true;
    return false;
}

struct text fixes_joined(struct arena *arena, const struct finding *finding, int most)
{
    struct buffer words = buffer_new(arena);
    for (int i = 0; i < finding->fix_count && i < most; i++)
        buffer_add_format(&words, "%s%.*s", i ? ", " : "", TEXT_SHOW(finding->fixes[i]));
    return buffer_text(&words);
}
