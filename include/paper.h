/* Paper sizes by name. */
#ifndef DOSSIER_PAPER_H
#define DOSSIER_PAPER_H

#include "text.h"

/*
 * Lengths are twips (1/1440 inch).  ISO 216 and the American sizes; a sheet counts as one of them
 * when both sides are within 1.5 mm of it, upright or across, since programs round differently.
 */
struct paper {
    const char *name;
    int width, height; /* upright */
};

/* The paper of that size, or NULL when it has no name here. */
const struct paper *paper_of(int width, int height);

/* The paper of that name ("A4", "a4", "US Letter"), or NULL. */
const struct paper *paper_named(struct text name);

#endif
