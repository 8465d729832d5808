/* The words that a user accepts: every way to write them down, and what they can never hide. */
#include "buffer.h"
#include "check.h"
#include "words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static struct words *words;

/* A folder for one test: <folder>/dossier/words is the user's list, and packets lie beside it. */
struct home {
    struct arena *arena;
    struct text folder, list;
};

static int open_words(void **state)
{
    (void)state;
    static const struct words_options options = { .suggest_most = 1 };
    words = words_open(&options);
    return words ? 0 : -1;
}

static int close_words(void **state)
{
    (void)state;
    words_close(words);
    return 0;
}

static int set_up(void **state)
{
    struct home *home = test_calloc(1, sizeof *home);
    char folder[] = "/tmp/own-words-XXXXXX";
    home->arena = arena_new(0);
    if (!home->arena || !mkdtemp(folder) || setenv("XDG_CONFIG_HOME", folder, 1) != 0)
        return -1;
    home->folder = arena_copy(home->arena, text_of(folder));
    home->list = arena_format(home->arena, "%s/dossier/words", folder);
    *state = home;
    return 0;
}

static struct text path_of(const struct home *home, const char *name)
{
    return arena_format(home->arena, "%.*s/%s", TEXT_SHOW(home->folder), name);
}

static int tear_down(void **state)
{
    static const char *const left[] = { "dossier/words", "dossier", "p/.dossier-words",
                                        "p/essay.md",    "p",       "essay.md",
                                        ".dossier-words" };
    struct home *home = *state;
    for (size_t i = 0; i < sizeof left / sizeof *left; i++)
        remove(path_of(home, left[i]).data);
    int status = rmdir(home->folder.data);
    arena_free(home->arena);
    test_free(home);
    return status;
}

static void write_file(const struct home *home, const char *name, struct text bytes)
{
    FILE *file = fopen(path_of(home, name).data, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.data, 1, bytes.length, file), bytes.length);
    fclose(file);
}

static void write_list(const struct home *home, struct text bytes)
{
    mkdir(path_of(home, "dossier").data, 0700);
    write_file(home, "dossier/words", bytes);
}

/* What the check of a path, or of the bytes that stand for it, holds for misspelt; bars between. */
static const char *misspelt(const struct home *home, struct text path, struct text bytes)
{
    const struct check_options options = { .words = words };
    struct budget budget;
    struct check check;
    struct buffer said = buffer_new(home->arena);
    budget_init(&budget);
    if (bytes.data)
        check_bytes(home->arena, &budget, &options, path, bytes, &check);
    else
        check_packet(home->arena, &budget, &options, path, &check);
    for (size_t i = 0; i < check.findings.count; i++) {
        const struct finding *finding = &check.findings.items[i];
        if (!text_equal(finding->rule, TEXT("spelling")))
            continue;
        if (said.length)
            buffer_add(&said, TEXT("|"));
        if (!finding->place.line) {
            buffer_add(&said, TEXT("the list itself"));
            continue;
        }
        buffer_add(&said, text_slice(document_line(check.document, finding->place.line)->text,
                                     finding->place.from, finding->place.to));
    }
    buffer_add_byte(&said, 0);
    return buffer_text(&said).data;
}

/* The same for a draft under the user's own list. */
static const char *with_list(const struct home *home, const char *list, const char *draft)
{
    write_list(home, text_of(list));
    return misspelt(home, TEXT("/nowhere/essay.txt"), text_of(draft));
}

/* Adds a word; the reason when it is not taken. */
static const char *add(const struct home *home, const char *word, enum status expected)
{
    struct text path, why = TEXT_NONE;
    bool known;
    assert_int_equal(words_add(home->arena, text_of(word), &path, &known, &why), expected);
    return expected == DONE ? (known ? "known" : "new") : arena_copy(home->arena, why).data;
}

static void a_word_hides_no_part_of_another(void **state)
{
    const struct home *home = *state;
    assert_string_equal(with_list(home, "art\nzblorg\n", "The zblorg has a zblorgg."), "zblorgg");
    assert_string_equal(with_list(home, "art\n", "It is an artt of an art-centruy and artcentruy."),
                        "artt|art-centruy|artcentruy");
    assert_string_equal(with_list(home, "zblorg\n", "The prezblorg and zblorging of a zblorg."),
                        "prezblorg|zblorging");
    assert_string_equal(with_list(home, "com\nittee\n", "The comittee recieves it."),
                        "comittee|recieves");
    assert_string_equal(with_list(home, "teh\n", "The teh and the tehm, with a teh-comittee."),
                        "tehm|teh-comittee");
    assert_string_equal(with_list(home, "21st\n5G\n", "The 21st-centruy and a 5G-netwrok."),
                        "centruy|netwrok");
    assert_string_equal(with_list(home, "the the comittee is\n", "The comittees are here."),
                        "comittees");
}

/* As a dictionary does: a small letter at the start also stands for a capital, never the reverse.
 */
static void case_counts(void **state)
{
    const struct home *home = *state;
    assert_string_equal(with_list(home, "zblorg\n", "Zblorg begins. The ZBLORG is a zblorg."), "");
    assert_string_equal(with_list(home, "Zblorg\n", "A Zblorg met a zblorg."), "zblorg");
    assert_string_equal(with_list(home, "COMITTEE\n", "The comittee met. Comittee again."),
                        "comittee|Comittee");
    assert_string_equal(with_list(home, "nato\n", "We work with NATTO and the Comittee."),
                        "Comittee");
}

static void what_belongs_to_a_word_is_accepted(void **state)
{
    const struct home *home = *state;
    assert_string_equal(with_list(home, "zblorg\n", "The zblorg's zblorg-like anti-zblorg wall."),
                        "");
    assert_string_equal(with_list(home, "frobnique\n",
                                  "La réunion de l’équipe du frobnique et de l’frobnique a lieu."),
                        "");
    assert_string_equal(with_list(home, "o’zblorg\n", "He is o'zblorg and o’zblorg."), "");
}

static void lists_in_any_form(void **state)
{
    static const struct {
        const char *bytes;
        size_t length;
    } lists[] = {
#define LIST(literal) { literal, sizeof(literal) - 1 }
        LIST("zblorg\r\ncaf\xC3\xA9zz\r\n"),
        LIST("\xEF\xBB\xBFzblorg\ncaf\xC3\xA9zz"),
        LIST("zblorg\ncaf\xE9zz\n"),
        LIST("# ours\n\n  zblorg\t\n# zblorgg\ncaf\xC3\xA9zz # a name"),
        LIST("zblorg, caf\xC3\xA9zz"),
        LIST("zblorg\ncafe\xCC\x81zz\n"),
        LIST("\xFF\xFEz\0b\0l\0o\0r\0g\0\n\0c\0a\0f\0\xE9\0z\0z\0"),
    };
    const struct home *home = *state;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        write_list(home, (struct text){ lists[i].bytes, lists[i].length });
        assert_string_equal(misspelt(home, TEXT("/nowhere/e.txt"),
                                     TEXT("The zblorg met the caf\xC3\xA9zz and a zblorgg.")),
                            "zblorgg");
    }
}

static void a_list_of_100000_words(void **state)
{
    const struct home *home = *state;
    struct buffer list = buffer_new(home->arena);
    for (int i = 0; i < 100000; i++)
        buffer_add(&list, arena_format(home->arena, "z%c%c%c%c%cblorg\n", 'a' + i / 10000 % 10,
                                       'a' + i / 1000 % 10, 'a' + i / 100 % 10, 'a' + i / 10 % 10,
                                       'a' + i % 10));
    write_list(home, buffer_text(&list));
    assert_string_equal(
        misspelt(home, TEXT("/nowhere/e.txt"),
                 TEXT("We work with the zaaaaablorg and the zjjjjjblorg, and with the comittee.")),
        "comittee");
}

/* A list that cannot be read is told of, once, and hides nothing. */
static void a_folder_for_a_list(void **state)
{
    const struct home *home = *state;
    mkdir(path_of(home, "dossier").data, 0700);
    mkdir(home->list.data, 0700);
    assert_string_equal(misspelt(home, TEXT("/nowhere/e.txt"), TEXT("The comittee met.")),
                        "the list itself|comittee");
    assert_non_null(strstr(add(home, "zblorg", FAILED), "it is no file"));
}

static void words_are_added_once(void **state)
{
    const struct home *home = *state;
    assert_string_equal(add(home, "zblorg", DONE), "new");
    assert_string_equal(add(home, " zblorg ", DONE), "known");
    assert_string_equal(add(home, "l’frobnic", DONE), "new");
    assert_string_equal(add(home, "l'frobnic", DONE), "known");
    write_list(home, TEXT("zblorg")); /* no end of line */
    assert_string_equal(add(home, "Zblorg", DONE), "new");
    assert_string_equal(add(home, "zblorg", DONE), "known");
}

static void what_is_no_word_is_refused(void **state)
{
    static const char *const others[][2] = {
        { "", "it is empty" },
        { " ", "it is empty" },
        { "two words", "each of its words" },
        { "two\nlines", "each of its words" },
        { "24-hour", "each of its words" },
        { ",", "no letter" },
        { "word,", "leave out" },
        { "(word", "leave out" },
        { "#word", "addresses, tags" },
        { "caf\xE9", "UTF-8" },
        { "a.docx", "addresses" },
        { "2024", "numbers" },
    };
    const struct home *home = *state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (!strstr(add(home, others[i][0], REFUSED), others[i][1]))
            fail_msg("“%s”: %s", others[i][0], add(home, others[i][0], REFUSED));
    assert_int_equal(access(home->list.data, F_OK), -1);
}

static void a_list_that_cannot_be_written(void **state)
{
    const struct home *home = *state;
    write_list(home, TEXT("caf\xE9\n"));
    assert_non_null(strstr(add(home, "zblorg", FAILED), "not in UTF-8"));
    setenv("XDG_CONFIG_HOME", home->list.data, 1); /* a file where a folder is needed */
    assert_non_null(strstr(add(home, "zblorg", FAILED), "cannot be written"));
    unsetenv("XDG_CONFIG_HOME");
    char *kept = getenv("HOME") ? strdup(getenv("HOME")) : NULL;
    unsetenv("HOME");
    assert_non_null(strstr(add(home, "zblorg", FAILED), "no home folder"));
    if (kept)
        setenv("HOME", kept, 1);
    free(kept);
}

/* In a packet, beside a file that is checked alone, and beside one whose bytes an editor holds. */
static void the_list_of_a_packet(void **state)
{
    const struct home *home = *state;
    static const char draft[] = "The zblorg met the comittee.";
    mkdir(path_of(home, "p").data, 0700);
    write_file(home, "p/essay.md", text_of(draft));
    write_file(home, "p/.dossier-words", TEXT("zblorg\r\n"));
    assert_string_equal(misspelt(home, path_of(home, "p"), TEXT_NONE), "comittee");
    assert_string_equal(misspelt(home, path_of(home, "p/essay.md"), TEXT_NONE), "comittee");
    assert_string_equal(misspelt(home, path_of(home, "p/essay.md"), text_of(draft)), "comittee");
    write_file(home, "essay.md", text_of(draft));
    assert_string_equal(misspelt(home, path_of(home, "essay.md"), TEXT_NONE), "zblorg|comittee");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_word_hides_no_part_of_another),
        TEST(case_counts),
        TEST(what_belongs_to_a_word_is_accepted),
        TEST(lists_in_any_form),
        TEST(a_list_of_100000_words),
        TEST(a_folder_for_a_list),
        TEST(words_are_added_once),
        TEST(what_is_no_word_is_refused),
        TEST(a_list_that_cannot_be_written),
        TEST(the_list_of_a_packet),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
