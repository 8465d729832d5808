/* The rules' pages of tests/rules, compiled in by pages.sh. */
#ifndef DOSSIER_RULES_PAGES_H
#define DOSSIER_RULES_PAGES_H

struct rule_page {
    const char *name;
    const char *text;
};

extern const struct rule_page rule_pages[]; /* ended by a NULL name */

#endif
