/* text-not-read: an essay of a kind whose text this program does not read, so that nothing is said
 * of it. */
#include "rules/help.h"

static void say_unread(struct check *check, const struct packet_file *file)
{
    struct finding *finding = findings_add(
        &check->findings, TEXT("text-not-read"), LEVEL_WARNING, place_file(file),
        "only the name, the format and the pages of this essay were checked, not its text");
    finding_fix(&check->findings, finding,
                "check the Word document that it was made from as well, with the same notice");
}

/* Words and challenges are judged in the first essay; of the others this is told. */
static void say_second(struct check *check, const struct packet_file *file)
{
    struct finding *finding =
        findings_add(&check->findings, TEXT("text-not-read"), LEVEL_NOTE, place_file(file),
                     "the words and challenges were checked in %.*s, not in this file",
                     TEXT_SHOW(check->essay->name));
    finding_fix(&check->findings, finding, "check this file by itself, with the same notice");
}

static void run(struct check *check)
{
    for (size_t i = 0; i < check->essay_count; i++) {
        const struct packet_file *file = check->essays[i];
        if (!file->document && file->state == STATE_READ)
            say_unread(check, file);
        else if (file->document && file != check->essay)
            say_second(check, file);
    }
}

const struct rule rule_text_not_read = {
    .name = "text-not-read",
    .level = LEVEL_WARNING,
    .summary = "an essay is of a kind whose text was not checked",
    .run = run,
};
