/* Whether a word is misspelt where it stands. */
#ifndef DOSSIER_WORDS_JUDGE_H
#define DOSSIER_WORDS_JUDGE_H

#include "words/proofing.h"

/*
 * RULING_WRONG: the token is no word, name or acronym of its stretch's tongue.  RULING_DOUBTFUL:
 * likely so, but it may be a name or a borrowed word, or it is a rare word that is mostly written
 * by mistake.
 */
enum ruling { RULING_RIGHT, RULING_DOUBTFUL, RULING_WRONG };

enum ruling judge_token(struct proofing *proofing, const struct passage *passage, size_t i);

/* True when token i and the next are one word that was parted: "infor mation"; *joined is that
 * word. */
bool judge_parted(struct proofing *proofing, const struct passage *passage, size_t i,
                  struct text *joined);

/* True when token i is an elided French word without its apostrophe: "l organisation"; *joined is
 * right. */
bool judge_unelided(struct proofing *proofing, const struct passage *passage, size_t i,
                    struct text *joined);

/* What a rare word that is mostly written by mistake stands for; empty for all others. */
struct text judge_suspect(enum tongue tongue, struct text word);

#endif
