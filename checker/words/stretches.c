/* Judges the language of each stretch from the commonness of its words in two languages. */
#include "words/stretches.h"

#include "unicode.h"
#include "words/borrowed.h"
#include "words/cognates.h"
#include "words/language.h"

#include <math.h>

#define MOST_LEAN   8.0  /* what one word may say */
#define MOST_SMALL  14.0 /* what the commonest words may say: they are hardly ever borrowed */
#define UNSURE      3.0  /* what a word may say that the other has but for its accents */
#define SMALL_WORDS 9    /* classes of those */
#define MARK_WEIGHT 1.0  /* what w:lang says of each word: often wrong, so little */
#define DOCUMENT    6.0  /* what the rest of the document says of a paragraph's first word */

/* What it costs to change language before a word: dear in the middle of a clause. */
#define CHANGE_WITHIN   12.0
#define CHANGE_CLAUSE   6.0
#define CHANGE_SENTENCE 4.0
#define CHANGE_QUOTE    3.0

/* What a slip of the pen costs at most (near.h). */
#define PLAIN_SLIP 115

struct unit {
    size_t first, end;
};

/* What one plain word says: by how much it is commoner in one list than in the other. */
static double word_lean(struct text word)
{
    int english = common_class(TONGUE_ENGLISH, word), french = common_class(TONGUE_FRENCH, word);
    if (english < 0 && french < 0)
        return 0;
    double lean = (french < 0 ? 32 : french) - (english < 0 ? 32 : english);
    int class = lean > 0 ? english : french;
    double most = class <= SMALL_WORDS ? MOST_SMALL : MOST_LEAN;
    return fmax(-most, fmin(most, lean));
}

/* A compound says what its parts say, no more than a word does. */
static double compound_lean(struct text word)
{
    double lean = word_lean(word);
    if (lean != 0 || !text_has(word, TEXT("-")))
        return lean;
    while (word.data)
        lean += word_lean(text_cut(&word, '-'));
    return fmax(-MOST_LEAN, fmin(MOST_LEAN, lean));
}

double stretch_lean(struct arena *arena, const struct token *token)
{
    if (token->kind != TOKEN_WORD || token->foreign || token->word.length > SPELLING_LONGEST)
        return 0;
    double lean = compound_lean(lexicon_core(arena, token->word));
    if (lean == 0 && token->letters == CASE_CAPITAL)
        lean = word_lean(token->word) / 2;
    if (elision_length(token->word) && !possessive_length(token->word))
        lean -= 4;
    if (possessive_length(token->word) || text_ends(token->word, TEXT("n't")))
        lean += 6;
    lean = fmax(-MOST_SMALL, fmin(MOST_SMALL, lean));
    if (token->letters == CASE_UPPER && unicode_count(token->word) > 1)
        return lean / 2;
    return token->letters != CASE_LOWER && !token->starts ? lean / 3 : lean;
}

/* What w:lang says of the run that holds a token, when it says anything. */
static double mark_of(const struct paragraph *paragraph, const struct token *token)
{
    const struct run_style *style =
        paragraph->run_count ? paragraph_style_at(paragraph, token->from) : NULL;
    struct text lang = style ? text_slice(style->lang, 0, 2) : TEXT_NONE;
    if (text_equal_ascii(lang, TEXT("en")))
        return MARK_WEIGHT;
    return text_equal_ascii(lang, TEXT("fr")) ? -MARK_WEIGHT : 0;
}

/* The end of the unit that begins at token first: one sentence, one quotation. */
static size_t unit_end(const struct passage *passage, size_t first)
{
    const struct token *tokens = passage->tokens.items;
    size_t at = first + 1;
    while (at < passage->tokens.count && !tokens[at].after_stop &&
           tokens[at].quote == tokens[first].quote)
        at++;
    return at;
}

/* Of the plain words of a run of tokens, how many neither language has. */
static int unknown_words(struct arena *arena, const struct token *tokens, size_t count, int *words)
{
    int unknown = 0;
    *words = 0;
    for (size_t i = 0; i < count; i++) {
        const struct token *token = &tokens[i];
        if (token->kind != TOKEN_WORD || token->foreign || unicode_count(token->word) < 2 ||
            (token->letters != CASE_LOWER && !token->starts))
            continue;
        struct text word = lexicon_core(arena, token->word);
        ++*words;
        unknown += common_class(TONGUE_ENGLISH, word) < 0 && common_class(TONGUE_FRENCH, word) < 0;
    }
    return unknown;
}

/* True when most words that neither language has are one slip away from a word of either: not
 * another language but a bad day. */
static bool mostly_slips(struct lexicon *lexicon, const struct token *tokens, size_t count)
{
    int unknown = 0, slips = 0, words;
    for (size_t i = 0; i < count && i < 40; i++) {
        if (!unknown_words(lexicon->arena, &tokens[i], 1, &words))
            continue;
        struct text word = lexicon_core(lexicon->arena, tokens[i].word);
        unknown++;
        slips += unicode_count(word) > 3 &&
                 (lexicon_near(lexicon, TONGUE_ENGLISH, word, 100, COMMON_CLASSES - 1) ||
                  lexicon_near(lexicon, TONGUE_FRENCH, word, 100, COMMON_CLASSES - 1));
    }
    return slips * 3 > unknown * 2 - (unknown > 3);
}

/* True when a unit is in another script, or most of its plain words are neither English nor French
 * and it reads like another language. */
static bool is_other(struct lexicon *lexicon, const struct passage *passage,
                     const struct unit *unit, struct text *code)
{
    const struct token *tokens = &passage->tokens.items[unit->first];
    size_t count = unit->end - unit->first, script = 0;
    int words, unknown = unknown_words(lexicon->arena, tokens, count, &words);
    for (size_t i = 0; i < count; i++)
        script += tokens[i].foreign;
    if (!script && unknown * 100 < words * 30) /* by far the most, and the rest costs time */
        return false;
    *code = language_other(lexicon->arena, tokens, count);
    if (script >= 2 && script * 2 > count)
        return true;
    /* What stands in quotation marks is likelier another's words, and may be short. */
    bool quoted =
        tokens[0].quote > 0 && words > 1 && unknown * 100 >= words * (code->length ? 30 : 60);
    if (!quoted &&
        (words < 3 || unknown * 100 < words * 40 || mostly_slips(lexicon, tokens, count)))
        return false;
    struct text text = text_slice(passage->paragraph->text, tokens[0].from, tokens[count - 1].to);
    struct text guess = language_guess(lexicon->languages, lexicon->arena, text);
    bool listed = code->length > 0;
    if (guess.length)
        *code = guess;
    return (listed && (quoted || unknown * 100 >= words * 45)) ||
           (guess.length && (quoted || (words >= 4 && unknown * 100 >= words * 55)));
}

static void add_foreign(struct lexicon *lexicon, struct foreigns *foreigns, struct foreign new)
{
    struct foreign *last = foreigns->count ? &foreigns->items[foreigns->count - 1] : NULL;
    if (last && last->passage == new.passage &&
        last->end == new.first &&text_equal(last->code, new.code) && last->whole == new.whole) {
        last->end = new.end;
        return;
    }
    foreigns->items = arena_grow(lexicon->arena, foreigns->items, foreigns->count,
                                 &foreigns->capacity, sizeof *foreigns->items);
    foreigns->items[foreigns->count++] = new;
}

static enum tongue counterpart(enum tongue tongue)
{
    return tongue == TONGUE_ENGLISH ? TONGUE_FRENCH : TONGUE_ENGLISH;
}

/* True when only white space stands between a token and the next. */
static bool adjoin(const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    struct text gap = text_slice(passage->paragraph->text, token[0].to, token[1].from);
    return text_trim(gap).length == 0;
}

/* Common in the other tongue, or a rare word of it that is no slip in this one. */
static bool other_has(struct lexicon *lexicon, const struct token *token, enum tongue tongue)
{
    if (token->kind != TOKEN_WORD || token->foreign || token->letters == CASE_UPPER)
        return false;
    struct text word = lexicon_core(lexicon->arena, token->word);
    struct text whole = text_slice(token->word, elision_length(token->word), token->word.length);
    return common_class(counterpart(tongue), word) >= 0 ||
           common_class(counterpart(tongue), whole) >= 0 ||
           (token->letters == CASE_LOWER && lexicon_knows(lexicon, counterpart(tongue), word) &&
            !lexicon_near(lexicon, tongue, word, 100, COMMON_CLASSES - 1));
}

/* A word that the other tongue has and this one has not, or that only French elides: "d'Europe". */
static bool only_other(struct lexicon *lexicon, const struct token *token, enum tongue tongue)
{
    return other_has(lexicon, token, tongue) &&
           ((tongue == TONGUE_ENGLISH && elision_length(token->word)) ||
            !lexicon_accepts(lexicon, tongue, token->word));
}

/* A word that neither tongue has, a slip in the other one and none in this. */
static bool slips_in_other(struct lexicon *lexicon, const struct token *token, enum tongue tongue)
{
    if (token->kind != TOKEN_WORD || token->letters != CASE_LOWER || token->foreign ||
        unicode_count(token->word) < 4 || lexicon_accepts(lexicon, tongue, token->word))
        return false;
    struct text word = lexicon_core(lexicon->arena, token->word);
    return !lexicon_knows(lexicon, counterpart(tongue), word) &&
           !lexicon_near(lexicon, tongue, word, PLAIN_SLIP, COMMON_CLASSES - 1) &&
           lexicon_near(lexicon, counterpart(tongue), word, PLAIN_SLIP, COMMON_CLASSES - 1);
}

/* A small word of the other tongue that is none of this one's: "des", "à", "of". */
static bool is_small_other(struct lexicon *lexicon, const struct token *token, enum tongue tongue)
{
    struct text word = lexicon_core(lexicon->arena, token->word);
    int class = common_class(counterpart(tongue), word), own = common_class(tongue, word);
    return token->letters == CASE_LOWER && class >= 0 && class <= SMALL_WORDS &&
           (own < 0 || own > class + 8);
}

/* True when each word of a run that the tongue lacks is a slip away from one that it has: two
 * misspelt words in a row, not a borrowed phrase. */
static bool all_slips(struct lexicon *lexicon, const struct passage *passage, size_t first,
                      size_t last)
{
    enum tongue tongue = passage->tongues[first];
    for (size_t i = first; i <= last; i++) {
        const struct token *token = &passage->tokens.items[i];
        if (tongue == TONGUE_ENGLISH && elision_length(token->word))
            return false;                             /* "d'honneur": nobody elides by mistake */
        if (is_small_other(lexicon, token, tongue) || /* "bordereau de prix" */
            slips_in_other(lexicon, token, tongue))
            return false;
        if (only_other(lexicon, token, tongue) &&
            !cognate_known(lexicon->arena, tongue, lexicon_core(lexicon->arena, token->word)) &&
            !lexicon_near(lexicon, tongue, lexicon_core(lexicon->arena, token->word), 100,
                          COMMON_CLASSES - 1))
            return false;
    }
    return true;
}

/* Runs within a unit that only the other tongue can read: "the mise en œuvre of the plan". */
static void find_embedded(struct lexicon *lexicon, struct passage *passage, const struct unit *unit)
{
    struct token *tokens = passage->tokens.items;
    for (size_t i = unit->first; i < unit->end; i++) {
        enum tongue tongue = passage->tongues[i];
        if (!only_other(lexicon, &tokens[i], tongue) &&
            !slips_in_other(lexicon, &tokens[i], tongue))
            continue;
        size_t last = i, count = 1;
        for (size_t j = i; j + 1 < unit->end && j - last < 3 && adjoin(passage, j); j++) {
            bool slip = slips_in_other(lexicon, &tokens[j + 1], tongue);
            if (passage->tongues[j + 1] != tongue ||
                (!slip && !other_has(lexicon, &tokens[j + 1], tongue)))
                break;
            if (slip || only_other(lexicon, &tokens[j + 1], tongue))
                last = j + 1, count++;
        }
        /* "bordereau de prix" where the own tongue has "bordereau" as well. */
        bool led = i > unit->first && adjoin(passage, i - 1) &&
                   is_small_other(lexicon, &tokens[i - 1], tongue);
        if (count >= 3 || led || (count == 2 && !all_slips(lexicon, passage, i, last)))
            for (size_t j = i; j <= last; j++)
                passage->tongues[j] = counterpart(tongue);
        i = last;
    }
}

/* What stands between two words: how readily the language changes there. */
static double change_cost(const struct passage *passage, size_t i)
{
    const struct token *token = &passage->tokens.items[i];
    if (token->quote != token[-1].quote)
        return CHANGE_QUOTE;
    if (token->after_stop)
        return CHANGE_SENTENCE;
    struct text gap = text_slice(passage->paragraph->text, token[-1].to, token->from);
    return text_trim(gap).length ? CHANGE_CLAUSE : CHANGE_WITHIN;
}

/*
 * What each word of a passage says.  Where something speaks for French, an English word that is
 * French but for its accents ("present") says little: accents are what is left out.
 */
static double *leans_of(struct lexicon *lexicon, const struct passage *passage)
{
    size_t count = passage->tokens.count;
    double *leans = arena_take(lexicon->arena, count * sizeof *leans);
    bool french = false;
    for (size_t i = 0; i < count; i++) {
        const struct token *token = &passage->tokens.items[i];
        leans[i] = stretch_lean(lexicon->arena, token) + mark_of(passage->paragraph, token);
        french |= leans[i] < -UNSURE;
    }
    for (size_t i = 0; french && i < count; i++) {
        const struct token *token = &passage->tokens.items[i];
        if (leans[i] > UNSURE && leans[i] <= MOST_LEAN + MARK_WEIGHT &&
            accents_known(lexicon->arena, lexicon_core(lexicon->arena, token->word)))
            leans[i] = UNSURE;
    }
    return leans;
}

/*
 * The likeliest course of languages through a paragraph (Viterbi): each word speaks for one of two,
 * and each change costs.  score[0] is that of the best course that ends in English, score[1] in
 * French.
 */
static void trace(struct lexicon *lexicon, struct passage *passage, double document)
{
    size_t count = passage->tokens.count;
    double score[2] = { document / 2, -document / 2 };
    const double *leans = leans_of(lexicon, passage);
    unsigned char *from = arena_take(lexicon->arena, count * 2);
    for (size_t i = 0; i < count; i++) {
        double change = i ? change_cost(passage, i) : 0, before[2] = { score[0], score[1] };
        for (int state = 0; state < 2; state++) {
            bool changed = i && before[!state] - change > before[state];
            from[i * 2 + (size_t)state] = (unsigned char)(changed ? !state : state);
            score[state] = (changed ? before[!state] - change : before[state]) +
                           (state ? -leans[i] : leans[i]) / 2;
        }
    }
    int state = score[1] > score[0];
    for (size_t i = count; i-- > 0;) {
        passage->tongues[i] = state ? TONGUE_FRENCH : TONGUE_ENGLISH;
        state = from[i * 2 + (size_t)state];
    }
}

static bool is_mixed(const struct passage *passage)
{
    size_t counts[TONGUE_OTHER + 1] = { 0 };
    for (size_t i = 0; i < passage->tokens.count; i++)
        counts[passage->tongues[i]]++;
    return counts[TONGUE_ENGLISH] && counts[TONGUE_FRENCH];
}

/* In a paragraph of both tongues a word that neither has belongs to the one that it is a slip in;
 * elsewhere too when it has accents, and English none. */
static void settle_unknown(struct lexicon *lexicon, struct passage *passage)
{
    bool mixed = is_mixed(passage);
    for (size_t i = 0; i < passage->tokens.count; i++) {
        const struct token *token = &passage->tokens.items[i];
        enum tongue tongue = passage->tongues[i];
        if ((tongue == TONGUE_ENGLISH || (tongue == TONGUE_FRENCH && mixed)) &&
            (mixed || !unicode_is_ascii(token->word)) && slips_in_other(lexicon, token, tongue))
            passage->tongues[i] = counterpart(tongue);
    }
}

/* A sentence or quotation in a third language is named; within the others, borrowed runs are found.
 */
static void judge_unit(struct lexicon *lexicon, struct passages *passages, size_t p,
                       struct unit unit, struct foreigns *foreigns)
{
    struct passage *passage = &passages->items[p];
    struct text code = TEXT_NONE;
    if (!is_other(lexicon, passage, &unit, &code)) {
        find_embedded(lexicon, passage, &unit);
        borrowed_mark(lexicon, passage, unit.first, unit.end);
        return;
    }
    for (size_t i = unit.first; i < unit.end; i++)
        passage->tongues[i] = TONGUE_OTHER;
    add_foreign(lexicon, foreigns,
                (struct foreign){ p, unit.first, unit.end, code,
                                  !passage->tokens.items[unit.first].quote });
}

static double document_lean(struct lexicon *lexicon, const struct passages *passages)
{
    double lean = 0;
    for (size_t p = 0; p < passages->count; p++)
        for (size_t i = 0; i < passages->items[p].tokens.count; i++)
            lean += stretch_lean(lexicon->arena, &passages->items[p].tokens.items[i]);
    return fmax(-DOCUMENT, fmin(DOCUMENT, lean));
}

void stretches_read(struct lexicon *lexicon, struct passages *passages, struct foreigns *foreigns)
{
    double document = document_lean(lexicon, passages);
    for (size_t p = 0; p < passages->count; p++) {
        struct passage *passage = &passages->items[p];
        passage->tongues =
            arena_take(lexicon->arena, passage->tokens.count * sizeof *passage->tongues);
        trace(lexicon, passage, document);
        for (size_t i = 0; i < passage->tokens.count;) {
            struct unit unit = { i, unit_end(passage, i) };
            judge_unit(lexicon, passages, p, unit, foreigns);
            i = unit.end;
        }
        settle_unknown(lexicon, passage);
    }
}
