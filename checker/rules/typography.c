/* typography: spaces or quotation marks are not those of the language; a matter of taste, so a
 * note. */
#include "rule.h"
#include "rules/faults.h"

static void run(struct check *check)
{
    faults_say(check, "typography", FAULT_TYPOGRAPHY, LEVEL_NOTE);
}

const struct rule rule_typography = {
    .name = "typography",
    .level = LEVEL_NOTE,
    .summary = "spaces or quotation marks are not those of the language",
    .run = run,
};
