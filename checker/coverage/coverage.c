/* The verdict on each challenge and on the essay as a whole. */
#include "coverage.h"

#include "coverage/evidence.h"
#include "coverage/masks.h"
#include "coverage/matter.h"
#include "coverage/score.h"

#include <string.h>

/* Scores; between the two edges round ADDRESSED_FROM the verdict is uncertain. */
#define ADDRESSED_FROM 0.33
#define ADDRESSED_SURE 0.70
#define KINSHIP_FROM   0.43 /* instead, when only the topic speaks for an answer */
#define GROUNDED_FROM  0.03 /* of a challenge's matter: less is no word of it */
#define FAINT_BELOW    0.20
#define NEVER          2.0  /* no score is as high */
#define AKIN_FROM      0.03 /* affinity: with less, only its place speaks for an answer */
#define MENTIONED_FROM 0.15
#define NAMED_FROM     0.40 /* of a challenge's matter in one sentence: it is named, if no more */
#define UNKNOWN_BELOW  0.50 /* certainty of the topics: little is missing for sure */
#define UNKNOWN_SCORE  0.10
#define CARRIED_FROM   0.50 /* a paragraph that surely answers another challenge */
#define SPARE_ANSWER   1.0  /* log-odds that a paragraph answers something */
#define SHARED_WORDS   100  /* a paragraph so long may hold two answers */
#define SHARED_PART    12   /* words of it that fit the challenge best */
#define OWNED_PART     30   /* the same, of one that is no longer than others */
#define OWNED_RESPONSE 0.4
#define OWNED_SELF     0.5

/* An essay that answers something, but hardly anything of this. */
#define ELSEWHERE_BELOW    0.6 /* of what the challenges speak of, in the essay as a whole */
#define ELSEWHERE_SCORE    0.25
#define DOUBTED_SCORE      0.8 /* is no certain answer in an essay that has little of this */
#define ELSEWHERE_REPLIES  2   /* paragraphs of at least this response */
#define ELSEWHERE_RESPONSE 0.4

const char *coverage_status_name(enum coverage_status status)
{
    static const char *const names[] = { "missing", "mentioned", "addressed" };

    return names[status];
}

static const struct bearing *best_bearing(const struct scores *scores, const struct matter *matter,
                                          size_t challenge)
{
    const struct bearing *best = NULL;

    for (size_t p = 0; p < matter->essay.passage_count; p++)
        if (!best || bearing_of(scores, p, challenge)->score > best->score)
            best = bearing_of(scores, p, challenge);
    return best;
}

/* What the best paragraph must score: more when only its topic speaks for it, and nothing is enough
 * when not even that does. */
static double needed(const struct scores *scores, const struct matter *matter, size_t challenge)
{
    const struct bearing *best = best_bearing(scores, matter, challenge);

    if (!best || best->affinity < AKIN_FROM)
        return NEVER;
    return best->said >= GROUNDED_FROM ? ADDRESSED_FROM : KINSHIP_FROM;
}

/* Whether it is little more than the place of the best paragraph that speaks for an answer. */
static bool is_faint(const struct scores *scores, const struct matter *matter, size_t challenge)
{
    const struct bearing *best = best_bearing(scores, matter, challenge);

    return best && (best->affinity < FAINT_BELOW || best->said < GROUNDED_FROM);
}

static bool carries(const struct scores *scores, size_t passage, size_t challenge, size_t passages)
{
    double score = bearing_of(scores, passage, challenge)->score;

    for (size_t p = 0; p < passages; p++)
        if (bearing_of(scores, p, challenge)->score > score)
            return false;
    return score >= CARRIED_FROM;
}

/* Whether the paragraph answers something, and is not the answer to any challenge. */
static bool is_spare(const struct scores *scores, size_t passage, size_t passages)
{
    if (scores->bearers[passage].answer < SPARE_ANSWER)
        return false;
    for (size_t c = 0; c < scores->challenges; c++)
        if (carries(scores, passage, c, passages))
            return false;
    return true;
}

static int words_owned(const struct scores *scores, const struct matter *matter, size_t passage,
                       size_t challenge)
{
    const struct passage *paragraph = &matter->essay.passages[passage];
    size_t first = paragraph->first_sentence;
    int words = 0;

    for (size_t s = first; s < first + paragraph->sentence_count; s++)
        if (scores->owners[s] == challenge + 1)
            words += matter->essay.sentences[s].words;
    return words;
}

/* Whether the answer may be there in words that nobody thought of: in a paragraph that answers
 * something and no other challenge, as a part of a long one that answers another, or told in a way
 * that sounds too little like an answer. */
static bool may_be_hidden(const struct scores *scores, const struct matter *matter,
                          size_t challenge)
{
    size_t passages = matter->essay.passage_count;

    for (size_t p = 0; p < passages; p++) {
        const struct bearer *bearer = &scores->bearers[p];
        int owned = words_owned(scores, matter, p, challenge);
        if (is_spare(scores, p, passages))
            return true;
        if (bearer->answer >= SPARE_ANSWER && bearer->words >= SHARED_WORDS && owned >= SHARED_PART)
            return true;
        if (bearer->response >= OWNED_RESPONSE && bearer->self < OWNED_SELF && owned >= OWNED_PART)
            return true;
    }
    return false;
}

/* Several paragraphs answer something, and none of them reaches the score for what is asked. */
static bool is_elsewhere(const struct matter *matter, const struct scores *scores, double score)
{
    int replies = 0;

    for (size_t p = 0; p < matter->essay.passage_count; p++) {
        replies += scores->bearers[p].response >= ELSEWHERE_RESPONSE;
        for (size_t c = 0; c < scores->challenges; c++)
            if (bearing_of(scores, p, c)->score >= score)
                return false;
    }
    return scores->whole < ELSEWHERE_BELOW && replies >= ELSEWHERE_REPLIES;
}

static void judge_challenge(const struct matter *matter, const struct scores *scores,
                            bool elsewhere, struct challenge_coverage *coverage)
{
    size_t challenge = (size_t)coverage->challenge - 1;
    bool unknown = scores->certainty[challenge] < UNKNOWN_BELOW;
    size_t sentence;
    double enough = needed(scores, matter, challenge);
    double named = score_named(matter, challenge, &sentence);

    evidence_gather(matter, scores, coverage);
    evidence_absent(matter, coverage);
    if (coverage->score >= enough && !is_elsewhere(matter, scores, DOUBTED_SCORE)) {
        coverage->status = COVERAGE_ADDRESSED;
        coverage->uncertain =
            coverage->score < ADDRESSED_SURE || is_faint(scores, matter, challenge);
        return;
    }
    coverage->one_sentence = false;
    coverage->uncertain = coverage->score >= (unknown ? UNKNOWN_SCORE : MENTIONED_FROM) ||
                          (!elsewhere && may_be_hidden(scores, matter, challenge));
    if (coverage->uncertain || named >= NAMED_FROM)
        coverage->status = COVERAGE_MENTIONED;
    if (named >= NAMED_FROM && (!coverage->uncertain || coverage->evidence_count == 0))
        evidence_name(matter, sentence, coverage);
}

static void show_masked(const struct matter *matter, struct coverage *coverage)
{
    const struct prose *essay = &matter->essay;

    coverage->masked = arena_take(matter->arena, essay->sentence_count * sizeof *coverage->masked);
    for (size_t i = 0; i < essay->sentence_count; i++) {
        const struct sentence *sentence = &essay->sentences[i];
        struct masked *masked = &coverage->masked[coverage->masked_count];
        if (sentence->mask == MASKED_NOT)
            continue;
        masked->kind = sentence->mask;
        masked->line = essay->passages[sentence->passage].line;
        masked->from = sentence->from;
        masked->to = sentence->to;
        coverage->masked_count++;
    }
}

/* The share of the words that belong to no challenge. */
static double share_generic(const struct matter *matter, const struct scores *scores)
{
    int words = 0, all = 0;

    for (size_t s = 0; s < matter->essay.sentence_count; s++) {
        all += matter->essay.sentences[s].words;
        if (scores->owners[s] == 0)
            words += matter->essay.sentences[s].words;
    }
    return all > 0 ? (double)words / all : 0;
}

void coverage_judge(struct arena *arena, const struct document *document,
                    const struct notice *notice, struct coverage *coverage)
{
    struct matter matter;
    struct scores scores;

    memset(coverage, 0, sizeof *coverage);
    if (notice->challenges.count == 0)
        return;
    matter_read(&matter, arena, document, notice);
    masks_find(&matter);
    scores = score_all(&matter);
    coverage->elsewhere = is_elsewhere(&matter, &scores, ELSEWHERE_SCORE);
    coverage->count = matter.challenges.passage_count;
    coverage->challenges = arena_take(arena, coverage->count * sizeof *coverage->challenges);
    for (size_t i = 0; i < coverage->count; i++) {
        coverage->challenges[i].challenge = (int)i + 1;
        coverage->challenges[i].text = notice->challenges.items[i];
        judge_challenge(&matter, &scores, coverage->elsewhere, &coverage->challenges[i]);
    }
    coverage->generic = share_generic(&matter, &scores);
    masks_biography(&matter, &scores);
    show_masked(&matter, coverage);
}
