/* A table from texts to small numbers: what was judged once is not judged again. */
#include "words/ledger.h"

struct ledger ledger_new(struct arena *arena)
{
    return (struct ledger){ .arena = arena };
}

/* The row that holds key or that it would be put into; room is never full. */
static struct ledger_row *row_of(const struct ledger *ledger, struct text key)
{
    size_t at = text_hash(key) & (ledger->room - 1);
    while (ledger->rows[at].key.data && !text_equal(ledger->rows[at].key, key))
        at = (at + 1) & (ledger->room - 1);
    return &ledger->rows[at];
}

long *ledger_find(const struct ledger *ledger, struct text key)
{
    if (!ledger->room || !key.data)
        return NULL;
    struct ledger_row *row = row_of(ledger, key);
    return row->key.data ? &row->value : NULL;
}

static void widen(struct ledger *ledger)
{
    struct ledger old = *ledger;
    ledger->room = old.room ? old.room * 2 : 64;
    ledger->rows = arena_take(ledger->arena, ledger->room * sizeof *ledger->rows);
    for (size_t i = 0; i < old.room; i++)
        if (old.rows[i].key.data)
            *row_of(ledger, old.rows[i].key) = old.rows[i];
}

long *ledger_add(struct ledger *ledger, struct text key)
{
    static const char empty[] = "";
    if (!key.data)
        key.data = empty;
    if (ledger->count * 4 >= ledger->room * 3)
        widen(ledger);
    struct ledger_row *row = row_of(ledger, key);
    if (!row->key.data) {
        row->key = key;
        ledger->count++;
    }
    return &row->value;
}
