/* Spaces about punctuation and quotation marks, by the custom of each stretch's language. */
#include "unicode.h"
#include "words/faults.h"

enum slip {
    SLIP_DOUBLE_SPACE,
    SLIP_BEFORE_COMMA,
    SLIP_NO_SPACE_AFTER,
    SLIP_FRENCH_NO_SPACE,
    SLIP_FRENCH_PLAIN_SPACE,
    SLIP_ENGLISH_SPACE,
    SLIP_FRENCH_QUOTES,
    SLIP_ENGLISH_QUOTES,
    SLIP_COUNT
};

static const char *const messages[SLIP_COUNT] = {
    [SLIP_DOUBLE_SPACE] = "two spaces stand between words, one would do",
    [SLIP_BEFORE_COMMA] = "a space stands before a comma or full stop",
    [SLIP_NO_SPACE_AFTER] = "a space is missing after a punctuation mark",
    [SLIP_FRENCH_NO_SPACE] = "French sets a no-break space before ; : ! ? » and after «",
    [SLIP_FRENCH_PLAIN_SPACE] =
        "this space may break the line before ; : ! ? or », use a no-break space",
    [SLIP_ENGLISH_SPACE] = "English sets no space before ; : ! ?",
    [SLIP_FRENCH_QUOTES] = "French quotation marks are « and »",
    [SLIP_ENGLISH_QUOTES] = "English quotation marks are “ and ”",
};

/* Slips of one kind, told once for the whole text, at the first. */
struct slips {
    int counts[SLIP_COUNT];
    const struct passage *passages[SLIP_COUNT];
    size_t from[SLIP_COUNT], to[SLIP_COUNT];
};

static void note(struct slips *slips, enum slip slip, const struct passage *passage, size_t from,
                 size_t to)
{
    if (slips->counts[slip]++)
        return;
    slips->passages[slip] = passage;
    slips->from[slip] = from;
    slips->to[slip] = to;
}

static bool is_no_break(unsigned code)
{
    return code == 0xA0 || code == 0x202F;
}

static unsigned first_of(struct text text, size_t *at)
{
    *at = 0;
    return unicode_next(text, at);
}

static unsigned last_of(struct text text)
{
    size_t at = text.length;
    return unicode_previous(text, &at);
}

/* What stands between two words that leans on the word before: "word ;", "word," and so on. */
static void judge_closing(struct slips *slips, const struct passage *passage, size_t i,
                          struct text gap)
{
    const struct token *token = &passage->tokens.items[i];
    size_t at;
    unsigned first = first_of(gap, &at), mark = first;
    bool spaced = unicode_is_space(first);
    if (spaced)
        mark = unicode_next(gap, &at);
    if (mark == CODE_POINT_NONE)
        return;
    size_t after = at;
    unsigned next = unicode_next(gap, &after);
    bool tall = mark == ';' || mark == ':' || mark == '!' || mark == '?';
    bool french = passage->tongues[i] == TONGUE_FRENCH;
    if (spaced && (mark == ',' || (mark == '.' && next != '.')) && first == ' ')
        note(slips, SLIP_BEFORE_COMMA, passage, token->to, token->to + at);
    else if (french && spaced && !is_no_break(first) && (tall || mark == 0xBB))
        note(slips, SLIP_FRENCH_PLAIN_SPACE, passage, token->to, token->to + at);
    else if (french && !spaced && (tall || mark == 0xBB) && next != CODE_POINT_NONE)
        note(slips, SLIP_FRENCH_NO_SPACE, passage, token->to, token->to + at);
    else if (!french && spaced && tall && passage->tongues[i] == TONGUE_ENGLISH)
        note(slips, SLIP_ENGLISH_SPACE, passage, token->to, token->to + at);
}

static void judge_gap(struct slips *slips, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct text gap = text_slice(passage->paragraph->text, token->to, token[1].from);
    size_t at;
    if (token->kind == TOKEN_ADDRESS || token[1].kind == TOKEN_ADDRESS)
        return;
    if (text_equal(gap, TEXT("  ")))
        note(slips, SLIP_DOUBLE_SPACE, passage, token->to, token[1].from);
    bool words = token->kind == TOKEN_WORD && token[1].kind == TOKEN_WORD;
    unsigned only = first_of(gap, &at);
    bool single = at == gap.length;
    if (words && single &&
        (only == ',' || only == ';' ||
         (only == '.' && token->letters == CASE_LOWER && token[1].letters == CASE_CAPITAL)))
        note(slips, SLIP_NO_SPACE_AFTER, passage, token->to, token[1].from);
    if (words)
        judge_closing(slips, passage, i, gap);
    unsigned last = last_of(gap);
    if (passage->tongues[i + 1] == TONGUE_FRENCH && last == 0xAB)
        note(slips, SLIP_FRENCH_NO_SPACE, passage, token[1].from, token[1].from);
}

/* The mark that opens a quotation, by the language round it (not of what is quoted). */
static void judge_quote(struct slips *slips, const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    if (!i || !token->quote || token[-1].quote == token->quote)
        return;
    struct text gap = text_slice(passage->paragraph->text, token[-1].to, token->from);
    bool guillemet = text_has(gap, TEXT("«")), high = text_has(gap, TEXT("“"));
    enum tongue within = passage->tongues[i], around = passage->tongues[i - 1];
    if (within != around) /* whose marks a foreign quotation takes is a matter of taste */
        return;
    if (around == TONGUE_FRENCH && high)
        note(slips, SLIP_FRENCH_QUOTES, passage, token->from, token->to);
    if (around == TONGUE_ENGLISH && guillemet)
        note(slips, SLIP_ENGLISH_QUOTES, passage, token->from, token->to);
}

void find_typography(struct proofing *proofing)
{
    struct slips slips = { .counts = { 0 } };
    for (size_t p = 0; p < proofing->passages.count; p++) {
        const struct passage *passage = &proofing->passages.items[p];
        for (size_t i = 0; i < passage->tokens.count; i++) {
            judge_quote(&slips, passage, i);
            if (i + 1 < passage->tokens.count)
                judge_gap(&slips, passage, i);
        }
    }
    for (enum slip slip = 0; slip < SLIP_COUNT; slip++) {
        if (!slips.counts[slip])
            continue;
        struct fault *fault = proofing_fault(proofing, FAULT_TYPOGRAPHY, slips.passages[slip],
                                             slips.from[slip], slips.to[slip]);
        fault->message =
            slips.counts[slip] > 1
                ? arena_format(proofing->arena, "%s, here and in %d more %s", messages[slip],
                               slips.counts[slip] - 1, slips.counts[slip] == 2 ? "place" : "places")
                : text_of(messages[slip]);
    }
}
