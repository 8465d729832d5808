/* lookalike-letters: letters of another alphabet stand among Latin ones; they break searches and
 * look like a trick. */
#include "rule.h"
#include "rules/faults.h"

static void run(struct check *check)
{
    faults_say(check, "lookalike-letters", FAULT_LOOKALIKE, LEVEL_WARNING);
}

const struct rule rule_lookalike_letters = {
    .name = "lookalike-letters",
    .level = LEVEL_WARNING,
    .summary = "letters of another alphabet stand among Latin ones",
    .run = run,
};
