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
    const char *end = pattern + length;
    char first = token->word.length ? token->word.data[0] : 0;
    while (pattern < end) {
        const char *start = pattern;
        while (pattern < end && *pattern != '|')
            pattern++;
        if ((*start == first || *start == '#') &&
            alternative_matches(token, start, (size_t)(pattern - start)))
            return true;
        pattern++;
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

/*
 * The bits of the bytes that a match may begin with.  Most tokens match nothing, and a word's first
 * byte shows it; the bits of a pattern are worked out once and kept.  Patterns are literals, so
 * their addresses name them; a lost entry is only worked out again.
 */
#define BITS_KEPT     4096
#define MANY_PATTERNS (1u << 31) /* "; " stands in it */

unsigned initial_bit(char byte)
{
    if (byte >= 'a' && byte <= 'z')
        return 1u << (byte - 'a');
    return byte >= '0' && byte <= '9' ? 1u << 26 : 1u << 27;
}

static unsigned initials_of(const char *pattern)
{
    unsigned bits = 0;
    for (bool start = true; *pattern;) {
        size_t length = strcspn(pattern, " ");
        bool last = length > 1 && pattern[length - 1] == ';';
        bool optional = length > 1 && pattern[length - 1 - last] == '?';
        if (start && *pattern == '~')
            return ~0u;
        for (size_t i = 0; start && i < length; i++)
            if (i == 0 || pattern[i - 1] == '|')
                bits |= pattern[i] == '#' ? 1u << 26 : initial_bit(pattern[i]);
        start = last || (start && optional);
        pattern += length;
        pattern += *pattern == ' ';
    }
    return bits;
}

static unsigned initials_find(const char *pattern)
{
    static struct {
        const char *pattern;
        unsigned bits;
    } kept[BITS_KEPT];
    size_t slot = ((size_t)pattern ^ ((size_t)pattern >> 12)) % BITS_KEPT;
    if (kept[slot].pattern != pattern) {
        kept[slot].bits = initials_of(pattern) & ~MANY_PATTERNS;
        kept[slot].bits |= strstr(pattern, "; ") ? MANY_PATTERNS : 0;
        kept[slot].pattern = pattern;
    }
    return kept[slot].bits;
}

unsigned pattern_bits(const char *pattern)
{
    return initials_find(pattern) & ~MANY_PATTERNS;
}

static size_t match_here(struct span span, size_t at, const char *pattern, bool many)
{
    for (;;) {
        size_t end = match_rest(span, at, pattern, 0);
        if (end > at)
            return end - at;
        const char *next = many ? strstr(pattern, "; ") : NULL;
        if (!next)
            return 0;
        pattern = next + 2;
    }
}

size_t span_match(struct span span, size_t at, const char *pattern)
{
    unsigned bits = initials_find(pattern);
    bool possible = at < span.to && (span.tokens[at].initial & bits);
    return possible ? match_here(span, at, pattern, bits & MANY_PATTERNS) : 0;
}

size_t span_find(struct span span, const char *pattern, size_t *length)
{
    unsigned initials = initials_find(pattern);
    for (size_t at = span.from; at < span.to; at++) {
        if (!(span.tokens[at].initial & initials))
            continue;
        size_t matched = match_here(span, at, pattern, initials & MANY_PATTERNS);
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

/* Sorted: looked up by halving. */
static const struct {
    const char *word;
    int value;
} number_words[] = {
    { "cent", 100 },     { "cents", 100 },     { "cinq", 5 },      { "cinquante", 50 },
    { "deux", 2 },       { "dix", 10 },        { "douze", 12 },    { "dozen", 12 },
    { "eight", 8 },      { "eighteen", 18 },   { "eighty", 80 },   { "eleven", 11 },
    { "fifteen", 15 },   { "fifty", 50 },      { "five", 5 },      { "forty", 40 },
    { "four", 4 },       { "fourteen", 14 },   { "huit", 8 },      { "hundred", 100 },
    { "mille", 1000 },   { "neuf", 9 },        { "nine", 9 },      { "nineteen", 19 },
    { "ninety", 90 },    { "nonante", 90 },    { "one", 1 },       { "onze", 11 },
    { "quarante", 40 },  { "quatorze", 14 },   { "quatre", 4 },    { "quinze", 15 },
    { "seize", 16 },     { "sept", 7 },        { "septante", 70 }, { "seven", 7 },
    { "seventeen", 17 }, { "seventy", 70 },    { "six", 6 },       { "sixteen", 16 },
    { "sixty", 60 },     { "soixante", 60 },   { "ten", 10 },      { "thirteen", 13 },
    { "thirty", 30 },    { "thousand", 1000 }, { "three", 3 },     { "treize", 13 },
    { "trente", 30 },    { "trois", 3 },       { "twelve", 12 },   { "twenty", 20 },
    { "two", 2 },        { "un", 1 },          { "une", 1 },       { "vingt", 20 },
    { "zero", 0 },
};

static int number_word(struct text word)
{
    size_t low = 0, high = sizeof number_words / sizeof *number_words;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = text_compare(word, text_of(number_words[middle].word));
        if (order == 0)
            return number_words[middle].value;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
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
