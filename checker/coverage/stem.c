/* Stems: the only file that knows libstemmer. */
#include "coverage/stem.h"

#include "unicode.h"

#include <libstemmer.h>

/* Past this length a word is no word, and is left as it is. */
#define STEM_LONGEST 64

/* A stemmer costs far more to set up than a word to stem, so a process keeps one a language. */
static struct sb_stemmer *stemmer_of(enum tongue tongue)
{
    static struct sb_stemmer *stemmers[TONGUES];
    static const char *const names[TONGUES] = { "english", "french" };

    if (!stemmers[tongue])
        stemmers[tongue] = sb_stemmer_new(names[tongue], NULL);
    return stemmers[tongue];
}

static bool is_ascii(struct text text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.data[i] >= 0x80)
            return false;
    return true;
}

/* American endings become British ones, so that both have one stem: "organize", "labor", "defense".
 */
static struct text one_spelling(struct arena *arena, struct text word)
{
    static const struct {
        const char *american, *british;
    } pairs[] = { { "defense", "defence" },     { "offense", "offence" },
                  { "license", "licence" },     { "program", "programme" },
                  { "programs", "programmes" }, { "center", "centre" },
                  { "centers", "centres" },     { "labor", "labour" },
                  { "behavior", "behaviour" },  { "favor", "favour" },
                  { "harbor", "harbour" },      { "neighbor", "neighbour" } };
    char *data;

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (text_equal(word, text_of(pairs[i].american)))
            return text_of(pairs[i].british);
    if (word.length < 6)
        return word;
    word = arena_copy(arena, word);
    data = (char *)word.data;
    for (size_t i = 3; i + 1 < word.length; i++)
        if (data[i] == 'z' && (data[i - 1] == 'i' || data[i - 1] == 'y'))
            data[i] = 's';
    return word;
}

struct text stem_find(struct arena *arena, enum tongue tongue, struct text word)
{
    struct sb_stemmer *stemmer = stemmer_of(tongue);
    struct text stem;

    if (tongue == TONGUE_ENGLISH)
        word = one_spelling(arena, word);
    stem = word;
    if (stemmer && word.length <= STEM_LONGEST) {
        const sb_symbol *found =
            sb_stemmer_stem(stemmer, (const sb_symbol *)word.data, (int)word.length);
        if (found)
            stem = arena_copy(
                arena, (struct text){ (const char *)found, (size_t)sb_stemmer_length(stemmer) });
    }
    return is_ascii(stem) ? stem : unicode_bare(arena, stem);
}
