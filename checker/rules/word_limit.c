/* word-limit: the essay has more, or fewer, words than the notice asks for. */
#include "rules/help.h"

#include "unicode.h"

/* Programs differ about dashes and lone signs; what has a letter or a digit is a word to all of
 * them. */
static int sure_words(const struct document *document)
{
    int words = 0;
    for (size_t i = 0; i < document->paragraph_count; i++) {
        struct text text = document->paragraphs[i]->text;
        bool counted = false;
        for (size_t at = 0; at < text.length;) {
            unsigned code_point = unicode_next(text, &at);
            bool part = unicode_is_letter(code_point) || unicode_is_digit(code_point);
            if (unicode_is_space(code_point))
                counted = false;
            else if (part && !counted)
                words++, counted = true;
        }
    }
    return words;
}

static struct finding *add(struct check *check, enum level level, const char *field,
                           struct place place, struct text message)
{
    struct finding *finding = findings_add(&check->findings, TEXT("word-limit"), level, place,
                                           "%.*s", TEXT_SHOW(message));
    finding->because = because_of(check, field);
    return finding;
}

static void judge_most(struct check *check, struct place place, int words, int sure)
{
    int most = essay_demand(check)->max_words;
    if (most < 1 || words <= most)
        return;
    bool certain = sure > most && !is_inferred(check, "essay.max_words");
    struct finding *finding = add(
        check, certain ? LEVEL_ERROR : LEVEL_WARNING, "essay.max_words", place,
        arena_format(check->arena, "the essay has %d words; the notice allows %d", words, most));
    finding_fix(&check->findings, finding, "cut %d word%s", words - most,
                words - most == 1 ? "" : "s");
}

static void judge_least(struct check *check, struct place place, int words)
{
    int least = essay_demand(check)->min_words;
    if (least < 1 || words >= least)
        return;
    struct finding *finding =
        add(check, level_now(check, LEVEL_ERROR), "essay.min_words", place,
            arena_format(check->arena, "the essay has %d words; the notice asks for at least %d",
                         words, least));
    finding_fix(&check->findings, finding, "write %d more", least - words);
}

static void run(struct check *check)
{
    const struct essay_demand *demand = essay_demand(check);
    int words = 0, sure = 0;
    if (!demand || (demand->max_words < 1 && demand->min_words < 1))
        return;
    for (size_t i = 0; i < check->essay_count; i++) {
        const struct document *document = check->essays[i]->document;
        if (!document)
            continue;
        words = demand->limit_in_all ? words + document_words(document) : document_words(document);
        sure = demand->limit_in_all ? sure + sure_words(document) : sure_words(document);
        if (!demand->limit_in_all || i + 1 == check->essay_count) {
            judge_most(check, place_file(check->essays[i]), words, sure);
            judge_least(check, place_file(check->essays[i]), words);
        }
    }
}

const struct rule rule_word_limit = {
    .name = "word-limit",
    .level = LEVEL_ERROR,
    .summary = "the essay has more or fewer words than the notice asks for",
    .run = run,
};
