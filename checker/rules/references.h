/* Vacancy references: what has the shape of one, and what only looks like it. */
#ifndef DOSSIER_RULES_REFERENCES_H
#define DOSSIER_RULES_REFERENCES_H

#include "text.h"

/* Bytes [from, to) of a text. */
struct stretch {
    size_t from, to;
};

/*
 * The next whole word of text, from byte `from` on, that has the shape of the wanted reference (a
 * digit where it has a digit, a letter where it has a letter, the same signs) and is not it.
 */
bool reference_other(struct text text, struct text wanted, size_t from, struct stretch *found);

/* True when the stretch is a sound date written as six or eight digits, year first or day first. */
bool reference_is_date(struct text digits);

/* True when words such as "vacancy", "reference" or "poste" stand right before byte `at`. */
bool reference_announced(struct text text, size_t at);

/* True when text has the reference with letters in place of digits that they look like. */
bool reference_lookalike(struct text text, struct text wanted);

/* In how many places two texts of one length differ; the greatest int for other lengths. */
int reference_distance(struct text a, struct text b);

#endif
