/* Lines: where they break, how high they are, tabs, labels, justification, pieces. */
#include "pages/lines.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* Courier New at 10 points: every character is 6.001 points wide, so that rooms can be counted. */
#define CELL (10 * 1229 / 2048.0)

static struct arena *arena;
static struct document document;
static struct run_style mono, other;
static struct paragraph_style style;
static struct run runs[8];
static struct paragraph paragraph;

static int setup(void **state)
{
    (void)state;
    arena = arena_new(0);
    document = (struct document){ .settings = { .compatibility = 15, .default_tab = 720 } };
    mono = (struct run_style){ .font = TEXT("Courier New"), .half_points = 20, .scale = 100 };
    mono.font_high_ansi = mono.font;
    other = mono;
    style = (struct paragraph_style){ .line = 240, .mark = &mono };
    memset(runs, 0, sizeof runs);
    paragraph = (struct paragraph){ .runs = runs, .style = &style };
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static void assert_near(double actual, double expected)
{
    if (fabs(actual - expected) > 0.002)
        fail_msg("%.4f is not %.4f", actual, expected);
}

/* One run more; '|' stands for a line break, '\f' a page break, '\t' a tab, '~' a soft hyphen. */
static void add_run(const char *string, const struct run_style *run_style)
{
    struct text before = paragraph.text, more = text_of(string);
    enum run_kind kind = RUN_TEXT;
    if (more.length == 1) {
        kind = *string == '|'    ? RUN_LINE_BREAK
               : *string == '\f' ? RUN_PAGE_BREAK
               : *string == '\t' ? RUN_TAB
               : *string == '~'  ? RUN_SOFT_HYPHEN
                                 : RUN_TEXT;
        more = *string == '|' || *string == '\f' ? TEXT(" ")
               : *string == '~'                  ? TEXT("\u00AD")
                                                 : more;
    }
    paragraph.text = arena_format(arena, "%.*s%.*s", TEXT_SHOW(before), TEXT_SHOW(more));
    paragraph.runs[paragraph.run_count++] = (struct run){
        .kind = kind, .style = run_style, .from = before.length, .to = before.length + more.length
    };
}

/* The lines in a room of so many cells, with '/' between them. */
static const char *broken(double cells)
{
    struct typesetter *typesetter = typesetter_new(arena, &document, NULL);
    struct line_setting setting = { .width = cells * CELL };
    struct cursor cursor = lines_begin(typesetter, &paragraph, &setting);
    struct line line;
    struct text all = TEXT_NONE;
    while (lines_next(&cursor, 0, setting.width, &line))
        all = arena_format(arena, "%.*s%s%.*s%s", TEXT_SHOW(all), line.from ? "/" : "",
                           TEXT_SHOW(text_slice(paragraph.text, line.from, line.to)),
                           line.hyphenated ? "-" : "");
    return all.data;
}

static struct line first_line(double points)
{
    struct typesetter *typesetter = typesetter_new(arena, &document, NULL);
    struct line_setting setting = { .width = points };
    struct cursor cursor = lines_begin(typesetter, &paragraph, &setting);
    struct line line;
    assert_true(lines_next(&cursor, 0, points, &line));
    return line;
}

static void text_breaks_after_spaces_that_hang(void **state)
{
    (void)state;
    add_run("one two   three four", &mono);
    assert_string_equal(broken(7), "one two   /three /four");
    assert_string_equal(broken(13), "one two   /three four");
    assert_string_equal(broken(15), "one two   three /four");
    assert_near(first_line(7 * CELL).width, 7 * CELL);
}

static void a_slash_and_a_question_mark_are_no_place_to_break(void **state)
{
    (void)state;
    add_run("see ab/cd?ef now", &mono);
    assert_string_equal(broken(7), "see /ab/cd?e/f now");
    assert_string_equal(broken(11), "see /ab/cd?ef /now");
}

static void hyphens_and_dashes_end_a_line(void **state)
{
    (void)state;
    add_run("ab-cd e\u2013f g\u2014h -x", &mono);
    assert_string_equal(broken(4), "ab-/cd /e\u2013f /g\u2014h /-x");
    assert_string_equal(broken(5), "ab-cd /e\u2013f /g\u2014h /-x");
    assert_string_equal(broken(8), "ab-cd e\u2013/f g\u2014h -x");
}

static void a_no_break_space_glues(void **state)
{
    (void)state;
    add_run("aa bb\u00A0cc", &mono);
    assert_string_equal(broken(6), "aa /bb\u00A0cc");
}

static void an_overlong_word_is_cut_where_it_overflows(void **state)
{
    (void)state;
    add_run("ab abcdef", &mono);
    add_run("ghi", &other);
    assert_string_equal(broken(4), "ab /abcd/efgh/i");
    assert_string_equal(broken(0.5), "a/b /a/b/c/d/e/f/g/h/i");
}

static void breaks_end_lines_and_open_new_ones(void **state)
{
    (void)state;
    add_run("ab", &mono);
    add_run("|", &mono);
    assert_string_equal(broken(9), "ab /");
    add_run("cd", &mono);
    assert_string_equal(broken(9), "ab /cd");
}

static void the_mark_stays_with_a_page_break(void **state)
{
    (void)state;
    add_run("\f", &mono);
    struct line line = first_line(100);
    assert_int_equal(line.end, LINE_ENDS_PAGE);
    assert_true(line.last && line.empty);
    document.settings.split_page_break_and_mark = true;
    assert_false(first_line(100).last);
}

static void an_empty_paragraph_has_the_height_of_its_mark(void **state)
{
    (void)state;
    other.half_points = 40;
    style.mark = &other;
    struct line line = first_line(100);
    assert_true(line.last && line.marks_only);
    assert_near(line.height, 20 * 2320 / 2048.0);
}

static void only_letters_raise_a_line(void **state)
{
    (void)state;
    other.half_points = 60;
    style.mark = &other;
    add_run("ab", &mono);
    add_run(" ", &other);
    add_run("cd", &mono);
    assert_near(first_line(500).height, 10 * 2320 / 2048.0);
    add_run("e", &other);
    assert_near(first_line(500).height, 30 * 2320 / 2048.0);
}

static void spacing_rules_make_the_height(void **state)
{
    (void)state;
    double natural = 10 * 2320 / 2048.0;
    add_run("ab", &mono);
    style.line = 360;
    assert_near(first_line(100).height, 1.5 * natural);
    assert_near(first_line(100).fit, natural);
    style.line_rule = LINE_EXACT;
    style.line = 160;
    assert_near(first_line(100).height, 8);
    assert_near(first_line(100).baseline, 6.4);
    style.line_rule = LINE_AT_LEAST;
    assert_near(first_line(100).height, natural);
    style.line = 400;
    assert_near(first_line(100).fit, 20);
}

static void superscript_is_narrow_and_lifts_nothing(void **state)
{
    (void)state;
    other.vertical = VERTICAL_SUPERSCRIPT;
    add_run("ab", &mono);
    add_run("c", &other);
    assert_near(first_line(100).width, 2.65 * CELL);
    assert_near(first_line(100).height, 10 * 2320 / 2048.0);
    other.raise = 6;
    assert_near(first_line(100).height, 10 * 2320 / 2048.0 + 3);
}

static void spacing_scale_and_capitals_change_widths(void **state)
{
    (void)state;
    mono.spacing = 20;
    add_run("abc", &mono);
    assert_near(first_line(100).width, 3 * CELL + 3);
    mono.scale = 200;
    assert_near(first_line(100).width, 6 * CELL + 3);
    mono.spacing = 0;
    mono.scale = 100;
    mono.small_caps = true;
    assert_near(first_line(100).width, 3 * 0.8 * CELL);
}

static void indents_narrow_the_room(void **state)
{
    (void)state;
    style.indent_left = 200; /* 10 points */
    style.indent_first = -200;
    style.indent_right = 100;
    add_run("aaaa bbbb", &mono);
    struct line line = first_line(5 + 5 * CELL);
    assert_near(line.x, 0);
    assert_near(line.room_right, 5 * CELL);
    assert_string_equal(broken(6), "aaaa /bbb/b");
}

static void tabs_lead_to_stops(void **state)
{
    struct tab_stop stops[] = { { 1000, TAB_LEFT }, { 4000, TAB_RIGHT } };
    (void)state;
    add_run("a", &mono);
    add_run("\t", &mono);
    add_run("b", &mono);
    assert_near(first_line(500).width, 36 + CELL);
    style.tabs = stops;
    style.tab_count = 2;
    assert_near(first_line(500).width, 50 + CELL);
    add_run("\t", &mono);
    add_run("cc", &mono);
    assert_near(first_line(500).width, 200);
}

static void a_tab_past_the_edge_begins_the_next_line(void **state)
{
    (void)state;
    document.settings.default_tab = 144; /* 7.2 points */
    add_run("ab", &mono);
    add_run("\t", &mono);
    add_run("\t", &mono);
    add_run("cd", &mono);
    assert_string_equal(broken(20 / CELL), "ab\t/\tcd");
    assert_string_equal(broken(21.6 / CELL), "ab\t\t/cd");
}

static void a_hanging_indent_is_a_stop(void **state)
{
    (void)state;
    style.indent_left = 500;
    style.indent_first = -500;
    add_run("a", &mono);
    add_run("\t", &mono);
    add_run("b", &mono);
    assert_near(first_line(500).width, 25 + CELL);
}

static void a_label_takes_room_and_lifts(void **state)
{
    (void)state;
    style.indent_left = 500;
    style.indent_first = -500;
    paragraph.label = (struct label){ .text = TEXT("1."), .style = &mono };
    add_run("b", &mono);
    assert_near(first_line(500).width, 25 + CELL);
    paragraph.label.suffix = SUFFIX_SPACE;
    assert_near(first_line(500).width, 4 * CELL);
    other.half_points = 40;
    paragraph.label.style = &other;
    assert_near(first_line(500).height, 10 * 2320 / 2048.0 + 10 * 1705 / 2048.0);
}

static void a_justified_line_takes_a_word_too_many(void **state)
{
    (void)state;
    style.align = ALIGN_JUSTIFIED;
    add_run("aaa bbb ccc ddd eee", &mono);
    assert_string_equal(broken(14.4), "aaa bbb ccc ddd /eee");
    assert_string_equal(broken(14.2), "aaa bbb ccc /ddd eee");
    assert_true(first_line(14.4 * CELL).squeezed);
    document.settings.compatibility = 14;
    assert_string_equal(broken(14.4), "aaa bbb ccc /ddd eee");
    document.settings.compatibility = 15;
    style.align = ALIGN_LEFT;
    assert_string_equal(broken(14.4), "aaa bbb ccc /ddd eee");
}

static void spaces_before_a_tab_are_not_squeezed(void **state)
{
    (void)state;
    style.align = ALIGN_JUSTIFIED;
    document.settings.default_tab = 20;
    add_run("a b c d e f", &mono);
    add_run("\t", &mono);
    add_run("gg hh", &mono);
    assert_string_equal(broken(15.5), "a b c d e f\tgg /hh");
    style.align = ALIGN_LEFT;
    assert_string_equal(broken(18), "a b c d e f\tgg hh");
}

static void a_soft_hyphen_shows_only_at_the_end(void **state)
{
    (void)state;
    add_run("ab abc", &mono);
    add_run("~", &mono);
    add_run("def", &mono);
    assert_string_equal(broken(7), "ab abc\u00AD-/def");
    assert_string_equal(broken(9), "ab abc\u00ADdef");
    assert_string_equal(broken(6), "ab /abc\u00ADdef");
}

static void words_are_hyphenated_when_the_document_says_so(void **state)
{
    (void)state;
    mono.lang = TEXT("en-US");
    add_run("a hyphenation", &mono);
    document.settings.hyphenate = true;
    if (access("/usr/share/hyphen/hyph_en_US.dic", R_OK)) {
        assert_string_equal(broken(9), "a /hyphenati/on");
        skip();
    }
    assert_string_equal(broken(9), "a hyphen-/ation");
    document.settings.hyphenation_zone = 2000;
    assert_string_equal(broken(9), "a /hyphen-/ation");
    style.suppress_hyphens = true;
    assert_string_equal(broken(9), "a /hyphenati/on");
}

static void the_grid_sets_the_pitch(void **state)
{
    (void)state;
    add_run("ab", &mono);
    style.snap_to_grid = true;
    struct typesetter *typesetter = typesetter_new(arena, &document, NULL);
    struct line_setting setting = { .width = 100, .grid_pitch = 18 };
    struct cursor cursor = lines_begin(typesetter, &paragraph, &setting);
    struct line line;
    assert_true(lines_next(&cursor, 0, 100, &line));
    assert_near(line.height, 18);
}

static void a_picture_is_as_high_as_it_is(void **state)
{
    struct drawing drawing = { .width = 127000, .height = 635000 };
    (void)state;
    style.line = 360;
    add_run("a", &mono);
    paragraph.runs[0].kind = RUN_DRAWING;
    paragraph.runs[0].drawing = &drawing;
    /* Its own height, no descent below it, half of a line of text on top. */
    assert_near(first_line(100).height, 50 + 10 * 0.5 * 2320 / 2048.0);
    assert_near(first_line(100).width, 10);
    drawing.width = drawing.height = 0; /* a horizontal rule */
    style.line = 240;
    assert_near(first_line(100).height, 10 * 2320 / 2048.0);
}

static void a_copied_cursor_comes_back(void **state)
{
    (void)state;
    add_run("aaa bbb ccc ddd", &mono);
    struct typesetter *typesetter = typesetter_new(arena, &document, NULL);
    struct line_setting setting = { .width = 8 * CELL };
    struct cursor cursor = lines_begin(typesetter, &paragraph, &setting), kept;
    struct line line, again;
    lines_next(&cursor, 0, setting.width, &line);
    kept = cursor;
    assert_true(lines_next(&cursor, 4 * CELL, setting.width, &line));
    assert_int_equal(line.to, 12);
    assert_true(lines_next(&kept, 0, setting.width, &again));
    assert_int_equal(again.from, line.from);
    assert_int_equal(again.to, 15);
    assert_true(again.last);
    assert_false(lines_next(&kept, 0, setting.width, &again));
}

static void widths_without_breaking(void **state)
{
    (void)state;
    add_run("aaa bbbbb cc", &mono);
    struct typesetter *typesetter = typesetter_new(arena, &document, NULL);
    assert_near(lines_min_width(typesetter, &paragraph), 5 * CELL);
    assert_near(lines_max_width(typesetter, &paragraph), 12 * CELL);
}

static void guessed_and_estimated_widths_are_counted(void **state)
{
    (void)state;
    other.font = other.font_high_ansi = TEXT("Nobody Knows");
    add_run("aaaa", &mono);
    add_run("bbb", &other);
    add_run("\u0300", &mono); /* a mark that the tables of the face do not hold */
    struct typesetter *typesetter = typesetter_new(arena, &document, NULL);
    assert_near(lines_max_width(typesetter, &paragraph) > 0, 1);
    struct width_doubt doubt = typesetter_doubt(typesetter);
    assert_near(doubt.guessed, 3 / 8.0);
    assert_true(text_equal(doubt.guess, TEXT("Nobody Knows")));
    assert_true(doubt.estimated <= 1 / 8.0);
}

static void pieces_stand_where_the_text_does(void **state)
{
    struct tab_stop stop = { 4000, TAB_RIGHT };
    size_t count;
    (void)state;
    style.tabs = &stop;
    style.tab_count = 1;
    add_run("ab", &mono);
    add_run("\t", &mono);
    add_run("cd", &other);
    struct typesetter *typesetter = typesetter_new(arena, &document, NULL);
    struct line_setting setting = { .width = 300 };
    struct cursor cursor = lines_begin(typesetter, &paragraph, &setting);
    struct line line;
    lines_next(&cursor, 0, 300, &line);
    const struct line_piece *pieces = lines_pieces(&cursor, &line, arena, &count);
    assert_int_equal(count, 3);
    assert_near(pieces[0].x, 0);
    assert_near(pieces[0].width, 2 * CELL);
    assert_true(pieces[1].leader);
    assert_near(pieces[2].x, 200 - 2 * CELL);
    assert_int_equal(pieces[2].from, 3);
}

static void runs_of_a_line_go_with_its_text(void **state)
{
    (void)state;
    add_run("aaa ", &mono);
    add_run("", &mono); /* an anchor before the second line */
    add_run("bbb", &mono);
    struct typesetter *typesetter = typesetter_new(arena, &document, NULL);
    struct line_setting setting = { .width = 4 * CELL };
    struct cursor cursor = lines_begin(typesetter, &paragraph, &setting);
    struct line line;
    lines_next(&cursor, 0, setting.width, &line);
    assert_int_equal(line.run_from, 0);
    assert_int_equal(line.run_to, 1);
    lines_next(&cursor, 0, setting.width, &line);
    assert_int_equal(line.run_from, 1);
    assert_int_equal(line.run_to, 3);
}

static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

/* A paragraph of anything in any room. */
static void make_random(unsigned *seed)
{
    static const char *const PARTS[] = { "a",  "bb ",    " ",      "\t",     "|",  "~",        "\f",
                                         "c-", "\u4E2D", "\u2014", "\u00A0", "i.", "x,\u05D0", "" };
    static const int LENGTHS[] = { 0, 1, -1, 300, -300, 5000, -5000, 2147483647, -2147483647 };
    static struct run_style styles[2];
    for (int i = 0; i < 2; i++)
        styles[i] = (struct run_style){ .font = TEXT("Arial"),
                                        .half_points = (int)(next_random(seed) % 3277),
                                        .scale = (int)(next_random(seed) % 601),
                                        .spacing = LENGTHS[next_random(seed) % 9],
                                        .raise = LENGTHS[next_random(seed) % 9],
                                        .kerning_from = 1,
                                        .ligatures = true,
                                        .small_caps = next_random(seed) % 2 };
    style = (struct paragraph_style){ .indent_left = LENGTHS[next_random(seed) % 9],
                                      .indent_right = LENGTHS[next_random(seed) % 9],
                                      .indent_first = LENGTHS[next_random(seed) % 9],
                                      .align = next_random(seed) % 5,
                                      .line = LENGTHS[next_random(seed) % 9],
                                      .line_rule = next_random(seed) % 3,
                                      .snap_to_grid = true,
                                      .mark = &styles[0] };
    paragraph = (struct paragraph){ .runs = runs, .style = &style };
    if (next_random(seed) % 2)
        paragraph.label = (struct label){ .text = TEXT("1)"),
                                          .style = &styles[1],
                                          .suffix = next_random(seed) % 3 };
    for (unsigned i = next_random(seed) % 8; i > 0; i--)
        add_run(PARTS[next_random(seed) % 14], &styles[i % 2]);
}

static void any_paragraph_ends_in_any_room(void **state)
{
    unsigned seed = 7;
    (void)state;
    document.settings.hyphenate = true;
    for (int round = 0; round < 3000; round++) {
        make_random(&seed);
        struct typesetter *typesetter = typesetter_new(arena, &document, NULL);
        struct line_setting setting = { .width = (double)(next_random(&seed) % 400) - 100,
                                        .grid_pitch = next_random(&seed) % 3 };
        struct cursor cursor = lines_begin(typesetter, &paragraph, &setting);
        struct line line;
        size_t reached = 0, pieces, lines = 0;
        while (lines_next(&cursor, next_random(&seed) % 50, setting.width, &line)) {
            assert_int_equal(line.from, reached);
            assert_true(line.to > line.from || line.last);
            assert_true(line.run_from <= line.run_to && line.run_to <= paragraph.run_count);
            assert_true(isfinite(line.height) && line.height >= 0);
            reached = line.to;
            lines_pieces(&cursor, &line, arena, &pieces);
            assert_true(++lines < 100);
        }
        assert_int_equal(reached, paragraph.text.length);
        assert_true(isfinite(lines_min_width(typesetter, &paragraph)));
        assert_true(isfinite(lines_max_width(typesetter, &paragraph)));
        assert_true(isfinite(lines_usual_height(typesetter, &paragraph)));
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(text_breaks_after_spaces_that_hang),
        TEST(a_slash_and_a_question_mark_are_no_place_to_break),
        TEST(hyphens_and_dashes_end_a_line),
        TEST(a_no_break_space_glues),
        TEST(an_overlong_word_is_cut_where_it_overflows),
        TEST(breaks_end_lines_and_open_new_ones),
        TEST(the_mark_stays_with_a_page_break),
        TEST(an_empty_paragraph_has_the_height_of_its_mark),
        TEST(only_letters_raise_a_line),
        TEST(spacing_rules_make_the_height),
        TEST(superscript_is_narrow_and_lifts_nothing),
        TEST(spacing_scale_and_capitals_change_widths),
        TEST(indents_narrow_the_room),
        TEST(tabs_lead_to_stops),
        TEST(a_tab_past_the_edge_begins_the_next_line),
        TEST(a_hanging_indent_is_a_stop),
        TEST(a_label_takes_room_and_lifts),
        TEST(a_justified_line_takes_a_word_too_many),
        TEST(spaces_before_a_tab_are_not_squeezed),
        TEST(a_soft_hyphen_shows_only_at_the_end),
        TEST(words_are_hyphenated_when_the_document_says_so),
        TEST(the_grid_sets_the_pitch),
        TEST(a_picture_is_as_high_as_it_is),
        TEST(a_copied_cursor_comes_back),
        TEST(widths_without_breaking),
        TEST(guessed_and_estimated_widths_are_counted),
        TEST(pieces_stand_where_the_text_does),
        TEST(any_paragraph_ends_in_any_room),
        TEST(runs_of_a_line_go_with_its_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
