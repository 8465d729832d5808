/* unusual-layout: type or paper of a size that nobody chooses, so that something went wrong. */
#include "rules/runs.h"

#define LARGEST_HALF_POINTS 144   /* 72 pt: posters begin here */
#define LARGEST_TWIPS       23811 /* the long side of A3 */
#define SMALLEST_TWIPS      4195  /* the short side of A7 */

static bool larger(const struct run_style *style, const void *context)
{
    (void)context;
    return style->half_points > LARGEST_HALF_POINTS;
}

static void judge_type(struct check *check, const struct packet_file *file)
{
    struct run_tally tally = runs_tally(file->document, larger, NULL);
    if (!tally.words)
        return;
    struct finding *finding = findings_add(
        &check->findings, TEXT("unusual-layout"), LEVEL_NOTE, run_tally_place(file, &tally),
        "type of %g pt is unusual in a text", tally.style->half_points / 2.0);
    finding->excerpt = excerpt_of(check, file->document, finding->place);
    finding_fix(&check->findings, finding, "in Word: select it and choose a size from 10 to 12 pt");
}

static bool odd(int length)
{
    return length > LARGEST_TWIPS || length < SMALLEST_TWIPS;
}

static void judge_paper(struct check *check, const struct packet_file *file)
{
    for (size_t i = 0; i < file->document->section_count; i++) {
        const struct section *section = &file->document->sections[i];
        if (!odd(section->page_width) && !odd(section->page_height))
            continue;
        struct finding *finding =
            findings_add(&check->findings, TEXT("unusual-layout"), LEVEL_NOTE, place_file(file),
                         "a page of %.0f x %.0f mm is unusual for a text",
                         section->page_width / 1440.0 * 25.4, section->page_height / 1440.0 * 25.4);
        finding_fix(&check->findings, finding, "in Word: Layout > Size > A4");
        return;
    }
}

static void run(struct check *check)
{
    struct packet_file *file;
    for (size_t at = 0; (file = next_document(check, &at));) {
        if (file->document->plain)
            continue;
        judge_type(check, file);
        judge_paper(check, file);
    }
}

const struct rule rule_unusual_layout = {
    .name = "unusual-layout",
    .level = LEVEL_NOTE,
    .summary = "type or paper of a size that nobody chooses for a text",
    .run = run,
};
