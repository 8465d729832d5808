/* Reads the fonts that lie in the package (17.8.1). */
#include "document/parts.h"

#include <string.h>

#define KEY_BYTES    16
#define HIDDEN_BYTES 32 /* so many bytes at the start are changed by the key */

/* "{1DE2...}": 32 hexadecimal digits; the key is their bytes from the last to the first. */
static bool key_read(struct text guid, unsigned char key[KEY_BYTES])
{
    unsigned digits[2 * KEY_BYTES];
    size_t count = 0;
    for (size_t i = 0; i < guid.length; i++) {
        char c = guid.data[i];
        if (c == '{' || c == '}' || c == '-')
            continue;
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0 || count == 2 * KEY_BYTES)
            return false;
        digits[count++] = (unsigned)digit;
    }
    for (size_t i = 0; i < KEY_BYTES && count == 2 * KEY_BYTES; i++)
        key[KEY_BYTES - 1 - i] = (unsigned char)(digits[2 * i] << 4 | digits[2 * i + 1]);
    return count == 2 * KEY_BYTES;
}

static bool is_font(struct text bytes)
{
    static const char *const marks[] = { "\0\1\0\0", "OTTO", "true", "ttcf" };
    for (size_t i = 0; bytes.length > HIDDEN_BYTES && i < 4; i++)
        if (memcmp(bytes.data, marks[i], 4) == 0)
            return true;
    return false;
}

static struct text uncovered(struct arena *arena, struct text bytes, struct text guid)
{
    unsigned char key[KEY_BYTES];
    if (is_font(bytes) || bytes.length <= HIDDEN_BYTES || !key_read(guid, key))
        return bytes;
    struct text plain = arena_copy(arena, bytes);
    for (size_t i = 0; i < HIDDEN_BYTES; i++)
        ((char *)plain.data)[i] ^= (char)key[i % KEY_BYTES];
    return plain;
}

static void font_read(struct reader *reader, const struct part *part, const struct element *element,
                      struct embedded_font font)
{
    struct document *document = reader->document;
    const struct relation *relation = relations_find(
        &part->relations, element_attribute_of(element, VOCABULARY_RELATIONSHIPS, "id"));
    struct text bytes;
    if (!relation || relation->outside)
        return;
    if (package_bytes(&reader->package, relation->target, &bytes) != DONE) {
        reader->status = REFUSED;
        return;
    }
    font.bytes = uncovered(reader->arena, bytes, element_attribute(element, "fontKey"));
    if (!is_font(font.bytes))
        return;
    document->fonts = arena_grow(reader->arena, document->fonts, document->font_count,
                                 &reader->capacities.fonts, sizeof *document->fonts);
    document->fonts[document->font_count++] = font;
}

static void face_read(struct reader *reader, const struct part *part, const struct element *font)
{
    static const struct {
        const char *name;
        bool bold, italic;
    } faces[] = { { "embedRegular", false, false },
                  { "embedBold", true, false },
                  { "embedItalic", false, true },
                  { "embedBoldItalic", true, true } };
    for (size_t i = 0; i < sizeof faces / sizeof *faces && reader->status == DONE; i++) {
        const struct element *face = element_child(font, faces[i].name);
        if (face)
            font_read(reader, part, face,
                      (struct embedded_font){ .name = element_attribute(font, "name"),
                                              .bold = faces[i].bold,
                                              .italic = faces[i].italic });
    }
}

static void describe(struct reader *reader, const struct element *font)
{
    struct document *document = reader->document;
    document->font_table =
        arena_grow(reader->arena, document->font_table, document->font_table_count,
                   &reader->capacities.font_table, sizeof *document->font_table);
    document->font_table[document->font_table_count++] =
        (struct font_entry){ .name = element_attribute(font, "name"),
                             .alternative = element_child_value(font, "altName"),
                             .family = element_child_value(font, "family") };
}

void fonts_read(struct reader *reader)
{
    const struct relation *relation = relations_of_type(&reader->main.relations, "fontTable");
    struct part part = { 0 };
    struct element *root;
    if (!relation || relation->outside)
        return;
    part.name = relation->target;
    if (package_tree(&reader->package, part.name, &root) != DONE ||
        package_relations(&reader->package, part.name, &part.relations) != DONE) {
        reader->status = REFUSED;
        return;
    }
    for (const struct element *child = root ? root->first : NULL; child; child = child->next)
        if (element_is(child, "font")) {
            describe(reader, child);
            face_read(reader, &part, child);
        }
}
