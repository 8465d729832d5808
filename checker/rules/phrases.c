/* Fixed phrases, ASCII letters folded. */
#include "rules/phrases.h"

bool phrases_find(const struct phrase *phrases, struct text text, size_t from, size_t *start,
                  size_t *end)
{
    *start = text.length;
    for (; phrases->text; phrases++) {
        struct text phrase = text_of(phrases->text);
        size_t at = phrases->whole_words
                        ? find_words(text, phrase, from)
                        : from + text_find_ascii(text_slice(text, from, text.length), phrase);
        if (at >= *start || at + phrase.length > text.length)
            continue;
        *start = at;
        *end = at + phrase.length;
    }
    return *start < text.length;
}
