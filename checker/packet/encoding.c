/* Bytes of unknown encoding made into UTF-8. */
#include "encoding.h"

#include "buffer.h"
#include "unicode.h"

#include <stdint.h>
#include <string.h>

#define DECLARATION_MOST 256 /* bytes in which an XML declaration must end */

/* Windows-1252 0x80 to 0x9F; 0 where it has none. */
static const unsigned short windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178
};

static const unsigned short code_page_437[128] = {
    0xC7,   0xFC,   0xE9,   0xE2,   0xE4,   0xE0,   0xE5,   0xE7,   0xEA,   0xEB,   0xE8,   0xEF,
    0xEE,   0xEC,   0xC4,   0xC5,   0xC9,   0xE6,   0xC6,   0xF4,   0xF6,   0xF2,   0xFB,   0xF9,
    0xFF,   0xD6,   0xDC,   0xA2,   0xA3,   0xA5,   0x20A7, 0x192,  0xE1,   0xED,   0xF3,   0xFA,
    0xF1,   0xD1,   0xAA,   0xBA,   0xBF,   0x2310, 0xAC,   0xBD,   0xBC,   0xA1,   0xAB,   0xBB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557,
    0x255D, 0x255C, 0x255B, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x255E, 0x255F,
    0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559,
    0x2558, 0x2552, 0x2553, 0x256B, 0x256A, 0x2518, 0x250C, 0x2588, 0x2584, 0x258C, 0x2590, 0x2580,
    0x3B1,  0xDF,   0x393,  0x3C0,  0x3A3,  0x3C3,  0xB5,   0x3C4,  0x3A6,  0x398,  0x3A9,  0x3B4,
    0x221E, 0x3C6,  0x3B5,  0x2229, 0x2261, 0xB1,   0x2265, 0x2264, 0x2320, 0x2321, 0xF7,   0x2248,
    0xB0,   0x2219, 0xB7,   0x221A, 0x207F, 0xB2,   0x25A0, 0xA0
};

static struct text of_single_bytes(struct arena *arena, struct text bytes,
                                   unsigned (*code_point)(unsigned char))
{
    struct buffer buffer = buffer_new(arena);
    for (size_t i = 0; i < bytes.length; i++)
        buffer_add_code_point(&buffer, code_point((unsigned char)bytes.data[i]));
    return buffer_text(&buffer);
}

static unsigned from_windows_1252(unsigned char byte)
{
    if (byte == 0)
        return ' ';
    unsigned code = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
    return code ? code : 0xFFFD;
}

static unsigned from_latin_1(unsigned char byte)
{
    return byte;
}

static unsigned from_code_page_437(unsigned char byte)
{
    return byte < 0x80 ? byte : code_page_437[byte - 0x80];
}

struct text encoding_of_cp437(struct arena *arena, struct text bytes)
{
    return of_single_bytes(arena, bytes, from_code_page_437);
}

static unsigned unit_at(struct text bytes, size_t at, bool big)
{
    unsigned char a = (unsigned char)bytes.data[at], b = (unsigned char)bytes.data[at + 1];
    return big ? (unsigned)a << 8 | b : (unsigned)b << 8 | a;
}

bool encoding_of_utf16(struct arena *arena, struct text bytes, bool big, struct text *utf8)
{
    struct buffer buffer = buffer_new(arena);
    if (bytes.length % 2)
        return false;
    for (size_t i = 0; i < bytes.length; i += 2) {
        unsigned code = unit_at(bytes, i, big);
        if (code >= 0xDC00 && code <= 0xDFFF)
            return false;
        if (code >= 0xD800 && code <= 0xDBFF) {
            i += 2;
            unsigned low = i < bytes.length ? unit_at(bytes, i, big) : 0;
            if (low < 0xDC00 || low > 0xDFFF)
                return false;
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        buffer_add_code_point(&buffer, code);
    }
    *utf8 = buffer_text(&buffer);
    return true;
}

/* Which byte order a text has that is UTF-16, by its mark or by its first '<'. */
enum order { ORDER_NONE, ORDER_LITTLE, ORDER_BIG };

static enum order utf16_order(struct text bytes, size_t *mark)
{
    *mark = 0;
    if (bytes.length < 2)
        return ORDER_NONE;
    if (memcmp(bytes.data, "\xFF\xFE", 2) == 0 || memcmp(bytes.data, "\xFE\xFF", 2) == 0) {
        *mark = 2;
        return bytes.data[0] == '\xFF' ? ORDER_LITTLE : ORDER_BIG;
    }
    if (memcmp(bytes.data, "<\0", 2) == 0)
        return ORDER_LITTLE;
    return memcmp(bytes.data, "\0<", 2) == 0 ? ORDER_BIG : ORDER_NONE;
}

/* The value of encoding="..." in an XML declaration; empty when there is none. */
static struct text declared_encoding(struct text xml)
{
    if (!text_starts(xml, TEXT("<?xml")))
        return TEXT_NONE;
    struct text head = text_slice(xml, 0, DECLARATION_MOST);
    head = text_slice(head, 0, text_find(head, TEXT("?>")));
    size_t at = text_find(head, TEXT("encoding"));
    struct text rest = text_trim(text_slice(head, at + 8, head.length));
    if (!text_starts(rest, TEXT("=")))
        return TEXT_NONE;
    rest = text_trim(text_slice(rest, 1, rest.length));
    if (!text_starts(rest, TEXT("\"")) && !text_starts(rest, TEXT("'")))
        return TEXT_NONE;
    char quote = rest.data[0];
    rest = text_slice(rest, 1, rest.length);
    return text_cut(&rest, quote);
}

static bool is_one_of(struct text name, const char *const *names)
{
    for (; *names; names++)
        if (text_equal_ascii(name, text_of(*names)))
            return true;
    return false;
}

static const char *const unicode_names[] = { "UTF-8", "UTF8", "US-ASCII", "ASCII", NULL };
static const char *const latin_names[] = { "ISO-8859-1", "ISO_8859-1", "LATIN1", NULL };
static const char *const windows_names[] = { "WINDOWS-1252", "CP1252", NULL };

/* Past the ASCII that begins at byte `at`, eight at a time: most of every part is nothing else. */
static size_t past_ascii(struct text text, size_t at)
{
    uint64_t eight;
    for (; at + sizeof eight <= text.length; at += sizeof eight) {
        memcpy(&eight, text.data + at, sizeof eight);
        if (eight & 0x8080808080808080u)
            break;
    }
    while (at < text.length && (unsigned char)text.data[at] < 0x80)
        at++;
    return at;
}

static size_t first_invalid(struct text text)
{
    size_t at = past_ascii(text, 0);
    for (size_t before = at; at < text.length; before = at = past_ascii(text, at))
        if (unicode_next(text, &at) == 0xFFFD && at - before == 1)
            return before;
    return at;
}

static bool is_sound(struct text utf8, struct text *why, size_t *at)
{
    const char *nul = utf8.length ? memchr(utf8.data, 0, utf8.length) : NULL;
    if (nul) {
        *at = (size_t)(nul - utf8.data);
        *why = TEXT("it holds a NUL byte");
        return false;
    }
    *at = first_invalid(utf8);
    *why = TEXT("it holds bytes that are not valid UTF-8");
    return *at == utf8.length;
}

bool encoding_of_xml(struct arena *arena, struct text bytes, struct text *utf8, struct text *why,
                     size_t *at)
{
    size_t mark;
    *at = 0;
    *utf8 = bytes;
    enum order order = utf16_order(bytes, &mark);
    if (order != ORDER_NONE) {
        *why = TEXT("it is not valid UTF-16");
        struct text units = text_slice(bytes, mark, bytes.length);
        return encoding_of_utf16(arena, units, order == ORDER_BIG, utf8) &&
               is_sound(*utf8, why, at);
    }
    if (text_starts(bytes, TEXT("\xEF\xBB\xBF"))) {
        *utf8 = text_slice(bytes, 3, bytes.length);
        return is_sound(*utf8, why, at);
    }
    struct text declared = declared_encoding(bytes);
    if (is_one_of(declared, latin_names))
        *utf8 = of_single_bytes(arena, bytes, from_latin_1);
    else if (is_one_of(declared, windows_names))
        *utf8 = of_single_bytes(arena, bytes, from_windows_1252);
    else if (declared.length && !is_one_of(declared, unicode_names)) {
        struct text shown = unicode_fit(arena, declared, 40);
        *why = arena_format(arena,
                            "it declares the encoding %.*s, where only UTF-8 and UTF-16 may stand",
                            TEXT_SHOW(shown));
        return false;
    }
    return is_sound(*utf8, why, at);
}

struct text encoding_guess(struct arena *arena, struct text bytes)
{
    size_t mark;
    struct text utf8;
    enum order order = utf16_order(bytes, &mark);
    if (order != ORDER_NONE &&
        encoding_of_utf16(arena, text_slice(bytes, mark, bytes.length), order == ORDER_BIG, &utf8))
        bytes = utf8;
    if (text_starts(bytes, TEXT("\xEF\xBB\xBF")))
        bytes = text_slice(bytes, 3, bytes.length);
    bool plain = bytes.length == 0 || !memchr(bytes.data, 0, bytes.length);
    if (plain && first_invalid(bytes) == bytes.length)
        return bytes;
    return of_single_bytes(arena, bytes, from_windows_1252);
}
