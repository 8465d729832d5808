/* tracked-changes: insertions and deletions that nobody has accepted yet. */
#include "rules/help.h"

struct tally {
    int inserted, deleted, other;
    const struct change *first;
};

static struct tally tally_of(const struct document *document)
{
    struct tally tally = { 0 };
    for (size_t i = 0; i < document->change_count; i++) {
        const struct change *change = &document->changes[i];
        tally.inserted += change->kind == CHANGE_INSERTED;
        tally.deleted += change->kind == CHANGE_DELETED;
        tally.other += change->kind != CHANGE_INSERTED && change->kind != CHANGE_DELETED;
        if (!tally.first || (change->line > 0 && tally.first->line < 1))
            tally.first = change;
    }
    return tally;
}

static struct text listed(struct arena *arena, const struct tally *tally)
{
    struct text parts[3], list = TEXT_NONE;
    int count = 0;
    if (tally->inserted)
        parts[count++] = count_of(arena, tally->inserted, "insertion", "insertions");
    if (tally->deleted)
        parts[count++] = count_of(arena, tally->deleted, "deletion", "deletions");
    if (tally->other)
        parts[count++] = count_of(arena, tally->other, "other change", "other changes");
    for (int i = 0; i < count; i++)
        list = arena_format(arena, "%.*s%s%.*s", TEXT_SHOW(list),
                            i == 0           ? ""
                            : i + 1 == count ? " and "
                                             : ", ",
                            TEXT_SHOW(parts[i]));
    return list;
}

static void judge(struct check *check, const struct packet_file *file)
{
    struct tally tally = tally_of(file->document);
    if (!tally.first)
        return;
    struct text list = listed(check->arena, &tally);
    struct place place = place_stretch(file, tally.first->line, tally.first->from, tally.first->to);
    struct finding *finding =
        findings_add(&check->findings, TEXT("tracked-changes"), level_now(check, LEVEL_WARNING),
                     place, "the file still shows tracked changes: %.*s", TEXT_SHOW(list));
    finding->excerpt = excerpt_of(check, file->document, place);
    finding_fix(&check->findings, finding,
                "in Word: Review > Accept > Accept All Changes and Stop Tracking");
}

static void run(struct check *check)
{
    struct packet_file *file;
    for (size_t at = 0; (file = next_document(check, &at));)
        judge(check, file);
}

const struct rule rule_tracked_changes = {
    .name = "tracked-changes",
    .level = LEVEL_WARNING,
    .summary = "tracked changes are still in a file, for the panel to read",
    .run = run,
};
