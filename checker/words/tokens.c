/* Cuts a paragraph into words as a reader sees them: elisions, hyphens and addresses kept whole. */
#include "words/tokens.h"

#include "buffer.h"
#include "unicode.h"
#include "words/addresses.h"

#define MOST_MARKS    3
#define MOST_DOTTED   12 /* letters of "U.S.S.R." and the like */
#define SHORTEST_PART 3  /* letters of a word that is cut from what holds a digit */

struct cutter {
    struct arena *arena;
    struct text text;
    struct tokens *tokens;
    size_t address_end; /* within an address up to here */
    int quote, quotes;  /* the open quotation, and how many were opened */
    bool starts, after_stop, stop_pending;
};

bool is_apostrophe(unsigned code)
{
    return code == '\'' || code == 0x2019 || code == 0x02BC || code == 0x2018 || code == 0x2032 ||
           code == 0xFF07;
}

static bool is_hyphen(unsigned code)
{
    return code == '-' || code == 0x2010 || code == 0x2011;
}

/* Zero-width characters and the soft hyphen: nothing that a reader sees. */
static bool is_invisible(unsigned code)
{
    return code == 0x200B || code == 0x200C || code == 0x200D || code == 0x2060 || code == 0xFEFF ||
           code == 0x180E;
}

static bool is_word_part(unsigned code)
{
    return unicode_is_letter(code) || unicode_is_digit(code) || unicode_is_mark(code);
}

static bool is_within(unsigned code)
{
    return is_word_part(code) || is_invisible(code) || code == 0x00AD;
}

static bool is_latin(unsigned code)
{
    return code < 0x250 || (code >= 0x1E00 && code <= 0x1EFF) || (code >= 0xFB00 && code <= 0xFB06);
}

/* The bytes of a Latin ligature's letters, or NULL: what PDF and old word processors leave behind.
 */
static const char *ligature(unsigned code)
{
    static const char *const letters[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };
    return code >= 0xFB00 && code <= 0xFB06 ? letters[code - 0xFB00] : NULL;
}

enum letter_case letter_case_of(struct text word)
{
    int upper = 0, lower = 0;
    bool first_upper = false;
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        bool is_upper = unicode_is_upper(code);
        first_upper |= is_upper && !upper && !lower;
        upper += is_upper;
        lower += unicode_is_lower(code);
    }
    if (!upper)
        return CASE_LOWER;
    if (first_upper && upper == 1)
        return CASE_CAPITAL;
    return lower ? CASE_MIXED : CASE_UPPER;
}

/* True when what joins two parts of a word stands at byte at with a letter right after it. */
static bool joins(struct text text, size_t at, unsigned code)
{
    size_t next = at;
    if (!is_apostrophe(code) && !is_hyphen(code) && code != '&')
        return false;
    unsigned after = unicode_next(text, &next);
    if (code == '&')
        return unicode_is_upper(after);
    return after != CODE_POINT_NONE && is_word_part(after);
}

/* "U.S", "e.g", "p.m": single letters with stops between.  The end of such a run, or from. */
static size_t dotted_end(struct text text, size_t from)
{
    size_t at = from, end = from;
    int letters = 0;
    while (letters <= MOST_DOTTED) {
        size_t next = at;
        if (!unicode_is_letter(unicode_next(text, &next)))
            break;
        end = next;
        letters++;
        if (unicode_next(text, &next) != '.')
            break;
        at = next;
    }
    size_t after = end;
    unsigned code = unicode_next(text, &after);
    bool whole = code == CODE_POINT_NONE || !is_within(code);
    return letters >= 2 && whole ? end : from;
}

/* Where the word that begins at from ends. */
static size_t word_end(struct text text, size_t from)
{
    size_t at = from, end = from;
    unsigned code;
    while ((code = unicode_next(text, &at)) != CODE_POINT_NONE) {
        if (is_within(code) || joins(text, at, code))
            end = at;
        else
            break;
    }
    return end;
}

/* True when the elided word that ends before an apostrophe may stand alone: l' «OTAN». */
static bool is_elision(struct text word)
{
    static const char *const elided[] = { "l", "d",  "j",     "m",      "n",      "s",     "t",
                                          "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu" };
    for (size_t i = 0; i < sizeof elided / sizeof *elided; i++)
        if (text_equal_ascii(word, text_of(elided[i])))
            return true;
    return false;
}

/* The bytes of an elision and its apostrophe at byte from, 0 when there is none. */
static size_t elision_at(struct text text, size_t from)
{
    for (size_t at = from; at < from + 7;) {
        size_t before = at;
        unsigned code = unicode_next(text, &at);
        if (is_apostrophe(code))
            return is_elision(text_slice(text, from, before)) ? at - from : 0;
        if (!unicode_is_letter(code))
            return 0;
    }
    return 0;
}

/* Fills in what is judged, and what was noticed while it was cleaned. */
static void clean(struct cutter *cutter, struct token *token)
{
    struct text raw = text_slice(cutter->text, token->from, token->to);
    struct buffer made = buffer_new(cutter->arena);
    bool plain = true, latin = false, other = false;
    unsigned code;
    for (size_t at = 0, from = 0; (code = unicode_next(raw, &at)) != CODE_POINT_NONE; from = at) {
        token->kind = unicode_is_digit(code) ? TOKEN_NUMBER : token->kind;
        token->invisible |= is_invisible(code);
        token->curly |= code == 0x2019;
        if (unicode_is_letter(code))
            *(is_latin(code) ? &latin : &other) = true;
        plain &= code < 0x80;
        if (is_apostrophe(code))
            buffer_add_byte(&made, '\'');
        else if (is_hyphen(code))
            buffer_add_byte(&made, '-');
        else if (ligature(code))
            buffer_add(&made, text_of(ligature(code)));
        else if (!is_invisible(code) && code != 0x00AD)
            buffer_add(&made, text_slice(raw, from, at));
    }
    token->word = plain ? raw : unicode_nfc(cutter->arena, buffer_text(&made));
    token->strange = latin && other;
    token->foreign = other && !latin;
    token->letters = letter_case_of(token->word);
}

/* Where the joint number `joint` of a raw word begins, or ends if `past`; its end when it has
 * fewer. */
static size_t joint_at(struct text raw, size_t joint, bool past)
{
    unsigned code;
    for (size_t at = 0, from = 0; (code = unicode_next(raw, &at)) != CODE_POINT_NONE; from = at)
        if ((is_apostrophe(code) || is_hyphen(code)) && joint-- == 0)
            return past ? at : from;
    return raw.length;
}

static size_t count_joints(struct text word)
{
    size_t count = 0;
    for (size_t i = 0; i < word.length; i++)
        count += word.data[i] == '\'' || word.data[i] == '-';
    return count;
}

void token_part(struct text text, const struct token *token, size_t *from, size_t *to)
{
    struct text raw = text_slice(text, token->from, token->to);
    size_t before = count_joints(text_slice(token->word, 0, *from));
    size_t within = count_joints(text_slice(token->word, *from, *to));
    bool ends = *to == token->word.length;
    *from = token->from + (*from ? joint_at(raw, before - 1, true) : 0);
    *to = ends ? token->to : token->from + joint_at(raw, before + within, false);
}

/* Abbreviations whose full stop ends no sentence. */
static bool is_abbreviation(struct text word)
{
    static const char *const known[] = {
        "mr",  "mrs",  "ms",     "dr",  "prof", "st",   "gen",  "col",   "lt",     "capt",
        "sgt", "maj",  "adm",    "amb", "cmdr", "brig", "hon",  "rev",   "jr",     "sr",
        "no",  "nos",  "vs",     "cf",  "art",  "p",    "pp",   "vol",   "approx", "m",
        "mm",  "mme",  "mlle",   "me",  "ch",   "fig",  "ed",   "eds",   "dept",   "ext",
        "tel", "al",   "env",    "av",  "apr",  "bd",   "para", "paras", "sec",    "inc",
        "ltd", "corp", "messrs", "op",  "chap", "resp", "incl", "cpl",   "ten",    "cdt",
        "gal", "mgr",  "réf",    "ref", "tél",  "max",  "min",  "est"
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (text_equal_ascii(word, text_of(known[i])))
            return true;
    return unicode_count(word) == 1;
}

/* What ends a sentence or opens something new, told by one character between words. */
static void pass_mark(struct cutter *cutter, unsigned code, bool followed_by_space)
{
    const struct tokens *tokens = cutter->tokens;
    const struct token *last = tokens->count ? &tokens->items[tokens->count - 1] : NULL;
    bool short_form = last && code == '.' && last->kind != TOKEN_NUMBER &&
                      (last->kind == TOKEN_DOTTED || is_abbreviation(last->word));
    if ((code == '.' || code == '!' || code == '?' || code == 0x2026) && followed_by_space &&
        !short_form)
        cutter->starts = cutter->after_stop = true;
    else if (code == ':' || code == '\t' || code == '\n' || code == 0x2022 || code == 0x25AA)
        cutter->starts = true;
    if (code == 0x00AB || code == 0x201C || code == 0x201E || (code == '"' && !cutter->quote)) {
        cutter->quote = ++cutter->quotes;
        cutter->starts = true;
    } else if (code == 0x00BB || code == 0x201D || code == '"') {
        cutter->quote = 0;
    }
}

static void add(struct cutter *cutter, enum token_kind kind, size_t from, size_t to)
{
    struct tokens *tokens = cutter->tokens;
    tokens->items = arena_grow(cutter->arena, tokens->items, tokens->count, &tokens->capacity,
                               sizeof *tokens->items);
    struct token *token = &tokens->items[tokens->count++];
    *token = (struct token){ .kind = kind, .from = from, .to = to, .quote = cutter->quote };
    token->starts = cutter->starts;
    token->after_stop = cutter->after_stop;
    clean(cutter, token);
    if (kind != TOKEN_WORD)
        token->kind = kind;
    cutter->starts = cutter->after_stop = false;
}

/* "21st", "3rd", "2e": what stands before it counts things, and is no part of a name. */
static bool is_ordinal(struct text part)
{
    static const char *const endings[] = { "st", "nd", "rd", "th", "e", "er", "re", "ème", "ième" };
    size_t digits = 0;
    while (digits < part.length && part.data[digits] >= '0' && part.data[digits] <= '9')
        digits++;
    for (size_t i = 0; digits && i < sizeof endings / sizeof *endings; i++)
        if (text_equal(text_slice(part, digits, part.length), text_of(endings[i])))
            return true;
    return false;
}

/* True for a part that is a plain word, and no unit, suffix or part of a name. */
static bool is_plain_part(struct text part, bool ordinal)
{
    enum letter_case letters = letter_case_of(part);
    unsigned code;
    for (size_t at = 0; (code = unicode_next(part, &at)) != CODE_POINT_NONE;)
        if (!is_within(code) && !is_apostrophe(code))
            return false;
        else if (unicode_is_digit(code))
            return false;
    return unicode_count(part) >= SHORTEST_PART &&
           (letters == CASE_LOWER || (letters == CASE_CAPITAL && ordinal));
}

static size_t part_end(struct text text, size_t from, size_t to)
{
    for (size_t at = from, before = from; at < to; before = at)
        if (is_hyphen(unicode_next(text, &at)))
            return before;
    return to;
}

/* Cuts what holds a digit: its plain words apart, the rest between them as it stands. */
static void take_parts(struct cutter *cutter, size_t from, size_t to)
{
    size_t kept = from, kept_end = from; /* of the rest, not yet added */
    bool ordinal = is_ordinal(text_slice(cutter->text, from, part_end(cutter->text, from, to)));
    for (size_t at = from, end; at < to;) {
        end = part_end(cutter->text, at, to);
        if (is_plain_part(text_slice(cutter->text, at, end), ordinal)) {
            if (kept_end > kept)
                add(cutter, TOKEN_NUMBER, kept, kept_end);
            add(cutter, TOKEN_WORD, at, end);
            cutter->tokens->items[cutter->tokens->count - 1].numbered = true;
            kept = kept_end = to;
        } else {
            kept = kept < at ? kept : at;
            kept_end = end;
        }
        at = end;
        unicode_next(cutter->text, &at); /* the hyphen */
    }
    if (kept_end > kept)
        add(cutter, TOKEN_NUMBER, kept, kept_end);
}

static bool holds_digit(struct text word)
{
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;)
        if (unicode_is_digit(code))
            return true;
    return false;
}

/* Takes the word at from, with a trailing apostrophe when it is an elision. */
static size_t take_word(struct cutter *cutter, size_t from)
{
    size_t word = from + elision_at(cutter->text, from), end = dotted_end(cutter->text, word);
    if (end > word) {
        add(cutter, TOKEN_DOTTED, from, end);
        return end;
    }
    end = word_end(cutter->text, from);
    if (holds_digit(text_slice(cutter->text, from, end))) {
        take_parts(cutter, from, end);
        return end;
    }
    size_t after = end;
    if (is_apostrophe(unicode_next(cutter->text, &after)) &&
        is_elision(text_slice(cutter->text, from, end)))
        end = after;
    add(cutter, TOKEN_WORD, from, end);
    return end;
}

void tokens_read(struct arena *arena, struct text paragraph, struct tokens *tokens)
{
    struct cutter cutter = { .arena = arena, .text = paragraph, .tokens = tokens };
    int marks = 0; /* between words since white space; an address stands behind a few at most */
    unsigned code;
    *tokens = (struct tokens){ NULL, 0, 0 };
    cutter.starts = cutter.after_stop = true;
    for (size_t at = 0, from = 0; (code = unicode_next(paragraph, &at)) != CODE_POINT_NONE;
         from = at) {
        size_t address = marks <= MOST_MARKS ? address_length(paragraph, from) : 0;
        marks = unicode_is_space(code) ? 0 : marks + 1;
        if (address) {
            add(&cutter, TOKEN_ADDRESS, from, from + address);
            at = from + address;
            marks = MOST_MARKS + 1;
        } else if (is_word_part(code)) {
            at = take_word(&cutter, from);
            marks = MOST_MARKS + 1;
        } else {
            size_t next = at;
            unsigned after = unicode_next(paragraph, &next);
            pass_mark(&cutter, code,
                      after == CODE_POINT_NONE || !unicode_is_letter(after) ||
                          unicode_is_upper(after));
        }
    }
}
