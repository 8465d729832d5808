/* A table from texts to small numbers, in an arena. */
#ifndef DOSSIER_WORDS_LEDGER_H
#define DOSSIER_WORDS_LEDGER_H

#include "arena.h"
#include "text.h"

#include <stddef.h>

/* Open addressing; what it answers never hangs on the order of the slots.  Keys are borrowed. */
struct ledger {
    struct arena *arena;
    struct ledger_row {
        struct text key;
        long value;
    } * rows;
    size_t count, room;
};

struct ledger ledger_new(struct arena *arena);

/* The value of a key, borrowed until the next addition; NULL when it is not there. */
long *ledger_find(const struct ledger *ledger, struct text key);

/* The same, added with the value 0 when it was not there. */
long *ledger_add(struct ledger *ledger, struct text key);

#endif
