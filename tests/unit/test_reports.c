/* The formats: well-formed on hostile input, places told in each reader's columns, nothing unfit
 * let out. */
#include "check.h"
#include "report.h"
#include "reports/position.h"
#include "reports/print.h"
#include "unicode.h"

#include <jansson.h>
#include <libxml/parser.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A check whose every text tries to break out of its format. */
struct fixture {
    struct arena *arena;
    struct check check;
    struct check_options options;
    struct notice notice;
    struct packet_file files[2];
    struct document document;
    struct paragraph paragraph, *paragraphs[1];
    char *out;
    size_t length;
};

#define LINE  "a\xF0\x9D\x84\x9E\xC3\xA9t\xC3\xA9 the the end"
#define NASTY "=cmd|'/c calc'!A1 \"<script>alert('x')</script>&]]>\xE2\x80\xAE\x1B[31m\xFF,\n;"

static void add(struct fixture *fixture, const char *rule, int line, size_t from, size_t to)
{
    struct place place = { fixture->files[0].path, line, from, to };
    struct finding *finding = findings_add(&fixture->check.findings, text_of(rule), LEVEL_WARNING,
                                           place, "%s", "message " NASTY);
    finding->excerpt = TEXT(NASTY);
    finding->because = (struct citation){ 3, TEXT(NASTY) };
    finding_fix(&fixture->check.findings, finding, "%s", NASTY);
}

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    fixture->arena = arena_new(0);
    fixture->paragraph = (struct paragraph){ .text = TEXT(LINE), .line = 1, .number = 1 };
    fixture->paragraphs[0] = &fixture->paragraph;
    fixture->document =
        (struct document){ .paragraphs = fixture->paragraphs, .paragraph_count = 1, .plain = true };
    fixture->files[0] = (struct packet_file){ .path = TEXT("=p/" NASTY ".md"),
                                              .name = TEXT(NASTY ".md"),
                                              .role = ROLE_ESSAY,
                                              .document = &fixture->document };
    fixture->files[1] = (struct packet_file){ .path = TEXT("p/cv"), .name = TEXT("cv") };
    fixture->notice = (struct notice){ .title = TEXT(NASTY), .organisation = TEXT(NASTY) };
    texts_add(fixture->arena, &fixture->notice.challenges, TEXT(NASTY));
    fixture->check = (struct check){ .arena = fixture->arena,
                                     .options = &fixture->options,
                                     .notice = &fixture->notice,
                                     .packet = { TEXT("=p"), fixture->files, 2, 2 },
                                     .essay = &fixture->files[0],
                                     .document = &fixture->document,
                                     .findings = findings_new(fixture->arena) };
    add(fixture, "attachment-name", 0, 0, 0);
    add(fixture, "paper-size", 0, 0, 0);
    add(fixture, "spelling", 1, 0, 1);
    add(fixture, "repeated-word", 1, 11, 18);
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    free(fixture->out);
    arena_free(fixture->arena);
    free(fixture);
    return 0;
}

static struct text told(struct fixture *fixture, const char *name)
{
    const struct report_format *format = report_find(text_of(name));
    struct report_options options = { .width = 80, .fail_on = LEVEL_WARNING };
    assert_non_null(format);
    free(fixture->out);
    FILE *out = open_memstream(&fixture->out, &fixture->length);
    if (format->begin)
        format->begin(out, &options);
    format->packet(out, &options, &fixture->check);
    if (format->end)
        format->end(out, &options);
    fclose(out);
    return (struct text){ fixture->out, fixture->length };
}

/* Line ends are a report's own; all else that may do harm to a terminal must be gone. */
static void test_nothing_unfit(void **state)
{
    struct fixture *fixture = *state;
    for (const struct report_format *const *format = report_formats(); *format; format++) {
        struct text text = told(fixture, (*format)->name);
        assert_true(unicode_valid(text));
        for (size_t at = 0; at < text.length;) {
            unsigned code_point = unicode_next(text, &at);
            if (code_point != '\n' && unicode_is_unfit(code_point))
                fail_msg("%s lets U+%04X out", (*format)->name, code_point);
        }
    }
}

static void test_json(void **state)
{
    struct text text = told(*state, "json");
    json_t *report = json_loadb(text.data, text.length, 0, NULL);
    assert_non_null(report);
    json_t *findings = json_object_get(report, "findings");
    assert_int_equal(json_array_size(findings), 4);
    json_t *last = json_array_get(findings, 3);
    /* a, a clef of four bytes, e acute, t, e acute, blank: code points, from 1 */
    assert_int_equal(json_integer_value(json_object_get(last, "column")), 7);
    assert_int_equal(json_integer_value(json_object_get(last, "end_column")), 14);
    assert_string_equal(json_string_value(json_object_get(report, "verdict")), "ready");
    assert_int_equal(text.data[text.length - 1], '\n');
    assert_ptr_equal(memchr(text.data, '\n', text.length), text.data + text.length - 1);
    json_decref(report);
}

static void test_sarif(void **state)
{
    struct text text = told(*state, "sarif");
    json_t *report = json_loadb(text.data, text.length, 0, NULL);
    assert_non_null(report);
    json_t *run = json_array_get(json_object_get(report, "runs"), 0);
    assert_string_equal(json_string_value(json_object_get(report, "version")), "2.1.0");
    json_t *rules =
        json_object_get(json_object_get(json_object_get(run, "tool"), "driver"), "rules");
    json_t *result = json_array_get(json_object_get(run, "results"), 3);
    json_t *rule =
        json_array_get(rules, (size_t)json_integer_value(json_object_get(result, "ruleIndex")));
    assert_string_equal(json_string_value(json_object_get(rule, "id")), "repeated-word");
    json_decref(report);
}

static void test_junit(void **state)
{
    struct text text = told(*state, "junit");
    xmlDocPtr document =
        xmlReadMemory(text.data, (int)text.length, "junit.xml", NULL, XML_PARSE_NOERROR);
    assert_non_null(document);
    assert_true(text_has(text, TEXT(" failures=\"4\"")));
    xmlFreeDoc(document);
}

static void test_html(void **state)
{
    struct text text = told(*state, "html");
    assert_false(text_has(text, TEXT("<script")));
    assert_true(text_has(text, TEXT("&lt;script&gt;")));
    assert_true(text_ends(text, TEXT("</html>\n")));
}

/* A spreadsheet runs a cell that begins as a formula; quotes do not hinder it. */
static void test_csv(void **state)
{
    struct text text = told(*state, "csv"), row = text;
    text_cut(&row, '\n');
    assert_true(text_starts(row, TEXT("\"'=p\",")));
    char before = ',';
    for (size_t i = 0; i < row.length; i++) {
        if (before == ',' && row.data[i] == '"' && i + 1 < row.length)
            assert_null(memchr("=+-@", row.data[i + 1], 4));
        before = row.data[i];
    }
}

static void cell(struct fixture *fixture, const char *text, const char *expected)
{
    free(fixture->out);
    FILE *out = open_memstream(&fixture->out, &fixture->length);
    print_cell(out, text_of(text));
    fclose(out);
    assert_string_equal(fixture->out, expected);
}

static void test_cell(void **state)
{
    cell(*state, "plain", "plain");
    cell(*state, "a,b", "\"a,b\"");
    cell(*state, "say \"no\"", "\"say \"\"no\"\"\"");
    cell(*state, "=1+1", "\"'=1+1\"");
    cell(*state, "-1", "\"'-1\"");
    cell(*state, "@x", "\"'@x\"");
    cell(*state, "two\nlines", "two lines");
}

static void test_units(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(positions_make(&fixture->check, UNIT_BYTES)[3].column, 12);
    assert_int_equal(positions_make(&fixture->check, UNIT_CODE_POINTS)[3].column, 7);
    assert_int_equal(positions_make(&fixture->check, UNIT_UTF16)[3].column, 8);
}

static void test_no_two_at_one_place(void **state)
{
    struct fixture *fixture = *state;
    enum unit units[] = { UNIT_BYTES, UNIT_CODE_POINTS, UNIT_UTF16 };
    add(fixture, "typography", 1, 2, 4); /* within the clef: its column is the clef's */
    add(fixture, "acronym", 1, 3, 4);
    findings_sort(&fixture->check.findings);
    for (size_t u = 0; u < 3; u++) {
        const struct position *all = positions_make(&fixture->check, units[u]);
        for (size_t i = 0; i < fixture->check.findings.count; i++)
            for (size_t j = 0; j < i; j++)
                assert_false(text_equal(all[i].file, all[j].file) && all[i].line == all[j].line &&
                             all[i].column == all[j].column);
    }
}

static void test_resumes(void **state)
{
    struct fixture *fixture = *state;
    static const char *const formats[] = { "jsonl", "csv" };
    for (size_t i = 0; i < 2; i++) {
        const struct report_format *format = report_find(text_of(formats[i]));
        struct text lines = told(fixture, formats[i]), line = text_cut(&lines, '\n');
        if (i == 1)
            line = text_cut(&lines, '\n'); /* the heads of the columns */
        assert_true(format->holds(line, TEXT("=p")));
        assert_false(format->holds(line, TEXT("=")));
        assert_false(format->holds(line, TEXT("=p2")));
    }
}

/* Nobody reads the same slip seven times: one line with a count, and no more than fit a screen. */
static void test_many_of_one_kind(void **state)
{
    struct fixture *fixture = *state;
    for (size_t i = 0; i < 3; i++)
        add(fixture, "placeholder", 1, 12 + i, 13 + i);
    struct text text = told(fixture, "plain");
    assert_true(text_has(text, TEXT("3 findings of one kind")));
    assert_true(text_has(text, TEXT("and 2 more places")));
    for (size_t i = 0; i < 30; i++) {
        add(fixture, "comments", 1, 20 + i, 21 + i);
        fixture->check.findings.items[fixture->check.findings.count - 1].message =
            arena_format(fixture->arena, "remark %zu", i);
    }
    text = told(fixture, "plain");
    assert_true(text_has(text, TEXT("remark 7")));
    assert_false(text_has(text, TEXT("remark 8")));
    assert_true(text_has(text, TEXT("and 22 more")));
}

/* That the essay is about something else is told once: by the finding where there is one. */
static void test_elsewhere(void **state)
{
    struct fixture *fixture = *state;
    struct challenge_coverage challenge = { .challenge = 1, .text = TEXT("c") };
    fixture->check.coverage =
        (struct coverage){ .challenges = &challenge, .count = 1, .elsewhere = true };
    assert_true(text_has(told(fixture, "plain"), TEXT("seems to be about something else")));
    add(fixture, "wrong-vacancy", 0, 0, 0);
    assert_false(text_has(told(fixture, "plain"), TEXT("seems to be about something else")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_nothing_unfit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_json, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_sarif, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_junit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_html, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_csv, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_cell, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_units, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_two_at_one_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_resumes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_many_of_one_kind, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_elsewhere, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
