/* text-outside-body: text parked in headers, footers and notes, where no limit counts it. */
#include "rules/help.h"

#include "unicode.h"

/* A name, a title and a page number fit into a header, a source or two into a note. */
#define MARGIN_WORDS 30
#define NOTE_WORDS   60

struct outside {
    int words;
    struct text first;
};

static void add_story(struct outside *outside, const struct story *story)
{
    for (size_t i = 0; i < story->count; i++) {
        if (story->blocks[i].kind != BLOCK_PARAGRAPH)
            continue;
        struct text text = story->blocks[i].paragraph->text;
        int words = count_words(text);
        if (words && !outside->first.length)
            outside->first = text;
        outside->words += words;
    }
}

static struct outside outside_of(const struct document *document, bool notes)
{
    struct outside outside = { 0 };
    for (size_t i = 0; i < document->story_count; i++) {
        enum story_kind kind = document->stories[i]->kind;
        if (notes ? kind == STORY_NOTE : kind == STORY_HEADER || kind == STORY_FOOTER)
            add_story(&outside, document->stories[i]);
    }
    return outside;
}

static void judge(struct check *check, const struct packet_file *file, bool notes)
{
    struct outside outside = outside_of(file->document, notes);
    int body = document_words(file->document);
    bool all_of_it = body == 0 && outside.words > 0;
    if (outside.words < (notes ? NOTE_WORDS : MARGIN_WORDS) && !all_of_it)
        return;
    struct finding *finding =
        findings_add(&check->findings, TEXT("text-outside-body"), LEVEL_WARNING, place_file(file),
                     "%d words stand in %s, outside the %d words of the text itself", outside.words,
                     notes ? "notes" : "headers and footers", body);
    finding->excerpt = unicode_fit(check->arena, outside.first, 80);
    finding->because = because_of(check, "essay.max_pages");
    if (!finding->because.line)
        finding->because = because_of(check, "essay.max_words");
    finding_fix(&check->findings, finding,
                "move what matters into the text; a panel may not read the rest, or count it");
}

static void run(struct check *check)
{
    for (size_t i = 0; i < check->essay_count; i++) {
        const struct packet_file *file = check->essays[i];
        if (!file->document || file->document->plain)
            continue;
        judge(check, file, false);
        judge(check, file, true);
    }
}

const struct rule rule_text_outside_body = {
    .name = "text-outside-body",
    .level = LEVEL_WARNING,
    .summary = "text stands in headers, footers or notes, where no limit counts it",
    .run = run,
};
