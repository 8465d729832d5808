/* The verdict on each challenge, with its evidence. */
#include "coverage.h"

#include "coverage/cues.h"
#include "coverage/masks.h"
#include "coverage/matter.h"
#include "coverage/score.h"

#include <string.h>

#define EVIDENCE_MOST 3
#define TERMS_MOST    8   /* shown for a paragraph */
#define TERM_FITS     0.6 /* a term of the essay that answers one of the challenge */

#define ADDRESSED_FROM 0.50
#define MENTIONED_FROM 0.25
#define EVIDENCE_FROM  0.5 /* of the best paragraph's score, for another to be shown */

const char *coverage_status_name(enum coverage_status status)
{
    static const char *const names[] = { "missing", "mentioned", "addressed" };

    return names[status];
}

static void add_matched(const struct matter *matter, size_t passage, size_t challenge,
                        struct texts *terms)
{
    const struct passage *where = &matter->essay.passages[passage];

    for (size_t s = 0; s < where->sentence_count; s++) {
        const struct sentence *sentence = &matter->essay.sentences[where->first_sentence + s];
        for (size_t i = 0; i < sentence->term_count && terms->count < TERMS_MOST; i++) {
            const struct term *term = &matter->essay.terms[sentence->first_term + i];
            struct text shown = text_slice(where->text, term->from, term->to);
            if (!term->inside && matter_fit(matter, challenge, term->lexeme) >= TERM_FITS &&
                !texts_have(terms, shown))
                texts_add(matter->arena, terms, shown);
        }
    }
}

static void add_evidence(const struct matter *matter, const struct scores *scores, size_t passage,
                         struct challenge_coverage *coverage)
{
    const struct bearing *bearing = bearing_of(scores, passage, (size_t)coverage->challenge - 1);
    const struct passage *where = &matter->essay.passages[passage];
    const struct sentence *best = &matter->essay.sentences[bearing->best];
    struct evidence *evidence = &coverage->evidence[coverage->evidence_count++];

    *evidence = (struct evidence){ .paragraph = where->paragraph,
                                   .line = where->line,
                                   .from = best->from,
                                   .to = best->to,
                                   .weight = bearing->score };
    add_matched(matter, passage, (size_t)coverage->challenge - 1, &evidence->terms);
}

/* The passage with the highest score for the challenge below `limit`; ties go to the earlier. */
static size_t best_passage(const struct matter *matter, const struct scores *scores,
                           size_t challenge, const bool *taken)
{
    size_t best = matter->essay.passage_count;
    double score = 0;

    for (size_t p = 0; p < matter->essay.passage_count; p++) {
        if (taken[p] || bearing_of(scores, p, challenge)->score <= score)
            continue;
        best = p;
        score = bearing_of(scores, p, challenge)->score;
    }
    return best;
}

static void gather_evidence(const struct matter *matter, const struct scores *scores,
                            struct challenge_coverage *coverage)
{
    size_t challenge = (size_t)coverage->challenge - 1;
    bool *taken = arena_take(matter->arena, matter->essay.passage_count * sizeof *taken);

    coverage->evidence = arena_take(matter->arena, EVIDENCE_MOST * sizeof *coverage->evidence);
    while (coverage->evidence_count < EVIDENCE_MOST) {
        size_t best = best_passage(matter, scores, challenge, taken);
        if (best == matter->essay.passage_count)
            break;
        if (coverage->evidence_count > 0 &&
            bearing_of(scores, best, challenge)->score < coverage->score * EVIDENCE_FROM)
            break;
        if (coverage->evidence_count == 0)
            coverage->score = bearing_of(scores, best, challenge)->score;
        taken[best] = true;
        add_evidence(matter, scores, best, coverage);
    }
}

static void find_absent(const struct matter *matter, struct challenge_coverage *coverage)
{
    for (size_t a = 0; a < matter->asked_count; a++) {
        const struct asked *asked = &matter->asked[a];
        double best = 0;
        if (asked->challenge + 1 != (size_t)coverage->challenge || asked->inside)
            continue;
        for (size_t s = 0; s < matter->essay.sentence_count; s++) {
            const struct sentence *sentence = &matter->essay.sentences[s];
            for (size_t i = 0; sentence->mask == MASKED_NOT && i < sentence->term_count; i++) {
                unsigned lexeme = matter->essay.terms[sentence->first_term + i].lexeme;
                if (similar_to(matter, a, lexeme) > best)
                    best = similar_to(matter, a, lexeme);
            }
        }
        if (best < TERM_FITS)
            texts_add(matter->arena, &coverage->absent_terms,
                      text_slice(coverage->text, asked->from, asked->to));
    }
}

static enum coverage_status status_of(double score)
{
    if (score >= ADDRESSED_FROM)
        return COVERAGE_ADDRESSED;
    return score >= MENTIONED_FROM ? COVERAGE_MENTIONED : COVERAGE_MISSING;
}

static void judge_challenge(const struct matter *matter, const struct scores *scores,
                            struct challenge_coverage *coverage)
{
    gather_evidence(matter, scores, coverage);
    find_absent(matter, coverage);
    coverage->status = status_of(coverage->score);
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
    coverage->count = notice->challenges.count;
    coverage->challenges = arena_take(arena, coverage->count * sizeof *coverage->challenges);
    for (size_t i = 0; i < coverage->count; i++) {
        coverage->challenges[i].challenge = (int)i + 1;
        coverage->challenges[i].text = notice->challenges.items[i];
        judge_challenge(&matter, &scores, &coverage->challenges[i]);
    }
    show_masked(&matter, coverage);
}
