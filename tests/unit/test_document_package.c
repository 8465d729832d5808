/* The package round a document: targets, types, dangers, fonts, witnesses. */
#include "make_docx.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "document/package.h"

#define OFFICE     "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE    "http://schemas.openxmlformats.org/package/2006/"
#define RELATED(i) "<Relationships xmlns=\"" PACKAGE "relationships\">" i "</Relationships>"
#define RELATION(id, type, target, mode)                                                           \
    "<Relationship Id=\"" id "\" Type=\"" OFFICE type "\" Target=\"" target "\"" mode "/>"
#define OUTSIDE   " TargetMode=\"External\""
#define TEXT_BODY "<w:p><w:r><w:t>one two</w:t></w:r></w:p>"

static void targets_are_resolved(void **state)
{
    (void)state;
    static const struct {
        const char *base, *target, *part; /* NULL: no part */
    } rows[] = { { "word/document.xml", "styles.xml", "word/styles.xml" },
                 { "word/document.xml", "/word/styles.xml", "word/styles.xml" },
                 { "word/document.xml", "../docProps/app.xml", "docProps/app.xml" },
                 { "", "./word/./document.xml", "word/document.xml" },
                 { "", "x/../word/document.xml", "word/document.xml" },
                 { "", "word/docu%6Dent.xml", "word/document.xml" },
                 { "", "word\\document.xml", "word/document.xml" },
                 { "", " word/document.xml#there ", "word/document.xml" },
                 { "", "../../etc/passwd", NULL },
                 { "", "pack://x/word/document.xml", NULL },
                 { "", "http://example.org/a.xml", NULL },
                 { "", "//server/share", NULL },
                 { "", "word%2Fdocument.xml", NULL },
                 { "", "word%00.xml", NULL },
                 { "", "word/", NULL },
                 { "", "", NULL } };
    struct arena *arena = arena_new(0);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text part = TEXT_NONE;
        bool found = package_resolve(arena, text_of(rows[i].base), text_of(rows[i].target), &part);
        assert_int_equal(found, rows[i].part != NULL);
        if (found)
            assert_string_equal(part.data, rows[i].part);
    }
    arena_free(arena);
}

/* Reads a file whose root relationships are given; true when it was read. */
static bool reads(const char *root, const char *types)
{
    struct docx docx = docx_new();
    docx_body(&docx, TEXT_BODY);
    docx.types = types;
    docx_part(&docx, "_rels/.rels", root);
    struct document *document = docx_document(&docx);
    bool read = document && document_words(document) == 2;
    assert_int_equal(read, docx.findings.count == 0);
    docx_free(&docx);
    return read;
}

static void the_main_part_is_found_or_refused(void **state)
{
    (void)state;
    assert_true(reads(RELATED(RELATION("r", "officeDocument", "/word/document.xml", "")), ""));
    assert_true(
        reads(RELATED("<Relationship Id=\"r\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
                      "relationships/officeDocument\" Target=\"word/document.xml\"/>"),
              ""));
    assert_true(reads(RELATED(RELATION("r", "officeDocument", "WORD/Document.xml", "")), ""));
    assert_false(reads(RELATED(""), ""));
    assert_false(reads(RELATED(RELATION("r", "officeDocument", "word/none.xml", "")), ""));
    assert_false(
        reads(RELATED(RELATION("r", "officeDocument", "http://example.org/a.xml", OUTSIDE)), ""));
    assert_false(reads(RELATED(RELATION("r", "officeDocument", "word/document.xml", "")
                                   RELATION("s", "officeDocument", "word/styles.xml", "")),
                       ""));
}

static void other_kinds_of_package_are_refused(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx_body(&docx, TEXT_BODY);
    docx_part(&docx, "[Content_Types].xml",
              "<Types xmlns=\"" PACKAGE
              "content-types\"><Default Extension=\"xml\" ContentType=\"application/"
              "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
    assert_null(docx_document(&docx));
    assert_string_equal(docx_rule(&docx, 0), "damaged");
    docx_free(&docx);
}

static void a_foreign_root_is_refused(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx_part(&docx, "word/document.xml",
              "<w:document xmlns:w=\"http://example.org/w\"><w:body/></w:document>");
    assert_null(docx_document(&docx));
    assert_string_equal(docx_rule(&docx, 0), "damaged");
    docx_free(&docx);
}

static void strict_and_other_prefixes_are_alike(void **state)
{
    (void)state;
    static const char *const roots[] = {
        "<x:document "
        "xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r>"
        "<x:rPr><x:b x:val=\"true\"/></x:rPr><x:t>one two</x:t></x:r></x:p></x:body></x:document>",
        "<document "
        "xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><body><p><r>"
        "<rPr><b/></rPr><t>one two</t></r></p></body></document>"
    };
    for (size_t i = 0; i < 2; i++) {
        struct docx docx = docx_new();
        docx_part(&docx, "word/document.xml", roots[i]);
        struct document *document = docx_document(&docx);
        assert_non_null(document);
        assert_string_equal(docx_text(document, 0), "one two");
        assert_true(document->paragraphs[0]->runs[0].style->bold);
        docx_free(&docx);
    }
}

static void dangers_are_told_once_with_their_place(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.relations = RELATION("l", "hyperlink", "javascript:void(0)", OUTSIDE)
        RELATION("m", "hyperlink", "https://example.org/", OUTSIDE)
            RELATION("p", "image", "http://example.org/pixel.png", OUTSIDE)
                RELATION("o", "oleObject", "embeddings/o.bin", "");
    docx_part(&docx, "word/embeddings/o.bin", "MZ");
    docx_part(&docx, "word/_rels/settings.xml.rels",
              RELATED(RELATION("t", "attachedTemplate", "\\\\192.0.2.1\\x\\t.dotm", OUTSIDE)));
    docx_body(&docx, "<w:p/><w:p><w:hyperlink r:id=\"l\"><w:r><w:t>a</w:t></w:r></w:hyperlink>"
                     "<w:hyperlink r:id=\"l\"><w:r><w:t>a</w:t></w:r></w:hyperlink>"
                     "<w:hyperlink r:id=\"m\"><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>"
                     "<w:p><w:r><w:object><v:shape style=\"width:1pt;height:1pt\"/><o:OLEObject "
                     "r:id=\"o\"/></w:object></w:r><w:fldSimple w:instr=\" DDEAUTO a b \"/></w:p>");
    struct document *document = docx_document(&docx);
    assert_non_null(document);
    assert_int_equal(document->hazard_count, 5);
    assert_int_equal(document->hazards[0].kind, HAZARD_LINK_SCHEME);
    assert_int_equal(document->hazards[0].line, 2);
    assert_int_equal(document->hazards[1].kind, HAZARD_EMBEDDED);
    assert_int_equal(document->hazards[1].line, 3);
    assert_int_equal(document->hazards[2].kind, HAZARD_FIELD);
    for (size_t i = 3; i < 5; i++)
        assert_true(document->hazards[i].kind == HAZARD_OUTSIDE_PICTURE ||
                    document->hazards[i].kind == HAZARD_TEMPLATE);
    assert_true(text_equal(document->paragraphs[1]->runs[1].link, TEXT("https://example.org/")));
    docx_free(&docx);
}

static void a_template_on_the_own_disk_is_no_danger(void **state)
{
    (void)state;
    static const char *const local[] = { "file:///C:\\Users\\x\\Templates\\a.dotm", "C:\\a.dotx",
                                         "Macintosh%20HD:Users:x:a.dotx", "Normal.dotm" };
    static const char *const remote[] = { "http://example.org/t.dotm",
                                          "file://192.0.2.7/share/t.dotm",
                                          "mhtml:http://example.org/a!x", "file:////server/t.dotm",
                                          "HTTPS://EXAMPLE.ORG/%74.dotm" };
    for (size_t i = 0; i < 9; i++) {
        struct docx docx = docx_new();
        docx_body(&docx, TEXT_BODY);
        docx_part(&docx, "word/_rels/settings.xml.rels",
                  arena_format(docx.arena,
                               RELATED(RELATION("t", "attachedTemplate", "%s", OUTSIDE)),
                               i < 4 ? local[i] : remote[i - 4])
                      .data);
        struct document *document = docx_document(&docx);
        assert_non_null(document);
        assert_int_equal(document->hazard_count, i < 4 ? 0 : 1);
        docx_free(&docx);
    }
}

static void slips_and_calls_are_no_dangers(void **state)
{
    (void)state;
    static const char *const fine[] = { "htpp://example.org",   "skype:someone?call",
                                        "www.example.org",      "file:///C:/Users/x/cv.docx",
                                        "mailto:a@example.org", "HTTP://X" };
    static const char *const odd[] = { "javascript:void(0)", "search-ms:query=x",
                                       "file://192.0.2.7/a", "\\\\192.0.2.7\\a",
                                       "ms-msdt:/id",        "vbscript:x" };
    for (size_t i = 0; i < 12; i++) {
        struct docx docx = docx_new();
        docx_body(&docx, TEXT_BODY);
        docx.relations = arena_format(docx.arena, RELATION("l", "hyperlink", "%s", OUTSIDE),
                                      i < 6 ? fine[i] : odd[i - 6])
                             .data;
        struct document *document = docx_document(&docx);
        assert_non_null(document);
        assert_int_equal(document->hazard_count, i < 6 ? 0 : 1);
        docx_free(&docx);
    }
}

static void macros_are_told_even_when_nothing_names_them(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx_body(&docx, TEXT_BODY);
    docx_part(&docx, "word/vbaProject.bin", "x");
    struct document *document = docx_document(&docx);
    assert_int_equal(document->hazard_count, 1);
    assert_int_equal(document->hazards[0].kind, HAZARD_MACROS);
    docx_free(&docx);
}

static void embedded_fonts_are_uncovered(void **state)
{
    (void)state;
    /* Zeros but for the mark of a font, changed by the key as 17.8.1 says. */
    static const unsigned char key[16] = { 0xF0, 0xDE, 0xBC, 0x9A, 0x78, 0x56, 0x34, 0x12,
                                           0xEF, 0xCD, 0xAB, 0x89, 0x67, 0x45, 0x23, 0x01 };
    static char covered[64] = { 0, 1 };
    for (size_t i = 0; i < 32; i++)
        covered[i] = (char)(covered[i] ^ key[i % 16]);
    struct docx docx = docx_new();
    docx_body(&docx, TEXT_BODY);
    docx.font_table = "<w:font w:name=\"Own Face\"><w:embedBold r:id=\"f\" "
                      "w:fontKey=\"{01234567-89AB-CDEF-1234-56789ABCDEF0}\"/></w:font>";
    docx_part(&docx, "word/_rels/fontTable.xml.rels",
              RELATED(RELATION("f", "font", "fonts/font1.odttf", "")));
    docx_part(&docx, "word/fonts/font1.odttf", "");
    docx.parts[docx.part_count - 1].content = covered;
    docx.parts[docx.part_count - 1].length = sizeof covered;
    struct document *document = docx_document(&docx);
    assert_non_null(document);
    assert_int_equal(document->font_count, 1);
    assert_true(document->fonts[0].bold);
    assert_true(text_equal(document->fonts[0].name, TEXT("Own Face")));
    assert_memory_equal(document->fonts[0].bytes.data, "\0\1\0\0\0\0\0\0", 8);
    docx_free(&docx);
}

static void the_file_bears_witness(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx_body(&docx, "<w:p><w:r><w:lastRenderedPageBreak/><w:t>x</w:t></w:r></w:p>");
    docx_part(&docx, "_rels/.rels",
              RELATED(RELATION("a", "officeDocument", "word/document.xml", "")
                          RELATION("b", "extended-properties", "docProps/app.xml",
                                   "") "<Relationship Id=\"c\" Type=\"" PACKAGE
                                       "relationships/metadata/core-properties\" "
                                       "Target=\"docProps/core.xml\"/>"));
    docx_part(&docx, "docProps/app.xml",
              "<Properties "
              "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
              "<Pages>3</Pages><Application>Microsoft Office "
              "Word</Application><AppVersion>16.0000</AppVersion>"
              "</Properties>");
    docx_part(&docx, "docProps/core.xml",
              "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
              "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A \u202Etitle</dc:title>"
              "<dc:creator>Ada</dc:creator></cp:coreProperties>");
    struct document *document = docx_document(&docx);
    assert_non_null(document);
    assert_int_equal(document->stored_pages, 3);
    assert_int_equal(document->rendered_breaks, 1);
    assert_true(text_equal(document->stored_by, TEXT("Microsoft Office Word 16.0")));
    assert_true(text_equal(document->author, TEXT("Ada")));
    assert_true(text_equal(document->title, TEXT("A \uFFFDtitle")));
    docx_free(&docx);
}

static void settings_say_how(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.settings =
        "<w:autoHyphenation/><w:evenAndOddHeaders w:val=\"off\"/><w:defaultTabStop w:val=\"567\"/>"
        "<w:compat><w:doNotExpandShiftReturn/></w:compat>";
    docx_body(&docx, TEXT_BODY);
    struct document *document = docx_document(&docx);
    assert_int_equal(document->settings.compatibility, 12);
    assert_int_equal(document->settings.default_tab, 567);
    assert_true(document->settings.hyphenate);
    assert_false(document->settings.even_and_odd_headers);
    assert_true(document->settings.no_expand_shift_return);
    docx_free(&docx);
}

static void settings_of_notes_and_hyphens(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx.settings = "<w:hyphenationZone w:val=\"425\"/><w:consecutiveHyphenLimit w:val=\"2\"/>"
                    "<w:doNotHyphenateCaps/><w:bookFoldPrinting/><w:defaultTabStop w:val=\"-5\"/>"
                    "<w:footnotePr><w:pos w:val=\"beneathText\"/></w:footnotePr>"
                    "<w:endnotePr><w:pos w:val=\"sectEnd\"/></w:endnotePr>"
                    "<w:themeFontLang w:val=\"fr-BE\"/><w:documentProtection w:edit=\"forms\"/>";
    docx_body(&docx, TEXT_BODY);
    struct document *document = docx_document(&docx);
    const struct document_settings *settings = &document->settings;
    assert_int_equal(settings->hyphenation_zone, 425);
    assert_int_equal(settings->consecutive_hyphens, 2);
    assert_false(settings->hyphenate_caps);
    assert_int_equal(settings->default_tab, 720);
    assert_true(settings->footnotes_beneath_text && settings->endnotes_at_section_end);
    assert_true(text_equal(settings->theme_lang, TEXT("fr-BE")));
    assert_true(settings->protected_form);
    assert_true(text_has(document->unmodelled, TEXT("book fold")));
    docx_free(&docx);
}

static void odd_pages_are_read_as_letter_and_said(void **state)
{
    (void)state;
    static const char *const odd[] = { "w:w=\"0\" w:h=\"0\"",
                                       "w:w=\"-12240\" w:h=\"15840\"",
                                       "w:w=\"4294967295\" w:h=\"4294967295\"",
                                       "w:w=\"NaN\" w:h=\"inf\"",
                                       "w:w=\"31681\" w:h=\"31681\"",
                                       "w:w=\"12240\" w:h=\"1\"" };
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        struct docx docx = docx_new();
        docx_body(&docx, TEXT_BODY);
        docx.section = arena_format(docx.arena,
                                    "<w:sectPr><w:pgSz %s/><w:cols w:num=\"2147483647\" "
                                    "w:space=\"-1\"/></w:sectPr>",
                                    odd[i])
                           .data;
        struct document *document = docx_document(&docx);
        assert_non_null(document);
        assert_int_equal(document->sections[0].page_width, 12240);
        assert_int_equal(document->sections[0].column_count, 1);
        assert_int_equal(document->sections[0].column_space, 0);
        assert_string_equal(docx_rule(&docx, 0), "damaged");
        docx_free(&docx);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(targets_are_resolved),
        cmocka_unit_test(the_main_part_is_found_or_refused),
        cmocka_unit_test(other_kinds_of_package_are_refused),
        cmocka_unit_test(a_foreign_root_is_refused),
        cmocka_unit_test(strict_and_other_prefixes_are_alike),
        cmocka_unit_test(dangers_are_told_once_with_their_place),
        cmocka_unit_test(a_template_on_the_own_disk_is_no_danger),
        cmocka_unit_test(slips_and_calls_are_no_dangers),
        cmocka_unit_test(macros_are_told_even_when_nothing_names_them),
        cmocka_unit_test(embedded_fonts_are_uncovered),
        cmocka_unit_test(the_file_bears_witness),
        cmocka_unit_test(settings_say_how),
        cmocka_unit_test(settings_of_notes_and_hyphens),
        cmocka_unit_test(odd_pages_are_read_as_letter_and_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
