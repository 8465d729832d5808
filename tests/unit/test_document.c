/* Reading a document: text, runs, blocks and what is left out of them. */
#include "make_docx.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void plain_paragraphs(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    docx_body(&docx, "<w:p><w:r><w:t>Rivers move slowly</w:t></w:r></w:p><w:p/>"
                     "<w:p><w:r><w:t xml:space=\"preserve\">one </w:t></w:r>"
                     "<w:r><w:t>two</w:t></w:r></w:p>");
    struct document *document = docx_document(&docx);
    assert_non_null(document);
    assert_int_equal(document->paragraph_count, 3);
    assert_string_equal(docx_text(document, 0), "Rivers move slowly");
    assert_string_equal(docx_text(document, 2), "one two");
    assert_int_equal(document->paragraphs[2]->line, 3);
    assert_int_equal(document->paragraphs[2]->number, 2);
    assert_int_equal(document->paragraphs[1]->number, 0);
    assert_int_equal(document->paragraphs[2]->run_count, 1); /* equal runs are one */
    assert_int_equal(document_words(document), 5);
    assert_int_equal(document->sections[0].page_width, 11906);
    docx_free(&docx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_paragraphs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
