/* How common words are: "word c" a line, c from a (the commonest) to z. */
#include "graph.h"

bool frequency_read(struct graph *graph, const char *path, enum tongue tongue)
{
    struct text rest = file_read(graph->arena, path);
    bool found = rest.data != NULL;

    while (rest.data) {
        struct text line = text_cut(&rest, '\n');
        struct text word = text_cut(&line, ' ');
        unsigned node = graph_add(graph, tongue, word);
        int rank = line.length == 1 ? line.data[0] - 'a' + 1 : 0;
        if (node && rank > 0 && (graph->nodes[node].rank == 0 || graph->nodes[node].rank > rank))
            graph->nodes[node].rank = rank;
    }
    return found;
}
