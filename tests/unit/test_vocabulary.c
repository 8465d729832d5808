/* The vocabulary: the word graph holds what Hunspell has, no more and no less, and the walk through
 * it finds what a look at every word finds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "unicode.h"
#include "words/near.h"
#include "words/vocabulary.h"

#define MOST_WORDS 1000000

static struct arena *arena;

static int make_arena(void **state)
{
    (void)state;
    arena = arena_new((size_t)1 << 30);
    return arena ? 0 : -1;
}

static int drop_arena(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

struct walk {
    const struct wordgraph *graph;
    char word[WORDGRAPH_LONGEST * 4 + 1];
    struct text *words;
    size_t count;
};

/* Puts every word below a node into the list, in order. */
static void list_below(struct walk *walk, const struct wordgraph_arc *arc, size_t length)
{
    for (bool more = true; more; more = !(arc++->bits & WORDGRAPH_LAST)) {
        struct buffer letter = buffer_new(arena);
        buffer_add_code_point(&letter, walk->graph->letters[wordgraph_letter(arc) - 1]);
        struct text bytes = buffer_text(&letter);
        memcpy(walk->word + length, bytes.data, bytes.length);
        struct text word = { walk->word, length + bytes.length };
        if (arc->bits & WORDGRAPH_FINAL)
            walk->words[walk->count++] = arena_copy(arena, word);
        if (wordgraph_next(walk->graph, arc))
            list_below(walk, wordgraph_next(walk->graph, arc), word.length);
    }
}

static struct walk words_of(enum tongue tongue)
{
    struct walk walk = { .graph = vocabulary_of(tongue) };
    assert_non_null(walk.graph);
    assert_true(walk.graph->header->words < MOST_WORDS);
    walk.words = arena_take(arena, walk.graph->header->words * sizeof *walk.words);
    list_below(&walk, walk.graph->arcs + walk.graph->header->root, 0);
    assert_int_equal(walk.count, walk.graph->header->words);
    return walk;
}

static void every_word_has_its_number(void **state)
{
    (void)state;
    for (enum tongue tongue = TONGUE_ENGLISH; tongue <= TONGUE_FRENCH; tongue++) {
        struct walk walk = words_of(tongue);
        for (size_t i = 0; i < walk.count; i++) {
            assert_int_equal(wordgraph_find(walk.graph, walk.words[i]), i);
            assert_true(i == 0 || text_compare(walk.words[i - 1], walk.words[i]) < 0);
        }
    }
}

static void what_is_no_word_has_none(void **state)
{
    (void)state;
    static const char *const no[] = { "",   "organistion",      "organisation ",
                                      "xq", "\xF0\x9F\x98\x80", "organisationorganisation" };
    for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
        assert_int_equal(wordgraph_find(vocabulary_of(TONGUE_ENGLISH), text_of(no[i])), -1);
        assert_int_equal(wordgraph_find(vocabulary_of(TONGUE_FRENCH), text_of(no[i])), -1);
    }
    assert_null(vocabulary_of(TONGUE_NONE));
}

static void a_torn_graph_is_refused(void **state)
{
    (void)state;
    static uint64_t bytes[64];
    struct wordgraph graph;
    struct wordgraph_header header = { .magic = WORDGRAPH_MAGIC, .letters = 3, .arcs = 2 };
    assert_false(wordgraph_open(&graph, bytes, sizeof bytes));
    memcpy(bytes, &header, sizeof header);
    assert_true(wordgraph_open(&graph, bytes, sizeof bytes));
    assert_false(wordgraph_open(&graph, bytes, sizeof header));
    header.root = 2;
    memcpy(bytes, &header, sizeof header);
    assert_false(wordgraph_open(&graph, bytes, sizeof bytes));
    header.root = 0;
    header.words = 10000;
    memcpy(bytes, &header, sizeof header);
    assert_false(wordgraph_open(&graph, bytes, sizeof bytes));
}

static void classes_are_of_common_words(void **state)
{
    (void)state;
    assert_in_range(common_class(TONGUE_ENGLISH, TEXT("the")), 0, 3);
    assert_true(common_class(TONGUE_ENGLISH, TEXT("deterrence")) > 10);
    assert_int_equal(common_class(TONGUE_ENGLISH, TEXT("organistion")), -1);
    assert_int_equal(common_class(TONGUE_ENGLISH, TEXT("")), -1);
    assert_true(common_class(TONGUE_FRENCH, TEXT("été")) >= 0);
    assert_int_equal(common_class(TONGUE_FRENCH, TEXT("réorganiseraient")), -1);
    assert_true(vocabulary_has(arena, DICTIONARY_FR, TEXT("réorganiseraient")));
}

static void other_languages_are_families(void **state)
{
    (void)state;
    static const char letters[] = VOCABULARY_FAMILIES;
    unsigned spanish = 1u << (strchr(letters, 'i') - letters);
    unsigned german = 1u << (strchr(letters, 'g') - letters);
    assert_true(vocabulary_families(TEXT("tiempo")) == spanish);
    assert_true(vocabulary_families(TEXT("nicht")) & german);
    assert_int_equal(vocabulary_families(TEXT("organistion")), 0);
    assert_int_equal(vocabulary_families(TEXT("")), 0);
}

static void case_is_as_in_a_sentence(void **state)
{
    (void)state;
    assert_true(vocabulary_has(arena, DICTIONARY_GB, TEXT("Alliance")));
    assert_true(vocabulary_has(arena, DICTIONARY_GB, TEXT("ALLIANCE")));
    assert_true(vocabulary_has(arena, DICTIONARY_GB, TEXT("PARIS")));
    assert_false(vocabulary_has(arena, DICTIONARY_GB, TEXT("paris")));
    assert_false(vocabulary_has(arena, DICTIONARY_GB, TEXT("aLliance")));
    assert_true(vocabulary_has(arena, DICTIONARY_FR, TEXT("ÉTAT")));
    assert_true(vocabulary_has(arena, DICTIONARY_FR, TEXT("km")));
    assert_false(vocabulary_has(arena, DICTIONARY_FR, TEXT("Km")));
}

/* One slip made in a word: which of five kinds and where hang on the number. */
static struct text slipped(struct text word, size_t number)
{
    if (word.length < 2)
        return word;
    size_t at = number / 5 % (word.length - 1);
    switch (number % 5) {
    case 0:
        return arena_format(arena, "%.*s%.*s", (int)at, word.data, (int)(word.length - at - 1),
                            word.data + at + 1);
    case 1:
        return arena_format(arena, "%.*s%c%c%.*s", (int)at, word.data, word.data[at + 1],
                            word.data[at], (int)(word.length - at - 2), word.data + at + 2);
    case 2:
        return arena_format(arena, "%.*s%c%.*s", (int)at, word.data, word.data[at],
                            (int)(word.length - at), word.data + at);
    case 3:
        return arena_format(arena, "%.*se%.*s", (int)at, word.data, (int)(word.length - at - 1),
                            word.data + at + 1);
    default:
        return arena_format(arena, "%.*ss", TEXT_SHOW(word));
    }
}

static bool is_plain(struct text word)
{
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;)
        if (!unicode_is_letter(code))
            return false;
    return word.length > 2 && unicode_valid(word);
}

/* Of every fortieth word and of what a slip makes of it the graph says what Hunspell says. */
static void hold_against_hunspell(struct spelling *spelling, enum dictionary dictionary,
                                  enum tongue tongue)
{
    struct walk walk = words_of(tongue);
    assert_true(vocabulary_is_current(spelling, dictionary));
    for (size_t i = dictionary; i < walk.count; i += 40) {
        struct text word = walk.words[i];
        struct text tried[] = { word, slipped(word, i), unicode_lower(arena, word),
                                slipped(slipped(word, i / 40), i + 3) };
        for (size_t t = 0; word.length > 2 && t < sizeof tried / sizeof *tried; t++)
            if (is_plain(tried[t]) && vocabulary_has(arena, dictionary, tried[t]) !=
                                          spelling_knows(spelling, dictionary, tried[t]))
                fail_msg("%.*s: the graph %s it", TEXT_SHOW(tried[t]),
                         vocabulary_has(arena, dictionary, tried[t]) ? "has" : "lacks");
    }
}

static void the_graph_says_what_hunspell_says(void **state)
{
    (void)state;
    struct spelling *spelling = spelling_new();
    assert_non_null(spelling);
    hold_against_hunspell(spelling, DICTIONARY_GB, TONGUE_ENGLISH);
    hold_against_hunspell(spelling, DICTIONARY_US, TONGUE_ENGLISH);
    hold_against_hunspell(spelling, DICTIONARY_FR, TONGUE_FRENCH);
    spelling_free(spelling);
}

/* Another dictionary than the one that was asked: what is not in the graph is asked of Hunspell. */
static void another_dictionary_is_noticed(void **state)
{
    (void)state;
    setenv("DOSSIER_DICTIONARIES", "/nonexistent", 1);
    struct spelling *spelling = spelling_new();
    assert_false(vocabulary_is_current(spelling, DICTIONARY_FR));
    spelling_free(spelling);
    unsetenv("DOSSIER_DICTIONARIES");
}

/* Every word of the dictionaries within reach, told by comparing with all of them; what only a
 * larger list has is offered to nobody. */
static void hold_against_all(const struct walk *walk, enum tongue tongue, struct text wrong,
                             int most)
{
    struct neighbour found[400];
    struct near_query query = { tongue, wrong, most, COMMON_CLASSES };
    size_t count = near_find(arena, &query, found, 400), expected = 0;
    for (size_t i = 0; i < walk->count; i++) {
        int cost = slip_cost(wrong, walk->words[i], most);
        bool there = false;
        if (cost > most || vocabulary_lists(tongue, walk->words[i]))
            continue;
        expected++;
        for (size_t k = 0; k < count && !there; k++)
            there = text_equal(found[k].word, walk->words[i]) && found[k].cost == cost;
        if (!there)
            fail_msg("%.*s is not found for %.*s", TEXT_SHOW(walk->words[i]), TEXT_SHOW(wrong));
    }
    assert_int_equal(count, expected);
    assert_int_equal(near_any(&query), expected > 0);
    query.rarest = -1;
    assert_false(near_any(&query));
}

static void the_walk_finds_every_neighbour(void **state)
{
    (void)state;
    static const struct {
        enum tongue tongue;
        const char *wrong;
        int most;
    } cases[] = { { TONGUE_ENGLISH, "orgnaisation", 200 },
                  { TONGUE_ENGLISH, "aquire", 150 },
                  { TONGUE_ENGLISH, "teh", 120 },
                  { TONGUE_ENGLISH, "strengthenned", 230 },
                  { TONGUE_FRENCH, "interopérabilté", 230 },
                  { TONGUE_FRENCH, "deffence", 170 },
                  { TONGUE_FRENCH, "eqiupe", 190 },
                  { TONGUE_FRENCH, "qqqq", 100 } };
    struct walk walks[] = { words_of(TONGUE_ENGLISH), words_of(TONGUE_FRENCH) };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        hold_against_all(&walks[cases[i].tongue == TONGUE_FRENCH], cases[i].tongue,
                         text_of(cases[i].wrong), cases[i].most);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, make_arena, drop_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(every_word_has_its_number),         CASE(what_is_no_word_has_none),
        CASE(a_torn_graph_is_refused),           CASE(classes_are_of_common_words),
        CASE(case_is_as_in_a_sentence),          CASE(other_languages_are_families),
        CASE(the_graph_says_what_hunspell_says), CASE(another_dictionary_is_noticed),
        CASE(the_walk_finds_every_neighbour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
