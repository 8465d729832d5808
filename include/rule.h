/* A rule: one file, one row in rules.def, one page in tests/rules. */
#ifndef DOSSIER_RULE_H
#define DOSSIER_RULE_H

#include "check.h"
#include "finding.h"

/* run may be NULL for a rule whose findings are made while the packet is read (damaged, limit). */
struct rule {
    const char *name;
    enum level level;    /* the gravest that it gives */
    const char *summary; /* one line for people: what gets an application refused */
    void (*run)(struct check *check);
};

extern const struct rule *const rules[]; /* ended by NULL, in the order of rules.def */

/* Runs every rule in order.  Rules do not see one another's findings. Then takes out what
 * drafts waive. */
void rules_run(struct check *check);

const struct rule *rule_find(struct text name);

/* The page that explains it (Markdown), as in tests/rules/NAME.md; empty when there is none. */
struct text rule_page(const struct rule *rule);

/* Gives each file of the packet its role, by its contents and then its name, and chooses the
 * essays. */
void packet_roles(struct check *check);

/* The rules or the notice that lie in the packet itself: one *.ini, else one vacancy notice; NULL
 * when there is none, or more than one (then a finding says so).  Sets the role of the file. */
struct notice *packet_notice(struct check *check);

#endif
