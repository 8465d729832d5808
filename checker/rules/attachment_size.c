/* attachment-size: files so large that many application portals do not take them. */
#include "rules/help.h"

/* Recruitment portals commonly stop at 5 MB a file; no notice says so, hence a note. */
#define USUAL_LIMIT (5ul << 20)

static void run(struct check *check)
{
    for (size_t i = 0; i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        if (file->role == ROLE_NOTICE || file->bytes.length <= USUAL_LIMIT)
            continue;
        struct finding *finding =
            findings_add(&check->findings, TEXT("attachment-size"), LEVEL_NOTE, place_file(file),
                         "the file has %.1f MB; many portals take no more than 5 MB a file",
                         (double)file->bytes.length / (1 << 20));
        finding_fix(&check->findings, finding,
                    "in Word: File > Compress Pictures; for a scan: save it at 150 dpi");
    }
}

const struct rule rule_attachment_size = {
    .name = "attachment-size",
    .level = LEVEL_NOTE,
    .summary = "a file may be too large for the portal",
    .run = run,
};
