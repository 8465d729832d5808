/* paper-size: the notice counts its pages on one paper, the essay is on another. */
#include "paper.h"
#include "rules/help.h"

static struct text paper_words(struct arena *arena, const struct section *section)
{
    const struct paper *paper = paper_of(section->page_width, section->page_height);
    if (paper)
        return text_of(paper->name);
    return arena_format(arena, "a paper of %.0f x %.0f mm", section->page_width / 1440.0 * 25.4,
                        section->page_height / 1440.0 * 25.4);
}

static bool too_large(const struct section *section, const struct paper *wanted)
{
    double area = (double)section->page_width * section->page_height;
    return area > (double)wanted->width * wanted->height;
}

/* A smaller paper than the one asked for gains nothing, so it is only a warning. */
static void judge(struct check *check, const struct packet_file *file,
                  const struct section *section, const struct paper *wanted)
{
    struct text paper = paper_words(check->arena, section);
    bool letter = text_equal(paper, TEXT("Letter"));
    enum level level = too_large(section, wanted) || letter ? LEVEL_ERROR : LEVEL_WARNING;
    struct finding *finding = findings_add(
        &check->findings, TEXT("paper-size"), level, place_file(file),
        "the essay is on %.*s; the notice asks for %s", TEXT_SHOW(paper), wanted->name);
    finding->because = because_of(check, "essay.page_size");
    if (!finding->because.line)
        finding->because = because_of(check, "essay.max_pages");
    finding_fix(&check->findings, finding,
                "in Word: Layout > Size > %s, then look at the number of pages again",
                wanted->name);
}

static void run(struct check *check)
{
    const struct essay_demand *demand = essay_demand(check);
    const struct paper *wanted = demand ? paper_named(demand->page_size) : NULL;
    for (size_t i = 0; wanted && i < check->essay_count; i++) {
        const struct document *document = check->essays[i]->document;
        if (!document || document->plain)
            continue;
        for (size_t s = 0; s < document->section_count; s++) {
            const struct section *section = &document->sections[s];
            if (paper_of(section->page_width, section->page_height) == wanted)
                continue;
            judge(check, check->essays[i], section, wanted);
            break;
        }
    }
}

const struct rule rule_paper_size = {
    .name = "paper-size",
    .level = LEVEL_ERROR,
    .summary = "the essay is on another paper than the notice asks for",
    .run = run,
};
