/* damaged: a file is broken: cut short, altered, or ambiguous.  Made while the packet is read; here
 * is its row. */
#include "rule.h"

const struct rule rule_damaged = {
    .name = "damaged",
    .level = LEVEL_ERROR,
    .summary = "a file is broken: cut short, altered, or ambiguous",
};
