/* The table of rules, and their running. */
#include "rule.h"
#include "rules/pages.h"
#include "waiver.h"

#define RULE(name) extern const struct rule rule_##name;
#include "rules/rules.def"
#undef RULE

const struct rule *const rules[] = {
#define RULE(name) &rule_##name,
#include "rules/rules.def"
#undef RULE
    NULL,
};

void rules_run(struct check *check)
{
    for (const struct rule *const *rule = rules; *rule; rule++)
        if ((*rule)->run)
            (*rule)->run(check);
    waivers_apply(check);
}

const struct rule *rule_find(struct text name)
{
    for (const struct rule *const *rule = rules; *rule; rule++)
        if (text_equal(text_of((*rule)->name), name))
            return *rule;
    return NULL;
}

struct text rule_page(const struct rule *rule)
{
    for (const struct rule_page *page = rule_pages; page->name; page++)
        if (text_equal(text_of(page->name), text_of(rule->name)))
            return text_of(page->text);
    return TEXT_NONE;
}
