/* Where sentences end and words begin. */
#include "coverage/cut.h"

#include "coverage/stop.h"
#include "unicode.h"

#include <string.h>

#define LEFT_QUOTE   0x2018u
#define APOSTROPHE   0x2019u
#define HYPHEN       0x2010u
#define FIXED_HYPHEN 0x2011u

static bool is_apostrophe(unsigned code)
{
    return code == '\'' || code == APOSTROPHE || code == LEFT_QUOTE;
}

static bool is_hyphen(unsigned code)
{
    return code == '-' || code == HYPHEN || code == FIXED_HYPHEN;
}

static bool in_word(unsigned code)
{
    return unicode_is_letter(code) || unicode_is_digit(code) || unicode_is_mark(code);
}

/* Abbreviations after which a full stop ends nothing; bare. */
static bool is_abbreviation(struct text word)
{
    static const char *const known[] = { "mr", "mrs", "ms",  "dr",   "prof", "no",    "nos", "art",
                                         "cf", "eg",  "ie",  "vs",   "col",  "gen",   "lt",  "st",
                                         "mm", "mme", "par", "para", "fig",  "approx" };

    if (word.length == 1)
        return unicode_is_letter((unsigned char)word.data[0]);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (text_equal_ascii(word, text_of(known[i])))
            return true;
    return false;
}

/* The letters right before byte `at`. */
static struct text word_before(struct text line, size_t at)
{
    size_t from = at, before = at;

    while (before > 0) {
        unsigned code = unicode_previous(line, &before);
        if (!unicode_is_letter(code))
            break;
        from = before;
    }
    return text_slice(line, from, at);
}

/* "1." or "a)" at the start of the line numbers what follows. */
static bool is_number_before(struct text line, size_t mark)
{
    struct text before = text_trim(text_slice(line, 0, mark));

    for (size_t i = 0; i < before.length; i++)
        if (before.data[i] < '0' || before.data[i] > '9')
            return false;
    return before.length > 0 && before.length < 3;
}

static bool is_stop_mark(unsigned code)
{
    return code == '.' || code == '!' || code == '?' || code == 0x2026u;
}

static bool is_closing(unsigned code)
{
    return code == ')' || code == ']' || code == '"' || code == 0x201Du || code == 0xBBu ||
           is_apostrophe(code);
}

/* After a stop mark and what closes with it: white space, and then not a small letter. */
static bool begins_anew(struct text line, size_t at)
{
    unsigned code = unicode_next(line, &at);

    if (code == CODE_POINT_NONE)
        return true;
    if (!unicode_is_space(code))
        return false;
    while (unicode_is_space(code))
        code = unicode_next(line, &at);
    return !unicode_is_lower(code);
}

size_t sentence_end(struct text line, size_t from)
{
    size_t at = from;

    while (at < line.length) {
        size_t mark = at, after;
        unsigned code = unicode_next(line, &at);

        if (!is_stop_mark(code))
            continue;
        for (after = at; after < line.length; at = after) {
            unsigned next = unicode_next(line, &after);
            if (!is_stop_mark(next) && !is_closing(next) && !(next == 0xA0u || next == 0x202Fu))
                break;
        }
        if (code == '.' &&
            (is_abbreviation(word_before(line, mark)) || is_number_before(line, mark)))
            continue;
        if (begins_anew(line, at))
            return at;
    }
    return line.length;
}

/* Small words that lose their vowel before another: everything up to the apostrophe. */
static bool is_elision(struct text before)
{
    static const char *const elisions[] = { "l",      "d",      "j",      "n",      "s",
                                            "t",      "m",      "c",      "qu",     "jusqu",
                                            "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu" };

    for (size_t i = 0; i < sizeof elisions / sizeof *elisions; i++)
        if (text_equal_ascii(before, text_of(elisions[i])))
            return true;
    return false;
}

/* Prefixes that are written now with a hyphen and now without. */
static bool is_prefix(struct text before)
{
    static const char *const prefixes[] = { "pre",  "re",    "non",    "co",   "multi", "sub",
                                            "anti", "inter", "post",   "bi",   "micro", "macro",
                                            "semi", "trans", "contre", "sous", "pluri", "cyber" };

    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (text_equal(before, text_of(prefixes[i])))
            return true;
    return false;
}

/* Small letters without hyphens and apostrophes, the ligature written out. */
static struct text folded_form(struct arena *arena, struct text word)
{
    struct text folded = unicode_fold(arena, word);
    char *data = arena_take(arena, folded.length + 1);
    size_t length = 0;

    for (size_t at = 0; at < folded.length;) {
        size_t start = at;
        unsigned code = unicode_next(folded, &at);
        if (is_hyphen(code) || is_apostrophe(code) || code == 0xADu)
            continue;
        if (code == 0x153u) {
            memcpy(data + length, "oe", 2);
            length += 2;
        } else {
            memcpy(data + length, folded.data + start, at - start);
            length += at - start;
        }
    }
    return (struct text){ data, length };
}

static void add_word(struct arena *arena, struct words_found *words, struct text line,
                     struct word word)
{
    struct text raw = text_slice(line, word.from, word.to);
    size_t letters = 0;

    word.capitals = true;
    for (size_t at = 0; at < raw.length;) {
        unsigned code = unicode_next(raw, &at);
        letters += unicode_is_upper(code);
        word.capitals = word.capitals && !unicode_is_lower(code);
        word.figure = word.figure || unicode_is_digit(code);
    }
    word.capitals = word.capitals && letters >= 2;
    word.folded = folded_form(arena, raw);
    word.bare = unicode_bare(arena, word.folded);
    if (word.bare.length == 0)
        return;
    words->items = arena_grow(arena, words->items, words->count, &words->capacity, sizeof word);
    words->items[words->count++] = word;
}

/* True when the apostrophe or hyphen at byte `at` has a letter or digit after it. */
static bool goes_on(struct text line, size_t at)
{
    return in_word(unicode_next(line, &at));
}

/* Decides at a joint between two parts of a word whether the first is a word, a prefix or an
 * elision. */
static bool cut_at_joint(struct arena *arena, struct words_found *words, struct text line,
                         struct word *word, size_t joint)
{
    size_t at = joint;
    unsigned code = unicode_next(line, &at);
    struct text before = text_slice(line, word->from, joint);
    struct text after = text_slice(line, at, at + 1);

    if (is_apostrophe(code)) {
        if (is_elision(before)) {
            *word = (struct word){ .from = at, .elision = (char)(before.data[0] | 0x20) };
            return true;
        }
        word->to = joint;
        add_word(arena, words, line, *word);
        /* "the Alliance's": what follows the apostrophe is an ending */
        *word = (struct word){ .from = text_equal_ascii(after, TEXT("s")) ? at + 1 : at };
        return true;
    }
    if (is_prefix(unicode_bare(arena, before)))
        return false;
    word->to = joint;
    add_word(arena, words, line, *word);
    *word = (struct word){ .from = at };
    return true;
}

struct words_found words_cut(struct arena *arena, struct text line, size_t from, size_t to)
{
    struct words_found words = { 0 };
    struct text part = text_slice(line, 0, to);
    bool open = false;
    struct word word = { 0 };

    for (size_t at = from; at < to;) {
        size_t start = at;
        unsigned code = unicode_next(part, &at);
        if (in_word(code)) {
            if (!open)
                word = (struct word){ .from = start };
            open = true;
        } else if (open && (is_apostrophe(code) || is_hyphen(code)) && goes_on(part, at)) {
            if (cut_at_joint(arena, &words, part, &word, start) && word.from > at)
                at = word.from;
        } else if (open && code != 0xADu) {
            word.to = start;
            add_word(arena, &words, part, word);
            open = false;
        }
    }
    if (open) {
        word.to = to;
        add_word(arena, &words, part, word);
    }
    return words;
}

enum tongue words_tongue(const struct words_found *words, enum tongue fallback)
{
    int english = 0, french = 0;

    for (size_t i = 0; i < words->count; i++) {
        bool in_english = stop_word(TONGUE_ENGLISH, words->items[i].bare);
        bool in_french = stop_word(TONGUE_FRENCH, words->items[i].bare);
        english += in_english && !in_french;
        french += (in_french && !in_english) + (words->items[i].elision != 0);
    }
    if (english == french || (english + french < 3 && english > 0 && french > 0))
        return fallback;
    return english > french ? TONGUE_ENGLISH : TONGUE_FRENCH;
}
