/* What hostile input may cost: one table of limits, spent where things are built. */
#ifndef DOSSIER_BUDGET_H
#define DOSSIER_BUDGET_H

#include "arena.h"
#include "finding.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * The only place that compares input with a number.  One budget serves one packet.  The rows
 * (name, usual limit, unit, reason) stand in checker/packet/budget.c and are printed by
 * `dossier rules --limits`.
 */
enum limit {
    LIMIT_ENTRIES,        /* entries of one archive */
    LIMIT_ENTRY_BYTES,    /* one entry, unpacked */
    LIMIT_UNPACKED_BYTES, /* all that is unpacked of one packet */
    LIMIT_FILE_BYTES,     /* one file as sent */
    LIMIT_FILES,          /* files of a packet */
    LIMIT_NESTING,        /* archives within archives */
    LIMIT_XML_DEPTH,
    LIMIT_XML_ELEMENTS,   /* of one part */
    LIMIT_XML_ATTRIBUTES, /* of one element, namespace declarations included */
    LIMIT_XML_NAMES,      /* different names in one part */
    LIMIT_XML_TEXT,       /* bytes of one run of character data or one attribute */
    LIMIT_PARAGRAPHS,     /* of one document */
    LIMIT_RUNS,           /* of one document */
    LIMIT_TABLE_DEPTH,
    LIMIT_STYLES,
    LIMIT_PAGES,        /* laid out */
    LIMIT_PIXELS,       /* of one picture, by its header; none is decoded */
    LIMIT_MEMORY,       /* bytes built for one packet */
    LIMIT_NOTICE_BYTES, /* a notice as text */
    LIMIT_FINDINGS,     /* shown of one rule and file */
    LIMIT_COUNT
};

struct budget {
    uint64_t most[LIMIT_COUNT];
    uint64_t spent[LIMIT_COUNT];
};

void budget_init(struct budget *budget);

/* Spends amount; false when that would pass the limit (and then nothing is spent). */
bool budget_spend(struct budget *budget, enum limit limit, uint64_t amount);

/* True when a single value is within the limit; spends nothing. */
bool budget_allows(const struct budget *budget, enum limit limit, uint64_t value);

/* False once the arena holds more than LIMIT_MEMORY. */
bool budget_memory(const struct budget *budget, const struct arena *arena);

/* Sets what is spent of a limit back to 0: those counted for one part or document. */
void budget_reset(struct budget *budget, enum limit limit);

/* Adds the finding `limit` that names the limit, its figure and what was not checked. */
void budget_refuse(const struct budget *budget, enum limit limit, struct findings *findings,
                   struct place place, struct text not_checked);

/* The table, for people: name, most, unit and reason of a limit. */
struct limit_row {
    const char *name;
    uint64_t most;
    const char *unit;
    const char *reason;
};
const struct limit_row *budget_row(enum limit limit);

/* Raises or lowers a limit by its name; false when there is none of that name. */
bool budget_set(struct budget *budget, struct text name, uint64_t most);

#endif
