/* challenge-copied: the notice's own sentences, which answer nothing. */
#include "rules/challenges.h"

static bool all_addressed(const struct coverage *coverage)
{
    for (size_t i = 0; i < coverage->count; i++)
        if (coverage->challenges[i].status != COVERAGE_ADDRESSED)
            return false;
    return true;
}

/* Quoting a challenge before answering it is good manners: only a note where all are answered. */
static void run(struct check *check)
{
    enum level level = all_addressed(&check->coverage) ? LEVEL_NOTE : LEVEL_WARNING;
    for (size_t i = 0; check->essay && i < check->coverage.masked_count; i++) {
        const struct masked *masked = &check->coverage.masked[i];
        if (masked->kind != MASK_COPIED)
            continue;
        struct place place = place_stretch(check->essay, masked->line, masked->from, masked->to);
        struct finding *finding =
            findings_add(&check->findings, TEXT("challenge-copied"), level, place,
                         "this sentence is taken from the notice and was not counted as an answer");
        finding->excerpt = excerpt_of(check, check->document, place);
        finding->because = because_of(check, "challenges");
        finding_fix(&check->findings, finding,
                    "use the room for what you would do; the panel knows the notice");
    }
}

const struct rule rule_challenge_copied = {
    .name = "challenge-copied",
    .level = LEVEL_WARNING,
    .summary = "sentences of the notice stand in the essay in place of an answer",
    .run = run,
};
