/* The words of a document: opens the dictionaries and walks the text once for each kind of fault.
 */
#include "words.h"

#include "unicode.h"
#include "words/confused.h"
#include "words/faults.h"
#include "words/judge.h"
#include "words/language.h"
#include "words/names.h"
#include "words/own.h"
#include "words/proofing.h"
#include "words/stretches.h"
#include "words/suggest.h"

#include <stdlib.h>

#define MOST_BYTES  (2 << 20) /* of text that is judged: some 700 pages */
#define LEAST_PLAIN 4         /* words of another language that are no names: a sentence */

struct words {
    struct words_options options;
    struct spelling *spelling;
    struct languages *languages;
    struct confusions *confusions;
};

struct words *words_open(const struct words_options *options)
{
    struct words *words = calloc(1, sizeof *words);
    if (!words)
        return NULL;
    words->options = *options;
    words->spelling = spelling_new();
    words->languages = languages_new();
    words->confusions = confusions_new();
    if (!words->spelling || !words->languages || !words->confusions) {
        words_close(words);
        return NULL;
    }
    return words;
}

void words_close(struct words *words)
{
    if (!words)
        return;
    spelling_free(words->spelling);
    languages_free(words->languages);
    confusions_free(words->confusions);
    free(words);
}

/* The dictionary for a language under the options. */
static enum dictionary dictionary_for(const struct words *words, enum tongue tongue)
{
    if (tongue == TONGUE_FRENCH)
        return DICTIONARY_FR;
    return words->options.english == ENGLISH_US ? DICTIONARY_US : DICTIONARY_GB;
}

static enum status demand(struct words *words, struct arena *arena, enum tongue tongue,
                          struct text *why)
{
    enum dictionary dictionary = dictionary_for(words, tongue);
    if (spelling_found(words->spelling, dictionary))
        return DONE;
    *why = arena_format(arena,
                        "the %s dictionary is not installed, install the package %s "
                        "or name its folder in DICPATH",
                        tongue == TONGUE_FRENCH ? "French" : "English",
                        dictionary_package(dictionary));
    return FAILED;
}

enum status words_load(struct words *words, struct text lang, struct arena *arena, struct text *why)
{
    enum tongue tongue = text_equal(lang, TEXT("fr")) ? TONGUE_FRENCH : TONGUE_ENGLISH;
    enum status status = demand(words, arena, tongue, why);
    confusions_of(words->confusions, tongue); /* read before the workers are forked */
    if (status == DONE && !vocabulary_is_current(words->spelling, dictionary_for(words, tongue)))
        spelling_load(words->spelling, dictionary_for(words, tongue));
    return status;
}

struct fault *proofing_fault(struct proofing *proofing, enum fault_kind kind,
                             const struct passage *passage, size_t from, size_t to)
{
    struct words_report *report = proofing->report;
    report->faults = arena_grow(proofing->arena, report->faults, report->fault_count,
                                &report->fault_capacity, sizeof *report->faults);
    struct fault *fault = &report->faults[report->fault_count++];
    *fault = (struct fault){ .kind = kind };
    proofing->counts[kind]++;
    fault->line = passage->paragraph->line;
    fault->from = from;
    fault->to = to;
    return fault;
}

bool proofing_full(struct proofing *proofing, enum fault_kind kind, const struct passage *passage)
{
    int *from = &proofing->report->unread_from[kind];
    if (proofing->counts[kind] < MOST_FAULTS)
        return false;
    *from = *from ? *from : passage->paragraph->line;
    return true;
}

/* Nobody is told that a text is fine of which a part was not read. */
static void say_cut(struct proofing *proofing, const struct passage *passage)
{
    struct fault *fault = proofing_fault(proofing, FAULT_SPELLING, passage, 0, 0);
    fault->message = TEXT("the words from here on were not checked, the text is longer than 2 MB");
}

/* Code, tags and comments of a Markdown draft are in no language: they are held for addresses. */
static void set_apart(const struct document *document, struct passage *passage)
{
    const struct paragraph *paragraph = passage->paragraph;
    size_t r = 0;
    for (size_t i = 0; document->markdown && i < passage->tokens.count; i++) {
        struct token *token = &passage->tokens.items[i];
        while (r < paragraph->run_count && paragraph->runs[r].to <= token->from)
            r++;
        if (r < paragraph->run_count && paragraph->runs[r].from <= token->from &&
            paragraph->runs[r].style->no_proof)
            token->kind = TOKEN_ADDRESS;
    }
}

static void count_word(struct proofing *proofing, const struct token *token)
{
    if (token->kind != TOKEN_WORD)
        return;
    ++*ledger_add(&proofing->seen, unicode_lower(proofing->arena, token->word));
    if (text_has(token->word, TEXT("'")))
        proofing->curly += token->curly ? 1 : -1;
}

/* Cuts every paragraph of the text view into words and counts each. */
static void read_passages(struct proofing *proofing)
{
    const struct document *document = proofing->input->document;
    struct passages *passages = &proofing->passages;
    size_t bytes = 0;
    for (size_t i = 0; i < document->paragraph_count; i++) {
        const struct paragraph *paragraph = document->paragraphs[i];
        struct passage passage = { .paragraph = paragraph };
        if (!paragraph->text.length || paragraph->line <= 0)
            continue;
        bytes += paragraph->text.length;
        if (bytes > MOST_BYTES) {
            say_cut(proofing, &passage);
            break;
        }
        tokens_read(proofing->arena, paragraph->text, &passage.tokens);
        set_apart(document, &passage);
        for (size_t k = 0; k < passage.tokens.count; k++)
            count_word(proofing, &passage.tokens.items[k]);
        passages->items = arena_grow(proofing->arena, passages->items, passages->count,
                                     &passages->capacity, sizeof *passages->items);
        passages->items[passages->count++] = passage;
    }
}

/* Every dictionary that the text needs must be there. */
static enum status demand_dictionaries(struct words *words, struct proofing *proofing,
                                       struct text *why)
{
    bool needed[TONGUE_OTHER + 1] = { false };
    for (size_t p = 0; p < proofing->passages.count; p++)
        for (size_t i = 0; i < proofing->passages.items[p].tokens.count; i++)
            needed[proofing->passages.items[p].tongues[i]] = true;
    for (enum tongue tongue = TONGUE_ENGLISH; tongue < TONGUE_OTHER; tongue++)
        if (needed[tongue] && demand(words, proofing->arena, tongue, why) != DONE)
            return FAILED;
    return DONE;
}

/* Words it: what stands there, and what would be right. */
static void word_spelling(struct proofing *proofing, struct fault *fault, struct text shown,
                          enum tongue tongue)
{
    const char *language = tongue == TONGUE_FRENCH ? "French" : "English";
    bool name = fault->level == LEVEL_NOTE && letter_case_of(shown) != CASE_LOWER;
    shown = unicode_fit(proofing->arena, shown, 40);
    if (fault->fix_count && name)
        fault->message =
            arena_format(proofing->arena, "“%.*s” may be a name, if not “%.*s” would be right",
                         TEXT_SHOW(shown), TEXT_SHOW(fault->fixes[0]));
    else if (fault->fix_count)
        fault->message = arena_format(proofing->arena, "“%.*s” is not %s spelling, “%.*s” would be",
                                      TEXT_SHOW(shown), language, TEXT_SHOW(fault->fixes[0]));
    else
        fault->message =
            arena_format(proofing->arena, "“%.*s” is in no %s dictionary, check its spelling",
                         TEXT_SHOW(shown), language);
}

static void add_spelling(struct proofing *proofing, const struct passage *passage, size_t i,
                         enum ruling ruling)
{
    const struct token *token = &passage->tokens.items[i];
    struct text suspect = judge_suspect(passage->tongues[i], token->word);
    struct fault *fault = proofing_fault(proofing, FAULT_SPELLING, passage, token->from, token->to);
    fault->level = ruling == RULING_DOUBTFUL ? LEVEL_NOTE : LEVEL_OFF;
    if (suspect.length) {
        fault->fixes[fault->fix_count++] = suspect;
        fault->message = arena_format(proofing->arena, "“%.*s” is a rare word, “%.*s” may be meant",
                                      TEXT_SHOW(token->word), TEXT_SHOW(suspect));
        return;
    }
    const struct suggestion_list *list = suggest_for(proofing, passage->tongues[i], token);
    struct part part = suspect_part(token);
    struct text shown = text_slice(token->word, part.from, part.to);
    token_part(passage->paragraph->text, token, &part.from, &part.to);
    fault->from = part.from;
    fault->to = part.to;
    fault->fix_count = list->count;
    for (int k = 0; k < list->count; k++)
        fault->fixes[k] = list->fixes[k];
    word_spelling(proofing, fault, shown, passage->tongues[i]);
}

/* One fault for both parts of a word that was parted by a space. */
static void add_parted(struct proofing *proofing, const struct passage *passage, size_t i,
                       struct text joined)
{
    const struct token *token = &passage->tokens.items[i];
    struct fault *fault =
        proofing_fault(proofing, FAULT_SPELLING, passage, token->from, token[1].to);
    fault->fixes[fault->fix_count++] = joined;
    word_spelling(proofing, fault, text_slice(passage->paragraph->text, token->from, token[1].to),
                  passage->tongues[i]);
}

/* Without searches a word is still looked up, but nothing tells a slip from a name any more. */
static void say_tired(struct proofing *proofing, const struct passage *passage)
{
    if (proofing->lexicon.searches_left > 0 || proofing->tired)
        return;
    proofing->tired = true;
    struct fault *fault = proofing_fault(proofing, FAULT_SPELLING, passage, 0, 0);
    fault->level = LEVEL_NOTE;
    fault->message = TEXT("so many words are unknown that from here on no corrections are offered, "
                          "and words with a capital are taken for names");
}

static void find_misspelt(struct proofing *proofing)
{
    for (size_t p = 0; p < proofing->passages.count; p++) {
        const struct passage *passage = &proofing->passages.items[p];
        say_tired(proofing, passage);
        for (size_t i = 0;
             i < passage->tokens.count && !proofing_full(proofing, FAULT_SPELLING, passage); i++) {
            struct text joined;
            enum ruling ruling = judge_token(proofing, passage, i);
            if (judge_unelided(proofing, passage, i, &joined)) {
                add_parted(proofing, passage, i++, joined);
                continue;
            }
            if (ruling == RULING_RIGHT)
                continue;
            if (judge_parted(proofing, passage, i, &joined))
                add_parted(proofing, passage, i++, joined);
            else
                add_spelling(proofing, passage, i, ruling);
        }
    }
}

/* Names say nothing of the language of what they stand in: "Ministrstvo za notranje zadeve". */
static bool is_mostly_names(const struct passage *passage, const struct foreign *foreign)
{
    size_t plain = 0;
    for (size_t i = foreign->first; i < foreign->end; i++)
        plain +=
            passage->tokens.items[i].foreign || (passage->tokens.items[i].kind == TOKEN_WORD &&
                                                 passage->tokens.items[i].letters == CASE_LOWER);
    return plain < LEAST_PLAIN;
}

static void report_foreign(struct proofing *proofing)
{
    for (size_t f = 0; f < proofing->foreigns.count; f++) {
        const struct foreign *foreign = &proofing->foreigns.items[f];
        const struct passage *passage = &proofing->passages.items[foreign->passage];
        /* A quotation may be in any language. */
        if (!foreign->whole || is_mostly_names(passage, foreign))
            continue;
        struct fault *fault = proofing_fault(proofing, FAULT_LANGUAGE, passage,
                                             passage->tokens.items[foreign->first].from,
                                             passage->tokens.items[foreign->end - 1].to);
        fault->message =
            arena_format(proofing->arena, "this is in %.*s, the essay must be in English or French",
                         TEXT_SHOW(language_name(foreign->code)));
    }
}

/* Adds a share in the order of arrival; what does not fit is left out. */
static void add_share(struct words_report *report, struct text lang, double count)
{
    int most = (int)(sizeof report->languages / sizeof *report->languages);
    for (int i = 0; i < report->language_count; i++)
        if (text_equal(report->languages[i].lang, lang)) {
            report->languages[i].share += count;
            return;
        }
    if (report->language_count < most)
        report->languages[report->language_count++] = (struct language_share){ lang, count };
}

static int by_share(const void *a, const void *b)
{
    const struct language_share *x = a, *y = b;
    if (x->share != y->share)
        return x->share < y->share ? 1 : -1;
    return text_compare(x->lang, y->lang);
}

static void report_shares(struct proofing *proofing)
{
    double counts[TONGUE_OTHER + 1] = { 0 }, all = 0;
    for (size_t p = 0; p < proofing->passages.count; p++)
        for (size_t i = 0; i < proofing->passages.items[p].tokens.count; i++)
            counts[proofing->passages.items[p].tongues[i]]++;
    for (int i = 0; i <= TONGUE_OTHER; i++)
        all += counts[i];
    struct words_report *report = proofing->report;
    if (counts[TONGUE_ENGLISH] > 0)
        add_share(report, TEXT("en"), counts[TONGUE_ENGLISH] / all);
    if (counts[TONGUE_FRENCH] > 0)
        add_share(report, TEXT("fr"), counts[TONGUE_FRENCH] / all);
    for (size_t f = 0; f < proofing->foreigns.count; f++) {
        const struct foreign *foreign = &proofing->foreigns.items[f];
        add_share(report, foreign->code.length ? foreign->code : TEXT("und"),
                  (double)(foreign->end - foreign->first) / all);
    }
    qsort(report->languages, (size_t)report->language_count, sizeof *report->languages, by_share);
}

/* The user's own words and the packet's. */
static void read_own(struct proofing *proofing)
{
    struct text why;
    own_read(&proofing->lexicon.own, own_personal(proofing->arena, &why));
    own_read(&proofing->lexicon.own, proofing->input->own_words);
    if (!why.length)
        return;
    static const struct paragraph nowhere;
    struct passage passage = { .paragraph = &nowhere };
    struct fault *fault = proofing_fault(proofing, FAULT_SPELLING, &passage, 0, 0);
    fault->level = LEVEL_NOTE;
    fault->message = arena_format(proofing->arena, "your own list of words %.*s", TEXT_SHOW(why));
}

static void prepare(struct words *words, struct proofing *proofing)
{
    lexicon_init(&proofing->lexicon, proofing->arena, words->spelling);
    proofing->lexicon.languages = words->languages;
    proofing->lexicon.american = words->options.english == ENGLISH_US;
    read_own(proofing);
    proofing->seen = ledger_new(proofing->arena);
    proofing->suggested = ledger_new(proofing->arena);
}

enum status words_check(struct words *words, struct arena *arena, const struct words_input *input,
                        struct words_report *report, struct text *why)
{
    *report = (struct words_report){ 0 };
    struct proofing proofing = { .arena = arena, .options = &words->options, .input = input };
    proofing.report = report;
    prepare(words, &proofing);
    read_passages(&proofing);
    names_learn(&proofing);
    stretches_read(&proofing.lexicon, &proofing.passages, &proofing.foreigns);
    enum status status = demand_dictionaries(words, &proofing, why);
    if (status != DONE)
        return status;
    find_misspelt(&proofing);
    find_confused(&proofing, words->confusions);
    find_repeated(&proofing);
    find_mixed_variants(&proofing);
    find_typography(&proofing);
    find_strange_letters(&proofing);
    find_acronyms(&proofing);
    report_foreign(&proofing);
    report_shares(&proofing);
    return DONE;
}
