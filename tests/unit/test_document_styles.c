/* The cascade of styles, and the labels of lists. */
#include "make_docx.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define STYLE(type, id, rest) "<w:style w:type=\"" type "\" w:styleId=\"" id "\">" rest "</w:style>"
#define NORMAL(rest)                                                                               \
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "                  \
    "w:val=\"Normal\"/>" rest "</w:style>"
#define DEFAULTS                                                                                   \
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" "                   \
    "w:hAnsi=\"Arial\"/>"                                                                          \
    "<w:sz w:val=\"22\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\" "  \
    "w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
#define RUN(properties, text)       "<w:r><w:rPr>" properties "</w:rPr><w:t>" text "</w:t></w:r>"
#define PARAGRAPH(properties, runs) "<w:p><w:pPr>" properties "</w:pPr>" runs "</w:p>"

static struct document *document_of(struct docx *docx, const char *styles, const char *body)
{
    *docx = docx_new();
    docx_styles(docx, styles);
    docx_body(docx, body);
    struct document *document = docx_document(docx);
    assert_non_null(document);
    return document;
}

static const struct run_style *style_of(const struct document *document, size_t paragraph)
{
    return document->paragraphs[paragraph]->runs[0].style;
}

static void nothing_said_is_times_ten(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx_body(&docx, "<w:p><w:r><w:t>x</w:t></w:r></w:p>");
    struct document *document = docx_document(&docx);
    const struct run_style *style = style_of(document, 0);
    assert_true(text_equal(style->font, TEXT("Times New Roman")));
    assert_int_equal(style->half_points, 20);
    assert_int_equal(document->paragraphs[0]->style->line, 240);
    assert_int_equal(document->paragraphs[0]->style->after, 0);
    assert_true(document->paragraphs[0]->style->widow_control);
    docx_free(&docx);
}

static void the_theme_names_fonts(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.theme =
        "<a:themeElements><a:fontScheme name=\"f\"><a:majorFont><a:latin typeface=\"Major One\"/>"
        "</a:majorFont><a:minorFont><a:latin typeface=\"Minor One\"/></a:minorFont>"
        "</a:fontScheme></a:themeElements>";
    docx_styles(&docx, DEFAULTS NORMAL(""));
    docx_body(&docx, "<w:p><w:r><w:t>x</w:t></w:r>" RUN(
                         "<w:rFonts w:ascii=\"Courier New\" w:asciiTheme=\"majorHAnsi\"/>", "y")
                         RUN("<w:rFonts w:ascii=\"Courier New\"/>", "z") "</w:p>");
    struct document *document = docx_document(&docx);
    const struct run *runs = document->paragraphs[0]->runs;
    assert_true(text_equal(runs[0].style->font, TEXT("Minor One")));
    assert_true(text_equal(runs[0].style->font_high_ansi, TEXT("Arial")));
    assert_true(text_equal(runs[1].style->font, TEXT("Major One")));
    assert_true(text_equal(runs[2].style->font, TEXT("Courier New")));
    docx_free(&docx);
}

/* Where the theme leaves the font open, the script of w:themeFontLang says which one is meant. */
static void the_theme_names_a_font_for_the_script(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.settings = "<w:themeFontLang w:val=\"en-GB\" w:eastAsia=\"ja-JP\" w:bidi=\"ar-SA\"/>";
    docx.theme = "<a:themeElements><a:fontScheme name=\"f\"><a:majorFont><a:latin typeface=\"M\"/>"
                 "</a:majorFont><a:minorFont><a:latin typeface=\"N\"/><a:ea typeface=\"\"/>"
                 "<a:font script=\"Hang\" typeface=\"Not This\"/>"
                 "<a:font script=\"Jpan\" typeface=\"Brush\"/>"
                 "<a:font script=\"Arab\" typeface=\"Reed\"/></a:minorFont>"
                 "</a:fontScheme></a:themeElements>";
    docx_body(&docx, "<w:p>" RUN("<w:rFonts w:eastAsiaTheme=\"minorEastAsia\" "
                                 "w:cstheme=\"minorBidi\"/>",
                                 "x") "</w:p>");
    const struct run_style *style = docx_document(&docx)->paragraphs[0]->runs[0].style;
    assert_true(text_equal(style->font_east_asian, TEXT("Brush")));
    assert_true(text_equal(style->font_complex, TEXT("Reed")));
    docx_free(&docx);
}

static void chains_are_followed(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        DEFAULTS NORMAL("<w:pPr><w:jc w:val=\"both\"/></w:pPr>")
            STYLE("paragraph", "A",
                  "<w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing "
                  "w:after=\"40\"/>"
                  "<w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:sz w:val=\"30\"/><w:b/></w:rPr>")
                STYLE("paragraph", "B", "<w:basedOn w:val=\"A\"/><w:rPr><w:i/></w:rPr>"),
        PARAGRAPH("<w:pStyle w:val=\"B\"/>", RUN("", "x")) PARAGRAPH("", RUN("", "y")));
    const struct paragraph_style *style = document->paragraphs[0]->style;
    assert_int_equal(style->align, ALIGN_JUSTIFIED);
    assert_int_equal(style->after, 40);
    assert_int_equal(style->line, 259);
    assert_int_equal(style->outline, 1);
    assert_int_equal(style_of(document, 0)->half_points, 30);
    assert_true(style_of(document, 0)->bold && style_of(document, 0)->italic);
    assert_true(text_equal(style->id, TEXT("B")));
    assert_true(text_equal(document->paragraphs[1]->style->id, TEXT("Normal")));
    assert_int_equal(document->paragraphs[1]->style->after, 160);
    docx_free(&docx);
}

static void headings_are_known_by_name(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        STYLE("paragraph", "berschrift2", "<w:name w:val=\"heading 2\"/>")
            STYLE("paragraph", "O",
                  "<w:name w:val=\"heading 3\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>"),
        PARAGRAPH("<w:pStyle w:val=\"berschrift2\"/>", RUN("", "x"))
            PARAGRAPH("<w:pStyle w:val=\"O\"/>", RUN("", "x")));
    assert_int_equal(document->paragraphs[0]->style->outline, 2);
    assert_int_equal(document->paragraphs[1]->style->outline, 0);
    docx_free(&docx);
}

static void cycles_are_cut(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        STYLE("paragraph", "A", "<w:basedOn w:val=\"B\"/><w:rPr><w:sz w:val=\"30\"/></w:rPr>")
            STYLE("paragraph", "B", "<w:basedOn w:val=\"A\"/><w:rPr><w:i/></w:rPr>")
                STYLE("paragraph", "S", "<w:basedOn w:val=\"S\"/><w:rPr><w:i/></w:rPr>"),
        PARAGRAPH("<w:pStyle w:val=\"A\"/>", RUN("", "x"))
            PARAGRAPH("<w:pStyle w:val=\"S\"/>", RUN("", "x"))
                PARAGRAPH("<w:pStyle w:val=\"Nowhere\"/>", RUN("", "x")));
    assert_int_equal(style_of(document, 0)->half_points, 30);
    assert_true(style_of(document, 1)->italic);
    assert_false(style_of(document, 2)->italic);
    docx_free(&docx);
}

/* 17.7.3: bold of the paragraph style and of the character style cancel each other out. */
static void toggles_are_exclusive(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        NORMAL("") STYLE("paragraph", "P", "<w:basedOn w:val=\"Normal\"/><w:rPr><w:b/></w:rPr>")
            STYLE("character", "C", "<w:rPr><w:b/><w:vanish/></w:rPr>"),
        PARAGRAPH("<w:pStyle w:val=\"P\"/>",
                  RUN("", "x") RUN("<w:rStyle w:val=\"C\"/><w:vanish w:val=\"0\"/>", "y")
                      RUN("<w:rStyle w:val=\"C\"/><w:b/><w:vanish w:val=\"0\"/>", "z")));
    const struct run *runs = document->paragraphs[0]->runs;
    assert_true(runs[0].style->bold);
    assert_false(runs[1].style->bold);
    assert_true(runs[2].style->bold);
    assert_false(runs[1].style->hidden);
    docx_free(&docx);
}

static void toggles_of_the_defaults_stay_on(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx,
        "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>" NORMAL(
            "<w:rPr><w:b/></w:rPr>"),
        PARAGRAPH("", RUN("", "x") RUN("<w:b w:val=\"false\"/>", "y")));
    assert_true(document->paragraphs[0]->runs[0].style->bold);
    assert_false(document->paragraphs[0]->runs[1].style->bold);
    docx_free(&docx);
}

static void equal_styles_are_one(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document =
        document_of(&docx, NORMAL(""),
                    PARAGRAPH("", RUN("<w:rFonts w:ascii=\"Arial\"/><w:b/>", "x"))
                        PARAGRAPH("", RUN("<w:b w:val=\"1\"/><w:rFonts w:ascii=\"Arial\"/>", "y")));
    assert_ptr_equal(style_of(document, 0), style_of(document, 1));
    docx_free(&docx);
}

static void bad_numbers_are_unset(void **state)
{
    (void)state;
    static const char *const bad[] = { "-22", "4294967319", "99999999999999999999", "1e9", "12.5",
                                       "",    "0x16",       "\u0662\u0662",         "3277" };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct docx docx = docx_new();
        docx_body(
            &docx,
            arena_format(docx.arena, PARAGRAPH("", RUN("<w:sz w:val=\"%s\"/>", "x")), bad[i]).data);
        struct document *document = docx_document(&docx);
        assert_int_equal(style_of(document, 0)->half_points, 20);
        docx_free(&docx);
    }
}

static void sizes_with_units_are_read(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, NORMAL(""),
        PARAGRAPH("<w:ind w:left=\"2.54cm\" w:firstLine=\"36pt\" w:right=\"99999999999\"/>"
                  "<w:spacing w:before=\"120.7\" w:line=\"-480\" w:lineRule=\"exact\"/>",
                  RUN("<w:sz w:val=\"11pt\"/>", "x") RUN("<w:sz w:val=\"0\"/>", "y")
                      RUN("<w:sz w:val=\" 30 \"/>", "z")));
    const struct paragraph_style *style = document->paragraphs[0]->style;
    assert_int_equal(style->indent_left, 1440);
    assert_int_equal(style->indent_first, 720);
    assert_int_equal(style->indent_right, 0);
    assert_int_equal(style->before, 120);
    assert_int_equal(style->line, 240);
    assert_int_equal(style_of(document, 0)->half_points, 22);
    assert_int_equal(document->paragraphs[0]->runs[1].style->half_points, 1);
    assert_int_equal(document->paragraphs[0]->runs[2].style->half_points, 30);
    docx_free(&docx);
}

static void tabs_are_added_and_cleared(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document =
        document_of(&docx,
                    NORMAL("<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1000\"/><w:tab "
                           "w:val=\"right\" w:pos=\"3000\"/>"
                           "</w:tabs></w:pPr>"),
                    PARAGRAPH("<w:tabs><w:tab w:val=\"decimal\" w:pos=\"2000\"/><w:tab "
                              "w:val=\"clear\" w:pos=\"1000\"/>"
                              "<w:tab w:val=\"center\" w:pos=\"500\"/></w:tabs>",
                              RUN("", "x")));
    const struct paragraph_style *style = document->paragraphs[0]->style;
    assert_int_equal(style->tab_count, 3);
    assert_int_equal(style->tabs[0].position, 500);
    assert_int_equal(style->tabs[1].kind, TAB_DECIMAL);
    assert_int_equal(style->tabs[2].kind, TAB_RIGHT);
    docx_free(&docx);
}

static void right_to_left_turns_sides(void **state)
{
    (void)state;
    struct docx docx;
    struct document *document = document_of(
        &docx, NORMAL(""),
        PARAGRAPH("<w:bidi/><w:ind w:start=\"300\" w:end=\"700\"/>", RUN("<w:rtl/>", "x")));
    const struct paragraph_style *style = document->paragraphs[0]->style;
    assert_int_equal(style->align, ALIGN_RIGHT);
    assert_int_equal(style->indent_left, 700);
    assert_int_equal(style->indent_right, 300);
    assert_true(style_of(document, 0)->right_to_left);
    docx_free(&docx);
}

#define LEVEL(level, rest) "<w:lvl w:ilvl=\"" level "\">" rest "</w:lvl>"
#define FORMAT(format, text)                                                                       \
    "<w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text "\"/>"
#define NUMBERED(id, level, text)                                                                  \
    PARAGRAPH("<w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" id "\"/></w:numPr>",       \
              RUN("", text))

static void expect_labels(const char *numbering, const char *body, const char *const *labels)
{
    struct docx docx = docx_new();
    docx.numbering = numbering;
    docx_styles(&docx, NORMAL(""));
    docx_body(&docx, body);
    struct document *document = docx_document(&docx);
    assert_non_null(document);
    for (size_t i = 0; labels[i]; i++) {
        struct text label = document->paragraphs[i]->label.text;
        assert_string_equal(arena_copy(docx.arena, label).data, labels[i]);
    }
    docx_free(&docx);
}

static void lists_count_and_start_again(void **state)
{
    (void)state;
    const char *const labels[] = { "1.", "1.a)", "1.b)", "2.", "2.a)", "I-2", "2.b)", "3.", NULL };
    expect_labels(
        "<w:abstractNum w:abstractNumId=\"0\">" LEVEL("0", FORMAT("decimal", "%1."))
            LEVEL("1", FORMAT("lowerLetter", "%1.%2)"))
                LEVEL("2", FORMAT("upperRoman",
                                  "%3-%1")) "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
                                            "w:val=\"0\"/></w:num>",
        NUMBERED("1", "0", "x") NUMBERED("1", "1", "x") NUMBERED("1", "1", "x")
            NUMBERED("1", "0", "x") NUMBERED("1", "1", "x") NUMBERED("1", "2", "x")
                NUMBERED("1", "1", "x") NUMBERED("1", "0", "x"),
        labels);
}

static void a_start_of_its_own_begins_again(void **state)
{
    (void)state;
    const char *const labels[] = { "1", "2", "7", "8", "9", NULL };
    expect_labels(
        "<w:abstractNum w:abstractNumId=\"0\">" LEVEL(
            "0",
            FORMAT(
                "decimal",
                "%1")) "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                       "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride "
                       "w:ilvl=\"0\">"
                       "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>",
        NUMBERED("1", "0", "x") NUMBERED("1", "0", "x") NUMBERED("2", "0", "x")
            NUMBERED("2", "0", "x") NUMBERED("1", "0", "x"),
        labels);
}

/* As in Word: "2.a.I" right after "2" takes the "a" along, so that "2.b" comes next. */
static void levels_passed_over_count(void **state)
{
    (void)state;
    const char *const labels[] = { "1", "1.1.1", "1.2", "2", "2.1", NULL };
    expect_labels(
        "<w:abstractNum w:abstractNumId=\"0\">" LEVEL("0", FORMAT("decimal", "%1"))
            LEVEL("1", FORMAT("decimal", "%1.%2")) LEVEL(
                "2", FORMAT("decimal",
                            "%1.%2.%3")) "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
                                         "w:val=\"0\"/></w:num>",
        NUMBERED("1", "0", "x") NUMBERED("1", "2", "x") NUMBERED("1", "1", "x")
            NUMBERED("1", "0", "x") NUMBERED("1", "1", "x"),
        labels);
}

static void a_level_of_its_own_keeps_the_start(void **state)
{
    (void)state;
    const char *const labels[] = { "c.", "d.", NULL };
    expect_labels(
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt "
        "w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
        "<w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt "
        "w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:lvlOverride></w:num>",
        NUMBERED("1", "0", "x") NUMBERED("1", "0", "x"), labels);
}

static void levels_restart_as_they_say(void **state)
{
    (void)state;
    const char *const labels[] = { "1", "1", "2", "2", "3", NULL };
    expect_labels(
        "<w:abstractNum w:abstractNumId=\"0\">" LEVEL("0", FORMAT("decimal", "%1"))
            LEVEL("1", FORMAT("decimal",
                              "%2") "<w:lvlRestart w:val=\"0\"/>") "</w:abstractNum><w:num "
                                                                   "w:numId=\"1\"><w:abstractNumId "
                                                                   "w:val=\"0\"/></w:num>",
        NUMBERED("1", "0", "x") NUMBERED("1", "1", "x") NUMBERED("1", "1", "x")
            NUMBERED("1", "0", "x") NUMBERED("1", "1", "x"),
        labels);
}

static void formats_are_written_out(void **state)
{
    (void)state;
    static const struct {
        const char *format, *start, *label;
    } rows[] = { { "lowerRoman", "1999", "mcmxcix" },
                 { "upperLetter", "28", "BB" },
                 { "ordinal", "22", "22nd" },
                 { "ordinal", "11", "11th" },
                 { "decimalZero", "4", "04" },
                 { "cardinalText", "42", "Forty-two" },
                 { "ordinalText", "20", "Twentieth" },
                 { "ordinalText", "103", "One hundred third" },
                 { "none", "3", "" },
                 { "hex", "255", "FF" },
                 { "lowerRoman", "2000000000", "2000000000" },
                 { "upperLetter", "2147483647", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW" } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct docx docx = docx_new();
        docx.numbering =
            arena_format(
                docx.arena,
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"%s\"/>"
                "<w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%%1\"/></w:lvl></w:abstractNum>"
                "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
                rows[i].start, rows[i].format)
                .data;
        docx_body(&docx, NUMBERED("1", "0", "x"));
        struct document *document = docx_document(&docx);
        assert_string_equal(arena_copy(docx.arena, document->paragraphs[0]->label.text).data,
                            rows[i].label);
        docx_free(&docx);
    }
}

static void list_indents_stand_under_direct_ones(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/><w:suff w:val=\"space\"/><w:pPr>"
        "<w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"Symbol\"/>"
        "</w:rPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
        "w:val=\"0\"/></w:num>";
    docx_styles(&docx, NORMAL("") STYLE("paragraph", "L",
                                        "<w:basedOn w:val=\"Normal\"/><w:pPr><w:numPr>"
                                        "<w:numId w:val=\"1\"/></w:numPr></w:pPr>")
                           STYLE("paragraph", "I",
                                 "<w:basedOn w:val=\"L\"/><w:pPr><w:ind w:left=\"100\"/></w:pPr>"));
    docx_body(&docx, NUMBERED("1", "0", "x")
                         PARAGRAPH("<w:pStyle w:val=\"L\"/><w:ind w:left=\"50\"/>", RUN("", "x"))
                             PARAGRAPH("<w:pStyle w:val=\"I\"/>", RUN("", "x"))
                                 PARAGRAPH("<w:pStyle w:val=\"I\"/><w:numPr><w:ilvl "
                                           "w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>",
                                           RUN("", "x")));
    struct document *document = docx_document(&docx);
    const struct paragraph_style *first = document->paragraphs[0]->style;
    assert_int_equal(first->indent_left, 720);
    assert_int_equal(first->indent_first, -360);
    assert_int_equal(document->paragraphs[0]->label.suffix, SUFFIX_SPACE);
    assert_true(text_equal(document->paragraphs[0]->label.style->font, TEXT("Symbol")));
    assert_true(text_equal(document->paragraphs[0]->runs[0].style->font, TEXT("Times New Roman")));
    assert_int_equal(document->paragraphs[1]->style->indent_left, 50);
    assert_int_equal(document->paragraphs[1]->style->indent_first, -360);
    assert_true(text_equal(document->paragraphs[1]->label.text, TEXT("-")));
    assert_int_equal(document->paragraphs[2]->style->indent_left, 100);
    assert_int_equal(document->paragraphs[3]->style->indent_left, 100);
    assert_int_equal(document->paragraphs[3]->style->indent_first, 0);
    assert_int_equal(document->paragraphs[3]->label.text.length, 0);
    docx_free(&docx);
}

static void odd_lists_are_no_lists(void **state)
{
    (void)state;
    const char *const labels[] = { "", "", "", "", "1", NULL };
    expect_labels(
        "<w:abstractNum w:abstractNumId=\"0\">" LEVEL(
            "0",
            FORMAT(
                "decimal",
                "%1")) "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink "
                       "w:val=\"L\"/>"
                       "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                       "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>",
        NUMBERED("1", "99", "x") NUMBERED("1", "-1", "x") NUMBERED("77", "0", "x")
            NUMBERED("2", "0", "x") NUMBERED("1", "0", "x"),
        labels);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_said_is_times_ten),
        cmocka_unit_test(the_theme_names_fonts),
        cmocka_unit_test(the_theme_names_a_font_for_the_script),
        cmocka_unit_test(chains_are_followed),
        cmocka_unit_test(headings_are_known_by_name),
        cmocka_unit_test(cycles_are_cut),
        cmocka_unit_test(toggles_are_exclusive),
        cmocka_unit_test(toggles_of_the_defaults_stay_on),
        cmocka_unit_test(equal_styles_are_one),
        cmocka_unit_test(bad_numbers_are_unset),
        cmocka_unit_test(sizes_with_units_are_read),
        cmocka_unit_test(tabs_are_added_and_cleared),
        cmocka_unit_test(right_to_left_turns_sides),
        cmocka_unit_test(lists_count_and_start_again),
        cmocka_unit_test(a_start_of_its_own_begins_again),
        cmocka_unit_test(levels_passed_over_count),
        cmocka_unit_test(a_level_of_its_own_keeps_the_start),
        cmocka_unit_test(levels_restart_as_they_say),
        cmocka_unit_test(formats_are_written_out),
        cmocka_unit_test(list_indents_stand_under_direct_ones),
        cmocka_unit_test(odd_lists_are_no_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
