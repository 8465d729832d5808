/* empty: a file has nothing in it.  Files are judged while the packet is read; here, the essay's
 * text. */
#include "rules/help.h"

static void run(struct check *check)
{
    if (!check->document || document_words(check->document) > 0)
        return;
    struct finding *finding =
        findings_add(&check->findings, TEXT("empty"), level_now(check, LEVEL_ERROR),
                     place_file(check->essay), "there is no text in it that a reader would see");
    finding_fix(&check->findings, finding,
                "write the essay as text on the page: not in headers, pictures or another file");
}

const struct rule rule_empty = {
    .name = "empty",
    .level = LEVEL_ERROR,
    .summary = "a file has nothing in it",
    .run = run,
};
