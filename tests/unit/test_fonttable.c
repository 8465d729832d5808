/* What a document says of its fonts: stand-ins, families and ligatures, down to the metrics. */
#include "make_docx.h"
#include "pages/metrics.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct docx docx;
static struct document *document;
static struct faces *faces;

static int setup(void **state)
{
    (void)state;
    docx = docx_new();
    docx_body(&docx, "<w:p><w:r><w:rPr><w14:ligatures w14:val=\"standardContextual\"/></w:rPr>"
                     "<w:t>a</w:t></w:r><w:r><w:rPr><w14:ligatures w14:val=\"none\"/></w:rPr>"
                     "<w:t>b</w:t></w:r></w:p>");
    docx.font_table =
        "<w:font w:name=\"Aptos\"><w:altName w:val=\"Arial\"/><w:family w:val=\"swiss\"/></w:font>"
        "<w:font w:name=\"Grotto\"><w:altName w:val=\"Nowhere,Cambria\"/></w:font>"
        "<w:font w:name=\"Helvetica\"><w:altName w:val=\"Arial\"/></w:font>"
        "<w:font w:name=\"Tahoma\"><w:altName w:val=\"Nowhere\"/></w:font>"
        "<w:font w:name=\"Pebble\"><w:family w:val=\"roman\"/></w:font>"
        "<w:font w:name=\"Marble\"><w:family w:val=\"modern\"/></w:font>";
    document = docx_document(&docx);
    assert_non_null(document);
    faces = faces_new(docx.arena, document, NULL);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    docx_free(&docx);
    return 0;
}

static void expect(const char *name, enum face_source source, const char *from)
{
    const struct face *face = faces_find(faces, text_of(name), true, false);
    assert_int_equal(face->source, source);
    assert_true(text_equal(face->from, text_of(from)));
}

static void the_font_table_names_stand_ins(void **state)
{
    (void)state;
    assert_int_equal(document->font_table_count, 6);
    expect("Aptos", FACE_STAND_IN, "Arial");
    expect("Grotto", FACE_STAND_IN, "Cambria");
    expect("Helvetica", FACE_TABLE, "Arial"); /* only another name */
    expect("Tahoma", FACE_TABLE, "Tahoma");   /* nobody knows the stand-in */
    expect("Georgia", FACE_TABLE, "Georgia");
}

static void a_stand_in_is_not_exact(void **state)
{
    size_t count;
    (void)state;
    faces_find(faces, TEXT("Aptos"), false, false);
    assert_false(faces_told(faces, docx.arena, &count)->exact);
}

static void a_family_leads_to_kin(void **state)
{
    (void)state;
    expect("Pebble", FACE_KIN, "kin of Times New Roman");
    expect("Marble", FACE_KIN, "kin of Courier New");
    expect("Gravel", FACE_KIN, "kin of Arial");
}

static void ligatures_are_read(void **state)
{
    (void)state;
    const struct paragraph *paragraph = document->paragraphs[0];
    assert_int_equal(paragraph->run_count, 2);
    assert_true(paragraph->runs[0].style->ligatures);
    assert_false(paragraph->runs[1].style->ligatures);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_font_table_names_stand_ins),
        TEST(a_stand_in_is_not_exact),
        TEST(a_family_leads_to_kin),
        TEST(ligatures_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
