/* The lexicon while it is made: words of both languages, linked, with their topics. */
#ifndef DOSSIER_COMPILE_GRAPH_H
#define DOSSIER_COMPILE_GRAPH_H

#include "../file.h"
#include "arena.h"
#include "coverage/lexicon.h"
#include "coverage/stem.h"

/* `to` can stand for the word that holds the link, as well as `weight` (0 to 1) says. */
struct link {
    unsigned to;
    float weight;
};

struct node {
    struct text stem; /* stems of a term with a space between */
    enum tongue tongue;
    int words;     /* content words of the term */
    int rank;      /* class of its commonest form, 1 for the commonest words to 26; 0 for none */
    int found;     /* glosses that the word stands in: for topics */
    bool plain;    /* own list says: of no topic */
    bool seeded;   /* own list says which topics */
    float *topics; /* [graph.topic_count] shares, NULL for none */
    struct link *links;
    size_t count, capacity;
};

struct topic {
    struct text name;
    unsigned flags; /* LEXICON_GENERIC */
};

/* Node 0 and topic 0 are nobody. */
struct graph {
    struct arena *arena;
    struct node *nodes;
    size_t count, capacity;
    unsigned *buckets;
    size_t bucket_count;
    struct topic topics[LEXICON_TOPICS];
    size_t topic_count;
};

struct graph *graph_new(void);

/* The node of a word or term, made when it is new; 0 when it has no content word or too many. */
unsigned graph_add(struct graph *graph, enum tongue tongue, struct text term);

/* The same, but 0 when it is new. */
unsigned graph_find(const struct graph *graph, enum tongue tongue, struct text term);

/* One way; of two links the stronger stays. */
void graph_link(struct graph *graph, unsigned from, unsigned to, double weight);

/* Raises a node's share in a topic. */
void graph_share(struct graph *graph, unsigned node, size_t topic, double share);

/* The content words of a text as nodes; returns how many, at most `most`. */
size_t graph_words(struct graph *graph, enum tongue tongue, struct text text, unsigned *words,
                   size_t most);

/* The sources, each in its own file.  False when a file is missing. */
bool own_read(struct graph *graph, const char *path);
bool pairs_read(struct graph *graph, const char *path);
bool thesaurus_read(struct graph *graph, const char *path, enum tongue tongue);
bool frequency_read(struct graph *graph, const char *path, enum tongue tongue);
bool wordnet_read(struct graph *graph, const char *folder);

/* Topics for the words that the own list does not hold. */
void topics_spread(struct graph *graph);

/* Writes the lexicon; false when it cannot be written or grew too large. */
bool graph_write(struct graph *graph, const char *path);

#endif
