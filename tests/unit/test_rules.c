/* Rules where doubt decides the level, and what they share about references and paper. */
#include "check.h"
#include "paper.h"
#include "rule.h"
#include "rules/references.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define A_PAGE 40 /* lines */

struct scene {
    struct arena *arena;
    struct budget budget;
    struct check_options options;
    struct notice notice;
    struct packet_file file, *essays[1];
    struct paragraph paragraph;
    struct document document;
    struct layout layout;
    struct check check;
};

static int set_up(void **state)
{
    static struct scene scene;
    struct arena *arena = arena_new(0);
    scene = (struct scene){ .arena = arena };
    budget_init(&scene.budget);
    scene.notice = (struct notice){ .essay_asked = true, .essay = { .max_pages = 1, .count = 1 } };
    scene.paragraph =
        (struct paragraph){ .text = TEXT("seven words stand on this one line"), .line = 1 };
    scene.file = (struct packet_file){ .path = TEXT("essay.docx"),
                                       .name = TEXT("essay.docx"),
                                       .ending = TEXT("docx"),
                                       .type = TYPE_DOCX,
                                       .role = ROLE_ESSAY,
                                       .layout = &scene.layout };
    scene.essays[0] = &scene.file;
    scene.check = (struct check){ .arena = arena,
                                  .budget = &scene.budget,
                                  .options = &scene.options,
                                  .notice = &scene.notice,
                                  .packet = { TEXT("p"), &scene.file, 1, 1 },
                                  .essay = &scene.file,
                                  .essays = scene.essays,
                                  .essay_count = 1,
                                  .layout = &scene.layout,
                                  .findings = findings_new(arena) };
    *state = &scene;
    return 0;
}

static int tear_down(void **state)
{
    arena_free(((struct scene *)*state)->arena);
    return 0;
}

/* A full first page and so many lines on the second, of which the last may be empty. */
static void lay_out(struct scene *scene, int past, bool text, enum certainty certainty)
{
    size_t count = A_PAGE + (size_t)past;
    struct layout_line *lines = arena_take(scene->arena, count * sizeof *lines);
    for (size_t i = 0; i < count; i++)
        lines[i] =
            (struct layout_line){ .page = i < A_PAGE ? 1 : 2,
                                  .line = (int)(i % A_PAGE) + 1,
                                  .paragraph = &scene->paragraph,
                                  .to = i < A_PAGE || text ? scene->paragraph.text.length : 0 };
    scene->layout = (struct layout){ .page_count = past ? 2 : 1,
                                     .lines = lines,
                                     .line_count = count,
                                     .body_line_count = count,
                                     .certainty = certainty };
    scene->file.pages = scene->layout.page_count;
}

static enum level level_of(struct scene *scene, const char *rule)
{
    scene->check.findings.count = 0;
    rule_find(text_of(rule))->run(&scene->check);
    return scene->check.findings.count ? scene->check.findings.items[0].level : LEVEL_OFF;
}

static void test_page_limit(void **state)
{
    static const struct {
        int past;
        bool text;
        enum certainty certainty;
        enum level level;
    } cases[] = {
        { 0, true, CERTAINTY_SURE, LEVEL_OFF },       { 1, true, CERTAINTY_SURE, LEVEL_ERROR },
        { 1, true, CERTAINTY_CLOSE, LEVEL_WARNING },  { 5, true, CERTAINTY_CLOSE, LEVEL_ERROR },
        { 3, true, CERTAINTY_UNSURE, LEVEL_WARNING }, { 12, true, CERTAINTY_UNSURE, LEVEL_ERROR },
        { 1, false, CERTAINTY_SURE, LEVEL_WARNING },  { 0, true, CERTAINTY_CLOSE, LEVEL_NOTE },
        { 0, true, CERTAINTY_UNSURE, LEVEL_OFF },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        lay_out(*state, cases[i].past, cases[i].text, cases[i].certainty);
        enum level level = level_of(*state, "page-limit");
        if (level != cases[i].level)
            fail_msg("case %zu: %s, not %s", i, level_name(level), level_name(cases[i].level));
    }
}

static void test_page_limit_says_how_much(void **state)
{
    struct scene *scene = *state;
    lay_out(scene, 3, true, CERTAINTY_SURE);
    assert_int_equal(level_of(scene, "page-limit"), LEVEL_ERROR);
    const struct finding *finding = &scene->check.findings.items[0];
    assert_true(text_has(finding->message, TEXT("3 lines too long")));
    assert_true(text_has(finding->fixes[0], TEXT("cut 3 lines: about 21 words")));
    assert_int_equal(finding->place.line, 1);
}

/* The notice names no zone: within half a day of its time nobody can be sure. */
static void test_deadline(void **state)
{
    struct scene *scene = *state;
    long long moment = 0;
    struct text how;
    scene->notice.deadline_date = TEXT("2026-03-30");
    scene->notice.deadline_time = TEXT("17:00");
    assert_true(notice_deadline(scene->arena, &scene->notice, &moment, &how));
    static const struct {
        long long hours;
        enum level level;
    } cases[] = {
        { -100, LEVEL_OFF }, { -20, LEVEL_NOTE }, { 1, LEVEL_WARNING }, { 13, LEVEL_ERROR }
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        scene->options.now = moment + 3600 * cases[i].hours;
        assert_int_equal(level_of(scene, "deadline"), cases[i].level);
    }
    scene->options.stage = STAGE_DRAFT;
    assert_int_equal(level_of(scene, "deadline"), LEVEL_NOTE);
}

static bool other_in(const char *text, const char *wanted)
{
    struct stretch found;
    return reference_other(text_of(text), text_of(wanted), 0, &found);
}

static void test_references(void **state)
{
    (void)state;
    assert_true(other_in("250875 Key challenges", "260415"));
    assert_false(other_in("260415 Key challenges", "260415"));
    assert_false(other_in("1,250,875", "260415"));
    assert_false(other_in("2508751", "260415"));
    assert_false(other_in("+32 2 250875.11", "260415"));
    assert_true(other_in("NCIA-26-0072", "NCIA-26-0071"));
    assert_false(other_in("ISAF-26-0072", "NCIA-26-0071"));
    assert_false(other_in("ABCD-26-0072", "NCIA-26-0071"));
    assert_true(reference_is_date(TEXT("260301")));
    assert_true(reference_is_date(TEXT("010326")));
    assert_true(reference_is_date(TEXT("20260301")));
    assert_false(reference_is_date(TEXT("250875")));
    assert_false(reference_is_date(TEXT("261345")));
    assert_true(reference_lookalike(TEXT("26O4l5 Key"), TEXT("260415")));
    assert_false(reference_lookalike(TEXT("260415 Key"), TEXT("260415")));
    assert_true(reference_announced(TEXT("my answer to vacancy no. 250875"), 25));
    assert_false(reference_announced(TEXT("a budget of EUR 250875"), 16));
}

static void test_paper(void **state)
{
    (void)state;
    assert_string_equal(paper_of(11906, 16838)->name, "A4");
    assert_string_equal(paper_of(16838, 11906)->name, "A4");
    assert_string_equal(paper_of(11900, 16840)->name, "A4");
    assert_string_equal(paper_of(12240, 15840)->name, "Letter");
    assert_null(paper_of(11906, 15840));
    assert_string_equal(paper_named(TEXT("US Letter"))->name, "Letter");
    assert_null(paper_named(TEXT("A9")));
}

/* Every name that users and editors hold on to is in the table. */
static void test_promised_names(void **state)
{
    static const char names[] =
        "page-limit word-limit paper-size small-type narrow-margins line-spacing hidden-text "
        "white-text text-outside-body attachment-missing attachment-name attachment-type "
        "attachment-count attachment-size wrong-reference wrong-organisation wrong-vacancy "
        "challenge-missing challenge-mentioned challenge-copied spelling spelling-variant language "
        "repeated-word typography tracked-changes comments placeholder metadata tool-residue "
        "deadline unreadable encrypted empty damaged limit unsafe-macros unsafe-link "
        "unsafe-embedded unsafe-name entry-skipped";
    struct text rest = text_of(names);
    (void)state;
    while (rest.data) {
        struct text name = text_cut(&rest, ' ');
        if (!rule_find(name))
            fail_msg("there is no rule %.*s", TEXT_SHOW(name));
    }
    assert_null(rule_find(TEXT("no-such-rule")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_page_limit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_page_limit_says_how_much, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_deadline, set_up, tear_down),
        cmocka_unit_test(test_references),
        cmocka_unit_test(test_paper),
        cmocka_unit_test(test_promised_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
