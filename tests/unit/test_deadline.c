/* What a printed date and time mean. */
#include "notice.h"

#include "budget.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static struct arena *arena;

static long long earliest(const char *text, struct text *how, long long *last)
{
    struct budget budget;
    struct source *source = arena_take(arena, sizeof *source);
    struct notice notice;
    struct text why = TEXT_NONE;
    long long moment = -1;
    budget_init(&budget);
    assert_int_equal(
        source_read_bytes(arena, &budget, TEXT("notice.txt"), text_of(text), source, &why), DONE);
    notice_read(arena, source, &notice);
    *how = TEXT_NONE;
    *last = -1;
    if (!notice_deadline(arena, &notice, &moment, how))
        return -1;
    assert_true(notice_deadline_last(arena, &notice, last));
    return moment;
}

/* 23:59 in Brussels on 3 November 2025 is 22:59 UTC; a board in New York prints 5:59 PM. */
static void a_board_abroad_is_told(void **state)
{
    (void)state;
    struct text how;
    long long last, moment = earliest("Officer\nLocation: Brussels\n"
                                      "Application Deadline: 03-Nov-2025, 5:59:00 PM\n",
                                      &how, &last);
    assert_int_equal(moment, 1762189140); /* 16:59 UTC, the safe reading */
    assert_true(text_has(how, TEXT("New York")));
    assert_true(last > moment + 6 * 3600);
}

/* 00:59 in Athens is 23:59 in Brussels on the day before: the earlier reading is that one. */
static void the_day_before_may_be_meant(void **state)
{
    (void)state;
    struct text how;
    long long last, moment = earliest("Officer\nLocation: Brussels\n"
                                      "Application Deadline: 12-Jan-2026, 12:59:00 AM\n",
                                      &how, &last);
    assert_int_equal(moment, 1768172340);
    assert_true(text_has(how, TEXT("2026-01-11 23:59")));
}

static void a_stated_zone_leaves_no_doubt(void **state)
{
    (void)state;
    struct text how;
    long long last, moment = earliest("Officer\nLocation: Brussels\n"
                                      "Closing date: 11 May 2026, 16:00 (Athens local time)\n",
                                      &how, &last);
    assert_int_equal(moment, 1778504400);
    assert_int_equal(last, moment);
}

static void summer_time_counts(void **state)
{
    (void)state;
    struct text how;
    long long last;
    long long winter =
        earliest("Officer\nClosing date: 10 March 2026, 12:00 (Brussels time)\n", &how, &last);
    long long summer =
        earliest("Officer\nClosing date: 10 April 2026, 12:00 (Brussels time)\n", &how, &last);
    assert_int_equal(summer - winter, 31 * 86400 - 3600);
}

static void no_date_is_no_deadline(void **state)
{
    (void)state;
    struct text how;
    long long last;
    assert_int_equal(earliest("Officer\nApply soon.\n", &how, &last), -1);
}

static void the_environment_is_left_as_it_was(void **state)
{
    (void)state;
    struct text how;
    long long last;
    setenv("TZ", "Asia/Tokyo", 1);
    earliest("Officer\nClosing date: 10 March 2026, 12:00 (Brussels time)\n", &how, &last);
    assert_string_equal(getenv("TZ"), "Asia/Tokyo");
    unsetenv("TZ");
}

static void an_essay_may_be_due_before(void **state)
{
    (void)state;
    struct text how;
    long long last;
    long long moment =
        earliest("Officer\nClosing date: 28 May 2027\nHow to apply\n"
                 "Candidates must attach an essay of two pages on the key challenges. "
                 "The essay must be uploaded by 21 May 2027, 12:00 (Brussels time).\n",
                 &how, &last);
    assert_int_equal(moment, 1810893600);
    assert_true(text_has(how, TEXT("essay")));
}

static int open_arena(void **state)
{
    (void)state;
    arena = arena_new(0);
    return arena ? 0 : -1;
}

static int close_arena(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_arena, close_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_board_abroad_is_told),        TEST(the_day_before_may_be_meant),
        TEST(a_stated_zone_leaves_no_doubt), TEST(summer_time_counts),
        TEST(no_date_is_no_deadline),        TEST(the_environment_is_left_as_it_was),
        TEST(an_essay_may_be_due_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
