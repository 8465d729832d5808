/* Reads the settings part: how the document wants to be laid out (17.15). */
#include "document/parts.h"
#include "document/values.h"

#include <stddef.h>

#define SWITCH(name, member)                                                                       \
    {                                                                                              \
        name, offsetof(struct document_settings, member)                                           \
    }

struct named_switch {
    const char *name;
    size_t offset;
};

static const struct named_switch switches[] = {
    SWITCH("autoHyphenation", hyphenate),    SWITCH("evenAndOddHeaders", even_and_odd_headers),
    SWITCH("mirrorMargins", mirror_margins), SWITCH("gutterAtTop", gutter_at_top),
    SWITCH("bookFoldPrinting", book_fold),   SWITCH("trackRevisions", tracking),
};

/* Children of w:compat. */
static const struct named_switch compatibility[] = {
    SWITCH("doNotUseHTMLParagraphAutoSpacing", no_html_auto_spacing),
    SWITCH("doNotExpandShiftReturn", no_expand_shift_return),
    SWITCH("suppressSpBfAfterPgBrk", no_space_before_after_break),
    SWITCH("suppressTopSpacing", suppress_top_spacing),
    SWITCH("footnoteLayoutLikeWW8", footnotes_like_word_97),
    SWITCH("usePrinterMetrics", use_printer_metrics),
    SWITCH("balanceSingleByteDoubleByteWidth", balance_single_byte),
    SWITCH("noLeading", no_leading),
    SWITCH("adjustLineHeightInTable", grid_in_tables),
    SWITCH("noColumnBalance", no_column_balance),
    SWITCH("noExtraLineSpacing", no_extra_line_spacing),
    SWITCH("splitPgBreakAndParaMark", split_page_break_and_mark),
    SWITCH("allowSpaceOfSameStyleInTable", allow_space_of_same_style),
};

static void read_switches(struct document_settings *settings, const struct element *element,
                          const struct named_switch *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (element_is(element, rows[i].name))
            *(bool *)((char *)settings + rows[i].offset) = value_on(element_value(element));
}

static void read_compatibility(struct reader *reader, const struct element *compat)
{
    struct document_settings *settings = &reader->document->settings;
    for (const struct element *child = compat->first; child; child = child->next) {
        struct text name = element_attribute(child, "name");
        read_switches(settings, child, compatibility, sizeof compatibility / sizeof *compatibility);
        if (!element_is(child, "compatSetting"))
            continue;
        if (text_equal(name, TEXT("compatibilityMode")))
            value_integer(element_value(child), 1, 99, &settings->compatibility);
        else if (text_equal(name, TEXT("overrideTableStyleFontSizeAndJustification")))
            reader->styles_override_table = value_on(element_value(child));
    }
}

static void read_notes(struct document_settings *settings, const struct element *element)
{
    struct text place = element_child_value(element, "pos");
    if (element_is(element, "footnotePr"))
        settings->footnotes_beneath_text = text_equal(place, TEXT("beneathText"));
    else
        settings->endnotes_at_section_end = text_equal(place, TEXT("sectEnd"));
}

static void read_other(struct reader *reader, const struct element *element)
{
    struct document_settings *settings = &reader->document->settings;
    if (element_is(element, "compat")) {
        read_compatibility(reader, element);
    } else if (element_is(element, "defaultTabStop")) {
        value_twips(element_value(element), &settings->default_tab);
    } else if (element_is(element, "hyphenationZone")) {
        value_twips(element_value(element), &settings->hyphenation_zone);
    } else if (element_is(element, "consecutiveHyphenLimit")) {
        value_integer(element_value(element), 0, 9999, &settings->consecutive_hyphens);
    } else if (element_is(element, "doNotHyphenateCaps")) {
        settings->hyphenate_caps = !value_on(element_value(element));
    } else if (element_is(element, "footnotePr") || element_is(element, "endnotePr")) {
        read_notes(settings, element);
    } else if (element_is(element, "themeFontLang")) {
        settings->theme_lang = element_value(element);
        reader->theme.east_asian_lang = element_attribute(element, "eastAsia");
        reader->theme.complex_lang = element_attribute(element, "bidi");
    } else if (element_is(element, "documentProtection")) {
        settings->protected_form = text_equal(element_attribute(element, "edit"), TEXT("forms"));
    }
}

void settings_read(struct reader *reader, const struct element *root)
{
    struct document_settings *settings = &reader->document->settings;
    settings->compatibility = 12;
    settings->default_tab = 720;
    settings->hyphenation_zone = 360;
    settings->hyphenate_caps = true;
    for (const struct element *child = root ? root->first : NULL; child; child = child->next) {
        read_switches(settings, child, switches, sizeof switches / sizeof *switches);
        read_other(reader, child);
    }
    if (settings->book_fold)
        reader_unmodelled(reader, TEXT("book fold printing"));
    if (settings->default_tab <= 0)
        settings->default_tab = 720;
}
