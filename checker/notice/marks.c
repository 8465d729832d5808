/* List marks, and where running text holds a list, a heading or the end of a sentence. */
#include "notice/outline.h"

#include "unicode.h"

#include <string.h>

static unsigned point_at(struct text text, size_t at)
{
    return at < text.length ? unicode_next(text, &at) : CODE_POINT_NONE;
}

/* "ii" is 2; 0 when it is none.  Only as far as lists go. */
static int roman(struct text text)
{
    static const char *const numerals[] = { "i",  "ii",  "iii",  "iv", "v",
                                            "vi", "vii", "viii", "ix", "x" };
    for (int i = 0; i < 10; i++)
        if (text_equal(text, text_of(numerals[i])))
            return i + 1;
    return 0;
}

static size_t bullet_read(struct text text)
{
    static const unsigned bullets[] = { 0x2022, 0x25CF, 0x25AA, 0x25E6, 0xB7,   0x2023,
                                        0xF0B7, 0x25A0, 0x25CB, 0x2043, 0x27A2, 0x2192,
                                        0x2713, 0xF0A7, 0xFFFD, 0 };
    size_t at = 0;
    unsigned point = unicode_next(text, &at);
    for (const unsigned *bullet = bullets; *bullet; bullet++)
        if (point == *bullet)
            return at;
    bool dash = point == '-' || point == 0x2013 || point == 0x2014 || point == '*' ||
                point == '+' || point == '>';
    bool letter_o = point == 'o' && unicode_is_space(point_at(text, at)) && text.length > 4;
    if (letter_o || (dash && unicode_is_space(point_at(text, at))))
        return at;
    return dash && point != '>' && point != '+' && unicode_is_letter(point_at(text, at)) ? at : 0;
}

/* The number, letter or numeral of a mark: its bytes. */
static size_t ordinal_read(struct text text, enum mark *mark, int *ordinal)
{
    size_t length = 0;
    int value = 0;
    while (length < text.length && length < 2 && text.data[length] >= '0' &&
           text.data[length] <= '9')
        value = value * 10 + (text.data[length++] - '0');
    if (length) {
        *mark = MARK_NUMBER;
        *ordinal = value;
        return value > 0 ? length : 0;
    }
    while (length < text.length && length < 4 && text.data[length] >= 'a' &&
           text.data[length] <= 'z')
        length++;
    int numeral = roman(text_slice(text, 0, length));
    *mark = length == 1 ? MARK_LETTER : MARK_ROMAN;
    *ordinal = length == 1 ? text.data[0] - 'a' + 1 : numeral;
    return length == 1 || numeral ? length : 0;
}

size_t mark_read(struct text text, enum mark *mark, int *ordinal)
{
    *ordinal = 0;
    *mark = MARK_BULLET;
    size_t bullet = bullet_read(text);
    if (bullet)
        return bullet;
    size_t open = text.length && text.data[0] == '(';
    size_t length = ordinal_read(text_slice(text, open, text.length), mark, ordinal);
    size_t after = open + length;
    if (!length || after >= text.length)
        return 0;
    unsigned close = point_at(text, after);
    if (close == ')')
        return after + 1;
    if (!open && *mark == MARK_NUMBER &&
        text_starts(text_slice(text, after, text.length), TEXT(" | ")))
        return after + 3; /* the first cell of a table's row */
    if (open || (close != '.' && close != 0xB0))
        return 0;
    size_t end = after + (close == '.' ? 1 : 2);
    unsigned next = point_at(text, end);
    return next != CODE_POINT_NONE && !unicode_is_digit(next) && next != '.' ? end : 0;
}

/* What may stand before an item in running text. */
static bool opens_item(struct text text, size_t at)
{
    while (at > 0 && text.data[at - 1] == ' ')
        at--;
    if (at == 0)
        return true;
    char before = text.data[at - 1];
    if (before == ':' || before == ';' || before == ',' || before == '.' || before == '?')
        return true;
    struct text so_far = text_slice(text, 0, at);
    return text_ends(so_far, TEXT(" and")) || text_ends(so_far, TEXT(" et")) ||
           text_ends(so_far, TEXT(" or")) || text_ends(so_far, TEXT(" ou"));
}

/* The next mark of the kind with the ordinal from `at` on, or text.length. */
static size_t next_item(struct text text, size_t at, enum mark kind, int ordinal)
{
    for (; at < text.length; at++) {
        enum mark mark;
        int found;
        char byte = text.data[at];
        if (byte == ' ' || (byte >= 'A' && byte <= 'Z') || !opens_item(text, at))
            continue;
        struct text rest = text_slice(text, at, text.length);
        if (!mark_read(rest, &mark, &found))
            continue;
        if (kind == MARK_BULLET ? mark == kind
                                : found == ordinal && mark != MARK_BULLET &&
                                      (mark == kind || (kind == MARK_ROMAN && ordinal == 5) ||
                                       (kind == MARK_ROMAN && ordinal == 1)))
            return at;
        if (kind == MARK_ROMAN && mark == MARK_LETTER && byte == '(' && rest.length > 2 &&
            roman(text_slice(rest, 1, 2)) == ordinal)
            return at;
    }
    return text.length;
}

/* A run of items that starts at `at`; the number of cuts made. */
static size_t items_from(struct text text, size_t at, enum mark kind, struct cut *cuts, size_t most)
{
    size_t count = 0;
    for (int ordinal = 1; at < text.length && count < most; ordinal++) {
        cuts[count++] = (struct cut){ at, kind };
        at = next_item(text, at + 1, kind, ordinal + 1);
    }
    return count > 1 ? count : 0;
}

/* Cuts behind the last item, where its first sentence ends. */
static size_t close_items(struct text text, struct cut *cuts, size_t count, size_t most)
{
    if (!count || count == most)
        return count;
    size_t start = cuts[count - 1].at;
    enum mark mark;
    int ordinal;
    struct text rest = text_slice(text, start, text.length);
    size_t skip = mark_read(rest, &mark, &ordinal);
    size_t end = start + skip + sentence_find_end(text_slice(rest, skip, rest.length));
    if (end < text.length && text_trim(text_slice(text, end, text.length)).length)
        cuts[count++] = (struct cut){ end, MARK_NONE };
    return count;
}

size_t cuts_find(struct text text, struct cut *cuts, size_t most)
{
    int tries = 0;
    for (size_t at = 0; at < text.length && tries < 8; at++) {
        enum mark mark;
        int ordinal;
        if (text.data[at] == ' ' || !opens_item(text, at))
            continue;
        if (!mark_read(text_slice(text, at, text.length), &mark, &ordinal) || ordinal > 1)
            if (mark != MARK_LETTER || ordinal != 9)
                continue;
        if (at == 0 && mark == MARK_BULLET)
            continue;
        tries++;
        if (mark == MARK_LETTER && ordinal == 9)
            mark = MARK_ROMAN;
        size_t count = items_from(text, at, mark, cuts, most);
        if (count)
            return close_items(text, cuts, count, most);
    }
    return 0;
}

/* Abbreviations whose full stop ends nothing. */
static bool is_abbreviation(struct text before)
{
    static const char *const shorts[] = {
        "e.g", "i.e",  "p.m",  "a.m",  "p. ex",  "p.ex", "No",   "no",  "Nr",  "Mr",  "Mrs",
        "Ms",  "Dr",   "Art",  "art",  "approx", "max",  "min",  "Ref", "ref", "Réf", "réf",
        "vs",  "etc",  "cf",   "St",   "Prof",   "resp", "incl", "env", "Tel", "tel", "Bd",
        "Sq",  "déc",  "janv", "févr", "juil",   "sept", "oct",  "nov", "Jan", "Feb", "Apr",
        "Aug", "Sept", "Oct",  "Nov",  "Dec",    "U.S",  "U.N",  "M",   "MM",  "pt",  NULL
    };
    for (const char *const *item = shorts; *item; item++) {
        struct text word = text_of(*item);
        if (!text_ends(before, word))
            continue;
        size_t at = before.length - word.length;
        if (at == 0 || !unicode_is_letter((unsigned char)before.data[at - 1]))
            return at == 0 || before.data[at - 1] == ' ' || before.data[at - 1] == '(';
    }
    return false;
}

/* Is the mark at `at` (its end at `end`) followed by the start of another sentence? */
static bool starts_anew(struct text text, size_t at, size_t end)
{
    size_t next = end;
    unsigned point = unicode_next(text, &next);
    while (point == 0x201D || point == '"' || point == ')' || point == 0xBB || point == 0x2019) {
        end = next;
        point = unicode_next(text, &next);
    }
    bool spaced = false;
    while (unicode_is_space(point) || point == 0xBB) {
        spaced = spaced || unicode_is_space(point);
        point = unicode_next(text, &next);
    }
    if (point == CODE_POINT_NONE)
        return true;
    bool opening = point == 0x201C || point == '"' || point == 0xAB || point == '(' ||
                   point == '[' || point == 0x2022;
    unsigned before = at ? (unsigned char)text.data[at - 1] : ' ', after = point_at(text, next);
    if (!spaced)
        return unicode_is_upper(point) && before > ' ' &&
               (unicode_is_lower(after) || after == '\'' || after == 0x2019);
    return unicode_is_upper(point) || unicode_is_digit(point) || opening;
}

static size_t pass_closers(struct text text, size_t at)
{
    for (;;) {
        size_t next = at;
        unsigned point = unicode_next(text, &next);
        if (point != 0x201D && point != '"' && point != ')' && point != 0xBB && point != 0x2019)
            return at;
        at = next;
    }
}

size_t sentence_find_end(struct text text)
{
    for (size_t at = 0; at < text.length; at++) {
        char byte = text.data[at];
        if (byte != '.' && byte != '!' && byte != '?')
            continue;
        if (byte == '.' && is_abbreviation(text_slice(text, 0, at)))
            continue;
        bool initial = at > 0 && text.data[at - 1] >= 'A' && text.data[at - 1] <= 'Z' &&
                       (at == 1 || text.data[at - 2] == ' ' || text.data[at - 2] == '.');
        if ((byte == '.' && initial) || !starts_anew(text, at, at + 1))
            continue;
        return pass_closers(text, at + 1);
    }
    return text.length;
}
