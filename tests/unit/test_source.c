/* A notice in each format that one is sent in becomes lines, or a reason why not. */
#include "budget.h"
#include "make_docx.h"
#include "notice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
    struct arena *arena;
    struct budget budget;
    struct source source;
    struct text why;
};

static int setup(void **state)
{
    struct arena *arena = arena_new(0);
    struct fixture *fixture = arena_take(arena, sizeof *fixture);
    *fixture = (struct fixture){ .arena = arena };
    budget_init(&fixture->budget);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    arena_free(fixture->arena);
    return 0;
}

static enum status read_as(struct fixture *fixture, const char *name, struct text bytes)
{
    return source_read_bytes(fixture->arena, &fixture->budget, text_of(name), bytes,
                             &fixture->source, &fixture->why);
}

static void assert_refused(struct fixture *fixture, struct text bytes, const char *words)
{
    assert_int_equal(read_as(fixture, "notice.bin", bytes), REFUSED);
    assert_true(text_starts(fixture->why, TEXT("notice.bin: ")));
    if (!text_has(fixture->why, text_of(words)))
        fail_msg("%.*s", TEXT_SHOW(fixture->why));
}

static bool has_line(const struct fixture *fixture, const char *wanted)
{
    for (size_t i = 0; i < fixture->source.lines.count; i++)
        if (text_equal(text_trim(fixture->source.lines.items[i]), text_of(wanted)))
            return true;
    return false;
}

static void a_word_file_gives_its_paragraphs_with_their_labels(void **state)
{
    struct fixture *fixture = *state;
    struct docx docx = docx_new();
    docx.numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt "
        "w:val=\"decimal\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum><w:num "
        "w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    docx_body(&docx, "<w:p><w:r><w:t>Harbour master</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl "
                     "w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Dredge the "
                     "basin</w:t></w:r></w:p>");
    assert_int_equal(read_as(fixture, "notice.docx", docx_bytes(&docx)), DONE);
    assert_int_equal(fixture->source.lines.count, 2);
    assert_true(has_line(fixture, "Harbour master"));
    assert_true(has_line(fixture, "4) Dredge the basin"));
    docx_free(&docx);
}

static void what_is_no_notice_is_refused_with_a_reason(void **state)
{
    struct fixture *fixture = *state;
    assert_refused(fixture, TEXT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "save it as .docx");
    assert_refused(fixture, TEXT("PK\3\4 and no more"), "cut short");
    assert_refused(fixture, TEXT(" \n\t\r\n\f"), "holds no text");
    assert_refused(fixture, TEXT(""), "holds no text");
    assert_int_equal(read_as(fixture, "notice.docx", TEXT("only words")), REFUSED);
    assert_true(text_has(fixture->why, TEXT("named .docx")));
    budget_set(&fixture->budget, TEXT("notice-bytes"), 8);
    assert_refused(fixture, TEXT("nine bytes and more"), "too long");
}

static struct text pdf_of(struct arena *arena, const char *words)
{
    const char *show = arena_format(arena, "BT /F 12 Tf 72 700 Td (%s) Tj ET", words).data;
    return arena_format(
        arena,
        "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F"
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        "4 0 obj<</Length %zu>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n",
        strlen(show), show);
}

static void a_pdf_gives_its_text(void **state)
{
    struct fixture *fixture = *state;
    if (system("command -v pdftotext >/dev/null 2>&1") != 0)
        skip();
    struct text pdf = pdf_of(fixture->arena, "Closing date: 4 May 2031");
    assert_int_equal(read_as(fixture, "notice.pdf", pdf), DONE);
    assert_true(has_line(fixture, "Closing date: 4 May 2031"));
    assert_refused(fixture, pdf_of(fixture->arena, ""), "holds no text");
    assert_refused(fixture, TEXT("%PDF-1.7\nno page at all\n"), "damaged, protected or too large");
}

static void without_pdftotext_the_way_out_is_told(void **state)
{
    struct fixture *fixture = *state;
    char *path = strdup(getenv("PATH") ? getenv("PATH") : "");
    setenv("PATH", "/nowhere", 1);
    enum status status = read_as(fixture, "notice.pdf", TEXT("%PDF-1.7\n"));
    setenv("PATH", path, 1);
    free(path);
    assert_int_equal(status, FAILED);
    assert_true(text_has(fixture->why, TEXT("install poppler-utils")));
}

static void a_file_is_read_to_its_end_or_to_its_limit(void **state)
{
    struct fixture *fixture = *state;
    char path[] = "/tmp/dossier-source-XXXXXX";
    FILE *file = fdopen(mkstemp(path), "w");
    assert_non_null(file);
    for (int i = 0; i < 30000; i++) /* more than is taken at once */
        fprintf(file, "line %d\r", i);
    fclose(file);
    struct text name = text_of(path);
    assert_int_equal(
        source_read(fixture->arena, &fixture->budget, name, &fixture->source, &fixture->why), DONE);
    assert_int_equal(fixture->source.lines.count, 30000);
    assert_true(has_line(fixture, "line 29999"));
    budget_set(&fixture->budget, TEXT("file-bytes"), 1000);
    assert_int_equal(
        source_read(fixture->arena, &fixture->budget, name, &fixture->source, &fixture->why),
        REFUSED);
    assert_true(text_has(fixture->why, TEXT("too large")));
    unlink(path);
    assert_int_equal(
        source_read(fixture->arena, &fixture->budget, name, &fixture->source, &fixture->why),
        FAILED);
    assert_true(text_has(fixture->why, TEXT("No such file")));
    assert_int_equal(source_read(fixture->arena, &fixture->budget, TEXT("/tmp"), &fixture->source,
                                 &fixture->why),
                     FAILED);
    assert_true(text_has(fixture->why, TEXT("directory")));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_word_file_gives_its_paragraphs_with_their_labels),
        TEST(what_is_no_notice_is_refused_with_a_reason),
        TEST(a_pdf_gives_its_text),
        TEST(without_pdftotext_the_way_out_is_told),
        TEST(a_file_is_read_to_its_end_or_to_its_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
