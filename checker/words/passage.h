/* One paragraph on its way through the room: its words and the tongue of each. */
#ifndef DOSSIER_WORDS_PASSAGE_H
#define DOSSIER_WORDS_PASSAGE_H

#include "document.h"
#include "words/tokens.h"
#include "words/vocabulary.h"

struct passage {
    const struct paragraph *paragraph;
    struct tokens tokens;
    enum tongue *tongues; /* one for each token */
};

struct passages {
    struct passage *items;
    size_t count, capacity;
};

/* A stretch in a language that is neither: where, and its code ("de"). */
struct foreign {
    size_t passage, first, end; /* tokens, end exclusive */
    struct text code;           /* empty when it cannot be named */
    bool whole;                 /* a sentence or more of the text's own, not a quotation */
};

struct foreigns {
    struct foreign *items;
    size_t count, capacity;
};

#endif
