/* The JSON values that more than one report is made of; fields as promised to users. */
#ifndef DOSSIER_REPORTS_VALUES_H
#define DOSSIER_REPORTS_VALUES_H

#include "check.h"
#include "reports/tree.h"

struct tree *value_notice(const struct notice *notice); /* null for NULL */
struct tree *value_pages(struct text file, const struct document *document,
                         const struct layout *layout);
struct tree *value_coverage(const struct coverage *coverage);
struct tree *value_because(struct citation because); /* null without a sentence */

/* The whole object of `dossier check --format json`. */
struct tree *value_check(const struct check *check);

const char *verdict_name(enum verdict verdict); /* "not ready" */

#endif
