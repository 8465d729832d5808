/* limit: a file is larger or deeper than is safe to read.  Made while the packet is read; here is
 * its row. */
#include "rule.h"

const struct rule rule_limit = {
    .name = "limit",
    .level = LEVEL_ERROR,
    .summary = "a file is larger or deeper than is safe to read",
};
