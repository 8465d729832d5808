/* Terms held against each other: acronyms, cognates, families. */
#include "coverage/relate.h"

#include "unicode.h"

#include <string.h>

#define RELATE_EXPANSION 0.9
#define RELATE_COGNATE   0.8
#define RELATE_FAMILY    0.75

#define COGNATE_LEAST 5  /* letters in common at the start */
#define COGNATE_MOST  24 /* letters that are looked at */

/* The first letters of the content words before, "NAC" from "North Atlantic Council". */
static size_t initials_match(const struct vocabulary *vocabulary, const struct prose *prose,
                             const struct sentence *sentence, size_t at, struct expansion *found)
{
    struct text acronym = vocabulary->lexemes[prose->terms[at].lexeme].stem;
    size_t count = 0, term = at;

    while (count < acronym.length && term > sentence->first_term && count < 8) {
        const struct term *before = &prose->terms[--term];
        struct text stem = vocabulary->lexemes[before->lexeme].stem;
        char wanted = acronym.data[acronym.length - 1 - count];
        if (stem.length == 0 || stem.data[0] != wanted)
            return 0;
        found->words[count++] = before->lexeme;
    }
    return count == acronym.length ? count : 0;
}

/* True when a bracket opens right before the term. */
static bool in_bracket(const struct passage *passage, const struct term *term)
{
    return term->from > 0 && passage->text.data[term->from - 1] == '(';
}

void expansions_learn(struct expansions *expansions, struct arena *arena,
                      const struct vocabulary *vocabulary, const struct prose *prose)
{
    for (size_t s = 0; s < prose->sentence_count; s++) {
        const struct sentence *sentence = &prose->sentences[s];
        for (size_t i = 0; i < sentence->term_count; i++) {
            size_t at = sentence->first_term + i;
            struct expansion found = { .acronym = prose->terms[at].lexeme };
            if (!vocabulary->lexemes[found.acronym].acronym ||
                !in_bracket(&prose->passages[sentence->passage], &prose->terms[at]))
                continue;
            found.count = initials_match(vocabulary, prose, sentence, at, &found);
            if (found.count < 2)
                continue;
            expansions->items = arena_grow(arena, expansions->items, expansions->count,
                                           &expansions->capacity, sizeof found);
            expansions->items[expansions->count++] = found;
        }
    }
}

static bool stands_for(const struct expansions *expansions, unsigned acronym, unsigned word)
{
    for (size_t i = 0; i < expansions->count; i++) {
        if (expansions->items[i].acronym != acronym)
            continue;
        for (size_t j = 0; j < expansions->items[i].count; j++)
            if (expansions->items[i].words[j] == word)
                return true;
    }
    return false;
}

/* Letters that the two languages write differently for the same Latin or Greek one. */
static size_t skeleton(struct text stem, char *out)
{
    size_t length = 0;

    for (size_t i = 0; i < stem.length && length < COGNATE_MOST; i++) {
        char letter = stem.data[i];
        if (letter == 'y')
            letter = 'i';
        if (letter == 'k' || letter == 'q')
            letter = 'c';
        if (letter == 'h' || (letter == 'u' && i > 0 && stem.data[i - 1] == 'q'))
            continue;
        if (length > 0 && out[length - 1] == letter)
            continue;
        out[length++] = letter;
    }
    return length;
}

/* The same start, long against what is left of both. */
static bool same_start(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t same = 0, shorter = a_length < b_length ? a_length : b_length;

    while (same < shorter && a[same] == b[same])
        same++;
    return same >= COGNATE_LEAST && same * 4 >= shorter * 3 && a_length - same <= 4 &&
           b_length - same <= 4;
}

static bool is_cognate(struct text a, struct text b)
{
    char first[COGNATE_MOST], second[COGNATE_MOST];

    if (a.length < COGNATE_LEAST || b.length < COGNATE_LEAST || a.data[0] != b.data[0])
        return false;
    return same_start(first, skeleton(a, first), second, skeleton(b, second));
}

/* "recruit" and "recruitment's" stems: one is the start of the other. */
static bool is_family(struct text a, struct text b)
{
    struct text shorter = a.length < b.length ? a : b, longer = a.length < b.length ? b : a;

    return shorter.length >= COGNATE_LEAST && longer.length - shorter.length <= 4 &&
           text_starts(longer, shorter);
}

double relate(const struct vocabulary *vocabulary, const struct expansions *expansions,
              unsigned asked, unsigned said)
{
    const struct lexeme *a = &vocabulary->lexemes[asked], *b = &vocabulary->lexemes[said];

    if (asked == said)
        return 1;
    if (a->acronym && stands_for(expansions, asked, said))
        return RELATE_EXPANSION;
    if (b->acronym && stands_for(expansions, said, asked))
        return RELATE_EXPANSION;
    if (a->tongue == b->tongue)
        return is_family(a->stem, b->stem) ? RELATE_FAMILY : 0;
    if (text_equal(a->stem, b->stem) && a->stem.length > 2)
        return RELATE_EXPANSION;
    return is_cognate(a->stem, b->stem) ? RELATE_COGNATE : 0;
}
