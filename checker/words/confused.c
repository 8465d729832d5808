/* Walks the words and holds them against the rows of the tables of confused words. */
#include "words/confused.h"

#include "buffer.h"
#include "unicode.h"

#include <string.h>

#define SHORTEST_STEM 2 /* letters that a star stands for at the least */

/* One row held against one place. */
struct trial {
    struct proofing *proofing;
    const struct passage *passage;
    enum tongue tongue;
    const struct confusion_table *table;
    const struct confusion *row;
    size_t at[CONFUSION_STEPS]; /* the token of each step that took one */
    bool took[CONFUSION_STEPS];
    struct text stem; /* of the last star among what is wrong */
    int form;         /* which of the words of the wrong step it was, where they are paired */
};

/* True when only spaces stand between a token and the next, and both are of one sentence. */
static bool joined(const struct passage *passage, size_t i)
{
    if (i + 1 >= passage->tokens.count)
        return false;
    const struct token *a = &passage->tokens.items[i], *b = a + 1;
    struct text gap = text_slice(passage->paragraph->text, a->to, b->from);
    for (size_t k = 0; k < gap.length; k++)
        if (gap.data[k] == '\n' || gap.data[k] == '\t')
            return false;
    return gap.length && !text_trim(gap).length && !b->starts && a->quote == b->quote;
}

/* True when a sentence or a part of one ends with the token: a stop, a comma, the end. */
static bool ends(const struct passage *passage, size_t i)
{
    struct text text = passage->paragraph->text;
    size_t at = passage->tokens.items[i].to;
    while (at < text.length && text.data[at] == ' ')
        at++;
    unsigned code = unicode_next(text, &at);
    return code == CODE_POINT_NONE || code == '.' || code == ',' || code == ';' || code == ':' ||
           code == '!' || code == '?';
}

static bool begins(const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    if (i == 0 || token->starts)
        return true;
    struct text gap = text_slice(passage->paragraph->text, token[-1].to, token->from);
    return text_trim(gap).length > 0;
}

/* The language has a word; of an elision its second part counts. */
static bool known(struct trial *trial, struct text word)
{
    word = text_slice(word, elision_length(word), word.length);
    return lexicon_knows(&trial->proofing->lexicon, trial->tongue, word);
}

/* "pre*suf+end": a word of the language, which has it with another ending too. */
static bool star_fits(struct trial *trial, struct text pattern, size_t star, struct text word)
{
    size_t plus = text_find(pattern, TEXT("+"));
    struct text before = text_slice(pattern, 0, star), after = text_slice(pattern, star + 1, plus);
    struct text other = text_slice(pattern, plus + 1, pattern.length);
    if (word.length < before.length + after.length || !text_starts(word, before) ||
        !text_ends(word, after))
        return false;
    struct text stem = text_slice(word, before.length, word.length - after.length);
    bool hyphen = text_has(word, TEXT("-")); /* no dictionary has it as a whole */
    if (unicode_count(stem) < SHORTEST_STEM ||
        (hyphen ? !text_has(after, TEXT("-")) : !known(trial, word)))
        return false;
    if (other.length &&
        !known(trial, arena_format(trial->proofing->arena, "%.*s%.*s%.*s", TEXT_SHOW(before),
                                   TEXT_SHOW(stem), TEXT_SHOW(other))))
        return false;
    trial->stem = stem;
    return true;
}

static bool is_number(struct text word)
{
    for (size_t i = 0; i < word.length; i++)
        if (word.data[i] < '0' || word.data[i] > '9')
            return false;
    return word.length > 0;
}

/* True for a word in lower case, or with the capital of a sentence's first. */
static bool plain_case(const struct token *token)
{
    return token->letters == CASE_LOWER || (token->letters == CASE_CAPITAL && token->starts);
}

/* A name, an acronym, "I": what is written with a capital in the tables. */
static bool has_capital(struct text pattern)
{
    for (size_t i = 0; i < pattern.length; i++)
        if ((pattern.data[i] >= 'A' && pattern.data[i] <= 'Z') || (pattern.data[i] & 0x80))
            return letter_case_of(pattern) != CASE_LOWER;
    return false;
}

/* Most patterns are plain words with another first letter or length: that is asked before all else.
 */
static bool fits_one(struct trial *trial, struct text pattern, const struct token *token)
{
    char first = pattern.data[0];
    if (first != '*' && first != '#' && first != token->word.data[0] && !token->starts)
        return false;
    const char *star = memchr(pattern.data, '*', pattern.length);
    if (text_equal(pattern, TEXT("#")))
        return token->kind == TOKEN_NUMBER && is_number(token->word);
    if ((!star && pattern.length != token->word.length) || token->kind != TOKEN_WORD)
        return false;
    if (!star && has_capital(pattern))
        return text_equal(pattern, token->word);
    if (!plain_case(token))
        return false;
    struct text word = token->word;
    if (token->letters != CASE_LOWER)
        word = unicode_lower(trial->proofing->arena, word);
    return star ? star_fits(trial, pattern, (size_t)(star - pattern.data), word)
                : text_equal(pattern, word);
}

static bool fits(struct trial *trial, struct text list, const struct token *token)
{
    while (list.length) {
        struct text word = confusion_word(&list);
        if (text_starts(word, TEXT("@"))) {
            struct text class = confusion_class(trial->table, text_slice(word, 1, word.length));
            if (fits(trial, class, token))
                return true;
        } else if (word.length && fits_one(trial, word, token)) {
            return true;
        }
    }
    return false;
}

/* "members' rights": a possessive whose apostrophe is no part of the token. */
static bool possessive(const struct passage *passage, const struct token *token)
{
    size_t at = token->to;
    return text_ends(token->word, TEXT("s")) && at < passage->paragraph->text.length &&
           is_apostrophe(unicode_next(passage->paragraph->text, &at));
}

/* The place of the word that a token fits among those of a list. */
static int form_of(struct trial *trial, struct text list, const struct token *token)
{
    for (int form = 0; list.length; form++)
        if (fits(trial, confusion_word(&list), token))
            return form;
    return 0;
}

/* Step s takes token i. */
static bool takes(struct trial *trial, int s, size_t i)
{
    const struct step *step = &trial->row->steps[s];
    const struct token *token = &trial->passage->tokens.items[i];
    struct text stem = trial->stem;
    if (token->kind == TOKEN_WORD && trial->passage->tongues[i] != trial->tongue)
        return false;
    if (possessive(trial->passage, token))
        return false;
    if (!fits(trial, step->words, token) ||
        (step->except.length && fits(trial, step->except, token)))
        return false;
    if (s < trial->row->first || s >= trial->row->end)
        trial->stem = stem; /* only what is wrong is put right */
    else if (trial->row->paired)
        trial->form = form_of(trial, step->words, token);
    trial->at[s] = i;
    return trial->took[s] = true;
}

/* The steps from s on, where token i - 1 is taken. */
static bool forward(struct trial *trial, int s, size_t i)
{
    if (s == trial->row->count)
        return true;
    const struct step *step = &trial->row->steps[s];
    bool next = joined(trial->passage, i - 1);
    if (step->kind == STEP_ENDS)
        return ends(trial->passage, i - 1);
    if (step->or_ends && ends(trial->passage, i - 1))
        return true;
    if (step->kind == STEP_NOT)
        return !next || !fits(trial, step->words, &trial->passage->tokens.items[i]);
    if (next && takes(trial, s, i) && forward(trial, s + 1, i + 1))
        return true;
    trial->took[s] = false;
    return step->optional && forward(trial, s + 1, i);
}

/* The steps from s back, where token i is taken. */
static bool backward(struct trial *trial, int s, size_t i)
{
    if (s < 0)
        return true;
    const struct step *step = &trial->row->steps[s];
    bool next = i > 0 && joined(trial->passage, i - 1);
    if (step->kind == STEP_BEGINS)
        return begins(trial->passage, i);
    if (step->kind == STEP_NOT)
        return !next || !fits(trial, step->words, &trial->passage->tokens.items[i - 1]);
    if (next && takes(trial, s, i - 1) && backward(trial, s - 1, i - 1))
        return true;
    trial->took[s] = false;
    return step->optional && backward(trial, s - 1, i);
}

/* A fault of spelling stands on these bytes already. */
static bool faulty(const struct proofing *proofing, int line, size_t from, size_t to)
{
    for (size_t i = 0; i < proofing->report->fault_count; i++) {
        const struct fault *fault = &proofing->report->faults[i];
        if (fault->kind == FAULT_SPELLING && fault->line == line && fault->from < to &&
            from < fault->to)
            return true;
    }
    return false;
}

/* What is right, in the case and with the apostrophe of the text. */
static struct text put_right(const struct trial *trial, struct text right, bool capital)
{
    struct buffer made = buffer_new(trial->proofing->arena);
    bool curly = text_has(trial->passage->paragraph->text, TEXT("’"));
    for (size_t at = 0, from = 0; at < right.length; from = at) {
        unsigned code = unicode_next(right, &at);
        if (code == '*')
            buffer_add(&made, trial->stem);
        else if (code == '\'' && curly)
            buffer_add(&made, TEXT("’"));
        else
            buffer_add(&made, text_slice(right, from, at));
    }
    struct text text = buffer_text(&made);
    if (!capital)
        return text;
    struct buffer raised = buffer_new(trial->proofing->arena);
    size_t at = 0;
    buffer_add_code_point(&raised, unicode_to_upper(unicode_next(text, &at)));
    buffer_add(&raised, text_slice(text, at, text.length));
    return buffer_text(&raised);
}

/* Many keyboards have no accented capitals: "A partir de" is let pass. */
static bool only_capital(struct arena *arena, struct text wrong, struct text right)
{
    size_t a = 0, b = 0;
    unicode_next(wrong, &a);
    unicode_next(right, &b);
    return text_equal(text_slice(wrong, a, wrong.length), text_slice(right, b, right.length)) &&
           text_equal(unicode_bare(arena, wrong), unicode_bare(arena, right));
}

/* The words of the row right before what is wrong, or else right after it; empty when it is all. */
static struct text beside(const struct trial *trial, bool *before)
{
    const struct token *items = trial->passage->tokens.items;
    *before = true;
    for (int s = trial->row->first - 1; s >= 0; s--)
        if (trial->took[s])
            return items[trial->at[s]].word;
    *before = false;
    for (int s = trial->row->end; s < trial->row->count; s++)
        if (trial->took[s])
            return items[trial->at[s]].word;
    return TEXT_NONE;
}

static struct text word_it(const struct trial *trial, struct text wrong, const struct fault *fault)
{
    struct arena *arena = trial->proofing->arena;
    const struct confusion *row = trial->row;
    bool before, two = fault->fix_count > 1;
    struct text neighbour = beside(trial, &before), place = TEXT_NONE, or = TEXT_NONE;
    if (neighbour.length)
        place = arena_format(arena, " %s “%.*s”", before ? "after" : "before",
                             TEXT_SHOW(unicode_fit(arena, neighbour, 40)));
    if (two)
        or = arena_format(arena, " or “%.*s”", TEXT_SHOW(fault->fixes[1]));
    return arena_format(arena, "“%.*s”%.*s %s “%.*s”%.*s%s%.*s",
                        TEXT_SHOW(unicode_fit(arena, wrong, 40)), TEXT_SHOW(place),
                        row->note ? "may have to be" : "should be", TEXT_SHOW(fault->fixes[0]),
                        TEXT_SHOW(or), row->reason.length ? ": " : "", TEXT_SHOW(row->reason));
}

/* The right words in the form of the text. */
static void offer(const struct trial *trial, struct fault *fault, bool capital)
{
    const struct confusion *row = trial->row;
    int from = row->paired ? trial->form : 0, to = row->paired ? from + 1 : row->right_count;
    for (int k = from; k < to; k++)
        fault->fixes[fault->fix_count++] = put_right(trial, row->rights[k], capital);
}

/* The whole row matched: says so. */
static void tell(struct trial *trial)
{
    struct proofing *proofing = trial->proofing;
    const struct token *items = trial->passage->tokens.items;
    const struct token *a = &items[trial->at[trial->row->first]];
    const struct token *b = &items[trial->at[trial->row->end - 1]];
    struct text wrong = text_slice(trial->passage->paragraph->text, a->from, b->to);
    bool capital = unicode_is_upper(unicode_next(wrong, &(size_t){ 0 }));
    struct fault trying = { .fix_count = 0 };
    offer(trial, &trying, capital);
    if ((capital && only_capital(proofing->arena, wrong, trying.fixes[0])) ||
        proofing_full(proofing, FAULT_SPELLING, trial->passage) ||
        faulty(proofing, trial->passage->paragraph->line, a->from, b->to) ||
        (a == b && ledger_find(&proofing->lexicon.own, a->word)))
        return;
    struct fault *fault = proofing_fault(proofing, FAULT_SPELLING, trial->passage, a->from, b->to);
    fault->level = trial->row->note ? LEVEL_NOTE : LEVEL_OFF;
    offer(trial, fault, capital);
    fault->message = word_it(trial, wrong, fault);
}

/* Holds the rows that stand under a word against the place of token i. */
static void try_rows(struct trial *trial, struct text word, size_t i)
{
    const struct confusion_entry *entries = trial->table->entries;
    for (int e = confusion_find(trial->table, word); e >= 0; e = entries[e].next) {
        int step = entries[e].step;
        trial->row = &trial->table->rows[entries[e].row];
        for (int s = 0; s < trial->row->count; s++)
            trial->took[s] = false;
        if (takes(trial, step, i) && backward(trial, step - 1, i) &&
            forward(trial, step + 1, i + 1))
            tell(trial);
    }
}

static void try_token(struct proofing *proofing, const struct confusion_table *table,
                      const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct trial trial = { .proofing = proofing, .passage = passage, .table = table };
    struct text word = token->word;
    trial.tongue = passage->tongues[i];
    if (token->letters != CASE_LOWER)
        word = unicode_lower(proofing->arena, word);
    try_rows(&trial, word, i);
    if (text_has(word, TEXT("'")))
        try_rows(&trial, TEXT_NONE, i);
}

void find_confused(struct proofing *proofing, struct confusions *confusions)
{
    for (size_t p = 0; p < proofing->passages.count; p++) {
        const struct passage *passage = &proofing->passages.items[p];
        for (size_t i = 0; i < passage->tokens.count; i++) {
            const struct confusion_table *table = confusions_of(confusions, passage->tongues[i]);
            if (table && passage->tokens.items[i].kind == TOKEN_WORD)
                try_token(proofing, table, passage, i);
        }
    }
}
