/* Counts lists on and writes their labels (17.9.11, 17.18.59). */
#include "document/numbering.h"

#include "buffer.h"
#include "unicode.h"

#define ROMAN_MOST  32767 /* as Word; past it the number stands in figures */
#define LETTER_RUNS 30    /* "zz...": Word repeats the letter, at most so often */

/* Levels below this one start again, unless they say that they do not or only after another. */
static void restart_below(struct number *number, int level)
{
    struct number_list *list = number->list;
    for (int i = level + 1; i < LEVELS; i++) {
        const struct number_level *below = number_level(number, i);
        int restart = below ? below->restart : -1;
        if (restart < 0 || level < restart)
            list->used[i] = false;
    }
}

static long start_of(const struct number *number, int level)
{
    const struct number_level *stated = number_level(number, level);
    if (number->starts[level] >= 0)
        return number->starts[level];
    if (stated && stated->start_inherited)
        stated = &number->list->levels[level];
    return stated ? stated->start : 1;
}

/* A w:num with a start of its own begins the list again where it is first used. */
static void begin(struct number *number)
{
    if (number->begun)
        return;
    number->begun = true;
    for (int i = 0; i < LEVELS; i++)
        if (number->starts[i] >= 0)
            number->list->used[i] = false;
}

/* A level above that was passed over counts as begun: the next paragraph on it goes on from there.
 */
static void begin_above(struct number *number, int level)
{
    struct number_list *list = number->list;
    for (int i = 0; i < level; i++)
        if (!list->used[i]) {
            list->counters[i] = start_of(number, i);
            list->used[i] = true;
        }
}

static void roman(struct buffer *out, long value, bool upper)
{
    static const struct {
        int value;
        const char *lower, *upper;
    } signs[] = { { 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" }, { 400, "cd", "CD" },
                  { 100, "c", "C" },  { 90, "xc", "XC" },  { 50, "l", "L" },  { 40, "xl", "XL" },
                  { 10, "x", "X" },   { 9, "ix", "IX" },   { 5, "v", "V" },   { 4, "iv", "IV" },
                  { 1, "i", "I" } };
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        for (; value >= signs[i].value; value -= signs[i].value)
            buffer_add(out, text_of(upper ? signs[i].upper : signs[i].lower));
}

/* a to z, then aa, bb, and so on. */
static void letters(struct buffer *out, long value, char first)
{
    long times = (value - 1) / 26 + 1;
    for (long i = 0; i < times && i < LETTER_RUNS; i++)
        buffer_add_byte(out, (char)(first + (value - 1) % 26));
}

static const char *ordinal_ending(long value)
{
    if (value % 100 >= 11 && value % 100 <= 13)
        return "th";
    switch (value % 10) {
    case 1:
        return "st";
    case 2:
        return "nd";
    case 3:
        return "rd";
    default:
        return "th";
    }
}

static const char *const small_numbers[] = { "zero",    "one",       "two",      "three",
                                             "four",    "five",      "six",      "seven",
                                             "eight",   "nine",      "ten",      "eleven",
                                             "twelve",  "thirteen",  "fourteen", "fifteen",
                                             "sixteen", "seventeen", "eighteen", "nineteen" };
static const char *const tens[] = { "",      "",      "twenty",  "thirty", "forty",
                                    "fifty", "sixty", "seventy", "eighty", "ninety" };

/* English words up to 999; past that, figures. */
static void cardinal(struct buffer *out, long value)
{
    if (value > 999) {
        buffer_add_format(out, "%ld", value);
    } else if (value >= 100) {
        buffer_add_format(out, "%s hundred", small_numbers[value / 100]);
        if (value % 100) {
            buffer_add_byte(out, ' ');
            cardinal(out, value % 100);
        }
    } else if (value >= 20) {
        buffer_add(out, text_of(tens[value / 10]));
        if (value % 10)
            buffer_add_format(out, "-%s", small_numbers[value % 10]);
    } else {
        buffer_add(out, text_of(small_numbers[value]));
    }
}

static void capitalise(struct buffer *out, size_t from)
{
    if (from < out->length && out->data[from] >= 'a' && out->data[from] <= 'z')
        out->data[from] = (char)(out->data[from] - 'a' + 'A');
}

/* "one" to "first" and so on, by the last word. */
static void ordinal_words(struct buffer *out, long value)
{
    static const struct {
        const char *cardinal, *ordinal;
    } odd[] = { { "one", "first" },     { "two", "second" },   { "three", "third" },
                { "five", "fifth" },    { "eight", "eighth" }, { "nine", "ninth" },
                { "twelve", "twelfth" } };
    cardinal(out, value);
    struct text words = buffer_text(out);
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        if (text_ends(words, text_of(odd[i].cardinal))) {
            out->length -= text_of(odd[i].cardinal).length;
            buffer_add(out, text_of(odd[i].ordinal));
            return;
        }
    if (text_ends(words, TEXT("y"))) {
        out->length--;
        buffer_add(out, TEXT("ie"));
    }
    buffer_add(out, TEXT("th"));
}

/* The footnote signs of the Chicago Manual: * † ‡ §, then doubled. */
static void chicago(struct buffer *out, long value)
{
    static const unsigned signs[] = { '*', 0x2020, 0x2021, 0xA7 };
    for (long i = 0; i <= (value - 1) / 4 && i < LETTER_RUNS; i++)
        buffer_add_code_point(out, signs[(value - 1) % 4]);
}

static void circled(struct buffer *out, long value)
{
    if (value <= 20)
        buffer_add_code_point(out, (unsigned)(0x2460 + value - 1));
    else
        buffer_add_format(out, "%ld", value);
}

static void format_text(struct buffer *out, struct text format, long value)
{
    size_t from = out->length;
    if (text_equal(format, TEXT("cardinalText")))
        cardinal(out, value);
    else
        ordinal_words(out, value);
    capitalise(out, from);
}

/* Formats whose values are positive; what is not known here stands in figures. */
static void format_into(struct buffer *out, struct text format, long value)
{
    if (text_equal(format, TEXT("none")) || text_equal(format, TEXT("bullet")))
        return;
    if (text_equal(format, TEXT("lowerRoman")) && value <= ROMAN_MOST && value > 0)
        roman(out, value, false);
    else if (text_equal(format, TEXT("upperRoman")) && value <= ROMAN_MOST && value > 0)
        roman(out, value, true);
    else if (text_equal(format, TEXT("lowerLetter")) && value > 0)
        letters(out, value, 'a');
    else if (text_equal(format, TEXT("upperLetter")) && value > 0)
        letters(out, value, 'A');
    else if (text_equal(format, TEXT("ordinal")))
        buffer_add_format(out, "%ld%s", value, ordinal_ending(value));
    else if (text_equal(format, TEXT("decimalZero")))
        buffer_add_format(out, "%02ld", value);
    else if (text_equal(format, TEXT("hex")))
        buffer_add_format(out, "%lX", (unsigned long)value);
    else if (text_equal(format, TEXT("numberInDash")))
        buffer_add_format(out, "- %ld -", value);
    else if (text_equal(format, TEXT("chicago")) && value > 0)
        chicago(out, value);
    else if (text_starts(format, TEXT("decimalEnclosedCircle")) && value > 0)
        circled(out, value);
    else if (text_equal(format, TEXT("cardinalText")) || text_equal(format, TEXT("ordinalText")))
        format_text(out, format, value);
    else
        buffer_add_format(out, "%ld", value);
}

struct text number_format(struct arena *arena, struct text format, long value)
{
    struct buffer out = buffer_new(arena);
    format_into(&out, format, value < 0 ? 0 : value);
    return arena_copy(arena, buffer_text(&out));
}

static long shown_value(const struct number *number, int level)
{
    return number->list->used[level] ? number->list->counters[level] : start_of(number, level);
}

#define LABEL_MOST 256 /* bytes: a label that is longer is no label */

static void label_write(struct buffer *out, struct number *number,
                        const struct number_level *stated)
{
    struct text pattern = stated->pattern;
    for (size_t i = 0; i < pattern.length && out->length < LABEL_MOST; i++) {
        bool place = pattern.data[i] == '%' && i + 1 < pattern.length &&
                     pattern.data[i + 1] >= '1' && pattern.data[i + 1] <= '9';
        if (!place) {
            buffer_add_byte(out, pattern.data[i]);
            continue;
        }
        int level = pattern.data[++i] - '1';
        const struct number_level *of = number_level(number, level);
        struct text format = of ? of->format : TEXT("decimal");
        if (stated->legal && !text_equal(format, TEXT("none")))
            format = TEXT("decimal");
        format_into(out, format, shown_value(number, level));
    }
}

struct text number_next(struct arena *arena, struct number *number, int level)
{
    const struct number_level *stated = number_level(number, level);
    struct number_list *list = number ? number->list : NULL;
    struct buffer out = buffer_new(arena);
    if (!stated || !list)
        return TEXT_NONE;
    begin(number);
    begin_above(number, level);
    if (!list->used[level])
        list->counters[level] = start_of(number, level);
    else if (list->counters[level] < 0x7FFFFFFF)
        list->counters[level]++;
    list->used[level] = true;
    restart_below(number, level);
    if (text_equal(stated->format, TEXT("none")) && !stated->pattern.length)
        return TEXT_NONE;
    label_write(&out, number, stated);
    struct text label = arena_copy(arena, buffer_text(&out));
    return unicode_valid(label) ? label : unicode_fit(arena, label, 0);
}
