/* Tells a misspelt word from a name, an acronym or a borrowed word, by what stands around it. */
#include "words/judge.h"

#include "unicode.h"
#include "words/derived.h"
#include "words/names.h"
#include "words/slips.h"
#include "words/strangers.h"

#include <ctype.h>
#include <string.h>

/* True when the word with its capital is a slip for a place that is known. */
static bool is_near_place(struct proofing *proofing, struct text core)
{
    struct text entry, first = unicode_capital(proofing->arena, core);
    size_t letters = unicode_count(core), width = 0;
    int most = letters > 6 ? 100 : 90;
    if (letters < 6 || strange_letters(TONGUE_FRENCH, core) ||
        proofing->lexicon.searches_left-- <= 0)
        return false;
    unicode_next(first, &width);
    first = text_slice(first, 0, width);
    for (size_t at = 0; accepted_next_with(ACCEPTED_PLACES, first, &at, &entry);)
        if (entry.length + 3 > core.length && entry.length < core.length + 3 &&
            slip_cost(core, entry, most) <= most)
            return true;
    for (size_t at = 0; slips_exchange(proofing->arena, core, &at, &entry);)
        if (accepted_have(ACCEPTED_PLACES, unicode_capital(proofing->arena, entry)))
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

/* "Eventhough": two common words run together. */
static bool is_run_together(enum tongue tongue, struct text core)
{
    for (size_t at = 0; at < core.length;) {
        unicode_next(core, &at);
        struct text left = text_slice(core, 0, at), right = text_slice(core, at, core.length);
        int a = common_class(tongue, left), b = common_class(tongue, right);
        if (left.length > 1 && right.length > 2 && a >= 0 && a < 13 && b >= 0 && b < 13)
            return true;
    }
    return false;
}

/* How sure a slip is where a name could stand too: a near and common word leaves little doubt. */
static enum ruling slip_or_name(struct proofing *proofing, enum tongue tongue, struct text core,
                                bool starts)
{
    size_t letters = unicode_count(core);
    int sure = letters < 5 ? 75 : letters < 6 ? 60 : letters < 8 ? 85 : 115;
    int class = letters < 5 ? 7 : letters < 8 ? 14 : 17;
    if (word_near(proofing, tongue, core, starts ? sure + 10 : sure, starts ? class + 1 : class))
        return RULING_WRONG;
    return RULING_DOUBTFUL;
}

/* "Jai", "Cest", "Dont": a word that is right once it has its apostrophe. */
static bool lacks_apostrophe(struct proofing *proofing, enum tongue tongue, struct text core)
{
    static const char *const elided[] = { "l", "d",  "j",      "n",     "s",      "m",
                                          "c", "qu", "quoiqu", "jusqu", "lorsqu", "puisqu" };
    for (size_t at = 1; tongue == TONGUE_ENGLISH && at < core.length; at++) {
        struct text full = arena_format(proofing->arena, "%.*s'%.*s", (int)at, core.data,
                                        (int)(core.length - at), core.data + at);
        if (common_class(tongue, full) >= 0)
            return true;
    }
    for (size_t i = 0; tongue == TONGUE_FRENCH && i < sizeof elided / sizeof *elided; i++) {
        struct text rest = text_slice(core, text_of(elided[i]).length, core.length);
        struct text bare = unicode_bare(proofing->arena, rest);
        int class = vocabulary_rank(tongue, rest);
        int rarest = unicode_count(rest) > 6 ? COMMON_CLASSES : 15;
        if (text_starts(core, text_of(elided[i])) && rest.length > 1 && class >= 0 &&
            class <= rarest && memchr("aeiouyh", bare.data[0], 7))
            return true;
    }
    return false;
}

static enum ruling rule_capital(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    enum tongue tongue = passage->tongues[i];
    struct text core = lexicon_core(proofing->arena, token->word);
    size_t letters = unicode_count(core);
    enum evidence evidence = names_evidence(proofing, passage, i);
    bool starts = token->starts && evidence == EVIDENCE_NONE;
    if (evidence == EVIDENCE_NONE && misspelling_find(tongue, core).length)
        return RULING_WRONG;
    if (strange_letters(tongue, token->word) && !word_near(proofing, tongue, core, 40, 20))
        return RULING_RIGHT;
    if (evidence == EVIDENCE_NONE && is_near_place(proofing, core))
        return RULING_WRONG;
    if (starts && ((letters > 5 && is_run_together(tongue, core)) ||
                   lacks_apostrophe(proofing, tongue, core)))
        return RULING_WRONG;
    int limit = starts ? start_limit(letters) : name_limit(letters, evidence);
    int class = !starts ? 19 : letters < 5 ? 12 : 22;
    if (!word_near(proofing, tongue, core, limit, class))
        return RULING_RIGHT;
    return evidence == EVIDENCE_WEAK ? RULING_DOUBTFUL
                                     : slip_or_name(proofing, tongue, core, starts);
}

/* A family name of the lists that nothing around it confirms, a slip away from a common word. */
static enum ruling rule_listed(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct text core = lexicon_core(proofing->arena, token->word);
    struct lexicon *lexicon = &proofing->lexicon;
    enum tongue tongue = passage->tongues[i];
    struct text word = text_slice(token->word, elision_length(token->word),
                                  token->word.length - possessive_length(token->word));
    bool known_slip = token->starts && misspelling_find(tongue, core).length > 0; /* "Noone" */
    if (token->letters == CASE_LOWER || (unicode_count(core) < 5 && !known_slip) ||
        !accepted_have(ACCEPTED_NAMES, word) || accepted_have(ACCEPTED_PLACES, word) ||
        accepted_have(ACCEPTED_BODIES, word) || lexicon_knows(lexicon, tongue, word) ||
        ledger_find(&lexicon->learned, word) || ledger_find(&lexicon->own, word) ||
        names_evidence(proofing, passage, i) != EVIDENCE_NONE)
        return RULING_RIGHT;
    if (!known_slip && !word_near(proofing, tongue, core, unicode_count(core) < 6 ? 40 : 60, 17))
        return RULING_RIGHT;
    long *seen = ledger_find(&proofing->seen, core);
    return seen && *seen > 1 ? RULING_RIGHT : RULING_DOUBTFUL;
}

/* True when the word beside it, in capitals too, is an ordinary word: a heading. */
static bool in_capital_line(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *tokens = passage->tokens.items;
    for (int side = -2; side <= 2; side++) {
        size_t at = i + (size_t)side;
        if (!side || (side < 0 && i < (size_t)-side) || at >= passage->tokens.count)
            continue;
        if (tokens[at].letters == CASE_UPPER && unicode_count(tokens[at].word) > 3 &&
            common_class(passage->tongues[i], lexicon_core(proofing->arena, tokens[at].word)) >= 0)
            return true;
    }
    return false;
}

static enum ruling rule_upper(struct proofing *proofing, const struct passage *passage, size_t i)
{
    struct text core = lexicon_core(proofing->arena, passage->tokens.items[i].word);
    size_t letters = unicode_count(core);
    bool heading = in_capital_line(proofing, passage, i);
    if (letters < 4 || (letters < 6 && !heading))
        return RULING_RIGHT;
    if (letters < 8 && !heading) /* rather an acronym, unless it is very near */
        return word_near(proofing, passage->tongues[i], core, 90, 17) ? RULING_DOUBTFUL
                                                                      : RULING_RIGHT;
    int limit = letters < 6 ? 90 : heading ? 190 : 110;
    return word_near(proofing, passage->tongues[i], core, limit, 22) ? RULING_WRONG : RULING_RIGHT;
}

/* "THe", "aCcept": a slip of the shift key on a word that is known otherwise. */
static enum ruling rule_mixed(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct text word = text_slice(token->word, elision_length(token->word),
                                  token->word.length - possessive_length(token->word));
    struct text core = lexicon_core(proofing->arena, token->word);
    size_t at = 0;
    if (letter_case_of(word) == CASE_CAPITAL) /* after an elision */
        return rule_capital(proofing, passage, i);
    if (text_has(word, TEXT("-")))
        return RULING_RIGHT;
    bool first = unicode_is_upper(unicode_next(word, &at));
    bool second = unicode_is_upper(unicode_next(word, &at));
    bool rest_lower = letter_case_of(text_slice(word, at, word.length)) == CASE_LOWER;
    int class = common_class(passage->tongues[i], core);
    if (class >= 0 && class < 5 && unicode_count(core) > 2) /* "ThE", "wHich" */
        return RULING_WRONG;
    return first && second && rest_lower && word.length > at && unicode_count(core) > 2 &&
                   class >= 0 && class < 22
               ? RULING_WRONG
               : RULING_RIGHT;
}

/* An abbreviation with its full stop, in mid-sentence. */
static bool is_abbreviated(const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct text text = passage->paragraph->text;
    return token->to + 1 < text.length && text.data[token->to] == '.' && token->word.length <= 6 &&
           i + 1 < passage->tokens.count && !token[1].after_stop;
}

/* "tasker", "unaudited": made from a common word as many are, or rare, and perhaps right. */
static bool is_rare(struct proofing *proofing, enum tongue tongue, struct text core)
{
    struct text base;
    if (vocabulary_lists(tongue, core))
        return !word_near(proofing, tongue, core, 90, 17);
    if (word_near(proofing, tongue, core, 100, 20))
        return false;
    return derivation_of(proofing->arena, tongue, core, &base) != DERIVATION_NONE &&
           !word_near(proofing, tongue, core, 75, 25);
}

/* What the text writes again and again, near to nothing common, is its term. */
static bool is_term(struct proofing *proofing, enum tongue tongue, struct text core)
{
    long *seen = ledger_find(&proofing->seen, core);
    return seen && *seen > 2 && !word_near(proofing, tongue, core, 150, 23);
}

static enum ruling rule_lower(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct text core = lexicon_core(proofing->arena, token->word);
    enum tongue tongue = passage->tongues[i];
    if (unicode_count(core) < 2 || names_particle(passage, i) || is_abbreviated(passage, i))
        return RULING_RIGHT;
    if (stranger_named(proofing, passage, i, core))
        return RULING_RIGHT;
    if (stranger_likely(proofing, passage, i, core))
        return RULING_DOUBTFUL;
    bool plain = !text_has(core, TEXT("-")) && unicode_count(core) > 3;
    if (plain && !word_near(proofing, tongue, core, 260, 25) && !is_run_together(tongue, core))
        return RULING_DOUBTFUL;
    if (plain && (is_rare(proofing, tongue, core) || is_term(proofing, tongue, core)))
        return RULING_DOUBTFUL;
    return RULING_WRONG;
}

bool judge_parted(struct proofing *proofing, const struct passage *passage, size_t i,
                  struct text *joined)
{
    const struct token *token = &passage->tokens.items[i];
    enum tongue tongue = passage->tongues[i];
    if (i + 1 >= passage->tokens.count || token->kind != TOKEN_WORD ||
        token[1].kind != TOKEN_WORD || token[1].letters != CASE_LOWER ||
        token[1].from - token->to > 2 || text_has(token->word, TEXT("'")))
        return false;
    struct text gap = text_slice(passage->paragraph->text, token->to, token[1].from);
    *joined =
        arena_format(proofing->arena, "%.*s%.*s", TEXT_SHOW(token->word), TEXT_SHOW(token[1].word));
    int class = common_class(tongue, unicode_lower(proofing->arena, *joined));
    return text_trim(gap).length == 0 && class >= 0 && class < 24;
}

bool judge_unelided(struct proofing *proofing, const struct passage *passage, size_t i,
                    struct text *joined)
{
    static const char *const elided[] = { "l", "d", "j", "n", "c", "s", "m", "qu" };
    const struct token *token = &passage->tokens.items[i];
    if (passage->tongues[i] != TONGUE_FRENCH || token->kind != TOKEN_WORD ||
        i + 1 >= passage->tokens.count || token[1].kind != TOKEN_WORD ||
        token[1].letters != CASE_LOWER || token[1].from - token->to != 1 ||
        passage->paragraph->text.data[token->to] != ' ' ||
        (i > 0 && token[-1].kind == TOKEN_NUMBER)) /* "5 m environ" */
        return false;
    struct text bare = unicode_bare(proofing->arena, token[1].word);
    if (token[1].word.length < 2 || !bare.length || !memchr("aeiouyh", bare.data[0], 7) ||
        common_class(TONGUE_FRENCH, token[1].word) < 0)
        return false;
    for (size_t k = 0; k < sizeof elided / sizeof *elided; k++)
        if (text_equal_ascii(token->word, text_of(elided[k]))) {
            *joined = arena_format(proofing->arena, "%.*s'%.*s", TEXT_SHOW(token->word),
                                   TEXT_SHOW(token[1].word));
            return true;
        }
    return false;
}

/* True when two letters that stand side by side were swapped in a common word. */
static bool is_swapped(struct proofing *proofing, enum tongue tongue, struct text core, int class)
{
    char *letters = arena_take(proofing->arena, core.length + 1);
    for (size_t at = 0; at + 1 < core.length; at++) {
        memcpy(letters, core.data, core.length);
        letters[at] = core.data[at + 1];
        letters[at + 1] = core.data[at];
        int found = common_class(tongue, (struct text){ letters, core.length });
        if (found >= 0 && found <= class)
            return true;
    }
    return false;
}

/* "galileo-2": as codes write the name of a programme. */
static bool is_plain_name(struct proofing *proofing, enum tongue tongue, struct text core)
{
    struct text name = arena_format(proofing->arena, "%c%.*s", toupper((unsigned char)core.data[0]),
                                    (int)core.length - 1, core.data + 1);
    return unicode_count(core) > 5 && lexicon_accepts(&proofing->lexicon, tongue, name);
}

/* True for a word that hangs by its hyphen on what stands before it. */
static bool hangs_on(const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    if (i == 0 || (token[-1].kind != TOKEN_NUMBER && !token[-1].numbered))
        return false;
    struct text gap = text_slice(passage->paragraph->text, token[-1].to, token->from);
    return text_trim(gap).length > 0 && gap.length <= 3;
}

/*
 * A word beside a number ("21st-centruy") is often a code or a unit that no list has: only what is
 * close to a common word is a slip.  Of a short word, or of one that the number follows as it does
 * a name ("sars-2"), only two letters that are swapped are.
 */
static enum ruling rule_numbered(struct proofing *proofing, const struct passage *passage, size_t i)
{
    struct text core = lexicon_core(proofing->arena, passage->tokens.items[i].word);
    size_t letters = unicode_count(core);
    enum tongue tongue = passage->tongues[i];
    int class = letters < 4 ? 10 : letters < 6 ? 14 : 20;
    bool slip = letters > (hangs_on(passage, i) ? 3 : 5)
                    ? word_near(proofing, tongue, core, letters < 6 ? 100 : 190, class)
                    : is_swapped(proofing, tongue, core, class);
    return slip && !is_plain_name(proofing, tongue, core) ? RULING_WRONG : RULING_RIGHT;
}

/* ".msg": the ending of a file's name, named alone. */
static bool is_ending(const struct passage *passage, size_t i)
{
    size_t from = passage->tokens.items[i].from;
    const char *text = passage->paragraph->text.data;
    return from > 0 && text[from - 1] == '.' && (from == 1 || text[from - 2] == ' ');
}

enum ruling judge_token(struct proofing *proofing, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    enum tongue tongue = passage->tongues[i];
    if (token->kind != TOKEN_WORD || token->foreign || token->strange ||
        (tongue != TONGUE_ENGLISH && tongue != TONGUE_FRENCH) || unicode_count(token->word) < 2 ||
        is_ending(passage, i))
        return RULING_RIGHT;
    if (lexicon_accepts(&proofing->lexicon, tongue, token->word)) {
        if (token->letters == CASE_LOWER && judge_suspect(tongue, token->word).length)
            return RULING_DOUBTFUL;
        return rule_listed(proofing, passage, i);
    }
    if (in_phrase(passage, i) || (tongue == TONGUE_ENGLISH && elision_length(token->word) > 0 &&
                                  lexicon_accepts(&proofing->lexicon, TONGUE_FRENCH, token->word)))
        return RULING_RIGHT;
    if (token->numbered)
        return rule_numbered(proofing, passage, i);
    switch (token->letters) {
    case CASE_LOWER:
        return rule_lower(proofing, passage, i);
    case CASE_CAPITAL:
        return rule_capital(proofing, passage, i);
    case CASE_UPPER:
        return rule_upper(proofing, passage, i);
    default:
        return rule_mixed(proofing, passage, i);
    }
}
