/* wrong-reference: the number of another vacancy, in a file's name or in its text. */
#include "rules/help.h"
#include "rules/references.h"

#include "unicode.h"

static void add_fix(struct check *check, struct finding *finding, struct text found)
{
    struct text wanted = reference_wanted(check);
    finding->because = because_of(check, "reference");
    if (reference_distance(found, wanted) <= 2)
        finding_fix(&check->findings, finding, "write %.*s: it differs in %d sign%s only",
                    TEXT_SHOW(wanted), reference_distance(found, wanted),
                    reference_distance(found, wanted) == 1 ? "" : "s");
    else
        finding_fix(&check->findings, finding,
                    "make sure that this is the file for vacancy %.*s, then correct the number",
                    TEXT_SHOW(wanted));
}

/* Where the notice wants its reference in the name, any other in its place is certainly wrong. */
static bool wanted_in_name(const struct check *check, const struct packet_file *file)
{
    const struct essay_demand *demand = essay_demand(check);
    return demand && file->role == ROLE_ESSAY &&
           texts_have(&demand->name_contains, TEXT("{reference}"));
}

/* Six digits of a name may be a date; with the right reference beside it, another number is no
 * matter. */
static void judge_name(struct check *check, const struct packet_file *file)
{
    struct text wanted = reference_wanted(check);
    struct stretch other;
    if (find_words(file->name, wanted, 0) < file->name.length ||
        !reference_other(file->name, wanted, 0, &other))
        return;
    struct text found = text_slice(file->name, other.from, other.to);
    bool date = reference_is_date(found) && !reference_announced(file->name, other.from);
    if (date && !wanted_in_name(check, file))
        return;
    struct finding *finding =
        findings_add(&check->findings, TEXT("wrong-reference"), level_now(check, LEVEL_ERROR),
                     place_file(file), "the file name has %.*s; this vacancy's reference is %.*s",
                     TEXT_SHOW(found), TEXT_SHOW(wanted));
    finding->excerpt = unicode_fit(check->arena, file->name, 80);
    add_fix(check, finding, found);
}

static void judge_paragraph(struct check *check, const struct packet_file *file,
                            const struct paragraph *paragraph)
{
    struct text wanted = reference_wanted(check), text = paragraph->text;
    struct stretch other = { 0, 0 };
    while (reference_other(text, wanted, other.to, &other)) {
        struct text found = text_slice(text, other.from, other.to);
        bool announced = reference_announced(text, other.from);
        /* The applicant's own posts of earlier years may stand in a CV with their numbers. */
        enum level level = announced && file->role != ROLE_CV ? LEVEL_ERROR : LEVEL_WARNING;
        if (!announced &&
            (reference_is_date(found) || (found.data[0] >= '0' && found.data[0] <= '9')))
            continue;
        struct place place = place_stretch(file, paragraph->line, other.from, other.to);
        struct finding *finding =
            findings_add(&check->findings, TEXT("wrong-reference"), level, place,
                         "the text names vacancy %.*s; this vacancy's reference is %.*s",
                         TEXT_SHOW(found), TEXT_SHOW(wanted));
        finding->excerpt = unicode_fit(check->arena, found, 40);
        add_fix(check, finding, found);
    }
}

static void judge_story(struct check *check, const struct packet_file *file,
                        const struct story *story)
{
    for (size_t i = 0; i < story->count; i++)
        if (story->blocks[i].kind == BLOCK_PARAGRAPH)
            judge_paragraph(check, file, story->blocks[i].paragraph);
}

static void judge_text(struct check *check, const struct packet_file *file)
{
    const struct document *document = file->document;
    for (size_t i = 0; i < document->paragraph_count; i++)
        judge_paragraph(check, file, document->paragraphs[i]);
    for (size_t i = 0; i < document->story_count; i++)
        judge_story(check, file, document->stories[i]);
}

static void run(struct check *check)
{
    if (!reference_wanted(check).length)
        return;
    for (size_t i = 0; i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        if (file->role == ROLE_NOTICE || file->state == STATE_UNREADABLE)
            continue;
        if (file->role == ROLE_ESSAY || file->role == ROLE_CV || file->role == ROLE_COVER_LETTER)
            judge_name(check, file);
        if (file->document)
            judge_text(check, file);
    }
}

const struct rule rule_wrong_reference = {
    .name = "wrong-reference",
    .level = LEVEL_ERROR,
    .summary = "the number of another vacancy stands in a file's name or text",
    .run = run,
};
