/* The parts of the report for people, in the order in which they are read. */
#ifndef DOSSIER_REPORTS_PLAIN_H
#define DOSSIER_REPORTS_PLAIN_H

#include "reports/pen.h"

void plain_notice(struct pen *pen, const struct notice *notice, long long now);
void plain_reminders(struct pen *pen, const struct notice *notice);
void plain_files(struct pen *pen, const struct check *check);
void plain_findings(struct pen *pen, const struct check *check);
void plain_challenges(struct pen *pen, const struct check *check);
void plain_essay(struct pen *pen, const struct check *check);
void plain_verdict(struct pen *pen, const struct check *check);

#endif
