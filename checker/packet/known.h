/* The names that one part uses, each kept once. */
#ifndef DOSSIER_PACKET_KNOWN_H
#define DOSSIER_PACKET_KNOWN_H

#include "arena.h"
#include "markup.h"

#include <stdbool.h>

struct known_name {
    const char *string; /* the reader's own copy: there is one of each name */
    struct text text;
    enum vocabulary vocabulary; /* when it is a namespace URI */
};

/* Found by their addresses, for the reader keeps one copy of each; at most half of the slots are in
 * use. */
struct names {
    struct arena *arena;
    bool compare; /* addresses do not suffice: HTML's names may share them */
    struct known_name *slots;
    size_t count, slot_count;
};

/* The copy in the arena of a name that was perhaps seen before: most are, thousands of times.
 * Borrowed until the next call. */
const struct known_name *names_find(struct names *names, const char *string);

#endif
