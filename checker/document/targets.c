/* Resolves the targets of relationships to part names (ECMA-376 part 2, 9.2 and 9.3). */
#include "document/package.h"

#include "buffer.h"
#include "unicode.h"

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Percent-encoded bytes as they are meant, backslashes as the slashes that some programs mean by
 * them. An encoded slash or NUL is no part name. */
static bool decode(struct buffer *out, struct text target)
{
    for (size_t i = 0; i < target.length; i++) {
        char c = target.data[i];
        if (c == '%' && i + 2 < target.length && hex_digit(target.data[i + 1]) >= 0 &&
            hex_digit(target.data[i + 2]) >= 0) {
            c = (char)(hex_digit(target.data[i + 1]) * 16 + hex_digit(target.data[i + 2]));
            i += 2;
            if (c == '/' || c == '\\' || c == 0)
                return false;
        }
        buffer_add_byte(out, c == '\\' ? '/' : c);
    }
    return unicode_valid(buffer_text(out));
}

/* "http:", "pack:": a scheme before any slash. */
static bool has_scheme(struct text target)
{
    for (size_t i = 0; i < target.length; i++) {
        char c = target.data[i];
        if (c == ':')
            return i > 0;
        if (c == '/' || c == '\\' || c == '#' || c == '?')
            return false;
    }
    return false;
}

static struct text folder_of(struct text part)
{
    size_t at = part.length;
    while (at > 0 && part.data[at - 1] != '/')
        at--;
    return text_slice(part, 0, at);
}

/* Drops the last segment of what is built so far; false above the root. */
static bool climb(struct buffer *out)
{
    if (out->length == 0)
        return false;
    size_t at = out->length - 1;
    while (at > 0 && out->data[at - 1] != '/')
        at--;
    out->length = at;
    return true;
}

static bool join(struct buffer *out, struct text path)
{
    struct text rest = path;
    while (rest.data) {
        struct text segment = text_cut(&rest, '/');
        if (text_equal(segment, TEXT("..")) && !climb(out))
            return false;
        if (segment.length == 0 || text_equal(segment, TEXT(".")) ||
            text_equal(segment, TEXT("..")))
            continue;
        buffer_add(out, segment);
        if (rest.data)
            buffer_add_byte(out, '/');
    }
    return out->length > 0 && out->data[out->length - 1] != '/';
}

bool package_resolve(struct arena *arena, struct text base, struct text target, struct text *part)
{
    struct buffer plain = buffer_new(arena), out = buffer_new(arena);
    target = text_trim(target);
    target = text_slice(target, 0, text_find(target, TEXT("#")));
    if (target.length == 0 || has_scheme(target) || !decode(&plain, target))
        return false;
    struct text path = buffer_text(&plain);
    if (text_starts(path, TEXT("//")))
        return false;
    if (!text_starts(path, TEXT("/")))
        buffer_add(&out, folder_of(base));
    if (!join(&out, path))
        return false;
    *part = arena_copy(arena, buffer_text(&out));
    return true;
}
