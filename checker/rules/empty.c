/* empty: a file has nothing in it.  Made while the packet is read; here is its row. */
#include "rule.h"

const struct rule rule_empty = {
    .name = "empty",
    .level = LEVEL_ERROR,
    .summary = "a file has nothing in it",
};
