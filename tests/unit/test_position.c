/* Places of findings: whole files' findings side by side, no two at one place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reports/position.h"

static void test_whole_file_findings(void **state)
{
    (void)state;
    struct arena *arena = arena_new(0);
    struct check check = { .arena = arena, .findings = findings_new(arena) };
    struct place one = { .file = TEXT("a.docx") }, other = { .file = TEXT("b.docx") };
    findings_add(&check.findings, TEXT("damaged"), LEVEL_ERROR, one, "first");
    findings_add(&check.findings, TEXT("limit"), LEVEL_ERROR, one, "second");
    findings_add(&check.findings, TEXT("damaged"), LEVEL_ERROR, other, "third");
    const struct position *positions = positions_make(&check, UNIT_CODE_POINTS);
    assert_int_equal(positions[0].column, 1);
    assert_int_equal(positions[1].column, 2);
    assert_int_equal(positions[2].column, 1);
    assert_int_equal(positions[2].line, 1);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_whole_file_findings) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
