/* Text that a reader of the page does not see. */
#ifndef DOSSIER_RULES_CONCEALED_H
#define DOSSIER_RULES_CONCEALED_H

#include "check.h"

/* One finding for each kind of concealment and file, at its first place, with the words of all. */
void concealed_say(struct check *check, const char *rule, int kind, const char *how,
                   const char *fix);

#endif
