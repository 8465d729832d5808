/* white-text: words in the colour of the paper. */
#include "rule.h"
#include "rules/concealed.h"

static void run(struct check *check)
{
    concealed_say(check, "white-text", CONCEALED_WHITE, "in the colour of the paper",
                  "in Word: select all, then Home > Font Color > Automatic; delete what is not "
                  "meant to be read");
}

const struct rule rule_white_text = {
    .name = "white-text",
    .level = LEVEL_WARNING,
    .summary = "words in the colour of the paper, which looks like a trick",
    .run = run,
};
