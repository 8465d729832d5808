/* Borrowed UTF-8: comparing, searching and cutting it. */
#include "text.h"

#include <limits.h>
#include <string.h>

struct text text_of(const char *string)
{
    return string ? (struct text){ string, strlen(string) } : TEXT_NONE;
}

static char lower_ascii(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static bool same_bytes(const char *a, const char *b, size_t length)
{
    return length == 0 || memcmp(a, b, length) == 0;
}

bool text_equal(struct text a, struct text b)
{
    return a.length == b.length && same_bytes(a.data, b.data, a.length);
}

static bool same_ascii(const char *a, const char *b, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (lower_ascii(a[i]) != lower_ascii(b[i]))
            return false;
    return true;
}

bool text_equal_ascii(struct text a, struct text b)
{
    return a.length == b.length && same_ascii(a.data, b.data, a.length);
}

int text_compare(struct text a, struct text b)
{
    size_t shared = a.length < b.length ? a.length : b.length;
    int order = shared ? memcmp(a.data, b.data, shared) : 0;
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

bool text_starts(struct text text, struct text prefix)
{
    return text.length >= prefix.length && same_bytes(text.data, prefix.data, prefix.length);
}

bool text_ends(struct text text, struct text suffix)
{
    return text.length >= suffix.length &&
           same_bytes(text.data + text.length - suffix.length, suffix.data, suffix.length);
}

size_t text_find(struct text text, struct text needle)
{
    if (needle.length == 0)
        return 0;
    if (needle.length > text.length)
        return text.length;
    const char *at = memmem(text.data, text.length, needle.data, needle.length);
    return at ? (size_t)(at - text.data) : text.length;
}

bool text_has(struct text text, struct text needle)
{
    return needle.length == 0 || text_find(text, needle) < text.length;
}

size_t text_find_ascii(struct text text, struct text needle)
{
    if (needle.length > text.length)
        return text.length;
    for (size_t i = 0; i + needle.length <= text.length; i++)
        if (same_ascii(text.data + i, needle.data, needle.length))
            return i;
    return text.length;
}

struct text text_slice(struct text text, size_t from, size_t to)
{
    if (to > text.length)
        to = text.length;
    if (from >= to)
        return TEXT_NONE;
    return (struct text){ text.data + from, to - from };
}

/* Bytes of white space or a BOM that begin (or, from the other end, end) the text. */
static size_t blank_at_start(struct text text)
{
    if (text.length && strchr(" \t\n\r\f\v", text.data[0]) && text.data[0])
        return 1;
    if (text_starts(text, TEXT("\u00a0")))
        return 2;
    return text_starts(text, TEXT("\ufeff")) ? 3 : 0;
}

static size_t blank_at_end(struct text text)
{
    if (text.length && strchr(" \t\n\r\f\v", text.data[text.length - 1]) &&
        text.data[text.length - 1])
        return 1;
    if (text_ends(text, TEXT("\u00a0")))
        return 2;
    return text_ends(text, TEXT("\ufeff")) ? 3 : 0;
}

struct text text_trim(struct text text)
{
    size_t n;
    while ((n = blank_at_start(text)) > 0) {
        text.data += n;
        text.length -= n;
    }
    while ((n = blank_at_end(text)) > 0)
        text.length -= n;
    return text;
}

struct text text_cut(struct text *rest, char separator)
{
    const char *at = rest->length ? memchr(rest->data, separator, rest->length) : NULL;
    struct text piece = *rest;
    if (!at) {
        *rest = TEXT_NONE;
        return piece;
    }
    piece.length = (size_t)(at - rest->data);
    rest->data = at + 1;
    rest->length -= piece.length + 1;
    return piece;
}

bool text_number(struct text text, long *value)
{
    size_t i = 0;
    bool negative = false;
    long sum = 0; /* kept negative, whose range is the wider one */
    if (text.length && (text.data[0] == '-' || text.data[0] == '+')) {
        negative = text.data[0] == '-';
        i = 1;
    }
    if (i == text.length)
        return false;
    for (; i < text.length; i++) {
        int digit = text.data[i] - '0';
        if (digit < 0 || digit > 9 || sum < LONG_MIN / 10 || 10 * sum < LONG_MIN + digit)
            return false;
        sum = 10 * sum - digit;
    }
    if (!negative && sum < -LONG_MAX)
        return false;
    *value = negative ? sum : -sum;
    return true;
}

unsigned long text_hash(struct text text)
{
    unsigned long hash = 14695981039346656037UL;
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * 1099511628211UL;
    return hash;
}
