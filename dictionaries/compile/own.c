/* The own lexicon: "English = French" under "[topic]", with "applicant" or "no topic" behind it. */
#include "graph.h"

#include <stdio.h>

#define MEMBER_SHARE 0.5 /* of a term's topic for the words that it is made of, all together */
#define MEMBER_LINK  0.5 /* a term is answered by one of its words so well, all together */

/* "[stocks-supply]", "[leadership] applicant", "[action] no topic": the topic's number, 0 for none.
 */
static size_t read_topic(struct graph *graph, struct text line)
{
    struct text name = text_slice(line, 1, text_find(line, TEXT("]")));

    if (text_has(line, TEXT("] no topic")))
        return 0;
    for (size_t i = 1; i < graph->topic_count; i++)
        if (text_equal(graph->topics[i].name, name))
            return i;
    if (graph->topic_count == LEXICON_TOPICS)
        return 0;
    graph->topics[graph->topic_count].name = name;
    graph->topics[graph->topic_count].flags =
        text_has(line, TEXT("] applicant")) ? LEXICON_GENERIC : 0;
    return graph->topic_count++;
}

static void seed(struct graph *graph, enum tongue tongue, struct text term, unsigned node,
                 size_t topic)
{
    unsigned words[8];
    size_t count;

    if (topic == 0) {
        graph->nodes[node].plain = true;
        return;
    }
    graph_share(graph, node, topic, 1);
    graph->nodes[node].seeded = true;
    if (graph->nodes[node].words == 1)
        return;
    count = graph_words(graph, tongue, term, words, 8);
    for (size_t i = 0; i < count; i++) {
        graph_share(graph, words[i], topic, MEMBER_SHARE / (double)count);
        graph_link(graph, node, words[i], MEMBER_LINK);
    }
}

static void read_pair(struct graph *graph, struct text line, size_t topic)
{
    size_t middle = text_find(line, TEXT(" = "));
    struct text english = text_trim(text_slice(line, 0, middle));
    struct text french = text_trim(text_slice(line, middle + 3, line.length));
    unsigned a = graph_add(graph, TONGUE_ENGLISH, english);
    unsigned b = graph_add(graph, TONGUE_FRENCH, french);

    if (a == 0 || b == 0)
        return;
    graph_link(graph, a, b, 1);
    graph_link(graph, b, a, 1);
    seed(graph, TONGUE_ENGLISH, english, a, topic);
    seed(graph, TONGUE_FRENCH, french, b, topic);
}

bool own_read(struct graph *graph, const char *path)
{
    struct text rest = file_read(graph->arena, path);
    size_t topic = 0;

    if (!rest.data) {
        fprintf(stderr, "dictionaries: cannot read %s\n", path);
        return false;
    }
    while (rest.data) {
        struct text line = text_trim(text_cut(&rest, '\n'));
        if (text_starts(line, TEXT("[")))
            topic = read_topic(graph, line);
        else if (!text_starts(line, TEXT("#")) && text_has(line, TEXT(" = ")))
            read_pair(graph, line, topic);
    }
    return true;
}
