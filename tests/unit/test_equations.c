/* Equations: how high their structure makes them, and the lines that they stand in. */
#include "make_docx.h"
#include "pages/lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#define LETTER   "<m:r><m:t>x</m:t></m:r>"
#define FRACTION "<m:f><m:num>" LETTER "</m:num><m:den>" LETTER "</m:den></m:f>"
#define POWER    "<m:sSup><m:e>" LETTER "</m:e><m:sup>" LETTER "</m:sup></m:sSup>"
#define SUM                                                                                        \
    "<m:nary><m:sub>" LETTER "</m:sub><m:sup>" LETTER "</m:sup><m:e>" LETTER "</m:e></m:nary>"

static struct docx docx;

static const struct run *equation(const char *body)
{
    docx = docx_new();
    docx_body(&docx, body);
    struct document *document = docx_document(&docx);
    assert_non_null(document);
    assert_int_equal(document->paragraphs[0]->runs[0].kind, RUN_EQUATION);
    return &document->paragraphs[0]->runs[0];
}

static int height_of(const char *body)
{
    const struct run *run = equation(body);
    int height = run->above + run->below;
    docx_free(&docx);
    return height;
}

static void structure_makes_an_equation_high(void **state)
{
    (void)state;
    int letter = height_of("<w:p><m:oMath>" LETTER "</m:oMath></w:p>");
    int fraction = height_of("<w:p><m:oMath>" FRACTION "</m:oMath></w:p>");
    int large = height_of("<w:p><m:oMathPara><m:oMath>" FRACTION "</m:oMath></m:oMathPara></w:p>");
    int power = height_of("<w:p><m:oMath>" POWER "</m:oMath></w:p>");
    int sum = height_of("<w:p><m:oMathPara><m:oMath>" SUM "</m:oMath></m:oMathPara></w:p>");
    assert_in_range(letter, 115, 119);
    assert_in_range(power, letter + 5, letter + 20);
    assert_in_range(fraction, 160, 200);
    assert_in_range(large, 240, 270);
    assert_in_range(sum, 290, 340);
}

static int inner_height(const char *inside)
{
    static char body[2000];
    snprintf(body, sizeof body, "<w:p><m:oMath>%s</m:oMath></w:p>", inside);
    return height_of(body);
}

static void rows_and_limits_add_up(void **state)
{
    (void)state;
    int letter = inner_height(LETTER);
    int two = inner_height("<m:m><m:mr><m:e>" LETTER "</m:e></m:mr><m:mr><m:e>" LETTER
                           "</m:e></m:mr></m:m>");
    int three = inner_height("<m:eqArr><m:e>" LETTER "</m:e><m:e>" LETTER "</m:e><m:e>" LETTER
                             "</m:e></m:eqArr>");
    int under = inner_height("<m:limLow><m:e>" LETTER "</m:e><m:lim>" LETTER "</m:lim></m:limLow>");
    int over = inner_height("<m:limUpp><m:e>" LETTER "</m:e><m:lim>" LETTER "</m:lim></m:limUpp>");
    int index = inner_height("<m:sSub><m:e>" LETTER "</m:e><m:sub>" FRACTION "</m:sub></m:sSub>");
    int root = inner_height("<m:rad><m:e>" LETTER "</m:e></m:rad>");
    assert_in_range(two, 2 * letter, 2 * letter + 30);
    assert_in_range(three, 3 * letter, 3 * letter + 40);
    assert_in_range(under, letter + letter / 2, 2 * letter);
    assert_int_equal(under, over);
    assert_in_range(index, letter + 10, 2 * letter);
    assert_in_range(root, letter + 5, letter + 15);
}

static void a_line_is_as_high_as_its_equation(void **state)
{
    (void)state;
    equation("<w:p><m:oMathPara><m:oMath>" FRACTION "</m:oMath></m:oMathPara></w:p>");
    struct document *document = docx_document(&docx);
    struct typesetter *typesetter = typesetter_new(docx.arena, document, NULL);
    struct line_setting setting = { .width = 400 };
    struct cursor cursor = lines_begin(typesetter, document->paragraphs[0], &setting);
    struct line line;
    assert_true(lines_next(&cursor, 0, 400, &line));
    assert_true(line.ascent + line.descent > 2.4 * 10 && line.ascent + line.descent < 2.7 * 10);
    docx_free(&docx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(structure_makes_an_equation_high),
        cmocka_unit_test(rows_and_limits_add_up),
        cmocka_unit_test(a_line_is_as_high_as_its_equation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
