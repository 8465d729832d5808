/* unsafe-name: an entry of the packet has a name that is unsafe on some computers.  Made while the
 * packet is read; here is its row. */
#include "rule.h"

const struct rule rule_unsafe_name = {
    .name = "unsafe-name",
    .level = LEVEL_WARNING,
    .summary = "an entry of the packet has a name that is unsafe on some computers",
};
