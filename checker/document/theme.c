/* Reads a theme: which fonts "minor" and "major" stand for, and what the colours are. */
#include "document/theme.h"
#include "document.h"
#include "document/values.h"

static const char *const colour_names[] = { "dk1",     "lt1",      "dk2",     "lt2",     "accent1",
                                            "accent2", "accent3",  "accent4", "accent5", "accent6",
                                            "hlink",   "folHlink", NULL };

/* As WordprocessingML names them (17.18.97), in the order of colour_names. */
static const char *const word_names[] = { "dark1",   "light1",  "dark2",     "light2",
                                          "accent1", "accent2", "accent3",   "accent4",
                                          "accent5", "accent6", "hyperlink", "followedHyperlink",
                                          NULL };
static const char *const mapped_names[] = { "text1", "background1", "text2", "background2", NULL };

void theme_init(struct theme *theme)
{
    static const int office[] = { 0x000000, 0xFFFFFF, 0x44546A, 0xE7E6E6, 0x4472C4, 0xED7D31,
                                  0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x0563C1, 0x954F72 };
    *theme = (struct theme){ 0 };
    for (size_t i = 0; i < sizeof office / sizeof *office; i++)
        theme->colours[i] = office[i];
}

static void colours_read(struct theme *theme, const struct element *scheme)
{
    for (const struct element *child = scheme ? scheme->first : NULL; child; child = child->next) {
        int at = value_choice(child->name, colour_names);
        const struct element *colour = child->first;
        if (at < 0 || !colour)
            continue;
        struct text value = element_attribute(colour, "lastClr");
        if (!value.data)
            value = element_attribute(colour, "val");
        value_colour(value, &theme->colours[at]);
    }
}

/* The script that w:themeFontLang's language is written in, as a:font names it. */
static struct text script_of(struct text lang)
{
    static const struct {
        const char *lang, *script;
    } scripts[] = { { "ja", "Jpan" }, { "ko", "Hang" }, { "zh-TW", "Hant" }, { "zh-HK", "Hant" },
                    { "zh", "Hans" }, { "ar", "Arab" }, { "he", "Hebr" },    { "th", "Thai" },
                    { "fa", "Arab" }, { "hi", "Deva" } };
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (text_starts(lang, text_of(scripts[i].lang)))
            return text_of(scripts[i].script);
    return TEXT_NONE;
}

static struct text script_font(const struct element *fonts, struct text lang)
{
    struct text script = script_of(lang);
    for (const struct element *child = fonts->first; script.length && child; child = child->next)
        if (text_equal(child->name, TEXT("font")) &&
            text_equal(element_attribute(child, "script"), script))
            return element_attribute(child, "typeface");
    return TEXT_NONE;
}

static void fonts_read(const struct theme *theme, const struct element *fonts, struct text *into)
{
    static const char *const names[] = { "latin", "ea", "cs" };
    if (!fonts)
        return;
    for (int i = 0; i < THEME_FONTS; i++)
        into[i] = element_attribute(element_find(fonts, VOCABULARY_DRAWING, names[i]), "typeface");
    if (!into[THEME_EAST_ASIAN].length)
        into[THEME_EAST_ASIAN] = script_font(fonts, theme->east_asian_lang);
    if (!into[THEME_COMPLEX].length)
        into[THEME_COMPLEX] = script_font(fonts, theme->complex_lang);
}

void theme_read(struct theme *theme, const struct element *root)
{
    const struct element *elements = element_find(root, VOCABULARY_DRAWING, "themeElements");
    const struct element *fonts = element_find(elements, VOCABULARY_DRAWING, "fontScheme");
    colours_read(theme, element_find(elements, VOCABULARY_DRAWING, "clrScheme"));
    fonts_read(theme, element_find(fonts, VOCABULARY_DRAWING, "majorFont"), theme->major);
    fonts_read(theme, element_find(fonts, VOCABULARY_DRAWING, "minorFont"), theme->minor);
    theme->known = fonts != NULL;
}

struct text theme_font(const struct theme *theme, struct text name)
{
    bool major = text_starts(name, TEXT("major"));
    if (!major && !text_starts(name, TEXT("minor")))
        return TEXT_NONE;
    const struct text *fonts = major ? theme->major : theme->minor;
    if (text_ends(name, TEXT("EastAsia")))
        return fonts[THEME_EAST_ASIAN];
    if (text_ends(name, TEXT("Bidi")))
        return fonts[THEME_COMPLEX];
    return fonts[THEME_LATIN];
}

bool theme_colour(const struct theme *theme, struct text name, int *colour)
{
    static const char *const drawing_names[] = { "tx1", "bg1", "tx2", "bg2", NULL };
    int at = value_choice(name, word_names);
    if (at < 0)
        at = value_choice(name, mapped_names);
    if (at < 0)
        at = value_choice(name, colour_names);
    if (at < 0)
        at = value_choice(name, drawing_names);
    if (at < 0)
        return false;
    *colour = theme->colours[at];
    return true;
}
