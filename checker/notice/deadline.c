/* The moment after which an application is late: what the printed date and time mean, and where. */
#include "notice/reader.h"

#include "notice/zones.h"

#include <stdio.h>

#define CLOSING_MINUTE (23 * 60 + 59) /* when portals close, as a rule */
#define OFFICE_CLOSES  (17 * 60)
#define HALF_A_DAY     (12 * 3600LL)

struct reading_of_deadline {
    struct clock printed;
    const struct zone *home;   /* the organisation's */
    const struct zone *stated; /* that the notice names beside the time, or NULL */
    const struct zone *board;  /* where a board read it that printed 23:59 at home so; or NULL */
    bool timed, midnight, office;
    bool essay; /* it is the essay's own, earlier date */
};

static bool read_date(struct text date, struct clock *clock)
{
    char text[16];
    snprintf(text, sizeof text, "%.*s", TEXT_SHOW(text_slice(date, 0, 15)));
    return sscanf(text, "%4d-%2d-%2d", &clock->year, &clock->month, &clock->day) == 3;
}

static bool read_time(struct text time, int *minutes)
{
    char text[8];
    int hour, minute;
    snprintf(text, sizeof text, "%.*s", TEXT_SHOW(text_slice(time, 0, 7)));
    if (sscanf(text, "%2d:%2d", &hour, &minute) != 2)
        return false;
    *minutes = hour * 60 + minute;
    return true;
}

/* The zone that stands beside the time: "(Brussels time)", "heure de Paris", "CET". */
static const struct zone *stated_zone(struct arena *arena, struct text sentence)
{
    struct tokens tokens = { 0 };
    tokens_cut(arena, sentence, &tokens);
    struct span span = { tokens.items, 0, tokens.count };
    size_t length,
        at = span_find(span, "cet|cest|eet|eest|gmt|utc|bst|est|edt|et|pst|pdt|cst|cdt", &length);
    if (at < span.to && span_match(span, at, "et") && !text_equal(span.tokens[at].text, TEXT("ET")))
        at = span.to;
    if (at < span.to)
        return zone_find(span.tokens[at].text);
    at = span_find(span, "heure ~2 de|d", &length);
    if (at < span.to)
        return zone_find(span_text(span_slice(span, at, at + length + 3)));
    at = span_find(span, "time|hours", NULL);
    return at < span.to ? zone_find(span_text(span_slice(span, at < 5 ? 0 : at - 5, at))) : NULL;
}

/* 23:59 at home, printed by a board that stands elsewhere, is 17:59, 18:59, 21:59 or 00:59 there.
 */
static const struct zone *board_zone(const struct reading_of_deadline *reading)
{
    static const int boards[] = { ZONE_NEW_YORK, ZONE_UTC, ZONE_LONDON, ZONE_ATHENS };
    if (!reading->timed || reading->stated || reading->printed.minutes % 60 != 59 ||
        reading->printed.minutes == CLOSING_MINUTE)
        return NULL;
    for (size_t i = 0; i < sizeof boards / sizeof *boards; i++) {
        const struct zone *zone = &zones[boards[i]];
        struct clock home = zone_clock(reading->home, zone_moment(zone, &reading->printed));
        if (zone != reading->home && home.minutes == CLOSING_MINUTE)
            return zone;
    }
    return NULL;
}

/* An essay with a date of its own, before the others, is late after that. */
static bool essay_date(struct arena *arena, const struct notice *notice,
                       struct reading_of_deadline *reading)
{
    struct text due = notice->essay.due_date;
    bool earlier = notice->essay_asked && due.length &&
                   (!notice->deadline_date.length || text_compare(due, notice->deadline_date) < 0);
    if (!earlier || !read_date(due, &reading->printed))
        return false;
    struct text sentence = notice_because(notice, "essay.due_date").text;
    struct tokens tokens = { 0 };
    tokens_cut(arena, sentence, &tokens);
    int minutes = time_find((struct span){ tokens.items, 0, tokens.count }, &reading->midnight);
    reading->essay = true;
    reading->timed = minutes >= 0;
    reading->printed.minutes = minutes >= 0 ? minutes : 0;
    if (reading->timed)
        reading->stated = stated_zone(arena, sentence);
    return true;
}

static bool read_printed(struct arena *arena, const struct notice *notice,
                         struct reading_of_deadline *reading)
{
    *reading = (struct reading_of_deadline){ .home = &zones[ZONE_BRUSSELS] };
    const struct zone *place = zone_find(notice->location);
    if (place)
        reading->home = place;
    if (essay_date(arena, notice, reading))
        return true;
    if (!read_date(notice->deadline_date, &reading->printed))
        return false;
    struct text date = notice_because(notice, "deadline_date").text;
    struct text sentence = notice_because(notice, "deadline_time").text;
    reading->timed = read_time(notice->deadline_time, &reading->printed.minutes);
    struct text lower = text_slice(sentence.length ? sentence : date, 0, 400);
    reading->midnight =
        reading->timed && reading->printed.minutes == 24 * 60 && !text_has(lower, TEXT("24"));
    reading->office =
        !reading->timed && (text_find_ascii(date, TEXT("COB")) < date.length ||
                            text_find_ascii(date, TEXT("close of business")) < date.length);
    if (reading->timed)
        reading->stated = stated_zone(arena, sentence);
    reading->board = board_zone(reading);
    return true;
}

static struct text clock_text(struct arena *arena, const struct clock *clock)
{
    return arena_format(arena, "%04d-%02d-%02d %02d:%02d", clock->year, clock->month, clock->day,
                        clock->minutes / 60, clock->minutes % 60);
}

/* Between the place as the notice says it and the board's, the earlier one. */
static long long earliest(struct arena *arena, struct reading_of_deadline *reading,
                          struct text *how)
{
    const struct zone *zone = reading->stated ? reading->stated : reading->home;
    struct clock clock = reading->printed;
    if (!reading->timed)
        clock.minutes = reading->office ? OFFICE_CLOSES : CLOSING_MINUTE;
    if (reading->midnight)
        clock.minutes = 0;
    long long moment = zone_moment(zone, &clock);
    *how = arena_format(arena, "%.*s, %s time", TEXT_SHOW(clock_text(arena, &clock)), zone->place);
    if (reading->midnight)
        *how = arena_format(
            arena, "midnight may be the beginning or the end of that day; %.*s is the safe reading",
            TEXT_SHOW(*how));
    else if (reading->office)
        *how = arena_format(arena, "close of business, taken as %.*s", TEXT_SHOW(*how));
    else if (!reading->timed)
        *how = arena_format(arena, "no time is printed; the end of that day is taken: %.*s",
                            TEXT_SHOW(*how));
    if (!reading->board)
        return moment;
    long long boards = zone_moment(reading->board, &reading->printed);
    struct clock home = zone_clock(reading->home, boards);
    *how = arena_format(arena,
                        "%02d:%02d fits 23:59 in %s as a board in %s prints it (%.*s in %s); the "
                        "safe reading is the earlier one",
                        reading->printed.minutes / 60, reading->printed.minutes % 60,
                        reading->home->place, reading->board->place,
                        TEXT_SHOW(clock_text(arena, &home)), reading->home->place);
    return boards < moment ? boards : moment;
}

bool notice_deadline(struct arena *arena, const struct notice *notice, long long *moment,
                     struct text *how)
{
    struct reading_of_deadline reading;
    if (!read_printed(arena, notice, &reading))
        return false;
    *moment = earliest(arena, &reading, how);
    if (reading.essay)
        *how = arena_format(arena,
                            "the essay has a date of its own, before that of the application: %.*s",
                            TEXT_SHOW(*how));
    return true;
}

bool notice_deadline_last(struct arena *arena, const struct notice *notice, long long *moment)
{
    struct reading_of_deadline reading;
    struct text how;
    if (!read_printed(arena, notice, &reading))
        return false;
    *moment = earliest(arena, &reading, &how);
    if (reading.stated && !reading.midnight)
        return true;
    if (!reading.timed || reading.midnight)
        reading.printed.minutes = 24 * 60;
    *moment = zone_moment(&zones[ZONE_NEW_YORK], &reading.printed) + HALF_A_DAY / 2;
    return true;
}
