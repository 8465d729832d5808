/* The order of the notice, found again in the essay: an alignment by dynamic programming. */
#include "coverage/order.h"

#define RESPONSE_LEAST 0.35
#define SELF_MOST      0.25
#define GENERIC_MOST   0.15
#define WORDS_LEAST    20
#define PAIR_WORTH     0.2 /* of any pair beside its affinity */

struct thread {
    const struct scores *scores;
    const size_t *passages; /* that sound like answers */
    size_t count;
    double *worth; /* [challenges done * (count + 1) + passages done] */
};

static double *worth_at(const struct thread *thread, size_t challenges, size_t passages)
{
    return &thread->worth[challenges * (thread->count + 1) + passages];
}

static double paired(const struct thread *thread, size_t challenge, size_t passage)
{
    return *worth_at(thread, challenge - 1, passage - 1) + PAIR_WORTH +
           bearing_of(thread->scores, thread->passages[passage - 1], challenge - 1)->affinity;
}

static void fill(const struct thread *thread)
{
    for (size_t c = 1; c <= thread->scores->challenges; c++)
        for (size_t p = 0; p <= thread->count; p++) {
            double best = *worth_at(thread, c - 1, p);
            if (p > 0 && *worth_at(thread, c, p - 1) > best)
                best = *worth_at(thread, c, p - 1);
            if (p > 0 && paired(thread, c, p) > best)
                best = paired(thread, c, p);
            *worth_at(thread, c, p) = best;
        }
}

/* Back from the end; a pair is taken only where neither could be left out without loss. */
static void mark(const struct thread *thread)
{
    size_t c = thread->scores->challenges, p = thread->count;

    while (c > 0 && p > 0) {
        double here = *worth_at(thread, c, p);
        if (here == *worth_at(thread, c, p - 1)) {
            p--;
        } else if (here == *worth_at(thread, c - 1, p)) {
            c--;
        } else {
            bearing_of(thread->scores, thread->passages[p - 1], c - 1)->in_order = true;
            c--;
            p--;
        }
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
    struct thread thread = { .scores = scores, .passages = chosen };

    for (size_t p = 0; p < passages; p++)
        if (sounds_like_answer(&scores->bearers[p]))
            chosen[thread.count++] = p;
    thread.worth =
        arena_take(arena, (scores->challenges + 1) * (thread.count + 1) * sizeof *thread.worth);
    fill(&thread);
    mark(&thread);
}
