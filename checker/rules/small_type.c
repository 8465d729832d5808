/* small-type: letters smaller, or squeezed closer, than a reader can be asked to bear. */
#include "rules/runs.h"

#define SMALLEST_HALF_POINTS 18 /* 9 pt: below it print is fine print */
#define FEW_WORDS            20 /* a caption or a line of small print is no trick */
#define NARROWEST_SCALE      90 /* per cent of a letter's own width */
#define CLOSEST_TWIPS        (-10)

static bool smaller(const struct run_style *style, const void *half_points)
{
    return style->half_points < *(const int *)half_points;
}

static bool squeezed(const struct run_style *style, const void *context)
{
    (void)context;
    return style->scale < NARROWEST_SCALE || style->spacing < CLOSEST_TWIPS;
}

static void add_excerpt(struct check *check, const struct packet_file *file,
                        struct finding *finding)
{
    finding->excerpt = excerpt_of(check, file->document, finding->place);
}

static void below_demand(struct check *check, const struct packet_file *file, double points)
{
    int half_points = (int)(points * 2 + 0.5);
    struct run_tally tally = runs_tally(file->document, smaller, &half_points);
    if (!tally.words)
        return;
    struct text words = count_of(check->arena, tally.words, "word is", "words are");
    struct finding *finding = findings_add(
        &check->findings, TEXT("small-type"), LEVEL_ERROR, run_tally_place(file, &tally),
        "%.*s smaller than the notice allows: %g pt here, at least %g pt asked for",
        TEXT_SHOW(words), tally.style->half_points / 2.0, points);
    add_excerpt(check, file, finding);
    finding->because = because_of(check, "essay.min_font_pt");
    finding_fix(&check->findings, finding, "in Word: select all, then set the size to %g pt",
                points);
}

static void hard_to_read(struct check *check, const struct packet_file *file)
{
    int half_points = SMALLEST_HALF_POINTS;
    struct run_tally tally = runs_tally(file->document, smaller, &half_points);
    if (tally.words < FEW_WORDS)
        return;
    struct finding *finding = findings_add(
        &check->findings, TEXT("small-type"), LEVEL_WARNING, run_tally_place(file, &tally),
        "%d words are set in type below 9 pt (%g pt here): a panel may take it for a way "
        "round the page limit",
        tally.words, tally.style->half_points / 2.0);
    add_excerpt(check, file, finding);
    finding->because = because_of(check, "essay.max_pages");
    finding_fix(&check->findings, finding, "use 10 pt or more, and cut words instead");
}

static void judge_squeeze(struct check *check, const struct packet_file *file)
{
    struct run_tally tally = runs_tally(file->document, squeezed, NULL);
    if (tally.words < FEW_WORDS)
        return;
    struct finding *finding = findings_add(
        &check->findings, TEXT("small-type"), LEVEL_WARNING, run_tally_place(file, &tally),
        "the letters of %d words are squeezed (%d %% wide, spacing %g pt)", tally.words,
        tally.style->scale, tally.style->spacing / 20.0);
    add_excerpt(check, file, finding);
    finding->because = because_of(check, "essay.max_pages");
    finding_fix(&check->findings, finding,
                "in Word: select all, then Font > Advanced: scale 100 %%, spacing normal");
}

static void run(struct check *check)
{
    const struct essay_demand *demand = essay_demand(check);
    for (size_t i = 0; demand && i < check->essay_count; i++) {
        const struct packet_file *file = check->essays[i];
        if (!file->document || file->document->plain)
            continue;
        if (demand->min_font_pt > 0)
            below_demand(check, file, demand->min_font_pt);
        else if (demand->max_pages > 0)
            hard_to_read(check, file);
        if (demand->max_pages > 0)
            judge_squeeze(check, file);
    }
}

const struct rule rule_small_type = {
    .name = "small-type",
    .level = LEVEL_ERROR,
    .summary = "letters are smaller or closer than the notice allows, or than can be read",
    .run = run,
};
