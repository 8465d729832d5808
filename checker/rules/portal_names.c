/* portal-names: names, formats and number of files that the portal chosen does not take. */
#include "rules/help.h"

#include "portal.h"
#include "unicode.h"

static struct finding *say(struct check *check, const struct packet_file *file, struct text what)
{
    return findings_add(&check->findings, TEXT("portal-names"), LEVEL_WARNING, place_file(file),
                        "%.*s", TEXT_SHOW(what));
}

static bool takes_sign(const struct portal *portal, unsigned sign)
{
    unsigned known;
    if (unicode_is_letter(sign) || unicode_is_digit(sign) || sign == '.')
        return true;
    for (size_t at = 0; (known = unicode_next(portal->signs, &at)) != CODE_POINT_NONE;)
        if (known == sign)
            return true;
    return false;
}

/* The first sign of the name that the portal does not take; empty when it takes all. */
static struct text bad_sign(const struct portal *portal, struct text name)
{
    for (size_t at = 0, from = 0; portal->signs.data && at < name.length; from = at)
        if (!takes_sign(portal, unicode_next(name, &at)))
            return text_slice(name, from, at);
    return TEXT_NONE;
}

static void judge_name(struct check *check, const struct portal *portal,
                       const struct packet_file *file)
{
    struct text sign = bad_sign(portal, file->name);
    long length = (long)unicode_count(file->name);
    if (sign.length)
        finding_fix(&check->findings,
                    say(check, file,
                        arena_format(check->arena,
                                     "the name holds \"%.*s\", which the portal does not take",
                                     TEXT_SHOW(unicode_fit(check->arena, sign, 0)))),
                    "rename the file without it");
    if (portal->name_length && length > portal->name_length)
        finding_fix(
            &check->findings,
            say(check, file,
                arena_format(check->arena, "the name has %ld signs; the portal takes at most %ld",
                             length, portal->name_length)),
            "give the file a shorter name");
}

static void judge_format(struct check *check, const struct portal *portal,
                         const struct packet_file *file)
{
    if (!portal->formats.count || texts_have(&portal->formats, file->ending))
        return;
    struct finding *finding =
        say(check, file,
            arena_format(check->arena, "the portal takes no files that end in .%.*s",
                         TEXT_SHOW(unicode_fit(check->arena, file->ending, 20))));
    finding_fix(&check->findings, finding,
                "save it in a format that the portal takes, such as %.*s",
                TEXT_SHOW(portal->formats.items[0]));
}

static void run(struct check *check)
{
    const struct portal *portal = check->options->portal;
    long files = 0;
    if (!portal || !portal->chosen)
        return;
    for (size_t i = 0; i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        if (file->role == ROLE_NOTICE)
            continue;
        files++;
        judge_name(check, portal, file);
        judge_format(check, portal, file);
    }
    if (portal->files && files > portal->files)
        findings_add(&check->findings, TEXT("portal-names"), LEVEL_WARNING, place_packet(),
                     "there are %ld files; the portal takes at most %ld", files, portal->files);
}

const struct rule rule_portal_names = {
    .name = "portal-names",
    .level = LEVEL_WARNING,
    .summary = "the portal chosen does not take a file's name or format, or so many files",
    .run = run,
};
