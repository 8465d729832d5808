/* unsafe-macros: a file holds macros or controls that run on opening; never run, never fetched,
 * never opened. */
#include "rule.h"
#include "rules/hazards.h"

static const int kinds[] = {
    HAZARD_MACROS,
    HAZARD_ACTIVEX,
    HAZARDS_END,
};

static void run(struct check *check)
{
    hazards_say(check, "unsafe-macros", kinds);
}

const struct rule rule_unsafe_macros = {
    .name = "unsafe-macros",
    .level = LEVEL_WARNING,
    .summary = "a file holds macros or controls that run on opening",
    .run = run,
};
