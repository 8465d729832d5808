/* Dates and times of day in English and French, in every common order. */
#include "notice/reader.h"

#include <string.h>

static const char *const month_names[][6] = {
    { "january", "janvier", "gennaio", "januari", "januar", NULL },
    { "february", "fevrier", "febbraio", "februari", "februar", NULL },
    { "march", "mars", "marzo", "maart", "marz", NULL },
    { "april", "avril", "aprile", NULL },
    { "may", "mai", "maggio", "mei", NULL },
    { "june", "juin", "giugno", "juni", NULL },
    { "july", "juillet", "luglio", "juli", NULL },
    { "august", "aout", "agosto", "augustus", NULL },
    { "september", "septembre", "settembre", NULL },
    { "october", "octobre", "ottobre", "oktober", NULL },
    { "november", "novembre", NULL },
    { "december", "decembre", "dicembre", "dezember", NULL },
};

/* A month by name or by three letters and more of it; 0 for none ("jui" is two months). */
static int month_of(const struct token *token)
{
    if (token->kind != TOKEN_WORD || token->word.length < 3)
        return 0;
    for (int month = 0; month < 12; month++)
        for (const char *const *name = month_names[month]; *name; name++)
            if (text_starts(text_of(*name), token->word) && !text_equal(token->word, TEXT("jui")))
                return month + 1;
    return 0;
}

static bool is_mark(struct span span, size_t at, const char *word)
{
    return at < span.to && span.tokens[at].kind == TOKEN_MARK &&
           text_equal(span.tokens[at].word, text_of(word));
}

static bool is_whole(struct span span, size_t at, int least, int most, int *value)
{
    if (at >= span.to || span.tokens[at].kind != TOKEN_NUMBER)
        return false;
    struct text text = span.tokens[at].text;
    double number = span.tokens[at].number;
    if (text.length > 4 || number < least || number > most || number != (int)number)
        return false;
    *value = (int)number;
    return true;
}

static bool read_year(struct span span, size_t at, int *year)
{
    if (is_whole(span, at, 1990, 2099, year))
        return true;
    if (!is_whole(span, at, 20, 49, year) || span.tokens[at].text.length != 2)
        return false;
    *year += 2000;
    return true;
}

static size_t pass(struct span span, size_t at, const char *words)
{
    while (at < span.to) {
        size_t length = span_match(span, at, words);
        if (!length)
            break;
        at += length;
    }
    return at;
}

/* "6 April 2026", "1er mars 2026", "22-févr.-2026", "12 June". */
static size_t day_month(struct span span, size_t at, struct date *date)
{
    size_t next = at + 1;
    if (!is_whole(span, at, 1, 31, &date->day))
        return 0;
    next = pass(span, next, "st|nd|rd|th|er|of|-|.|/");
    if (next >= span.to || next > at + 3 || (date->month = month_of(&span.tokens[next])) == 0)
        return 0;
    size_t after = pass(span, next + 1, ".|,|-|/|de");
    if (after <= next + 3 && read_year(span, after, &date->year))
        return after + 1 - at;
    date->year = 0;
    return next + 1 - at;
}

/* "February 20, 2026". */
static size_t month_day(struct span span, size_t at, struct date *date)
{
    if ((date->month = month_of(&span.tokens[at])) == 0)
        return 0;
    size_t next = pass(span, at + 1, ".|-|the");
    if (!is_whole(span, next, 1, 31, &date->day) || next > at + 2)
        return 0;
    size_t day = next;
    next = pass(span, next + 1, "st|nd|rd|th|,|-|.");
    if (next <= day + 3 && read_year(span, next, &date->year))
        return next + 1 - at;
    date->year = 0;
    return day + 1 - at;
}

/* "18/06/2025", "18.06.2025", "2026-03-01". */
static size_t figures(struct span span, size_t at, bool month_first, struct date *date)
{
    if (at + 4 >= span.to || span.tokens[at + 1].kind != TOKEN_MARK)
        return 0;
    struct text mark = span.tokens[at + 1].word;
    if (!text_equal(mark, span.tokens[at + 3].word) ||
        !(text_equal(mark, TEXT("/")) || text_equal(mark, TEXT(".")) ||
          text_equal(mark, TEXT("-"))))
        return 0;
    if (is_whole(span, at, 1990, 2099, &date->year) &&
        is_whole(span, at + 2, 1, 12, &date->month) && is_whole(span, at + 4, 1, 31, &date->day))
        return 5;
    int first, second;
    if (!is_whole(span, at, 1, 31, &first) || !is_whole(span, at + 2, 1, 31, &second) ||
        !read_year(span, at + 4, &date->year))
        return 0;
    bool swap = (month_first && first <= 12) || second > 12;
    date->swappable = first <= 12 && second <= 12 && first != second;
    date->day = swap ? second : first;
    date->month = swap ? first : second;
    return date->month <= 12 ? 5 : 0;
}

static bool is_real(const struct date *date)
{
    static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return date->day <= days[date->month - 1];
}

size_t date_read(struct span span, size_t at, bool month_first, struct date *date)
{
    *date = (struct date){ 0 };
    if (at >= span.to)
        return 0;
    size_t length = 0;
    if (span.tokens[at].kind == TOKEN_NUMBER) {
        length = figures(span, at, month_first, date);
        if (!length)
            length = day_month(span, at, date);
    } else if (span.tokens[at].kind == TOKEN_WORD) {
        length = month_day(span, at, date);
    }
    return length && is_real(date) ? length : 0;
}

size_t date_find(struct span span, bool month_first, struct date *date, size_t *length)
{
    struct date yearless = { 0 };
    size_t where = span.to, taken = 0;
    for (size_t at = span.from; at < span.to; at++) {
        size_t found = date_read(span, at, month_first, date);
        if (found && date->year) {
            *length = found;
            return at;
        }
        if (found && where == span.to) {
            yearless = *date;
            where = at;
            taken = found;
        }
        at += found ? found - 1 : 0;
    }
    *date = yearless;
    *length = taken;
    return where;
}

struct text date_text(struct arena *arena, const struct date *date)
{
    return arena_format(arena, "%04d-%02d-%02d", date->year, date->month, date->day);
}

long date_days(const struct date *date)
{
    /* Days from the civil calendar, years counted from March. */
    long year = date->year - (date->month <= 2), era = year / 400, of_era = year - era * 400;
    long of_year = (153 * (date->month + (date->month > 2 ? -3 : 9)) + 2) / 5 + date->day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/* Adds "p.m." to an hour of the clock face. */
static int clock_face(struct span span, size_t at, int hour, int minute)
{
    bool pm = span_match(span, at, "pm; p . m") ||
              (span_match(span, at, "pm*") && text_starts(span.tokens[at].text, TEXT("PM")));
    bool am = span_match(span, at, "am; a . m") ||
              (span_match(span, at, "am*") && text_starts(span.tokens[at].text, TEXT("AM")));
    bool midnight = span_match(span, at, "midnight|minuit");
    if (midnight && hour == 12)
        return 24 * 60;
    if (pm && hour < 12)
        hour += 12;
    if (am && hour == 12)
        hour = 0;
    return hour * 60 + minute;
}

static bool is_half_day(struct span span, size_t at)
{
    return span_match(span, at, "am|pm") || span_match(span, at, "a|p . m");
}

/* "23:59", "5:59:00 PM", "12:00 noon". */
static int time_with_colon(struct span span, size_t at)
{
    int hour, minute, second;
    if (!is_whole(span, at, 0, 24, &hour) || !is_mark(span, at + 1, ":") ||
        !is_whole(span, at + 2, 0, 59, &minute) || span.tokens[at + 2].text.length != 2)
        return -1;
    size_t next = at + 3;
    if (is_mark(span, next, ":") && is_whole(span, next + 1, 0, 59, &second))
        next += 2;
    return clock_face(span, next, hour, minute);
}

/* "23 h 59", "23h59", "18 heures 30", "1800 hrs", "16.00 hours". */
static int time_with_hours(struct span span, size_t at)
{
    struct text text = span.tokens[at].text, after = span.tokens[at + 1].word;
    int hour = (int)span.tokens[at].number, minute = 0;
    bool hours = span_match(span, at + 1, "h|hrs|hr|hour|hours|heure|heures|uhr|uur") > 0;
    if (hours && text.length == 4 && hour >= 100 && hour <= 2400 && hour % 100 < 60)
        return hour / 100 * 60 + hour % 100;
    if (hours && text.length >= 4 && text_find(text, TEXT(".")) == text.length - 3)
        return hour * 60 + (int)((span.tokens[at].number - hour) * 100 + 0.5);
    if (text.length > 2 || hour > 24)
        return -1;
    long glued;
    if (after.length > 1 && after.data[0] == 'h' &&
        text_number(text_slice(after, 1, after.length), &glued) && glued < 60)
        return hour * 60 + (int)glued;
    if (!hours || span_match(span, at + 1, "hour|hours"))
        return -1;
    if (!is_whole(span, at + 2, 0, 59, &minute) || span.tokens[at + 2].text.length != 2)
        minute = 0;
    return hour * 60 + minute;
}

/* "6 p.m.", "11.59 pm". */
static int time_with_half_day(struct span span, size_t at)
{
    double number = span.tokens[at].number;
    int hour = (int)number, minute = (int)((number - hour) * 100 + 0.5);
    if (!is_half_day(span, at + 1) || hour < 1 || hour > 12 || minute > 59)
        return -1;
    return clock_face(span, at + 1, hour, minute);
}

static int time_at(struct span span, size_t at)
{
    if (span.tokens[at].kind != TOKEN_NUMBER || at + 1 >= span.to)
        return -1;
    int found = time_with_colon(span, at);
    if (found < 0)
        found = time_with_half_day(span, at);
    if (found < 0)
        found = time_with_hours(span, at);
    /* "at 16.00" with nothing behind it. */
    struct text text = span.tokens[at].text;
    bool dotted = text.length >= 4 && text.data[text.length - 3] == '.';
    double number = span.tokens[at].number;
    if (found < 0 && dotted && number < 24 && at > span.from &&
        span_match(span, at - 1, "at|a|by|until|,|("))
        found = (int)number * 60 + (int)((number - (int)number) * 100 + 0.5);
    return found <= 24 * 60 ? found : -1;
}

int time_find(struct span span, bool *midnight)
{
    *midnight = false;
    for (size_t at = span.from; at < span.to; at++) {
        int found = time_at(span, at);
        if (found >= 0)
            return found;
        if (span_match(span, at, "noon|midday|midi"))
            return 12 * 60;
        if (span_match(span, at, "midnight|minuit")) {
            *midnight = true;
            return 24 * 60;
        }
    }
    return -1;
}

bool month_comes_first(const struct outline *outline)
{
    struct span all = { outline->tokens.items, 0, outline->tokens.count };
    for (size_t at = 0; at < all.to; at++) {
        int first, second, year;
        if (is_whole(all, at, 1, 12, &first) &&
            (is_mark(all, at + 1, "/") || is_mark(all, at + 1, "-")) &&
            is_whole(all, at + 2, 13, 31, &second) && read_year(all, at + 4, &year) &&
            at + 4 < all.to)
            return true;
    }
    return span_has(all, "usajobs");
}
