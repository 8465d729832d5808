/* Finds corrections: common words nearby, single slips that the dictionary undoes, words run
 * together. */
#include "words/suggest.h"

#include "buffer.h"
#include "unicode.h"
#include "words/cognates.h"
#include "words/slips.h"

#include <string.h>

#define ROOM         24  /* candidates kept while they are weighed */
#define ENOUGH       5   /* candidates, to look no further */
#define LISTED_MOST  180 /* that a word of an accepted list may cost */
#define LISTED_CLASS 20  /* for common_class(), which those words have not */
#define RARENESS     4 /* what a step of common_class() weighs against slips, in their hundredths */

struct candidate {
    struct text word;
    int rank;
};

struct search {
    struct proofing *proofing;
    enum tongue tongue;
    struct text word; /* in lower case, without elision and possessive */
    bool lower;       /* as it stood in the text */
    bool name;        /* with a capital that no start of a sentence explains */
    bool comparable;  /* slips are ready; not for words of more than LONGEST letters */
    struct slips slips;
    struct candidate found[ROOM];
    size_t count;
};

/* Words that a dictionary may know and a program should not propose. */
static bool is_rude(struct text word)
{
    static const char *const stems[] = { "fornic", "fuck",    "shit",    "cunt",   "whor",
                                         "slut",   "bitch",   "putain",  "merde",  "salop",
                                         "encul",  "connard", "connass", "nigg",   "faggot",
                                         "bordel", "chier",   "couill",  "bastard" };
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
        if (text_starts(word, text_of(stems[i])))
            return true;
    return false;
}

/* Keeps the best ROOM, each word once, ties in the order of arrival. */
static void offer(struct search *search, struct text word, int rank)
{
    long *seen = ledger_find(&search->proofing->seen, word);
    rank -= seen && *seen > 0 ? (*seen > 2 ? 25 : 15) : 0;
    if (text_equal(word, search->word) || is_rude(word))
        return;
    for (size_t i = 0; i < search->count; i++)
        if (text_equal(search->found[i].word, word)) {
            if (search->found[i].rank <= rank)
                return;
            memmove(&search->found[i], &search->found[i + 1],
                    (search->count - i - 1) * sizeof *search->found);
            search->count--;
        }
    size_t at = search->count;
    while (at > 0 && search->found[at - 1].rank > rank)
        at--;
    if (at >= ROOM)
        return;
    search->count += search->count < ROOM;
    for (size_t i = search->count - 1; i > at; i--)
        search->found[i] = search->found[i - 1];
    search->found[at] = (struct candidate){ word, rank };
}

/* Each of the corrections of a known misspelling, with an ending that word and correction share. */
static bool offer_listed_slips(struct search *search, struct text word, struct text ending)
{
    struct arena *arena = search->proofing->arena;
    struct text rights = misspelling_find(search->tongue, word);
    bool offered = false;
    for (int rank = 0; rights.length; rank += 20) {
        struct text right = text_trim(text_cut(&rights, ','));
        struct text made =
            ending.length ? arena_format(arena, "%.*s%.*s", TEXT_SHOW(right), TEXT_SHOW(ending))
                          : right;
        if (ending.length && !lexicon_knows(&search->proofing->lexicon, search->tongue, made))
            continue;
        offer(search, made, rank);
        offered = true;
    }
    return offered;
}

/* Slips that many make, and that are too far from what is right, or too near to something else. */
static void offer_known(struct search *search)
{
    static const char *const english[] = { "s", "d", "ed", "ing", "ly", "al", NULL };
    static const char *const french[] = { "s", "e", "es", "x", "nt", "r", "ment", NULL };
    const char *const *ending = search->tongue == TONGUE_FRENCH ? french : english;
    bool done = offer_listed_slips(search, search->word, TEXT_NONE);
    for (; !done && *ending; ending++)
        if (text_ends(search->word, text_of(*ending)))
            offer_listed_slips(
                search, text_slice(search->word, 0, search->word.length - text_of(*ending).length),
                text_of(*ending));
}

/* True for a spelling of the other shore, which a text in British English has no use for. */
static bool is_american(const struct search *search, struct text word)
{
    const struct lexicon *lexicon = &search->proofing->lexicon;
    return search->tongue == TONGUE_ENGLISH && !lexicon->american &&
           !vocabulary_has(lexicon->arena, DICTIONARY_GB, word);
}

/* A word of the dictionaries, by what it would take to have written this for it and how rare it
 * is. */
static void offer_word(struct search *search, struct text word, int class)
{
    int cost = slips_weigh(&search->slips, word);
    bool name = letter_case_of(word) != CASE_LOWER;
    int case_cost = name && search->lower && cost > 35 ? 45 : !name && search->name ? 25 : 0;
    offer(search, word,
          cost + case_cost + (class < 0 ? COMMON_CLASSES : class) * RARENESS +
              (is_american(search, word) ? 40 : 0));
}

/* Close by first; wider only while there is little to choose from. */
static void offer_common(struct search *search)
{
    static const int widths[] = { 120, 170, 230, 290 };
    struct neighbour near[ROOM];
    size_t letters = unicode_count(search->word), count = 0;
    size_t steps = letters < 5 ? 2 : letters < 9 ? 3 : 4;
    for (size_t w = 0; w < steps && count < ENOUGH; w++)
        count = lexicon_search(&search->proofing->lexicon, search->tongue, search->word, widths[w],
                               near, ROOM);
    for (size_t i = 0; i < count; i++)
        offer_word(search, near[i].word, near[i].class);
}

/* Words that sound or end as this one does: what a walk of single letters finds too far. */
static void offer_alike(struct search *search)
{
    struct text made;
    struct arena *arena = search->proofing->arena;
    for (int at = 0; slips_next(&search->slips, arena, &at, &made);) {
        int class = common_class(search->tongue, made);
        if (class >= 0 || lexicon_knows(&search->proofing->lexicon, search->tongue, made))
            offer_word(search, made, class);
    }
}

/* Two letters exchanged over a third are dear for a walk, and easily looked up. */
static void offer_exchanged(struct search *search)
{
    struct text made;
    struct lexicon *lexicon = &search->proofing->lexicon;
    for (size_t at = 0; slips_exchange(lexicon->arena, search->word, &at, &made);) {
        struct text capital = unicode_capital(lexicon->arena, made);
        int class = common_class(search->tongue, made);
        if (class >= 0 || lexicon_knows(lexicon, search->tongue, made))
            offer_word(search, made, class);
        else if (accepted_have(ACCEPTED_PLACES, capital))
            offer_word(search, capital, LISTED_CLASS);
    }
}

/* The words of one accepted list that begin with the letter and are near. */
static void offer_list(struct search *search, enum accepted list, struct text letter)
{
    struct text entry;
    for (size_t at = 0; accepted_next_with(list, letter, &at, &entry);) {
        if (entry.length > search->word.length + 3 || entry.length + 3 < search->word.length ||
            letter_case_of(entry) == CASE_UPPER || text_has(entry, TEXT(" ")) ||
            slip_cost(search->word, entry, LISTED_MOST) > LISTED_MOST)
            continue;
        int case_cost = letter_case_of(entry) != CASE_LOWER && !search->name ? 30 : 0;
        offer(search, entry,
              slips_weigh(&search->slips, entry) + case_cost + LISTED_CLASS * RARENESS);
    }
}

/* Words of accepted lists that begin alike: places, bodies and terms are misspelt too. */
static void offer_listed(struct search *search)
{
    enum accepted lists[] = { ACCEPTED_PLACES, ACCEPTED_BODIES,
                              search->tongue == TONGUE_FRENCH ? ACCEPTED_FRENCH
                                                              : ACCEPTED_ENGLISH };
    struct text small = search->word;
    struct text capital = unicode_capital(search->proofing->arena, small);
    size_t small_width = 0, capital_width = 0;
    unicode_next(small, &small_width);
    unicode_next(capital, &capital_width);
    for (size_t l = 0; small.length > 3 && l < sizeof lists / sizeof *lists; l++) {
        offer_list(search, lists[l], text_slice(capital, 0, capital_width));
        offer_list(search, lists[l], text_slice(small, 0, small_width));
    }
}

/* What an elision or a clitic may be cut off from: "lorganisation", "dont". */
static void offer_apostrophes(struct search *search)
{
    static const char *const elided[] = { "l", "d",  "j",     "n",      "s",      "m",
                                          "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu" };
    struct arena *arena = search->proofing->arena;
    for (size_t i = 0; search->tongue == TONGUE_FRENCH && i < sizeof elided / sizeof *elided; i++) {
        struct text prefix = text_of(elided[i]);
        struct text rest = text_slice(search->word, prefix.length, search->word.length);
        size_t at = 0;
        if (!text_starts(search->word, prefix) || rest.length < 2)
            continue;
        unicode_next(rest, &at);
        struct text first = unicode_bare(arena, text_slice(rest, 0, at));
        int class = vocabulary_rank(TONGUE_FRENCH, rest);
        bool known = class >= 0 && (class < COMMON_CLASSES || unicode_count(rest) > 5);
        if (known && first.length && strchr("aeiouyh", first.data[0]))
            offer(search, arena_format(arena, "%s'%.*s", elided[i], TEXT_SHOW(rest)),
                  50 + class * CLASS_WEIGHT + (class > 18 ? 30 : 0));
    }
}

/* Two words run together: both must be common, short ones very much so. */
static void offer_splits(struct search *search)
{
    struct text word = search->word;
    struct arena *arena = search->proofing->arena;
    for (size_t at = 0; at < word.length;) {
        unicode_next(word, &at);
        struct text left = text_slice(word, 0, at), right = text_slice(word, at, word.length);
        int a = common_class(search->tongue, left), b = common_class(search->tongue, right);
        if (a < 0 || b < 0 || !right.length)
            continue;
        bool rivalled = search->count && search->found[0].rank < 190; /* one word is likelier */
        if (unicode_count(right) == 1)
            continue;
        int short_parts = (unicode_count(left) < 3) + (unicode_count(right) < 3);
        int rank =
            80 + (a + b) * 7 + short_parts * 20 + (a > 15) * 40 + (b > 15) * 40 + rivalled * 50;
        if (unicode_count(left) == 1 && !strchr("aiày", left.data[0]))
            rank += 60;
        offer(search, arena_format(arena, "%.*s %.*s", TEXT_SHOW(left), TEXT_SHOW(right)), rank);
    }
}

static struct text uppered(struct arena *arena, struct text word)
{
    struct buffer made = buffer_new(arena);
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;)
        buffer_add_code_point(&made, unicode_to_upper(code));
    return buffer_text(&made);
}

/* The candidate in the case of what it stands for. */
static struct text in_case(struct arena *arena, struct text word, struct text model)
{
    enum letter_case letters = letter_case_of(model);
    size_t at = 0;
    if (letters == CASE_UPPER && unicode_count(model) > 1)
        return uppered(arena, word);
    if (letters == CASE_CAPITAL ||
        (letters == CASE_MIXED && unicode_is_upper(unicode_next(model, &at))))
        return unicode_capital(arena, word);
    return word;
}

/* As it is to be written: between the other parts of its compound, with the text's own apostrophe.
 */
static struct text dressed(struct arena *arena, bool curly, struct text before, struct text word,
                           struct text after)
{
    struct buffer made = buffer_new(arena);
    struct text parts[] = { before, word, after };
    for (int p = 0; p < 3; p++)
        for (size_t i = 0; i < parts[p].length; i++)
            if (parts[p].data[i] == '\'' && curly)
                buffer_add(&made, TEXT("\u2019"));
            else
                buffer_add_byte(&made, parts[p].data[i]);
    return buffer_text(&made);
}

/* The one part of a hyphen compound that is wrong, when the others are right. */
static bool wrong_part(struct lexicon *lexicon, enum tongue tongue, struct text word,
                       struct part *wrong)
{
    int count = 0;
    for (size_t at = 0; at <= word.length;) {
        size_t end = at + text_find(text_slice(word, at, word.length), TEXT("-"));
        struct text part = text_slice(word, at, end);
        if (part.length > 1 && !lexicon_accepts(lexicon, tongue, part)) {
            count++;
            *wrong = (struct part){ at, end };
        }
        at = end + 1;
    }
    return count == 1 && text_has(word, TEXT("-"));
}

struct part suspect_part(const struct token *token)
{
    size_t elision = elision_length(token->word);
    return (struct part){ elision < token->word.length ? elision : 0, token->word.length };
}

/* What corrections are looked for: without the possessive, and of a compound the wrong part. */
static struct part searched_part(struct proofing *proofing, enum tongue tongue,
                                 const struct token *token)
{
    struct part part = suspect_part(token), wrong;
    size_t possessive = possessive_length(token->word);
    part.to -= part.to - part.from > possessive ? possessive : 0;
    if (!wrong_part(&proofing->lexicon, tongue, text_slice(token->word, part.from, part.to),
                    &wrong))
        return part;
    return (struct part){ part.from + wrong.from, part.from + wrong.to };
}

/* The other tongue's word, turned as its kin are turned. */
static void offer_cognates(struct search *search)
{
    struct text twin;
    for (size_t at = 0;
         cognate_next(search->proofing->arena, search->tongue, search->word, &at, &twin);)
        offer(search, twin, 30 + common_class(search->tongue, twin) * CLASS_WEIGHT);
}

/* What needs no slip at all but its capital: "english", "baltic"; or loses one: "THe". */
static void offer_case(struct search *search)
{
    struct lexicon *lexicon = &search->proofing->lexicon;
    struct text capital = unicode_capital(lexicon->arena, search->word);
    if (lexicon_knows(lexicon, search->tongue, search->word)) {
        search->found[search->count++] = (struct candidate){ search->word, 0 };
    } else if (lexicon_knows(lexicon, search->tongue, capital) ||
               accepted_have(ACCEPTED_PLACES, capital)) {
        offer(search, capital, 20);
    }
}

static void run(struct search *search)
{
    offer_known(search);
    offer_case(search);
    offer_cognates(search);
    if (search->comparable) {
        offer_common(search);
        offer_alike(search);
        offer_exchanged(search);
        offer_listed(search);
    }
    offer_apostrophes(search);
    offer_splits(search);
}

/* The apostrophe of the word itself, or, where it has none, the one that the text uses. */
static bool wants_curly(const struct proofing *proofing, const struct token *token)
{
    return token->curly || (!text_has(token->word, TEXT("'")) && proofing->curly > 0);
}

static void fill(struct proofing *proofing, enum tongue tongue, const struct token *token,
                 struct suggestion_list *list)
{
    bool curly = wants_curly(proofing, token);
    struct text word = token->word;
    struct part part = suspect_part(token);
    struct part inner_part = searched_part(proofing, tongue, token);
    struct text inner = text_slice(word, inner_part.from, inner_part.to);
    struct search search = { .proofing = proofing, .tongue = tongue };
    search.word = unicode_lower(proofing->arena, inner);
    search.lower = letter_case_of(inner) == CASE_LOWER;
    search.name = letter_case_of(inner) == CASE_CAPITAL && !token->starts;
    search.comparable = slips_init(&search.slips, tongue, search.word);
    run(&search);
    for (size_t i = 0; i < search.count && list->count < FINDING_FIXES; i++) {
        if (list->count && search.found[i].rank > search.found[0].rank + 150)
            break;
        struct text made =
            dressed(proofing->arena, curly, text_slice(word, part.from, inner_part.from),
                    in_case(proofing->arena, search.found[i].word, inner),
                    text_slice(word, inner_part.to, part.to));
        bool twice = false;
        for (int k = 0; k < list->count; k++)
            twice |= text_equal(unicode_fold(proofing->arena, list->fixes[k]),
                                unicode_fold(proofing->arena, made));
        if (!twice)
            list->fixes[list->count++] = made;
    }
}

const struct suggestion_list *suggest_for(struct proofing *proofing, enum tongue tongue,
                                          const struct token *token)
{
    static const struct suggestion_list none;
    struct text key = arena_format(proofing->arena, "%d%d%.*s", (int)tongue, (int)token->curly,
                                   TEXT_SHOW(token->word));
    long *at = ledger_add(&proofing->suggested, key);
    if (*at)
        return &proofing->suggestions[*at - 1];
    if ((int)proofing->suggestion_count >= proofing->options->suggest_most)
        return &none;
    proofing->suggestions =
        arena_grow(proofing->arena, proofing->suggestions, proofing->suggestion_count,
                   &proofing->suggestion_capacity, sizeof *proofing->suggestions);
    struct suggestion_list *list = &proofing->suggestions[proofing->suggestion_count++];
    *at = (long)proofing->suggestion_count;
    *list = none;
    fill(proofing, tongue, token, list);
    return list;
}
