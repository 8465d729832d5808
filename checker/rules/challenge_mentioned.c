/* challenge-mentioned: a key challenge that is named, but hardly answered. */
#include "rules/challenges.h"

static struct place place_of(const struct check *check, const struct challenge_coverage *challenge)
{
    if (!challenge->evidence_count)
        return place_essay(check);
    const struct evidence *best = &challenge->evidence[0];
    return place_stretch(check->essay, best->line, best->from, best->to);
}

/* Below this score four of five uncertain verdicts on the labelled essays were of challenges left
 * out or hardly answered; above it, half of them, which is no reason to worry anybody. */
#define WORRYING_BELOW 0.25

static const char *message_for(const struct challenge_coverage *challenge)
{
    if (!challenge->uncertain)
        return "challenge %d is mentioned, but hardly answered (%.*s)";
    return challenge->score < WORRYING_BELOW
               ? "challenge %d may be left out, or answered too thinly (%.*s)"
               : "challenge %d may be answered too thinly (%.*s)";
}

static void say(struct check *check, const struct challenge_coverage *challenge)
{
    bool doubtful = challenge->uncertain && challenge->score >= WORRYING_BELOW;
    enum level level = doubtful ? LEVEL_NOTE : LEVEL_WARNING;
    struct text words = challenge_words(check, challenge);
    struct place place = place_of(check, challenge);
    struct finding *finding =
        findings_add(&check->findings, TEXT("challenge-mentioned"), level, place,
                     message_for(challenge), challenge->challenge, TEXT_SHOW(words));
    finding->excerpt = excerpt_of(check, check->document, place);
    finding->because = challenge_because(check, challenge);
    finding_fix(&check->findings, finding,
                "say what you would do about it: what, with whom, by when");
    challenge_add_absent(check, finding, challenge);
}

static void run(struct check *check)
{
    for (size_t i = 0; check->essay && i < check->coverage.count; i++)
        if (check->coverage.challenges[i].status == COVERAGE_MENTIONED)
            say(check, &check->coverage.challenges[i]);
}

const struct rule rule_challenge_mentioned = {
    .name = "challenge-mentioned",
    .level = LEVEL_WARNING,
    .summary = "a key challenge that the essay names and hardly answers",
    .run = run,
};
