/* Code points, folding and normal forms; the only file that includes utf8proc. */
#include "unicode.h"

#include "buffer.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#define REPLACEMENT 0xFFFD

unsigned unicode_next(struct text text, size_t *at)
{
    if (*at >= text.length)
        return CODE_POINT_NONE;
    unsigned char first = (unsigned char)text.data[*at];
    if (first < 0x80) {
        ++*at;
        return first;
    }
    utf8proc_int32_t code;
    utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)text.data + *at,
                                             (utf8proc_ssize_t)(text.length - *at), &code);
    *at += used > 0 ? (size_t)used : 1;
    return used > 0 ? (unsigned)code : REPLACEMENT;
}

unsigned unicode_previous(struct text text, size_t *at)
{
    if (*at == 0 || *at > text.length)
        return CODE_POINT_NONE;
    size_t start = *at - 1;
    while (start > 0 && *at - start < 4 && ((unsigned char)text.data[start] & 0xC0) == 0x80)
        start--;
    size_t end = start;
    unsigned code = unicode_next(text, &end);
    if (end != *at) { /* stray continuation bytes: one of them is one bad code point */
        --*at;
        return REPLACEMENT;
    }
    *at = start;
    return code;
}

bool unicode_valid(struct text text)
{
    for (size_t at = 0; at < text.length;) {
        size_t before = at;
        if (unicode_next(text, &at) == REPLACEMENT && at - before == 1)
            return false;
    }
    return true;
}

size_t unicode_count(struct text text)
{
    size_t count = 0;
    for (size_t at = 0; unicode_next(text, &at) != CODE_POINT_NONE;)
        count++;
    return count;
}

size_t unicode_count_utf16(struct text text)
{
    size_t count = 0;
    unsigned code;
    for (size_t at = 0; (code = unicode_next(text, &at)) != CODE_POINT_NONE;)
        count += code > 0xFFFF ? 2 : 1;
    return count;
}

size_t unicode_width(struct text text)
{
    size_t width = 0;
    unsigned code;
    for (size_t at = 0; (code = unicode_next(text, &at)) != CODE_POINT_NONE;) {
        int cells = utf8proc_charwidth((utf8proc_int32_t)code);
        width += cells > 0 ? (size_t)cells : 0;
    }
    return width;
}

bool unicode_is_ascii(struct text text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.data[i] >= 0x80)
            return false;
    return true;
}

/* What utf8proc makes of the text under the options; the text itself when it is not valid. */
static struct text mapped(struct arena *arena, struct text text, utf8proc_option_t options)
{
    utf8proc_uint8_t *result = NULL;
    utf8proc_ssize_t length =
        utf8proc_map((const utf8proc_uint8_t *)(text.data ? text.data : ""),
                     (utf8proc_ssize_t)text.length, &result, options | UTF8PROC_STABLE);
    if (length < 0)
        return text;
    struct text copy = arena_copy(arena, (struct text){ (char *)result, (size_t)length });
    free(result);
    return copy;
}

struct text unicode_nfc(struct arena *arena, struct text text)
{
    return unicode_is_ascii(text) ? text : mapped(arena, text, UTF8PROC_COMPOSE);
}

static struct text lower_ascii(struct arena *arena, struct text text)
{
    struct text copy = arena_copy(arena, text);
    char *bytes = (char *)copy.data;
    for (size_t i = 0; i < copy.length; i++)
        if (bytes[i] >= 'A' && bytes[i] <= 'Z')
            bytes[i] = (char)(bytes[i] + 'a' - 'A');
    return copy;
}

struct text unicode_fold(struct arena *arena, struct text text)
{
    if (unicode_is_ascii(text))
        return lower_ascii(arena, text);
    return mapped(arena, text, UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

struct text unicode_bare(struct arena *arena, struct text text)
{
    if (unicode_is_ascii(text))
        return lower_ascii(arena, text);
    return mapped(arena, text, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
}

struct text unicode_lower(struct arena *arena, struct text text)
{
    struct buffer lower = buffer_new(arena);
    unsigned code;
    if (unicode_is_ascii(text))
        return lower_ascii(arena, text);
    for (size_t at = 0; (code = unicode_next(text, &at)) != CODE_POINT_NONE;)
        buffer_add_code_point(&lower, unicode_to_lower(code));
    return buffer_text(&lower);
}

struct text unicode_capital(struct arena *arena, struct text text)
{
    struct buffer made = buffer_new(arena);
    size_t at = 0;
    if (!text.length)
        return text;
    buffer_add_code_point(&made, unicode_to_upper(unicode_next(text, &at)));
    buffer_add(&made, text_slice(text, at, text.length));
    return buffer_text(&made);
}

static utf8proc_category_t category(unsigned code)
{
    return code > 0x10FFFF ? UTF8PROC_CATEGORY_CN : utf8proc_category((utf8proc_int32_t)code);
}

bool unicode_is_letter(unsigned code)
{
    utf8proc_category_t c = category(code);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool unicode_is_upper(unsigned code)
{
    utf8proc_category_t c = category(code);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool unicode_is_lower(unsigned code)
{
    return category(code) == UTF8PROC_CATEGORY_LL;
}

bool unicode_is_digit(unsigned code)
{
    return category(code) == UTF8PROC_CATEGORY_ND;
}

bool unicode_is_mark(unsigned code)
{
    utf8proc_category_t c = category(code);
    return c >= UTF8PROC_CATEGORY_MN && c <= UTF8PROC_CATEGORY_ME;
}

bool unicode_is_space(unsigned code)
{
    return (code >= 9 && code <= 13) || code == 0x85 || category(code) == UTF8PROC_CATEGORY_ZS ||
           code == 0x2028 || code == 0x2029;
}

bool unicode_is_punctuation(unsigned code)
{
    utf8proc_category_t c = category(code);
    return c >= UTF8PROC_CATEGORY_PC && c <= UTF8PROC_CATEGORY_PO;
}

unsigned unicode_to_upper(unsigned code)
{
    return code > 0x10FFFF ? code : (unsigned)utf8proc_toupper((utf8proc_int32_t)code);
}

unsigned unicode_to_lower(unsigned code)
{
    return code > 0x10FFFF ? code : (unsigned)utf8proc_tolower((utf8proc_int32_t)code);
}

bool unicode_is_unfit(unsigned code)
{
    if ((code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code <= 0x9F))
        return true;
    if (code == 0x061C || code == 0x200E || code == 0x200F || code == 0x2028 || code == 0x2029)
        return true;
    if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069))
        return true;
    return (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE || code > 0x10FFFF ||
           (code >= 0xE0000 && code <= 0xE007F);
}

struct text unicode_fit(struct arena *arena, struct text text, size_t most)
{
    struct buffer fit = buffer_new(arena);
    unsigned code;
    size_t count = 0;
    for (size_t at = 0; (code = unicode_next(text, &at)) != CODE_POINT_NONE; count++) {
        if (most && count == most) {
            buffer_add(&fit, TEXT("\u2026"));
            break;
        }
        if (code == '\t' || code == '\n')
            code = ' ';
        buffer_add_code_point(&fit, unicode_is_unfit(code) ? REPLACEMENT : code);
    }
    return buffer_text(&fit);
}

/* Letters that are drawn alike in common fonts; from the confusables of UTS 39, Latin, Greek,
 * Cyrillic. */
static const struct twin {
    unsigned short code;
    char latin;
} twins[] = {
    { 0x0391, 'A' }, { 0x0392, 'B' }, { 0x0395, 'E' }, { 0x0396, 'Z' }, { 0x0397, 'H' },
    { 0x0399, 'I' }, { 0x039A, 'K' }, { 0x039C, 'M' }, { 0x039D, 'N' }, { 0x039F, 'O' },
    { 0x03A1, 'P' }, { 0x03A4, 'T' }, { 0x03A5, 'Y' }, { 0x03A7, 'X' }, { 0x03BF, 'o' },
    { 0x03BD, 'v' }, { 0x0405, 'S' }, { 0x0406, 'I' }, { 0x0408, 'J' }, { 0x0410, 'A' },
    { 0x0412, 'B' }, { 0x0415, 'E' }, { 0x041A, 'K' }, { 0x041C, 'M' }, { 0x041D, 'H' },
    { 0x041E, 'O' }, { 0x0420, 'P' }, { 0x0421, 'C' }, { 0x0422, 'T' }, { 0x0425, 'X' },
    { 0x0430, 'a' }, { 0x0435, 'e' }, { 0x043E, 'o' }, { 0x0440, 'p' }, { 0x0441, 'c' },
    { 0x0443, 'y' }, { 0x0445, 'x' }, { 0x0455, 's' }, { 0x0456, 'i' }, { 0x0458, 'j' },
    { 0x04BB, 'h' }, { 0x0501, 'd' }, { 0x051B, 'q' }, { 0x051D, 'w' },
};

unsigned unicode_latin_twin(unsigned code)
{
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++)
        if (twins[i].code == code)
            return (unsigned)twins[i].latin;
    return 0;
}
