/* The state of one check in this room. */
#ifndef DOSSIER_WORDS_PROOFING_H
#define DOSSIER_WORDS_PROOFING_H

#include "words.h"
#include "words/lexicon.h"
#include "words/passage.h"

struct proofing {
    struct arena *arena;
    const struct words_options *options;
    const struct words_input *input;
    struct words_report *report;
    struct lexicon lexicon;
    struct passages passages;
    struct foreigns foreigns;
    struct ledger seen;      /* how often each word stands in the text, in lower case */
    struct ledger suggested; /* where a word's suggestions are kept, from 1 */
    struct suggestion_list {
        struct text fixes[FINDING_FIXES];
        int count;
    } * suggestions;
    size_t suggestion_count, suggestion_capacity;
    long curly; /* words with a typographic apostrophe, less those with a straight one */
    bool tired; /* it was said that the searches are used up */
    size_t counts[FAULT_KINDS]; /* of the faults in the report */
};

/* Faults of a kind past so many are not looked for: nobody reads them, and a hostile text has no
 * end of them. */
#define MOST_FAULTS 5000

/* True when no more faults of a kind are to be looked for; the report then says from where on. */
bool proofing_full(struct proofing *proofing, enum fault_kind kind, const struct passage *passage);

/* Adds a fault at bytes [from, to) of a passage's line, borrowed until the next addition. */
struct fault *proofing_fault(struct proofing *proofing, enum fault_kind kind,
                             const struct passage *passage, size_t from, size_t to);

#endif
