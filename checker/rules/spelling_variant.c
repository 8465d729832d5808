/* spelling-variant: British and American (or old and new French) spelling are mixed; one finding
 * for the whole text. */
#include "rule.h"
#include "rules/faults.h"

static void run(struct check *check)
{
    faults_say(check, "spelling-variant", FAULT_VARIANT, LEVEL_NOTE);
}

const struct rule rule_spelling_variant = {
    .name = "spelling-variant",
    .level = LEVEL_NOTE,
    .summary = "British and American (or old and new French) spelling are mixed",
    .run = run,
};
