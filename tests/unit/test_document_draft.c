/* Plain text and Markdown drafts. */
#include "buffer.h"
#include "make_docx.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void lines_are_paragraphs(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    struct document *document = docx_draft(&docx, "essay.txt",
                                           TEXT("\xEF\xBB\xBF"
                                                "First line\r\n\r\nThird\tline here\n"));
    assert_non_null(document);
    assert_true(document->plain);
    assert_int_equal(document->paragraph_count, 3);
    assert_string_equal(arena_copy(docx.arena, document->paragraphs[0]->text).data, "First line");
    assert_int_equal(document->paragraphs[2]->line, 3);
    assert_int_equal(document->paragraphs[2]->number, 2);
    assert_int_equal(document->paragraphs[2]->run_count, 3);
    assert_int_equal(document->paragraphs[2]->runs[1].kind, RUN_TAB);
    assert_int_equal(document_words(document), 5);
    assert_int_equal(document->section_count, 1);
    docx_free(&docx);
}

static void encodings_are_told_apart(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    struct document *latin = docx_draft(&docx, "a.txt",
                                        TEXT("caf\xE9 \x93"
                                             "x\x94\n"));
    struct document *wide = docx_draft(&docx, "b.txt",
                                       TEXT("\xFF\xFE"
                                            "c\0a\0f\0\xE9\0\n\0"));
    assert_string_equal(arena_copy(docx.arena, latin->paragraphs[0]->text).data,
                        "caf\u00E9 \u201Cx\u201D");
    assert_string_equal(arena_copy(docx.arena, wide->paragraphs[0]->text).data, "caf\u00E9");
    docx_free(&docx);
}

static void an_empty_draft_is_empty(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    struct document *document = docx_draft(&docx, "a.txt", TEXT(""));
    assert_non_null(document);
    assert_int_equal(document->paragraph_count, 0);
    assert_int_equal(document_words(document), 0);
    docx_free(&docx);
}

/* The text stays as it is in the file; what is no prose is marked. */
static void markdown_is_not_proofed_where_it_is_code(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    struct document *document = docx_draft(&docx, "essay.md",
                                           TEXT("## My motivation\n- use `git rebase` and [a "
                                                "link](https://example.org)\n```c\nint x;\n```\n"
                                                "<!-- note\nto self --> back\n"));
    const struct paragraph *list = document->paragraphs[1];
    assert_int_equal(document->paragraphs[0]->style->outline, 2);
    assert_true(text_equal(document->paragraphs[0]->text, TEXT("## My motivation")));
    assert_false(paragraph_style_at(list, 2)->no_proof);
    assert_true(paragraph_style_at(list, strlen("- use `g"))->no_proof);
    assert_false(paragraph_style_at(list, strlen("- use `git rebase` an"))->no_proof);
    assert_true(paragraph_style_at(list, strlen("- use `git rebase` and [a link](ht"))->no_proof);
    assert_true(paragraph_style_at(document->paragraphs[3], 0)->no_proof);
    assert_true(paragraph_style_at(document->paragraphs[5], 6)->no_proof);
    assert_true(paragraph_style_at(document->paragraphs[6], 0)->no_proof);
    assert_false(paragraph_style_at(document->paragraphs[6], strlen("to self --> b"))->no_proof);
    docx_free(&docx);
}

/* A line of opening marks that nothing closes took a time that grew with its square. */
static void unclosed_marks_are_text(void **state)
{
    (void)state;
    static const char *const marks[] = { "<a", "](", "`a``b```", "<!--" };
    for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
        struct docx docx = docx_new();
        struct buffer line = buffer_new(docx.arena);
        buffer_add(&line, TEXT("seen "));
        while (line.length < 1 << 20)
            buffer_add(&line, text_of(marks[m]));
        struct document *document = docx_draft(&docx, "essay.md", buffer_text(&line));
        assert_false(paragraph_style_at(document->paragraphs[0], 0)->no_proof);
        assert_int_equal(paragraph_style_at(document->paragraphs[0], 6)->hidden, m == 3);
        docx_free(&docx);
    }
}

static void markdown_marks_are_no_words(void **state)
{
    (void)state;
    struct docx docx = docx_new();
    struct document *document =
        docx_draft(&docx, "a.md", TEXT("# One two\n\n1. three\n- four *five*\n> six\n---\n"));
    assert_int_equal(document_words(document), 6);
    docx_free(&docx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_paragraphs),
        cmocka_unit_test(encodings_are_told_apart),
        cmocka_unit_test(an_empty_draft_is_empty),
        cmocka_unit_test(markdown_is_not_proofed_where_it_is_code),
        cmocka_unit_test(unclosed_marks_are_text),
        cmocka_unit_test(markdown_marks_are_no_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
