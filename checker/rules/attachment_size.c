/* attachment-size: files so large that the application portal does not take them. */
#include "rules/help.h"

#include "portal.h"

/* Recruitment portals commonly stop at 5 MB a file; no notice says so, hence a note unless the user
 * named the portal. */
#define USUAL_LIMIT (5ul << 20)

static void say(struct check *check, const struct packet_file *file, uint64_t most)
{
    const struct portal *portal = check->options->portal;
    bool chosen = portal && portal->chosen;
    struct finding *finding =
        findings_add(&check->findings, TEXT("attachment-size"), chosen ? LEVEL_WARNING : LEVEL_NOTE,
                     place_file(file), "the file has %.1f MB; %s no more than %.3g MB a file",
                     (double)file->bytes.length / (1 << 20),
                     chosen ? "the portal takes" : "many portals take", (double)most / (1 << 20));
    finding_fix(&check->findings, finding,
                "in Word: File > Compress Pictures; for a scan: save it at 150 dpi");
}

static void run(struct check *check)
{
    const struct portal *portal = check->options->portal;
    uint64_t most = portal && portal->file_bytes ? portal->file_bytes : USUAL_LIMIT;
    for (size_t i = 0; i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        if (file->role != ROLE_NOTICE && file->bytes.length > most)
            say(check, file, most);
    }
}

const struct rule rule_attachment_size = {
    .name = "attachment-size",
    .level = LEVEL_WARNING,
    .summary = "a file may be too large for the portal",
    .run = run,
};
