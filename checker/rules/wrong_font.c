/* wrong-font: the notice names a font, and the text is in another. */
#include "rules/runs.h"

static bool other_font(const struct run_style *style, const void *wanted)
{
    const struct text *name = wanted;
    struct text font = style->font;
    /* "Arial" is asked for: its own cuts ("Arial Narrow" is another font) are not it, "ArialMT" is.
     */
    return !text_equal_ascii(font, *name) &&
           !(text_starts(font, *name) && text_ends(font, TEXT("MT")));
}

static void judge(struct check *check, const struct packet_file *file, struct text wanted)
{
    struct run_tally tally = runs_tally(file->document, other_font, &wanted);
    if (!tally.words)
        return;
    /* A word or two in another font is a slip; a passage is against the notice. */
    bool passage = tally.words * 20 > tally.words_in_all;
    struct text words = count_of(check->arena, tally.words, "word is", "words are");
    struct finding *finding =
        findings_add(&check->findings, TEXT("wrong-font"), passage ? LEVEL_ERROR : LEVEL_NOTE,
                     run_tally_place(file, &tally), "%.*s in %.*s; the notice asks for %.*s",
                     TEXT_SHOW(words), TEXT_SHOW(tally.style->font), TEXT_SHOW(wanted));
    finding->excerpt = excerpt_of(check, file->document, finding->place);
    finding->because = because_of(check, "essay.font");
    finding_fix(&check->findings, finding, "in Word: select all, then choose the font %.*s",
                TEXT_SHOW(wanted));
}

static void run(struct check *check)
{
    const struct essay_demand *demand = essay_demand(check);
    for (size_t i = 0; demand && demand->font.length && i < check->essay_count; i++)
        if (check->essays[i]->document && !check->essays[i]->document->plain)
            judge(check, check->essays[i], demand->font);
}

const struct rule rule_wrong_font = {
    .name = "wrong-font",
    .level = LEVEL_ERROR,
    .summary = "the essay is in another font than the notice names",
    .run = run,
};
