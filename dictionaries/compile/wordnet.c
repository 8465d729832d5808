/* WordNet: how common words are, and what their first senses are explained with. */
#include "graph.h"

#include <stdio.h>
#include <stdlib.h>

#define GLOSS_WORDS 48
#define GLOSS_WEIGHT                                                                               \
    0.20 /* a word that explains is a weak relation: for topics, not for matches                   \
          */
#define GLOSS_SENSES 2

/* What stands behind the bar of a line of data.*, its examples left out. */
static struct text gloss_of(struct text line)
{
    struct text gloss = text_slice(line, text_find(line, TEXT("| ")) + 2, line.length);

    return text_slice(gloss, 0, text_find(gloss, TEXT("; \"")));
}

static void count_glosses(struct graph *graph, struct text data)
{
    unsigned words[GLOSS_WORDS];

    while (data.data) {
        struct text line = text_cut(&data, '\n');
        size_t count;
        if (text_starts(line, TEXT("  ")) || line.length == 0)
            continue;
        count = graph_words(graph, TONGUE_ENGLISH, gloss_of(line), words, GLOSS_WORDS);
        for (size_t i = 0; i < count; i++)
            graph->nodes[words[i]].found++;
    }
}

static void link_gloss(struct graph *graph, unsigned head, struct text data, long offset)
{
    unsigned words[GLOSS_WORDS];
    struct text line;
    size_t count;

    if (offset < 0 || (size_t)offset >= data.length)
        return;
    line = (struct text){ data.data + offset, data.length - (size_t)offset };
    line = text_cut(&line, '\n');
    count = graph_words(graph, TONGUE_ENGLISH, gloss_of(line), words, GLOSS_WORDS);
    for (size_t i = 0; i < count; i++)
        graph_link(graph, head, words[i], GLOSS_WEIGHT);
}

/* A line of index.*: lemma, part of speech, ..., and at its end the places of its senses. */
static void read_entry(struct graph *graph, struct text line, struct text data)
{
    struct text fields[64];
    size_t count = 0, first;
    long senses = 0, pointers = 0;
    unsigned head;

    while (line.data && count < 64)
        fields[count++] = text_cut(&line, ' ');
    if (count < 6 || text_has(fields[0], TEXT("_")) || !text_number(fields[2], &senses) ||
        !text_number(fields[3], &pointers))
        return;
    head = graph_add(graph, TONGUE_ENGLISH, fields[0]);
    first = 6 + (size_t)pointers;
    for (size_t i = first; head && i < count && i < first + GLOSS_SENSES; i++)
        if (fields[i].length == 8)
            link_gloss(graph, head, data, strtol(fields[i].data, NULL, 10));
}

bool wordnet_read(struct graph *graph, const char *folder)
{
    static const char *const parts[] = { "noun", "verb", "adj", "adv" };
    char path[4096];

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct text data, index;
        snprintf(path, sizeof path, "%s/data.%s", folder, parts[i]);
        data = file_read(graph->arena, path);
        snprintf(path, sizeof path, "%s/index.%s", folder, parts[i]);
        index = file_read(graph->arena, path);
        if (!data.data || !index.data)
            return false;
        count_glosses(graph, data);
        while (index.data) {
            struct text line = text_cut(&index, '\n');
            if (!text_starts(line, TEXT("  ")) && line.length > 0)
                read_entry(graph, line, data);
        }
    }
    return true;
}
