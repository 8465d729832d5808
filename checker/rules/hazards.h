/* From what the document room met in a package to findings. */
#ifndef DOSSIER_RULES_HAZARDS_H
#define DOSSIER_RULES_HAZARDS_H

#include "check.h"

#define HAZARDS_END (-1)

/* Makes a finding for each hazard of the kinds listed, in every document of the packet. */
void hazards_say(struct check *check, const char *rule, const int *kinds);

#endif
