/* language: a passage is neither English nor French; named, not spelled. */
#include "rule.h"
#include "rules/faults.h"

static void run(struct check *check)
{
    faults_say(check, "language", FAULT_LANGUAGE, LEVEL_WARNING);
}

const struct rule rule_language = {
    .name = "language",
    .level = LEVEL_WARNING,
    .summary = "a passage is neither English nor French",
    .run = run,
};
