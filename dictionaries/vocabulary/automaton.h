/* Builds a word graph (checker/words/wordgraph.h) out of sorted words. */
#ifndef DOSSIER_VOCABULARY_AUTOMATON_H
#define DOSSIER_VOCABULARY_AUTOMATON_H

#include "text.h"
#include "words/wordgraph.h"

#include <stdbool.h>
#include <stdint.h>

struct automaton;

struct automaton *automaton_new(void);
void automaton_free(struct automaton *automaton);

/* Adds a word; words come in byte order, each once.  False, and nothing is added, for one that is
 * empty, longer than WORDGRAPH_LONGEST, or has a letter too many for the alphabet. */
bool automaton_add(struct automaton *automaton, struct text word, uint8_t value);

/* Writes the graph; false when it cannot be written or is too large for its format. */
bool automaton_write(struct automaton *automaton, int64_t sources[WORDGRAPH_SOURCES][4],
                     const char *path);

#endif
