/* Acronyms that a reader of the selection board may not know. */
#include "unicode.h"
#include "words/faults.h"

/* Two to six capitals, or capitals with digits and hyphens: not a word shouted. */
static bool is_acronym(struct text word)
{
    size_t letters = unicode_count(word);
    unsigned code;
    if (letters < 2 || letters > 6)
        return false;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;)
        if (!unicode_is_upper(code))
            return false;
    return true;
}

/* "ABC (the long form)" or "the long form (ABC)"; or a part of a reference. */
static bool is_explained(const struct passage *passage, const struct token *token)
{
    struct text text = passage->paragraph->text;
    struct text after = text_slice(text, token->to, token->to + 2);
    bool opened = token->from > 0 && text.data[token->from - 1] == '(';
    bool reference = (token->from > 0 && text.data[token->from - 1] == '/') ||
                     text_starts(after, TEXT("/")); /* "A/RES/75/1" */
    return opened || reference || text_equal(after, TEXT(" ("));
}

/* In a line of capitals nothing tells an acronym from a word. */
static bool in_capitals(const struct passage *passage)
{
    size_t upper = 0;
    for (size_t i = 0; i < passage->tokens.count; i++)
        upper += passage->tokens.items[i].letters == CASE_UPPER;
    return upper * 2 > passage->tokens.count;
}

static bool is_known(struct proofing *proofing, const struct passage *passage, size_t i)
{
    struct lexicon *lexicon = &proofing->lexicon;
    struct text word = passage->tokens.items[i].word;
    enum tongue tongue = passage->tongues[i];
    return lexicon_lists(lexicon, tongue, word) ||
           lexicon_accepts(lexicon, tongue, unicode_lower(proofing->arena, word)) ||
           lexicon_knows(lexicon, tongue, word);
}

void find_acronyms(struct proofing *proofing)
{
    struct ledger said = ledger_new(proofing->arena);
    for (size_t p = 0; p < proofing->passages.count; p++) {
        const struct passage *passage = &proofing->passages.items[p];
        if (in_capitals(passage))
            continue;
        for (size_t i = 0;
             i < passage->tokens.count && !proofing_full(proofing, FAULT_ACRONYM, passage); i++) {
            const struct token *token = &passage->tokens.items[i];
            enum tongue tongue = passage->tongues[i];
            if (token->kind != TOKEN_WORD || !is_acronym(token->word) || token->foreign ||
                token->strange || (tongue != TONGUE_ENGLISH && tongue != TONGUE_FRENCH) ||
                is_explained(passage, token) || is_known(proofing, passage, i))
                continue;
            long *before = ledger_add(&said, token->word);
            if (*before)
                continue;
            *before = 1;
            struct fault *fault =
                proofing_fault(proofing, FAULT_ACRONYM, passage, token->from, token->to);
            fault->message = arena_format(
                proofing->arena, "“%.*s” is never written out, say once what it stands for",
                TEXT_SHOW(token->word));
        }
    }
}
