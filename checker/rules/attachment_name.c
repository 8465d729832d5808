/* attachment-name: the essay's file name must hold what the notice says, exactly. */
#include "rules/help.h"
#include "rules/references.h"

#include "buffer.h"
#include "unicode.h"

/* The name without its ending, and what is compared: folded, without accents. */
struct candidate {
    struct text name, bare;
};

static struct candidate candidate_of(struct check *check, const struct packet_file *file)
{
    struct text name = file->name;
    if (file->ending.length && file->ending.length < name.length)
        name = text_slice(name, 0, name.length - file->ending.length - 1);
    return (struct candidate){ name, unicode_bare(check->arena, name) };
}

/* Letters and digits kept, every stretch of anything else one space. */
static struct text loose(struct arena *arena, struct text bare)
{
    struct buffer buffer = buffer_new(arena);
    bool gap = false;
    for (size_t at = 0; at < bare.length;) {
        unsigned code_point = unicode_next(bare, &at);
        if (unicode_is_letter(code_point) || unicode_is_digit(code_point)) {
            if (gap && buffer.length)
                buffer_add_byte(&buffer, ' ');
            buffer_add_code_point(&buffer, code_point);
            gap = false;
        } else {
            gap = true;
        }
    }
    return buffer_text(&buffer);
}

static struct text squeezed(struct arena *arena, struct text loose_text)
{
    struct buffer buffer = buffer_new(arena);
    for (size_t i = 0; i < loose_text.length; i++)
        if (loose_text.data[i] != ' ')
            buffer_add_byte(&buffer, loose_text.data[i]);
    return buffer_text(&buffer);
}

/* What is wrong with one name: all of it is one finding, for there is one name to give the file. */
struct verdict_on_name {
    enum level level;
    struct buffer words;
};

static void add(struct verdict_on_name *verdict, enum level level, struct text words)
{
    if (level > verdict->level)
        verdict->level = level;
    buffer_add_format(&verdict->words, "%s%.*s", verdict->words.length ? ", and " : "",
                      TEXT_SHOW(words));
}

static void judge_words(struct check *check, struct verdict_on_name *verdict,
                        const struct candidate *name, struct text wanted)
{
    struct arena *arena = check->arena;
    struct text bare = unicode_bare(arena, wanted);
    struct text loose_name = loose(arena, name->bare), loose_wanted = loose(arena, bare);
    if (text_has(name->bare, bare))
        return;
    if (text_has(loose_name, loose_wanted))
        add(verdict, LEVEL_WARNING,
            arena_format(arena, "has other signs than spaces between the words \"%.*s\"",
                         TEXT_SHOW(wanted)));
    else if (text_has(squeezed(arena, loose_name), squeezed(arena, loose_wanted)))
        add(verdict, LEVEL_WARNING,
            arena_format(arena, "runs the words \"%.*s\" together", TEXT_SHOW(wanted)));
    else
        add(verdict, LEVEL_ERROR,
            arena_format(arena, "lacks the words \"%.*s\"", TEXT_SHOW(wanted)));
}

static void judge_reference(struct check *check, struct verdict_on_name *verdict,
                            const struct candidate *name)
{
    struct arena *arena = check->arena;
    struct text wanted = reference_wanted(check);
    struct text bare = unicode_bare(arena, wanted);
    struct stretch other;
    if (!wanted.length || text_has(name->bare, bare))
        return;
    if (reference_other(name->name, wanted, 0, &other))
        return; /* wrong-reference tells it better */
    struct text signs = squeezed(arena, loose(arena, name->bare));
    if (text_has(signs, squeezed(arena, loose(arena, bare))))
        add(verdict, LEVEL_WARNING,
            arena_format(arena, "writes the reference %.*s with other signs", TEXT_SHOW(wanted)));
    else if (reference_lookalike(name->name, wanted))
        add(verdict, LEVEL_ERROR,
            arena_format(arena, "has letters that look like the digits of %.*s (O for 0, l for 1)",
                         TEXT_SHOW(wanted)));
    else
        add(verdict, LEVEL_ERROR,
            arena_format(arena, "lacks the vacancy reference %.*s", TEXT_SHOW(wanted)));
}

static void say(struct check *check, const struct packet_file *file,
                const struct verdict_on_name *verdict)
{
    struct text exact = notice_essay_name(check->arena, check->notice);
    struct finding *finding = findings_add(
        &check->findings, TEXT("attachment-name"), level_now(check, verdict->level),
        place_file(file), "the file name %.*s", TEXT_SHOW(buffer_text(&verdict->words)));
    finding->excerpt = unicode_fit(check->arena, file->name, 80);
    finding->because = because_of(check, "essay.name_contains");
    if (!exact.length)
        return;
    finding->rename_to = exact;
    for (size_t i = 0; i < check->packet.count; i++)
        if (text_equal_ascii(check->packet.files[i].name, exact)) {
            finding->rename_to = TEXT_NONE;
            finding_fix(&check->findings, finding,
                        "another file has that name already (%.*s); rename that one first",
                        TEXT_SHOW(check->packet.files[i].role_reason));
        }
    finding_fix(&check->findings, finding, "rename it to: %.*s", TEXT_SHOW(exact));
}

static void judge(struct check *check, const struct packet_file *file)
{
    const struct texts *wanted = &essay_demand(check)->name_contains;
    struct verdict_on_name verdict = { LEVEL_OFF, buffer_new(check->arena) };
    struct candidate name = candidate_of(check, file);
    for (size_t i = 0; i < wanted->count; i++) {
        if (text_equal(wanted->items[i], TEXT("{reference}")))
            judge_reference(check, &verdict, &name);
        else
            judge_words(check, &verdict, &name, wanted->items[i]);
    }
    if (verdict.level != LEVEL_OFF)
        say(check, file, &verdict);
}

static void run(struct check *check)
{
    if (!essay_demand(check) || !essay_demand(check)->name_contains.count)
        return;
    for (size_t i = 0; i < check->essay_count; i++)
        judge(check, check->essays[i]);
}

const struct rule rule_attachment_name = {
    .name = "attachment-name",
    .level = LEVEL_ERROR,
    .summary = "the essay's file name is not what the notice asks for",
    .run = run,
};
