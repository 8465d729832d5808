/* Turns a word of one language into the other's by its ending, or by the accents that French has.
 */
#include "words/cognates.h"

/* French and English endings of the same words. */
static const char *const endings[][2] = {
    { "if", "ive" },    { "ifs", "ives" },   { "ive", "ive" },     { "ique", "ic" },
    { "ique", "ical" }, { "iques", "ics" },  { "iques", "ical" },  { "té", "ty" },
    { "tés", "ties" },  { "aire", "ary" },   { "aires", "aries" }, { "isme", "ism" },
    { "iste", "ist" },  { "istes", "ists" }, { "ques", "ks" },     { "que", "k" },
    { "ie", "y" },      { "oire", "ory" },   { "oires", "ories" }, { "eux", "ous" },
    { "euse", "ous" },  { "el", "al" },      { "elle", "al" },     { "els", "als" },
    { "eur", "or" },    { "eurs", "ors" },   { "eur", "er" },      { "is", "ise" },
    { "ain", "an" },    { "ien", "ian" },    { "ité", "ity" },     { "ment", "ment" },
    { "ié", "y" },      { "é", "ed" },       { "er", "" },         { "e", "" },
    { "ier", "y" },     { "yse", "ysis" },   { "yses", "yses" },   { "isation", "ization" },
    { "ant", "ing" },   { "es", "s" },       { "re", "er" },       { "ès", "ess" },
    { "ence", "ency" }, { "ance", "ancy" },  { "ogie", "ogy" },    { "aux", "als" },
    { "al", "al" },     { "ise", "ize" },    { "iser", "ize" },    { "ose", "osis" },
};

bool cognate_next(struct arena *arena, enum tongue tongue, struct text word, size_t *at,
                  struct text *twin)
{
    bool french = tongue == TONGUE_FRENCH;
    if (common_class(french ? TONGUE_ENGLISH : TONGUE_FRENCH, word) < 0)
        return false;
    while (*at < sizeof endings / sizeof *endings) {
        struct text from = text_of(endings[*at][french]), to = text_of(endings[*at][!french]);
        struct text stem = text_slice(word, 0, word.length - from.length);
        ++*at;
        if (!text_ends(word, from) || stem.length < 3)
            continue;
        *twin = arena_format(arena, "%.*s%.*s", TEXT_SHOW(stem), TEXT_SHOW(to));
        if (common_class(tongue, *twin) >= 0)
            return true;
    }
    return false;
}

/* One or two plain letters of the word given their accents make a common French word. */
static bool accented_known(struct arena *arena, struct text word, size_t from, int left)
{
    static const char *const accented[] = { "eé", "eè", "eê", "aà", "aâ", "cç", "oô", "iî", "uû" };
    for (size_t at = from; left > 0 && at < word.length; at++)
        for (size_t i = 0; i < sizeof accented / sizeof *accented; i++) {
            if (word.data[at] != accented[i][0])
                continue;
            struct text full =
                arena_format(arena, "%.*s%s%.*s", (int)at, word.data, accented[i] + 1,
                             (int)(word.length - at - 1), word.data + at + 1);
            if (common_class(TONGUE_FRENCH, full) >= 0 ||
                (i == 0 && accented_known(arena, full, at + 2, left - 1)))
                return true;
        }
    return false;
}

bool accents_known(struct arena *arena, struct text word)
{
    return word.length < 24 && accented_known(arena, word, 0, 2);
}

bool cognate_known(struct arena *arena, enum tongue tongue, struct text word)
{
    size_t at = 0;
    struct text twin;
    if (cognate_next(arena, tongue, word, &at, &twin))
        return true;
    return tongue == TONGUE_FRENCH && accents_known(arena, word);
}
