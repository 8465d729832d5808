/* unreadable: a file cannot be read as what it is.  Made while the packet is read; here is its row.
 */
#include "rule.h"

const struct rule rule_unreadable = {
    .name = "unreadable",
    .level = LEVEL_ERROR,
    .summary = "a file cannot be read as what it is",
};
