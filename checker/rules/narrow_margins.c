/* narrow-margins: less white round the text than the notice asks for, or than is usual. */
#include "rules/help.h"

#define TWIPS_A_MM  (1440 / 25.4)
#define USUAL_LEAST 12.7 /* mm: Word's own "Narrow" */
#define ROUNDING    0.3  /* mm: 25 mm are often stored as an inch, and the other way round */

struct margin {
    double mm;
    const char *side;
};

static struct margin narrowest(const struct document *document)
{
    struct margin least = { 1e9, "left" };
    for (size_t i = 0; i < document->section_count; i++) {
        const struct section *section = &document->sections[i];
        const struct margin all[] = {
            { section->margin_left / TWIPS_A_MM, "left" },
            { section->margin_right / TWIPS_A_MM, "right" },
            { (section->margin_top < 0 ? -section->margin_top : section->margin_top) / TWIPS_A_MM,
              "top" },
            { (section->margin_bottom < 0 ? -section->margin_bottom : section->margin_bottom) /
                  TWIPS_A_MM,
              "bottom" },
        };
        for (size_t side = 0; side < 4; side++)
            if (all[side].mm < least.mm)
                least = all[side];
    }
    return least;
}

static void below_demand(struct check *check, const struct packet_file *file,
                         const struct margin *least, double wanted)
{
    struct finding *finding =
        findings_add(&check->findings, TEXT("narrow-margins"), LEVEL_ERROR, place_file(file),
                     "the %s margin is %.1f mm; the notice asks for at least %g mm", least->side,
                     least->mm, wanted);
    finding->because = because_of(check, "essay.min_margin_mm");
    finding_fix(&check->findings, finding,
                "in Word: Layout > Margins > Custom Margins, then look at the pages again");
}

static void unusual(struct check *check, const struct packet_file *file, const struct margin *least)
{
    struct finding *finding = findings_add(
        &check->findings, TEXT("narrow-margins"), LEVEL_WARNING, place_file(file),
        "the %s margin is only %.1f mm: a panel may take it for a way round the page limit, and "
        "printers cut it off",
        least->side, least->mm);
    finding->because = because_of(check, "essay.max_pages");
    finding_fix(&check->findings, finding, "in Word: Layout > Margins > Normal; cut words instead");
}

static void run(struct check *check)
{
    const struct essay_demand *demand = essay_demand(check);
    for (size_t i = 0; demand && i < check->essay_count; i++) {
        const struct packet_file *file = check->essays[i];
        if (!file->document || file->document->plain || !file->document->section_count)
            continue;
        struct margin least = narrowest(file->document);
        if (demand->min_margin_mm > 0 && least.mm + ROUNDING * 2 < demand->min_margin_mm)
            below_demand(check, file, &least, demand->min_margin_mm);
        else if (demand->min_margin_mm <= 0 && demand->max_pages > 0 &&
                 least.mm + ROUNDING < USUAL_LEAST)
            unusual(check, file, &least);
    }
}

const struct rule rule_narrow_margins = {
    .name = "narrow-margins",
    .level = LEVEL_ERROR,
    .summary = "the margins are narrower than the notice asks for, or than is usual",
    .run = run,
};
