/*
 * The order of the notice, found again in the essay.
 *
 * All ways to give some challenges a passage each are summed by weight, once with the passages in
 * the order of the notice and once in any order; how well the two sums come out tells which kind of
 * essay it is.  A pair's share of the sums is its turn.
 */
#include "coverage/order.h"

#include <math.h>

#define WORDS_LEAST   8    /* a shorter passage answers nothing by itself */
#define ANSWER_MOST   6.0  /* log-odds: nothing about a passage is surer than that */
#define PAIR_WORTH    2.0  /* of any pair beside its fit, the same */
#define SHARPNESS     10.0 /* by how much a better way outweighs another */
#define IN_ORDER      0.8  /* of the essays keep to the order of the notice */
#define SHUFFLED_MOST 8    /* challenges in any order: every set of them is summed */
#define PASSAGES_MOST 200  /* the same */

struct ways {
    struct arena *arena;
    size_t challenges, count; /* count: passages that are not too short */
    const double *weights;    /* [challenge * count + passage] of the pair */
};

/* All ways of a kind. */
struct sums {
    double all;
    double *shares; /* [challenge * count + passage] of the pair, 0 to 1 */
};

static double weight_of(const struct ways *ways, size_t challenge, size_t passage)
{
    return ways->weights[challenge * ways->count + passage];
}

static struct sums sums_new(const struct ways *ways)
{
    size_t pairs = ways->challenges * ways->count;

    return (struct sums){ .shares = arena_take(ways->arena, pairs * sizeof(double)) };
}

/* before: over the first so many challenges and passages; behind: over those from so many on. */
static void sum_in_order(const struct ways *ways, double *before, double *behind)
{
    size_t row = ways->count + 1;

    for (size_t p = 0; p < row; p++)
        before[p] = behind[ways->challenges * row + p] = 1;
    for (size_t c = 0; c < ways->challenges; c++) {
        double paired = 0;
        for (size_t p = 0; p < row; p++) {
            before[(c + 1) * row + p] = before[c * row + p] + paired;
            if (p < ways->count)
                paired += before[c * row + p] * weight_of(ways, c, p);
        }
    }
    for (size_t c = ways->challenges; c-- > 0;) {
        double paired = 0;
        for (size_t p = row; p-- > 0;) {
            if (p < ways->count)
                paired += weight_of(ways, c, p) * behind[(c + 1) * row + p + 1];
            behind[c * row + p] = behind[(c + 1) * row + p] + paired;
        }
    }
}

/* A challenge has no passage, or one behind those of the challenges before it. */
static struct sums lay_in_order(const struct ways *ways)
{
    size_t row = ways->count + 1, room = (ways->challenges + 1) * row * sizeof(double);
    double *before = arena_take(ways->arena, room), *behind = arena_take(ways->arena, room);
    struct sums sums = sums_new(ways);

    sum_in_order(ways, before, behind);
    sums.all = behind[0];
    for (size_t c = 0; c < ways->challenges; c++)
        for (size_t p = 0; p < ways->count; p++)
            sums.shares[c * ways->count + p] = before[c * row + p] / sums.all *
                                               weight_of(ways, c, p) *
                                               behind[(c + 1) * row + p + 1];
    return sums;
}

/* before: over the passages before this one, by the set of challenges that have one of them;
 * behind: over this one and those after it, by the set that has one already. */
static void sum_in_any_order(const struct ways *ways, double *before, double *behind)
{
    size_t sets = (size_t)1 << ways->challenges;

    before[0] = 1;
    for (size_t s = 0; s < sets; s++)
        behind[ways->count * sets + s] = 1;
    for (size_t p = 0; p < ways->count; p++)
        for (size_t s = 0; s < sets; s++) {
            before[(p + 1) * sets + s] += before[p * sets + s];
            for (size_t c = 0; c < ways->challenges; c++)
                if (!(s >> c & 1))
                    before[(p + 1) * sets + (s | (size_t)1 << c)] +=
                        before[p * sets + s] * weight_of(ways, c, p);
        }
    for (size_t p = ways->count; p-- > 0;)
        for (size_t s = 0; s < sets; s++) {
            behind[p * sets + s] = behind[(p + 1) * sets + s];
            for (size_t c = 0; c < ways->challenges; c++)
                if (!(s >> c & 1))
                    behind[p * sets + s] +=
                        weight_of(ways, c, p) * behind[(p + 1) * sets + (s | (size_t)1 << c)];
        }
}

static struct sums lay_in_any_order(const struct ways *ways)
{
    size_t sets = (size_t)1 << ways->challenges;
    size_t room = (ways->count + 1) * sets * sizeof(double);
    double *before = arena_take(ways->arena, room), *behind = arena_take(ways->arena, room);
    struct sums sums = sums_new(ways);

    sum_in_any_order(ways, before, behind);
    sums.all = behind[0];
    for (size_t p = 0; p < ways->count; p++)
        for (size_t s = 0; s < sets; s++)
            for (size_t c = 0; c < ways->challenges; c++)
                if (!(s >> c & 1))
                    sums.shares[c * ways->count + p] +=
                        before[p * sets + s] / sums.all * weight_of(ways, c, p) *
                        behind[(p + 1) * sets + (s | (size_t)1 << c)];
    return sums;
}

/* Each kind of essay counts by how likely it is: any of the orders there are is as likely. */
static struct sums lay_out(const struct ways *ways)
{
    struct sums order = lay_in_order(ways), any;
    double orders = 1, sure;

    if (ways->challenges > SHUFFLED_MOST || ways->count > PASSAGES_MOST)
        return order;
    any = lay_in_any_order(ways);
    for (size_t i = 2; i <= ways->challenges && i <= ways->count; i++)
        orders *= (double)i;
    sure = IN_ORDER * order.all / (IN_ORDER * order.all + (1 - IN_ORDER) * any.all / orders);
    for (size_t i = 0; i < ways->challenges * ways->count; i++)
        order.shares[i] = sure * order.shares[i] + (1 - sure) * any.shares[i];
    return order;
}

static double *weigh_pairs(struct arena *arena, const struct scores *scores, const size_t *passages,
                           size_t count)
{
    double *weights = arena_take(arena, scores->challenges * count * sizeof *weights);

    for (size_t c = 0; c < scores->challenges; c++)
        for (size_t p = 0; p < count; p++) {
            double answer = scores->bearers[passages[p]].answer;
            weights[c * count + p] =
                exp(SHARPNESS * bearing_of(scores, passages[p], c)->affinity + PAIR_WORTH +
                    fmax(-ANSWER_MOST, fmin(ANSWER_MOST, answer)));
        }
    return weights;
}

void order_find(struct arena *arena, const struct scores *scores, size_t passages)
{
    size_t *chosen = arena_take(arena, passages * sizeof *chosen);
    struct ways ways = { .arena = arena, .challenges = scores->challenges };
    struct sums sums;

    for (size_t p = 0; p < passages; p++)
        if (scores->bearers[p].words >= WORDS_LEAST)
            chosen[ways.count++] = p;
    ways.weights = weigh_pairs(arena, scores, chosen, ways.count);
    sums = lay_out(&ways);
    /* Dozens of challenges and hundreds of passages have more ways than a number holds: then none
     * is preferred. */
    for (size_t c = 0; isfinite(sums.all) && c < ways.challenges; c++)
        for (size_t p = 0; p < ways.count; p++)
            if (isfinite(sums.shares[c * ways.count + p]))
                bearing_of(scores, chosen[p], c)->turn = fmin(1, sums.shares[c * ways.count + p]);
}
