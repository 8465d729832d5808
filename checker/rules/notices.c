/* A notice or a rules file that lies in the packet itself. */
#include "rules/help.h"
#include "rules/roles.h"

#include "unicode.h"

static const char *const marks[] = {
    "application deadline",
    "key challenges facing",
    "vacancy number",
    "vacancy notice",
    "salary",
    "main accountabilities",
    "qualifications",
    "the incumbent",
    "job description",
    "avis de vacance",
    "date limite",
    "le titulaire",
    "essential",
    "closing date",
    "grade",
    "how to apply",
    "contract",
    "security clearance",
};

#define MARKS_ENOUGH 6 /* a letter may quote two or three of them */

static bool reads_as_notice(struct arena *arena, const struct packet_file *file)
{
    bool text = file->type == TYPE_TXT || file->type == TYPE_MD || file->type == TYPE_HTML;
    size_t found = 0;
    if (!text || !unicode_valid(file->bytes))
        return false;
    struct text bare = unicode_bare(arena, text_slice(file->bytes, 0, 60000));
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        found += find_words(bare, text_of(marks[i]), 0) < bare.length;
    return found >= MARKS_ENOUGH;
}

bool looks_like_notice(struct arena *arena, const struct packet_file *file)
{
    if (file->state == STATE_UNREADABLE || file->state == STATE_ENCRYPTED)
        return false;
    return text_equal_ascii(file->ending, TEXT("ini")) || reads_as_notice(arena, file);
}

static struct notice *notice_of(struct check *check, const struct packet_file *file)
{
    struct notice *notice = arena_take(check->arena, sizeof *notice);
    struct text why = TEXT_NONE;
    if (text_equal_ascii(file->ending, TEXT("ini"))) {
        if (rulesfile_read(check->arena, file->path, file->bytes, notice, &why) == DONE)
            return notice;
        findings_add(&check->findings, TEXT("unreadable"), LEVEL_WARNING, place_file(file),
                     "the rules file was left out: %.*s", TEXT_SHOW(why));
        return NULL;
    }
    struct source *source = arena_take(check->arena, sizeof *source);
    if (source_read_bytes(check->arena, check->budget, file->path, file->bytes, source, &why) !=
        DONE)
        return NULL;
    notice_read(check->arena, source, notice);
    return notice;
}

struct notice *packet_notice(struct check *check)
{
    const struct packet_file *rules_file = NULL, *notice_file = NULL;
    for (size_t i = 0; check->packet.count > 1 && i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        if (!looks_like_notice(check->arena, file))
            continue;
        if (text_equal_ascii(file->ending, TEXT("ini")))
            rules_file = rules_file ? rules_file : file;
        else
            notice_file = notice_file ? notice_file : file;
    }
    if (rules_file)
        return notice_of(check, rules_file);
    return notice_file ? notice_of(check, notice_file) : NULL;
}
