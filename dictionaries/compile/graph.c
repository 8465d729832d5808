/* Nodes and links. */
#include "graph.h"

#include "buffer.h"
#include "coverage/cut.h"
#include "coverage/stop.h"

#include <stdio.h>

#define TERM_WORDS 4

struct graph *graph_new(void)
{
    struct arena *arena = arena_new((size_t)8 << 30);
    struct graph *graph;

    if (!arena)
        return NULL;
    graph = arena_take(arena, sizeof *graph);
    graph->arena = arena;
    graph->bucket_count = 1 << 19;
    graph->buckets = arena_take(arena, graph->bucket_count * sizeof *graph->buckets);
    graph->nodes = arena_grow(arena, NULL, 0, &graph->capacity, sizeof *graph->nodes);
    graph->count = 1;
    graph->topic_count = 1;
    return graph;
}

static size_t bucket_of(const struct graph *graph, enum tongue tongue, struct text stem)
{
    size_t mask = graph->bucket_count - 1;
    size_t at = (text_hash(stem) * 2 + tongue) & mask;

    while (graph->buckets[at]) {
        const struct node *node = &graph->nodes[graph->buckets[at]];
        if (node->tongue == tongue && text_equal(node->stem, stem))
            break;
        at = (at + 1) & mask;
    }
    return at;
}

static unsigned add_stem(struct graph *graph, struct node node)
{
    size_t at = bucket_of(graph, node.tongue, node.stem);

    if (graph->buckets[at])
        return graph->buckets[at];
    if (graph->count * 2 > graph->bucket_count)
        return 0;
    node.stem = arena_copy(graph->arena, node.stem);
    graph->nodes =
        arena_grow(graph->arena, graph->nodes, graph->count, &graph->capacity, sizeof node);
    graph->nodes[graph->count] = node;
    graph->buckets[at] = (unsigned)graph->count;
    return (unsigned)graph->count++;
}

static bool is_content(enum tongue tongue, const struct word *word)
{
    return !word->figure && word->bare.length > 1 &&
           (word->capitals || !stop_word(tongue, word->bare));
}

/* The stems of the content words, and how many. */
static struct text stems_of(const struct graph *graph, enum tongue tongue, struct text term,
                            int *count)
{
    struct words_found words = words_cut(graph->arena, term, 0, term.length);
    struct buffer buffer = buffer_new(graph->arena);

    *count = 0;
    for (size_t i = 0; i < words.count; i++) {
        if (!is_content(tongue, &words.items[i]))
            continue;
        if ((*count)++ > 0)
            buffer_add_byte(&buffer, ' ');
        buffer_add(&buffer, stem_find(graph->arena, tongue, words.items[i].folded));
    }
    return buffer_text(&buffer);
}

unsigned graph_add(struct graph *graph, enum tongue tongue, struct text term)
{
    struct node node = { .tongue = tongue };

    node.stem = stems_of(graph, tongue, term, &node.words);
    return node.words < 1 || node.words > TERM_WORDS ? 0 : add_stem(graph, node);
}

unsigned graph_find(const struct graph *graph, enum tongue tongue, struct text term)
{
    int count;
    struct text stem = stems_of(graph, tongue, term, &count);

    return count ? graph->buckets[bucket_of(graph, tongue, stem)] : 0;
}

size_t graph_words(struct graph *graph, enum tongue tongue, struct text text, unsigned *words,
                   size_t most)
{
    struct words_found found = words_cut(graph->arena, text, 0, text.length);
    size_t count = 0;

    for (size_t i = 0; i < found.count && count < most; i++) {
        struct node node = { .tongue = tongue, .words = 1 };
        if (!is_content(tongue, &found.items[i]))
            continue;
        node.stem = stem_find(graph->arena, tongue, found.items[i].folded);
        words[count] = add_stem(graph, node);
        count += words[count] != 0;
    }
    return count;
}

void graph_link(struct graph *graph, unsigned from, unsigned to, double weight)
{
    struct node *node = &graph->nodes[from];

    if (from == 0 || to == 0 || from == to)
        return;
    for (size_t i = 0; i < node->count; i++) {
        if (node->links[i].to != to)
            continue;
        if (node->links[i].weight < (float)weight)
            node->links[i].weight = (float)weight;
        return;
    }
    node->links =
        arena_grow(graph->arena, node->links, node->count, &node->capacity, sizeof *node->links);
    node->links[node->count++] = (struct link){ to, (float)weight };
}

void graph_share(struct graph *graph, unsigned node, size_t topic, double share)
{
    struct node *to = &graph->nodes[node];

    if (!to->topics)
        to->topics = arena_take(graph->arena, LEXICON_TOPICS * sizeof *to->topics);
    to->topics[topic] += (float)share;
}
