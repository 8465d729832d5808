/* Letters that are not what they look like, and characters that nobody sees. */
#include "buffer.h"
#include "unicode.h"
#include "words/faults.h"

/* The word with every look-alike letter put right; empty when one has no Latin twin. */
static struct text latinised(struct arena *arena, struct text word)
{
    struct buffer made = buffer_new(arena);
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        bool latin = code < 0x250 || (code >= 0x1E00 && code <= 0x1EFF);
        unsigned twin = latin ? code : unicode_latin_twin(code);
        if (!twin)
            return TEXT_NONE;
        buffer_add_code_point(&made, twin);
    }
    return buffer_text(&made);
}

/* A whole word of twins counts only where the words about it are Latin. */
static bool among_latin(const struct passage *passage, size_t i)
{
    const struct token *tokens = passage->tokens.items;
    bool before = i == 0 || !tokens[i - 1].foreign;
    bool after = i + 1 >= passage->tokens.count || !tokens[i + 1].foreign;
    return passage->tokens.count > 1 && before && after;
}

void find_strange_letters(struct proofing *proofing)
{
    int alike = 0, unseen = 0;
    size_t first_alike = 0, first_unseen = 0;
    for (size_t p = 0; p < proofing->passages.count; p++) {
        const struct passage *passage = &proofing->passages.items[p];
        for (size_t i = 0; i < passage->tokens.count; i++) {
            const struct token *token = &passage->tokens.items[i];
            struct text right = TEXT_NONE;
            if (token->strange || (token->foreign && among_latin(passage, i)))
                right = latinised(proofing->arena, token->word);
            if (right.length && !alike++) {
                first_alike = proofing->report->fault_count;
                struct fault *fault =
                    proofing_fault(proofing, FAULT_LOOKALIKE, passage, token->from, token->to);
                fault->fixes[fault->fix_count++] = right;
            }
            if (token->invisible && !unseen++) {
                first_unseen = proofing->report->fault_count;
                struct fault *fault =
                    proofing_fault(proofing, FAULT_INVISIBLE, passage, token->from, token->to);
                fault->fixes[fault->fix_count++] = token->word;
            }
        }
    }
    if (alike)
        proofing->report->faults[first_alike].message = arena_format(
            proofing->arena, "%d %s with letters of another alphabet that look Latin, retype %s",
            alike, alike == 1 ? "word is written" : "words are written",
            alike == 1 ? "it" : "them");
    if (unseen)
        proofing->report->faults[first_unseen].message = arena_format(
            proofing->arena, "%d %s within, retype %s", unseen,
            unseen == 1 ? "word has invisible characters" : "words have invisible characters",
            unseen == 1 ? "it" : "them");
}
