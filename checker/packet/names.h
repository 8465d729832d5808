/* The names that strangers give to files. */
#ifndef DOSSIER_PACKET_NAMES_H
#define DOSSIER_PACKET_NAMES_H

#include "arena.h"
#include "text.h"

#include <stdbool.h>

struct safe_name {
    struct text name;   /* NFC, '/' between folders, no empty or dot part; any characters */
    struct text shown;  /* the same, fit to be shown and shortened in its middle */
    bool folder;        /* it ended in a slash */
    const char *unsafe; /* why it must not be used ("climbs out of its folder"), or NULL */
};

/*
 * A zip entry's name: UTF-8 when it is that, else code page 437.  Backslashes count as slashes.  A
 * leading slash is forgiven where rooted is true (parts of an OOXML package).
 */
struct safe_name name_of_entry(struct arena *arena, struct text bytes, bool rooted);

/* Any name made fit to be shown, at most some 200 characters, its ending kept. */
struct text name_shown(struct arena *arena, struct text name);

/* The last part of a path. */
struct text name_last(struct text path);

/* What stands after the last dot of the last part, lower case; empty for none. */
struct text name_ending(struct arena *arena, struct text path);

/* Why other systems will have trouble with the name, in words, or NULL: what Windows cannot hold,
 * what hides the true ending. */
const char *name_doubt(struct text name);

/* Litter that systems leave beside files, nothing of the applicant's: "__MACOSX/", ".DS_Store". */
bool name_is_litter(struct text name);

#endif
