/* How likely a slip is, and the list of those that are well known. */
#include "arena.h"
#include "buffer.h"
#include "words/lexicon.h"
#include "words/slips.h"
#include "words/vocabulary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;

static int open_arena(void **state)
{
    (void)state;
    arena = arena_new(0);
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static int weigh(enum tongue tongue, const char *wrong, const char *right)
{
    struct slips slips;
    assert_true(slips_init(&slips, tongue, text_of(wrong)));
    return slips_weigh(&slips, text_of(right));
}

/* Of two words that may be meant, the first is the likelier. */
static void rather(enum tongue tongue, const char *wrong, const char *first, const char *second)
{
    int a = weigh(tongue, wrong, first), b = weigh(tongue, wrong, second);
    if (a >= b)
        fail_msg("%s: %s %d, %s %d", wrong, first, a, second, b);
}

static void accents_are_rather_forgotten_than_added(void **state)
{
    (void)state;
    assert_true(weigh(TONGUE_FRENCH, "ecole", "école") < weigh(TONGUE_FRENCH, "éxact", "exact"));
    rather(TONGUE_FRENCH, "étudiè", "étudié", "étudie");
    rather(TONGUE_FRENCH, "rejetté", "rejeté", "rejette");
    rather(TONGUE_FRENCH, "fonctioné", "fonctionné", "fonctions");
    assert_true(weigh(TONGUE_FRENCH, "ecole", "école") <
                weigh(TONGUE_FRENCH, "debacle", "débâcle"));
    assert_int_equal(weigh(TONGUE_FRENCH, "été", "été"), 0);
}

static void the_end_of_a_word_is_seldom_lost(void **state)
{
    (void)state;
    rather(TONGUE_ENGLISH, "regims", "regimes", "regime");
    rather(TONGUE_ENGLISH, "operat", "operate", "opera");
    rather(TONGUE_ENGLISH, "testimonys", "testimonies", "testimony");
    rather(TONGUE_FRENCH, "migratoirs", "migratoires", "migratoire");
    rather(TONGUE_FRENCH, "enjeus", "enjeux", "enjeu");
    rather(TONGUE_FRENCH, "expers", "experts", "expert");
    rather(TONGUE_ENGLISH, "alertted", "alerted", "alert");
    rather(TONGUE_FRENCH, "régionals", "régionaux", "régional");
    /* What nobody hears is lost there all the same. */
    assert_true(weigh(TONGUE_FRENCH, "résulta", "résultat") < 90);
}

static void letters_that_sound_alike_count_as_one(void **state)
{
    (void)state;
    rather(TONGUE_FRENCH, "stagières", "stagiaires", "salières");
    rather(TONGUE_FRENCH, "envoyerons", "enverrons", "envolerons");
    rather(TONGUE_ENGLISH, "foto", "photo", "foot");
    assert_true(weigh(TONGUE_ENGLISH, "attendence", "attendance") < 50);
    /* Two letters that are lost side by side are less than two slips. */
    rather(TONGUE_FRENCH, "disposif", "dispositif", "disposaient");
}

static void patterns_are_put_right_one_at_a_time(void **state)
{
    (void)state;
    struct slips slips;
    struct text made;
    bool found = false;
    int at = 0;
    assert_true(slips_init(&slips, TONGUE_FRENCH, TEXT("chevals")));
    while (slips_next(&slips, arena, &at, &made))
        found |= text_equal(made, TEXT("chevaux"));
    assert_true(found);
    assert_false(slips_init(&slips, TONGUE_FRENCH, TEXT("")));
}

static void letters_are_exchanged_over_a_third(void **state)
{
    (void)state;
    struct text made;
    struct buffer all = buffer_new(arena);
    for (size_t at = 0; slips_exchange(arena, TEXT("éabé"), &at, &made);) {
        buffer_add(&all, made);
        buffer_add_byte(&all, ' ');
    }
    assert_true(text_equal(buffer_text(&all), TEXT("baéé ééba ")));
    size_t at = 0;
    assert_false(slips_exchange(arena, TEXT("ab"), &at, &made));
}

/* The first two letters may be swapped like any others. */
static void a_walk_swaps_the_first_letters(void **state)
{
    (void)state;
    struct neighbour found[8];
    struct near_query query = { TONGUE_ENGLISH, TEXT("hte"), 75, 2 };
    size_t count = near_find(arena, &query, found, 8);
    bool there = false;
    for (size_t i = 0; i < count; i++)
        there |= text_equal(found[i].word, TEXT("the"));
    assert_true(there);
}

struct misspelt {
    enum tongue tongue;
    enum dictionary dictionary;
    struct lexicon lexicon;
    char last[100];
};

/* One row: in order, wrong by the dictionary, and each word of its corrections right. */
static void judge_row(struct misspelt *list, struct text line)
{
    struct text rights = line, wrong = text_cut(&rights, '\t'), found;
    assert_true(wrong.length && wrong.length < sizeof list->last && rights.length);
    if (text_compare(text_of(list->last), wrong) >= 0)
        fail_msg("%.*s does not stand in order", TEXT_SHOW(wrong));
    memcpy(list->last, wrong.data, wrong.length);
    list->last[wrong.length] = '\0';
    if (vocabulary_has(arena, list->dictionary, wrong))
        fail_msg("%.*s is a word", TEXT_SHOW(wrong));
    found = misspelling_find(list->tongue, wrong);
    assert_true(text_equal(found, rights));
    while (rights.data) {
        struct text right = text_trim(text_cut(&rights, ','));
        while (right.data) {
            struct text word = text_cut(&right, ' ');
            if (!lexicon_accepts(&list->lexicon, list->tongue, word))
                fail_msg("%.*s: %.*s is no word", TEXT_SHOW(wrong), TEXT_SHOW(word));
        }
    }
}

static void judge_list(const char *path, enum tongue tongue, enum dictionary dictionary)
{
    struct misspelt list = { .tongue = tongue, .dictionary = dictionary };
    struct spelling *spelling = spelling_new();
    char line[200];
    int rows = 0;
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    lexicon_init(&list.lexicon, arena, spelling);
    for (; fgets(line, sizeof line, file); rows++) {
        line[strcspn(line, "\n")] = '\0';
        judge_row(&list, text_of(line));
    }
    fclose(file);
    spelling_free(spelling);
    assert_true(rows > 300);
}

static void known_misspellings_are_in_order(void **state)
{
    (void)state;
    judge_list("dictionaries/misspelt/en.txt", TONGUE_ENGLISH, DICTIONARY_GB);
    judge_list("dictionaries/misspelt/fr.txt", TONGUE_FRENCH, DICTIONARY_FR);
    assert_true(text_equal(misspelling_find(TONGUE_ENGLISH, TEXT("recieve")), TEXT("receive")));
    assert_int_equal(misspelling_find(TONGUE_ENGLISH, TEXT("receive")).length, 0);
    assert_int_equal(misspelling_find(TONGUE_ENGLISH, TEXT("reciev")).length, 0);
    assert_int_equal(misspelling_find(TONGUE_FRENCH, TEXT("")).length, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accents_are_rather_forgotten_than_added),
        cmocka_unit_test(the_end_of_a_word_is_seldom_lost),
        cmocka_unit_test(letters_that_sound_alike_count_as_one),
        cmocka_unit_test(patterns_are_put_right_one_at_a_time),
        cmocka_unit_test(letters_are_exchanged_over_a_third),
        cmocka_unit_test(a_walk_swaps_the_first_letters),
        cmocka_unit_test(known_misspellings_are_in_order),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
