/* Time zones of the places that notices name. */
#ifndef DOSSIER_NOTICE_ZONES_H
#define DOSSIER_NOTICE_ZONES_H

#include "text.h"

#include <stdbool.h>

struct zone {
    const char *name;  /* in the system's zone data: "Europe/Brussels" */
    const char *rule;  /* POSIX TZ, where that data is missing */
    const char *place; /* for people: "Brussels" */
    const char *words; /* places and short names that mean it, as a pattern of tokens.h */
};

enum { ZONE_BRUSSELS, ZONE_LONDON, ZONE_ATHENS, ZONE_NEW_YORK, ZONE_UTC };

extern const struct zone zones[]; /* the first as above; ended by a NULL name */

/* The zone that a text names ("Vienna", "CET"), or NULL. */
const struct zone *zone_find(struct text text);

/* A wall clock at a place. */
struct clock {
    int year, month, day;
    int minutes; /* after midnight, 0 to 1440 */
};

/*
 * Seconds since the epoch of a clock in a zone, and back, by the system's zone data.  The
 * environment's TZ is set and put back, so no other thread may ask for local time meanwhile; this
 * program has none.
 */
long long zone_moment(const struct zone *zone, const struct clock *clock);
struct clock zone_clock(const struct zone *zone, long long moment);

#endif
