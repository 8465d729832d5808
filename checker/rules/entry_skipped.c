/* entry-skipped: an entry of the packet was left out.  Made while the packet is read; here is its
 * row. */
#include "rule.h"

const struct rule rule_entry_skipped = {
    .name = "entry-skipped",
    .level = LEVEL_WARNING,
    .summary = "an entry of the packet was left out",
};
