/* Repairs UTF-8 that was decoded as Windows-1252 and encoded again: "MembresÂ de lâ€™OTAN". */
#include "notice/source.h"

#include "buffer.h"
#include "unicode.h"

#define REPAIRS_LEAST 2 /* one such pair may be meant; two are damage */

/* The byte that Windows-1252 has for a code point, or -1. */
static int byte_of(unsigned point)
{
    static const unsigned short upper[32] = {
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178
    };
    if (point >= 0xA0 && point <= 0xFF)
        return (int)point;
    for (int i = 0; i < 32; i++)
        if (point == upper[i] || point == 0x80u + (unsigned)i)
            return 0x80 + i;
    return -1;
}

/* The code point that the damage at `at` stands for, and *at moved past it; CODE_POINT_NONE for no
 * damage. */
static unsigned damaged_point(struct text text, size_t *at)
{
    size_t next = *at;
    int lead = byte_of(unicode_next(text, &next));
    int more = lead >= 0xC2 && lead <= 0xDF   ? 1
               : lead >= 0xE0 && lead <= 0xEF ? 2
               : lead >= 0xF0 && lead <= 0xF4 ? 3
                                              : 0;
    if (!more)
        return CODE_POINT_NONE;
    unsigned point = (unsigned)lead & (0x3Fu >> more);
    for (int i = 0; i < more; i++) {
        unsigned part = next < text.length ? unicode_next(text, &next) : CODE_POINT_NONE;
        int byte = byte_of(part);
        if (i == 1 && more == 2 && part == 0xFFFD && point == (0x201Du >> 6))
            byte =
                0x9D; /* the byte that Windows-1252 has no letter for: a closing quotation mark */
        if (byte < 0x80 || byte > 0xBF)
            return CODE_POINT_NONE;
        point = point << 6 | ((unsigned)byte & 0x3Fu);
    }
    bool sound = (more == 1 || point >= (more == 2 ? 0x800u : 0x10000u)) && point <= 0x10FFFF &&
                 (point < 0xD800 || point > 0xDFFF);
    if (!sound)
        return CODE_POINT_NONE;
    *at = next;
    return point;
}

struct text mojibake_repair(struct arena *arena, struct text text)
{
    struct buffer buffer = buffer_new(arena);
    size_t repairs = 0, kept = 0;
    for (size_t at = 0; at < text.length;) {
        if ((unsigned char)text.data[at] < 0x80) {
            at++;
            continue;
        }
        size_t from = at;
        unsigned point = damaged_point(text, &at);
        if (point == CODE_POINT_NONE) {
            unicode_next(text, &at);
            continue;
        }
        buffer_add(&buffer, text_slice(text, kept, from));
        buffer_add_code_point(&buffer, point);
        kept = at;
        repairs++;
    }
    if (repairs < REPAIRS_LEAST)
        return text;
    buffer_add(&buffer, text_slice(text, kept, text.length));
    return buffer_text(&buffer);
}
