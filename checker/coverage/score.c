/*
 * Paragraphs held against challenges.
 *
 * What a paragraph says of a challenge is seen in two ways: by its terms, each answered by the
 * nearest word of the paragraph, and by its topics.  Terms find the challenge's own words and their
 * relations; topics find a paragraph that says it all in other words.  How well both fit depends on
 * how much the lexicon knows of the field, so that only the order counts: whether the paragraph
 * fits another challenge better, and whether another paragraph fits the challenge better.  Copied
 * and borrowed words fit as well as an answer does; the rest must decide: whether something is
 * proposed, what is of the applicant only, how long it is, and where in the essay it stands.
 */
#include "coverage/score.h"

#include "coverage/cues.h"
#include "coverage/order.h"
#include "coverage/topics.h"

#include <math.h>

#define RESPONSE_FULL 2.0  /* so many sentences that answer make a whole answer */
#define SAID_FULL     0.60 /* of a challenge's matter: nobody says all of it again */
#define CERTAIN_FULL                                                                               \
    0.35 /* topics_certainty() from which the essay as a whole is judged by them                   \
          */
#define DEEDS_PART       0.5  /* of a proposal, in a paragraph that only says what was done */
#define TOPICS_PART      0.50 /* of the affinity; the rest is terms */
#define TOPICS_SHARED    0.40 /* taken off what all challenges of a notice speak of */
#define TOPICS_ENOUGH    2.0  /* a stretch that speaks less of topics than this tells less */
#define WINDOW           3    /* sentences: an answer may be a part of its paragraph */
#define WINDOW_LOSS      0.85
#define HEADING_WEIGHT   0.5  /* a heading lends its topics to what stands under it */
#define NEIGHBOUR_WEIGHT 0.5  /* of the sentences before and after in the topics of one */
#define OWNED_FROM       0.15 /* a sentence that fits no challenge so well belongs to none */
#define WORDS_LEAST      8    /* a shorter paragraph answers nothing by itself */
#define WORDS_FULL       50.0 /* from which a paragraph has room for an answer */
#define AFFINITY_LEAST   0.05 /* the best is taken as no less: next to nothing has no rank */
#define CLAIM_LEAST      0.15 /* nor a claim on a challenge that no paragraph comes near */
#define GENERIC_FULL     0.5  /* nobody speaks of himself in every word */
#define WHOLE_FULL       0.6  /* an essay on the challenges is as alike with them all as this */
#define WHOLE_SAID       0.8  /* or says so much of their matter, whatever their topics are */

/* Logistic models, fitted to labelled essays with whole sets of challenges left out in turn:
 * whether a paragraph answers this challenge, and whether it answers any. */
static const struct {
    double base, rank, claim, proposes, self, words, generic, whole, order;
} model = { -19.0, 0.3, 2.6, 6.2, -5.8, 7.0, -5.1, 0.3, 8.0 };
static const struct {
    double base, proposes, response, generic, self, words;
} answers = { -11.3, 4.6, 1.2, -9.4, -4.3, 8.6 };

/* What is worked out once for all challenges. */
struct work {
    const struct matter *matter;
    struct scores scores;
    struct topics *sentences;  /* [sentence] */
    struct topics *challenges; /* [challenge] */
    struct topics *contrasts;  /* [challenge] what it speaks of and the others do not */
    double *certainty;         /* [challenge] */
    float *says;               /* [sentence * asked_count + asked] */
};

/* A sentence that says what would be done or was done counts most when it is concrete as well. */
double sentence_response(const struct sentence *sentence)
{
    unsigned cues = sentence->cues;
    double response = 0;

    if (sentence->mask != MASKED_NOT)
        return 0;
    if (cues & CUE_WOULD)
        response += 0.6;
    if (cues & CUE_DID)
        response += 0.5;
    if (cues & (CUE_HOW | CUE_WITH | CUE_WHEN | CUE_RESULT))
        response += 0.3;
    if ((cues & CUE_ASSENT) && response < 0.9)
        response *= 0.3;
    return response > 1 ? 1 : response;
}

static void read_topics(struct work *work)
{
    const struct matter *matter = work->matter;

    work->sentences =
        arena_take(matter->arena, matter->essay.sentence_count * sizeof *work->sentences);
    work->challenges =
        arena_take(matter->arena, work->scores.challenges * sizeof *work->challenges);
    work->contrasts = arena_take(matter->arena, work->scores.challenges * sizeof *work->contrasts);
    work->certainty = arena_take(matter->arena, work->scores.challenges * sizeof *work->certainty);
    for (size_t s = 0; s < matter->essay.sentence_count; s++)
        if (matter->essay.sentences[s].mask == MASKED_NOT ||
            matter->essay.sentences[s].mask == MASK_HEADING)
            topics_add(&work->sentences[s], matter, &matter->essay, &matter->essay.sentences[s]);
    for (size_t s = 0; s < matter->challenges.sentence_count; s++) {
        const struct sentence *sentence = &matter->challenges.sentences[s];
        topics_add(&work->challenges[sentence->passage], matter, &matter->challenges, sentence);
    }
    for (size_t c = 0; c < work->scores.challenges; c++) {
        topics_drop_generic(&work->challenges[c], matter->vocabulary.lexicon);
        work->certainty[c] = fmin(1, topics_certainty(&work->challenges[c]) / CERTAIN_FULL);
        work->contrasts[c] = work->challenges[c];
    }
    topics_contrast(work->contrasts, work->scores.challenges, TOPICS_SHARED);
}

/* How well each sentence answers each term asked. */
static void read_terms(struct work *work)
{
    const struct matter *matter = work->matter;
    size_t asked = matter->asked_count;

    work->says =
        arena_take(matter->arena, matter->essay.sentence_count * asked * sizeof *work->says);
    for (size_t s = 0; s < matter->essay.sentence_count; s++) {
        const struct sentence *sentence = &matter->essay.sentences[s];
        for (size_t i = 0; sentence->mask == MASKED_NOT && i < sentence->term_count; i++) {
            const struct term *term = &matter->essay.terms[sentence->first_term + i];
            for (size_t a = 0; a < asked; a++) {
                float fit =
                    (float)(kin_to(matter, a, term->lexeme) * (term->copied ? COPIED_WEIGHT : 1));
                if (fit > work->says[s * asked + a])
                    work->says[s * asked + a] = fit;
            }
        }
    }
}

static void judge_said(const struct work *work, const struct passage *passage, size_t challenge,
                       struct bearing *bearing)
{
    const struct matter *matter = work->matter;
    double said = 0, all = 0, most = -1;

    for (size_t a = 0; a < matter->asked_count; a++) {
        float best = 0;
        if (matter->asked[a].challenge != challenge)
            continue;
        for (size_t i = 0; i < passage->sentence_count; i++)
            best = fmaxf(best, work->says[(passage->first_sentence + i) * matter->asked_count + a]);
        said += matter->asked[a].weight * best;
        all += matter->asked[a].weight;
    }
    bearing->said = all > 0 ? said / all : 0;
    for (size_t i = 0; i < passage->sentence_count; i++) {
        size_t s = passage->first_sentence + i;
        double here = topics_alike(&work->sentences[s], &work->contrasts[challenge]);
        for (size_t a = 0; a < matter->asked_count; a++)
            if (matter->asked[a].challenge == challenge)
                here += matter->asked[a].weight * work->says[s * matter->asked_count + a];
        here *= 0.5 + sentence_response(&matter->essay.sentences[s]);
        if (here > most) {
            most = here;
            bearing->best = s;
        }
    }
}

/* The likeness of a stretch, less when it hardly speaks of any topic. */
static double alike(const struct topics *stretch, const struct topics *challenge)
{
    return topics_alike(stretch, challenge) * fmin(1, topics_mass(stretch) / TOPICS_ENOUGH);
}

/* The whole paragraph or any few sentences of it, whichever is more alike. */
static void judge_topics(const struct work *work, size_t p, const struct topics *heading)
{
    const struct passage *passage = &work->matter->essay.passages[p];
    size_t last = passage->first_sentence + passage->sentence_count;
    struct topics whole = { .all = 0 };

    for (size_t s = passage->first_sentence; s < last; s++)
        topics_join(&whole, &work->sentences[s], 1);
    work->scores.bearers[p].generic = topics_generic(&whole, work->matter->vocabulary.lexicon);
    if (heading)
        topics_join(&whole, heading, HEADING_WEIGHT);
    for (size_t c = 0; c < work->scores.challenges; c++)
        bearing_of(&work->scores, p, c)->topical = alike(&whole, &work->contrasts[c]);
    for (size_t s = passage->first_sentence; s + WINDOW <= last; s++) {
        struct topics window = { .all = 0 };
        for (size_t i = 0; i < WINDOW; i++)
            topics_join(&window, &work->sentences[s + i], 1);
        for (size_t c = 0; c < work->scores.challenges; c++) {
            struct bearing *bearing = bearing_of(&work->scores, p, c);
            bearing->topical =
                fmax(bearing->topical, WINDOW_LOSS * alike(&window, &work->contrasts[c]));
        }
    }
}

/* The topics of a sentence and, at half their weight, of its neighbours. */
static struct topics near_topics(const struct work *work, const struct passage *passage, size_t s)
{
    struct topics near = work->sentences[s];

    if (s > passage->first_sentence)
        topics_join(&near, &work->sentences[s - 1], NEIGHBOUR_WEIGHT);
    if (s + 1 < passage->first_sentence + passage->sentence_count)
        topics_join(&near, &work->sentences[s + 1], NEIGHBOUR_WEIGHT);
    return near;
}

/* As the affinity of a paragraph, for one sentence. */
static double sentence_affinity(const struct work *work, const struct topics *near, size_t s,
                                size_t challenge)
{
    const struct matter *matter = work->matter;
    double said = 0, all = 0;

    for (size_t a = 0; a < matter->asked_count; a++) {
        if (matter->asked[a].challenge != challenge)
            continue;
        said += matter->asked[a].weight * work->says[s * matter->asked_count + a];
        all += matter->asked[a].weight;
    }
    return TOPICS_PART * topics_alike(near, &work->contrasts[challenge]) +
           (1 - TOPICS_PART) * (all > 0 ? fmin(1, said / all / SAID_FULL) : 0);
}

/* Each sentence goes to the challenge that it fits best. */
static void share_out(const struct work *work, size_t p)
{
    const struct passage *passage = &work->matter->essay.passages[p];

    for (size_t i = 0; i < passage->sentence_count; i++) {
        size_t s = passage->first_sentence + i, owner = 0;
        double best = 0;
        struct topics near = near_topics(work, passage, s);
        if (work->matter->essay.sentences[s].mask != MASKED_NOT)
            continue;
        for (size_t c = 0; c < work->scores.challenges; c++) {
            double affinity = sentence_affinity(work, &near, s, c);
            if (affinity > OWNED_FROM && affinity > best) {
                best = affinity;
                owner = c + 1;
            }
        }
        work->scores.owners[s] = owner;
    }
}

static bool is_private(const struct work *work, const struct passage *passage)
{
    return passage->sentence_count > 0 &&
           (work->matter->essay.sentences[passage->first_sentence].cues & CUE_PRIVATE);
}

/* Response and length, whatever the challenge. */
static void judge_bearer(const struct work *work, size_t p)
{
    const struct passage *passage = &work->matter->essay.passages[p];
    struct bearer *bearer = &work->scores.bearers[p];
    bool private = is_private(work, passage);
    int words = 0, self = 0;

    for (size_t i = 0; i < passage->sentence_count; i++) {
        const struct sentence *sentence =
            &work->matter->essay.sentences[passage->first_sentence + i];
        if (private ||
            ((sentence->cues & (CUE_SELF | CUE_PRIVATE)) && !(sentence->cues & CUE_WOULD)))
            self += sentence->words;
        bearer->response += sentence_response(sentence) / RESPONSE_FULL;
        if (sentence->mask != MASKED_NOT)
            continue;
        words += sentence->words;
        if (sentence->cues & CUE_WOULD)
            bearer->proposes = 1;
    }
    bearer->response = fmin(1, bearer->response);
    bearer->proposes = fmax(bearer->proposes, DEEDS_PART * bearer->response);
    bearer->words = words;
    bearer->self = passage->words > 0 ? fmin(1, (double)self / passage->words) : 0;
}

static void judge_answer(struct bearer *bearer)
{
    bearer->answer =
        answers.base + answers.proposes * bearer->proposes + answers.response * bearer->response +
        answers.generic * fmin(1, bearer->generic / GENERIC_FULL) + answers.self * bearer->self +
        answers.words * fmin(1, bearer->words / WORDS_FULL);
}

/* How much of the challenges' matter is said, each in one paragraph, on average. */
static double said_of_all(const struct work *work)
{
    double sum = 0;

    for (size_t c = 0; c < work->scores.challenges; c++) {
        double most = 0;
        for (size_t p = 0; p < work->matter->essay.passage_count; p++)
            most = fmax(most, bearing_of(&work->scores, p, c)->said);
        sum += most;
    }
    return sum / (double)work->scores.challenges;
}

/* How alike the essay is with all challenges together, as far as their topics are known. */
static double judge_whole(const struct work *work)
{
    const struct matter *matter = work->matter;
    struct topics essay = { .all = 0 }, challenges = { .all = 0 };
    double certainty = 0;

    for (size_t s = 0; s < matter->essay.sentence_count; s++)
        if (matter->essay.sentences[s].mask == MASKED_NOT)
            topics_join(&essay, &work->sentences[s], 1);
    for (size_t c = 0; c < work->scores.challenges; c++) {
        topics_join(&challenges, &work->challenges[c], 1);
        certainty += work->certainty[c] / (double)work->scores.challenges;
    }
    topics_drop_generic(&essay, matter->vocabulary.lexicon);
    return fmax(1 - certainty * (1 - fmin(1, topics_alike(&essay, &challenges) / WHOLE_FULL)),
                fmin(1, said_of_all(work) / WHOLE_SAID));
}

/* Terms and topics in one, and the claim of each paragraph on the challenge. */
static void judge_affinity(const struct work *work, size_t c)
{
    double best = CLAIM_LEAST;

    for (size_t p = 0; p < work->matter->essay.passage_count; p++) {
        struct bearing *bearing = bearing_of(&work->scores, p, c);
        bearing->affinity =
            TOPICS_PART * bearing->topical + (1 - TOPICS_PART) * fmin(1, bearing->said / SAID_FULL);
        best = fmax(best, bearing->affinity);
    }
    for (size_t p = 0; p < work->matter->essay.passage_count; p++) {
        struct bearing *bearing = bearing_of(&work->scores, p, c);
        bearing->claim = bearing->affinity / best;
    }
}

/* Challenges compete: a paragraph that fits another one better answers this one less. */
static void compete(const struct work *work, size_t p)
{
    const struct bearer *bearer = &work->scores.bearers[p];
    double best = AFFINITY_LEAST;

    for (size_t c = 0; c < work->scores.challenges; c++)
        best = fmax(best, bearing_of(&work->scores, p, c)->affinity);
    for (size_t c = 0; c < work->scores.challenges; c++) {
        struct bearing *bearing = bearing_of(&work->scores, p, c);
        double sum = model.base + model.proposes * bearer->proposes + model.self * bearer->self +
                     model.words * fmin(1, bearer->words / WORDS_FULL) +
                     model.generic * fmin(1, bearer->generic / GENERIC_FULL) +
                     model.whole * work->scores.whole;
        bearing->rank = bearing->affinity / best;
        sum += model.rank * bearing->rank + model.claim * bearing->claim +
               model.order * bearing->turn * work->scores.whole;
        bearing->score = bearer->words >= WORDS_LEAST ? 1 / (1 + exp(-sum)) : 0;
    }
}

static void take_room(struct work *work)
{
    const struct prose *essay = &work->matter->essay;
    struct arena *arena = work->matter->arena;
    struct scores *scores = &work->scores;

    scores->bearings =
        arena_take(arena, essay->passage_count * scores->challenges * sizeof *scores->bearings);
    scores->bearers = arena_take(arena, essay->passage_count * sizeof *scores->bearers);
    scores->owners = arena_take(arena, essay->sentence_count * sizeof *scores->owners);
}

struct scores score_all(const struct matter *matter)
{
    struct work work = { .matter = matter,
                         .scores = { .challenges = matter->challenges.passage_count } };
    const struct prose *essay = &matter->essay;
    const struct topics *heading = NULL;

    take_room(&work);
    read_topics(&work);
    read_terms(&work);
    for (size_t p = 0; p < essay->passage_count; p++) {
        const struct passage *passage = &essay->passages[p];
        for (size_t c = 0; c < work.scores.challenges; c++)
            judge_said(&work, passage, c, bearing_of(&work.scores, p, c));
        judge_bearer(&work, p);
        judge_topics(&work, p, heading);
        judge_answer(&work.scores.bearers[p]);
        if (passage->heading && passage->sentence_count > 0)
            heading = &work.sentences[passage->first_sentence];
    }
    work.scores.whole = judge_whole(&work);
    for (size_t c = 0; c < work.scores.challenges; c++)
        judge_affinity(&work, c);
    order_find(matter->arena, &work.scores, essay->passage_count);
    for (size_t p = 0; p < essay->passage_count; p++) {
        share_out(&work, p);
        compete(&work, p);
    }
    work.scores.topics = work.challenges;
    work.scores.certainty = work.certainty;
    return work.scores;
}

double score_named(const struct matter *matter, size_t challenge, size_t *naming)
{
    double most = 0;

    *naming = 0;
    for (size_t s = 0; s < matter->essay.sentence_count; s++) {
        const struct sentence *sentence = &matter->essay.sentences[s];
        double said = 0, all = 0;
        for (size_t a = 0; a < matter->asked_count; a++) {
            double best = 0;
            if (matter->asked[a].challenge != challenge)
                continue;
            for (size_t i = 0; i < sentence->term_count; i++)
                best = fmax(best, similar_to(matter, a,
                                             matter->essay.terms[sentence->first_term + i].lexeme));
            said += matter->asked[a].weight * best;
            all += matter->asked[a].weight;
        }
        if (all > 0 && said / all > most) {
            most = said / all;
            *naming = s;
        }
    }
    return most;
}
