/*
 * Compiles the lexicon of coverage.
 * usage: compile OUTPUT PAIRS THESAURUS_EN THESAURUS_FR WORDNET FREQUENCY_EN FREQUENCY_FR OWN...
 *
 * What the distribution does not have installed is named and left out; the own lists must be there.
 */
#include "graph.h"

#include <stdio.h>

static void missing(const char *package)
{
    fprintf(stderr, "dictionaries: %s is not installed; coverage will know fewer words\n", package);
}

int main(int count, char **arguments)
{
    struct graph *graph = graph_new();

    if (!graph || count < 9) {
        fputs("usage: compile OUTPUT PAIRS THESAURUS_EN THESAURUS_FR WORDNET FREQUENCY_EN "
              "FREQUENCY_FR OWN...\n",
              stderr);
        return 2;
    }
    for (int i = 8; i < count; i++)
        if (!own_read(graph, arguments[i]))
            return 1;
    pairs_read(graph, arguments[2]);
    if (!thesaurus_read(graph, arguments[3], TONGUE_ENGLISH))
        missing("mythes-en-us");
    if (!thesaurus_read(graph, arguments[4], TONGUE_FRENCH))
        missing("mythes-fr");
    if (!wordnet_read(graph, arguments[5]))
        missing("wordnet-base");
    if (!frequency_read(graph, arguments[6], TONGUE_ENGLISH) ||
        !frequency_read(graph, arguments[7], TONGUE_FRENCH))
        return 1;
    topics_spread(graph);
    if (!graph_write(graph, arguments[1])) {
        fprintf(stderr, "dictionaries: cannot write %s, or it is too large\n", arguments[1]);
        return 1;
    }
    return 0;
}
