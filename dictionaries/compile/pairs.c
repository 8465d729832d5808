/* Pairs drawn from the distribution's dictionaries by extract.sh, trusted by how many have them. */
#include "graph.h"

/* A pair that one dictionary says, that is carried over one language, over two or more. */
#define PAIR_SAID    0.85
#define PAIR_BOTH    0.95
#define PAIR_CARRIED 0.55
#define PAIR_TWICE   0.80

struct pair {
    struct text english, french;
    int said, carried;
};

static double trust(const struct pair *pair)
{
    if (pair->said)
        return pair->carried ? PAIR_BOTH : PAIR_SAID;
    return pair->carried > 1 ? PAIR_TWICE : PAIR_CARRIED;
}

static void keep(struct graph *graph, const struct pair *pair)
{
    unsigned english, french;

    if (pair->english.length == 0 || pair->french.length == 0)
        return;
    english = graph_add(graph, TONGUE_ENGLISH, pair->english);
    french = graph_add(graph, TONGUE_FRENCH, pair->french);
    if (english == 0 || french == 0 || graph->nodes[english].words > 2 ||
        graph->nodes[french].words > 2)
        return;
    graph_link(graph, english, french, trust(pair));
    graph_link(graph, french, english, trust(pair));
}

/* The lines are sorted, so that those of one pair stand together. */
bool pairs_read(struct graph *graph, const char *path)
{
    struct text rest = file_read(graph->arena, path);
    struct pair pair = { .said = 0 };

    while (rest.data) {
        struct text line = text_cut(&rest, '\n');
        struct text english = text_cut(&line, '\t');
        struct text french = line.data ? text_cut(&line, '\t') : TEXT_NONE;
        if (!text_equal(english, pair.english) || !text_equal(french, pair.french)) {
            keep(graph, &pair);
            pair = (struct pair){ .english = english, .french = french };
        }
        if (text_equal(line, TEXT("freedict")))
            pair.said++;
        else
            pair.carried++;
    }
    keep(graph, &pair);
    return graph->count > 1;
}
