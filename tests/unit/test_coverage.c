/* Whether an essay answers the challenges: words, sentences, masks and verdicts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "buffer.h"
#include "coverage.h"
#include "coverage/cues.h"
#include "coverage/cut.h"
#include "coverage/lexicon.h"
#include "coverage/masks.h"
#include "coverage/order.h"
#include "coverage/topics.h"

#include <stdlib.h>
#include <unistd.h>

static int setup(void **state)
{
    *state = arena_new(0);
    return 0;
}

static int teardown(void **state)
{
    arena_free(*state);
    return 0;
}

/* A draft, one paragraph a line. */
static struct document *draft(struct arena *arena, const char *essay)
{
    struct document *document = arena_take(arena, sizeof *document);
    struct text rest = text_of(essay);
    size_t capacity = 0;
    int number = 0;

    while (rest.data) {
        struct paragraph *paragraph = arena_take(arena, sizeof *paragraph);
        paragraph->text = text_cut(&rest, '\n');
        paragraph->line = (int)document->paragraph_count + 1;
        paragraph->number = text_trim(paragraph->text).length ? ++number : 0;
        document->paragraphs = arena_grow(arena, document->paragraphs, document->paragraph_count,
                                          &capacity, sizeof *document->paragraphs);
        document->paragraphs[document->paragraph_count++] = paragraph;
    }
    return document;
}

static struct coverage judge(struct arena *arena, const char *challenges, const char *essay)
{
    struct notice notice;
    struct coverage coverage;
    struct text rest = text_of(challenges);

    memset(&notice, 0, sizeof notice);
    while (rest.data)
        texts_add(arena, &notice.challenges, text_cut(&rest, '\n'));
    coverage_judge(arena, draft(arena, essay), &notice, &coverage);
    return coverage;
}

static void test_sentences(void **state)
{
    (void)state;
    struct text line = TEXT("We met Dr. Hale at 4.30 p.m. on Friday. \"Go on!\" she said. Il a dit "
                            "oui\u00a0! Alors, non.");
    size_t at = 0, ends[8], count = 0;

    while (at < line.length && count < 8)
        ends[count++] = at = sentence_end(line, at);
    assert_int_equal(count, 4);
    assert_true(text_ends(text_slice(line, 0, ends[0]), TEXT("Friday.")));
    assert_true(text_ends(text_slice(line, 0, ends[1]), TEXT("said.")));
    assert_true(text_ends(text_slice(line, 0, ends[2]), TEXT("oui\u00a0!")));
}

static void test_words(void **state)
{
    struct text line = TEXT("L’Alliance’s pre-positioned stocks qu'il œuvre under-represented");
    struct words_found words = words_cut(*state, line, 0, line.length);
    static const char *const wanted[] = { "alliance", "prepositioned", "stocks",     "il",
                                          "oeuvre",   "under",         "represented" };

    assert_int_equal(words.count, 7);
    for (size_t i = 0; i < words.count; i++)
        assert_true(text_equal(words.items[i].bare, text_of(wanted[i])));
    assert_int_equal(words.items[0].elision, 'l');
    assert_true(
        text_equal(text_slice(line, words.items[0].from, words.items[0].to), TEXT("Alliance")));
}

static unsigned cues_of(struct arena *arena, enum tongue tongue, const char *sentence)
{
    struct text line = text_of(sentence);
    struct words_found words = words_cut(arena, line, 0, line.length);

    return cues_find(tongue, &words);
}

static void test_cues(void **state)
{
    assert_true(cues_of(*state, TONGUE_ENGLISH, "I would rank them by risk") & CUE_WOULD);
    assert_true(cues_of(*state, TONGUE_ENGLISH, "In May I quietly rebuilt the register") & CUE_DID);
    assert_false(cues_of(*state, TONGUE_ENGLISH, "The register is long") & (CUE_WOULD | CUE_DID));
    assert_true(cues_of(*state, TONGUE_FRENCH, "Je proposerais un registre") & CUE_WOULD);
    assert_true(cues_of(*state, TONGUE_FRENCH, "J’irais les voir sur place") & CUE_WOULD);
    assert_true(cues_of(*state, TONGUE_FRENCH, "Nous leur fournirions des faits") & CUE_WOULD);
    assert_true(cues_of(*state, TONGUE_ENGLISH, "I take it very seriously") & CUE_ASSENT);
    assert_true(cues_of(*state, TONGUE_FRENCH, "J’ai refondu le registre") & CUE_DID);
    assert_true(cues_of(*state, TONGUE_FRENCH, "en reliant les ports") & CUE_HOW);
    assert_false(cues_of(*state, TONGUE_FRENCH, "Le registre est long") & (CUE_WOULD | CUE_DID));
}

static const char challenges[] =
    "Reduce the backlog of unpaid invoices while keeping the trust of small suppliers.\n"
    "Protect the harbour network against intrusion and train its operators to notice it.";

static const char answered[] =
    "I have run accounts for a ferry company for nine years.\n"
    "The backlog of invoices grows because nobody owns them. I would give each supplier a named "
    "clerk, pay small suppliers within ten days and publish the number of unpaid invoices every "
    "Monday. In my last office we cut the backlog from 900 to 40 in one winter.\n"
    "The harbour network was built for convenience. I would separate the cranes from the office, "
    "log every intrusion attempt and train operators twice a year with a staged intrusion, so that "
    "they notice what a machine misses.";

static void test_answered(void **state)
{
    struct coverage coverage = judge(*state, challenges, answered);

    assert_int_equal(coverage.count, 2);
    assert_int_equal(coverage.challenges[0].status, COVERAGE_ADDRESSED);
    assert_int_equal(coverage.challenges[0].evidence[0].paragraph, 2);
    assert_int_equal(coverage.challenges[1].status, COVERAGE_ADDRESSED);
    assert_int_equal(coverage.challenges[1].evidence[0].paragraph, 3);
    assert_true(texts_have(&coverage.challenges[1].evidence[0].terms, TEXT("intrusion")));
}

static const char copied[] =
    "My essay answers the challenges of the notice.\n"
    "Reduce the backlog of unpaid invoices while keeping the trust of small suppliers.\n"
    "This is a very important challenge and I fully recognise its relevance.\n"
    "Protect the harbour network against intrusion and train its operators to notice it.\n"
    "I agree entirely that this deserves full attention.";

static void test_copied(void **state)
{
    struct coverage coverage = judge(*state, challenges, copied);
    size_t masked = 0;

    for (size_t i = 0; i < coverage.count; i++)
        assert_int_not_equal(coverage.challenges[i].status, COVERAGE_ADDRESSED);
    for (size_t i = 0; i < coverage.masked_count; i++)
        masked += coverage.masked[i].kind == MASK_COPIED;
    assert_int_equal(masked, 2);
}

static void test_nothing(void **state)
{
    struct coverage coverage = judge(*state, challenges, "");

    assert_int_equal(coverage.count, 2);
    assert_int_equal(coverage.challenges[0].status, COVERAGE_MISSING);
    assert_int_equal(coverage.challenges[0].evidence_count, 0);
    coverage = judge(*state, "", answered);
    assert_int_not_equal(coverage.challenges[0].status, COVERAGE_ADDRESSED);
}

/* The notice explains an acronym that the essay then uses alone. */
static void test_acronym(void **state)
{
    struct coverage coverage = judge(
        *state, "Prepare the decisions of the Harbour Safety Board (HSB) on dredging.",
        "The papers come too late. I would send every HSB member a two-page dredging paper ten "
        "days ahead and call each of them before the meeting. Last year I cut the HSB's "
        "backlog of dredging papers by half.");

    assert_int_equal(coverage.challenges[0].status, COVERAGE_ADDRESSED);
    assert_true(texts_have(&coverage.challenges[0].evidence[0].terms, TEXT("HSB")));
}

/* English notice, French essay. */
static void test_languages(void **state)
{
    struct coverage coverage = judge(
        *state, challenges,
        "Les factures en souffrance ruinent les petits fournisseurs. Je nommerais un responsable "
        "par fournisseur, je paierais les petites factures sous dix jours et je publierais chaque "
        "lundi le nombre de factures impayées, afin de garder leur confiance.\n"
        "Bref, je cuisine bien et mes enfants sont grands.");

    assert_int_equal(coverage.challenges[0].status, COVERAGE_ADDRESSED);
    assert_int_equal(coverage.challenges[0].evidence[0].paragraph, 1);
    assert_int_not_equal(coverage.challenges[1].status, COVERAGE_ADDRESSED);
}

/* A challenge put into the other language word by word is a copy as well. */
static void test_translated(void **state)
{
    struct coverage coverage =
        judge(*state, "Réduire la consommation d'énergie des bâtiments sans perturber le travail.",
              "Reduce the energy consumption of the buildings without disturbing the work.");

    assert_int_equal(coverage.masked_count, 1);
    assert_int_equal(coverage.masked[0].kind, MASK_COPIED);
    assert_int_equal(coverage.challenges[0].status, COVERAGE_MENTIONED);
}

static void test_masks(void **state)
{
    struct coverage coverage =
        judge(*state, challenges,
              "My essay\n"
              "Invoices: expert; suppliers: expert; networks, harbours, intrusion: advanced.\n"
              "I was born in a village and my family still lives there. I speak Danish and Greek "
              "fluently and my hobbies are chess and the choir.");
    int kinds[4] = { 0 };

    for (size_t i = 0; i < coverage.masked_count; i++)
        kinds[coverage.masked[i].kind]++;
    assert_int_equal(kinds[MASK_HEADING], 1);
    assert_int_equal(kinds[MASK_KEYWORDS], 1);
    assert_int_equal(kinds[MASK_BIOGRAPHY], 2);
}

/* An essay that answers, but something else. */
static void test_elsewhere(void **state)
{
    static const char budget[] =
        "Move from annual appropriations to a multi-year budget that is based on results.\n"
        "Restore the trust of member states in the accounts and follow up audit recommendations.";

    assert_true(judge(*state, budget,
                      "Our cyber defence is thin. I would segment every network, patch servers "
                      "weekly and hold a red team exercise, so that malware stays where it is.\n"
                      "Hackers phish our staff. I would rent two trainers and test each password. "
                      "In 2021 I tried this in two ministries and halved the intrusions.")
                    .elsewhere);
    assert_false(judge(*state, challenges, answered).elsewhere);
}

/* A copied challenge is shown where it stands, and nothing of it is said to be absent; what is
 * absent is said in whole words. */
static void test_shown(void **state)
{
    static const char asked[] = "Attract start-ups to the dredging of harbours.\n"
                                "Repair the lighthouses before the winter.";
    struct coverage coverage =
        judge(*state, asked,
              "I have read the notice with great interest and I am a punctual person.\n"
              "Repair the lighthouses before the winter.");

    assert_false(texts_have(&coverage.challenges[0].absent_terms, TEXT("Attract")));
    assert_true(texts_have(&coverage.challenges[0].absent_terms, TEXT("start-ups")));
    assert_int_equal(coverage.challenges[1].status, COVERAGE_MENTIONED);
    assert_int_equal(coverage.challenges[1].evidence_count, 1);
    assert_int_equal(coverage.challenges[1].evidence[0].paragraph, 2);
    assert_int_equal(coverage.challenges[1].absent_terms.count, 0);
}

/* A paragraph that answers something and no other challenge may answer what seems to be missing. */
static void test_spare(void **state)
{
    static const char spare[] =
        "\nFolk used to quarrel about the keys. I would hang a board in the hall, let everyone "
        "sign, "
        "and ask the caretaker to look at it every evening together with the porter. In my town I "
        "tried it for two years, and the number of lost keys fell by half within months.";
    struct buffer essay = buffer_new(*state), asked = buffer_new(*state);
    struct coverage coverage;

    buffer_add(&essay, text_of(answered));
    buffer_add(&essay, text_of(spare));
    buffer_add_byte(&essay, 0);
    buffer_add(&asked, text_of(challenges));
    buffer_add(&asked, TEXT("\nTrain the recruits in sailing."));
    buffer_add_byte(&asked, 0);
    coverage = judge(*state, asked.data, answered);
    assert_int_equal(coverage.challenges[2].status, COVERAGE_MISSING);
    coverage = judge(*state, asked.data, essay.data);
    assert_int_not_equal(coverage.challenges[2].status, COVERAGE_MISSING);
}

/* Far more than anyone sends, and none of it a sentence. */
static void test_bounds(void **state)
{
    struct buffer essay = buffer_new(*state), asked = buffer_new(*state);

    for (int i = 0; i < 30000; i++)
        buffer_add_format(&essay, "w%dx%s", i, i % 7 == 0 ? "\n" : " (AB) ");
    for (int i = 0; i < 200; i++)
        buffer_add_format(&asked, "harbour network intrusion number%c%d\n", 'a' + i % 26, i);
    buffer_add_byte(&asked, '\0');
    buffer_add_byte(&essay, '\0');
    assert_int_equal(judge(*state, buffer_text(&asked).data, buffer_text(&essay).data).count, 40);
}

static size_t asked_stem(const struct matter *matter, const char *stem)
{
    for (size_t i = 0; i < matter->asked_count; i++)
        if (text_equal(matter->vocabulary.lexemes[matter->asked[i].lexeme].stem, text_of(stem)))
            return i;
    fail_msg("%s is not asked", stem);
    return 0;
}

static unsigned said_stem(const struct matter *matter, const char *stem)
{
    for (unsigned i = 0; i < matter->vocabulary.count; i++)
        if (text_equal(matter->vocabulary.lexemes[i].stem, text_of(stem)))
            return i;
    fail_msg("%s is not said", stem);
    return 0;
}

/* Words with relations in common are kin, however little the lexicon says of the two together. */
static void test_kin(void **state)
{
    struct matter matter;
    struct notice notice;
    size_t asked;

    memset(&notice, 0, sizeof notice);
    texts_add(*state, &notice.challenges, TEXT("Keep the physicians."));
    matter_read(&matter, *state, draft(*state, "The physician and the nurse are under the rocket."),
                &notice);
    asked = asked_stem(&matter, "physician");
    assert_true(kin_to(&matter, asked, said_stem(&matter, "physician")) == 1);
    assert_true(similar_to(&matter, asked, said_stem(&matter, "nurs")) == 0);
    assert_true(kin_to(&matter, asked, said_stem(&matter, "nurs")) > 0);
    assert_true(kin_to(&matter, asked, said_stem(&matter, "nurs")) < 0.5);
    assert_true(kin_to(&matter, asked, said_stem(&matter, "rocket")) == 0);
}

static void test_contrast(void **state)
{
    struct topics texts[2] = { { .all = 8 }, { .all = 8 } };

    (void)state;
    texts[0].of[1] = texts[1].of[1] = 4;
    texts[0].of[2] = texts[1].of[3] = 4;
    topics_contrast(texts, 2, 0.5);
    assert_true(texts[0].of[1] < texts[0].of[2]);
    assert_true(texts[0].of[1] > 0 && texts[0].of[3] == 0);
    assert_true(texts[1].of[2] == 0 && texts[1].of[3] == texts[0].of[2]);
    texts[0].of[1] = 4;
    topics_contrast(texts, 1, 1);
    assert_true(texts[0].of[1] > texts[0].of[2] && texts[0].of[2] > 0);
}

/* Paragraphs that answer, all of them as near to every challenge as to any other. */
static void order_alike(struct arena *arena, struct scores *scores, size_t passages)
{
    scores->bearings = arena_take(arena, passages * scores->challenges * sizeof *scores->bearings);
    scores->bearers = arena_take(arena, passages * sizeof *scores->bearers);
    for (size_t p = 0; p < passages; p++)
        scores->bearers[p] = (struct bearer){ .answer = 3, .words = 60 };
    order_find(arena, scores, passages);
}

static void test_order(void **state)
{
    struct scores scores = { .challenges = 3 };

    order_alike(*state, &scores, 3);
    for (size_t c = 0; c < 3; c++)
        assert_true(bearing_of(&scores, c, c)->turn > 0.8);
    assert_true(bearing_of(&scores, 0, 2)->turn < 0.1);
    order_alike(*state, &scores, 2); /* one is left out, nobody knows which */
    assert_true(bearing_of(&scores, 0, 0)->turn > 0.5 && bearing_of(&scores, 0, 0)->turn < 0.8);
    assert_true(bearing_of(&scores, 0, 1)->turn > 0.2 && bearing_of(&scores, 0, 1)->turn < 0.5);
    assert_true(bearing_of(&scores, 1, 0)->turn < 0.1);
    scores.challenges = 40; /* more ways than a number holds */
    order_alike(*state, &scores, 4000);
    assert_true(bearing_of(&scores, 0, 0)->turn >= 0 && bearing_of(&scores, 0, 0)->turn <= 1);
}

/* Two paragraphs fit the challenges crosswise: what is left of either goes to the third. */
static void test_other_order(void **state)
{
    struct scores scores = { .challenges = 3 };

    order_alike(*state, &scores, 3);
    bearing_of(&scores, 0, 2)->affinity = bearing_of(&scores, 1, 0)->affinity = 0.6;
    order_find(*state, &scores, 3);
    assert_true(bearing_of(&scores, 0, 2)->turn > 0.9 && bearing_of(&scores, 1, 0)->turn > 0.9);
    assert_true(bearing_of(&scores, 2, 1)->turn > 0.9);
}

/* A lexicon that lies about itself is no lexicon. */
static void test_damaged_lexicon(void **state)
{
    char path[] = "/tmp/coverage-lexicon-XXXXXX";
    struct lexicon_header header = {
        .mark = LEXICON_MARK, .size = sizeof header, .nodes = 2, .buckets = 1, .topics = 1
    };
    int file = mkstemp(path);

    (void)state;
    assert_null(lexicon_map("/nowhere"));
    assert_null(lexicon_map(path));
    assert_int_equal(write(file, &header, sizeof header), sizeof header);
    assert_null(lexicon_map(path));
    header.size += 2 * sizeof(struct lexicon_node) + sizeof(uint32_t);
    struct lexicon_node nodes[2] = { { .string = 0 }, { .string = 9, .length = 9 } };
    uint32_t bucket = 7;
    assert_int_equal(pwrite(file, &header, sizeof header, 0), sizeof header);
    assert_int_equal(write(file, nodes, sizeof nodes), sizeof nodes);
    assert_int_equal(write(file, &bucket, sizeof bucket), sizeof bucket);
    assert_null(lexicon_map(path));
    close(file);
    unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences),
        cmocka_unit_test_setup_teardown(test_words, setup, teardown),
        cmocka_unit_test_setup_teardown(test_cues, setup, teardown),
        cmocka_unit_test_setup_teardown(test_answered, setup, teardown),
        cmocka_unit_test_setup_teardown(test_copied, setup, teardown),
        cmocka_unit_test_setup_teardown(test_nothing, setup, teardown),
        cmocka_unit_test_setup_teardown(test_acronym, setup, teardown),
        cmocka_unit_test_setup_teardown(test_languages, setup, teardown),
        cmocka_unit_test_setup_teardown(test_translated, setup, teardown),
        cmocka_unit_test_setup_teardown(test_masks, setup, teardown),
        cmocka_unit_test_setup_teardown(test_elsewhere, setup, teardown),
        cmocka_unit_test_setup_teardown(test_shown, setup, teardown),
        cmocka_unit_test_setup_teardown(test_spare, setup, teardown),
        cmocka_unit_test_setup_teardown(test_bounds, setup, teardown),
        cmocka_unit_test_setup_teardown(test_kin, setup, teardown),
        cmocka_unit_test(test_contrast),
        cmocka_unit_test_setup_teardown(test_order, setup, teardown),
        cmocka_unit_test_setup_teardown(test_other_order, setup, teardown),
        cmocka_unit_test(test_damaged_lexicon),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
