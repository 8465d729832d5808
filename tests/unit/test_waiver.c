/* Comments that waive findings: their limits, and drafts that were made to break their reader. */
#include "buffer.h"
#include "check.h"
#include "waiver.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct words *words;

static int open_words(void **state)
{
    (void)state;
    static const struct words_options options = { .suggest_most = 1 };
    words = words_open(&options);
    return words ? 0 : -1;
}

static int close_words(void **state)
{
    (void)state;
    words_close(words);
    return 0;
}

/* A draft and what is found in it. */
struct scene {
    struct arena *arena;
    struct budget budget;
    struct check check;
    struct buffer draft;
};

static int set_up(void **state)
{
    struct scene *scene = test_malloc(sizeof *scene);
    scene->arena = arena_new(0);
    scene->draft = buffer_new(scene->arena);
    budget_init(&scene->budget);
    *state = scene;
    return scene->arena ? 0 : -1;
}

static int tear_down(void **state)
{
    struct scene *scene = *state;
    arena_free(scene->arena);
    test_free(scene);
    return 0;
}

static void write_lines(struct scene *scene, const char *lines, int times)
{
    for (int i = 0; i < times; i++)
        buffer_add(&scene->draft, text_of(lines));
}

static void check_draft(struct scene *scene)
{
    const struct check_options options = { .words = words };
    check_bytes(scene->arena, &scene->budget, &options, TEXT("essay.md"),
                buffer_text(&scene->draft), &scene->check);
}

/* How many findings of a rule are shown whose message begins so. */
static int count(const struct scene *scene, const char *rule, const char *begin)
{
    int found = 0;
    for (size_t i = 0; i < scene->check.findings.count; i++) {
        const struct finding *finding = &scene->check.findings.items[i];
        found += text_equal(finding->rule, text_of(rule)) &&
                 text_starts(finding->message, text_of(begin));
    }
    return found;
}

/* The line of the only finding of the rule with that beginning; 0 when there is another number. */
static int line_of(const struct scene *scene, const char *rule, const char *begin)
{
    for (size_t i = 0; i < scene->check.findings.count; i++) {
        const struct finding *finding = &scene->check.findings.items[i];
        if (text_equal(finding->rule, text_of(rule)) &&
            text_starts(finding->message, text_of(begin)))
            return count(scene, rule, begin) == 1 ? finding->place.line : 0;
    }
    return 0;
}

#define PAIR "<!-- dossier: ignore repeated-word -->\nWe agree on the the risks.\n\n"

static void as_many_comments_as_are_read(void **state)
{
    struct scene *scene = *state;
    write_lines(scene, PAIR, WAIVER_MOST);
    check_draft(scene);
    assert_int_equal(count(scene, "repeated-word", ""), 0);
    assert_int_equal(count(scene, "waiver", ""), 1);
    assert_int_equal(count(scene, "waiver", "200 findings are not shown"), 1);
}

static void one_comment_more_is_told(void **state)
{
    struct scene *scene = *state;
    write_lines(scene, PAIR, WAIVER_MOST);
    write_lines(scene, "<!-- dossier: ignore spelling -->\nThe comittee agrees.\n", 1);
    check_draft(scene);
    assert_int_equal(count(scene, "spelling", ""), 1);
    assert_int_equal(line_of(scene, "waiver",
                             "from here on no comment is read: 200 are read of "
                             "each draft, and 1 more is"),
                     3 * WAIVER_MOST + 1);
}

/* 67 comments of 3 rules name 201. */
static void one_name_more_is_told(void **state)
{
    struct scene *scene = *state;
    for (int i = 0; i < 67; i++)
        write_lines(scene,
                    "<!-- dossier: ignore repeated-word, spelling, placeholder -->\n"
                    "The the comittee met [insert name here].\n\n",
                    1);
    check_draft(scene);
    assert_int_equal(count(scene, "placeholder", ""), 1);
    assert_int_equal(line_of(scene, "waiver", "rules that are named after this"), 3 * 66 + 1);
}

/* Where the list of findings was cut, nobody knows what stands below a comment. */
static void no_comment_is_idle_where_findings_are_cut(void **state)
{
    struct scene *scene = *state;
    write_lines(scene, "We agree on the the risks.\n\n", 250);
    write_lines(scene, PAIR, 1);
    check_draft(scene);
    assert_int_equal(count(scene, "waiver", "this waiver hides nothing"), 0);
}

static void two_comments_on_one_fault_are_both_of_use(void **state)
{
    struct scene *scene = *state;
    write_lines(scene, "<!-- dossier: ignore repeated-word -->\n", 2);
    write_lines(scene, "We agree on the the risks.\n", 1);
    check_draft(scene);
    assert_int_equal(count(scene, "repeated-word", ""), 0);
    assert_int_equal(count(scene, "waiver", ""), 1);
}

/* Neither a crash nor more notes than a person reads. */
static void broken_comments(void **state)
{
    static const char *const pieces[] = {
        "<!-- dossier: ignore spelling -->",
        "<!-- dossier:",
        "<!-- dossier: ignore ",
        "<!--dossier:accept\xC3 -->\n",
        "<!-- dossier: accept \xFF\xFE -->\n",
        "<!-- dossier: ignore \xE2\x80\x9Cspelling\xE2\x80\x9D -->\n",
        "<!-- dossier: ignore ,,,\t, -->\n",
        "<!-- dossier: ignore spelling, -->\r\n",
        "<!-- dossier: : ignore -->\n",
        "<!-- dossier\n: ignore spelling -->\n",
        "<!-- dossier: ignore --> --> <!-- dossier: accept -->",
        "dossier: ignore spelling -->",
        "<!-->",
        "<!--->",
        "<!---->",
        "<!---dossier: ignore spelling--->",
    };
    struct scene *scene = *state;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        for (int times = 1; times <= 2000; times += 1999) {
            scene->draft = buffer_new(scene->arena);
            write_lines(scene, "We agree on the the risks. ", 1);
            write_lines(scene, pieces[i], times);
            check_draft(scene);
            assert_true(count(scene, "waiver", "") <= 2 * WAIVER_MOST + 2);
        }
}

/* One comment of a megabyte: its names are read once, and one note is enough. */
static void long_comments(void **state)
{
    static const char *const heads[] = { "<!-- dossier: ignore ", "<!-- dossier: accept ",
                                         "<!-- dossier: ", "<!-- dossier ignore " };
    static const char *const fills[] = { "speling ", "(speling ", "speling", "spelling," };
    struct scene *scene = *state;
    for (size_t h = 0; h < sizeof heads / sizeof *heads; h++)
        for (size_t f = 0; f < sizeof fills / sizeof *fills; f++) {
            scene->draft = buffer_new(scene->arena);
            write_lines(scene, heads[h], 1);
            write_lines(scene, fills[f], 100000);
            write_lines(scene, " -->\nThe committee agrees.\n", 1);
            check_draft(scene);
            assert_in_range(count(scene, "waiver", ""), 0, 1);
        }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(as_many_comments_as_are_read),
        TEST(one_comment_more_is_told),
        TEST(one_name_more_is_told),
        TEST(no_comment_is_idle_where_findings_are_cut),
        TEST(two_comments_on_one_fault_are_both_of_use),
        TEST(broken_comments),
        TEST(long_comments),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
