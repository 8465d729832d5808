/* Reads the values of the rules file. */
#include "notice/ruleskeys.h"

#include "buffer.h"
#include "unicode.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ITEMS_MOST 500

struct value_reader {
    struct arena *arena;
    struct text *why;
};

static bool fault(struct value_reader *in, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static bool fault(struct value_reader *in, const char *format, ...)
{
    char message[500];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    *in->why = arena_copy(in->arena, text_of(message));
    return false;
}

struct text rules_unescape(struct arena *arena, struct text text)
{
    struct buffer buffer = buffer_new(arena);
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] == '\\' && i + 1 < text.length)
            i++;
        buffer_add_byte(&buffer, text.data[i]);
    }
    return buffer_text(&buffer);
}

static bool is_one_of(struct text text, const char *names)
{
    struct text rest = text_of(names);
    while (rest.data)
        if (text_equal_ascii(text_cut(&rest, '|'), text))
            return true;
    return false;
}

static bool read_list(struct value_reader *in, const struct rules_key *key, struct text value,
                      struct texts *texts)
{
    *texts = (struct texts){ 0 };
    size_t from = 0;
    for (size_t at = 0; at <= value.length; at++) {
        if (at < value.length && value.data[at] == '\\') {
            at++;
            continue;
        }
        if (at < value.length && value.data[at] != ',')
            continue;
        struct text item = rules_unescape(in->arena, text_trim(text_slice(value, from, at)));
        from = at + 1;
        if (!item.length)
            continue;
        if (key->one_of && !is_one_of(item, key->one_of))
            return fault(in, "%s holds '%.*s'; it takes %s, with commas between", key->name,
                         TEXT_SHOW(unicode_fit(in->arena, item, 60)), key->one_of);
        if (texts->count < ITEMS_MOST)
            texts_add(in->arena, texts, item);
    }
    return true;
}

static bool is_date(struct text text)
{
    static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    char date[12];
    int year, month, day, used = 0;
    snprintf(date, sizeof date, "%.*s", TEXT_SHOW(text_slice(text, 0, 11)));
    bool shape = text.length == 10 &&
                 sscanf(date, "%4d-%2d-%2d%n", &year, &month, &day, &used) == 3 && used == 10;
    return shape && month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

static bool is_time(struct text text)
{
    char time[8];
    int hour, minute, used = 0;
    snprintf(time, sizeof time, "%.*s", TEXT_SHOW(text_slice(text, 0, 7)));
    bool shape =
        text.length == 5 && sscanf(time, "%2d:%2d%n", &hour, &minute, &used) == 2 && used == 5;
    return shape && hour >= 0 && minute >= 0 && hour * 60 + minute <= 24 * 60 && minute < 60;
}

static bool read_figure(struct value_reader *in, const struct rules_key *key, struct text value,
                        double *figure)
{
    char text[40], *end;
    snprintf(text, sizeof text, "%.*s", TEXT_SHOW(text_slice(value, 0, 39)));
    *figure = strtod(text, &end);
    bool whole = key->kind == VALUE_DECIMAL || *figure == (double)(long)*figure;
    bool plain = value.length && value.length < 39 && strspn(text, "0123456789.") == value.length;
    if (!plain || *end || !whole || *figure < key->least || *figure > key->most)
        return fault(in, "%s takes a %snumber from %g to %g, not '%.*s'", key->name,
                     key->kind == VALUE_WHOLE ? "whole " : "", key->least, key->most,
                     TEXT_SHOW(unicode_fit(in->arena, value, 40)));
    return true;
}

static bool set_text(struct value_reader *in, const struct rules_key *key, struct text value,
                     void *at)
{
    value = rules_unescape(in->arena, value);
    struct text shown = unicode_fit(in->arena, value, 40);
    if (value.length && key->kind == VALUE_DATE && !is_date(value))
        return fault(in, "%s takes a date as YYYY-MM-DD, not '%.*s'", key->name, TEXT_SHOW(shown));
    if (value.length && key->kind == VALUE_TIME && !is_time(value))
        return fault(in, "%s takes a time as HH:MM from 00:00 to 24:00, not '%.*s'", key->name,
                     TEXT_SHOW(shown));
    if (value.length && key->one_of && !is_one_of(value, key->one_of))
        return fault(in, "%s takes %s, not '%.*s'", key->name, key->one_of, TEXT_SHOW(shown));
    memcpy(at, &value, sizeof value);
    return true;
}

static bool set_switch(struct value_reader *in, const struct rules_key *key, struct text value,
                       void *at)
{
    bool yes = is_one_of(value, "yes|true|on|1");
    if (!yes && value.length && !is_one_of(value, "no|false|off|0"))
        return fault(in, "%s takes yes or no, not '%.*s'", key->name,
                     TEXT_SHOW(unicode_fit(in->arena, value, 40)));
    memcpy(at, &yes, sizeof yes);
    return true;
}

bool rules_value_read(struct arena *arena, const struct rules_key *key, struct text value,
                      struct notice *notice, struct text *why)
{
    struct value_reader reader = { arena, why }, *in = &reader;
    char *at = (char *)notice + key->offset;
    double figure = 0;
    int whole;
    if (key->kind == VALUE_LIST)
        return read_list(in, key, value, (struct texts *)(void *)at);
    if (key->kind == VALUE_SWITCH)
        return set_switch(in, key, value, at);
    if (key->kind != VALUE_WHOLE && key->kind != VALUE_DECIMAL)
        return set_text(in, key, value, at);
    if (value.length && !read_figure(in, key, value, &figure))
        return false;
    whole = (int)figure;
    if (key->kind == VALUE_WHOLE)
        memcpy(at, &whole, sizeof whole);
    else
        memcpy(at, &figure, sizeof figure);
    return true;
}
