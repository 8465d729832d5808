/* encrypted: a file cannot be opened without a password.  Made while the packet is read; here is
 * its row. */
#include "rule.h"

const struct rule rule_encrypted = {
    .name = "encrypted",
    .level = LEVEL_ERROR,
    .summary = "a file cannot be opened without a password",
};
