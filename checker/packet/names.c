/* The names that strangers give to files: made safe, made fit to be shown, doubted. */
#include "packet/names.h"

#include "buffer.h"
#include "encoding.h"
#include "unicode.h"

#include <string.h>

#define SHOWN_MOST  200 /* code points */
#define SHOWN_FRONT 110 /* of them before the ellipsis */
#define PART_MOST   255 /* bytes that file systems hold in one part of a path */

static bool is_drive(struct text name)
{
    char letter = name.length >= 2 ? (char)(name.data[0] | 0x20) : 0;
    return letter >= 'a' && letter <= 'z' && name.data[1] == ':';
}

static struct text with_slashes(struct arena *arena, struct text name)
{
    struct text copy = arena_copy(arena, name);
    char *bytes = (char *)copy.data;
    for (size_t i = 0; i < copy.length; i++)
        if (bytes[i] == '\\')
            bytes[i] = '/';
    return copy;
}

/* Joins the parts anew without empty ones and "."; false when one is "..". */
static bool parts_joined(struct buffer *joined, struct text path)
{
    while (path.data) {
        struct text part = text_cut(&path, '/');
        if (text_equal(part, TEXT("..")))
            return false;
        if (part.length == 0 || text_equal(part, TEXT(".")))
            continue;
        if (joined->length > 0)
            buffer_add_byte(joined, '/');
        buffer_add(joined, part);
    }
    return true;
}

static const char *unsafe_path(struct text name, bool rooted, struct buffer *joined)
{
    if (name.length && memchr(name.data, 0, name.length))
        return "holds a NUL byte";
    if (text_starts(name, TEXT("/")) && !rooted)
        return "is an absolute path";
    if (is_drive(name))
        return "names a drive";
    if (!parts_joined(joined, name))
        return "climbs out of its folder";
    return joined->length == 0 ? "is empty" : NULL;
}

struct safe_name name_of_entry(struct arena *arena, struct text bytes, bool rooted)
{
    struct safe_name result = { 0 };
    struct text decoded = unicode_valid(bytes) ? bytes : encoding_of_cp437(arena, bytes);
    struct text slashed = with_slashes(arena, decoded);
    struct buffer joined = buffer_new(arena);
    result.folder = text_ends(slashed, TEXT("/"));
    result.unsafe = unsafe_path(slashed, rooted, &joined);
    result.name = result.unsafe ? slashed : unicode_nfc(arena, buffer_text(&joined));
    result.shown = name_shown(arena, result.name);
    return result;
}

struct text name_shown(struct arena *arena, struct text name)
{
    struct text fit = unicode_fit(arena, name, 0);
    size_t count = unicode_count(fit);
    if (count <= SHOWN_MOST)
        return fit;
    size_t front = 0, back = fit.length;
    for (int i = 0; i < SHOWN_FRONT; i++)
        unicode_next(fit, &front);
    for (int i = SHOWN_FRONT + 1; i < SHOWN_MOST; i++)
        unicode_previous(fit, &back);
    return arena_format(arena, "%.*s\u2026%.*s", (int)front, fit.data, (int)(fit.length - back),
                        fit.data + back);
}

struct text name_last(struct text path)
{
    size_t from = path.length;
    while (from > 0 && path.data[from - 1] != '/')
        from--;
    return text_slice(path, from, path.length);
}

struct text name_ending(struct arena *arena, struct text path)
{
    struct text last = name_last(path);
    for (size_t at = last.length; at-- > 1;)
        if (last.data[at] == '.')
            return unicode_lower(arena, text_slice(last, at + 1, last.length));
    return TEXT_NONE;
}

/* The device names that Windows keeps for itself, whatever ending stands behind them. */
static bool is_device(struct text part)
{
    static const char *const devices[] = { "con", "prn", "aux", "nul" };
    struct text stem = text_trim(text_slice(part, 0, text_find(part, TEXT("."))));
    for (size_t i = 0; i < sizeof devices / sizeof *devices; i++)
        if (text_equal_ascii(stem, text_of(devices[i])))
            return true;
    struct text port = text_slice(stem, 0, 3), number = text_slice(stem, 3, stem.length);
    if (!text_equal_ascii(port, TEXT("com")) && !text_equal_ascii(port, TEXT("lpt")))
        return false;
    return (number.length == 1 && number.data[0] >= '1' && number.data[0] <= '9') ||
           text_equal(number, TEXT("\u00b9")) || text_equal(number, TEXT("\u00b2")) ||
           text_equal(number, TEXT("\u00b3"));
}

static bool is_turning(unsigned code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static const char *character_doubt(struct text part)
{
    for (size_t at = 0; at < part.length;) {
        unsigned code = unicode_next(part, &at);
        if (is_turning(code))
            return "holds characters that turn the direction of writing and can hide its true "
                   "ending";
        if (code < 0x80 && code >= ' ' && strchr("<>:\"|?*", (int)code))
            return "holds one of < > : \" | ? *, which Windows cannot have in a name";
    }
    return NULL;
}

static const char *part_doubt(struct text part)
{
    if (is_device(part))
        return "is the name of a device in Windows";
    if (text_ends(part, TEXT(".")) || text_ends(part, TEXT(" ")))
        return "ends in a dot or a space, which Windows takes away";
    if (part.length > PART_MOST)
        return "is longer than the 255 bytes that file systems hold";
    return character_doubt(part);
}

const char *name_doubt(struct text name)
{
    const char *doubt = NULL;
    while (name.data && !doubt)
        doubt = part_doubt(text_cut(&name, '/'));
    return doubt;
}

bool name_is_litter(struct text name)
{
    static const char *const litter[] = { ".DS_Store", "Thumbs.db", "desktop.ini", ".directory",
                                          "Icon\r" };
    struct text last = name_last(name);
    for (size_t i = 0; i < sizeof litter / sizeof *litter; i++)
        if (text_equal_ascii(last, text_of(litter[i])))
            return true;
    return text_starts(name, TEXT("__MACOSX/")) || text_has(name, TEXT("/__MACOSX/")) ||
           text_starts(last, TEXT("._")) || text_starts(last, TEXT("~$")) ||
           text_starts(last, TEXT(".~lock."));
}
