/* Texts, arenas, buffers and findings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "buffer.h"
#include "finding.h"
#include "unicode.h"

static void test_number(void **state)
{
    (void)state;
    long value = 7;
    assert_true(text_number(TEXT("-22"), &value));
    assert_int_equal(value, -22);
    assert_true(text_number(TEXT("9223372036854775807"), &value));
    assert_true(value == INT64_MAX);
    assert_false(text_number(TEXT("9223372036854775808"), &value));
    assert_false(text_number(TEXT(""), &value));
    assert_false(text_number(TEXT("-"), &value));
    assert_false(text_number(TEXT("12.5"), &value));
    assert_false(text_number(TEXT(" 22"), &value));
}

static void test_cut(void **state)
{
    (void)state;
    struct text rest = TEXT("a,,b");
    assert_true(text_equal(text_cut(&rest, ','), TEXT("a")));
    assert_true(text_equal(text_cut(&rest, ','), TEXT("")));
    assert_true(text_equal(text_cut(&rest, ','), TEXT("b")));
    assert_null(rest.data);
}

static void test_trim(void **state)
{
    (void)state;
    assert_true(text_equal(text_trim(TEXT("\ufeff\u00a0 a b \u00a0\n")), TEXT("a b")));
    assert_int_equal(text_trim(TEXT(" \t ")).length, 0);
}

static void test_find(void **state)
{
    (void)state;
    assert_int_equal(text_find(TEXT("abcabc"), TEXT("ca")), 2);
    assert_int_equal(text_find(TEXT("abc"), TEXT("x")), 3);
    assert_int_equal(text_find_ascii(TEXT("Key Challenges"), TEXT("challenges")), 4);
}

static void test_code_points(void **state)
{
    (void)state;
    struct text text = TEXT("a\u00e9\u20ac\xff");
    size_t at = 0;
    assert_int_equal(unicode_next(text, &at), 'a');
    assert_int_equal(unicode_next(text, &at), 0xE9);
    assert_int_equal(unicode_next(text, &at), 0x20AC);
    assert_int_equal(unicode_next(text, &at), 0xFFFD);
    assert_int_equal(unicode_next(text, &at), CODE_POINT_NONE);
    assert_int_equal(unicode_previous(text, &at), 0xFFFD);
    assert_int_equal(unicode_previous(text, &at), 0x20AC);
    assert_false(unicode_valid(text));
    assert_true(unicode_valid(TEXT("\u20ac")));
    assert_int_equal(unicode_count_utf16(TEXT("\U0001F600a")), 3);
}

static void test_folding(void **state)
{
    (void)state;
    struct arena *arena = arena_new(0);
    assert_true(text_equal(unicode_bare(arena, TEXT("\u00c9l\u00e9ments")), TEXT("elements")));
    assert_true(text_equal(unicode_capital(arena, TEXT("\u00e9tat")), TEXT("\u00c9tat")));
    assert_true(text_equal(unicode_capital(arena, TEXT("")), TEXT("")));
    assert_true(text_equal(unicode_nfc(arena, TEXT("e\u0301")), TEXT("\u00e9")));
    assert_true(text_equal(unicode_fold(arena, TEXT("NATO")), TEXT("nato")));
    assert_true(
        text_equal(unicode_fit(arena, TEXT("a\033[1m\u202e"), 0), TEXT("a\ufffd[1m\ufffd")));
    assert_true(text_equal(unicode_fit(arena, TEXT("abcdef"), 3), TEXT("abc\u2026")));
    arena_free(arena);
}

static void test_growth(void **state)
{
    (void)state;
    struct arena *arena = arena_new(0);
    struct texts texts = { 0 };
    for (int i = 0; i < 1000; i++) {
        texts_add(arena, &texts, arena_format(arena, "%d", i));
    }
    assert_int_equal(texts.count, 1000);
    assert_true(text_equal(texts.items[999], TEXT("999")));
    struct buffer buffer = buffer_new(arena);
    for (int i = 0; i < 1000; i++)
        buffer_add_format(&buffer, "%d,", i);
    buffer_add_code_point(&buffer, 0xD800);
    assert_true(text_ends(buffer_text(&buffer), TEXT("999,\ufffd")));
    arena_free(arena);
}

/* What an arena gives is zeroed, the second time round too. */
static void test_clear(void **state)
{
    (void)state;
    static const size_t sizes[] = { 100, (size_t)20 << 20 };
    struct arena *arena = arena_new(0);
    for (int i = 0; i < 2; i++) {
        size_t size = sizes[i];
        char *first = arena_take(arena, size);
        memset(first, 'x', size);
        arena_clear(arena);
        char *second = arena_take(arena, size);
        assert_ptr_equal(first, second);
        assert_int_equal(second[0], 0);
        assert_int_equal(second[size - 1], 0);
        arena_clear(arena);
    }
    arena_free(arena);
}

static void test_findings_order(void **state)
{
    (void)state;
    struct arena *arena = arena_new(0);
    struct findings findings = findings_new(arena);
    struct place place = { .file = TEXT("b.docx"), .line = 2, .from = 4, .to = 6 };
    findings_add(&findings, TEXT("spelling"), LEVEL_WARNING, place, "one");
    findings_add(&findings, TEXT("language"), LEVEL_ERROR, place, "two");
    findings_add(&findings, TEXT("attachment-missing"), LEVEL_ERROR, (struct place){ .line = 0 },
                 "no CV");
    findings_sort(&findings);
    assert_true(text_equal(findings.items[0].message, TEXT("no CV")));
    assert_true(text_equal(findings.items[1].message, TEXT("two")));
    assert_int_equal(findings.items[1].place.from, 4);
    assert_int_equal(findings.items[2].place.from, 5);
    assert_int_equal(findings_count(&findings, LEVEL_ERROR), 2);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_number),      cmocka_unit_test(test_cut),
        cmocka_unit_test(test_trim),        cmocka_unit_test(test_find),
        cmocka_unit_test(test_code_points), cmocka_unit_test(test_folding),
        cmocka_unit_test(test_growth),      cmocka_unit_test(test_findings_order),
        cmocka_unit_test(test_clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
