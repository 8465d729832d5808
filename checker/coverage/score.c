/* Paragraphs held against challenges. */
#include "coverage/score.h"

#include "coverage/cues.h"

#define RESPONSE_FULL 2.0 /* so many sentences that answer make a whole answer */

/* A sentence that says what would be done or was done counts most when it is concrete as well. */
static double sentence_response(const struct sentence *sentence)
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

static double passage_response(const struct matter *matter, const struct passage *passage)
{
    double sum = 0;

    for (size_t i = 0; i < passage->sentence_count; i++)
        sum += sentence_response(&matter->essay.sentences[passage->first_sentence + i]);
    return sum >= RESPONSE_FULL ? 1 : sum / RESPONSE_FULL;
}

/* The best fit of a sentence's terms to one term asked. */
static double sentence_says(const struct matter *matter, const struct sentence *sentence,
                            size_t asked)
{
    double best = 0;

    for (size_t i = 0; i < sentence->term_count; i++) {
        const struct term *term = &matter->essay.terms[sentence->first_term + i];
        double fit = similar_to(matter, asked, term->lexeme);
        if (!term->copied && fit > best)
            best = fit;
    }
    return best;
}

static void judge_said(const struct matter *matter, const struct passage *passage, size_t challenge,
                       struct bearing *bearing)
{
    double said = 0, all = 0, most = -1;

    for (size_t i = 0; i < passage->sentence_count; i++) {
        const struct sentence *sentence = &matter->essay.sentences[passage->first_sentence + i];
        double here = 0;
        for (size_t a = 0; sentence->mask == MASKED_NOT && a < matter->asked_count; a++)
            if (matter->asked[a].challenge == challenge)
                here += matter->asked[a].weight * sentence_says(matter, sentence, a);
        here *= 0.5 + sentence_response(sentence);
        if (here > most) {
            most = here;
            bearing->best = passage->first_sentence + i;
        }
    }
    for (size_t a = 0; a < matter->asked_count; a++) {
        double best = 0;
        if (matter->asked[a].challenge != challenge)
            continue;
        for (size_t i = 0; i < passage->sentence_count; i++) {
            const struct sentence *sentence = &matter->essay.sentences[passage->first_sentence + i];
            double fit = sentence->mask == MASKED_NOT ? sentence_says(matter, sentence, a) : 0;
            if (fit > best)
                best = fit;
        }
        said += matter->asked[a].weight * best;
        all += matter->asked[a].weight;
    }
    bearing->said = all > 0 ? said / all : 0;
}

/* A paragraph belongs most to the challenge that it fits best; to a second one if it fits nearly as
 * well. */
static void compete(const struct scores *scores, size_t passage)
{
    double best = 0;

    for (size_t c = 0; c < scores->challenges; c++)
        if (bearing_of(scores, passage, c)->said > best)
            best = bearing_of(scores, passage, c)->said;
    for (size_t c = 0; c < scores->challenges; c++) {
        struct bearing *bearing = bearing_of(scores, passage, c);
        double rank = best > 0 ? bearing->said / best : 0;
        bearing->affinity = bearing->said * rank;
        bearing->score = bearing->affinity * bearing->response;
    }
}

struct scores score_all(const struct matter *matter)
{
    struct scores scores = { .challenges = matter->challenges.passage_count };

    scores.bearings = arena_take(matter->arena, matter->essay.passage_count * scores.challenges *
                                                    sizeof *scores.bearings);
    for (size_t p = 0; p < matter->essay.passage_count; p++) {
        const struct passage *passage = &matter->essay.passages[p];
        double response = passage_response(matter, passage);
        for (size_t c = 0; c < scores.challenges; c++) {
            bearing_of(&scores, p, c)->response = response;
            judge_said(matter, passage, c, bearing_of(&scores, p, c));
        }
        compete(&scores, p);
    }
    return scores;
}
