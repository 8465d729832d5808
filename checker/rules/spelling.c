/* spelling: a word that no dictionary of its language has; Hunspell decides, in the words room. */
#include "rule.h"
#include "rules/faults.h"

static void run(struct check *check)
{
    faults_say(check, "spelling", FAULT_SPELLING, LEVEL_WARNING);
}

const struct rule rule_spelling = {
    .name = "spelling",
    .level = LEVEL_WARNING,
    .summary = "a word that no dictionary of its language has",
    .run = run,
};
