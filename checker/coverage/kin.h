/* How far two words keep the same company. */
#ifndef DOSSIER_COVERAGE_KIN_H
#define DOSSIER_COVERAGE_KIN_H

#include "coverage/matter.h"

/*
 * Two words that the lexicon does not relate may still share what it relates them with: "physician"
 * and "nurse" have other words in common.  A word's company is itself and its relations, each with
 * its weight; kinship is the cosine of two companies, from 0 to 1.
 *
 * Fills in matter->kin; needs matter->similar, below which no kinship falls.  A kinship is good for
 * weighing paragraphs against each other, and too weak to be shown as evidence.
 */
void kin_find(struct matter *matter);

#endif
