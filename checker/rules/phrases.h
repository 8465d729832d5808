/* Fixed phrases looked for in every document of the packet. */
#ifndef DOSSIER_RULES_PHRASES_H
#define DOSSIER_RULES_PHRASES_H

#include "rules/help.h"

struct phrase {
    const char *text;
    bool whole_words;
};

/* The first place of a phrase in text from byte `from` on; false when none of the list (ended by
 * NULL) is there. */
bool phrases_find(const struct phrase *phrases, struct text text, size_t from, size_t *start,
                  size_t *end);

#endif
