/* Sections, columns, headers, notes and floats; how sure the answer is and where things stand. */
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

static const struct paragraph *first_of_note(const struct paragraph *paragraph)
{
    const struct run *run = &paragraph->runs[paragraph->run_count - 1];
    return run->note->story.blocks[0].paragraph;
}

static void a_section_begins_a_page(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 2);
    sample_section(sample, SECTION_NEXT_PAGE)->margin_top = 60 * 20;
    struct paragraph *second = sample_add(sample, 1);
    assert_int_equal(sample_pages(sample), 2);
    assert_float_equal(sample_top_of(sample, second, 0), 60, 0.01);
}

/* The page left out is a number and no page: the third here has the header of even ones. */
static void an_odd_section_skips_a_number(void **state)
{
    struct sample *sample = *state;
    static struct story header;
    header = (struct story){ .kind = STORY_HEADER };
    sample_put(sample, &header, sample_paragraph(sample, 4));
    sample->document.settings.even_and_odd_headers = true;
    sample_add(sample, 1);
    sample_section(sample, SECTION_ODD_PAGE)->headers[PAGE_EVEN] = &header;
    struct paragraph *second = sample_add(sample, 12);
    assert_int_equal(sample_page_of(sample, second, 0), 2);
    assert_float_equal(sample_top_of(sample, second, 0), SAMPLE_TOP, 0.01);
    assert_int_equal(sample_page_of(sample, second, 11), 3);
    assert_float_equal(sample_top_of(sample, second, 10), 10 + 4 * SAMPLE_LINE, 0.01);
}

static void a_continuous_section_goes_on_below(void **state)
{
    struct sample *sample = *state;
    sample_style(sample_add(sample, 2))->after = 6 * 20;
    sample_section(sample, SECTION_CONTINUOUS);
    struct paragraph *second = sample_add(sample, 1);
    assert_int_equal(sample_pages(sample), 1);
    assert_float_equal(sample_top_of(sample, second, 0), SAMPLE_TOP + 2 * SAMPLE_LINE + 6, 0.01);
}

static void the_empty_closer_of_a_section_takes_no_room(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 10);
    sample_add(sample, 0)->section_end = true;
    sample_section(sample, SECTION_NEXT_PAGE);
    sample_add(sample, 1);
    assert_int_equal(sample_pages(sample), 2);
}

static void columns_are_filled_one_after_the_other(void **state)
{
    struct sample *sample = *state;
    sample->document.sections[0].column_count = 2;
    struct paragraph *text = sample_add(sample, 15);
    assert_int_equal(sample_pages(sample), 1);
    assert_float_equal(sample_top_of(sample, text, 10), SAMPLE_TOP, 0.01);
}

static void columns_before_a_continuous_break_are_even(void **state)
{
    struct sample *sample = *state;
    sample->document.sections[0].column_count = 2;
    for (int i = 0; i < 8; i++)
        sample_add(sample, 1);
    sample_section(sample, SECTION_CONTINUOUS);
    struct paragraph *below = sample_add(sample, 1);
    assert_int_equal(sample_pages(sample), 1);
    assert_float_equal(sample_top_of(sample, below, 0), SAMPLE_TOP + 4 * SAMPLE_LINE, 0.1);
}

static void a_column_break_goes_to_the_next_column(void **state)
{
    struct sample *sample = *state;
    sample->document.sections[0].column_count = 2;
    sample_run(sample, sample_add(sample, 1), RUN_COLUMN_BREAK);
    struct paragraph *next = sample_add(sample, 1);
    assert_int_equal(sample_page_of(sample, next, 0), 1);
    assert_true(sample_top_of(sample, next, 0) < SAMPLE_TOP + 2 * SAMPLE_LINE);
}

static void a_tall_header_pushes_the_body(void **state)
{
    struct sample *sample = *state;
    static struct story header;
    header = (struct story){ .kind = STORY_HEADER };
    sample_put(sample, &header, sample_paragraph(sample, 4));
    sample->document.sections[0].headers[PAGE_DEFAULT] = &header;
    struct paragraph *text = sample_add(sample, 1);
    assert_float_equal(sample_top_of(sample, text, 0), 10 + 4 * SAMPLE_LINE, 0.01);
    assert_int_equal(sample->layout->body_line_count, 1);
    assert_int_equal(sample->layout->line_count, 5);
}

/* A float of the header that text flows round moves the header's own text down, and the body with
 * it. */
static void a_float_in_the_header_pushes_the_body(void **state)
{
    struct sample *sample = *state;
    static struct story header;
    header = (struct story){ .kind = STORY_HEADER };
    struct paragraph *head = sample_paragraph(sample, 1);
    sample_put(sample, &header, head);
    struct drawing *drawing = sample_float(sample, head, 300, 30);
    drawing->x_from = FROM_MARGIN;
    drawing->y_from = FROM_PAGE;
    drawing->y = 15 * 12700;
    drawing->behind = true; /* says nothing where text flows round it */
    sample->document.sections[0].headers[PAGE_DEFAULT] = &header;
    struct paragraph *text = sample_add(sample, 1);
    assert_float_equal(sample_top_of(sample, head, 0), 45, 0.01);
    assert_float_equal(sample_top_of(sample, text, 0), 65, 0.01);
}

static void the_body_flows_round_a_float_of_the_header(void **state)
{
    struct sample *sample = *state;
    static struct story header;
    header = (struct story){ .kind = STORY_HEADER };
    struct paragraph *head = sample_paragraph(sample, 1);
    sample_put(sample, &header, head);
    struct drawing *drawing = sample_float(sample, head, 100, 40);
    drawing->x_from = FROM_MARGIN;
    drawing->y_from = FROM_PAGE;
    drawing->y = 40 * 12700;
    sample->document.sections[0].headers[PAGE_DEFAULT] = &header;
    sample_add(sample, 4);
    sample_pages(sample);
    assert_float_equal(sample->layout->lines[0].x, 150, 0.01);
    assert_float_equal(sample->layout->lines[3].x, 50, 0.01);
}

static void a_fixed_margin_is_not_pushed(void **state)
{
    struct sample *sample = *state;
    static struct story header;
    header = (struct story){ .kind = STORY_HEADER };
    sample_put(sample, &header, sample_paragraph(sample, 4));
    sample->document.sections[0].headers[PAGE_DEFAULT] = &header;
    sample->document.sections[0].margin_top = -SAMPLE_TOP * 20;
    assert_float_equal(sample_top_of(sample, sample_add(sample, 1), 0), SAMPLE_TOP, 0.01);
}

static void the_first_page_has_its_own_header(void **state)
{
    struct sample *sample = *state;
    static struct story header;
    header = (struct story){ .kind = STORY_HEADER };
    sample_put(sample, &header, sample_paragraph(sample, 4));
    sample->document.sections[0].headers[PAGE_FIRST] = &header;
    sample->document.sections[0].title_page = true;
    struct paragraph *text = sample_add(sample, 12);
    assert_float_equal(sample_top_of(sample, text, 0), 10 + 4 * SAMPLE_LINE, 0.01);
    assert_float_equal(sample_top_of(sample, text, 8), SAMPLE_TOP, 0.01);
}

static void a_footnote_takes_room_at_the_foot(void **state)
{
    struct sample *sample = *state;
    struct paragraph *first = sample_add(sample, 1);
    sample_note(sample, first, 2);
    sample_add(sample, 6);
    assert_int_equal(sample_pages(sample), 1); /* 7 lines, a separator and 2 of the note */
    sample->layout = NULL;
    sample_add(sample, 1);
    assert_int_equal(sample_pages(sample), 2);
}

static void a_long_footnote_runs_on(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 6);
    struct paragraph *last = sample_add(sample, 1);
    sample_note(sample, last, 5);
    struct paragraph *after = sample_add(sample, 1);
    assert_int_equal(sample_page_of(sample, last, 0), 1);
    assert_int_equal(sample_page_of(sample, after, 0), 2);
    const struct paragraph *note = first_of_note(last);
    assert_int_equal(sample_count(sample, note, 1) + sample_count(sample, note, 2), 5);
    assert_true(sample_count(sample, note, 1) >= 1);
}

static void spacing_does_not_hang_into_the_notes(void **state)
{
    struct sample *sample = *state;
    struct paragraph *paragraphs[7];
    for (int i = 0; i < 7; i++) {
        paragraphs[i] = sample_add(sample, 1);
        sample_style(paragraphs[i])->line_rule = LINE_AUTO;
        sample_style(paragraphs[i])->line = 480; /* 13.8 points of text, 27.6 in all */
    }
    sample_note(sample, paragraphs[0],
                1); /* 160 points are left: the sixth ends at 151.8 or 165.6 */
    assert_int_equal(sample_page_of(sample, paragraphs[4], 0), 1);
    assert_int_equal(sample_page_of(sample, paragraphs[5], 0), 2);
}

static void endnotes_follow_the_body(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 10);
    static struct note note;
    note = (struct note){ .kind = NOTE_ENDNOTE, .story = { .kind = STORY_NOTE } };
    struct paragraph *text = sample_paragraph(sample, 1);
    sample_put(sample, &note.story, text);
    sample->document.endnotes = &note;
    sample->document.endnote_count = 1;
    assert_int_equal(sample_page_of(sample, text, 0), 2);
}

static void text_goes_below_a_float_of_the_whole_width(void **state)
{
    struct sample *sample = *state;
    struct paragraph *text = sample_add(sample, 1);
    sample_float(sample, text, 100, 70)->wrap = WRAP_TOP_AND_BOTTOM;
    assert_float_equal(sample_top_of(sample, text, 0), SAMPLE_TOP + 70, 0.01);
}

static void text_stands_beside_a_narrow_float(void **state)
{
    struct sample *sample = *state;
    struct paragraph *text = sample_add(sample, 1);
    sample_float(sample, text, 100, 70);
    assert_float_equal(sample_top_of(sample, text, 0), SAMPLE_TOP, 0.01);
    assert_float_equal(sample->layout->lines[0].x, 50 + 100, 0.01);
}

static void a_float_behind_the_text_moves_nothing(void **state)
{
    struct sample *sample = *state;
    struct paragraph *text = sample_add(sample, 1);
    struct drawing *drawing = sample_float(sample, text, 300, 70);
    drawing->wrap = WRAP_NONE;
    assert_float_equal(sample_top_of(sample, text, 0), SAMPLE_TOP, 0.01);
}

static void a_float_that_reaches_back_moves_the_lines_before(void **state)
{
    struct sample *sample = *state;
    struct paragraph *first = sample_add(sample, 1);
    struct paragraph *anchor = sample_add(sample, 1);
    struct drawing *drawing = sample_float(sample, anchor, 300, 70);
    drawing->wrap = WRAP_TOP_AND_BOTTOM;
    drawing->y_from = FROM_MARGIN;
    assert_float_equal(sample_top_of(sample, first, 0), SAMPLE_TOP + 70, 0.01);
    assert_float_equal(sample_top_of(sample, anchor, 0), SAMPLE_TOP + 70 + SAMPLE_LINE, 0.01);
}

static void a_float_off_the_paper_takes_its_paragraph_along(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 8);
    struct paragraph *anchor = sample_add(sample, 1);
    sample_float(sample, anchor, 300, 120)->wrap = WRAP_TOP_AND_BOTTOM;
    assert_int_equal(sample_page_of(sample, anchor, 0), 2);
    assert_float_equal(sample_top_of(sample, anchor, 0), SAMPLE_TOP + 120, 0.01);
}

static void a_drop_cap_stands_beside_the_text(void **state)
{
    struct sample *sample = *state;
    static const struct frame frame = { .drop_lines = 2,
                                        .y_anchor = ANCHOR_TEXT,
                                        .width = 40 * 20 };
    struct paragraph *cap = sample_add(sample, 1), *text = sample_add(sample, 3);
    sample_style(cap)->frame = &frame;
    sample_style(cap)->line = 40 * 20;
    assert_float_equal(sample_top_of(sample, text, 0), SAMPLE_TOP, 0.01);
    assert_float_equal(sample->layout->lines[1].x, 90, 0.01);
    assert_float_equal(sample->layout->lines[3].x, 50, 0.01);
}

static void the_body_stands_in_the_middle_when_aligned_so(void **state)
{
    struct sample *sample = *state;
    sample->document.sections[0].vertical = PAGE_CENTRE;
    struct paragraph *text = sample_add(sample, 2);
    assert_float_equal(sample_top_of(sample, text, 0), SAMPLE_TOP + 4 * SAMPLE_LINE, 0.01);
}

static void a_full_page_is_close(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 10);
    sample_pages(sample);
    assert_int_equal(sample->layout->certainty, CERTAINTY_CLOSE);
    assert_true(text_has(sample->layout->because, TEXT("one line more would make it 2 pages")));
}

static void a_lone_line_on_a_page_is_close(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 10);
    sample_add(sample, 1);
    sample_pages(sample);
    assert_int_equal(sample->layout->certainty, CERTAINTY_CLOSE);
    assert_true(text_has(sample->layout->because, TEXT("one line less would make it 1 page")));
}

static void half_a_page_is_sure(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 5);
    sample_pages(sample);
    assert_int_equal(sample->layout->certainty, CERTAINTY_SURE);
    assert_int_equal(sample->layout->lines_spare, 5);
}

static int certainty_in_unknown_font(struct sample *sample, int lines)
{
    static struct run_style style;
    struct paragraph *text = sample_add(sample, lines);
    style = *text->runs[0].style;
    style.font = style.font_high_ansi = TEXT("Nobody Knows Sans");
    for (size_t i = 0; i < text->run_count; i++)
        text->runs[i].style = &style;
    sample_pages(sample);
    return (int)sample->layout->certainty;
}

static void an_unknown_font_near_an_edge_is_unsure(void **state)
{
    struct sample *sample = *state;
    assert_int_equal(certainty_in_unknown_font(sample, 9), CERTAINTY_UNSURE);
    assert_true(text_has(sample->layout->because, TEXT("Nobody Knows Sans")));
}

static void an_unknown_font_far_from_an_edge_is_sure(void **state)
{
    assert_int_equal(certainty_in_unknown_font(*state, 4), CERTAINTY_SURE);
}

static void a_witness_is_told_and_changes_nothing(void **state)
{
    struct sample *sample = *state;
    sample->document.stored_pages = 7;
    sample_add(sample, 5);
    assert_int_equal(sample_pages(sample), 1);
    assert_true(text_has(sample->layout->because, TEXT("7 pages")));
}

static void add_marked(struct sample *sample)
{
    struct paragraph *text = sample_add(sample, 0);
    sample_run(sample, text, RUN_DRAWING)->kind = RUN_RENDERED_BREAK;
    sample_run(sample, text, RUN_TEXT);
}

static void a_page_mark_that_stands_elsewhere_is_told(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, SAMPLE_LINES);
    add_marked(sample);
    sample_pages(sample);
    assert_false(text_has(sample->layout->because, TEXT("marked in the file")));
    sample->layout = NULL;
    add_marked(sample);
    sample_pages(sample);
    assert_true(text_has(sample->layout->because, TEXT("1 of the 2 page starts")));
}

static void lines_and_words_past_a_page_are_counted(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 24);
    sample_pages(sample);
    int lines = 0, words = 0;
    layout_past(sample->layout, 1, &lines, &words);
    assert_int_equal(lines, 14);
    assert_int_equal(words, 14);
    layout_past(sample->layout, 2, &lines, &words);
    assert_int_equal(lines, 4);
}

static void a_place_in_the_text_has_a_page_and_a_line(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 2);
    sample_add(sample, 12);
    sample_pages(sample);
    int page = 0, line = 0;
    assert_true(layout_find(sample->layout, 2, 0, &page, &line));
    assert_int_equal(page, 1);
    assert_int_equal(line, 3);
    assert_true(layout_find(sample->layout, 2, 20, &page, &line));
    assert_int_equal(page, 2);
    assert_int_equal(line, 3);
    assert_false(layout_find(sample->layout, 9, 0, &page, &line));
}

static void the_picture_holds_the_pages_and_marks_what_is_too_much(void **state)
{
    struct sample *sample = *state;
    sample_add(sample, 12);
    sample_pages(sample);
    const struct text svg = layout_svg(sample->arena, &sample->document, sample->layout, 1);
    assert_true(text_starts(svg, TEXT("<svg ")));
    assert_true(text_has(svg, TEXT("class=\"over\"")));
    assert_true(text_has(svg, TEXT("the limit of 1 page ends here")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(a_section_begins_a_page),
        CASE(an_odd_section_skips_a_number),
        CASE(a_continuous_section_goes_on_below),
        CASE(the_empty_closer_of_a_section_takes_no_room),
        CASE(columns_are_filled_one_after_the_other),
        CASE(columns_before_a_continuous_break_are_even),
        CASE(a_column_break_goes_to_the_next_column),
        CASE(a_tall_header_pushes_the_body),
        CASE(a_float_in_the_header_pushes_the_body),
        CASE(the_body_flows_round_a_float_of_the_header),
        CASE(a_fixed_margin_is_not_pushed),
        CASE(the_first_page_has_its_own_header),
        CASE(a_footnote_takes_room_at_the_foot),
        CASE(a_long_footnote_runs_on),
        CASE(spacing_does_not_hang_into_the_notes),
        CASE(endnotes_follow_the_body),
        CASE(text_goes_below_a_float_of_the_whole_width),
        CASE(text_stands_beside_a_narrow_float),
        CASE(a_float_behind_the_text_moves_nothing),
        CASE(a_float_that_reaches_back_moves_the_lines_before),
        CASE(a_float_off_the_paper_takes_its_paragraph_along),
        CASE(a_drop_cap_stands_beside_the_text),
        CASE(the_body_stands_in_the_middle_when_aligned_so),
        CASE(a_full_page_is_close),
        CASE(a_lone_line_on_a_page_is_close),
        CASE(half_a_page_is_sure),
        CASE(an_unknown_font_near_an_edge_is_unsure),
        CASE(an_unknown_font_far_from_an_edge_is_sure),
        CASE(a_witness_is_told_and_changes_nothing),
        CASE(a_page_mark_that_stands_elsewhere_is_told),
        CASE(lines_and_words_past_a_page_are_counted),
        CASE(a_place_in_the_text_has_a_page_and_a_line),
        CASE(the_picture_holds_the_pages_and_marks_what_is_too_much),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
