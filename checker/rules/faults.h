/* From what the words room found to findings. */
#ifndef DOSSIER_RULES_FAULTS_H
#define DOSSIER_RULES_FAULTS_H

#include "check.h"

/* Makes a finding of each fault of a kind; past the limit of findings one more says how many are
 * left out. */
void faults_say(struct check *check, const char *rule, enum fault_kind kind, enum level level);

#endif
