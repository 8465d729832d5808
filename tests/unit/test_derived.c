/* Words made of known ones: what is taken for right, what is doubted, what stays a slip. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "words.h"
#include "words/derived.h"
#include "words/vocabulary.h"

static struct arena *arena;
static struct words *words;

static int open_words(void **state)
{
    (void)state;
    static const struct words_options options = { .suggest_most = 1 };
    arena = arena_new(0);
    words = words_open(&options);
    return arena && words ? 0 : -1;
}

static int close_words(void **state)
{
    (void)state;
    words_close(words);
    arena_free(arena);
    return 0;
}

/* The faults of spelling in a draft of one paragraph, warnings as "w" and notes as "n". */
static const char *levels(const char *text)
{
    static char said[100];
    struct paragraph paragraph = { .text = text_of(text), .line = 1 }, *paragraphs = &paragraph;
    struct document document = { .plain = true, .paragraphs = &paragraphs, .paragraph_count = 1 };
    struct words_input input = { .document = &document };
    struct words_report report;
    struct text why = TEXT_NONE;
    size_t at = 0;
    assert_int_equal(words_check(words, arena, &input, &report, &why), DONE);
    for (size_t i = 0; i < report.fault_count && at < sizeof said - 1; i++)
        if (report.faults[i].kind == FAULT_SPELLING)
            said[at++] = report.faults[i].level == LEVEL_NOTE ? 'n' : 'w';
    said[at] = 0;
    return said;
}

static void assert_levels(const char *frame, const char *const *list, const char *expected)
{
    for (; *list; list++) {
        char text[300];
        snprintf(text, sizeof text, frame, *list);
        if (strcmp(levels(text), expected) != 0)
            fail_msg("%s: \"%s\", not \"%s\"", *list, levels(text), expected);
    }
}

#define ENGLISH "In this paper the word that we should like to consider is %s and nothing else."
#define FRENCH  "Dans ce dossier, il est question de la chose suivante : %s, et de rien d'autre."

static void test_forms_of_rare_words(void **state)
{
    (void)state;
    static const char *const right[] = { "sinkholed",   "verbatims",    "pseudonymised",
                                         "rebaselines", "retrofitters", "ingester",
                                         NULL };
    static const char *const wrong[] = { "choosed",  "childs",   "teached", "strengthenned",
                                         "submited", "analised", "politly", "densly",
                                         "governer", "publised", NULL };
    assert_levels(ENGLISH, right, "");
    assert_levels(ENGLISH, wrong, "w");
}

static void test_prefixes_before_known_words(void **state)
{
    (void)state;
    static const char *const right[] = { "desynchronisation", "deprovisioned", "microdata",
                                         "pharmacovigilance", "unbracketed",   "subcatchments",
                                         "re-baselined",      "exo-planetary", "opto-electronic",
                                         "micropiling",       "redispatching", NULL };
    static const char *const wrong[] = { "unecessary", "disatisfied",  "reccommend",
                                         "recieved",   "dissapointed", "interupted",
                                         "desplayed",  "colections",   NULL };
    assert_levels(ENGLISH, right, "");
    assert_levels(ENGLISH, wrong, "w");
}

static void test_french_derivations(void **state)
{
    (void)state;
    static const char *const right[] = {
        "rapporteure",          "mentore",     "pseudonymise",      "bithérapie",
        "prétestées",           "recertifiée", "titularisables",    "exo-atmosphérique",
        "réhumidifié",          "paléochenal", "cybercriminologue", "vidéoverbalisation",
        "gélatino-argentiques", NULL
    };
    static const char *const wrong[] = { "prioritée",   "comitée",       "munitons", "enjeus",
                                         "rejetté",     "capacitées",    "réponce",  "renouvellons",
                                         "repartition", "developpement", NULL };
    assert_levels(FRENCH, right, "");
    assert_levels(FRENCH, wrong, "w");
}

/* Where the package with the larger list is not installed, the graph has none of its words. */
static void test_the_larger_list_is_right_unless_near(void **state)
{
    (void)state;
    static const char *const right[] = { "deacidified", "tenderers", "photovoltaics", "palletiser",
                                         NULL };
    static const char *const doubted[] = { "alined", "devels", "spaning", NULL };
    static const char *const wrong[] = { "wich", "verry", "severals", NULL };
    if (!vocabulary_lists(TONGUE_ENGLISH, TEXT("tenderers")))
        skip();
    assert_levels(ENGLISH, right, "");
    assert_levels(ENGLISH, doubted, "n");
    assert_levels(ENGLISH, wrong, "w");
}

static void test_a_repeated_unknown_word_is_doubted(void **state)
{
    (void)state;
    static const char often[] = "We sold one brastal in May, a second brastal in June and a third "
                                "brastal in July, as the plan had said.";
    assert_levels(ENGLISH, (const char *const[]){ "brastal", NULL }, "w");
    assert_string_equal(levels(often), "nnn");
    assert_string_equal(levels("The managment told the managment of the managment board."), "www");
}

static void test_bases_are_told(void **state)
{
    (void)state;
    struct text base;
    assert_int_equal(derivation_of(arena, TONGUE_ENGLISH, TEXT("sinkholed"), &base),
                     DERIVATION_SURE);
    assert_true(text_equal(base, TEXT("sinkhole")));
    assert_int_equal(derivation_of(arena, TONGUE_ENGLISH, TEXT("swaped"), &base), DERIVATION_NONE);
    assert_int_equal(derivation_of(arena, TONGUE_ENGLISH, TEXT("xyzzyqs"), &base), DERIVATION_NONE);
    assert_int_equal(derivation_of(arena, TONGUE_ENGLISH, TEXT("ed"), &base), DERIVATION_NONE);
    assert_int_equal(derivation_of(arena, TONGUE_FRENCH, TEXT("rapporteure"), &base),
                     DERIVATION_SURE);
    assert_true(text_equal(base, TEXT("rapporteur")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms_of_rare_words),
        cmocka_unit_test(test_prefixes_before_known_words),
        cmocka_unit_test(test_french_derivations),
        cmocka_unit_test(test_the_larger_list_is_right_unless_near),
        cmocka_unit_test(test_a_repeated_unknown_word_is_doubted),
        cmocka_unit_test(test_bases_are_told),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
