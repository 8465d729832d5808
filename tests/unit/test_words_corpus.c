/* The corpus of tests/words: sentences without fault stay without, planted faults are found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "unicode.h"
#include "words.h"

/* What is asked for at the least, over the whole corpus. */
#define MOST_ALARMS 0.5 /* in 1,000 clean words */
#define LEAST_FOUND 97.0
#define LEAST_FIRST 85.0
#define LEAST_AMONG 95.0
#define LEAST_SURE  88.0 /* told as warnings: doubt is honest, but must not be the rule */

static struct words *words;

static int open_words(void **state)
{
    (void)state;
    static const struct words_options options = { .suggest_most = 100 };
    words = words_open(&options);
    return words ? 0 : -1;
}

static int close_words(void **state)
{
    (void)state;
    words_close(words);
    return 0;
}

/* One text as a draft of one paragraph. */
static struct words_report check(struct arena *arena, struct text text)
{
    struct paragraph paragraph = { .text = text, .line = 1 };
    struct paragraph *paragraphs[] = { &paragraph };
    struct document document = { .paragraphs = paragraphs, .paragraph_count = 1, .plain = true };
    struct words_input input = { .document = &document };
    struct words_report report;
    struct text why = TEXT_NONE;
    assert_int_equal(words_check(words, arena, &input, &report, &why), DONE);
    return report;
}

/* Calls judge for every line of a file of tests/words. */
static void each(const char *name, void (*judge)(json_t *item, void *sums), void *sums)
{
    char line[16384];
    FILE *file = fopen(name, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        json_t *item = json_loads(line, 0, NULL);
        assert_non_null(item);
        judge(item, sums);
        json_decref(item);
    }
    fclose(file);
}

struct clean {
    int words, alarms;
};

static int count_words(struct text text)
{
    int count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += text.data[i] != ' ' && (i + 1 == text.length || text.data[i + 1] == ' ');
    return count;
}

static void judge_clean(json_t *item, void *sums)
{
    struct clean *clean = sums;
    struct arena *arena = arena_new(0);
    struct text text = text_of(json_string_value(json_object_get(item, "text")));
    struct words_report report = check(arena, text);
    clean->words += count_words(text);
    for (size_t i = 0; i < report.fault_count; i++) {
        const struct fault *fault = &report.faults[i];
        bool counted = fault->kind == FAULT_SPELLING || fault->kind == FAULT_LANGUAGE ||
                       fault->kind == FAULT_REPEATED || fault->kind == FAULT_VARIANT;
        if (!counted || fault->level == LEVEL_NOTE)
            continue;
        clean->alarms++;
        print_message("%s: %.*s\n", json_string_value(json_object_get(item, "id")),
                      TEXT_SHOW(fault->message));
    }
    arena_free(arena);
}

static void test_clean(void **state)
{
    (void)state;
    struct clean clean = { 0, 0 };
    each("tests/words/clean.jsonl", judge_clean, &clean);
    print_message("%d alarms in %d clean words\n", clean.alarms, clean.words);
    assert_true(clean.words > 25000);
    assert_true(clean.alarms * 1000.0 / clean.words <= MOST_ALARMS);
}

struct planted {
    int errors, found, sure, first, among;
};

/* Where the nth code point of a text stands, in bytes. */
static size_t byte_of(struct text text, size_t nth)
{
    size_t at = 0;
    while (nth-- && unicode_next(text, &at) != CODE_POINT_NONE)
        ;
    return at;
}

/* The place of the first right suggestion, from 1; 0 when none is. */
static int rank_of(struct arena *arena, const struct fault *fault, json_t *right)
{
    for (int k = 0; k < fault->fix_count; k++)
        for (size_t r = 0; r < json_array_size(right); r++)
            if (text_equal(
                    unicode_fold(arena, fault->fixes[k]),
                    unicode_fold(arena, text_of(json_string_value(json_array_get(right, r))))))
                return k + 1;
    return 0;
}

static void judge_errors(json_t *item, void *sums)
{
    struct planted *planted = sums;
    struct arena *arena = arena_new(0);
    struct text text = text_of(json_string_value(json_object_get(item, "text")));
    struct words_report report = check(arena, text);
    json_t *errors = json_object_get(item, "errors"), *error;
    size_t e;
    json_array_foreach(errors, e, error)
    {
        size_t from = byte_of(text, (size_t)json_integer_value(json_object_get(error, "start")));
        size_t to = byte_of(text, (size_t)json_integer_value(json_object_get(error, "end")));
        planted->errors++;
        for (size_t i = 0; i < report.fault_count; i++) {
            const struct fault *fault = &report.faults[i];
            if (fault->kind != FAULT_SPELLING || fault->from >= to || from >= fault->to)
                continue;
            int rank = rank_of(arena, fault, json_object_get(error, "right"));
            planted->found++;
            planted->sure += fault->level != LEVEL_NOTE;
            planted->first += rank == 1;
            planted->among += rank > 0;
            break;
        }
    }
    arena_free(arena);
}

static void test_planted(void **state)
{
    (void)state;
    struct planted planted = { 0 };
    each("tests/words/errors.jsonl", judge_errors, &planted);
    double all = planted.errors / 100.0;
    print_message(
        "%d planted: found %.1f%%, as a warning %.1f%%, right first %.1f%%, among five %.1f%%\n",
        planted.errors, planted.found / all, planted.sure / all, planted.first / all,
        planted.among / all);
    assert_true(planted.errors >= 400);
    assert_true(planted.sure / all >= LEAST_SURE);
    assert_true(planted.found / all >= LEAST_FOUND);
    assert_true(planted.first / all >= LEAST_FIRST);
    assert_true(planted.among / all >= LEAST_AMONG);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clean),
        cmocka_unit_test(test_planted),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
