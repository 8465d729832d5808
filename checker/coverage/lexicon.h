/* The compiled lexicon: words and terms of both languages, what they are related to, their topics.
 */
#ifndef DOSSIER_COVERAGE_LEXICON_H
#define DOSSIER_COVERAGE_LEXICON_H

#include "coverage/stem.h"
#include "text.h"

#include <stdint.h>

/*
 * One file, build/dictionaries/coverage.lexicon, made by `make dictionaries` and mapped into
 * memory; nothing in it is changed or copied.  In order: the header, the nodes, the buckets of
 * the hash table that finds them, the relations, the shares in topics, the strings.  Numbers are
 * those of the machine that compiled it; the mark proves that they are this one's too.
 *
 * A node is the stem of a word, or of the content words of a term with a space between ("host
 * nation"), in one language.  Node 0 is nobody.
 */
#define LEXICON_MARK    0x31584c44u /* "DLX1" */
#define LEXICON_TOPICS  128         /* at most; topic 0 is none */
#define LEXICON_GENERIC 0x01        /* topic flag: what any application says of its writer */

struct lexicon_header {
    uint32_t mark, size;
    uint32_t nodes, buckets, relations, shares, strings; /* counts; strings in bytes */
    uint32_t topics;                                     /* in use, topic 0 counted */
    uint8_t topic_flags[LEXICON_TOPICS];
};

/* Relations and shares of node n are those from first_* of n up to first_* of n + 1. */
struct lexicon_node {
    uint32_t string;
    uint16_t length;
    uint8_t tongue;
    uint8_t weight; /* how much the word tells, in 255ths */
    uint32_t first_relation, first_share;
};

struct lexicon_relation {
    uint32_t node : 24, weight : 8; /* weight in 255ths; 255 is as good as the same word */
};

struct lexicon_share {
    uint8_t topic, weight;
};

struct lexicon;

/* The lexicon beside the program, mapped once a process; an empty one when there is none. */
const struct lexicon *lexicon_open(void);

/* The same from a file; NULL when it is missing, damaged or of another kind of machine. */
const struct lexicon *lexicon_map(const char *path);

/* The node of a stem, 0 for none. */
unsigned lexicon_find(const struct lexicon *lexicon, enum tongue tongue, struct text stem);

/* How much the word tells, 0 to 1; -1 for node 0. */
double lexicon_weight(const struct lexicon *lexicon, unsigned node);

/* Borrowed; NULL and 0 for node 0.  Relations are sorted by node. */
const struct lexicon_relation *lexicon_relations(const struct lexicon *lexicon, unsigned node,
                                                 size_t *count);
const struct lexicon_share *lexicon_shares(const struct lexicon *lexicon, unsigned node,
                                           size_t *count);

size_t lexicon_nodes(const struct lexicon *lexicon); /* at least 1: node 0 */
unsigned lexicon_topics(const struct lexicon *lexicon);
bool lexicon_topic_generic(const struct lexicon *lexicon, unsigned topic);

#endif
