/* Tables on pages: rows that tear and rows that may not, headers, merges, widths. */
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

static void a_row_is_as_high_as_its_tallest_cell(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 2, 2);
    sample_put(sample, &table->rows[0].cells[1].story, sample_paragraph(sample, 2));
    assert_float_equal(sample_top_of(sample, sample_cell(table, 1, 0), 0),
                       SAMPLE_TOP + 3 * SAMPLE_LINE, 0.01);
}

static void cell_margins_and_borders_add_to_a_row(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 2, 2);
    table->rows[0].cells[0].margin_top = 3 * 20;
    table->rows[0].cells[1].margin_bottom = 2 * 20;
    for (int c = 0; c < 2; c++)
        table->rows[0].cells[c].borders.bottom.eighths = 16;
    assert_float_equal(sample_top_of(sample, sample_cell(table, 1, 0), 0),
                       SAMPLE_TOP + SAMPLE_LINE + 3 + 2 + 2, 0.01);
}

static void cells_that_stand_apart_share_no_border(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 2, 1);
    table->spacing = 3 * 20;
    for (int r = 0; r < 2; r++)
        table->rows[r].cells[0].borders.top = table->rows[r].cells[0].borders.bottom =
            (struct border){ .eighths = 8 };
    assert_float_equal(sample_top_of(sample, sample_cell(table, 1, 0), 0),
                       SAMPLE_TOP + SAMPLE_LINE + 3 * 3 + 3 * 1, 0.01);
}

static void a_stated_height_is_a_floor(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 3, 1);
    table->rows[0].height = 50 * 20;
    table->rows[1].height = 5 * 20;
    assert_float_equal(sample_top_of(sample, sample_cell(table, 1, 0), 0), SAMPLE_TOP + 50, 0.01);
    assert_float_equal(sample_top_of(sample, sample_cell(table, 2, 0), 0),
                       SAMPLE_TOP + 50 + SAMPLE_LINE, 0.01);
}

static void an_exact_height_is_all_there_is(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 2, 1);
    table->rows[0].height = 7 * 20;
    table->rows[0].height_rule = LINE_EXACT;
    assert_float_equal(sample_top_of(sample, sample_cell(table, 1, 0), 0), SAMPLE_TOP + 7, 0.01);
}

static void a_row_tears_between_lines(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 6);
    struct table *table = sample_table(sample, 1, 2);
    struct paragraph *more = sample_paragraph(sample, 7);
    sample_put(sample, &table->rows[0].cells[0].story, more);
    struct paragraph *after = sample_add(sample, 1);
    assert_int_equal(sample_page_of(sample, sample_cell(table, 0, 0), 0), 1);
    assert_int_equal(sample_count(sample, more, 1), 3);
    assert_int_equal(sample_count(sample, more, 2), 4);
    assert_float_equal(sample_top_of(sample, after, 0), SAMPLE_TOP + 4 * SAMPLE_LINE, 0.01);
}

static void a_row_that_may_not_tear_moves(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 6);
    struct table *table = sample_table(sample, 1, 1);
    table->rows[0].cant_split = true;
    sample_put(sample, &table->rows[0].cells[0].story, sample_paragraph(sample, 7));
    assert_int_equal(sample_page_of(sample, sample_cell(table, 0, 0), 0), 2);
}

static void a_row_higher_than_a_page_tears_all_the_same(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 1, 1);
    sample_put(sample, &table->rows[0].cells[0].story, sample_paragraph(sample, 25));
    assert_int_equal(sample_pages(sample), 3);
}

static void header_rows_come_again_but_not_as_lines_of_the_body(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 15, 1);
    table->rows[0].header = true;
    assert_int_equal(sample_pages(sample), 2);
    assert_int_equal(sample_count(sample, sample_cell(table, 0, 0), 2), 1);
    assert_int_equal(sample->layout->body_line_count, 15);
    assert_float_equal(sample_top_of(sample, sample_cell(table, 10, 0), 0),
                       SAMPLE_TOP + SAMPLE_LINE, 0.01);
}

static void rows_kept_with_the_next_move_with_it(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 8);
    struct table *table = sample_table(sample, 4, 1);
    sample_style(sample_cell(table, 1, 0))->keep_next = true;
    assert_int_equal(sample_page_of(sample, sample_cell(table, 0, 0), 0), 1);
    assert_int_equal(sample_page_of(sample, sample_cell(table, 1, 0), 0), 2);
}

static void a_heading_is_kept_to_the_first_row(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 9);
    struct paragraph *heading = sample_add(sample, 1);
    sample_style(heading)->keep_next = true;
    sample_table(sample, 2, 1);
    assert_int_equal(sample_page_of(sample, heading, 0), 2);
}

static void a_merged_cell_stretches_its_last_row(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 3, 2);
    table->rows[0].cells[0].merge = MERGE_START;
    table->rows[1].cells[0].merge = MERGE_CONTINUE;
    sample_put(sample, &table->rows[0].cells[0].story, sample_paragraph(sample, 4));
    assert_float_equal(sample_top_of(sample, sample_cell(table, 1, 1), 0), SAMPLE_TOP + SAMPLE_LINE,
                       0.01);
    assert_float_equal(sample_top_of(sample, sample_cell(table, 2, 0), 0),
                       SAMPLE_TOP + 5 * SAMPLE_LINE, 0.01);
}

static void the_paragraph_that_closes_a_cell_after_a_table_has_no_height(void **state)
{
    struct sample *sample = *state;
    struct table *outer = sample_table(sample, 2, 1);
    struct table *inner = sample_table(sample, 3, 1);
    sample->document.body.count--;
    struct story *story = &outer->rows[0].cells[0].story;
    story->count = 0;
    sample_put(sample, story, sample_paragraph(sample, 0));
    sample_put(sample, story, sample_paragraph(sample, 0));
    story->blocks[0] = (struct block){ .kind = BLOCK_TABLE, .table = inner };
    assert_float_equal(sample_top_of(sample, sample_cell(outer, 1, 0), 0),
                       SAMPLE_TOP + 3 * SAMPLE_LINE, 0.01);
}

static void space_above_a_table_is_that_after_the_paragraph(void **state)
{
    struct sample *sample = *state;
    sample_style(sample_add(sample, 1))->after = 8 * 20;
    struct table *table = sample_table(sample, 1, 1);
    assert_float_equal(sample_top_of(sample, sample_cell(table, 0, 0), 0),
                       SAMPLE_TOP + SAMPLE_LINE + 8, 0.01);
}

static void automatic_space_at_the_end_of_a_cell_is_none(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 2, 1);
    sample_style(sample_cell(table, 0, 0))->before_auto = true;
    sample_style(sample_cell(table, 0, 0))->after_auto = true;
    assert_float_equal(sample_top_of(sample, sample_cell(table, 1, 0), 0), SAMPLE_TOP + SAMPLE_LINE,
                       0.01);
}

static void text_flows_round_a_floating_table(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 2, 1);
    table->grid[0] = 100 * 20;
    table->floating = true;
    table->position = (struct frame){ .y_anchor = ANCHOR_TEXT, .y = 5 * 20 };
    table->distance_right = 10 * 20;
    struct paragraph *text = sample_add(sample, 3);
    assert_float_equal(sample_top_of(sample, sample_cell(table, 0, 0), 0), SAMPLE_TOP + 5, 0.01);
    assert_float_equal(sample_top_of(sample, text, 0), SAMPLE_TOP, 0.01);
    assert_float_equal(sample->layout->lines[2].x, 50 + 110, 0.01);
}

static void a_floating_table_of_the_whole_width_pushes_the_text_down(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 2, 1);
    table->floating = true;
    struct paragraph *text = sample_add(sample, 1);
    assert_float_equal(sample_top_of(sample, text, 0), SAMPLE_TOP + 2 * SAMPLE_LINE, 0.01);
}

/* x of the second cell of a row whose first column is 20 points wide and holds a word of 120. */
static double second_column(struct sample *sample, bool fixed)
{
    struct table *table = sample_table(sample, 1, 2);
    table->grid[0] = 20 * 20;
    table->grid[1] = 280 * 20;
    table->fixed = fixed;
    for (int i = 1; i < 20; i++)
        sample_run(sample, sample_cell(table, 0, 0), RUN_TEXT);
    sample_pages(sample);
    const struct layout *layout = sample->layout;
    return layout->lines[layout->body_line_count - 1].x - 50;
}

static void a_column_grows_for_its_longest_word(void **state)
{
    const double x = second_column(*state, false);
    assert_true(x > 115 && x < 125);
}

static void a_fixed_column_does_not(void **state)
{
    assert_float_equal(second_column(*state, true), 20, 0.01);
}

static void a_width_in_per_cent_is_of_the_text_area(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 1, 2);
    table->width = (struct width){ WIDTH_FIFTIETHS, 2500 };
    sample_pages(sample);
    assert_float_equal(sample->layout->lines[1].x, 50 + 75, 0.01);
}

static void a_table_in_the_middle_stands_there(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 1, 1);
    table->grid[0] = 100 * 20;
    table->align = ALIGN_CENTRE;
    sample_pages(sample);
    assert_float_equal(sample->layout->lines[0].x, 50 + 100, 0.01);
}

static void before_mode_15_an_indent_is_counted_to_the_text(void **state)
{
    struct sample *sample = *state;
    sample->document.settings.compatibility = 14;
    struct table *table = sample_table(sample, 1, 1);
    table->rows[0].cells[0].margin_left = 108;
    sample_pages(sample);
    assert_float_equal(sample->layout->lines[0].x, 50, 0.01);
}

static void text_stands_at_the_foot_of_a_cell_that_says_so(void **state)
{
    struct sample *sample = *state;
    struct table *table = sample_table(sample, 1, 1);
    table->rows[0].height = 60 * 20;
    table->rows[0].cells[0].align = CELL_BOTTOM;
    assert_float_equal(sample_top_of(sample, sample_cell(table, 0, 0), 0), SAMPLE_TOP + 40, 0.01);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(a_row_is_as_high_as_its_tallest_cell),
        CASE(cell_margins_and_borders_add_to_a_row),
        CASE(cells_that_stand_apart_share_no_border),
        CASE(a_stated_height_is_a_floor),
        CASE(an_exact_height_is_all_there_is),
        CASE(a_row_tears_between_lines),
        CASE(a_row_that_may_not_tear_moves),
        CASE(a_row_higher_than_a_page_tears_all_the_same),
        CASE(header_rows_come_again_but_not_as_lines_of_the_body),
        CASE(rows_kept_with_the_next_move_with_it),
        CASE(a_heading_is_kept_to_the_first_row),
        CASE(a_merged_cell_stretches_its_last_row),
        CASE(the_paragraph_that_closes_a_cell_after_a_table_has_no_height),
        CASE(space_above_a_table_is_that_after_the_paragraph),
        CASE(automatic_space_at_the_end_of_a_cell_is_none),
        CASE(text_flows_round_a_floating_table),
        CASE(a_floating_table_of_the_whole_width_pushes_the_text_down),
        CASE(a_column_grows_for_its_longest_word),
        CASE(a_fixed_column_does_not),
        CASE(a_width_in_per_cent_is_of_the_text_area),
        CASE(a_table_in_the_middle_stands_there),
        CASE(before_mode_15_an_indent_is_counted_to_the_text),
        CASE(text_stands_at_the_foot_of_a_cell_that_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
