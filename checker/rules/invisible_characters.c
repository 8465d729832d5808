/* invisible-characters: characters that nobody sees stand within words; left by copying, or to fool
 * a machine. */
#include "rule.h"
#include "rules/faults.h"

static void run(struct check *check)
{
    faults_say(check, "invisible-characters", FAULT_INVISIBLE, LEVEL_WARNING);
}

const struct rule rule_invisible_characters = {
    .name = "invisible-characters",
    .level = LEVEL_WARNING,
    .summary = "characters that nobody sees stand within words",
    .run = run,
};
