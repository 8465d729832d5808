/* The list of the rules. */
#include "report.h"
#include "rule.h"
#include "tree.h"

static void rules_json(FILE *out)
{
    struct tree *list = tree_list();
    for (const struct rule *const *rule = rules; *rule; rule++) {
        struct tree *object = tree_object();
        tree_set(object, "name", tree_text(text_of((*rule)->name)));
        tree_set(object, "level", tree_text(text_of(level_name((*rule)->level))));
        tree_set(object, "summary", tree_text(text_of((*rule)->summary)));
        tree_push(list, object);
    }
    tree_print(out, list);
}

void report_rules(FILE *out, bool json)
{
    if (json) {
        rules_json(out);
        return;
    }
    for (const struct rule *const *rule = rules; *rule; rule++)
        fprintf(out, "%-21s %-8s %s\n", (*rule)->name, level_name((*rule)->level),
                (*rule)->summary);
}
