/* Tells a misspelt word from a name, an acronym or a borrowed word, by what stands around it. */
#include "words/judge.h"

#include "unicode.h"
#include "words/names.h"

/* The core of a word: without elision and possessive, in lower case. */
static struct text core_of(struct proofing *proofing, struct text word)
{
    size_t possessive = possessive_length(word);
    word = text_slice(word, elision_length(word), word.length - possessive);
    return unicode_lower(proofing->arena, word);
}

/* True when a common word of the tongue stands within `cost` of the word. */
static bool is_near(struct proofing *proofing, enum tongue tongue, struct text core, int cost,
                    int class)
{
    struct neighbour near[4];
    size_t count =
        cost > 0 ? near_find(lexicon_near(&proofing->lexicon, tongue), core, cost, near, 4) : 0;
    for (size_t i = 0; i < count; i++)
        if (near[i].class <= class)
            return true;
    return false;
}

/* True when the word with its capital is a slip for a place that is known. */
static bool is_near_place(struct proofing *proofing, struct text core)
{
    struct text entry;
    if (unicode_count(core) < 6)
        return false;
    for (size_t at = 0; accepted_next(ACCEPTED_PLACES, &at, &entry);)
        if (entry.length + 3 > core.length && entry.length < core.length + 3 &&
            (entry.data[0] | 0x20) == core.data[0] &&
            slip_cost(core, unicode_lower(proofing->arena, entry), 90) <= 90)
            return true;
    return false;
}

/* The whole of a phrase of an accepted list may cover the word: "Ramstein Air Base". */
static bool in_phrase(const struct passage *passage, size_t i)
{
    static const enum accepted lists[] = { ACCEPTED_PLACES, ACCEPTED_BODIES, ACCEPTED_FOREIGN };
    const struct token *tokens = passage->tokens.items;
    struct text text = passage->paragraph->text;
    for (size_t back = 0; back < 6 && back <= i; back++) {
        size_t start = tokens[i - back].from;
        struct text ahead = text_slice(text, start, text.length);
        if (!back) /* an elided article belongs to no phrase */
            ahead = text_slice(ahead, elision_length(tokens[i].word), ahead.length);
        for (size_t l = 0; l < sizeof lists / sizeof *lists; l++) {
            size_t length = accepted_prefix(lists[l], ahead);
            if (length && start + length + (back ? 0 : 4) >= tokens[i].to)
                return true;
        }
    }
    return false;
}

/* How near a common word may be before a word with a capital in mid-sentence is taken for a slip.
 */
static int name_limit(size_t letters, enum evidence evidence)
{
    if (evidence == EVIDENCE_STRONG || letters < 5)
        return 0;
    if (evidence == EVIDENCE_WEAK)
        return letters >= 8 ? 100 : 0;
    if (letters < 6)
        return 60;
    if (letters < 8)
        return 90;
    return letters < 10 ? 110 : 180;
}

/* The same at the start of a sentence, where every word has its capital. */
static int start_limit(size_t letters)
{
    if (letters < 3)
        return 0;
    if (letters < 5)
        return 90;
    return letters < 6 ? 115 : 200;
}

static bool wrong_capital(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    enum tongue tongue = passage->tongues[i];
    struct text core = core_of(proofing, token->word);
    size_t letters = unicode_count(core);
    enum evidence evidence = names_evidence(proofing, passage, i);
    if (token->starts && evidence == EVIDENCE_NONE)
        return is_near(proofing, tongue, core, start_limit(letters), letters < 5 ? 12 : 22);
    if (is_near(proofing, tongue, core, name_limit(letters, evidence), 19))
        return true;
    return evidence == EVIDENCE_NONE && is_near_place(proofing, core);
}

/* True when a word in capitals has another beside it that is an ordinary word: a heading. */
static bool in_capital_line(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *tokens = passage->tokens.items;
    for (int side = -1; side <= 1; side += 2) {
        size_t at = i + (size_t)side;
        if ((side < 0 && !i) || at >= passage->tokens.count)
            continue;
        if (tokens[at].letters == CASE_UPPER && unicode_count(tokens[at].word) > 3 &&
            common_class(passage->tongues[i], core_of(proofing, tokens[at].word)) >= 0)
            return true;
    }
    return false;
}

static bool wrong_upper(struct proofing *proofing, const struct passage *passage, size_t i)
{
    struct text core = core_of(proofing, passage->tokens.items[i].word);
    size_t letters = unicode_count(core);
    if (letters < 4 || (letters < 8 && !in_capital_line(proofing, passage, i)))
        return false;
    return is_near(proofing, passage->tongues[i], core, letters < 6 ? 90 : 110, 20);
}

/* "THe", "aCcept": a slip of the shift key on a word that is known otherwise. */
static bool wrong_mixed(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct text word = text_slice(token->word, elision_length(token->word),
                                  token->word.length - possessive_length(token->word));
    struct text core = core_of(proofing, token->word);
    size_t at = 0;
    bool first = unicode_is_upper(unicode_next(word, &at));
    bool second = unicode_is_upper(unicode_next(word, &at));
    bool rest_lower = letter_case_of(text_slice(word, at, word.length)) == CASE_LOWER;
    if (elision_length(token->word) && letter_case_of(word) == CASE_CAPITAL)
        return wrong_capital(proofing, passage, i);
    int class = common_class(passage->tongues[i], core);
    return first && second && rest_lower && word.length > at && unicode_count(core) > 2 &&
           class >= 0 && class < 22;
}

/* A word that only the other tongue has and that is no slip for one of this tongue: borrowed. */
static bool is_borrowed(struct proofing *proofing, enum tongue tongue, struct text core)
{
    enum tongue other = tongue == TONGUE_ENGLISH ? TONGUE_FRENCH : TONGUE_ENGLISH;
    return unicode_count(core) > 3 && common_class(other, core) >= 0 &&
           !is_near(proofing, tongue, core, 200, 25);
}

static bool is_abbreviated(const struct passage *passage, const struct token *token)
{
    struct text text = passage->paragraph->text;
    return token->to < text.length && text.data[token->to] == '.' && token->word.length <= 4 &&
           token->to + 1 < text.length && !token->starts;
}

static bool wrong_lower(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct text core = core_of(proofing, token->word);
    if (unicode_count(core) < 2 || names_particle(passage, i) || is_abbreviated(passage, token))
        return false;
    return !is_borrowed(proofing, passage->tongues[i], core);
}

bool judge_wrong(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    enum tongue tongue = passage->tongues[i];
    if (token->kind != TOKEN_WORD || token->foreign || token->strange ||
        (tongue != TONGUE_ENGLISH && tongue != TONGUE_FRENCH) || unicode_count(token->word) < 2 ||
        lexicon_accepts(&proofing->lexicon, tongue, token->word) || in_phrase(passage, i))
        return false;
    switch (token->letters) {
    case CASE_LOWER:
        return wrong_lower(proofing, passage, i);
    case CASE_CAPITAL:
        return wrong_capital(proofing, passage, i);
    case CASE_UPPER:
        return wrong_upper(proofing, passage, i);
    default:
        return wrong_mixed(proofing, passage, i);
    }
}
