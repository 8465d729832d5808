/* The table of settings, read from command lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "settings.h"

static enum status parse(const char *command, char **argv, struct settings *settings,
                         struct text *why)
{
    static struct arena *arena;
    if (!arena)
        arena = arena_new(0);
    return settings_parse(arena, command, argv, 0, settings, why);
}

static void test_flags(void **state)
{
    (void)state;
    struct settings settings;
    struct text why;
    char *words[] = { "--notice", "n.txt", "a", "--format=gcc", "--", "--b", NULL };
    assert_int_equal(parse("check", words, &settings, &why), DONE);
    assert_true(text_equal(settings.notice, TEXT("n.txt")));
    assert_true(text_equal(settings.format, TEXT("gcc")));
    assert_true(text_equal(settings.fail_on, TEXT("error")));
    assert_int_equal(settings.paths.count, 2);
    assert_true(text_equal(settings.paths.items[1], TEXT("--b")));
}

static void assert_refused(const char *command, char *word, const char *says)
{
    struct settings settings;
    struct text why = TEXT_NONE;
    char *words[] = { word, NULL };
    assert_int_equal(parse(command, words, &settings, &why), REFUSED);
    if (!text_has(why, text_of(says)))
        fail_msg("'%.*s' does not say '%s'", TEXT_SHOW(why), says);
}

static void test_refusals(void **state)
{
    (void)state;
    assert_refused("check", "--nonsense", "no flag --nonsense");
    assert_refused("check", "--format=word", "takes one of");
    assert_refused("check", "--notice", "needs a value");
    assert_refused("check", "--in-process=1", "takes no value");
    assert_refused("check", "-n", "two dashes");
    assert_refused("batch", "--jobs=0", "from 1 to 64");
    assert_refused("batch", "--jobs=2x", "from 1 to 64");
    assert_refused("notice", "--jobs=2", "no flag --jobs");
}

/* `--rules` is a file for check and a switch for notice. */
static void test_one_name_two_meanings(void **state)
{
    (void)state;
    struct settings settings;
    struct text why;
    char *switched[] = { "--rules", "n.txt", NULL };
    assert_int_equal(parse("notice", switched, &settings, &why), DONE);
    assert_true(settings.rules_file);
    assert_int_equal(settings.paths.count, 1);
    assert_int_equal(parse("check", switched, &settings, &why), DONE);
    assert_true(text_equal(settings.rules, TEXT("n.txt")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_flags),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_one_name_two_meanings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
