/* Telling what a file is: a CV, a letter, an essay. */
#ifndef DOSSIER_RULES_ROLES_H
#define DOSSIER_RULES_ROLES_H

#include "check.h"

/* How much speaks for each role, in points, and the strongest sign for each, in words. */
struct role_signs {
    double points[ROLE_COUNT];
    const char *sign[ROLE_COUNT];
};

/* From the file's text, then its name; files without a document have only their name and kind. */
void role_signs_read(struct check *check, const struct packet_file *file, struct role_signs *signs);

/*
 * True when the text reads as a vacancy notice, or the file as a rules file.  A Word file, which
 * an essay may be too, must say so by its name as well ("Vacancy notice 260415.docx").
 */
bool looks_like_notice(struct check *check, const struct packet_file *file);

#endif
