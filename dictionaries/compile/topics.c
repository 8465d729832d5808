/* Topics spread from the own list to the words linked with it. */
#include "graph.h"

#include <math.h>

#define LINK_TRUST  0.8  /* of a topic that comes over synonyms and translations */
#define GLOSS_LIMIT 0.25 /* links weaker than this are words of an explanation */
#define PLAIN_SHARE 0.4  /* of a topic's word that is also one of every field */
#define ROUNDS      2

/* The own list's shares become parts of one, so that a word of many topics tells little of each. */
static void settle_seeds(struct graph *graph)
{
    for (size_t i = 1; i < graph->count; i++) {
        struct node *node = &graph->nodes[i];
        float sum = 0;
        for (size_t t = 1; node->topics && t < graph->topic_count; t++)
            sum += node->topics[t];
        if (!node->topics)
            continue;
        if (node->plain && !node->seeded) {
            node->topics = NULL;
            continue;
        }
        if (sum < 1 && !node->seeded)
            sum = 1;
        if (node->plain)
            sum /= PLAIN_SHARE;
        for (size_t t = 1; t < graph->topic_count; t++)
            node->topics[t] /= sum;
    }
}

/* Mean of the neighbours' topics; explaining words count by how rare they are. */
static float *mean_topics(struct graph *graph, const struct node *node)
{
    float *mean = NULL;
    double all = 0;

    for (size_t i = 0; i < node->count; i++) {
        const struct node *other = &graph->nodes[node->links[i].to];
        double weight = node->links[i].weight;
        if (weight < GLOSS_LIMIT)
            weight /= 1 + log1p(other->found);
        all += weight;
        for (size_t t = 1; other->topics && t < graph->topic_count; t++) {
            if (!mean)
                mean = arena_take(graph->arena, graph->topic_count * sizeof *mean);
            mean[t] += (float)(weight * other->topics[t]);
        }
    }
    for (size_t t = 1; mean && t < graph->topic_count; t++)
        mean[t] *= (float)(LINK_TRUST / all);
    return mean;
}

/* Round by round, so that the order of the words plays no part. */
void topics_spread(struct graph *graph)
{
    float **found = arena_take(graph->arena, graph->count * sizeof *found);

    settle_seeds(graph);
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 1; i < graph->count; i++) {
            const struct node *node = &graph->nodes[i];
            found[i] = node->topics || node->plain ? NULL : mean_topics(graph, node);
        }
        for (size_t i = 1; i < graph->count; i++)
            if (found[i])
                graph->nodes[i].topics = found[i];
    }
}
