/* metadata: what a file's properties tell, which applicants seldom look at. */
#include "rules/help.h"
#include "rules/references.h"

#include "unicode.h"

static void judge(struct check *check, const struct packet_file *file, const char *property,
                  struct text value)
{
    struct text wanted = reference_wanted(check);
    struct stretch other;
    if (!wanted.length || !reference_other(value, wanted, 0, &other))
        return;
    struct text found = text_slice(value, other.from, other.to);
    if (reference_is_date(found) && !reference_announced(value, other.from))
        return;
    struct finding *finding = findings_add(
        &check->findings, TEXT("metadata"), LEVEL_WARNING, place_file(file),
        "the file's property %s names another vacancy, %.*s", property, TEXT_SHOW(found));
    finding->excerpt = unicode_fit(check->arena, value, 80);
    finding->because = because_of(check, "reference");
    finding_fix(&check->findings, finding,
                "in Word: File > Info > Properties, or Inspect Document to clear them all");
}

static void run(struct check *check)
{
    struct packet_file *file;
    for (size_t at = 0; (file = next_document(check, &at));) {
        judge(check, file, "title", file->document->title);
        judge(check, file, "subject", file->document->subject);
        judge(check, file, "keywords", file->document->keywords);
    }
}

const struct rule rule_metadata = {
    .name = "metadata",
    .level = LEVEL_WARNING,
    .summary = "a file's properties name another vacancy",
    .run = run,
};
