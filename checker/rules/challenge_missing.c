/* challenge-missing: a key challenge that no paragraph answers. */
#include "rules/challenges.h"

static void say(struct check *check, const struct challenge_coverage *challenge)
{
    struct text words = challenge_words(check, challenge);
    struct finding *finding = findings_add(
        &check->findings, TEXT("challenge-missing"), LEVEL_WARNING, place_essay(check),
        "no paragraph seems to answer challenge %d (%.*s)", challenge->challenge, TEXT_SHOW(words));
    finding->because = challenge_because(check, challenge);
    finding_fix(&check->findings, finding,
                "say what you would do about it, in a paragraph of its own");
    challenge_add_absent(check, finding, challenge);
}

static void run(struct check *check)
{
    for (size_t i = 0; i < check->coverage.count; i++)
        if (check->coverage.challenges[i].status == COVERAGE_MISSING)
            say(check, &check->coverage.challenges[i]);
}

const struct rule rule_challenge_missing = {
    .name = "challenge-missing",
    .level = LEVEL_WARNING,
    .summary = "a key challenge of the notice that the essay does not answer",
    .run = run,
};
