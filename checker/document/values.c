/* Reads numbers, measures, switches and colours out of attributes that may hold anything. */
#include "document/values.h"
#include "document.h"

#include <limits.h>
#include <string.h>

#define EMU_PER_TWIP 635
#define EMU_MOST     ((int64_t)TWIPS_MOST * EMU_PER_TWIP * 100)

bool value_on(struct text text)
{
    static const char *const off[] = { "0", "false", "off", NULL };
    return value_choice(text, off) < 0;
}

bool value_integer(struct text text, long least, long most, int *value)
{
    long number;
    if (!text_number(text_trim(text), &number) || number < least || number > most)
        return false;
    *value = (int)number;
    return true;
}

static bool digits_only(struct text text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    return true;
}

bool value_decimal(struct text text, long least, long most, int *value)
{
    text = text_trim(text);
    size_t dot = text_find(text, TEXT("."));
    if (dot < text.length && !digits_only(text_slice(text, dot + 1, text.length)))
        return false;
    return value_integer(text_slice(text, 0, dot), least, most, value);
}

/* Twips of a unit, by its two letters; 0 for none. */
static double unit_twips(struct text unit)
{
    static const struct {
        const char *name;
        double twips;
    } units[] = { { "pt", 20 },   { "cm", 1440 / 2.54 }, { "mm", 144 / 2.54 },
                  { "in", 1440 }, { "pc", 240 },         { "pi", 240 } };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (text_equal(unit, text_of(units[i].name)))
            return units[i].twips;
    return 0;
}

/* "-12.5" as a double; at most 15 digits, so that nothing overflows. */
static bool fraction(struct text text, double *value)
{
    bool negative = text_starts(text, TEXT("-")), dotted = false;
    double number = 0, place = 1;
    size_t digits = 0;
    for (size_t i = negative; i < text.length; i++) {
        if (text.data[i] == '.' && !dotted) {
            dotted = true;
        } else if (text.data[i] >= '0' && text.data[i] <= '9' && digits++ < 15) {
            number = number * 10 + (text.data[i] - '0');
            place *= dotted ? 10 : 1;
        } else {
            return false;
        }
    }
    *value = (negative ? -number : number) / place;
    return digits > 0;
}

/* A measure with a unit, in twips. */
static bool measure(struct text text, double *twips)
{
    text = text_trim(text);
    if (text.length < 3)
        return false;
    double unit = unit_twips(text_slice(text, text.length - 2, text.length));
    if (unit == 0 || !fraction(text_slice(text, 0, text.length - 2), twips))
        return false;
    *twips *= unit;
    return true;
}

static int64_t held(double value, int64_t most)
{
    if (value > (double)most)
        return most;
    if (value < (double)-most)
        return -most;
    return (int64_t)(value + (value < 0 ? -0.5 : 0.5));
}

bool value_twips(struct text text, int *twips)
{
    double length;
    if (value_decimal(text, INT_MIN, INT_MAX, twips)) {
        *twips = (int)held(*twips, TWIPS_MOST);
        return true;
    }
    if (!measure(text, &length))
        return false;
    *twips = (int)held(length, TWIPS_MOST);
    return true;
}

bool value_size(struct text text, int *size)
{
    double length;
    text = text_trim(text);
    if (text_ends(text, TEXT("%")) && fraction(text_slice(text, 0, text.length - 1), &length)) {
        *size = (int)held(length * 50, INT_MAX / 2);
        return true;
    }
    return value_decimal(text, INT_MIN / 2, INT_MAX / 2, size);
}

bool value_half_points(struct text text, int *half_points)
{
    double length;
    int number;
    if (value_integer(text, 0, 3276, &number)) {
        *half_points = number > 0 ? number : 1;
        return true;
    }
    if (!measure(text, &length) || length < 10 || length > 32760)
        return false;
    *half_points = (int)held(length / 10, 3276);
    return true;
}

bool value_emu(struct text text, int64_t *emu)
{
    long number;
    double length;
    if (text_number(text_trim(text), &number)) {
        *emu = held((double)number, EMU_MOST);
        return true;
    }
    if (!measure(text, &length))
        return false;
    *emu = held(length * EMU_PER_TWIP, EMU_MOST);
    return true;
}

bool value_hex(struct text text, unsigned *value)
{
    unsigned number = 0;
    text = text_trim(text);
    if (text.length == 0 || text.length > 8)
        return false;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            return false;
        number = number << 4 | (unsigned)digit;
    }
    *value = number;
    return true;
}

bool value_colour(struct text text, int *colour)
{
    unsigned number;
    text = text_trim(text);
    if (text_equal(text, TEXT("auto"))) {
        *colour = COLOUR_AUTO;
        return true;
    }
    if (text_starts(text, TEXT("#")))
        text = text_slice(text, 1, text.length);
    if (text.length != 6 || !value_hex(text, &number))
        return false;
    *colour = (int)number;
    return true;
}

int value_choice(struct text text, const char *const *names)
{
    for (int i = 0; names[i]; i++)
        if (strlen(names[i]) == text.length &&
            (text.length == 0 || memcmp(names[i], text.data, text.length) == 0))
            return i;
    return -1;
}
