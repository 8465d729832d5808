/* Finds out which spelling the text keeps to, and lists the words that do not. */
#include "buffer.h"
#include "unicode.h"
#include "words/faults.h"
#include "words/variants.h"

#define MOST_LISTED 8 /* words named in the message */

struct mark {
    enum variant variant;
    const struct passage *passage;
    size_t token;
    struct text other;
};

struct marks {
    struct mark *items;
    size_t count, capacity;
    int counts[VARIANT_1990 + 1];
};

/* Common words only: to ask after every twin would load a dictionary for a clean text. */
static bool known(void *context, struct text word)
{
    const enum tongue *tongue = context;
    return common_class(*tongue, word) >= 0;
}

/* A name keeps its spelling (World Health Organization), and so does what is quoted. */
static bool counts(const struct token *token)
{
    return token->kind == TOKEN_WORD && !token->quote && !token->strange &&
           (token->letters == CASE_LOWER || (token->letters == CASE_CAPITAL && token->starts));
}

/* A title with capitals throughout, as of a body: the word after has one too. */
static bool in_name(const struct passage *passage, size_t i)
{
    return i + 1 < passage->tokens.count && passage->tokens.items[i].letters == CASE_CAPITAL &&
           passage->tokens.items[i + 1].letters == CASE_CAPITAL;
}

static void read_token(struct proofing *proofing, struct marks *marks,
                       const struct passage *passage, size_t i)
{
    struct arena *arena = proofing->arena;
    const struct token *token = &passage->tokens.items[i];
    enum tongue tongue = passage->tongues[i];
    struct mark mark = { VARIANT_NONE, passage, i, TEXT_NONE };
    if (!counts(token) || in_name(passage, i))
        return;
    struct text word = text_slice(token->word, elision_length(token->word),
                                  token->word.length - possessive_length(token->word));
    word = unicode_lower(arena, word);
    if (tongue == TONGUE_ENGLISH)
        mark.variant = variant_english(arena, word, known, &tongue, &mark.other);
    else if (tongue == TONGUE_FRENCH)
        mark.variant = variant_french(arena, word, known, &tongue, &mark.other);
    if (mark.variant == VARIANT_1990 && lexicon_knows(&proofing->lexicon, tongue, word))
        return; /* a word of its own */
    if (!mark.variant)
        return;
    marks->counts[mark.variant]++;
    marks->items =
        arena_grow(arena, marks->items, marks->count, &marks->capacity, sizeof *marks->items);
    marks->items[marks->count++] = mark;
}

/* What the text asks for, told by its majority where nobody said. */
static enum english wanted(enum english asked, const int *counts)
{
    int british = counts[VARIANT_BRITISH], american = counts[VARIANT_AMERICAN];
    int ise = counts[VARIANT_ISE], ize = counts[VARIANT_IZE];
    if (asked != ENGLISH_MAJORITY)
        return asked;
    if (american > british + ise)
        return ENGLISH_US;
    if (ize > ise && !(american && american >= british))
        return ENGLISH_OXFORD;
    return ENGLISH_GB;
}

static bool is_minority(enum english english, enum variant variant)
{
    switch (variant) {
    case VARIANT_BRITISH:
        return english == ENGLISH_US;
    case VARIANT_AMERICAN:
        return english != ENGLISH_US;
    case VARIANT_ISE:
        return english != ENGLISH_GB;
    case VARIANT_IZE:
        return english == ENGLISH_GB;
    default:
        return false;
    }
}

/* The words that are to change, each once, with the line of its first place. */
static struct text listed(struct proofing *proofing, const struct marks *marks, const bool *minor,
                          int *distinct)
{
    struct buffer list = buffer_new(proofing->arena);
    struct ledger seen = ledger_new(proofing->arena);
    *distinct = 0;
    for (size_t i = 0; i < marks->count; i++) {
        const struct mark *mark = &marks->items[i];
        const struct token *token = &mark->passage->tokens.items[mark->token];
        if (!minor[mark->variant])
            continue;
        long *before = ledger_add(&seen, unicode_lower(proofing->arena, token->word));
        if (*before || (*before = 1, ++*distinct > MOST_LISTED))
            continue;
        buffer_add_format(&list, "%s“%.*s” (line %d)", *distinct > 1 ? ", " : "",
                          TEXT_SHOW(token->word), mark->passage->paragraph->line);
    }
    if (*distinct > MOST_LISTED)
        buffer_add_format(&list, " and %d more", *distinct - MOST_LISTED);
    return buffer_text(&list);
}

/* One fault at the first of the minority; the fixes are the spellings to use. */
static void report(struct proofing *proofing, const struct marks *marks, const bool *minor,
                   const char *message)
{
    int distinct;
    struct text list = listed(proofing, marks, minor, &distinct);
    struct fault *fault = NULL;
    for (size_t i = 0; i < marks->count; i++) {
        const struct mark *mark = &marks->items[i];
        const struct token *token = &mark->passage->tokens.items[mark->token];
        if (!minor[mark->variant])
            continue;
        if (!fault) {
            fault = proofing_fault(proofing, FAULT_VARIANT, mark->passage, token->from, token->to);
            fault->message = arena_format(proofing->arena, "%s: %.*s", message, TEXT_SHOW(list));
        }
        bool twice = false;
        for (int k = 0; k < fault->fix_count; k++)
            twice |= text_equal(fault->fixes[k], mark->other);
        if (!twice && mark->other.length && fault->fix_count < FINDING_FIXES)
            fault->fixes[fault->fix_count++] = mark->other;
    }
}

static void judge_english(struct proofing *proofing, const struct marks *marks)
{
    static const char *const messages[] = {
        [ENGLISH_GB] = "the text keeps to British spelling but for",
        [ENGLISH_US] = "the text keeps to American spelling but for",
        [ENGLISH_OXFORD] = "the text keeps to British spelling with -ize but for",
    };
    bool minor[VARIANT_1990 + 1] = { false }, any = false;
    enum english english = wanted(proofing->options->english, marks->counts);
    for (enum variant variant = VARIANT_BRITISH; variant <= VARIANT_IZE; variant++) {
        minor[variant] = is_minority(english, variant);
        any |= minor[variant] && marks->counts[variant];
    }
    if (any)
        report(proofing, marks, minor, messages[english]);
}

static void judge_french(struct proofing *proofing, const struct marks *marks)
{
    bool minor[VARIANT_1990 + 1] = { false };
    int classic = marks->counts[VARIANT_CLASSIC], reformed = marks->counts[VARIANT_1990];
    if (!classic || !reformed)
        return;
    minor[classic >= reformed ? VARIANT_1990 : VARIANT_CLASSIC] = true;
    report(proofing, marks, minor,
           classic >= reformed ? "the text keeps to French spelling as before 1990 but for"
                               : "the text keeps to French spelling as reformed in 1990 but for");
}

void find_mixed_variants(struct proofing *proofing)
{
    struct marks marks = { .count = 0 };
    for (size_t p = 0; p < proofing->passages.count; p++)
        for (size_t i = 0; i < proofing->passages.items[p].tokens.count; i++)
            read_token(proofing, &marks, &proofing->passages.items[p], i);
    judge_english(proofing, &marks);
    judge_french(proofing, &marks);
}
