/* attachment-missing: a file that the notice asks for is not in the packet. */
#include "rules/help.h"

static const char *const wanted_names[ROLE_COUNT] = {
    [ROLE_ESSAY] = "essay",
    [ROLE_CV] = "CV",
    [ROLE_COVER_LETTER] = "cover letter",
    [ROLE_DIPLOMA] = "diploma",
    [ROLE_CLEARANCE_PROOF] = "proof of security clearance",
    [ROLE_FORM] = "application form",
};

static size_t files_of(const struct check *check, enum role role)
{
    size_t count = 0;
    for (size_t i = 0; i < check->packet.count; i++)
        count += check->packet.files[i].role == role;
    return count;
}

static bool one_file(const struct check *check)
{
    return check->packet.count == 1 && text_equal(check->packet.path, check->packet.files[0].path);
}

/* With a file whose kind is not known, the missing one may be there after all. */
static enum level level_of(const struct check *check, enum role role)
{
    if (one_file(check))
        return LEVEL_NOTE;
    if (files_of(check, ROLE_OTHER))
        return level_now(check, LEVEL_WARNING);
    if (role == ROLE_ESSAY && !check->notice->essay.required)
        return LEVEL_NOTE;
    return level_now(check, LEVEL_ERROR);
}

static void say(struct check *check, struct text field, enum role role, const char *name)
{
    size_t unknown = files_of(check, ROLE_OTHER);
    enum level level = level_of(check, role);
    struct finding *finding = findings_add(
        &check->findings, TEXT("attachment-missing"), level, place_packet(),
        one_file(check) ? "the notice also asks for a file that was not given here: %s"
        : unknown       ? "no file of the packet looks like this one, which the notice asks for: %s"
                        : "a file that the notice asks for is missing: %s",
        name);
    finding->because = because_of(check, field.data);
    if (!finding->because.line)
        finding->because = because_of(check, "attachments");
    if (!finding->because.line && role == ROLE_ESSAY)
        finding->because = because_of(check, "essay.required");
    if (one_file(check))
        finding_fix(&check->findings, finding, "check the folder that holds the whole application");
    else
        finding_fix(&check->findings, finding, "add it, under a name that says what it is");
}

static void run(struct check *check)
{
    if (!check->notice || !check->packet.count)
        return;
    bool essay_listed = false;
    for (size_t i = 0; i < check->notice->attachments.count; i++) {
        enum role role;
        if (!role_parse(check->notice->attachments.items[i], &role) || !wanted_names[role])
            continue;
        essay_listed |= role == ROLE_ESSAY;
        if (!files_of(check, role))
            say(check, arena_format(check->arena, "attachments.%zu", i + 1), role,
                wanted_names[role]);
    }
    if (!essay_listed && essay_demand(check) && check->notice->essay.required &&
        !files_of(check, ROLE_ESSAY))
        say(check, TEXT("essay.required"), ROLE_ESSAY, "essay");
}

const struct rule rule_attachment_missing = {
    .name = "attachment-missing",
    .level = LEVEL_ERROR,
    .summary = "a file that the notice asks for is not in the packet",
    .run = run,
};
