/* Cuts a sentence into words, numbers and marks, folded for matching. */
#include "notice/tokens.h"

#include "buffer.h"
#include "unicode.h"

#include <string.h>

/* Reading position in one text; quoting: a single quotation mark is open. */
struct cutter {
    struct arena *arena;
    struct text text;
    size_t at;
    bool spaced, quoting;
    struct tokens *tokens;
};

static bool is_word_point(unsigned point)
{
    return unicode_is_letter(point) || unicode_is_mark(point);
}

static unsigned peek(const struct cutter *cutter, size_t at)
{
    return unicode_next(cutter->text, &at);
}

static struct token *add(struct cutter *cutter, size_t from, enum token_kind kind)
{
    struct tokens *tokens = cutter->tokens;
    tokens->items = arena_grow(cutter->arena, tokens->items, tokens->count, &tokens->capacity,
                               sizeof *tokens->items);
    struct token *token = &tokens->items[tokens->count++];
    *token = (struct token){ .text = text_slice(cutter->text, from, cutter->at),
                             .kind = kind,
                             .spaced = cutter->spaced };
    cutter->spaced = false;
    return token;
}

/* "(e)", "(trice)" or "·e" within or after a word: its length in bytes, else 0. */
static size_t inclusive_ending(const struct cutter *cutter, size_t at)
{
    size_t start = at, letters = 0;
    unsigned open = unicode_next(cutter->text, &at);
    if (open != '(' && open != 0xB7 && open != 0x2027)
        return 0;
    for (;;) {
        size_t before = at;
        unsigned point = unicode_next(cutter->text, &at);
        if (point != CODE_POINT_NONE && unicode_is_lower(point) && letters < 6) {
            letters++;
            continue;
        }
        if (open == '(')
            return point == ')' && letters ? at - start : 0;
        return letters ? before - start : 0;
    }
}

/* A word glued to the next: "fullTime" before T, "RÉSUMÉLe" before L. */
static bool glued_here(const struct cutter *cutter, size_t from, size_t at)
{
    size_t back = at, ahead = at, upper = 0;
    unsigned previous = unicode_previous(cutter->text, &back),
             point = unicode_next(cutter->text, &ahead);
    if (back < from || !unicode_is_upper(point))
        return false;
    if (unicode_is_lower(previous))
        return true;
    if (!unicode_is_lower(peek(cutter, ahead)))
        return false;
    for (size_t step = at; step > from && upper < 4; upper++) {
        unsigned before = unicode_previous(cutter->text, &step);
        if (!unicode_is_upper(before))
            break;
    }
    return upper >= 3;
}

static struct text fold(struct arena *arena, struct text text)
{
    bool plain = true;
    for (size_t i = 0; i < text.length; i++)
        plain = plain && (unsigned char)text.data[i] < 0x80;
    if (!plain)
        return unicode_bare(arena, text);
    struct text copy = arena_copy(arena, text);
    char *data = (char *)copy.data;
    for (size_t i = 0; i < copy.length; i++)
        if (data[i] >= 'A' && data[i] <= 'Z')
            data[i] = (char)(data[i] + 'a' - 'A');
    return copy;
}

/* Up to three letters may be followed by digits in one token: "A4", "G22", "NPD" not. */
static bool digits_belong(const struct cutter *cutter, size_t from)
{
    return cutter->at - from <= 2;
}

static void cut_word(struct cutter *cutter)
{
    size_t from = cutter->at, ending = 0;
    struct buffer word = buffer_new(cutter->arena);
    size_t piece = from;
    for (;;) {
        size_t next = cutter->at;
        unsigned point = unicode_next(cutter->text, &next);
        bool letter = point != CODE_POINT_NONE && is_word_point(point);
        bool digit = point != CODE_POINT_NONE && unicode_is_digit(point);
        if (cutter->at > from && letter && glued_here(cutter, from, cutter->at))
            break;
        if (letter || (digit && cutter->at > from && digits_belong(cutter, from))) {
            cutter->at = next;
            continue;
        }
        ending = cutter->at > from ? inclusive_ending(cutter, cutter->at) : 0;
        if (!ending)
            break;
        buffer_add(&word, text_slice(cutter->text, piece, cutter->at));
        cutter->at += ending;
        piece = cutter->at;
    }
    buffer_add(&word, text_slice(cutter->text, piece, cutter->at));
    struct token *token = add(cutter, from, TOKEN_WORD);
    token->word = fold(cutter->arena, buffer_text(&word));
    token->capital = unicode_is_upper(peek(cutter, from));
}

static size_t digits_at(const struct cutter *cutter, size_t at)
{
    size_t count = 0;
    while (at + count < cutter->text.length && cutter->text.data[at + count] >= '0' &&
           cutter->text.data[at + count] <= '9')
        count++;
    return count;
}

/* "," "." "'" or a (narrow, no-break) space before exactly three digits. */
static size_t group_at(const struct cutter *cutter, size_t at)
{
    size_t next = at;
    unsigned point = unicode_next(cutter->text, &next);
    bool separator = point == ' ' || point == ',' || point == '.' || point == '\'' ||
                     point == 0xA0 || point == 0x202F || point == 0x2009 || point == 0x2019;
    if (!separator || digits_at(cutter, next) != 3)
        return 0;
    unsigned after = peek(cutter, next + 3);
    bool longer = after == '/' || (after == '.' && digits_at(cutter, next + 4));
    return longer ? 0 : next + 3 - at;
}

static size_t decimals_at(const struct cutter *cutter, size_t at)
{
    if (at >= cutter->text.length || (cutter->text.data[at] != '.' && cutter->text.data[at] != ','))
        return 0;
    size_t digits = digits_at(cutter, at + 1);
    if (digits == 0 || digits > 2)
        return 0;
    unsigned after = peek(cutter, at + 1 + digits);
    bool date =
        (after == '.' || after == '/' || after == '-') && digits_at(cutter, at + 2 + digits);
    return date ? 0 : 1 + digits;
}

static void cut_number(struct cutter *cutter)
{
    size_t from = cutter->at, first = digits_at(cutter, from), more;
    double value = 0, scale = 1;
    cutter->at += first;
    bool grouped = false;
    while (first <= 3 && cutter->text.data[from] != '0' &&
           (more = group_at(cutter, cutter->at)) != 0) {
        cutter->at += more;
        grouped = true;
    }
    for (size_t i = from; i < cutter->at; i++)
        if (cutter->text.data[i] >= '0' && cutter->text.data[i] <= '9' && value < 1e12)
            value = value * 10 + (cutter->text.data[i] - '0');
    more =
        grouped && cutter->text.data[cutter->at - 4] == ',' ? 0 : decimals_at(cutter, cutter->at);
    for (size_t i = 1; i < more; i++) {
        scale /= 10;
        value += scale * (cutter->text.data[cutter->at + i] - '0');
    }
    cutter->at += more;
    struct token *token = add(cutter, from, TOKEN_NUMBER);
    token->word = token->text;
    token->number = value;
}

/* Every quotation mark is "\"", every dash "-", every bullet "*"; an apostrophe gives no token. */
static const char *mark_word(struct cutter *cutter, unsigned point, size_t next)
{
    static const unsigned doubles[] = {
        '"', 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2033, 0
    };
    static const unsigned dashes[] = { '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0 };
    static const unsigned bullets[] = {
        '*', 0x2022, 0x25CF, 0x25AA, 0x25E6, 0xB7, 0x2023, 0xF0B7, 0
    };
    for (const unsigned *mark = doubles; *mark; mark++)
        if (point == *mark)
            return "\"";
    for (const unsigned *mark = dashes; *mark; mark++)
        if (point == *mark)
            return "-";
    for (const unsigned *mark = bullets; *mark; mark++)
        if (point == *mark)
            return "*";
    if (point != '\'' && point != 0x2019 && point != 0x2018 && point != 0x2039 && point != 0x203A)
        return NULL;
    size_t back = cutter->at;
    unsigned before = cutter->at ? unicode_previous(cutter->text, &back) : ' ';
    bool opens = !unicode_is_letter(before) && !unicode_is_digit(before) && before != '.';
    bool closes = cutter->quoting && !is_word_point(peek(cutter, next));
    if (opens ? !is_word_point(peek(cutter, next)) && !unicode_is_digit(peek(cutter, next))
              : !closes)
        return "";
    cutter->quoting = opens;
    return "\"";
}

/* A hyphen between two letters or digits joins them and gives no token, but for dates. */
static bool joins(const struct cutter *cutter, size_t next)
{
    size_t back = cutter->at;
    if (!back)
        return false;
    unsigned before = unicode_previous(cutter->text, &back), after = peek(cutter, next);
    bool digits = unicode_is_digit(before) && unicode_is_digit(after);
    return !digits && (is_word_point(before) || unicode_is_digit(before)) && is_word_point(after);
}

static void cut_mark(struct cutter *cutter)
{
    size_t from = cutter->at, next = from;
    unsigned point = unicode_next(cutter->text, &next);
    const char *word = mark_word(cutter, point, next);
    bool silent = word && (!*word || (*word == '-' && joins(cutter, next)));
    cutter->at = next;
    if (silent || point == 0xB0 || point == 0xBA)
        return;
    struct token *token = add(cutter, from, TOKEN_MARK);
    token->word = word ? text_of(word) : token->text;
    if (point == '|' || point == GAP)
        token->word = TEXT("bar");
    if (point == '#')
        token->word = TEXT("hash");
}

void tokens_cut(struct arena *arena, struct text text, struct tokens *tokens)
{
    struct cutter cutter = { .arena = arena, .text = text, .tokens = tokens };
    size_t first = tokens->count;
    while (cutter.at < text.length) {
        size_t next = cutter.at;
        unsigned point = unicode_next(text, &next);
        if ((unicode_is_space(point) && point != GAP) || point == 0x200B || point == 0xFEFF ||
            point == 0xAD) {
            cutter.spaced = cutter.spaced || point != 0xAD;
            cutter.at = next;
        } else if (is_word_point(point)) {
            cut_word(&cutter);
        } else if (point >= '0' && point <= '9') {
            cut_number(&cutter);
        } else {
            cut_mark(&cutter);
        }
    }
    for (size_t i = first; i < tokens->count; i++)
        tokens->items[i].initial =
            initial_bit(tokens->items[i].word.length ? tokens->items[i].word.data[0] : 0);
}
