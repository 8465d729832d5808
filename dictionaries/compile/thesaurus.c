/* MyThes: "word|senses", then "(part of speech)|synonym|..." for each sense. */
#include "graph.h"

#include <math.h>

#define SYNONYM       0.70
#define RELATED       0.65
#define SIMILAR       0.60
#define WIDER         0.45
#define HEAD_WEIGHT   0.70 /* of a word for a longer term */
#define FRENCH_WEIGHT 0.60
#define FRENCH_SHORT  6.0 /* a longer list mixes senses: each word in it counts for less */

static double kind_weight(struct text *word)
{
    size_t bracket = text_find(*word, TEXT(" ("));
    struct text kind = text_slice(*word, bracket, word->length);

    *word = text_slice(*word, 0, bracket);
    if (kind.length == 0)
        return SYNONYM;
    if (text_starts(kind, TEXT(" (related")))
        return RELATED;
    if (text_starts(kind, TEXT(" (similar")))
        return SIMILAR;
    return text_starts(kind, TEXT(" (generic")) ? WIDER : 0;
}

/* The word itself; of a longer term that nobody else has, the word that it turns on: the last in
 * English, the first in French. */
static unsigned meant(struct graph *graph, enum tongue tongue, struct text word, double *weight)
{
    unsigned node, words[8];
    size_t count;

    if (!text_has(word, TEXT(" ")))
        return graph_add(graph, tongue, word);
    node = graph_find(graph, tongue, word);
    if (node)
        return node;
    count = graph_words(graph, tongue, word, words, 8);
    *weight *= HEAD_WEIGHT;
    return count == 0 ? 0 : tongue == TONGUE_ENGLISH ? words[count - 1] : words[0];
}

static void read_sense(struct graph *graph, unsigned head, struct text line, long sense)
{
    enum tongue tongue = graph->nodes[head].tongue;
    double decay = 1 / (1 + 0.5 * (double)sense);
    size_t count = 0;

    text_cut(&line, '|');
    for (size_t i = 0; i < line.length; i++)
        count += line.data[i] == '|';
    if (tongue == TONGUE_FRENCH)
        decay = fmin(1, sqrt(FRENCH_SHORT / (double)(count + 1)));
    while (line.data) {
        struct text word = text_cut(&line, '|');
        double weight = tongue == TONGUE_FRENCH ? FRENCH_WEIGHT : kind_weight(&word);
        unsigned to = meant(graph, tongue, word, &weight);
        graph_link(graph, head, to, weight * decay);
    }
}

bool thesaurus_read(struct graph *graph, const char *path, enum tongue tongue)
{
    struct text rest = file_read(graph->arena, path);
    bool found = rest.data != NULL;

    text_cut(&rest, '\n');
    while (rest.data) {
        struct text line = text_cut(&rest, '\n');
        struct text word = text_cut(&line, '|');
        unsigned head = text_has(word, TEXT(" ")) ? graph_find(graph, tongue, word)
                                                  : graph_add(graph, tongue, word);
        long senses = 0;
        if (!line.data || !text_number(text_trim(line), &senses))
            continue;
        for (long sense = 0; sense < senses && rest.data; sense++) {
            line = text_cut(&rest, '\n');
            if (head)
                read_sense(graph, head, line, sense);
        }
    }
    return found;
}
