/* attachment-count: the notice says how many essays to attach. */
#include "rules/help.h"

static bool untold_files(const struct check *check)
{
    for (size_t i = 0; i < check->packet.count; i++)
        if (check->packet.files[i].role == ROLE_OTHER)
            return true;
    return false;
}

static void run(struct check *check)
{
    const struct essay_demand *demand = essay_demand(check);
    if (!demand || !check->essay_count || demand->count < 1)
        return;
    size_t wanted = (size_t)demand->count, found = check->essay_count;
    bool single = check->packet.count == 1;
    if (found == wanted || (found < wanted && single))
        return;
    struct text asked = count_of(check->arena, (long)wanted, "file", "files");
    /* Too many may be a matter of which file is taken for an essay, so it is never certain. */
    enum level level = found > wanted || untold_files(check) ? LEVEL_WARNING : LEVEL_ERROR;
    struct finding *finding = findings_add(
        &check->findings, TEXT("attachment-count"), level_now(check, level),
        found > wanted ? place_file(check->essays[wanted]) : place_packet(),
        "%zu files look like the essay; the notice asks for %.*s", found, TEXT_SHOW(asked));
    finding->because = because_of(check, "essay.count");
    if (!finding->because.line)
        finding->because = because_of(check, "essay.required");
    if (found > wanted)
        finding_fix(&check->findings, finding,
                    "leave only what is to be judged; the first was checked as the essay: %.*s",
                    TEXT_SHOW(check->essay->name));
    else
        finding_fix(&check->findings, finding, "add what is missing, one file for each");
}

const struct rule rule_attachment_count = {
    .name = "attachment-count",
    .level = LEVEL_ERROR,
    .summary = "there are more or fewer essays than the notice asks for",
    .run = run,
};
