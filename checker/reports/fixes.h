/* Fixes: what to do, or the words to write. */
#ifndef DOSSIER_REPORTS_FIXES_H
#define DOSSIER_REPORTS_FIXES_H

#include "finding.h"

/* True for rules whose fixes are words to write in place of the excerpt ("receives"), best first.
 */
bool fixes_are_words(const struct finding *finding);

/* At most that many of them with commas between; empty when there are none. */
struct text fixes_joined(struct arena *arena, const struct finding *finding, int most);

#endif
