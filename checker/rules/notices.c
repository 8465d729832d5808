/* A notice or a rules file that lies in the packet itself. */
#include "rules/help.h"
#include "rules/roles.h"

#include "buffer.h"
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
    "habilitation",
    "candidatures",
    "date de cloture",
    "titulaire du poste",
    "contrat",
};

#define MARKS_ENOUGH 6 /* a letter may quote two or three of them */

#define MARKS_BYTES 60000

static bool has_marks(struct arena *arena, struct text text)
{
    size_t found = 0;
    struct text bare = unicode_bare(arena, text_slice(text, 0, MARKS_BYTES));
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        found += find_words(bare, text_of(marks[i]), 0) < bare.length;
    return found >= MARKS_ENOUGH;
}

/* Does the file's name call it a notice, and nothing that an applicant writes? */
static bool is_named_notice(struct arena *arena, const struct packet_file *file)
{
    static const char *const notices[] = { "notice",      "vacancy",       "avis",
                                           "vacance",     "annonce",       "announcement",
                                           "description", "advertisement", NULL };
    static const char *const papers[] = { "essay",   "essai",      "cv",     "letter", "lettre",
                                          "resume",  "challenges", "defis",  "form",   "vitae",
                                          "diploma", "motivation", "answer", NULL };
    struct buffer words = buffer_new(arena);
    for (size_t i = 0; i < file->name.length; i++) {
        char byte = file->name.data[i];
        buffer_add_byte(&words, byte == '_' || byte == '-' || byte == '.' ? ' ' : byte);
    }
    struct text name = unicode_bare(arena, buffer_text(&words));
    bool named = false;
    for (const char *const *word = notices; *word; word++)
        named = named || find_words(name, text_of(*word), 0) < name.length;
    for (const char *const *word = papers; *word; word++)
        named = named && find_words(name, text_of(*word), 0) == name.length;
    return named;
}

static bool printed_as_notice(struct check *check, const struct packet_file *file)
{
    struct source source;
    struct text why = TEXT_NONE;
    if (file->type != TYPE_DOCX || !is_named_notice(check->arena, file) ||
        source_read_bytes(check->arena, check->budget, file->path, file->bytes, &source, &why) !=
            DONE)
        return false;
    struct buffer text = buffer_new(check->arena);
    for (size_t i = 0; i < source.lines.count && text.length < MARKS_BYTES; i++) {
        buffer_add(&text, source.lines.items[i]);
        buffer_add_byte(&text, '\n');
    }
    return has_marks(check->arena, buffer_text(&text));
}

static bool reads_as_notice(struct check *check, const struct packet_file *file)
{
    bool text = file->type == TYPE_TXT || file->type == TYPE_MD || file->type == TYPE_HTML;
    if (text)
        return unicode_valid(file->bytes) && has_marks(check->arena, file->bytes);
    return printed_as_notice(check, file);
}

bool looks_like_notice(struct check *check, const struct packet_file *file)
{
    if (file->state == STATE_UNREADABLE || file->state == STATE_ENCRYPTED)
        return false;
    return text_equal_ascii(file->ending, TEXT("ini")) || reads_as_notice(check, file);
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

/* Text is drawn out of a PDF by another program, which a check of a packet may not start. */
static void point_at_pdf(struct check *check)
{
    for (size_t i = 0; check->packet.count > 1 && i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        if (file->type != TYPE_PDF || !is_named_notice(check->arena, file))
            continue;
        struct finding *finding = findings_add(
            &check->findings, TEXT("unreadable"), LEVEL_NOTE, place_file(file),
            "by its name this is the vacancy notice; a PDF in the packet is not read as one");
        finding_fix(&check->findings, finding,
                    "give it with --notice, to hold the packet against it");
        return;
    }
}

struct notice *packet_notice(struct check *check)
{
    const struct packet_file *rules_file = NULL, *notice_file = NULL;
    for (size_t i = 0; check->packet.count > 1 && i < check->packet.count; i++) {
        const struct packet_file *file = &check->packet.files[i];
        if (!looks_like_notice(check, file))
            continue;
        if (text_equal_ascii(file->ending, TEXT("ini")))
            rules_file = rules_file ? rules_file : file;
        else
            notice_file = notice_file ? notice_file : file;
    }
    if (rules_file)
        return notice_of(check, rules_file);
    if (!notice_file)
        point_at_pdf(check);
    return notice_file ? notice_of(check, notice_file) : NULL;
}
