/* The order of the notice, found again in the essay: all alignments at once, by sums over them. */
#include "coverage/order.h"

#include <math.h>

#define RESPONSE_LEAST 0.35
#define SELF_MOST      0.25
#define GENERIC_MOST   0.15
#define WORDS_LEAST    20
#define PAIR_WORTH     0.4  /* of any pair beside its affinity */
#define SHARPNESS      10.0 /* by how much a better way outweighs another */

/* Sums over all ways to lay some challenges along some passages. */
struct ways {
    const struct scores *scores;
    const size_t *passages; /* that sound like answers */
    size_t count;
    double *before; /* [(challenges + 2) * (count + 2)] the first so many of both */
    double *behind; /* the same, from this one of both on; both count from 1 */
};

static double *at(const struct ways *ways, double *sums, size_t challenge, size_t passage)
{
    return &sums[challenge * (ways->count + 2) + passage];
}

static double weight_of(const struct ways *ways, size_t challenge, size_t passage)
{
    const struct bearing *bearing =
        bearing_of(ways->scores, ways->passages[passage - 1], challenge - 1);

    return exp(SHARPNESS * (PAIR_WORTH + bearing->affinity));
}

/* A challenge has no passage, or one of them and the challenges before it those before. */
static void sum_before(const struct ways *ways)
{
    for (size_t p = 0; p <= ways->count; p++)
        *at(ways, ways->before, 0, p) = 1;
    for (size_t c = 1; c <= ways->scores->challenges; c++) {
        double paired = 0;
        for (size_t p = 0; p <= ways->count; p++) {
            if (p > 0)
                paired += *at(ways, ways->before, c - 1, p - 1) * weight_of(ways, c, p);
            *at(ways, ways->before, c, p) = *at(ways, ways->before, c - 1, p) + paired;
        }
    }
}

static void sum_behind(const struct ways *ways)
{
    size_t last = ways->scores->challenges + 1;

    for (size_t p = 1; p <= ways->count + 1; p++)
        *at(ways, ways->behind, last, p) = 1;
    for (size_t c = last - 1; c >= 1; c--) {
        double paired = 0;
        for (size_t p = ways->count + 1; p >= 1; p--) {
            if (p <= ways->count)
                paired += *at(ways, ways->behind, c + 1, p + 1) * weight_of(ways, c, p);
            *at(ways, ways->behind, c, p) = *at(ways, ways->behind, c + 1, p) + paired;
        }
    }
}

/* Dozens of challenges and hundreds of passages have more ways than a number holds: then none is
 * preferred. */
static void share(const struct ways *ways)
{
    double all = *at(ways, ways->before, ways->scores->challenges, ways->count);

    for (size_t c = 1; isfinite(all) && c <= ways->scores->challenges; c++)
        for (size_t p = 1; p <= ways->count; p++) {
            double with = *at(ways, ways->before, c - 1, p - 1) / all * weight_of(ways, c, p) *
                          *at(ways, ways->behind, c + 1, p + 1);
            bearing_of(ways->scores, ways->passages[p - 1], c - 1)->turn =
                isfinite(with) ? fmin(1, with) : 0;
        }
}

static bool sounds_like_answer(const struct bearer *bearer)
{
    return bearer->proposes && bearer->words >= WORDS_LEAST && bearer->response >= RESPONSE_LEAST &&
           bearer->self < SELF_MOST && bearer->generic < GENERIC_MOST;
}

void order_find(struct arena *arena, const struct scores *scores, size_t passages)
{
    size_t *chosen = arena_take(arena, passages * sizeof *chosen);
    struct ways ways = { .scores = scores, .passages = chosen };
    size_t room;

    for (size_t p = 0; p < passages; p++)
        if (sounds_like_answer(&scores->bearers[p]))
            chosen[ways.count++] = p;
    room = (scores->challenges + 2) * (ways.count + 2);
    ways.before = arena_take(arena, room * sizeof *ways.before);
    ways.behind = arena_take(arena, room * sizeof *ways.behind);
    sum_before(&ways);
    sum_behind(&ways);
    share(&ways);
}
