/* A notice becomes rules, each with the sentence that it comes from. */
#include "notice.h"

#include "budget.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static struct arena *arena;

static struct notice read(const char *text)
{
    struct budget budget;
    struct source *source = arena_take(arena, sizeof *source);
    struct notice notice;
    struct text why = TEXT_NONE;
    budget_init(&budget);
    assert_int_equal(
        source_read_bytes(arena, &budget, TEXT("notice.txt"), text_of(text), source, &why), DONE);
    notice_read(arena, source, &notice);
    return notice;
}

#define assert_text(text, wanted) assert_string_equal(arena_copy(arena, (text)).data, (wanted))

static const char harbour[] =
    "Vacancy notice\n"
    "Senior Officer, Harbour Planning (HP-2031-07)\n"
    "\n"
    "Organisation: Northern Harbour Agency\n"
    "Duty station: Oslo, Norway\n"
    "Grade: G17\n"
    "Closing date: 4 May 2031, 5 p.m.\n"
    "\n"
    "SUMMARY\n"
    "The Officer plans the use of nine harbours.\n"
    "\n"
    "The key challenges facing the successful candidate in the first two years are:\n"
    "- to bring two fleets under one timetable;\n"
    "- to halve the time ships wait.\n"
    "\n"
    "HOW TO APPLY\n"
    "Candidates must attach an essay of no more than three pages (A4) on these challenges, in "
    "Word.\n"
    "The file name must contain the vacancy reference and the word \"Essay\".\n"
    "Please also upload your CV.\n";

static void reads_facts_with_their_sentences(void **state)
{
    (void)state;
    struct notice notice = read(harbour);
    assert_text(notice.title, "Senior Officer, Harbour Planning");
    assert_text(notice.reference, "HP-2031-07");
    assert_text(notice.organisation, "Northern Harbour Agency");
    assert_text(notice.location, "Oslo, Norway");
    assert_text(notice.grade, "G17");
    assert_text(notice.deadline_date, "2031-05-04");
    assert_text(notice.deadline_time, "17:00");
    assert_int_equal(notice_because(&notice, "deadline_date").line, 7);
    assert_int_equal(notice_because(&notice, "location").line, 5);
    assert_int_equal(notice_because(&notice, "clearance").line, 0);
}

static void reads_the_essay(void **state)
{
    (void)state;
    struct notice notice = read(harbour);
    assert_true(notice.essay_asked);
    assert_true(notice.essay.required);
    assert_int_equal(notice.essay.max_pages, 3);
    assert_int_equal(notice.essay.count, 1);
    assert_text(notice.essay.page_size, "A4");
    assert_int_equal(notice.essay.formats.count, 1);
    assert_text(notice.essay.formats.items[0], "docx");
    assert_int_equal(notice.attachments.count, 2);
    struct citation because = notice_because(&notice, "essay.max_pages");
    assert_int_equal(because.line, 17);
    assert_true(text_starts(because.text, TEXT("Candidates must attach an essay")));
    assert_text(notice_essay_name(arena, &notice), "HP-2031-07 Essay.docx");
}

static void reads_the_challenges(void **state)
{
    (void)state;
    struct notice notice = read(harbour);
    assert_int_equal(notice.challenges.count, 2);
    assert_text(notice.challenges.items[0], "to bring two fleets under one timetable");
    assert_text(notice.challenges.items[1], "to halve the time ships wait.");
    assert_int_equal(notice_because(&notice, "challenges.2").line, 14);
}

/* The first sentence ends with its line: the second is on the next. */
static void a_sentence_is_on_the_line_where_it_begins(void **state)
{
    (void)state;
    struct notice notice =
        read("Officer, Harbours (HP-2031-08)\n"
             "\n"
             "HOW TO APPLY\n"
             "Candidates must attach to the on-line form an essay on these challenges, in Word.\n"
             "The essay may not exceed three pages, whatever the number of the challenges that it\n"
             "speaks of, and its author may be of any age.\n");
    assert_int_equal(notice_because(&notice, "essay").line, 4);
    assert_int_equal(notice_because(&notice, "essay.max_pages").line, 5);
}

/* What is said of tests, of skills and of other applicants' files demands nothing now. */
static void what_is_not_to_be_sent_is_not_demanded(void **state)
{
    (void)state;
    static const char *const sentences[] = {
        "The tests for invited candidates include an essay.",
        "Applicants should be able to write an essay of two pages in an hour.",
        "Candidates may, if they wish, add diplomas.",
        "UNOCA staff may not use artificial intelligence to process files.",
    };
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        char text[400];
        snprintf(text, sizeof text, "Officer (HP-2031-09)\n\nHOW TO APPLY\n%s\n", sentences[i]);
        struct notice notice = read(text);
        assert_false(notice.essay_asked);
        assert_false(notice.ai_prohibited);
        assert_int_equal(notice.attachments.count, 0);
    }
}

static void an_essay_of_the_written_test_is_none(void **state)
{
    (void)state;
    struct notice notice =
        read("Officer, Harbours\nHow to apply\nUpload your CV.\n"
             "Shortlisted candidates will write an essay of two pages at the written test.\n");
    assert_false(notice.essay_asked);
    assert_int_equal(notice.attachments.count, 1);
}

static void challenges_by_hand_are_one_a_line(void **state)
{
    (void)state;
    struct notice notice = { 0 };
    notice_read_challenges(arena, TEXT("# by hand\n1. First thing;\r\n\n- Second thing.\n"),
                           &notice);
    assert_int_equal(notice.challenges.count, 2);
    assert_text(notice.challenges.items[0], "First thing");
    assert_text(notice.challenges.items[1], "Second thing.");
    assert_int_equal(notice_because(&notice, "challenges.2").line, 4);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(reads_facts_with_their_sentences, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(reads_the_essay, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(reads_the_challenges, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(a_sentence_is_on_the_line_where_it_begins, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(what_is_not_to_be_sent_is_not_demanded, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(an_essay_of_the_written_test_is_none, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(challenges_by_hand_are_one_a_line, open_arena, close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
