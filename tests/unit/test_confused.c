/* Real words in the wrong place: every row of the tables, and what must be let pass. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "buffer.h"
#include "words.h"
#include "words/confusions.h"

static struct words *words;
static struct confusions *confusions;

static int open_words(void **state)
{
    (void)state;
    static const struct words_options options = { .suggest_most = 10 };
    words = words_open(&options);
    confusions = confusions_new();
    return words && confusions ? 0 : -1;
}

static int close_words(void **state)
{
    (void)state;
    words_close(words);
    confusions_free(confusions);
    return 0;
}

/* One text as a draft of one paragraph. */
static struct words_report check(struct arena *arena, struct text text, struct text own)
{
    struct paragraph paragraph = { .text = text, .line = 1 };
    struct paragraph *paragraphs[] = { &paragraph };
    struct document document = { .paragraphs = paragraphs, .paragraph_count = 1, .plain = true };
    struct words_input input = { .document = &document, .own_words = own };
    struct words_report report;
    struct text why = TEXT_NONE;
    assert_int_equal(words_check(words, arena, &input, &report, &why), DONE);
    return report;
}

/* The faults of spelling, as "wrong > right/right" with bars between; a note has a question mark.
 */
static const char *said_of(const char *text, const char *own)
{
    static char said[4000];
    struct arena *arena = arena_new(0);
    struct words_report report = check(arena, text_of(text), text_of(own));
    size_t at = 0;
    said[0] = 0;
    for (size_t i = 0; i < report.fault_count; i++) {
        const struct fault *fault = &report.faults[i];
        if (fault->kind != FAULT_SPELLING)
            continue;
        at += (size_t)snprintf(said + at, sizeof said - at, "%s%s%.*s >", at ? "|" : "",
                               fault->level == LEVEL_NOTE ? "?" : "",
                               (int)(fault->to - fault->from), text + fault->from);
        for (int k = 0; k < fault->fix_count; k++)
            at += (size_t)snprintf(said + at, sizeof said - at, "%s%.*s", k ? "/" : " ",
                                   TEXT_SHOW(fault->fixes[k]));
    }
    arena_free(arena);
    return said;
}

#define assert_said(text, expected) assert_string_equal(said_of(text, ""), expected)

/* The first of a step's words that stands for itself, or the first of its first class. */
static struct text sample(const struct confusion_table *table, struct text list)
{
    struct text word = confusion_word(&list);
    if (text_equal(word, TEXT("#")))
        return TEXT("12");
    if (text_starts(word, TEXT("@")))
        return sample(table, confusion_class(table, text_slice(word, 1, word.length)));
    return word;
}

/* A row without an example is its own: the first word of every step. */
static struct text own_example(struct arena *arena, const struct confusion_table *table,
                               const struct confusion *row)
{
    struct buffer made = buffer_new(arena);
    for (int s = 0; s < row->count; s++) {
        const struct step *step = &row->steps[s];
        if (step->kind != STEP_WORD || step->optional || step->or_ends)
            continue;
        struct text word = sample(table, step->words);
        if (text_has(word, TEXT("*")))
            word = s >= row->first && s < row->end ? TEXT_NONE : TEXT("l'organisation");
        assert_true(word.length); /* a star among what is wrong needs an example */
        if (s == row->first)
            buffer_add(&made, TEXT("["));
        buffer_add(&made, word);
        if (s == row->end - 1)
            buffer_add_format(&made, "|%.*s]", TEXT_SHOW(row->rights[0]));
        buffer_add(&made, TEXT(" "));
    }
    return text_trim(buffer_text(&made));
}

/* Takes "[wrong|right]" out of an example: the sentence with its wrong words, and the one pair. */
static struct text plain_example(struct arena *arena, struct text example, struct text *wrong,
                                 struct text *right)
{
    struct buffer made = buffer_new(arena);
    struct text before = text_cut(&example, '[');
    *wrong = text_cut(&example, '|');
    *right = text_cut(&example, ']');
    buffer_add(&made, before);
    buffer_add(&made, *wrong);
    buffer_add(&made, example);
    return buffer_text(&made);
}

/* True when what is wrong is found, and what is right is among what is offered. */
static bool told(struct arena *arena, enum tongue tongue, struct text example)
{
    struct text wrong, right;
    struct text plain = plain_example(arena, example, &wrong, &right);
    const char *frame = tongue == TONGUE_FRENCH
                            ? "Le texte de la section suivante est dans ces mots : %.*s."
                            : "The text of the next section is written in these words: %.*s.";
    struct text text = arena_format(arena, frame, TEXT_SHOW(plain));
    struct words_report report = check(arena, text, TEXT_NONE);
    for (size_t i = 0; i < report.fault_count; i++) {
        const struct fault *fault = &report.faults[i];
        if (fault->kind != FAULT_SPELLING ||
            !text_equal(text_slice(text, fault->from, fault->to), wrong))
            continue;
        for (int k = 0; k < fault->fix_count; k++)
            if (text_equal(fault->fixes[k], right))
                return true;
    }
    return false;
}

/* Every example of a row; they stand with commas between. */
static int untold(struct arena *arena, enum tongue tongue, const struct confusion_table *table,
                  const struct confusion *row)
{
    int missed = 0;
    struct text rest = row->example;
    if (!rest.length)
        rest = own_example(arena, table, row);
    while (rest.data) {
        struct text example = text_trim(text_cut(&rest, ','));
        if (told(arena, tongue, example))
            continue;
        print_message("line %d: not told in “%.*s”\n", row->line, TEXT_SHOW(example));
        missed++;
    }
    return missed;
}

static void each_row(enum tongue tongue)
{
    const struct confusion_table *table = confusions_of(confusions, tongue);
    int missed = 0;
    if (table->wrong_line)
        print_message("line %d cannot be read\n", table->wrong_line);
    assert_int_equal(table->wrong_line, 0);
    assert_true(table->count > 300);
    for (size_t i = 0; i < table->count; i++) {
        struct arena *arena = arena_new(0);
        missed += untold(arena, tongue, table, &table->rows[i]);
        arena_free(arena);
    }
    print_message("%zu rows, %zu entries\n", table->count, table->entry_count);
    assert_int_equal(missed, 0);
}

static void test_english_rows(void **state)
{
    (void)state;
    each_row(TONGUE_ENGLISH);
}

static void test_french_rows(void **state)
{
    (void)state;
    each_row(TONGUE_FRENCH);
}

/* One of each kind: fixed words, wildcards, two words, two answers, what stands before and after.
 */
static void test_kinds(void **state)
{
    (void)state;
    assert_said("The plan costs more then ten others did.", "then > than");
    assert_said("The Alliance knows it's own limits and those of its partners.", "it's > its");
    assert_said("The Alliance knows it’s own limits; its a matter of trust.",
                "it’s > its|its > it’s");
    assert_said("Their is a risk that the mission would of failed.", "Their > There|of > have");
    assert_said("We must not loose sight of an European answer to a urgent threat.",
                "loose > lose|an > a|a > an");
    assert_said("Nous devons faire face a la menace avec nos partenaires.", "a > à");
    assert_said("Nous avons travailler ensemble pour renforcé la coopération.",
                "travailler > travaillé|renforcé > renforcer");
    assert_said("Quelque soit la mission, je suis sur et certain de mon choix.",
                "Quelque > Quel que/Quelle que/Quels que|sur > sûr");
    assert_said("J’ai aidé c’est collègues, d’ou mon choix.", "c’est > ces/ses|d’ou > d’où");
    assert_said("Il vit dans un pays ou je suis né et ou il travaille.", "?ou > où");
}

/* Nothing where the words are apart, of another language, a name, in capitals or the user's own. */
static void test_let_pass(void **state)
{
    (void)state;
    assert_said("We do not ask for more, then ten others came. Its a.", "Its > It's");
    assert_said("We ask for more. Then ten others came to see us.", "");
    assert_said("THE PLAN COSTS MORE THEN TEN OTHERS DID, they said to us.", "");
    assert_said("A partir de demain, nous serons tous à Bruxelles.", "");
    assert_string_equal(said_of("The plan costs more then ten others did.", "then"), "");
    assert_said("Each members' meeting of the group is open to all of them.", "");
}

/* Right uses of the words that the rows are about, one text a line. */
static void test_right_uses(void **state)
{
    (void)state;
    char line[1000];
    int lines = 0, alarms = 0;
    FILE *file = fopen("tests/words/confusable.txt", "r");
    assert_non_null(file);
    for (; fgets(line, sizeof line, file); lines++) {
        line[strcspn(line, "\n")] = 0;
        struct arena *arena = arena_new(0);
        struct words_report report = check(arena, text_of(line), TEXT_NONE);
        for (size_t i = 0; i < report.fault_count; i++) {
            struct text message = report.faults[i].message;
            if (!text_has(message, TEXT("should be")) && !text_has(message, TEXT("have to be")))
                continue;
            print_message("%.*s: %s\n", TEXT_SHOW(message), line);
            alarms++;
        }
        arena_free(arena);
    }
    fclose(file);
    assert_true(lines > 150);
    assert_int_equal(alarms, 0);
}

static bool readable(const char *rows)
{
    struct arena *arena = arena_new(0);
    bool well = confusion_table_read(arena, text_of(rows))->wrong_line == 0;
    arena_free(arena);
    return well;
}

/* What cannot be read is told with its line, so that a slip in a file does not silence a row. */
static void test_malformed(void **state)
{
    (void)state;
    assert_true(readable("more [then] -> than\n"));
    assert_false(readable("more then -> than\n"));
    assert_false(readable("more [then]\n"));
    assert_false(readable("more [then] -> \n"));
    assert_false(readable("more !once [then] -> than\n"));
    assert_false(readable("more $ [then] -> than\n"));
    assert_false(readable("more $/once [then] -> than\n"));
    assert_false(readable("[then?] more -> than\n"));
    assert_false(readable("[a] b c d e f g h i j k l m -> x\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_english_rows), cmocka_unit_test(test_french_rows),
        cmocka_unit_test(test_kinds),        cmocka_unit_test(test_let_pass),
        cmocka_unit_test(test_right_uses),   cmocka_unit_test(test_malformed),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
