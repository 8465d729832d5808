/* invisible-characters: characters that nobody sees stand within words, or turn the text round;
 * left by copying, or to fool a machine. */
#include "rules/faults.h"
#include "rules/help.h"
#include "unicode.h"

#define OVERRIDE_LEFT  0x202D
#define OVERRIDE_RIGHT 0x202E

/* Overrides force letters into an order that no language needs: one is where it stands, -1 if
 * nowhere. */
static long override_in(struct text text)
{
    for (size_t at = 0; at < text.length;) {
        size_t here = at;
        unsigned code = unicode_next(text, &at);
        if (code == OVERRIDE_LEFT || code == OVERRIDE_RIGHT)
            return (long)here;
    }
    return -1;
}

static void find_overrides(struct check *check)
{
    const struct document *document = check->document;
    for (size_t i = 0; document && i < document->paragraph_count; i++) {
        const struct paragraph *paragraph = document->paragraphs[i];
        long at = override_in(paragraph->text);
        if (at < 0)
            continue;
        struct finding *finding = say_at(
            check, "invisible-characters", LEVEL_WARNING, check->essay,
            place_stretch(check->essay, paragraph->line, (size_t)at, (size_t)at + 3),
            "from here on an invisible character forces the letters into the other direction");
        finding_fix(&check->findings, finding,
                    "paste the text as plain text (Ctrl+Shift+V) into a new paragraph");
        return;
    }
}

static void run(struct check *check)
{
    faults_say(check, "invisible-characters", FAULT_INVISIBLE, LEVEL_WARNING);
    find_overrides(check);
}

const struct rule rule_invisible_characters = {
    .name = "invisible-characters",
    .level = LEVEL_WARNING,
    .summary = "characters that nobody sees stand within words or turn the text round",
    .run = run,
};
