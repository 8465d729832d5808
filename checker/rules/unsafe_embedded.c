/* unsafe-embedded: another file is packed inside a file; never run, never fetched, never opened. */
#include "rule.h"
#include "rules/hazards.h"

static const int kinds[] = {
    HAZARD_EMBEDDED,
    HAZARD_CHUNK,
    HAZARDS_END,
};

static void run(struct check *check)
{
    hazards_say(check, "unsafe-embedded", kinds);
}

const struct rule rule_unsafe_embedded = {
    .name = "unsafe-embedded",
    .level = LEVEL_WARNING,
    .summary = "another file is packed inside a file",
    .run = run,
};
