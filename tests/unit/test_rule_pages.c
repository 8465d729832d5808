/* The examples on the rules' pages, each run as a test: what the page says is what the program
 * does. */
#include "check.h"
#include "fixture.h"
#include "rule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

/*
 * An example stands on a page between "```example NAME" and "```".  Its parts begin with "== ":
 *   == notice.txt      the notice, outside the packet
 *   == rules.ini       or its rules
 *   == now             the clock, as 2026-03-01 12:00; that is also the usual one
 *   == draft           --stage draft
 *   == FILE            a file of the packet: a .docx as fixture.h describes it, a .pdf as its
 *                      number of pages
 *   == FILE as KIND    with other contents than its name says: docx, pdf, text, nothing, noise,
 *                      cut, link (to a name), zip or locked zip (names, one a line), or a number
 *                      of megabytes
 *   == finds           every finding of the page's own rule, one a line:
 *                          LEVEL FILE:LINE: MESSAGE
 *                      and below it lines "  do: ..." and "  why: ..." for what it must tell to do
 *                      and for the notice's sentence.  No line: nothing may be found.
 */
struct example {
    const struct rule *rule;
    struct text name, text;
};

struct scene {
    struct arena *arena;
    struct text folder, expected;
    struct check_options options;
    struct text files[8];
    int file_count;
};

static struct words *words;

static void write_file(struct scene *scene, struct text name, struct text bytes)
{
    struct text path =
        arena_format(scene->arena, "%.*s/%.*s", TEXT_SHOW(scene->folder), TEXT_SHOW(name));
    FILE *file = fopen(path.data, "wb");
    assert_non_null(file);
    fwrite(bytes.data ? bytes.data : "", 1, bytes.length, file);
    fclose(file);
    scene->files[scene->file_count++] = path;
}

static void make_link(struct scene *scene, struct text name, struct text target)
{
    struct text path =
        arena_format(scene->arena, "%.*s/%.*s", TEXT_SHOW(scene->folder), TEXT_SHOW(name));
    assert_int_equal(symlink(arena_copy(scene->arena, target).data, path.data), 0);
    scene->files[scene->file_count++] = path;
}

static struct text megabytes(struct arena *arena, long count)
{
    struct text pdf = fixture_pdf(arena, 1);
    size_t length = (size_t)count << 20;
    char *bytes = arena_take(arena, length + pdf.length);
    memcpy(bytes, pdf.data, pdf.length);
    memset(bytes + pdf.length, ' ', length);
    return (struct text){ bytes, length };
}

static struct text noise(struct arena *arena)
{
    char *bytes = arena_take(arena, 4000);
    unsigned state = 12345;
    for (int i = 0; i < 4000; i++)
        bytes[i] = (char)((state = state * 1103515245 + 12345) >> 16);
    return (struct text){ bytes, 4000 };
}

static struct text contents(struct arena *arena, struct text kind, struct text text)
{
    long count = 1;
    if (text_equal(kind, TEXT("docx")))
        return fixture_docx(arena, text);
    if (text_equal(kind, TEXT("cut")))
        return text_slice(fixture_docx(arena, text), 0, 700);
    if (text_equal(kind, TEXT("pdf"))) {
        text_number(text_trim(text), &count);
        return fixture_pdf(arena, (int)count);
    }
    if (text_equal(kind, TEXT("zip")) || text_equal(kind, TEXT("locked zip")))
        return fixture_zip(arena, text_trim(text),
                           text_equal(kind, TEXT("zip")) ? NULL : "password");
    if (text_equal(kind, TEXT("nothing")))
        return TEXT_NONE;
    if (text_equal(kind, TEXT("noise")))
        return noise(arena);
    return text_number(kind, &count) ? megabytes(arena, count) : text;
}

static struct text ending_of(struct text name)
{
    struct text ending = TEXT_NONE;
    while (name.data)
        ending = text_cut(&name, '.');
    return ending;
}

static void set_clock(struct scene *scene, const char *when)
{
    struct tm date = { 0 };
    assert_non_null(strptime(when, "%Y-%m-%d %H:%M", &date));
    scene->options.now = timegm(&date);
}

static void set_notice(struct scene *scene, struct text name, struct text text)
{
    struct notice *notice = arena_take(scene->arena, sizeof *notice);
    struct source *source = arena_take(scene->arena, sizeof *source);
    struct budget budget;
    struct text why = TEXT_NONE;
    budget_init(&budget);
    if (text_ends(name, TEXT(".ini"))) {
        if (rulesfile_read(scene->arena, name, text, notice, &why) != DONE)
            fail_msg("%.*s", TEXT_SHOW(why));
    } else {
        if (source_read_bytes(scene->arena, &budget, name, text, source, &why) != DONE)
            fail_msg("%.*s", TEXT_SHOW(why));
        notice_read(scene->arena, source, notice);
    }
    scene->options.notice = notice;
}

static void set_part(struct scene *scene, struct text head, struct text text)
{
    size_t as = text_find(head, TEXT(" as "));
    struct text name = text_slice(head, 0, as);
    struct text kind = as < head.length ? text_slice(head, as + 4, head.length) : ending_of(name);
    if (text_equal(head, TEXT("notice.txt")) || text_equal(head, TEXT("rules.ini")))
        set_notice(scene, head, text);
    else if (text_equal(head, TEXT("now")))
        set_clock(scene, arena_copy(scene->arena, text).data);
    else if (text_equal(head, TEXT("draft")))
        scene->options.stage = STAGE_DRAFT;
    else if (text_equal(head, TEXT("finds")))
        scene->expected = text;
    else if (text_equal(kind, TEXT("link")))
        make_link(scene, name, text);
    else
        write_file(scene, name, contents(scene->arena, kind, text));
}

/* Cuts the example into its parts, each from its head to the next. */
static void set_scene(struct scene *scene, struct text text)
{
    while (text_starts(text, TEXT("== "))) {
        struct text rest = text, head = text_slice(text_cut(&rest, '\n'), 3, SIZE_MAX);
        size_t end = text_find(rest, TEXT("\n== "));
        bool first = text_starts(rest, TEXT("== "));
        set_part(scene, head, first ? TEXT_NONE : text_slice(rest, 0, end));
        text = first ? rest : text_slice(rest, end + 1, SIZE_MAX);
    }
}

static struct text short_name(struct scene *scene, struct text file)
{
    if (!file.length)
        return TEXT("packet");
    if (text_starts(file, scene->folder))
        return text_slice(file, scene->folder.length + 1, SIZE_MAX);
    return file;
}

static struct text told(struct scene *scene, const struct finding *finding)
{
    struct text file = short_name(scene, finding->place.file);
    if (!finding->place.line)
        return arena_format(scene->arena, "%s %.*s: %.*s", level_name(finding->level),
                            TEXT_SHOW(file), TEXT_SHOW(finding->message));
    return arena_format(scene->arena, "%s %.*s:%d: %.*s", level_name(finding->level),
                        TEXT_SHOW(file), finding->place.line, TEXT_SHOW(finding->message));
}

static bool tells(const struct finding *finding, struct text detail)
{
    bool why = text_starts(detail, TEXT("why: "));
    struct text words_wanted = text_slice(detail, why ? 5 : 4, SIZE_MAX);
    if (why)
        return text_has(finding->because.text, words_wanted) && finding->because.line > 0;
    for (int i = 0; i < finding->fix_count; i++)
        if (text_has(finding->fixes[i], words_wanted))
            return true;
    return false;
}

static void show(struct scene *scene, const struct check *check)
{
    for (size_t i = 0; i < check->findings.count; i++) {
        const struct finding *finding = &check->findings.items[i];
        print_message("    [%.*s] %.*s\n", TEXT_SHOW(finding->rule),
                      TEXT_SHOW(told(scene, finding)));
        for (int f = 0; f < finding->fix_count; f++)
            print_message("      do: %.*s\n", TEXT_SHOW(finding->fixes[f]));
        if (finding->because.line)
            print_message("      why: %.*s\n", TEXT_SHOW(finding->because.text));
    }
    for (size_t i = 0; i < check->packet.count; i++)
        print_message("    %.*s is %s\n", TEXT_SHOW(check->packet.files[i].name),
                      role_name(check->packet.files[i].role));
    if (check->could_not.length)
        print_message("    could not: %.*s\n", TEXT_SHOW(check->could_not));
}

static const struct finding *next_of_rule(const struct check *check, const char *rule, size_t *at)
{
    while (*at < check->findings.count) {
        const struct finding *finding = &check->findings.items[(*at)++];
        if (text_equal(finding->rule, text_of(rule)))
            return finding;
    }
    return NULL;
}

static bool as_expected(struct scene *scene, const struct check *check, const char *rule)
{
    const struct finding *finding = NULL;
    struct text rest = text_trim(scene->expected);
    size_t at = 0;
    while (rest.data && rest.length) {
        struct text line = text_cut(&rest, '\n');
        if (text_starts(line, TEXT("  "))) {
            if (!finding || !tells(finding, text_trim(line)))
                return false;
            continue;
        }
        finding = next_of_rule(check, rule, &at);
        if (!finding || !text_equal(text_trim(line), told(scene, finding)))
            return false;
    }
    return !next_of_rule(check, rule, &at);
}

static void clear(struct scene *scene)
{
    for (int i = 0; i < scene->file_count; i++)
        unlink(scene->files[i].data);
    rmdir(scene->folder.data);
    arena_free(scene->arena);
}

static void test_example(void **state)
{
    const struct example *example = *state;
    char folder[] = "/tmp/dossier-page-XXXXXX";
    struct scene scene = { .arena = arena_new(0) };
    struct budget budget;
    struct check check;
    assert_non_null(mkdtemp(folder));
    scene.folder = arena_copy(scene.arena, text_of(folder));
    scene.options.words = words;
    set_clock(&scene, "2026-03-01 12:00");
    set_scene(&scene, example->text);
    budget_init(&budget);
    check_packet(scene.arena, &budget, &scene.options, scene.folder, &check);
    bool right = as_expected(&scene, &check, example->rule->name);
    if (!right) {
        print_message("  %s, %.*s; expected:\n%.*s\n  found:\n", example->rule->name,
                      TEXT_SHOW(example->name), TEXT_SHOW(scene.expected));
        show(&scene, &check);
    }
    clear(&scene);
    assert_true(right);
}

/* Every promise of the table: a page with a title, what to do, and one example at least. */
static void test_page(void **state)
{
    const struct rule *rule = *state;
    struct text page = rule_page(rule);
    char title[80];
    snprintf(title, sizeof title, "# %s\n", rule->name);
    assert_true(text_starts(page, text_of(title)));
    assert_true(text_has(page, TEXT("\n## What to do\n")));
    assert_true(text_has(page, TEXT("\n## What it cannot see\n")));
    assert_true(text_has(page, TEXT("\n```example ")));
}

#define MOST 400

static struct CMUnitTest tests[MOST];
static struct example examples[MOST];
static size_t test_count;

static void add_test(const char *rule, struct text name, CMUnitTestFunction function, void *state)
{
    char *title = malloc(160);
    snprintf(title, 160, "%s: %.*s", rule, TEXT_SHOW(name));
    tests[test_count++] = (struct CMUnitTest){ title, function, NULL, NULL, state };
}

static void add_examples(const struct rule *rule)
{
    struct text page = rule_page(rule), mark = TEXT("\n```example ");
    for (size_t at; (at = text_find(page, mark)) < page.length && test_count < MOST - 1;) {
        struct text rest = text_slice(page, at + mark.length, SIZE_MAX);
        struct example *example = &examples[test_count];
        example->rule = rule;
        example->name = text_cut(&rest, '\n');
        size_t end = text_find(rest, TEXT("\n```"));
        example->text = text_slice(rest, 0, end);
        page = text_slice(rest, end, SIZE_MAX);
        add_test(rule->name, example->name, test_example, example);
    }
}

int main(void)
{
    struct words_options options = { .suggest_most = 40 };
    words = words_open(&options);
    for (const struct rule *const *rule = rules; *rule; rule++) {
        add_test((*rule)->name, TEXT("its page"), test_page, (void *)(uintptr_t)*rule);
        add_examples(*rule);
    }
    int failed = _cmocka_run_group_tests("rule pages", tests, test_count, NULL, NULL);
    words_close(words);
    return failed;
}
