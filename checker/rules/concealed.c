/* Text that a reader does not see, gathered by the document room. */
#include "rules/concealed.h"

#include "rules/help.h"

#include "unicode.h"

static void judge(struct check *check, const char *rule, const struct packet_file *file, int kind,
                  struct text how, const char *fix)
{
    const struct concealed *first = NULL;
    enum level level = LEVEL_NOTE;
    long words = 0;
    for (size_t i = 0; i < file->document->concealed_count; i++) {
        const struct concealed *concealed = &file->document->concealed[i];
        if ((int)concealed->kind != kind || concealed->words < 1)
            continue;
        first = first ? first : concealed;
        level = concealed->doubtful ? level : LEVEL_WARNING;
        words += concealed->words;
    }
    if (!first)
        return;
    struct text count = count_of(check->arena, words, "word", "words");
    struct finding *finding = findings_add(&check->findings, text_of(rule), level,
                                           place_stretch(file, first->line, first->from, first->to),
                                           "%.*s of the file %s %.*s", TEXT_SHOW(count),
                                           words == 1 ? "is" : "are", TEXT_SHOW(how));
    finding->excerpt = unicode_fit(check->arena, first->text, 80);
    finding_fix(&check->findings, finding, "%s", fix);
}

void concealed_say(struct check *check, const char *rule, int kind, const char *how,
                   const char *fix)
{
    struct packet_file *file;
    for (size_t at = 0; (file = next_document(check, &at));)
        judge(check, rule, file, kind, text_of(how), fix);
}
