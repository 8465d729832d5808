/* Paragraphs on pages: spacing, the foot of a page, widows, keeps and breaks. */
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

static int set_up(void **state)
{
    static struct sample sample;
    sample_init(&sample);
    *state = &sample;
    return 0;
}

static int tear_down(void **state)
{
    sample_free(*state);
    return 0;
}

static void ten_lines_fill_a_page(void **state)
{
    struct sample *sample = *state;
    struct paragraph *paragraph = sample_add(sample, SAMPLE_LINES);
    assert_int_equal(sample_pages(sample), 1);
    assert_int_equal(sample_count(sample, paragraph, 1), SAMPLE_LINES);
    assert_float_equal(sample_top_of(sample, paragraph, 0), SAMPLE_TOP, 0.01);
    assert_float_equal(sample->layout->fill, 1, 0.001);
    assert_int_equal(sample->layout->lines_spare, 0);
}

static void an_eleventh_line_makes_a_page(void **state)
{
    struct sample *sample = *state;
    int over = 0;
    sample_add(sample, SAMPLE_LINES);
    struct paragraph *last = sample_add(sample, 1);
    assert_int_equal(sample_pages(sample), 2);
    assert_int_equal(sample_page_of(sample, last, 0), 2);
    layout_past(sample->layout, 1, &over, NULL);
    assert_int_equal(over, 1);
}

static void an_empty_paragraph_at_the_end_makes_a_page(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, SAMPLE_LINES);
    sample_add(sample, 0);
    assert_int_equal(sample_pages(sample), 2);
}

/* Only the text of a line must be above the foot, not what its spacing adds below. */
static void room_below_a_spaced_line_hangs(void **state)
{
    struct sample *sample = *state;
    struct paragraph *first = sample_add(sample, 9);
    struct paragraph *last = sample_add(sample, 1);
    sample_style(last)->line_rule = LINE_AUTO;
    sample_style(last)->line = 480; /* 13.8 points of text, 27.6 in all */
    assert_int_equal(sample_pages(sample), 1);
    assert_int_equal(sample_page_of(sample, first, 8), 1);
}

static void the_larger_space_counts(void **state)
{
    struct sample *sample = *state;
    struct paragraph *first = sample_add(sample, 1), *second = sample_add(sample, 1);
    sample_style(first)->after = 12 * 20;
    sample_style(second)->before = 4 * 20;
    assert_float_equal(sample_top_of(sample, second, 0), SAMPLE_TOP + SAMPLE_LINE + 12, 0.01);
}

static void spaces_add_up_when_the_document_says_so(void **state)
{
    struct sample *sample = *state;
    sample->document.settings.no_html_auto_spacing = true;
    struct paragraph *first = sample_add(sample, 1), *second = sample_add(sample, 1);
    sample_style(first)->after = 12 * 20;
    sample_style(second)->before = 4 * 20;
    assert_float_equal(sample_top_of(sample, second, 0), SAMPLE_TOP + SAMPLE_LINE + 16, 0.01);
}

static void contextual_space_vanishes_between_equals(void **state)
{
    struct sample *sample = *state;
    struct paragraph *paragraphs[3];
    for (int i = 0; i < 3; i++) {
        paragraphs[i] = sample_add(sample, 1);
        sample_style(paragraphs[i])->after = 10 * 20;
        sample_style(paragraphs[i])->contextual = true;
    }
    sample_style(paragraphs[2])->id = TEXT("Quote");
    assert_float_equal(sample_top_of(sample, paragraphs[1], 0), SAMPLE_TOP + SAMPLE_LINE, 0.01);
    assert_float_equal(sample_top_of(sample, paragraphs[2], 0), SAMPLE_TOP + 2 * SAMPLE_LINE + 10,
                       0.01);
}

static void automatic_space_is_fourteen_points(void **state)
{
    struct sample *sample = *state;
    struct paragraph *first = sample_add(sample, 1), *second = sample_add(sample, 1);
    sample_style(first)->before_auto = true;
    sample_style(second)->before_auto = true;
    assert_float_equal(sample_top_of(sample, first, 0), SAMPLE_TOP, 0.01);
    assert_float_equal(sample_top_of(sample, second, 0), SAMPLE_TOP + SAMPLE_LINE + 14, 0.01);
}

static void automatic_space_vanishes_only_between_items(void **state)
{
    struct sample *sample = *state;
    struct paragraph *paragraphs[3];
    for (int i = 0; i < 3; i++) {
        paragraphs[i] = sample_add(sample, 1);
        sample_style(paragraphs[i])->before_auto = sample_style(paragraphs[i])->after_auto = true;
    }
    paragraphs[1]->label = (struct label){ .text = TEXT("1."), .suffix = SUFFIX_NOTHING };
    paragraphs[1]->label.style = paragraphs[1]->style->mark;
    paragraphs[2]->label = paragraphs[1]->label;
    sample_style(paragraphs[2])->before_auto =
        false; /* that after the first vanishes all the same */
    assert_float_equal(sample_top_of(sample, paragraphs[1], 0), SAMPLE_TOP + SAMPLE_LINE + 14,
                       0.01);
    assert_float_equal(sample_top_of(sample, paragraphs[2], 0), SAMPLE_TOP + 2 * SAMPLE_LINE + 14,
                       0.01);
}

static void a_break_on_a_full_page_ends_that_page(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, SAMPLE_LINES);
    struct paragraph *next = sample_add(sample, 0);
    sample_run(sample, next, RUN_COLUMN_BREAK);
    sample_run(sample, next, RUN_TEXT);
    assert_int_equal(sample_pages(sample), 2);
    assert_int_equal(sample_page_of(sample, next, 0), 1);
    assert_int_equal(sample_page_of(sample, next, 1), 2);
}

static void space_before_goes_at_the_top_that_text_ran_into(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, SAMPLE_LINES);
    struct paragraph *next = sample_add(sample, 1);
    sample_style(next)->before = 30 * 20;
    assert_int_equal(sample_page_of(sample, next, 0), 2);
    assert_float_equal(sample_top_of(sample, next, 0), SAMPLE_TOP, 0.01);
}

static void space_before_stays_at_the_start_and_after_a_stated_break(void **state)
{
    struct sample *sample = *state;
    struct paragraph *first = sample_add(sample, 1), *second = sample_add(sample, 1);
    sample_style(first)->before = 30 * 20;
    sample_style(second)->before = 30 * 20;
    sample_style(second)->page_break_before = true;
    assert_float_equal(sample_top_of(sample, first, 0), SAMPLE_TOP + 30, 0.01);
    assert_int_equal(sample_page_of(sample, second, 0), 2);
    assert_float_equal(sample_top_of(sample, second, 0), SAMPLE_TOP + 30, 0.01);
}

static void space_before_goes_after_a_paragraph_that_only_breaks(void **state)
{
    struct sample *sample = *state;
    sample_run(sample, sample_add(sample, 0), RUN_PAGE_BREAK);
    struct paragraph *next = sample_add(sample, 1);
    sample_style(next)->before = 30 * 20;
    assert_int_equal(sample_page_of(sample, next, 0), 2);
    assert_float_equal(sample_top_of(sample, next, 0), SAMPLE_TOP, 0.01);
}

static void the_space_after_before_a_stated_break_is_taken_off(void **state)
{
    struct sample *sample = *state;
    sample_style(sample_add(sample, 1))->after = 10 * 20;
    struct paragraph *next = sample_add(sample, 1);
    sample_style(next)->before = 30 * 20;
    sample_style(next)->page_break_before = true;
    assert_float_equal(sample_top_of(sample, next, 0), SAMPLE_TOP + 20, 0.01);
}

static void a_widow_takes_a_line_along(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 6);
    struct paragraph *paragraph = sample_add(sample, 5);
    assert_int_equal(sample_pages(sample), 2);
    assert_int_equal(sample_count(sample, paragraph, 1), 3);
    assert_int_equal(sample_count(sample, paragraph, 2), 2);
}

static void an_orphan_goes_with_the_rest(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 9);
    struct paragraph *paragraph = sample_add(sample, 4);
    assert_int_equal(sample_count(sample, paragraph, 1), 0);
    assert_int_equal(sample_count(sample, paragraph, 2), 4);
}

static void three_lines_are_never_parted(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 8);
    struct paragraph *paragraph = sample_add(sample, 3);
    assert_int_equal(sample_count(sample, paragraph, 1), 0);
}

static void without_the_control_a_line_may_stand_alone(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 9);
    struct paragraph *paragraph = sample_add(sample, 2);
    sample_style(paragraph)->widow_control = false;
    assert_int_equal(sample_count(sample, paragraph, 1), 1);
    assert_int_equal(sample_count(sample, paragraph, 2), 1);
}

static void kept_lines_move_together(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 5);
    struct paragraph *paragraph = sample_add(sample, 6);
    sample_style(paragraph)->keep_lines = true;
    assert_int_equal(sample_count(sample, paragraph, 1), 0);
    assert_int_equal(sample_count(sample, paragraph, 2), 6);
}

static void kept_lines_taller_than_a_page_are_parted(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 5);
    struct paragraph *paragraph = sample_add(sample, 14);
    sample_style(paragraph)->keep_lines = true;
    assert_int_equal(sample_count(sample, paragraph, 1), 5);
    assert_int_equal(sample_pages(sample), 2);
}

static void a_heading_goes_with_its_text(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 8);
    struct paragraph *heading = sample_add(sample, 1);
    sample_style(heading)->keep_next = true;
    struct paragraph *text = sample_add(sample, 4);
    assert_int_equal(sample_page_of(sample, heading, 0), 2);
    assert_int_equal(sample_page_of(sample, text, 0), 2);
}

static void a_heading_stays_when_two_lines_follow_it(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 7);
    struct paragraph *heading = sample_add(sample, 1);
    sample_style(heading)->keep_next = true;
    struct paragraph *text = sample_add(sample, 4);
    assert_int_equal(sample_page_of(sample, heading, 0), 1);
    assert_int_equal(sample_count(sample, text, 1), 2);
}

static void a_chain_moves_as_one(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 6);
    struct paragraph *first = sample_add(sample, 1), *second = sample_add(sample, 2);
    sample_style(first)->keep_next = sample_style(second)->keep_next = true;
    sample_add(sample, 2);
    assert_int_equal(sample_page_of(sample, first, 0), 2);
    assert_int_equal(sample_pages(sample), 2);
}

static void a_kept_paragraph_may_be_parted(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 5);
    struct paragraph *kept = sample_add(sample, 6);
    sample_style(kept)->keep_next = true;
    struct paragraph *next = sample_add(sample, 2);
    assert_int_equal(sample_count(sample, kept, 1), 4);
    assert_int_equal(sample_page_of(sample, next, 0), 2);
}

static void a_chain_taller_than_a_page_is_no_chain(void **state)
{
    struct sample *sample = *state;
    struct paragraph *first = sample_add(sample, 1);
    for (int i = 0; i < 24; i++)
        sample_style(sample_add(sample, 1))->keep_next = true;
    assert_int_equal(sample_page_of(sample, first, 0), 1);
    assert_int_equal(sample_pages(sample), 3);
}

static void a_page_break_ends_the_page(void **state)
{
    struct sample *sample = *state;
    struct paragraph *paragraph = sample_add(sample, 1);
    sample_run(sample, paragraph, RUN_PAGE_BREAK);
    sample_run(sample, paragraph, RUN_TEXT);
    assert_int_equal(sample_pages(sample), 2);
    assert_int_equal(sample_page_of(sample, paragraph, 1), 2);
}

/* The mark of a paragraph that only holds a break stays beside it, unless splitPgBreakAndParaMark.
 */
static void the_mark_stays_beside_the_break(void **state)
{
    struct sample *sample = *state;
    sample_run(sample, sample_add(sample, 0), RUN_PAGE_BREAK);
    struct paragraph *next = sample_add(sample, 1);
    assert_int_equal(sample_page_of(sample, next, 0), 2);
    assert_float_equal(sample_top_of(sample, next, 0), SAMPLE_TOP, 0.01);
}

static void the_mark_goes_on_in_old_documents(void **state)
{
    struct sample *sample = *state;
    sample->document.settings.split_page_break_and_mark = true;
    sample_run(sample, sample_add(sample, 0), RUN_PAGE_BREAK);
    struct paragraph *next = sample_add(sample, 1);
    assert_int_equal(sample_page_of(sample, next, 0), 2);
    assert_float_equal(sample_top_of(sample, next, 0), SAMPLE_TOP + SAMPLE_LINE, 0.01);
}

static void a_stated_break_at_a_top_adds_no_page(void **state)
{
    struct sample *sample = *state;
    sample_run(sample, sample_add(sample, 1), RUN_PAGE_BREAK);
    sample_style(sample_add(sample, 1))->page_break_before = true;
    assert_int_equal(sample_pages(sample), 2);
}

static void borders_take_room_once_for_a_box(void **state)
{
    struct sample *sample = *state;
    struct paragraph *paragraphs[3];
    for (int i = 0; i < 3; i++) {
        paragraphs[i] = sample_add(sample, 1);
        if (i < 2) {
            struct borders *borders = &sample_style(paragraphs[i])->borders;
            borders->top = borders->bottom =
                (struct border){ .eighths = 8, .space = 4, .lines = 1 };
        }
    }
    assert_float_equal(sample_top_of(sample, paragraphs[0], 0), SAMPLE_TOP + 5, 0.01);
    assert_float_equal(sample_top_of(sample, paragraphs[1], 0), SAMPLE_TOP + 5 + SAMPLE_LINE, 0.01);
    assert_float_equal(sample_top_of(sample, paragraphs[2], 0), SAMPLE_TOP + 10 + 2 * SAMPLE_LINE,
                       0.01);
}

static void a_thousand_empty_pages_are_refused(void **state)
{
    struct sample *sample = *state;
    sample->budget.most[LIMIT_PAGES] = 20;
    for (int i = 0; i < 30; i++)
        sample_style(sample_add(sample, 1))->page_break_before = true;
    assert_int_equal(sample_pages(sample), 0);
    assert_int_equal(sample->findings.count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(ten_lines_fill_a_page),
        CASE(an_eleventh_line_makes_a_page),
        CASE(an_empty_paragraph_at_the_end_makes_a_page),
        CASE(room_below_a_spaced_line_hangs),
        CASE(the_larger_space_counts),
        CASE(spaces_add_up_when_the_document_says_so),
        CASE(contextual_space_vanishes_between_equals),
        CASE(automatic_space_is_fourteen_points),
        CASE(automatic_space_vanishes_only_between_items),
        CASE(a_break_on_a_full_page_ends_that_page),
        CASE(space_before_goes_at_the_top_that_text_ran_into),
        CASE(space_before_stays_at_the_start_and_after_a_stated_break),
        CASE(space_before_goes_after_a_paragraph_that_only_breaks),
        CASE(the_space_after_before_a_stated_break_is_taken_off),
        CASE(a_widow_takes_a_line_along),
        CASE(an_orphan_goes_with_the_rest),
        CASE(three_lines_are_never_parted),
        CASE(without_the_control_a_line_may_stand_alone),
        CASE(kept_lines_move_together),
        CASE(kept_lines_taller_than_a_page_are_parted),
        CASE(a_heading_goes_with_its_text),
        CASE(a_heading_stays_when_two_lines_follow_it),
        CASE(a_chain_moves_as_one),
        CASE(a_kept_paragraph_may_be_parted),
        CASE(a_chain_taller_than_a_page_is_no_chain),
        CASE(a_page_break_ends_the_page),
        CASE(the_mark_stays_beside_the_break),
        CASE(the_mark_goes_on_in_old_documents),
        CASE(a_stated_break_at_a_top_adds_no_page),
        CASE(borders_take_room_once_for_a_box),
        CASE(a_thousand_empty_pages_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
