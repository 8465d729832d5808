/* Font programs read with FreeType, found with fontconfig; the only file that includes either. */
#include "pages/fonts.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_TRUETYPE_TABLES_H
#include <string.h>

enum { MOST_CHARACTERS = 65536, USE_TYPO_METRICS = 1 << 7 };

/* As generate.py does for the compiled-in faces. */
static void read_heights(FT_Face face, struct loaded_font *font)
{
    double unit = face->units_per_EM;
    const TT_HoriHeader *hhea = FT_Get_Sfnt_Table(face, FT_SFNT_HHEA);
    const TT_OS2 *os2 = FT_Get_Sfnt_Table(face, FT_SFNT_OS2);
    double ascent = face->ascender, descent = -face->descender, gap = 0;
    if (hhea) {
        ascent = hhea->Ascender;
        descent = -hhea->Descender;
        gap = hhea->Line_Gap > 0 ? hhea->Line_Gap : 0;
    }
    if (os2 && os2->version != 0xFFFF && os2->version >= 4 && os2->fsSelection & USE_TYPO_METRICS) {
        ascent = os2->sTypoAscender;
        descent = -os2->sTypoDescender;
        gap = os2->sTypoLineGap > 0 ? os2->sTypoLineGap : 0;
    } else if (os2 && os2->version != 0xFFFF && os2->usWinAscent + os2->usWinDescent > 0) {
        double win = os2->usWinAscent + os2->usWinDescent, sum = ascent + descent + gap;
        ascent = os2->usWinAscent;
        descent = os2->usWinDescent;
        gap = sum > win ? sum - win : 0;
    }
    font->ascent = (ascent + gap) / unit;
    font->descent = descent / unit;
}

static void read_advances(struct arena *arena, FT_Face face, struct loaded_font *font)
{
    size_t capacity = 0;
    FT_UInt glyph = 0;
    FT_ULong code = FT_Get_First_Char(face, &glyph);
    while (glyph && font->count < MOST_CHARACTERS) {
        FT_Fixed advance = 0;
        if (!FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance) && advance >= 0) {
            font->advances =
                arena_grow(arena, font->advances, font->count, &capacity, sizeof *font->advances);
            font->advances[font->count++] =
                (struct loaded_advance){ (uint32_t)code,
                                         (float)((double)advance / face->units_per_EM) };
        }
        code = FT_Get_Next_Char(face, code, &glyph);
    }
}

static struct loaded_font *read_face(struct arena *arena, FT_Face face)
{
    if (!face->units_per_EM || !FT_IS_SCALABLE(face))
        return NULL;
    struct loaded_font *font = arena_take(arena, sizeof *font);
    if (!face->charmap && face->num_charmaps)
        FT_Set_Charmap(face, face->charmaps[0]);
    read_heights(face, font);
    read_advances(arena, face, font);
    bool sane = font->ascent >= 0 && font->ascent < 8 && font->descent > -2 && font->descent < 8;
    return font->count && sane ? font : NULL;
}

struct loaded_font *font_read(struct arena *arena, struct text bytes)
{
    FT_Library library;
    FT_Face face;
    struct loaded_font *font = NULL;
    if (!bytes.length || FT_Init_FreeType(&library))
        return NULL;
    if (!FT_New_Memory_Face(library, (const FT_Byte *)bytes.data, (FT_Long)bytes.length, 0,
                            &face)) {
        font = read_face(arena, face);
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return font;
}

static struct loaded_font *read_file(struct arena *arena, const char *path, int index)
{
    FT_Library library;
    FT_Face face;
    struct loaded_font *font = NULL;
    if (FT_Init_FreeType(&library))
        return NULL;
    if (!FT_New_Face(library, path, index, &face)) {
        font = read_face(arena, face);
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return font;
}

static struct loaded_font *read_match(struct arena *arena, FcPattern *match, const char *name)
{
    FcChar8 *family = NULL, *file = NULL;
    int index = 0;
    /* Fontconfig always has an answer; only the font that was asked for is one. */
    for (int i = 0; FcPatternGetString(match, FC_FAMILY, i, &family) == FcResultMatch; i++) {
        if (strcasecmp((const char *)family, name))
            continue;
        if (FcPatternGetString(match, FC_FILE, 0, &file) != FcResultMatch)
            return NULL;
        FcPatternGetInteger(match, FC_INDEX, 0, &index);
        return read_file(arena, (const char *)file, index);
    }
    return NULL;
}

struct loaded_font *font_of_system(struct arena *arena, struct text name, bool bold, bool italic)
{
    struct loaded_font *font = NULL;
    FcConfig *config = FcInitLoadConfigAndFonts();
    FcPattern *pattern = config ? FcPatternCreate() : NULL;
    FcResult result;
    if (pattern) {
        const char *family = arena_copy(arena, name).data;
        FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
        FcPatternAddInteger(pattern, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
        FcPatternAddInteger(pattern, FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
        FcConfigSubstitute(config, pattern, FcMatchPattern);
        FcDefaultSubstitute(pattern);
        FcPattern *match = FcFontMatch(config, pattern, &result);
        if (match) {
            font = read_match(arena, match, family);
            FcPatternDestroy(match);
        }
        FcPatternDestroy(pattern);
    }
    if (config)
        FcConfigDestroy(config);
    return font;
}

double loaded_advance(const struct loaded_font *font, uint32_t code_point)
{
    size_t low = 0, high = font->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (font->advances[middle].code_point < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    return low < font->count && font->advances[low].code_point == code_point
               ? (double)font->advances[low].em
               : -1;
}
