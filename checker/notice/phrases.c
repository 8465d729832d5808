/* Finds phrases and numbers in words among the tokens of a sentence. */
#include "notice/tokens.h"

#include <string.h>

/* One alternative of a pattern word against a token. */
static bool alternative_matches(const struct token *token, const char *from, size_t length)
{
    if (length == 1 && *from == '#')
        return token->kind == TOKEN_NUMBER;
    bool open = length > 1 && from[length - 1] == '*';
    if (open)
        length--;
    return (open ? token->word.length >= length : token->word.length == length) &&
           memcmp(token->word.data, from, length) == 0;
}

static bool word_matches(const struct token *token, const char *pattern, size_t length)
{
    while (length) {
        const char *bar = memchr(pattern, '|', length);
        size_t piece = bar ? (size_t)(bar - pattern) : length;
        if (piece && alternative_matches(token, pattern, piece))
            return true;
        if (!bar)
            break;
        pattern += piece + 1;
        length -= piece + 1;
    }
    return false;
}

static bool is_stop(const struct token *token)
{
    return token->kind == TOKEN_MARK &&
           (text_equal(token->word, TEXT(".")) || text_equal(token->word, TEXT(";")));
}

static size_t match_rest(struct span span, size_t at, const char *pattern, int depth);

/* "~N rest": the rest after at most N tokens of any kind. */
static size_t match_gap(struct span span, size_t at, const char *pattern, int depth)
{
    size_t most = 0;
    for (pattern++; *pattern >= '0' && *pattern <= '9'; pattern++)
        most = most * 10 + (size_t)(*pattern - '0');
    while (*pattern == ' ')
        pattern++;
    for (size_t skipped = 0; skipped <= most && at + skipped < span.to; skipped++) {
        size_t end = match_rest(span, at + skipped, pattern, depth + 1);
        if (end)
            return end;
        if (is_stop(&span.tokens[at + skipped]))
            break;
    }
    return 0;
}

/* The index after the match, 0 for none. */
static size_t match_rest(struct span span, size_t at, const char *pattern, int depth)
{
    bool last = false;
    for (; *pattern && !last && depth < 8;) {
        if (*pattern == '~')
            return match_gap(span, at, pattern, depth);
        size_t length = strcspn(pattern, " "), whole = length;
        last = length > 1 && pattern[length - 1] == ';';
        length -= last;
        bool optional = length > 1 && pattern[length - 1] == '?';
        bool matched =
            at < span.to && word_matches(&span.tokens[at], pattern, optional ? length - 1 : length);
        if (!matched && !optional)
            return 0;
        at += matched;
        pattern += whole;
        pattern += *pattern == ' ';
    }
    return *pattern && !last ? 0 : at;
}

size_t span_match(struct span span, size_t at, const char *pattern)
{
    if (at >= span.to)
        return 0;
    for (;;) {
        size_t end = match_rest(span, at, pattern, 0);
        if (end > at)
            return end - at;
        const char *next = strstr(pattern, "; ");
        if (!next)
            return 0;
        pattern = next + 2;
    }
}

size_t span_find(struct span span, const char *pattern, size_t *length)
{
    for (size_t at = span.from; at < span.to; at++) {
        size_t matched = span_match(span, at, pattern);
        if (matched) {
            if (length)
                *length = matched;
            return at;
        }
    }
    return span.to;
}

bool span_has(struct span span, const char *pattern)
{
    return span_find(span, pattern, NULL) < span.to;
}

int span_find_any(struct span span, const char *const *patterns, size_t *at)
{
    for (int row = 0; patterns[row]; row++) {
        size_t found = span_find(span, patterns[row], NULL);
        if (found < span.to) {
            if (at)
                *at = found;
            return row;
        }
    }
    return -1;
}

bool span_has_any(struct span span, const char *const *patterns)
{
    return span_find_any(span, patterns, NULL) >= 0;
}

struct text span_text(struct span span)
{
    if (span.from >= span.to)
        return TEXT_NONE;
    const struct text first = span.tokens[span.from].text, last = span.tokens[span.to - 1].text;
    return (struct text){ first.data, (size_t)(last.data + last.length - first.data) };
}

struct span span_slice(struct span span, size_t from, size_t to)
{
    if (from < span.from)
        from = span.from;
    if (to > span.to)
        to = span.to;
    return (struct span){ span.tokens, from, from > to ? from : to };
}

static const struct {
    const char *word;
    int value;
} number_words[] = {
    { "zero", 0 },      { "one", 1 },        { "two", 2 },         { "three", 3 },
    { "four", 4 },      { "five", 5 },       { "six", 6 },         { "seven", 7 },
    { "eight", 8 },     { "nine", 9 },       { "ten", 10 },        { "eleven", 11 },
    { "twelve", 12 },   { "thirteen", 13 },  { "fourteen", 14 },   { "fifteen", 15 },
    { "sixteen", 16 },  { "seventeen", 17 }, { "eighteen", 18 },   { "nineteen", 19 },
    { "twenty", 20 },   { "thirty", 30 },    { "forty", 40 },      { "fifty", 50 },
    { "sixty", 60 },    { "seventy", 70 },   { "eighty", 80 },     { "ninety", 90 },
    { "un", 1 },        { "une", 1 },        { "deux", 2 },        { "trois", 3 },
    { "quatre", 4 },    { "cinq", 5 },       { "sept", 7 },        { "huit", 8 },
    { "neuf", 9 },      { "dix", 10 },       { "onze", 11 },       { "douze", 12 },
    { "treize", 13 },   { "quatorze", 14 },  { "quinze", 15 },     { "seize", 16 },
    { "vingt", 20 },    { "trente", 30 },    { "quarante", 40 },   { "cinquante", 50 },
    { "soixante", 60 }, { "septante", 70 },  { "nonante", 90 },    { "hundred", 100 },
    { "cent", 100 },    { "cents", 100 },    { "thousand", 1000 }, { "mille", 1000 },
    { "dozen", 12 },
};

static int number_word(struct text word)
{
    for (size_t i = 0; i < sizeof number_words / sizeof *number_words; i++)
        if (text_equal(word, text_of(number_words[i].word)))
            return number_words[i].value;
    return -1;
}

size_t span_number(struct span span, size_t at, double *value)
{
    if (at >= span.to)
        return 0;
    if (span.tokens[at].kind == TOKEN_NUMBER) {
        *value = span.tokens[at].number;
        return 1;
    }
    double total = 0, part = 0;
    size_t next = at;
    for (; next < span.to && next < at + 8 && span.tokens[next].kind == TOKEN_WORD; next++) {
        int word = number_word(span.tokens[next].word);
        bool joins = next > at && (text_equal(span.tokens[next].word, TEXT("and")) ||
                                   text_equal(span.tokens[next].word, TEXT("et")));
        if (joins && next + 1 < span.to && number_word(span.tokens[next + 1].word) > 0)
            continue;
        if (word < 0)
            break;
        if (word == 1000) {
            total += (part > 0 ? part : 1) * 1000;
            part = 0;
        } else {
            part = word == 100 ? (part > 0 ? part : 1) * 100 : part + word;
        }
    }
    *value = total + part;
    return next - at;
}
