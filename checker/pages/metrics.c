/* Faces by name and style: compiled-in figures, filled from the nearest kin where they have gaps.
 */
#include "pages/metrics.h"

#include "pages/fonts.h"
#include "pages/kin.h"

#include <limits.h>
#include <string.h>

enum { BOLD = 1, ITALIC = 2, STYLES = 4, DEEPEST_KIN = 8 };

/* A face that holds more characters than this was read whole, not out of what documents used. */
enum { WHOLE = 600 };

struct face_table {
    const char *family;
    int style; /* BOLD | ITALIC */
    int units; /* of the em */
    int ascent, descent;
    int advances, own, guessed; /* first in ADVANCES, how many, how many more that are estimates */
    int kerning;                /* first in KERNING, 0 none */
    int kin;                    /* row of the face asked for what this one lacks, -1 none */
    float ratio;                /* of this face's widths to the kin's */
    const char *origin;
};

static const struct face_table FACES[] = {
#include "pages/tables/faces.inc"
};
/* Code point and width by turns, rising within what a face owns and within what is estimated. */
static const uint16_t ADVANCES[] = {
#include "pages/tables/advances.inc"
};
/* Count of left and of right characters and of columns; (code point, class) rows of the left ones,
 * of the right ones; the matrix. */
static const int16_t KERNING[] = {
#include "pages/tables/kerning.inc"
};

/* Rising by face; ended by one of no face. */
static const struct ligature {
    int face;
    char left, right;
    int units;
} LIGATURES[] = {
#include "pages/tables/ligatures.inc"
    { INT_MAX, 0, 0, 0 },
};

#define FACE_COUNT (sizeof FACES / sizeof *FACES)

struct faces {
    struct arena *arena;
    const struct document *document;
    bool system;
    struct face **items;
    size_t count, capacity;
};

struct faces *faces_new(struct arena *arena, const struct document *document,
                        const struct layout_options *options)
{
    struct faces *faces = arena_take(arena, sizeof *faces);
    faces->arena = arena;
    faces->document = document;
    faces->system = options && options->system_fonts;
    return faces;
}

static const struct face_table *find_table(struct text family, int style)
{
    for (size_t i = 0; i < FACE_COUNT; i++)
        if (FACES[i].style == style && text_equal_ascii(family, text_of(FACES[i].family)))
            return &FACES[i];
    return NULL;
}

/* The family in the style asked for, else in the sister nearest to it. */
static const struct face_table *find_style(struct text family, int style, bool *same)
{
    static const int NEXT[STYLES][STYLES] = {
        { 0, 2, 1, 3 }, { 1, 3, 0, 2 }, { 2, 0, 3, 1 }, { 3, 1, 2, 0 }
    };
    for (int i = 0; i < STYLES; i++) {
        const struct face_table *table = find_table(family, NEXT[style][i]);
        if (table) {
            *same = i == 0;
            return table;
        }
    }
    return NULL;
}

static size_t search(const uint16_t *pairs, size_t count, uint32_t code_point)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pairs[2 * middle] < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && pairs[2 * low] == code_point ? low : count;
}

/* In parts of an em; below 0 when the table itself does not hold it. */
static double table_advance(const struct face_table *table, uint32_t code_point, bool *own)
{
    const uint16_t *first = ADVANCES + 2 * (size_t)table->advances;
    const uint16_t *guessed = first + 2 * (size_t)table->own;
    size_t at = search(first, (size_t)table->own, code_point);
    *own = at < (size_t)table->own;
    if (*own)
        return (double)first[2 * at + 1] / table->units;
    at = search(guessed, (size_t)table->guessed, code_point);
    return at < (size_t)table->guessed ? (double)guessed[2 * at + 1] / table->units : -1;
}

/* The same, asking the kin and theirs. */
static double kin_advance(const struct face_table *table, uint32_t code_point)
{
    double ratio = 1;
    for (int depth = 0; table && depth < DEEPEST_KIN; depth++) {
        bool own;
        double advance = table_advance(table, code_point, &own);
        if (advance >= 0)
            return ratio * advance;
        ratio *= (double)table->ratio;
        table = table->kin >= 0 ? &FACES[table->kin] : NULL;
    }
    return -1;
}

static bool is_wide(uint32_t c)
{
    return (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xD7B0) ||
           (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) ||
           (c >= 0xFF00 && c < 0xFF61) || (c >= 0x20000 && c < 0x40000);
}

/* What nobody holds: no width for marks and joiners, an em for East Asia, emoji a third more. */
static double usual_advance(uint32_t c)
{
    if ((c >= 0x300 && c < 0x370) || (c >= 0x200B && c < 0x2010) || (c >= 0x202A && c < 0x202F) ||
        (c >= 0x2060 && c < 0x2070) || (c >= 0xFE00 && c < 0xFE10) || (c >= 0x591 && c < 0x5C8) ||
        (c >= 0x64B && c < 0x660) || c == 0xFEFF || c < 0x20)
        return 0;
    if (is_wide(c))
        return 1;
    if (c >= 0x1F000 && c < 0x20000)
        return 1.37;
    return 0.5;
}

static void fill_kerning(struct face *face, const struct face_table *table)
{
    /* A sister's pairs are nearer to the truth than none. */
    if (!table->kerning && table->kin >= 0 && !strcmp(FACES[table->kin].family, table->family))
        table = &FACES[table->kin];
    if (!table->kerning)
        return;
    const int16_t *kerning = KERNING + table->kerning;
    const int16_t *pair = kerning + 3;
    for (int i = 0; i < kerning[0] + kerning[1]; i++, pair += 2) {
        uint16_t code_point = (uint16_t)pair[0];
        if (code_point < FACE_DIRECT)
            (i < kerning[0] ? face->left : face->right)[code_point] = (uint8_t)pair[1];
    }
    face->kerning = kerning;
    face->kerning_unit = 1.0 / table->units;
}

static void fill_ligatures(struct face *face, const struct face_table *table)
{
    const struct ligature *ligature = LIGATURES;
    while (ligature->face < table - FACES)
        ligature++;
    face->ligatures = ligature->face == table - FACES ? ligature : NULL;
}

static void fill_from_table(struct face *face, const struct face_table *table)
{
    if (!table)
        return;
    const struct face_table *chain[DEEPEST_KIN];
    int length = 0;
    for (const struct face_table *t = table; t && length < DEEPEST_KIN;
         t = t->kin >= 0 ? &FACES[t->kin] : NULL)
        chain[length++] = t;
    for (int i = length - 1; i >= 0; i--) {
        const uint16_t *pair = ADVANCES + 2 * (size_t)chain[i]->advances;
        int count = chain[i]->own + chain[i]->guessed;
        double unit = 1.0 / chain[i]->units;
        for (int k = 0; k < i; k++)
            unit *= (double)chain[k]->ratio;
        for (int k = 0; k < count; k++, pair += 2) {
            if (pair[0] >= FACE_DIRECT)
                continue;
            face->direct[pair[0]] = (float)(pair[1] * unit);
            face->owned[pair[0]] = i == 0 && k < table->own;
        }
    }
    face->table = table;
    face->ascent = (double)table->ascent / table->units;
    face->descent = (double)table->descent / table->units;
    fill_kerning(face, table);
    fill_ligatures(face, table);
}

static void fill_from_font(struct face *face, const struct loaded_font *font)
{
    for (size_t i = 0; i < font->count && font->advances[i].code_point < FACE_DIRECT; i++) {
        face->direct[font->advances[i].code_point] = font->advances[i].em;
        face->owned[font->advances[i].code_point] = true;
    }
    face->loaded = font;
    face->ascent = font->ascent;
    face->descent = font->descent;
}

/* "Calibri (Body)" and the like, and names with stray spaces. */
static struct text bare_name(struct text name)
{
    size_t paren = text_find(name, TEXT("("));
    return text_trim(paren > 0 ? text_slice(name, 0, paren) : name);
}

/* The known family that the name begins with: "Georgia Pro", "Aptos SemiBold". */
static struct text family_in(struct text name)
{
    struct text best = TEXT_NONE;
    for (size_t i = 0; i < FACE_COUNT; i++) {
        struct text family = text_of(FACES[i].family);
        if (family.length > best.length && name.length > family.length &&
            name.data[family.length] == ' ' &&
            text_equal_ascii(text_slice(name, 0, family.length), family))
            best = family;
    }
    return best;
}

static int style_in(struct text name, int style)
{
    static const char *const HEAVY[] = { "bold", "black", "heavy", "demi" };
    for (size_t i = 0; i < sizeof HEAVY / sizeof *HEAVY; i++)
        if (text_find_ascii(name, text_of(HEAVY[i])) < name.length)
            style |= BOLD;
    if (text_find_ascii(name, TEXT("italic")) < name.length)
        style |= ITALIC;
    return style;
}

static const struct font_entry *find_entry(const struct faces *faces, struct text name)
{
    const struct document *document = faces->document;
    for (size_t i = 0; document && i < document->font_table_count; i++)
        if (text_equal_ascii(document->font_table[i].name, name))
            return &document->font_table[i];
    return NULL;
}

/* The known family that stands in for the name by the font table ("A" or "A,B"); empty when none
 * does, or when it is only another name of the same font. */
static struct text stand_in(const struct faces *faces, struct text name)
{
    const struct font_entry *entry = find_entry(faces, name);
    struct text rest = entry ? entry->alternative : TEXT_NONE;
    bool same;
    while (rest.data) {
        struct text family = text_trim(text_cut(&rest, ','));
        struct kin kin = kin_of(name, TEXT_NONE);
        if (find_style(family, 0, &same) && !text_equal_ascii(family, name) &&
            !(kin.same && text_equal_ascii(family, kin.family)))
            return family;
    }
    return TEXT_NONE;
}

static void fill_from_kin(struct faces *faces, struct face *face, struct text name, int style)
{
    const struct font_entry *entry = find_entry(faces, face->name);
    struct kin kin = kin_of(name, entry ? entry->family : TEXT_NONE);
    struct text family = kin.same ? TEXT_NONE : family_in(name);
    bool same;
    if (family.length)
        kin = (struct kin){ family, false, 0 };
    fill_from_table(face, find_style(kin.family, kin.same ? style : style_in(name, style), &same));
    if (kin.line > 0 && face->table) {
        double scale = kin.line / (face->ascent + face->descent);
        face->ascent *= scale;
        face->descent *= scale;
    }
    face->source = kin.same ? FACE_TABLE : FACE_KIN;
    face->from =
        kin.same ? kin.family : arena_format(faces->arena, "kin of %.*s", TEXT_SHOW(kin.family));
}

/* Guards find_style() against a table without the family that kin.c names. */
static const struct face_table *first_table(void)
{
    bool same;
    return find_style(TEXT("Arial"), 0, &same);
}

static void fill_face(struct faces *faces, struct face *face, int style)
{
    struct text name = bare_name(face->name);
    bool same = false;
    struct text other = stand_in(faces, face->name);
    const struct face_table *table = find_style(other.length ? other : name, style, &same);
    for (size_t i = 0; i < FACE_DIRECT; i++)
        face->direct[i] = (float)usual_advance((uint32_t)i);
    if (table) {
        fill_from_table(face, table);
        face->source = other.length ? FACE_STAND_IN : same ? FACE_TABLE : FACE_FILLED;
        face->from = text_of(table->family);
    } else {
        fill_from_kin(faces, face, name.length ? name : TEXT("Times New Roman"), style);
    }
    if (!face->table)
        fill_from_table(face, first_table());
}

static const struct loaded_font *find_embedded(struct faces *faces, const struct face *face)
{
    const struct document *document = faces->document;
    for (size_t i = 0; document && i < document->font_count; i++) {
        const struct embedded_font *font = &document->fonts[i];
        if (font->bold == face->bold && font->italic == face->italic &&
            text_equal_ascii(font->name, face->name))
            return font_read(faces->arena, font->bytes);
    }
    return NULL;
}

static struct face *open_face(struct faces *faces, struct text name, bool bold, bool italic)
{
    struct face *face = arena_take(faces->arena, sizeof *face);
    *face = (struct face){ .name = name, .bold = bold, .italic = italic, .exact = true };
    fill_face(faces, face, (bold ? BOLD : 0) | (italic ? ITALIC : 0));
    const struct loaded_font *font = find_embedded(faces, face);
    if (font) {
        fill_from_font(face, font);
        face->source = FACE_EMBEDDED;
        face->from = TEXT("embedded");
    } else if (face->source >= FACE_STAND_IN && faces->system) {
        font = font_of_system(faces->arena, name, bold, italic);
        if (font) {
            fill_from_font(face, font);
            face->source = FACE_SYSTEM;
            face->from = TEXT("this machine");
        }
    }
    return face;
}

struct face *faces_find(struct faces *faces, struct text name, bool bold, bool italic)
{
    for (size_t i = 0; i < faces->count; i++) {
        struct face *face = faces->items[i];
        if (face->bold == bold && face->italic == italic && text_equal(face->name, name))
            return face;
    }
    faces->items = arena_grow(faces->arena, faces->items, faces->count, &faces->capacity,
                              sizeof(struct face *));
    faces->items[faces->count] = open_face(faces, name, bold, italic);
    return faces->items[faces->count++];
}

static double far_advance(const struct face *face, uint32_t code_point, bool *own)
{
    *own = true;
    double advance = face->loaded ? loaded_advance(face->loaded, code_point) : -1;
    if (advance < 0)
        advance = table_advance(face->table, code_point, own);
    if (advance < 0) {
        *own = false;
        advance = kin_advance(face->table, code_point);
    }
    return advance < 0 ? usual_advance(code_point) : advance;
}

double face_advance(struct face *face, uint32_t code_point)
{
    if (code_point < FACE_DIRECT) {
        face->exact &= face->owned[code_point];
        return (double)face->direct[code_point];
    }
    bool own;
    double advance = far_advance(face, code_point, &own);
    face->exact &= own;
    return advance;
}

bool face_owns(const struct face *face, uint32_t code_point)
{
    bool own;
    if (code_point < FACE_DIRECT)
        return face->owned[code_point];
    far_advance(face, code_point, &own);
    return own;
}

bool face_lacks(const struct face *face, uint32_t code_point)
{
    bool own, same;
    if (face->source >= FACE_STAND_IN ||
        (face->loaded && loaded_advance(face->loaded, code_point) >= 0))
        return false;
    const struct face_table *table = face->table;
    if (table->own < WHOLE)
        table = find_style(text_of(table->family), 0, &same);
    if (table->own < WHOLE)
        return false;
    table_advance(table, code_point, &own);
    return !own;
}

static int class_of(const struct face *face, uint32_t code_point, bool left)
{
    if (code_point < FACE_DIRECT)
        return left ? face->left[code_point] : face->right[code_point];
    const int16_t *first = face->kerning + 3 + (left ? 0 : 2 * face->kerning[0]);
    size_t count = (size_t)face->kerning[left ? 0 : 1];
    size_t at = search((const uint16_t *)first, count, code_point);
    return at < count ? first[2 * at + 1] : 0;
}

double face_kerning(const struct face *face, uint32_t left, uint32_t right)
{
    if (!face->kerning)
        return 0;
    int row = class_of(face, left, true), column = row ? class_of(face, right, false) : 0;
    if (!row || !column)
        return 0;
    const int16_t *matrix = face->kerning + 3 + 2 * (face->kerning[0] + face->kerning[1]);
    return matrix[row * face->kerning[2] + column] * face->kerning_unit;
}

double face_ligature(const struct face *face, uint32_t left, uint32_t right)
{
    const struct ligature *first = face->ligatures;
    for (const struct ligature *l = first; l && l->face == first->face; l++)
        if ((uint32_t)l->left == left && (uint32_t)l->right == right)
            return (double)l->units / face->table->units;
    return 0;
}

static bool told_exact(const struct face *face)
{
    return face->exact && face->source != FACE_FILLED && face->source < FACE_STAND_IN;
}

struct layout_font *faces_told(const struct faces *faces, struct arena *arena, size_t *count)
{
    struct layout_font *fonts = arena_take(arena, (faces->count + 1) * sizeof *fonts);
    *count = 0;
    for (size_t i = 0; i < faces->count; i++) {
        const struct face *face = faces->items[i];
        size_t at = 0;
        while (at < *count && !text_equal_ascii(fonts[at].name, face->name))
            at++;
        if (at == *count)
            fonts[(*count)++] = (struct layout_font){ face->name, told_exact(face), face->from };
        else
            fonts[at].exact &= told_exact(face);
    }
    return fonts;
}
