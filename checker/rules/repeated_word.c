/* repeated-word: the same word stands twice in a row; "the the". */
#include "rule.h"
#include "rules/faults.h"

static void run(struct check *check)
{
    faults_say(check, "repeated-word", FAULT_REPEATED, LEVEL_WARNING);
}

const struct rule rule_repeated_word = {
    .name = "repeated-word",
    .level = LEVEL_WARNING,
    .summary = "the same word stands twice in a row",
    .run = run,
};
