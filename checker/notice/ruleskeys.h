/* The keys of the rules file: one table that the reader and the writer share. */
#ifndef DOSSIER_NOTICE_RULESKEYS_H
#define DOSSIER_NOTICE_RULESKEYS_H

#include "notice.h"

#include <stddef.h>

enum value_kind {
    VALUE_TEXT,
    VALUE_DATE,
    VALUE_TIME,
    VALUE_LIST,
    VALUE_SWITCH,
    VALUE_WHOLE,
    VALUE_DECIMAL
};

/* offset is into struct notice; least and most bound the figures. */
struct rules_key {
    const char *section, *name, *field; /* field: as in struct proof */
    enum value_kind kind;
    size_t offset;
    double least, most;
    const char *one_of; /* what a list or text may hold, with bars between; NULL for anything */
    const char *help;
};

extern const struct rules_key rules_keys[]; /* ended by a NULL name; sections together */

/*
 * Reads a value, as it stands in the file, into the field of *notice that the key names.  false: it
 * is none of those that the key takes, and *fault says which would be right.
 */
bool rules_value_read(struct arena *arena, const struct rules_key *key, struct text value,
                      struct notice *notice, struct text *fault);

/* "\\;", "\\," and "\\\\" made plain. */
struct text rules_unescape(struct arena *arena, struct text text);

#endif
