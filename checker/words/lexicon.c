/* Decides whether a word is right as it stands, whatever its neighbours are. */
#include "words/lexicon.h"

#include "buffer.h"
#include "unicode.h"
#include "words/derived.h"
#include "words/tokens.h"
#include "words/variants.h"
#include "words/vocabulary.h"

#include <string.h>

#define MOST_SEARCHES   2000 /* 0.1 to 1 ms each; a page with twenty slips needs 100 */
#define LONGEST_ELISION 7    /* bytes, of "puisqu'" */
#define DEEPEST         4    /* elision, compound, prefix, word */
#define LIKELY_SLIP     120  /* the cost of one, and how common the right word is: measured */
#define COMMON_ENOUGH   24
#define STRANGE_LETTER  110 /* what parts "ingester" from "ingested"; "flexable" is cheaper */

void lexicon_init(struct lexicon *lexicon, struct arena *arena, struct spelling *spelling)
{
    *lexicon = (struct lexicon){ .arena = arena, .spelling = spelling };
    lexicon->searches_left = MOST_SEARCHES;
    for (int d = 0; d < DICTIONARY_COUNT; d++)
        lexicon->current[d] = vocabulary_is_current(spelling, (enum dictionary)d);
    for (int i = 0; i < TONGUE_OTHER; i++) {
        lexicon->memo[i] = ledger_new(arena);
        lexicon->forms[i] = ledger_new(arena);
    }
    lexicon->neared = ledger_new(arena);
    lexicon->own = ledger_new(arena);
    lexicon->learned = ledger_new(arena);
}

size_t lexicon_search(struct lexicon *lexicon, enum tongue tongue, struct text word, int most,
                      struct neighbour *found, size_t room)
{
    struct near_query query = { tongue, word, most, COMMON_CLASSES };
    return lexicon->searches_left-- > 0 ? near_find(lexicon->arena, &query, found, room) : 0;
}

bool lexicon_near(struct lexicon *lexicon, enum tongue tongue, struct text word, int most,
                  int rarest)
{
    struct near_query query = { tongue, word, most, rarest };
    struct text key =
        arena_format(lexicon->arena, "%d %d %d %.*s", (int)tongue, most, rarest, TEXT_SHOW(word));
    long *memo = ledger_add(&lexicon->neared, key);
    if (!*memo && lexicon->searches_left > 0) {
        lexicon->searches_left--;
        *memo = near_any(&query) ? 1 : 2;
    }
    return *memo == 1;
}

/* Asks the vocabulary, or Hunspell itself where that was made from another dictionary. */
static bool has(struct lexicon *lexicon, enum dictionary dictionary, struct text word)
{
    return lexicon->current[dictionary] ? vocabulary_has(lexicon->arena, dictionary, word)
                                        : spelling_knows(lexicon->spelling, dictionary, word);
}

static bool ask(struct lexicon *lexicon, enum tongue tongue, struct text word)
{
    if (tongue == TONGUE_FRENCH)
        return has(lexicon, DICTIONARY_FR, word);
    if (has(lexicon, DICTIONARY_GB, word))
        return true;
    /* Among what only America has are "wether" and "manged": nobody means those. */
    return has(lexicon, DICTIONARY_US, word) &&
           (lexicon->american ||
            !lexicon_near(lexicon, tongue, unicode_lower(lexicon->arena, word), 115, 22));
}

/* All parts of a compound are common words: no dictionary need be loaded for it. */
static bool is_common_compound(enum tongue tongue, struct text word)
{
    bool hyphen = text_has(word, TEXT("-"));
    while (hyphen && word.data) {
        struct text part = text_cut(&word, '-');
        if (part.length < 3 || common_class(tongue, part) < 0)
            return false;
    }
    return hyphen;
}

bool lexicon_knows(struct lexicon *lexicon, enum tongue tongue, struct text word)
{
    if (!word.length || word.length > SPELLING_LONGEST)
        return false;
    long *memo = ledger_add(&lexicon->memo[tongue], word);
    if (!*memo) {
        enum letter_case letters = letter_case_of(word);
        struct text lower = letters == CASE_LOWER ? word : unicode_lower(lexicon->arena, word);
        bool common = letters != CASE_MIXED &&
                      (common_class(tongue, lower) >= 0 || common_class(tongue, word) >= 0 ||
                       is_common_compound(tongue, lower));
        bool known = common || ask(lexicon, tongue, word);
        *ledger_add(&lexicon->memo[tongue], word) = known ? 1 : 2;
        return known;
    }
    return *memo == 1;
}

bool lexicon_lists(struct lexicon *lexicon, enum tongue tongue, struct text word)
{
    return ledger_find(&lexicon->own, word) || ledger_find(&lexicon->learned, word) ||
           accepted_have(ACCEPTED_NAMES, word) || accepted_have(ACCEPTED_PLACES, word) ||
           accepted_have(ACCEPTED_BODIES, word) || accepted_have(ACCEPTED_ACRONYMS, word) ||
           accepted_have(ACCEPTED_FOREIGN, word) ||
           accepted_have(tongue == TONGUE_FRENCH ? ACCEPTED_FRENCH : ACCEPTED_ENGLISH, word);
}

size_t elision_length(struct text word)
{
    static const char *const elided[] = { "l'",      "d'",      "j'",      "m'",      "n'",
                                          "s'",      "t'",      "c'",      "ç'",      "qu'",
                                          "jusqu'",  "lorsqu'", "puisqu'", "quoiqu'", "quelqu'",
                                          "presqu'", "entr'" };
    size_t near = word.length < LONGEST_ELISION ? word.length : LONGEST_ELISION;
    if (!near || !memchr(word.data, '\'', near)) /* nearly every word */
        return 0;
    for (size_t i = 0; i < sizeof elided / sizeof *elided; i++) {
        struct text prefix = text_of(elided[i]);
        if (text_equal_ascii(text_slice(word, 0, prefix.length), prefix))
            return prefix.length;
    }
    return 0;
}

size_t possessive_length(struct text word)
{
    if (text_ends(word, TEXT("'s")) || text_ends(word, TEXT("'S")))
        return 2;
    return 0;
}

struct text lexicon_core(struct arena *arena, struct text word)
{
    size_t possessive = possessive_length(word);
    return unicode_lower(arena, text_slice(word, elision_length(word), word.length - possessive));
}

static bool accepts(struct lexicon *lexicon, enum tongue tongue, struct text word, int depth);

/* Listed as it stands, or a term of the trade at the start of a sentence or in capitals. */
static bool listed(struct lexicon *lexicon, enum tongue tongue, struct text word)
{
    if (lexicon_lists(lexicon, tongue, word))
        return true;
    enum letter_case letters = letter_case_of(word);
    if (letters != CASE_CAPITAL && letters != CASE_UPPER)
        return false;
    if (text_ends(word, TEXT("s")) && /* "the Faroes", "the Carolinas" */
        accepted_have(ACCEPTED_PLACES, text_slice(word, 0, word.length - 1)))
        return true;
    enum accepted terms = tongue == TONGUE_FRENCH ? ACCEPTED_FRENCH : ACCEPTED_ENGLISH;
    struct text lower = unicode_lower(lexicon->arena, word);
    return accepted_have(terms, lower) || accepted_have(ACCEPTED_FOREIGN, lower) ||
           ledger_find(&lexicon->own, lower);
}

/* "MPs", "NGOs", "UAVs": an acronym and a small s. */
static bool is_plural_acronym(struct text word)
{
    struct text stem = text_slice(word, 0, word.length - 1);
    return word.length >= 3 && word.data[word.length - 1] == 's' &&
           letter_case_of(stem) == CASE_UPPER;
}

/* A Roman numeral, with the endings of ordinals in French: "XXI", "XIXe". */
static bool is_roman(struct text word)
{
    static const char *const endings[] = { "e", "er", "ème", "ième", "ère", "th", "" };
    size_t digits = 0;
    while (digits < word.length && strchr("IVXLCDM", word.data[digits]))
        digits++;
    if (!digits)
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (text_equal(text_slice(word, digits, word.length), text_of(endings[i])))
            return true;
    return false;
}

static bool is_unit(struct text word)
{
    static const char *const units[] = { "km",  "kg",  "cm",  "mm",  "kW",  "MW",   "GW",   "kWh",
                                         "MWh", "GWh", "Hz",  "kHz", "MHz", "GHz",  "kB",   "MB",
                                         "GB",  "TB",  "Mo",  "Go",  "To",  "Ko",   "mb",   "kt",
                                         "Mt",  "ha",  "nm",  "ml",  "dB",  "hPa",  "bn",   "mn",
                                         "pt",  "pts", "hrs", "hr",  "km²", "m²",   "m³",   "mph",
                                         "kph", "kn",  "ft",  "lb",  "lbs", "MEUR", "kEUR", "EUR",
                                         "USD", "GBP", "CHF", "CAD", "k" };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (text_equal(word, text_of(units[i])))
            return true;
    return false;
}

static bool has_digit(struct text word)
{
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;)
        if (unicode_is_digit(code))
            return true;
    return false;
}

static bool one_of(struct text word, const char *const *list)
{
    for (; *list; list++)
        if (text_equal_ascii(word, text_of(*list)))
            return true;
    return false;
}

/* What stands before a hyphen without being a word of its own, besides derived_prefix(). */
static bool is_hyphen_prefix(enum tongue tongue, struct text part)
{
    static const char *const english[] = { "ex",     "pan",   "pro",    "politico", "euro",
                                           "franco", "anglo", "polono", "germano",  "sino",
                                           "russo",  "afro",  "indo",   "vice",     "cross",
                                           "e",      "x",     "t",      "u",        "vis",
                                           NULL };
    static const char *const french[] = { "mi",        "demi",   "non",     "ex",    "vice",
                                          "polono",    "dano",   "suédo",   "finno", "politico",
                                          "euro",      "franco", "germano", "anglo", "luso",
                                          "italo",     "gréco",  "turco",   "belgo", "russo",
                                          "afro",      "nord",   "sud",     "sino",  "hispano",
                                          "américano", "pro",    "e",       "indo",  "militaro",
                                          "civilo",    "pan",    "médico",  NULL };
    return one_of(part, tongue == TONGUE_FRENCH ? french : english);
}

/* "est-il", "a-t-on", "celui-ci": what hangs on a French verb or pronoun. */
static size_t clitic_length(struct text word)
{
    static const char *const clitics[] = { "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles",
                                           "-il",   "-elle",   "-on",   "-ils",   "-elles",
                                           "-ce",   "-je",     "-tu",   "-nous",  "-vous",
                                           "-là",   "-ci",     "-même", "-mêmes", "-y",
                                           "-en",   "-le",     "-la",   "-les",   "-lui",
                                           "-leur", "-moi",    "-toi" };
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++)
        if (word.length > strlen(clitics[i]) && text_ends(word, text_of(clitics[i])))
            return strlen(clitics[i]);
    return 0;
}

/* What stands before a hyphen: "co", "exo", "gélatino", at the start of a sentence too. */
static bool is_first_part(struct lexicon *lexicon, enum tongue tongue, struct text part)
{
    struct text lower = unicode_lower(lexicon->arena, part);
    return is_hyphen_prefix(tongue, part) || derived_prefix(tongue, lower) ||
           derived_combining(lexicon->arena, tongue, lower);
}

/* Every part between hyphens is a word, a name, a number or a known prefix. */
static bool accepts_compound(struct lexicon *lexicon, enum tongue tongue, struct text word,
                             int depth)
{
    struct text rest = word;
    bool first = true;
    if (!text_has(word, TEXT("-")))
        return false;
    while (rest.data) {
        struct text part = text_cut(&rest, '-');
        bool good = part.length && (has_digit(part) || unicode_count(part) == 1 ||
                                    (rest.data && is_first_part(lexicon, tongue, part)) ||
                                    accepts(lexicon, tongue, part, depth + 1) ||
                                    (!first && letter_case_of(part) == CASE_UPPER));
        if (!good)
            return false;
        first = false;
    }
    return true;
}

/* French capitals often go without their accents: "Etat", "A l'issue", "ECOLE". */
static bool accepts_bare_capital(struct lexicon *lexicon, struct text word)
{
    static const struct {
        char bare;
        const char *accented[4];
    } capitals[] = { { 'E', { "É", "È", "Ê", NULL } }, { 'A', { "À", "Â", NULL } },
                     { 'I', { "Î", NULL } },           { 'O', { "Ô", "Œ", NULL } },
                     { 'C', { "Ç", NULL } },           { 'U', { "Ù", NULL } } };
    for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++)
        for (int j = 0;
             word.length > 1 && word.data[0] == capitals[i].bare && capitals[i].accented[j]; j++) {
            struct text rest = text_slice(word, 1, word.length);
            struct text full =
                arena_format(lexicon->arena, "%s%.*s", capitals[i].accented[j], TEXT_SHOW(rest));
            int class = common_class(TONGUE_FRENCH, unicode_lower(lexicon->arena, full));
            if (class >= 0 && class < 21)
                return true;
        }
    return false;
}

/* All capitals without accents: a word of the same letters that is common. */
static bool accepts_bare_capitals(struct lexicon *lexicon, struct text word)
{
    struct neighbour near[1];
    struct text lower = unicode_lower(lexicon->arena, word);
    if (unicode_count(word) < 4 || !lexicon_search(lexicon, TONGUE_FRENCH, lower, 120, near, 1))
        return false;
    return text_equal(unicode_bare(lexicon->arena, near[0].word),
                      unicode_bare(lexicon->arena, lower));
}

/* "oeuvre" for "œuvre": keyboards have no ligature. */
static bool accepts_without_ligature(struct lexicon *lexicon, struct text word)
{
    size_t at = text_find_ascii(word, TEXT("oe"));
    if (at == word.length)
        return false;
    struct text full = arena_format(lexicon->arena, "%.*s%s%.*s", (int)at, word.data,
                                    word.data[at] == 'O' ? "Œ" : "œ", (int)(word.length - at - 2),
                                    word.data + at + 2);
    return lexicon_knows(lexicon, TONGUE_FRENCH, full);
}

struct question {
    struct lexicon *lexicon;
    enum tongue tongue;
};

static bool known_twin(void *context, struct text word)
{
    struct question *question = context;
    return lexicon_knows(question->lexicon, question->tongue, word);
}

/* A spelling of the other shore or of 1990; variants.h tells later whether the text mixes them. */
static bool accepts_variant(struct lexicon *lexicon, enum tongue tongue, struct text word)
{
    struct question question = { lexicon, tongue };
    struct text lower = unicode_lower(lexicon->arena, word), other = TEXT_NONE;
    if (tongue == TONGUE_FRENCH)
        return variant_french(lexicon->arena, lower, known_twin, &question, &other) == VARIANT_1990;
    return variant_english(lexicon->arena, lower, known_twin, &question, &other) && other.data &&
           lexicon_knows(lexicon, tongue, other);
}

static bool accepts_french(struct lexicon *lexicon, struct text word, int depth)
{
    size_t elision = elision_length(word), clitic = clitic_length(word);
    if (elision && elision == word.length)
        return true;
    if (elision &&
        accepts(lexicon, TONGUE_FRENCH, text_slice(word, elision, word.length), depth + 1))
        return true;
    if (clitic &&
        accepts(lexicon, TONGUE_FRENCH, text_slice(word, 0, word.length - clitic), depth + 1))
        return true;
    enum letter_case letters = letter_case_of(word);
    if (letters == CASE_CAPITAL && accepts_bare_capital(lexicon, word))
        return true;
    if (letters == CASE_UPPER && accepts_bare_capitals(lexicon, word))
        return true;
    return accepts_without_ligature(lexicon, word);
}

static bool accepts_english(struct lexicon *lexicon, struct text word, int depth)
{
    size_t possessive = possessive_length(word);
    return possessive && possessive < word.length &&
           accepts(lexicon, TONGUE_ENGLISH, text_slice(word, 0, word.length - possessive),
                   depth + 1);
}

/* The base of a word, or one of its other forms, is as near as a slip and explains no slip; nor
 * does the same word with a hyphen. */
static bool is_kin(struct arena *arena, struct text word, struct text base, struct neighbour near)
{
    struct buffer plain = buffer_new(arena);
    for (size_t i = 0; i < near.word.length; i++)
        if (near.word.data[i] != '-')
            buffer_add_byte(&plain, near.word.data[i]);
    if (text_equal(buffer_text(&plain), word))
        return true;
    if (!base.length)
        return false;
    struct text rest = text_slice(near.word, base.length, near.word.length);
    bool form = text_starts(near.word, base) &&
                (text_equal(rest, TEXT("s")) || near.cost >= STRANGE_LETTER);
    return form || (text_starts(base, near.word) && text_starts(word, near.word));
}

/* True when a common word is one slip away from a rare one that was perhaps made from `base`. */
static bool is_slip(struct lexicon *lexicon, enum tongue tongue, struct text word, struct text base)
{
    struct neighbour found[6];
    struct near_query query = { tongue, word, LIKELY_SLIP, COMMON_ENOUGH };
    if (lexicon->searches_left-- <= 0)
        return true;
    size_t count = near_find(lexicon->arena, &query, found, sizeof found / sizeof *found);
    for (size_t i = 0; i < count; i++)
        if (!is_kin(lexicon->arena, word, base, found[i]))
            return true;
    return false;
}

/* "diplomatical": a longer form of a common word that means no more than that. */
static bool is_lengthened(enum tongue tongue, struct text word)
{
    int class = common_class(tongue, text_slice(word, 0, word.length - 2));
    return tongue == TONGUE_ENGLISH && text_ends(word, TEXT("ical")) && class >= 0 && class < 21;
}

/* A rare word of the larger list or of the other shore, or one made from a word that is known. */
static bool accepts_rare(struct lexicon *lexicon, enum tongue tongue, struct text word)
{
    enum tongue other = tongue == TONGUE_ENGLISH ? TONGUE_FRENCH : TONGUE_ENGLISH;
    struct text lower = unicode_lower(lexicon->arena, word), base = TEXT_NONE;
    int elsewhere = common_class(other, lower); /* a word of the other language is a cognate */
    enum dictionary first = tongue == TONGUE_FRENCH ? DICTIONARY_FR : DICTIONARY_GB;
    if (text_has(word, TEXT("-")) || text_has(word, TEXT("'")) ||
        misspelling_find(tongue, lower).length ||
        vocabulary_has(lexicon->arena, first,
                       lower) || /* not in the dictionary of this user's own */
        (elsewhere >= 0 && elsewhere < COMMON_ENOUGH))
        return false;
    enum derivation derivation = derivation_of(lexicon->arena, tongue, lower, &base);
    /* "bordereau", which the other language has, may be quoted from it: see stretches.h. */
    bool listed_too = vocabulary_rank(other, lower) < 0 &&
                      (vocabulary_lists(tongue, word) || vocabulary_lists(tongue, lower) ||
                       (tongue == TONGUE_ENGLISH && lexicon->current[DICTIONARY_US] &&
                        vocabulary_has(lexicon->arena, DICTIONARY_US, lower)));
    return (derivation == DERIVATION_SURE || listed_too) && !is_lengthened(tongue, lower) &&
           !is_slip(lexicon, tongue, lower, derivation == DERIVATION_SURE ? base : TEXT_NONE);
}

static bool judge(struct lexicon *lexicon, enum tongue tongue, struct text word, int depth)
{
    size_t elision = tongue == TONGUE_FRENCH ? elision_length(word) : possessive_length(word);
    struct text rest = tongue == TONGUE_FRENCH ? text_slice(word, elision, word.length)
                                               : text_slice(word, 0, word.length - elision);
    struct text lower = elision ? unicode_lower(lexicon->arena, rest) : TEXT_NONE;
    /* Asked first, so that "j'organiserais" and "l'ONU" need no dictionary. */
    if (elision && (common_class(tongue, lower) >= 0 || listed(lexicon, tongue, rest)))
        return true;
    if (listed(lexicon, tongue, word) || accepts_compound(lexicon, tongue, word, depth) ||
        lexicon_knows(lexicon, tongue, word) || is_plural_acronym(word) || is_roman(word) ||
        is_unit(word))
        return true;
    if (tongue == TONGUE_FRENCH ? accepts_french(lexicon, word, depth)
                                : accepts_english(lexicon, word, depth))
        return true;
    return accepts_variant(lexicon, tongue, word) || accepts_rare(lexicon, tongue, word);
}

static bool accepts(struct lexicon *lexicon, enum tongue tongue, struct text word, int depth)
{
    if (!word.length || depth > DEEPEST)
        return false;
    long *memo = ledger_add(&lexicon->forms[tongue], word);
    if (!*memo) {
        bool good = judge(lexicon, tongue, word, depth);
        *ledger_add(&lexicon->forms[tongue], word) = good ? 1 : 2;
        return good;
    }
    return *memo == 1;
}

bool lexicon_accepts(struct lexicon *lexicon, enum tongue tongue, struct text word)
{
    return word.length > SPELLING_LONGEST || accepts(lexicon, tongue, word, 0);
}
