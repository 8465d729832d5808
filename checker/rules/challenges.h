/* From the judgement of the key challenges to findings. */
#ifndef DOSSIER_RULES_CHALLENGES_H
#define DOSSIER_RULES_CHALLENGES_H

#include "rules/help.h"

/* The sentence of the notice that is this challenge. */
struct citation challenge_because(const struct check *check,
                                  const struct challenge_coverage *challenge);

/* The challenge as printed, cut to fit a message. */
struct text challenge_words(const struct check *check, const struct challenge_coverage *challenge);

/* Adds what the notice asks for that nothing in the essay answers. */
void challenge_add_absent(struct check *check, struct finding *finding,
                          const struct challenge_coverage *challenge);

#endif
