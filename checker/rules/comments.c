/* comments: remarks in the margin that were meant for somebody else. */
#include "rules/help.h"

#include "unicode.h"

static void judge(struct check *check, const struct packet_file *file)
{
    const struct document *document = file->document;
    if (!document->comment_count)
        return;
    const struct comment *first = &document->comments[0];
    struct text count =
        count_of(check->arena, (long)document->comment_count, "comment", "comments");
    struct place place = place_stretch(file, first->line, first->from, first->to);
    struct finding *finding =
        findings_add(&check->findings, TEXT("comments"), level_now(check, LEVEL_WARNING), place,
                     "the file still has %.*s", TEXT_SHOW(count));
    finding->excerpt = unicode_fit(check->arena, first->text, 80);
    finding_fix(&check->findings, finding,
                "in Word: Review > Delete > Delete All Comments in Document");
}

static void run(struct check *check)
{
    struct packet_file *file;
    for (size_t at = 0; (file = next_document(check, &at));)
        judge(check, file);
}

const struct rule rule_comments = {
    .name = "comments",
    .level = LEVEL_WARNING,
    .summary = "comments are still in a file, for the panel to read",
    .run = run,
};
