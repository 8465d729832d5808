/* A word graph: all words of a language in one small automaton that is used where it lies. */
#ifndef DOSSIER_WORDS_WORDGRAPH_H
#define DOSSIER_WORDS_WORDGRAPH_H

#include "text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A minimal acyclic automaton: words that begin or end alike share their arcs.  Every word has a
 * number, its place in byte order, which is counted on the way through the arcs; what is known of
 * the words is a table by that number (Lucchesi and Kowaltowski 1993).
 *
 * The file, made by `make dictionaries` and laid into the program, is native-endian and has, one
 * after the other: the header, the letters, the arcs, a byte for each word.
 */
#define WORDGRAPH_MAGIC   "dossier\1"
#define WORDGRAPH_LETTERS 255 /* a letter's number fills a byte; 0 is none */
#define WORDGRAPH_LONGEST 48  /* letters of a word */
#define WORDGRAPH_SOURCES 2   /* dictionaries that a graph is made from */

struct wordgraph_header {
    char magic[8];
    int64_t sources[WORDGRAPH_SOURCES][4]; /* as spelling_stamp() said of each; zeros for none */
    uint32_t letters, arcs, words;
    uint32_t root; /* the first arc of the start */
};

/* The arcs of one node stand side by side, in the order of their letters. */
struct wordgraph_arc {
    uint32_t bits;   /* see wordgraph_letter() and its kin */
    uint32_t before; /* words through the arcs of this node that stand before this one */
};

#define WORDGRAPH_FINAL  0x100u /* a word ends after this arc */
#define WORDGRAPH_LAST   0x200u /* of its node */
#define WORDGRAPH_TARGET 10     /* the rest of the bits: the first arc of the next node, or 0 */

struct wordgraph {
    const struct wordgraph_header *header;
    const uint32_t *letters; /* code points by number - 1, rising */
    const struct wordgraph_arc *arcs;
    const uint8_t *values; /* by the number of the word */
};

/* Looks at bytes that are aligned to 8 and outlive the graph; false when they are no graph. */
bool wordgraph_open(struct wordgraph *graph, const void *bytes, size_t length);

/* The number of a word, or -1. */
long wordgraph_find(const struct wordgraph *graph, struct text word);

static inline unsigned wordgraph_letter(const struct wordgraph_arc *arc)
{
    return arc->bits & 0xFF;
}

/* The first arc after this one, or NULL where no word goes on. */
static inline const struct wordgraph_arc *wordgraph_next(const struct wordgraph *graph,
                                                         const struct wordgraph_arc *arc)
{
    uint32_t target = arc->bits >> WORDGRAPH_TARGET;
    return target ? graph->arcs + target : NULL;
}

#endif
