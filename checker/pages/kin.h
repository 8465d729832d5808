/* Which font stands for a name that no table holds. */
#ifndef DOSSIER_PAGES_KIN_H
#define DOSSIER_PAGES_KIN_H

#include "text.h"

#include <stdbool.h>

struct kin {
    struct text family; /* one that the tables hold */
    bool same;   /* Word itself takes that font for the name, or the two have the same advances */
    double line; /* height of a single line in parts of an em, 0: that of the family */
};

/* Always finds one; knows nothing of the tables.  design: what the font table says of its family
 * ("roman", "swiss", "modern"; 17.8.3.9), asked when the name itself tells nothing; may be empty.
 */
struct kin kin_of(struct text name, struct text design);

#endif
