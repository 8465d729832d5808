/* unsafe-link: a file loads or pulls in something from outside; never run, never fetched, never
 * opened. */
#include "rule.h"
#include "rules/hazards.h"

static const int kinds[] = {
    HAZARD_TEMPLATE,    HAZARD_OUTSIDE_PICTURE, HAZARD_OUTSIDE_OBJECT, HAZARD_FIELD,
    HAZARD_SUBDOCUMENT, HAZARD_FRAMESET,        HAZARD_LINK_SCHEME,    HAZARDS_END,
};

static void run(struct check *check)
{
    hazards_say(check, "unsafe-link", kinds);
}

const struct rule rule_unsafe_link = {
    .name = "unsafe-link",
    .level = LEVEL_WARNING,
    .summary = "a file loads or pulls in something from outside",
    .run = run,
};
