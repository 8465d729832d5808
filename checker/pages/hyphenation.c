/* Automatic hyphenation with the dictionaries of the machine; the only file that includes
 * libhyphen. */
#include "pages/typesetter.h"

#include "unicode.h"

#include <hyphen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DICTIONARY_FOLDER "/usr/share/hyphen"

enum { LONGEST_WORD = 100, LANGUAGES = 4 };

struct hyphens {
    struct text lang[LANGUAGES];
    HyphenDict *dictionary[LANGUAGES];
    size_t count;
};

struct dictionary_row {
    const char *begins; /* of the language tag, the first that fits */
    const char *file;
};

static const struct dictionary_row FILES[] = {
    { "en-US", "hyph_en_US.dic" }, { "en", "hyph_en_GB.dic" }, { "en", "hyph_en_US.dic" },
    { "fr", "hyph_fr.dic" },       { "fr", "hyph_fr_FR.dic" }, { "de", "hyph_de_DE.dic" },
    { "es", "hyph_es.dic" },       { "it", "hyph_it_IT.dic" }, { "nl", "hyph_nl_NL.dic" },
    { "pt", "hyph_pt_PT.dic" },
};

/* Kept for the life of the process: a dictionary is the same for every document. */
static HyphenDict *loaded[sizeof FILES / sizeof *FILES];

static HyphenDict *load_row(size_t row)
{
    char path[sizeof DICTIONARY_FOLDER + 64];
    snprintf(path, sizeof path, "%s/%s", DICTIONARY_FOLDER, FILES[row].file);
    if (!loaded[row] && !access(path, R_OK))
        loaded[row] = hnj_hyphen_load(path);
    return loaded[row];
}

static bool speaks(struct text lang, const char *begins)
{
    struct text head = text_of(begins);
    return lang.length >= head.length && text_equal_ascii(text_slice(lang, 0, head.length), head);
}

static HyphenDict *find_dictionary(struct typesetter *typesetter, struct text lang)
{
    if (!typesetter->hyphens)
        typesetter->hyphens = arena_take(typesetter->arena, sizeof *typesetter->hyphens);
    struct hyphens *hyphens = typesetter->hyphens;
    for (size_t i = 0; i < hyphens->count; i++)
        if (text_equal(hyphens->lang[i], lang))
            return hyphens->dictionary[i];
    HyphenDict *dictionary = NULL;
    for (size_t i = 0; i < sizeof FILES / sizeof *FILES && !dictionary; i++)
        if (speaks(lang.length ? lang : TEXT("en-US"), FILES[i].begins))
            dictionary = load_row(i);
    if (hyphens->count < LANGUAGES) {
        hyphens->lang[hyphens->count] = lang;
        hyphens->dictionary[hyphens->count++] = dictionary;
    }
    if (!dictionary)
        typesetter_tell(typesetter,
                        arena_format(typesetter->arena, "no hyphenation dictionary for \"%.*s\"",
                                     TEXT_SHOW(lang)));
    return dictionary;
}

bool hyphens_find(struct typesetter *typesetter, struct text word, struct text lang, size_t *places,
                  size_t *count)
{
    char flags[LONGEST_WORD + 5], **replacements = NULL;
    int *positions = NULL, *cuts = NULL;
    *count = 0;
    if (word.length > LONGEST_WORD)
        return false;
    HyphenDict *dictionary = find_dictionary(typesetter, lang);
    if (!dictionary)
        return false;
    struct text lower = unicode_lower(typesetter->arena, word);
    /* The places are bytes of the word as written, so lowering must not have moved them. */
    if (lower.length != word.length)
        return false;
    if (hnj_hyphen_hyphenate2(dictionary, lower.data, (int)lower.length, flags, NULL, &replacements,
                              &positions, &cuts))
        return false;
    /* The flags count characters for UTF-8 dictionaries. */
    size_t at = 0;
    for (size_t i = 0; at < word.length && *count < HYPHENS_MOST; i++) {
        unicode_next(word, &at);
        if ((flags[dictionary->utf8 ? i : at - 1] & 1) && at < word.length &&
            !(replacements && replacements[i]))
            places[(*count)++] = at;
    }
    for (size_t i = 0; replacements && i < word.length; i++)
        free(replacements[i]);
    free(replacements);
    free(positions);
    free(cuts);
    return *count > 0;
}
