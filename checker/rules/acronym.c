/* acronym: an acronym is never spelled out; readers of a panel come from many houses. */
#include "rule.h"
#include "rules/faults.h"

static void run(struct check *check)
{
    faults_say(check, "acronym", FAULT_ACRONYM, LEVEL_NOTE);
}

const struct rule rule_acronym = {
    .name = "acronym",
    .level = LEVEL_NOTE,
    .summary = "an acronym is never spelled out",
    .run = run,
};
