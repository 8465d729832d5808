/* Where a line may end: after spaces and hyphens, and what Unicode says round East Asian
 * characters. */
#include "pages/typesetter.h"

#include "unicode.h"

#include <linebreak.h>
#include <string.h>

/*
 * Word breaks Latin text after spaces, hyphens and dashes and nowhere else: not after a slash, a
 * question mark or a bracket, so that a long address is one word and is cut where it overflows. UAX
 * 14 would break in more places; its answer is taken only next to an East Asian character.
 */
static bool breaks_after(uint32_t c)
{
    switch (c) {
    case '-':
    case 0x2010: /* hyphen */
    case 0x2012: /* figure dash */
    case 0x2013:
    case 0x2014:
    case 0x200B: /* zero-width space */
        return true;
    default:
        return false;
    }
}

static bool is_wide(uint32_t c)
{
    return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7B0) ||
           (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE50) ||
           (c >= 0xFF00 && c < 0xFFF0) || (c >= 0x20000 && c < 0x40000);
}

static uint32_t code_at(const struct measured *measured, size_t i)
{
    size_t at = measured->glyphs[i].from;
    return unicode_next(measured->paragraph->text, &at);
}

/* Breaks next to wide characters, as UAX 14 gives them. */
static void mark_wide(struct typesetter *typesetter, struct measured *measured)
{
    struct text text = measured->paragraph->text;
    char *breaks = arena_take(typesetter->arena, text.length + 1);
    set_linebreaks_utf8((const utf8_t *)text.data, text.length, "", breaks);
    for (size_t i = 0; i + 1 < measured->count; i++) {
        struct glyph *glyph = &measured->glyphs[i];
        size_t end = measured->glyphs[i + 1].from;
        if (glyph->kind == GLYPH_TEXT && end > 0 && breaks[end - 1] == LINEBREAK_ALLOWBREAK &&
            (is_wide(code_at(measured, i)) || is_wide(code_at(measured, i + 1))))
            glyph->breaks = true;
    }
}

void mark_opportunities(struct typesetter *typesetter, struct measured *measured)
{
    bool wide = false, after_space = true;
    for (size_t i = 0; i < measured->count; i++) {
        struct glyph *glyph = &measured->glyphs[i];
        unsigned char first = glyph->from < measured->paragraph->text.length
                                  ? (unsigned char)measured->paragraph->text.data[glyph->from]
                                  : 0;
        if (glyph->kind == GLYPH_TEXT && (first == '-' || first >= 0xE2)) {
            uint32_t c = code_at(measured, i);
            wide |= is_wide(c);
            /* A hyphen that begins a word belongs to it. */
            glyph->breaks = breaks_after(c) && !(c == '-' && after_space);
            if (c == 0x2015 && i > 0)
                measured->glyphs[i - 1].breaks = true;
        } else {
            glyph->breaks = glyph->kind == GLYPH_SPACE || glyph->kind == GLYPH_TAB ||
                            glyph->kind == GLYPH_POSITION_TAB;
        }
        after_space = glyph->kind != GLYPH_TEXT && glyph->kind != GLYPH_SOFT_HYPHEN;
    }
    if (wide)
        mark_wide(typesetter, measured);
}
