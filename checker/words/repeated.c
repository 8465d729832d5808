/* The same word twice in a row. */
#include "unicode.h"
#include "words/faults.h"

/* Doubled words that are no slip: "had had", "nous nous", "that that", "ce fait fait débat". */
static bool may_repeat(struct text word)
{
    static const char *const doubles[] = { "had", "that",  "nous", "vous", "very", "so",   "ha",
                                           "bye", "is",    "do",   "no",   "si",   "bien", "très",
                                           "en",  "faire", "là",   "fait", "tut",  NULL };
    for (int i = 0; doubles[i]; i++)
        if (text_equal(word, text_of(doubles[i])))
            return true;
    return false;
}

void find_repeated(struct proofing *proofing)
{
    for (size_t p = 0; p < proofing->passages.count; p++) {
        const struct passage *passage = &proofing->passages.items[p];
        for (size_t i = 0;
             i + 1 < passage->tokens.count && !proofing_full(proofing, FAULT_REPEATED, passage);
             i++) {
            const struct token *a = &passage->tokens.items[i], *b = a + 1;
            struct text gap = text_slice(passage->paragraph->text, a->to, b->from);
            struct text word = unicode_lower(proofing->arena, a->word);
            bool plain = a->kind == TOKEN_WORD && b->kind == TOKEN_WORD && gap.length > 0 &&
                         text_trim(gap).length == 0 && unicode_count(word) > 1;
            if (!plain || b->letters != CASE_LOWER ||
                !text_equal(word, unicode_lower(proofing->arena, b->word)) || may_repeat(word) ||
                passage->tongues[i] == TONGUE_OTHER)
                continue;
            struct fault *fault = proofing_fault(proofing, FAULT_REPEATED, passage, a->from, b->to);
            fault->message =
                arena_format(proofing->arena, "“%.*s” stands twice in a row, once would do",
                             TEXT_SHOW(unicode_fit(proofing->arena, b->word, 40)));
            fault->fixes[fault->fix_count++] = a->word;
        }
    }
}
