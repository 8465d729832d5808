/* Which words with a capital are names, as far as the words around them tell. */
#ifndef DOSSIER_WORDS_NAMES_H
#define DOSSIER_WORDS_NAMES_H

#include "words/proofing.h"

/* What speaks for a name: nothing, a name beside it, or a title, a particle, a second place. */
enum evidence { EVIDENCE_NONE, EVIDENCE_WEAK, EVIDENCE_STRONG };

/* Learns names and acronyms from the notice, the other documents and the text's own surroundings.
 */
void names_learn(struct proofing *proofing);

enum evidence names_evidence(struct proofing *proofing, const struct passage *passage, size_t i);

/* True for a particle of names ("van", "della") that stands before one. */
bool names_particle(const struct passage *passage, size_t i);

#endif
