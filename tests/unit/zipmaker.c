/* Makes zips for the tests, sound ones and such as lie in any one field. */
#include "zipmaker.h"

#include <string.h>

static void put(struct buffer *buffer, int bytes, uint64_t value)
{
    for (int i = 0; i < bytes; i++)
        buffer_add_byte(buffer, (char)(value >> (8 * i)));
}

uint32_t zip_checksum(struct text text)
{
    uint32_t crc = 0xFFFFFFFF;
    for (size_t i = 0; i < text.length; i++) {
        crc ^= (unsigned char)text.data[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

/* The fields that both headers share: version, flags, method, date, checksum, sizes. */
static void put_common(struct buffer *out, const struct made_entry *entry, int method, bool local)
{
    struct text data = text_of(entry->data), raw = entry->raw.data ? entry->raw : data;
    uint64_t size = entry->size ? entry->size : data.length;
    bool later = local && entry->descriptor;
    if (local && entry->local_size)
        size = entry->local_size;
    put(out, 2, 20);
    put(out, 2, (unsigned)entry->flags | (entry->descriptor ? 8 : 0));
    put(out, 2, (unsigned)method);
    put(out, 4, 0x00210000);
    put(out, 4, later ? 0 : entry->crc ? entry->crc : zip_checksum(data));
    put(out, 4, later ? 0 : raw.length);
    put(out, 4, later ? 0 : size);
}

static struct text name_of(const struct made_entry *entry)
{
    struct text name = text_of(entry->name);
    if (entry->name_length)
        name.length = entry->name_length;
    return name;
}

static void put_local(struct buffer *out, const struct made_entry *entry)
{
    struct text data = text_of(entry->data), raw = entry->raw.data ? entry->raw : data;
    struct text name = entry->local_name ? text_of(entry->local_name) : name_of(entry);
    int method = entry->local_method ? entry->local_method - 1 : entry->method;
    buffer_add(out, TEXT("PK\3\4"));
    put_common(out, entry, method, true);
    put(out, 2, name.length);
    put(out, 2, 0);
    buffer_add(out, name);
    buffer_add(out, raw);
    if (!entry->descriptor)
        return;
    put(out, 4, zip_checksum(data));
    put(out, 4, raw.length);
    put(out, 4, data.length);
}

static void put_central(struct buffer *out, const struct made_entry *entry, uint64_t header)
{
    struct text name = name_of(entry);
    buffer_add(out, TEXT("PK\1\2"));
    put(out, 2, entry->mode ? 3 << 8 | 20 : 20);
    put_common(out, entry, entry->method, false);
    put(out, 2, name.length);
    put(out, 2, entry->extra.length);
    put(out, 8, 0); /* comment, disk, attributes of text, and the lower half of the mode */
    put(out, 2, entry->mode);
    put(out, 4, entry->header ? (uint64_t)entry->header - 1 : header);
    buffer_add(out, name);
    buffer_add(out, entry->extra);
}

struct text zip_made(struct arena *arena, const struct made_zip *zip,
                     const struct made_entry *entries, size_t count)
{
    struct buffer out = buffer_new(arena);
    size_t *headers = arena_take(arena, (count + 1) * sizeof *headers);
    buffer_add(&out, zip->before);
    for (size_t i = 0; i < count; i++) {
        headers[i] = out.length - zip->before.length;
        put_local(&out, &entries[i]);
    }
    size_t directory = out.length - zip->before.length;
    for (size_t i = 0; i < count; i++)
        put_central(&out, &entries[i], headers[i]);
    size_t size = out.length - zip->before.length - directory;
    size_t stated = zip->count ? (size_t)zip->count - 1 : count;
    buffer_add(&out, TEXT("PK\5\6"));
    put(&out, 2, (unsigned)zip->disk);
    put(&out, 2, (unsigned)zip->disk);
    put(&out, 2, stated);
    put(&out, 2, stated);
    put(&out, 4, size);
    put(&out, 4, zip->offset ? (uint64_t)zip->offset - 1 : directory);
    put(&out, 2, zip->comment.length);
    buffer_add(&out, zip->comment);
    buffer_add(&out, zip->after);
    return buffer_text(&out);
}

struct text zip_sound(struct arena *arena, const struct made_entry *entries, size_t count)
{
    return zip_made(arena, &(struct made_zip){ 0 }, entries, count);
}

struct text docx_made(struct arena *arena, const char *text)
{
    struct text document = arena_format(
        arena,
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        "<w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>",
        text);
    struct made_entry parts[] = {
        { .name = "[Content_Types].xml",
          .data = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                  "<Default Extension='rels' ContentType="
                  "'application/vnd.openxmlformats-package.relationships+xml'/>"
                  "<Override PartName='/word/document.xml' "
                  "ContentType='application/vnd.openxmlformats-officedocument."
                  "wordprocessingml.document.main+xml'/></Types>" },
        { .name = "_rels/.rels",
          .data = "<Relationships xmlns="
                  "'http://schemas.openxmlformats.org/package/2006/relationships'>"
                  "<Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/"
                  "2006/relationships/officeDocument' Target='word/document.xml'/>"
                  "</Relationships>" },
        { .name = "word/document.xml", .data = document.data },
    };
    return zip_sound(arena, parts, 3);
}
