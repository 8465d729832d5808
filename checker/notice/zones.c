/* Wall clocks at the places that notices name, by the system's zone data. */
#include "notice/zones.h"

#include "notice/tokens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

const struct zone zones[] = {
    { "Europe/Brussels", "CET-1CEST,M3.5.0,M10.5.0/3", "Brussels",
      "brussels|bruxelles|brussel|mons|casteau|hague|haye|paris|vienna|vienne|wien|geneva|geneve|"
      "strasbourg|luxembourg|capellen|naples|rome|roma|ramstein|brunssum|oberammergau|copenhagen|"
      "stockholm|oslo|berlin|bonn|munich|madrid|warsaw|prague|budapest|zagreb|ljubljana|bratislava|"
      "valletta|tirana|belgrade|sarajevo|skopje|podgorica|pristina|turin|milan|florence|frankfurt|"
      "parma|alicante|seville|lyon|lille|toulouse|darmstadt|cologne|liege|valenciennes|trieste|"
      "amsterdam|noordwijk|cet|cest|mez|hec; central european" },
    { "Europe/London", "GMT0BST,M3.5.0/1,M10.5.0", "London",
      "london|londres|northwood|edinburgh|bst|uk; united kingdom" },
    { "Europe/Athens", "EET-2EEST,M3.5.0/3,M10.5.0/4", "Athens",
      "athens|athenes|heraklion|larissa|thessaloniki|helsinki|tallinn|riga|vilnius|bucharest|sofia|"
      "nicosia|kyiv|chisinau|eet|eest; eastern european" },
    { "America/New_York", "EST5EDT,M3.2.0,M11.1.0", "New York",
      "york|washington|norfolk|ottawa|montreal|toronto|est|edt|et; us eastern" },
    { "UTC", "UTC0", "UTC", "utc|gmt|tu|zulu|reykjavik|dakar" },
    { "America/Chicago", "CST6CDT,M3.2.0,M11.1.0", "Chicago", "chicago|cst|cdt" },
    { "America/Los_Angeles", "PST8PDT,M3.2.0,M11.1.0", "Los Angeles", "angeles|francisco|pst|pdt" },
    { "America/Halifax", "AST4ADT,M3.2.0,M11.1.0", "Halifax", "halifax" },
    { "Europe/Lisbon", "WET0WEST,M3.5.0/1,M10.5.0", "Lisbon",
      "lisbon|lisbonne|lisboa|oeiras|monsanto|dublin|wet" },
    { "Europe/Istanbul", "<+03>-3", "Istanbul", "istanbul|ankara|izmir|nairobi|moscow|minsk" },
    { "Asia/Tbilisi", "<+04>-4", "Tbilisi", "tbilisi|yerevan|baku|dubai" },
    { "Asia/Tashkent", "<+05>-5", "Tashkent", "tashkent|dushanbe|ashgabat|astana|almaty" },
    { "Asia/Bangkok", "<+07>-7", "Bangkok", "bangkok|jakarta|hanoi" },
    { "Asia/Tokyo", "JST-9", "Tokyo", "tokyo|seoul" },
    { NULL, NULL, NULL, NULL },
};

const struct zone *zone_find(struct text text)
{
    struct arena *arena = arena_new(1 << 20); /* a few hundred bytes are cut into words */
    const struct zone *found = NULL;
    if (!arena)
        return NULL;
    struct tokens tokens = { 0 };
    tokens_cut(arena, text_slice(text, 0, 400), &tokens);
    struct span span = { tokens.items, 0, tokens.count };
    for (const struct zone *zone = zones; zone->name && !found; zone++)
        if (span_has(span, zone->words))
            found = zone;
    arena_free(arena);
    return found;
}

static bool has_data(const char *name)
{
    char path[200];
    const char *folder = getenv("TZDIR");
    snprintf(path, sizeof path, "%s/%s", folder && *folder ? folder : "/usr/share/zoneinfo", name);
    return access(path, R_OK) == 0;
}

/* Sets TZ; what it was stands in before (empty with *had false for none). */
static void enter(const struct zone *zone, char *before, size_t room, bool *had)
{
    const char *old = getenv("TZ");
    *had = old != NULL;
    snprintf(before, room, "%s", old ? old : "");
    setenv("TZ", has_data(zone->name) ? zone->name : zone->rule, 1);
    tzset();
}

static void leave(const char *before, bool had)
{
    if (had)
        setenv("TZ", before, 1);
    else
        unsetenv("TZ");
    tzset();
}

long long zone_moment(const struct zone *zone, const struct clock *clock)
{
    char before[256];
    bool had;
    struct tm time = { .tm_year = clock->year - 1900,
                       .tm_mon = clock->month - 1,
                       .tm_mday = clock->day,
                       .tm_hour = clock->minutes / 60,
                       .tm_min = clock->minutes % 60,
                       .tm_isdst = -1 };
    enter(zone, before, sizeof before, &had);
    long long moment = mktime(&time);
    leave(before, had);
    return moment;
}

struct clock zone_clock(const struct zone *zone, long long moment)
{
    char before[256];
    bool had;
    time_t seconds = (time_t)moment;
    struct tm time = { 0 };
    enter(zone, before, sizeof before, &had);
    localtime_r(&seconds, &time);
    leave(before, had);
    return (struct clock){ time.tm_year + 1900, time.tm_mon + 1, time.tm_mday,
                           time.tm_hour * 60 + time.tm_min };
}
