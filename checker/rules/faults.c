/* The rules about words are one table row each: the words room has found and worded the faults. */
#include "rules/faults.h"

#include "rules/help.h"

static void say(struct check *check, const char *rule, const struct fault *fault, enum level level)
{
    if (fault->level != LEVEL_OFF && fault->level < level)
        level = fault->level;
    struct place place = place_stretch(check->essay, fault->line, fault->from, fault->to);
    struct finding *finding = findings_add(&check->findings, text_of(rule), level, place, "%.*s",
                                           TEXT_SHOW(fault->message));
    finding->excerpt = excerpt_of(check, check->document, place);
    for (int i = 0; i < fault->fix_count; i++)
        finding->fixes[finding->fix_count++] = fault->fixes[i];
}

static void say_rest(struct check *check, const char *rule, size_t rest, bool all)
{
    struct finding *finding = findings_add(
        &check->findings, TEXT("limit"), LEVEL_NOTE, place_essay(check),
        "%s%zu more findings of %s are not listed", all ? "" : "at least ", rest, rule);
    finding_fix(&check->findings, finding, "correct those that are listed and check again");
}

/* Nobody is told that a text is fine of which a part was not read. */
static void say_unread(struct check *check, const char *rule, size_t count, int line)
{
    struct finding *finding = findings_add(
        &check->findings, TEXT("limit"), LEVEL_NOTE, place_stretch(check->essay, line, 0, 0),
        "from here on %s was no longer checked, %zu findings were enough", rule, count);
    finding_fix(&check->findings, finding, "correct those that are listed and check again");
}

void faults_say(struct check *check, const char *rule, enum fault_kind kind, enum level level)
{
    size_t said = 0, rest = 0;
    if (!check->essay)
        return;
    for (size_t i = 0; i < check->words.fault_count; i++) {
        const struct fault *fault = &check->words.faults[i];
        if (fault->kind != kind)
            continue;
        if (budget_allows(check->budget, LIMIT_FINDINGS, said + 1))
            say(check, rule, fault, level), said++;
        else
            rest++;
    }
    int unread = check->words.unread_from[kind];
    if (rest)
        say_rest(check, rule, rest, !unread);
    if (unread)
        say_unread(check, rule, said + rest, unread);
}
