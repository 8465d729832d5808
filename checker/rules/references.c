/* Vacancy references by their shape: the same pattern of letters, digits and signs. */
#include "rules/references.h"

#include "rules/help.h"

#include <limits.h>

static bool digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool same_shape(char byte, char model)
{
    if (digit(model))
        return digit(byte);
    return letter(model) ? letter(byte) : byte == model;
}

static bool has_digit(struct text text)
{
    for (size_t i = 0; i < text.length; i++)
        if (digit(text.data[i]))
            return true;
    return false;
}

/* A number within a longer one ("1,250,875", "250875.50", "+32 2 250875") is none by itself. */
static bool inside_number(struct text text, size_t from, size_t to)
{
    bool before = from >= 2 && digit(text.data[from - 2]) &&
                  text_has(TEXT(".,'-/ "), text_slice(text, from - 1, from));
    bool after = to + 1 < text.length && digit(text.data[to + 1]) &&
                 text_has(TEXT(".,'-/"), text_slice(text, to, to + 1));
    return before || after;
}

static bool shaped_at(struct text text, size_t at, struct text wanted)
{
    for (size_t i = 0; i < wanted.length; i++)
        if (!same_shape(text.data[at + i], wanted.data[i]))
            return false;
    return !word_before(text, at) && !word_at(text, at + wanted.length);
}

/* The letters at the head of a reference ("NCIA-26-0071") name its family: others are other things.
 */
static bool same_family(struct text found, struct text wanted)
{
    size_t head = 0;
    while (head < wanted.length && letter(wanted.data[head]))
        head++;
    return text_equal_ascii(text_slice(found, 0, head), text_slice(wanted, 0, head));
}

bool reference_other(struct text text, struct text wanted, size_t from, struct stretch *found)
{
    if (wanted.length < 4 || !has_digit(wanted))
        return false;
    for (size_t at = from; at + wanted.length <= text.length; at++) {
        struct text here = text_slice(text, at, at + wanted.length);
        if (!shaped_at(text, at, wanted) || text_equal_ascii(here, wanted) ||
            !same_family(here, wanted) || inside_number(text, at, at + wanted.length))
            continue;
        *found = (struct stretch){ at, at + wanted.length };
        return true;
    }
    return false;
}

static int number(struct text digits, size_t from, size_t count)
{
    long value = -1;
    text_number(text_slice(digits, from, from + count), &value);
    return (int)value;
}

static bool sound(int day, int month)
{
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* Years that a file of today may be dated with. */
static bool recent(int year)
{
    return year >= 19 && year <= 35;
}

bool reference_is_date(struct text digits)
{
    for (size_t i = 0; i < digits.length; i++)
        if (!digit(digits.data[i]))
            return false;
    int first = number(digits, 0, 2), second = number(digits, 2, 2), third = number(digits, 4, 2);
    if (digits.length == 6)
        return (recent(first) && sound(third, second)) || (sound(first, second) && recent(third));
    if (digits.length != 8)
        return false;
    int fourth = number(digits, 6, 2);
    return (first == 20 && recent(second) && sound(fourth, third)) ||
           (sound(first, second) && third == 20 && recent(fourth));
}

bool reference_announced(struct text text, size_t at)
{
    static const char *const words[] = { "vacancy", "reference", "ref",    "vacance", "référence",
                                         "poste",   "post",      "job",    "no",      "nr",
                                         "n°",      "number",    "numéro", "opening", "notice",
                                         "avis",    "réf" };
    struct text before = text_slice(text, at > 40 ? at - 40 : 0, at);
    size_t last = before.length;
    for (size_t i = 0; i < before.length; i++) /* of this sentence only */
        if ((before.data[i] == '.' || before.data[i] == ';') && i + 1 < before.length &&
            before.data[i + 1] == ' ' && i > 2 &&
            !text_ends(text_slice(before, 0, i), TEXT("ef")) &&
            !text_ends(text_slice(before, 0, i), TEXT("o")))
            last = i;
    if (last < before.length)
        before = text_slice(before, last, before.length);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (find_words(before, text_of(words[i]), 0) < before.length)
            return true;
    return text_ends(before, TEXT("#"));
}

static char digit_like(char byte)
{
    switch (byte) {
    case 'O':
    case 'o':
        return '0';
    case 'I':
    case 'l':
    case 'i':
        return '1';
    case 'Z':
        return '2';
    case 'S':
        return '5';
    case 'B':
        return '8';
    default:
        return byte;
    }
}

bool reference_lookalike(struct text text, struct text wanted)
{
    for (size_t at = 0; at + wanted.length <= text.length; at++) {
        size_t i = 0;
        int swapped = 0;
        while (i < wanted.length &&
               (text.data[at + i] == wanted.data[i] ||
                (digit(wanted.data[i]) && digit_like(text.data[at + i]) == wanted.data[i]))) {
            swapped += text.data[at + i] != wanted.data[i];
            i++;
        }
        if (i == wanted.length && swapped)
            return true;
    }
    return false;
}

int reference_distance(struct text a, struct text b)
{
    int differing = 0;
    if (a.length != b.length)
        return INT_MAX;
    for (size_t i = 0; i < a.length; i++)
        differing += a.data[i] != b.data[i];
    return differing;
}
