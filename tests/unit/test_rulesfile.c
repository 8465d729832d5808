/* The rules file: what is written is read back to the same rules, and faults are told by line. */
#include "notice.h"

#include "budget.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static struct arena *arena;

static struct notice read_file(const char *file)
{
    struct budget budget;
    struct source *source = arena_take(arena, sizeof *source);
    struct notice notice;
    struct text why = TEXT_NONE;
    budget_init(&budget);
    if (source_read(arena, &budget, text_of(file), source, &why) != DONE)
        fail_msg("%.*s", TEXT_SHOW(why));
    notice_read(arena, source, &notice);
    return notice;
}

static void same_text(struct text one, struct text other)
{
    assert_string_equal(arena_copy(arena, one).data, arena_copy(arena, other).data);
}

static void same_texts(const struct texts *one, const struct texts *other)
{
    assert_int_equal(one->count, other->count);
    for (size_t i = 0; i < one->count; i++)
        same_text(one->items[i], other->items[i]);
}

static void same_essay(const struct essay_demand *one, const struct essay_demand *other)
{
    assert_int_equal(one->required, other->required);
    assert_int_equal(one->max_pages, other->max_pages);
    assert_int_equal(one->max_words, other->max_words);
    assert_int_equal(one->min_words, other->min_words);
    assert_int_equal(one->count, other->count);
    assert_int_equal(one->limit_in_all, other->limit_in_all);
    same_text(one->page_size, other->page_size);
    same_texts(&one->formats, &other->formats);
    same_texts(&one->name_contains, &other->name_contains);
    same_text(one->font, other->font);
    same_text(one->due_date, other->due_date);
    assert_true(one->min_font_pt == other->min_font_pt);
    assert_true(one->line_spacing == other->line_spacing);
    assert_true(one->min_margin_mm == other->min_margin_mm);
}

static void same_notice(const struct notice *one, const struct notice *other)
{
    same_text(one->title, other->title);
    same_text(one->reference, other->reference);
    same_text(one->organisation, other->organisation);
    same_text(one->grade, other->grade);
    same_text(one->location, other->location);
    same_text(one->deadline_date, other->deadline_date);
    same_text(one->deadline_time, other->deadline_time);
    same_text(one->clearance, other->clearance);
    same_text(one->nationality, other->nationality);
    same_texts(&one->posts, &other->posts);
    same_texts(&one->language_levels, &other->language_levels);
    same_texts(&one->attachments, &other->attachments);
    same_texts(&one->challenges, &other->challenges);
    same_texts(&one->notice_languages, &other->notice_languages);
    same_texts(&one->warnings, &other->warnings);
    assert_int_equal(one->ai_prohibited, other->ai_prohibited);
    assert_int_equal(one->truncated, other->truncated);
    assert_int_equal(one->essay_asked, other->essay_asked);
    if (one->essay_asked)
        same_essay(&one->essay, &other->essay);
    assert_int_equal(one->reminder_count, other->reminder_count);
}

static const char *const reasons[] = { "title",           "deadline_date",
                                       "essay.max_pages", "essay.name_contains",
                                       "challenges.2",    NULL };

static void written_and_read_back(const char *file)
{
    struct notice notice = read_file(file), back = { 0 };
    struct text why = TEXT_NONE, rules = rulesfile_write(arena, &notice);
    if (rulesfile_read(arena, TEXT("rules.ini"), rules, &back, &why) != DONE)
        fail_msg("%s: %.*s", file, TEXT_SHOW(why));
    same_notice(&notice, &back);
    for (const char *const *field = reasons; *field; field++) {
        struct citation one = notice_because(&notice, *field),
                        other = notice_because(&back, *field);
        assert_int_equal(one.line, other.line);
        same_text(one.text, other.text);
    }
}

/* Every notice of tests/notices, and those beside the repository where they are. */
static void notices_make_the_round(void **state)
{
    (void)state;
    FILE *list = popen("ls tests/notices/*.txt tests/notices/*.html ../shared/notices/*/*.txt "
                       "../shared/notices/*/*.html 2>/dev/null",
                       "r");
    char line[500];
    int count = 0;
    assert_non_null(list);
    while (fgets(line, sizeof line, list)) {
        struct text name = text_trim(text_of(line));
        written_and_read_back(arena_copy(arena, name).data);
        count++;
    }
    pclose(list);
    assert_true(count > 20);
}

static struct text fault_of(const char *rules)
{
    struct notice notice = { 0 };
    struct text why = TEXT_NONE;
    assert_int_equal(rulesfile_read(arena, TEXT("my.ini"), text_of(rules), &notice, &why), REFUSED);
    return why;
}

static void faults_have_line_and_remedy(void **state)
{
    (void)state;
    same_text(fault_of("[essay]\nmax_page = 2\n"),
              TEXT("my.ini:2: there is no key 'max_page' in [essay]; did you mean max_pages?"));
    same_text(fault_of("; a comment\n\n[essay]\nmax_pages = two\n"),
              TEXT("my.ini:4: max_pages takes a whole number from 1 to 1000, not 'two'"));
    same_text(fault_of("[notice]\ndeadline_date = 30.02.2026\n"),
              TEXT("my.ini:2: deadline_date takes a date as YYYY-MM-DD, not '30.02.2026'"));
    same_text(fault_of("[notice]\nai_prohibited = maybe\n"),
              TEXT("my.ini:2: ai_prohibited takes yes or no, not 'maybe'"));
    assert_true(text_starts(fault_of("[esay]\nmax_pages = 2\n"),
                            TEXT("my.ini:2: there is no section [esay]")));
    assert_true(text_starts(fault_of("[notice]\ntitle\n"), TEXT("my.ini:2: ")));
    assert_true(text_starts(fault_of("[essay]\nformats = docx, wrd\n"),
                            TEXT("my.ini:2: formats holds 'wrd'")));
    assert_true(text_starts(fault_of(""), TEXT("my.ini:1: there is no key")));
}

static void long_values_and_semicolons_stay_whole(void **state)
{
    (void)state;
    struct notice notice = { .essay_asked = false }, back = { 0 };
    struct text why, long_text = arena_format(arena, "%0700d ; tout ; va, \\ bien %0300d", 1, 2);
    texts_add(arena, &notice.challenges, long_text);
    texts_add(arena, &notice.posts, TEXT("A, 1"));
    struct text rules = rulesfile_write(arena, &notice);
    assert_int_equal(rulesfile_read(arena, TEXT("r.ini"), rules, &back, &why), DONE);
    assert_int_equal(back.challenges.count, 1);
    same_text(back.challenges.items[0], long_text);
    assert_int_equal(back.posts.count, 1);
    same_text(back.posts.items[0], TEXT("A, 1"));
}

static void a_person_may_write_it(void **state)
{
    (void)state;
    struct notice notice = { 0 };
    struct text why;
    assert_int_equal(
        rulesfile_read(
            arena, TEXT("r.ini"),
            TEXT("[notice]\r\nreference: 77\r\n[essay]\r\nmax_pages = 2 ; as I was told\r\n"
                 "[challenges]\r\n1 = one thing\r\n   that goes on\r\n"),
            &notice, &why),
        DONE);
    same_text(notice.reference, TEXT("77"));
    assert_true(notice.essay_asked && notice.essay.required);
    assert_int_equal(notice.essay.max_pages, 2);
    same_text(notice.challenges.items[0], TEXT("one thing that goes on"));
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
        TEST(notices_make_the_round),
        TEST(faults_have_line_and_remedy),
        TEST(long_values_and_semicolons_stay_whole),
        TEST(a_person_may_write_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
