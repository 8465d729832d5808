/* The lexicon as coverage maps it. */
#include "graph.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RELATION_LEAST 0.30
#define RELATIONS_MOST 20
#define BRIDGE_LEAST   0.50 /* a link that another may be joined to */
#define BRIDGE_LOSS    0.90
#define SHARE_LEAST    0.05
#define SHARES_MOST    5
#define SIZE_MOST      (6u << 20)

/* What a word tells: next to nothing up to this class of commonness, all from that one on. */
#define RANK_NOTHING 8
#define RANK_ALL     21
#define WEIGHT_LEAST 0.10

struct parts {
    struct lexicon_node *nodes;
    struct lexicon_relation *relations;
    struct lexicon_share *shares;
    uint32_t *buckets;
    char *strings;
    uint32_t node_count, relation_count, share_count, string_size, bucket_count;
};

/* The strongest first; of equal ones the older word first. */
static int by_weight(const void *one, const void *other)
{
    const struct link *a = one, *b = other;

    if (a->weight != b->weight)
        return a->weight < b->weight ? 1 : -1;
    return a->to < b->to ? -1 : a->to > b->to;
}

static int by_node(const void *one, const void *other)
{
    const struct lexicon_relation *a = one, *b = other;

    return a->node < b->node ? -1 : a->node > b->node;
}

static size_t add_widely(struct link *list, size_t count, size_t most, struct link link)
{
    for (size_t i = 0; i < count; i++) {
        if (list[i].to != link.to)
            continue;
        if (list[i].weight < link.weight)
            list[i].weight = link.weight;
        return count;
    }
    if (count < most)
        list[count++] = link;
    return count;
}

/* Links; and over a synonym or a translation on to the other language, where pairs are too few. */
static size_t collect(const struct graph *graph, unsigned from, struct link *list, size_t most)
{
    const struct node *node = &graph->nodes[from];
    size_t count = 0;

    for (size_t i = 0; i < node->count; i++)
        if (node->links[i].weight >= RELATION_LEAST)
            count = add_widely(list, count, most, node->links[i]);
    for (size_t i = 0; i < node->count; i++) {
        const struct node *bridge = &graph->nodes[node->links[i].to];
        if (node->links[i].weight < BRIDGE_LEAST || bridge->words != 1)
            continue;
        for (size_t j = 0; j < bridge->count; j++) {
            struct link link = bridge->links[j];
            link.weight *= node->links[i].weight * (float)BRIDGE_LOSS;
            if (link.weight >= RELATION_LEAST && graph->nodes[link.to].tongue != node->tongue)
                count = add_widely(list, count, most, link);
        }
    }
    qsort(list, count, sizeof *list, by_weight);
    return count < RELATIONS_MOST ? count : RELATIONS_MOST;
}

/* A word that no list counts is rare. */
static double weight_of(const struct node *node)
{
    double weight = (double)(node->rank - RANK_NOTHING) / (RANK_ALL - RANK_NOTHING);

    if (node->words > 1 || node->rank == 0)
        return 1;
    return fmin(1, fmax(WEIGHT_LEAST, weight));
}

static size_t put_shares(const struct graph *graph, const struct node *node,
                         struct lexicon_share *shares)
{
    size_t count = 0;

    for (int rank = 0; node->topics && rank < SHARES_MOST; rank++) {
        size_t best = 0;
        for (size_t t = 1; t < graph->topic_count; t++) {
            bool taken = false;
            for (size_t i = 0; i < count; i++)
                taken |= shares[i].topic == t;
            if (!taken && node->topics[t] >= SHARE_LEAST &&
                (best == 0 || node->topics[t] > node->topics[best]))
                best = t;
        }
        if (best == 0)
            break;
        shares[count].topic = (uint8_t)best;
        shares[count++].weight = (uint8_t)lrint(fmin(1, node->topics[best]) * 255);
    }
    return count;
}

static size_t put_relations(const struct graph *graph, unsigned from, const unsigned *kept,
                            struct lexicon_relation *relations)
{
    static struct link list[4096];
    size_t count = collect(graph, from, list, sizeof list / sizeof *list), put = 0;

    for (size_t i = 0; i < count; i++)
        if (kept[list[i].to])
            relations[put++] = (struct lexicon_relation){
                .node = kept[list[i].to], .weight = (unsigned)lrint(list[i].weight * 255.0) & 255
            };
    qsort(relations, put, sizeof *relations, by_node);
    return put;
}

/* A word is worth its place when it has a topic or a relation, or is known to tell little. */
static unsigned *choose(const struct graph *graph, uint32_t *count)
{
    unsigned *kept = arena_take(graph->arena, graph->count * sizeof *kept);

    *count = 1;
    for (size_t i = 1; i < graph->count; i++) {
        const struct node *node = &graph->nodes[i];
        bool related = false, topical = false;
        for (size_t l = 0; l < node->count && !related; l++)
            related = node->links[l].weight >= 0.6f;
        for (size_t t = 1; node->topics && t < graph->topic_count && !topical; t++)
            topical = node->topics[t] >= 0.15f;
        if (related || topical || (node->rank > 0 && node->rank < RANK_ALL))
            kept[i] = (*count)++;
    }
    return kept;
}

static void fill_node(const struct graph *graph, unsigned from, const unsigned *kept,
                      struct parts *parts)
{
    const struct node *node = &graph->nodes[from];
    struct lexicon_node *to = &parts->nodes[kept[from]];

    *to = (struct lexicon_node){ .string = parts->string_size,
                                 .length = (uint16_t)node->stem.length,
                                 .tongue = (uint8_t)node->tongue,
                                 .weight = (uint8_t)lrint(weight_of(node) * 255),
                                 .first_relation = parts->relation_count,
                                 .first_share = parts->share_count };
    memcpy(parts->strings + parts->string_size, node->stem.data, node->stem.length);
    parts->string_size += (uint32_t)node->stem.length;
    parts->relation_count +=
        (uint32_t)put_relations(graph, from, kept, parts->relations + parts->relation_count);
    parts->share_count += (uint32_t)put_shares(graph, node, parts->shares + parts->share_count);
}

static void fill_buckets(const struct graph *graph, const unsigned *kept, struct parts *parts)
{
    parts->bucket_count = 1;
    while (parts->bucket_count < parts->node_count * 3 / 2)
        parts->bucket_count *= 2;
    parts->buckets = arena_take(graph->arena, parts->bucket_count * sizeof *parts->buckets);
    for (size_t i = 1; i < graph->count; i++) {
        const struct node *node = &graph->nodes[i];
        uint32_t at = (uint32_t)(text_hash(node->stem) * 2 + node->tongue);
        if (!kept[i])
            continue;
        for (at &= parts->bucket_count - 1; parts->buckets[at];)
            at = (at + 1) & (parts->bucket_count - 1);
        parts->buckets[at] = kept[i];
    }
}

static struct parts fill(const struct graph *graph)
{
    struct parts parts = { .node_count = 0 };
    unsigned *kept = choose(graph, &parts.node_count);
    size_t letters = 0;

    for (size_t i = 1; i < graph->count; i++)
        letters += graph->nodes[i].stem.length;
    parts.nodes = arena_take(graph->arena, (parts.node_count + 1) * sizeof *parts.nodes);
    parts.relations =
        arena_take(graph->arena, parts.node_count * RELATIONS_MOST * sizeof *parts.relations);
    parts.shares = arena_take(graph->arena, parts.node_count * SHARES_MOST * sizeof *parts.shares);
    parts.strings = arena_take(graph->arena, letters + 1);
    for (unsigned i = 1; i < graph->count; i++)
        if (kept[i])
            fill_node(graph, i, kept, &parts);
    fill_buckets(graph, kept, &parts);
    parts.nodes[parts.node_count++] = (struct lexicon_node){ .string = parts.string_size,
                                                             .first_relation = parts.relation_count,
                                                             .first_share = parts.share_count };
    return parts;
}

bool graph_write(struct graph *graph, const char *path)
{
    struct parts parts = fill(graph);
    struct lexicon_header header = { .mark = LEXICON_MARK,
                                     .nodes = parts.node_count,
                                     .buckets = parts.bucket_count,
                                     .relations = parts.relation_count,
                                     .shares = parts.share_count,
                                     .strings = parts.string_size,
                                     .topics = (uint32_t)graph->topic_count };
    size_t sizes[] = { sizeof header,
                       header.nodes * sizeof *parts.nodes,
                       header.buckets * sizeof *parts.buckets,
                       header.relations * sizeof *parts.relations,
                       header.shares * sizeof *parts.shares,
                       header.strings };
    const void *bytes[] = { &header,         parts.nodes,  parts.buckets,
                            parts.relations, parts.shares, parts.strings };
    FILE *file = fopen(path, "wb");
    bool written = file != NULL;

    for (size_t i = 0; i < 6; i++)
        header.size += (uint32_t)sizes[i];
    for (size_t t = 1; t < graph->topic_count; t++)
        header.topic_flags[t] = (uint8_t)graph->topics[t].flags;
    for (size_t i = 0; written && i < 6; i++)
        written = fwrite(bytes[i], 1, sizes[i], file) == sizes[i];
    if (file && fclose(file) != 0)
        written = false;
    fprintf(stderr, "dictionaries: %u words and terms, %u relations, %zu topics, %u bytes\n",
            header.nodes - 2, header.relations, graph->topic_count - 1, header.size);
    return written && header.size <= SIZE_MOST;
}
