/* Labelled essays: how many verdicts on them are right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "coverage.h"
#include "coverage/lexicon.h"

#include <stdio.h>

#define ESSAYS     "tests/coverage/essays.jsonl"
#define CHALLENGES "tests/coverage/challenges.json"

/* One challenge of one essay. */
struct verdict {
    bool wanted; /* a reader finds it addressed */
    enum coverage_status got;
    double score;
    int evidence; /* -1 no question of it, else whether the first paragraph is right */
    bool stuffed; /* the essay copies or lists */
};

static struct verdict verdicts[512];
static size_t verdict_count;

static struct document *draft(struct arena *arena, const char *essay)
{
    struct document *document = arena_take(arena, sizeof *document);
    struct text rest = text_of(essay);
    size_t capacity = 0;

    while (rest.data) {
        struct paragraph *paragraph = arena_take(arena, sizeof *paragraph);
        paragraph->text = text_cut(&rest, '\n');
        paragraph->line = paragraph->number = (int)document->paragraph_count + 1;
        document->paragraphs = arena_grow(arena, document->paragraphs, document->paragraph_count,
                                          &capacity, sizeof *document->paragraphs);
        document->paragraphs[document->paragraph_count++] = paragraph;
    }
    return document;
}

static void read_challenges(struct arena *arena, json_t *sets, const char *id,
                            struct notice *notice)
{
    size_t i, k;
    json_t *set, *challenge;

    json_array_foreach(sets, i, set)
    {
        if (strcmp(json_string_value(json_object_get(set, "id")), id) != 0)
            continue;
        json_array_foreach(json_object_get(set, "challenges"), k, challenge)
            texts_add(arena, &notice->challenges, text_of(json_string_value(challenge)));
    }
}

static int evidence_right(const struct challenge_coverage *challenge, json_t *marked)
{
    size_t i;
    json_t *paragraph;

    if (challenge->evidence_count == 0)
        return 0;
    json_array_foreach(marked, i, paragraph) if (json_integer_value(paragraph) + 1 ==
                                                 challenge->evidence[0].paragraph) return 1;
    return 0;
}

static bool is_stuffed(const char *kind)
{
    return strstr(kind, "copied") || strstr(kind, "stuffing") || strstr(kind, "translated") ||
           strstr(kind, "verbatim");
}

static void judge_essay(json_t *sets, json_t *essay)
{
    struct arena *arena = arena_new(0);
    struct notice notice;
    struct coverage coverage;
    const char *label;

    memset(&notice, 0, sizeof notice);
    read_challenges(arena, sets, json_string_value(json_object_get(essay, "set")), &notice);
    coverage_judge(arena, draft(arena, json_string_value(json_object_get(essay, "text"))), &notice,
                   &coverage);
    for (size_t i = 0; i < coverage.count; i++) {
        const struct challenge_coverage *challenge = &coverage.challenges[i];
        struct verdict *verdict = &verdicts[verdict_count++];
        label = json_string_value(json_array_get(json_object_get(essay, "labels"), i));
        verdict->wanted = strcmp(label, "addressed") == 0;
        verdict->got = challenge->status;
        verdict->score = challenge->score;
        verdict->stuffed = is_stuffed(json_string_value(json_object_get(essay, "kind")));
        verdict->evidence =
            verdict->wanted
                ? evidence_right(challenge, json_array_get(json_object_get(essay, "evidence"), i))
                : -1;
    }
    arena_free(arena);
}

static int read_essays(void **state)
{
    json_t *sets = json_load_file(CHALLENGES, 0, NULL);
    FILE *file = fopen(ESSAYS, "r");
    char *line = NULL;
    size_t size = 0;

    (void)state;
    if (!sets || !file)
        return -1;
    while (getline(&line, &size, file) > 0) {
        json_t *essay = json_loads(line, 0, NULL);
        judge_essay(sets, essay);
        json_decref(essay);
    }
    free(line);
    fclose(file);
    json_decref(sets);
    return verdict_count > 0 ? 0 : -1;
}

/* Floors stand well below what was measured: they catch a break, not a change for the worse by one.
 */
static void test_not_addressed(void **state)
{
    double found = 0, wrong = 0, missed = 0;

    (void)state;
    for (size_t i = 0; i < verdict_count; i++) {
        bool flagged = verdicts[i].got != COVERAGE_ADDRESSED;
        found += flagged && !verdicts[i].wanted;
        wrong += flagged && verdicts[i].wanted;
        missed += !flagged && !verdicts[i].wanted;
    }
    print_message("# F1 of \"not addressed\": %.3f\n", 2 * found / (2 * found + wrong + missed));
    assert_true(2 * found / (2 * found + wrong + missed) >= 0.85);
}

static void test_area(void **state)
{
    double above = 0, pairs = 0;

    (void)state;
    for (size_t i = 0; i < verdict_count; i++)
        for (size_t j = 0; verdicts[i].wanted && j < verdict_count; j++) {
            if (verdicts[j].wanted)
                continue;
            pairs++;
            above += verdicts[i].score > verdicts[j].score;
        }
    print_message("# area under the curve: %.3f\n", above / pairs);
    assert_true(above / pairs >= 0.95);
}

static void test_evidence(void **state)
{
    double right = 0, all = 0;

    (void)state;
    for (size_t i = 0; i < verdict_count; i++) {
        right += verdicts[i].evidence == 1;
        all += verdicts[i].evidence >= 0;
    }
    print_message("# first evidence right: %.3f\n", right / all);
    assert_true(right / all >= 0.90);
}

/* The worst there is to say of an answer. */
static void test_not_missed(void **state)
{
    int missed = 0;

    (void)state;
    for (size_t i = 0; i < verdict_count; i++)
        missed += verdicts[i].wanted && verdicts[i].got == COVERAGE_MISSING;
    print_message("# answers called missing: %d\n", missed);
    assert_true(missed <= 3);
}

static void test_stuffed(void **state)
{
    (void)state;
    for (size_t i = 0; i < verdict_count; i++)
        if (verdicts[i].stuffed)
            assert_int_not_equal(verdicts[i].got, COVERAGE_ADDRESSED);
}

static void test_lexicon_there(void **state)
{
    (void)state;
    assert_true(lexicon_topics(lexicon_open()) > 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lexicon_there), cmocka_unit_test(test_not_addressed),
        cmocka_unit_test(test_area),          cmocka_unit_test(test_evidence),
        cmocka_unit_test(test_not_missed),    cmocka_unit_test(test_stuffed),
    };

    return cmocka_run_group_tests(tests, read_essays, NULL);
}
