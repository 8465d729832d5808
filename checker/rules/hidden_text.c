/* hidden-text: words in the file that no reader of the page sees. */
#include "rule.h"
#include "rules/concealed.h"

static void run(struct check *check)
{
    concealed_say(check, "hidden-text", CONCEALED_HIDDEN, "hidden",
                  "in Word: select all, then Home > Font (Ctrl+D), clear Hidden; delete what is "
                  "not meant to be read");
    concealed_say(check, "hidden-text", CONCEALED_TINY, "too small to be read",
                  "delete them, or give them the size of the rest");
    concealed_say(check, "hidden-text", CONCEALED_OFF_PAGE, "placed off the page",
                  "delete the frame or text box, or move it onto the page");
}

const struct rule rule_hidden_text = {
    .name = "hidden-text",
    .level = LEVEL_WARNING,
    .summary = "words in a file that no reader of the page sees",
    .run = run,
};
