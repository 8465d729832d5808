/* The words room: what is found in a text, where, and what is offered for it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "words.h"
#include "words/lists.h"
#include "words/near.h"
#include "words/tokens.h"

static struct arena *arena;
static struct words *words;

static int open_words(void **state)
{
    (void)state;
    static const struct words_options options = { .suggest_most = 40 };
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

/* A draft whose lines are the paragraphs of a document. */
static struct document draft(const char *text)
{
    struct document document = { .plain = true };
    struct text rest = text_of(text);
    document.paragraphs = arena_take(arena, (strlen(text) + 1) * sizeof *document.paragraphs);
    while (rest.data) {
        struct paragraph *paragraph = arena_take(arena, sizeof *paragraph);
        paragraph->text = text_cut(&rest, '\n');
        paragraph->line = (int)document.paragraph_count + 1;
        document.paragraphs[document.paragraph_count++] = paragraph;
    }
    return document;
}

static struct words_report check(const char *text)
{
    struct document document = draft(text);
    struct words_input input = { .document = &document };
    struct words_report report;
    struct text why = TEXT_NONE;
    assert_int_equal(words_check(words, arena, &input, &report, &why), DONE);
    return report;
}

/* The faults of a kind, as "line:from-to first fix" with bars between. */
static const char *faults(const char *text, enum fault_kind kind)
{
    static char said[4000];
    struct words_report report = check(text);
    size_t at = 0;
    said[0] = 0;
    for (size_t i = 0; i < report.fault_count; i++) {
        const struct fault *fault = &report.faults[i];
        struct text fix = fault->fix_count ? fault->fixes[0] : TEXT("-");
        if (fault->kind == kind)
            at += (size_t)snprintf(said + at, sizeof said - at, "%s%d:%zu-%zu %.*s", at ? "|" : "",
                                   fault->line, fault->from, fault->to, TEXT_SHOW(fix));
    }
    return said;
}

static const char *spelling(const char *text)
{
    return faults(text, FAULT_SPELLING);
}

/* Every list must be in byte order, or the search in it goes astray. */
static void test_lists_sorted(void **state)
{
    (void)state;
    for (int list = 0; list < ACCEPTED_COUNT; list++) {
        struct text last = TEXT(""), entry;
        for (size_t at = 0; accepted_next((enum accepted)list, &at, &entry); last = entry)
            if (text_compare(last, entry) >= 0)
                fail_msg("list %d: %.*s stands before %.*s", list, TEXT_SHOW(last),
                         TEXT_SHOW(entry));
    }
}

static void test_tokens(void **state)
{
    (void)state;
    struct tokens tokens;
    tokens_read(arena,
                TEXT("L’U.E. writes to anna@post.example, on 21st-century terms (see a.docx)."),
                &tokens);
    assert_int_equal(tokens.count, 10);
    assert_int_equal(tokens.items[0].kind, TOKEN_DOTTED);
    assert_int_equal(tokens.items[3].kind, TOKEN_ADDRESS);
    assert_int_equal(tokens.items[5].kind, TOKEN_NUMBER);
    assert_int_equal(tokens.items[6].kind, TOKEN_WORD);
    assert_true(tokens.items[6].numbered);
    assert_int_equal(tokens.items[8].kind, TOKEN_WORD);
    assert_false(tokens.items[8].numbered);
    assert_int_equal(tokens.items[9].kind, TOKEN_ADDRESS);
}

/* The tokens of a text with bars between; what holds a digit in brackets. */
static const char *cut(const char *text)
{
    static char said[1000];
    struct tokens tokens;
    size_t at = 0;
    tokens_read(arena, text_of(text), &tokens);
    for (size_t i = 0; i < tokens.count; i++) {
        bool number = tokens.items[i].kind == TOKEN_NUMBER;
        at +=
            (size_t)snprintf(said + at, sizeof said - at, "%s%s%.*s%s", at ? "|" : "",
                             number ? "[" : "", TEXT_SHOW(tokens.items[i].word), number ? "]" : "");
    }
    return said;
}

static void test_tokens_with_digits(void **state)
{
    (void)state;
    assert_string_equal(cut("24-hours-a-day"), "[24]|hours|[a]|day");
    assert_string_equal(cut("C130-J, T-72B3, STANAG-4774"), "[C130-J]|[T-72B3]|[STANAG-4774]");
    assert_string_equal(cut("9-to-5 AC/35-D/2004"), "[9-to-5]|AC|[35-D]|[2004]");
    assert_string_equal(cut("21st-Century Covid-19 Horizon-2030"),
                        "[21st]|Century|[Covid-19]|[Horizon-2030]");
    assert_string_equal(cut("l’après-2014, mid-1990s"), "l'après|[2014]|mid|[1990s]");
    assert_string_equal(cut("5\xE2\x80\x90year 24/7-ready- 3-"), "[5]|year|[24]|[7]|ready|[3]");
}

/* Of what holds a digit the plain words are judged, and no code, unit or name is. */
static void test_words_beside_digits(void **state)
{
    (void)state;
    assert_string_equal(spelling("A 21st-centruy threat needs a 5G-netwrok and a 3-yaer plan."),
                        "1:7-14 century|1:33-40 network|1:49-53 year");
    assert_string_equal(
        spelling("We keep a 24-hours-a-dya watch, psot-2014, in 21st-Centruy terms."),
        "1:21-24 day|1:32-36 post|1:51-58 Century");
    assert_string_equal(spelling("Le plan de 3-anées tient dans un délai de 10-minuttes."),
                        "1:13-19 années|1:47-55 minutes");
    assert_string_equal(
        spelling("See 250875, AC/35-D/2004, STANAG-4774, ISO/IEC-27001, A400M, F-16, T-72B3, "
                 "Covid-19, covid-19, MQ-9, 2nd, XXI-2, C130-J, 4x4, G7, B2-C1, P5+1 and C-130."),
        "");
    assert_string_equal(
        spelling("It runs sars-cov-2, utf-8, sha-256, ipv4-only, http-2, mp3-player, 802-11-wifi, "
                 "exfat-32 and galileo-2 at 5-nmi, 10-lbf, 12-vdc, 100-kbps, 15-kva and 7-bbl."),
        "");
    assert_string_equal(
        spelling("The pre-2014, mid-1990s, post-9/11, semi-2 and 1990s-era 5-a-side team is "
                 "2030-ready, 155-mm, 3rd-party and 4-wheel-drive, as in cv-2024-en-final."),
        "");
    assert_string_equal(spelling("La 5e-colonne de l’après-2014, le sars-cov-2 et le 3-en-1 à "
                                 "24h-sur-24 sont cités dans l’article L-121-bis-3."),
                        "");
}

static void test_slips(void **state)
{
    (void)state;
    assert_int_equal(slip_cost(TEXT("the"), TEXT("the"), 200), 0);
    assert_true(slip_cost(TEXT("comision"), TEXT("commission"), 200) <= 110);
    assert_true(slip_cost(TEXT("teh"), TEXT("the"), 200) <
                slip_cost(TEXT("tah"), TEXT("the"), 250));
    assert_true(slip_cost(TEXT("defense"), TEXT("défense"), 200) < 50);
    assert_int_equal(slip_cost(TEXT("alliance"), TEXT("budget"), 200), 201);
}

static void test_english(void **state)
{
    (void)state;
    assert_string_equal(spelling("The organistion recieved funds."),
                        "1:4-15 organisation|1:16-24 received");
    assert_string_equal(spelling("The Alliance's members met in Brussels."), "");
    assert_string_equal(spelling("It is well-known that the anti-drone kit isn't new."), "");
}

static void test_french(void **state)
{
    (void)state;
    assert_string_equal(
        spelling("La neccessité de lorganisation est reconnue par tous les Alliés."),
        "1:3-14 nécessité|1:18-31 l'organisation");
    assert_string_equal(spelling("L’équipe s’est-elle réunie jusqu’à la mi-mai ?"), "");
}

/* Both dictionaries at once would let these through. */
static void test_own_language(void **state)
{
    (void)state;
    assert_string_equal(spelling("This exemple shows the developement of our defence."),
                        "1:5-12 example|1:23-35 development");
    assert_string_equal(spelling("Le development de la défense est une affaire de longue haleine."),
                        "1:3-14 développement");
}

static void test_mixture(void **state)
{
    (void)state;
    assert_string_equal(spelling("Pour ma part, I believe in trust: mes collaborateurs le savent."),
                        "");
    assert_string_equal(spelling("We speak of « partage du fardeau » in French."), "");
}

static void test_names(void **state)
{
    (void)state;
    assert_string_equal(spelling("Our host, Mr Wrzesniak, met Colonel Tobiassenbach in Vilnius."),
                        "");
    assert_string_equal(spelling("The Secratary General spoke."), "1:4-13 Secretary");
}

static void test_repeated(void **state)
{
    (void)state;
    assert_string_equal(faults("It is in the the file.", FAULT_REPEATED), "1:9-16 the");
    assert_string_equal(faults("He had had enough; nous nous sommes réunis.", FAULT_REPEATED), "");
    assert_string_equal(
        faults("Ce fait fait débat, oh là là, entre tous les Alliés.", FAULT_REPEATED), "");
}

/* Of each kind 5,000 are looked for, whatever there is of the others, and the report says from
 * where on none is. */
static void test_too_many(void **state)
{
    (void)state;
    struct words_report report;
    char *text = arena_take(arena, 5001 * 8 + 20), *end = text;
    for (int i = 0; i < 5000; i++)
        end = stpcpy(end, i % 100 == 99 ? " thhe.\n" : i % 2 ? " thhe" : " teh");
    report = check(text);
    assert_int_equal(report.fault_count, 5000);
    assert_int_equal(report.unread_from[FAULT_SPELLING], 0);
    stpcpy(end, "thhe the the\n thhe");
    report = check(text);
    assert_int_equal(report.fault_count, 5001);
    assert_int_equal(report.unread_from[FAULT_SPELLING], 51);
    assert_int_equal(report.unread_from[FAULT_REPEATED], 0);
}

/* The first fault of a kind, in words; empty when there is none. */
static const char *message(const char *text, enum fault_kind kind)
{
    struct words_report report = check(text);
    for (size_t i = 0; i < report.fault_count; i++)
        if (report.faults[i].kind == kind)
            return report.faults[i].message.data;
    return "";
}

static void test_variants(void **state)
{
    (void)state;
    assert_string_equal(
        message("The organisation analysed its behaviour. We organize the center.", FAULT_VARIANT),
        "the text keeps to British spelling but for: “organize” (line 1), “center” (line 1)");
    assert_string_equal(message("We organized the color of our defense program.", FAULT_VARIANT),
                        "");
    assert_string_equal(message("We organized the colour of our defence programme.", FAULT_VARIANT),
                        "");
    assert_string_equal(message("The World Health Organization is an organisation.", FAULT_VARIANT),
                        "");
    assert_string_equal(faults("Il faut connaître et reconnaitre le coût.", FAULT_VARIANT),
                        "1:22-33 reconnaître");
    assert_string_equal(spelling("Il faut connaitre le cout de cet évènement."), "");
    assert_string_equal(spelling("We traveled to the center to analyze behavior."), "");
}

static void test_typography(void **state)
{
    (void)state;
    assert_string_equal(message("We went  home.", FAULT_TYPOGRAPHY),
                        "two spaces stand between words, one would do");
    assert_string_equal(message("We went , then left.", FAULT_TYPOGRAPHY),
                        "a space stands before a comma or full stop");
    assert_string_equal(message("Voici la question: qui doit payer la facture ?", FAULT_TYPOGRAPHY),
                        "French sets a no-break space before ; : ! ? » and after «");
    assert_string_equal(message("The answer : nobody pays for it.", FAULT_TYPOGRAPHY),
                        "English sets no space before ; : ! ?");
    assert_string_equal(
        message("It’s 10:30; we said “yes”, e.g. at a.b@c.example.", FAULT_TYPOGRAPHY), "");
    assert_string_equal(
        message("Il a dit\u00a0: «\u00a0oui\u00a0»\u00a0; c’est bien.", FAULT_TYPOGRAPHY), "");
}

static void test_strange_letters(void **state)
{
    (void)state;
    /* Cyrillic es and a in two words: one finding, not two, and no misspelling. */
    const char *text = "The \u0441apability of \u0430ir power.";
    assert_string_equal(faults(text, FAULT_LOOKALIKE), "1:4-15 capability");
    assert_string_equal(spelling(text), "");
    assert_string_equal(faults("An in\u200bvisible thing.", FAULT_INVISIBLE), "1:3-15 invisible");
    assert_string_equal(spelling("A soft hy\u00adphen, a \uFB01ne ligature, an e\u0301lan."), "");
}

static void test_acronyms(void **state)
{
    (void)state;
    assert_string_equal(faults("NATO and the XQZT met; the XQZT won.", FAULT_ACRONYM), "1:13-17 -");
    assert_string_equal(faults("The Quick Zone Team (XQZT) met; the XQZT won.", FAULT_ACRONYM), "");
}

static void test_own_words(void **state)
{
    (void)state;
    struct document document = draft("The zblorg and the Zblorg and the prezblorg met Frobnic.");
    struct words_input input = { .document = &document,
                                 .own_words = TEXT("# ours\nzblorg\n  Frobnic\n") };
    struct words_report report;
    struct text why = TEXT_NONE;
    assert_int_equal(words_check(words, arena, &input, &report, &why), DONE);
    assert_int_equal(report.fault_count, 1);
    assert_int_equal(report.faults[0].from, 34);
}

static void test_parted(void **state)
{
    (void)state;
    assert_string_equal(spelling("The infor mation came to day by ofthe post."),
                        "1:4-16 information|1:32-37 of the");
    assert_string_equal(spelling("Il faut que l organisation soit à 5 m environ de la salle."),
                        "1:12-26 l'organisation");
}

/* A place that is known with a slip in it is told, by its first letter's part of the list. */
static void test_misspelt_places(void **state)
{
    (void)state;
    assert_string_equal(spelling("The mission left Gevena for Kosowo in May."),
                        "1:17-23 Geneva|1:28-34 Kosovo");
    assert_string_equal(spelling("Le convoi a quitté Varsowie pour Bucarrest."),
                        "1:20-28 Varsovie|1:34-43 Bucarest");
    assert_string_equal(spelling("Her colleague Bendrik of Tarvisko spoke first."), "");
}

/* An elision is a word of its own; a possessive and a compound are one word. */
static void test_parts(void **state)
{
    (void)state;
    assert_string_equal(spelling("La décision d’enquète revient à l'orga\u00adnistion."),
                        "1:17-25 enquête|1:39-52 organisation");
    assert_string_equal(spelling("The comittee\u2019s view and Belguim's vote."),
                        "1:4-16 committee\u2019s|1:26-35 Belgium's");
    assert_string_equal(spelling("A gender-sensetive, early\u2011warnning office."),
                        "1:2-18 gender-sensitive|1:20-36 early-warning");
    assert_string_equal(spelling("Allies co-opperate in a sub-commitee."),
                        "1:7-18 co-operate|1:24-36 sub-committee");
}

/* What is borrowed from a third language within a sentence is not misspelt; two slips are not
 * borrowed. */
static void test_apostrophes(void **state)
{
    (void)state;
    assert_string_equal(spelling("Lorganisation agit."), "1:0-13 L'organisation");
    assert_string_equal(spelling("Lorganisation agit, et l\u2019\u00C9tat aussi."),
                        "1:0-13 L\u2019organisation");
    assert_string_equal(spelling("Lexternalisation avance, et jattache du prix \u00E0 lagente."),
                        "1:0-16 L'externalisation|1:28-36 j'attache|1:48-55 l'agente");
    assert_string_equal(spelling("We sailed past the Faroes."), "");
}

/* Slips that look like something made on purpose. */
static void test_unlikely(void **state)
{
    (void)state;
    assert_string_equal(spelling("ThE council said thankyou; Thankyou, it said."),
                        "1:0-3 The|1:17-25 thank you|1:27-35 Thank you");
    assert_string_equal(spelling("Noone came to it."), "1:0-5 No one");
    assert_string_equal(spelling("We met Orla Noone."), "");
    assert_string_equal(spelling("She was the philosofer of the CoE."), "1:12-22 philosopher");
    assert_string_equal(spelling("\u00C0 Washington, le Departement m'a nomm\u00E9."),
                        "1:18-29 D\u00E9partement");
    assert_string_equal(spelling("Il est tr\u00E9sori\u00E9 de la soci\u00E9t\u00E9."),
                        "1:7-17 tr\u00E9sorier");
}

/* Words of other languages that stand alone are doubtful at most, plain slips are not. */
static void test_strangers(void **state)
{
    (void)state;
    assert_string_equal(spelling("The mantra was \u201Cchi va piano va sano\u201D."), "");
    assert_string_equal(spelling("We worked at the Defensie Academie in Breda."), "");
    assert_string_equal(spelling("We kept every .msg and .tiff file."), "");
    struct words_report report = check("A retired pr\u00E9fet led the Councl fo Europe office.");
    assert_int_equal(report.fault_count, 3);
    assert_int_equal(report.faults[0].level, LEVEL_NOTE);
    assert_int_equal(report.faults[2].level, LEVEL_OFF);
}

static void test_borrowed(void **state)
{
    (void)state;
    assert_string_equal(spelling("The day began with \u201CIn bocca al lupo!\u201D and coffee."),
                        "");
    assert_string_equal(spelling("L'adage nemo auditur propriam turpitudinem allegans vaut ici."),
                        "");
    assert_string_equal(
        spelling(
            "Une affiche disait : \u00AB Lo urgente no deja tiempo para lo importante. \u00BB"),
        "");
    assert_string_equal(spelling("Our client insisted on a cahier des charges in French."), "");
    assert_string_equal(
        spelling("At the Bruges campus of the Coll\u00E8ge d\u2019Europe I read law."), "");
    assert_string_equal(spelling("I favor short memos, and my catalog is a labor of love."), "");
    assert_string_equal(spelling("It is unclear wether they manged to."),
                        "1:14-20 whether|1:26-32 managed");
    assert_string_equal(
        spelling("The registrar asked where the fermetture stands, et nous avons r\u00E9pondu."),
        "1:30-40 fermeture");
    assert_string_equal(spelling("The surveyor's bordereau de prix was out of date."), "");
    assert_string_equal(spelling("La premiere reunion a eu lieu lundi."),
                        "1:3-11 première|1:12-19 réunion");
    assert_string_equal(spelling("We held an importante reunione about this."),
                        "1:11-21 important|1:22-30 reunion");
    assert_string_equal(spelling("She left Iceland (Hagstofa \u00CDslands) in May."), "");
}

/* A text of nothing but unknown words ends in time, and says what was not done. */
static void test_tired(void **state)
{
    (void)state;
    static char text[60000];
    size_t at = 0;
    for (int line = 0; line < 600; line++) {
        int a = 'a' + line % 26, b = 'a' + line / 26;
        at +=
            (size_t)snprintf(text + at, sizeof text - at,
                             "a comm%c%cttoe of organi%c%cations and bo%c%cdering is a pla%c%ce.\n",
                             a, b, a, b, a, b, a, b);
    }
    struct words_report report = check(text);
    size_t told = 0;
    for (size_t i = 0; i < report.fault_count; i++)
        told += text_has(report.faults[i].message, TEXT("no corrections are offered"));
    assert_int_equal(told, 1);
}

static void test_third_language(void **state)
{
    (void)state;
    assert_string_equal(
        faults("Wir haben das gemeinsam mit der Bundeswehr auf den Weg gebracht.", FAULT_LANGUAGE),
        "1:0-63 -");
    assert_string_equal(
        message("El informe fue aprobado por todos los miembros del comité.", FAULT_LANGUAGE),
        "this is in Spanish, the essay must be in English or French");
    /* Misspelt English is still English. */
    assert_string_equal(faults("A well-beeing programe was launchd tody.", FAULT_LANGUAGE), "");
}

/* A word that long is never handed to Hunspell, and costs no time to speak of. */
static void test_long_word(void **state)
{
    (void)state;
    char *text = arena_take(arena, 100001);
    memset(text, 'x', 100000);
    assert_string_equal(spelling(text), "");
    /* Dots and letters without end, and thousands of unknown words, are read in good time. */
    for (size_t i = 1; i < 100000; i += 2)
        text[i] = '.';
    assert_string_equal(spelling(text), "");
    for (size_t i = 0; i < 100000; i++)
        text[i] = (char)(i % 7 == 6 ? ' ' : 'a' + (i * i + i / 7) % 26);
    assert_true(check(text).fault_count > 1000);
}

/* What is too long to be judged whole is not passed off as fine. */
static void test_cut(void **state)
{
    (void)state;
    static const char word[] = "responsibilities ";
    size_t each = sizeof word - 1, length = (2 << 20) + each * 512;
    char *text = arena_take(arena, length + 1);
    for (size_t i = 0; i < length; i++)
        text[i] = i % (each * 256) == each * 256 - 1 ? '\n' : word[i % each];
    struct words_report report = check(text);
    bool told = false;
    for (size_t i = 0; i < report.fault_count; i++)
        told |= text_has(report.faults[i].message, TEXT("were not checked"));
    assert_true(told);
}

static void test_shares(void **state)
{
    (void)state;
    struct words_report report = check("Nothing is amiss here.");
    assert_int_equal(report.fault_count, 0);
    assert_true(report.language_count >= 1);
    assert_true(text_equal(report.languages[0].lang, TEXT("en")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lists_sorted),
        cmocka_unit_test(test_tokens),
        cmocka_unit_test(test_tokens_with_digits),
        cmocka_unit_test(test_words_beside_digits),
        cmocka_unit_test(test_slips),
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_french),
        cmocka_unit_test(test_own_language),
        cmocka_unit_test(test_mixture),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_repeated),
        cmocka_unit_test(test_too_many),
        cmocka_unit_test(test_variants),
        cmocka_unit_test(test_typography),
        cmocka_unit_test(test_strange_letters),
        cmocka_unit_test(test_acronyms),
        cmocka_unit_test(test_own_words),
        cmocka_unit_test(test_parted),
        cmocka_unit_test(test_misspelt_places),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_borrowed),
        cmocka_unit_test(test_strangers),
        cmocka_unit_test(test_unlikely),
        cmocka_unit_test(test_apostrophes),
        cmocka_unit_test(test_tired),
        cmocka_unit_test(test_third_language),
        cmocka_unit_test(test_long_word),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_shares),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
