/* The files of one application: opened, told by content, and each judged fit to be read or not. */
#include "packet.h"

#include "encoding.h"
#include "packet/filetype.h"
#include "packet/listing.h"
#include "packet/names.h"
#include "pdf.h"
#include "unicode.h"

#include <errno.h>
#include <string.h>

#define OWN_WORDS ".dossier-words"

/* What goes into reading a packet, and how deep in archives it stands. */
struct reading {
    struct arena *arena;
    struct budget *budget;
    struct findings *findings;
    struct packet *packet;
    uint64_t nesting;
    bool lone; /* the packet is one file, which must then be the essay */
    bool full; /* a limit of the whole packet was met */
};

static struct place place_of(const struct packet_file *file)
{
    return (struct place){ .file = file->path };
}

/* Endings of which a program, or a person, expects text that was written in Word. */
static bool claims_word(const struct packet_file *file)
{
    static const char *const endings[] = { "docx", "docm", "dotx", "dotm" };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (text_equal(file->ending, text_of(endings[i])))
            return true;
    return false;
}

/* A file that cannot be read as an essay: an error when it claims to be one, else only good to
 * know. */
static void told_unreadable(struct reading *reading, struct packet_file *file, enum content content)
{
    const struct content_row *row = content_row(content);
    bool lies = claims_word(file);
    enum level level = lies || reading->lone        ? LEVEL_ERROR
                       : content == CONTENT_PROGRAM ? LEVEL_WARNING
                       : row->type == TYPE_UNKNOWN  ? LEVEL_WARNING
                                                    : LEVEL_NOTE;
    struct finding *finding =
        lies ? findings_add(reading->findings, TEXT("unreadable"), level, place_of(file),
                            "named .%.*s, but it is %s", TEXT_SHOW(file->ending), row->what)
             : findings_add(reading->findings, TEXT("unreadable"), level, place_of(file),
                            "%s; its text was not checked", row->what);
    if (row->remedy)
        finding_fix(reading->findings, finding, "%s", row->remedy);
    file->state = STATE_UNREADABLE;
}

static void told(struct reading *reading, struct packet_file *file, const char *rule,
                 enum content content)
{
    const struct content_row *row = content_row(content);
    struct finding *finding = findings_add(reading->findings, text_of(rule), LEVEL_ERROR,
                                           place_of(file), "this is %s", row->what);
    if (row->remedy)
        finding_fix(reading->findings, finding, "%s", row->remedy);
    file->state = text_equal(text_of(rule), TEXT("encrypted")) ? STATE_ENCRYPTED : STATE_UNREADABLE;
}

static void pdf_judged(struct reading *reading, struct packet_file *file)
{
    struct pdf_facts facts;
    struct text why;
    if (pdf_read(reading->arena, file->bytes, &facts, &why) != DONE) {
        struct finding *finding =
            findings_add(reading->findings, TEXT("damaged"), LEVEL_ERROR, place_of(file),
                         "the PDF is damaged: %.*s", TEXT_SHOW(why));
        finding_fix(reading->findings, finding, "make the PDF again and send the new one");
        file->state = STATE_UNREADABLE;
        return;
    }
    file->pages = facts.pages;
    if (facts.encrypted) {
        struct finding *finding = findings_add(reading->findings, TEXT("encrypted"), LEVEL_ERROR,
                                               place_of(file), "the PDF is locked with a password");
        finding_fix(reading->findings, finding, "print it to a new PDF without a password");
        file->state = STATE_ENCRYPTED;
        return;
    }
    if (facts.damaged)
        findings_add(reading->findings, TEXT("damaged"), LEVEL_WARNING, place_of(file),
                     "the PDF is damaged and could be read only after repairs");
    if (facts.scripts)
        findings_add(reading->findings, TEXT("unsafe-macros"), LEVEL_WARNING, place_of(file),
                     "the PDF runs a script or starts a program when it is opened or read");
    else if (!facts.has_text && !facts.damaged)
        findings_add(reading->findings, TEXT("unreadable"), LEVEL_NOTE, place_of(file),
                     "the PDF is a picture of its pages: no program can read its text");
}

static void picture_judged(struct reading *reading, struct packet_file *file, enum content content)
{
    uint64_t width, height;
    if (!picture_size(content, file->bytes, &width, &height)) {
        struct finding *finding =
            findings_add(reading->findings, TEXT("damaged"), LEVEL_ERROR, place_of(file),
                         "the picture is damaged: it has no sound header");
        finding_fix(reading->findings, finding, "scan or save the picture again");
        file->state = STATE_UNREADABLE;
    } else if (!budget_allows(reading->budget, LIMIT_PIXELS, width * height)) {
        budget_refuse(reading->budget, LIMIT_PIXELS, reading->findings, place_of(file),
                      TEXT("the picture"));
        file->state = STATE_REFUSED;
    } else if (content == CONTENT_SVG && text_has(file->bytes, TEXT("<!ENTITY"))) {
        findings_add(
            reading->findings, TEXT("unreadable"), LEVEL_ERROR, place_of(file),
            "the picture defines entities, which can make a program hang; it was not read");
        file->state = STATE_REFUSED;
    }
}

static void judged(struct reading *reading, struct packet_file *file, enum content content)
{
    switch (content) {
    case CONTENT_EMPTY:
        told(reading, file, "empty", content);
        break;
    case CONTENT_ZEROS:
    case CONTENT_CFB_DAMAGED:
    case CONTENT_ZIP_DAMAGED:
        told(reading, file, "damaged", content);
        break;
    case CONTENT_DOC_ENCRYPTED:
    case CONTENT_OOXML_ENCRYPTED:
        told(reading, file, "encrypted", content);
        break;
    case CONTENT_DOCX:
    case CONTENT_TEXT:
        if (content == CONTENT_TEXT && claims_word(file))
            told_unreadable(reading, file, content);
        break;
    case CONTENT_PDF:
        if (reading->lone && claims_word(file))
            told_unreadable(reading, file, content);
        else
            pdf_judged(reading, file);
        break;
    default:
        if (content_row(content)->type == TYPE_IMAGE && !claims_word(file))
            picture_judged(reading, file, content);
        else
            told_unreadable(reading, file, content);
    }
}

static struct packet_file *file_add(struct reading *reading, struct text path, struct text bytes)
{
    struct packet *packet = reading->packet;
    packet->files = arena_grow(reading->arena, packet->files, packet->count, &packet->capacity,
                               sizeof *packet->files);
    struct packet_file *file = &packet->files[packet->count++];
    *file = (struct packet_file){ .path = path, .bytes = bytes };
    file->name = name_last(path);
    file->ending = name_ending(reading->arena, path);
    return file;
}

static void bundle_read(struct reading *reading, struct archive *archive, struct text path);

/* A zip within the packet: what it holds is judged as if it lay beside it, to a bounded depth. */
static void nested_read(struct reading *reading, struct packet_file *file)
{
    struct archive *archive;
    struct text path = file->path;
    if (!budget_allows(reading->budget, LIMIT_NESTING, reading->nesting + 1)) {
        budget_refuse(reading->budget, LIMIT_NESTING, reading->findings, place_of(file),
                      TEXT("what is in this zip"));
        file->state = STATE_REFUSED;
        return;
    }
    if (archive_open_bytes(reading->arena, reading->budget, reading->findings, path, file->bytes,
                           ARCHIVE_PACKET, &archive) != DONE) {
        file->state = STATE_UNREADABLE;
        return;
    }
    reading->nesting++;
    bundle_read(reading, archive, path);
    reading->nesting--;
    archive_close(archive);
}

static void file_read(struct reading *reading, struct text path, struct text bytes)
{
    struct packet_file *file = file_add(reading, path, bytes);
    enum content content = content_of(reading->arena, file->path, bytes);
    file->type = content_row(content)->type;
    if (file->type == TYPE_TXT &&
        (text_equal(file->ending, TEXT("md")) || text_equal(file->ending, TEXT("markdown"))))
        file->type = TYPE_MD;
    if (content_is_bundle(content, file->ending))
        nested_read(reading, file);
    else
        judged(reading, file, content);
}

/* Counts a file against the packet's limits; false once one of them is met, which is told once. */
static bool within(struct reading *reading, struct text path)
{
    enum limit limit = LIMIT_FILES;
    bool fits = budget_spend(reading->budget, LIMIT_FILES, 1);
    if (fits && !budget_memory(reading->budget, reading->arena)) {
        limit = LIMIT_MEMORY;
        fits = false;
    }
    if (!fits && !reading->full)
        budget_refuse(reading->budget, limit, reading->findings, (struct place){ .file = path },
                      TEXT("this file and all after it"));
    reading->full = !fits;
    return fits;
}

static void own_words_add(struct reading *reading, struct text bytes)
{
    struct packet *packet = reading->packet;
    packet->own_words = arena_format(reading->arena, "%.*s%s%.*s", TEXT_SHOW(packet->own_words),
                                     packet->own_words.length ? "\n" : "",
                                     TEXT_SHOW(encoding_guess(reading->arena, bytes)));
}

static void say_unread_words(struct reading *reading, struct text path, struct text why)
{
    struct finding *finding = findings_add(
        reading->findings, TEXT("entry-skipped"), LEVEL_NOTE, (struct place){ .file = path },
        "the list of accepted words cannot be read, none is accepted: %.*s", TEXT_SHOW(why));
    finding_fix(reading->findings, finding,
                "make it a plain text file of this name, with a word on each line");
}

/* The list at the top of the packet, or of the one folder in a zip. */
static bool is_own_words(const struct reading *reading, struct text name)
{
    size_t slash = text_find(name, TEXT("/"));
    struct text below = text_slice(name, slash + 1, name.length);
    return reading->nesting == 0 &&
           (text_equal(name, TEXT(OWN_WORDS)) || text_equal(below, TEXT(OWN_WORDS)));
}

/* Of a file that is checked alone the list beside it counts: an editor knows no packet. */
static void own_words_beside(struct reading *reading, struct text path)
{
    size_t folder = path.length;
    while (folder > 0 && path.data[folder - 1] != '/')
        folder--;
    struct text beside = arena_format(reading->arena, "%.*s%s", (int)folder, path.data, OWN_WORDS);
    struct text bytes = TEXT_NONE, why = TEXT_NONE;
    errno = 0;
    enum status status = file_bytes(reading->arena, reading->budget, beside, &bytes, &why);
    if (status == DONE)
        own_words_add(reading, bytes);
    else if (errno != ENOENT && errno != ENOTDIR)
        say_unread_words(reading, name_shown(reading->arena, beside),
                         status == REFUSED ? TEXT("it is too large") : why);
}

static void bundle_read(struct reading *reading, struct archive *archive, struct text path)
{
    for (size_t i = 0; i < archive_count(archive); i++) {
        struct text name = archive_entry(archive, i)->name, bytes;
        const char *slash = text_ends(path, TEXT("/")) ? "" : "/";
        struct text whole =
            arena_format(reading->arena, "%.*s%s%.*s", TEXT_SHOW(path), slash, TEXT_SHOW(name));
        if (!within(reading, whole))
            return;
        enum status status = archive_read(archive, i, &bytes);
        if (is_own_words(reading, name)) {
            if (status == DONE)
                own_words_add(reading, bytes);
            else if (status == FAILED)
                say_unread_words(reading, whole, TEXT("the system gives no bytes of it"));
            continue;
        }
        if (status == DONE) {
            file_read(reading, whole, bytes);
            continue;
        }
        struct packet_file *file = file_add(reading, whole, TEXT_NONE);
        file->state = STATE_UNREADABLE;
    }
}

/* What can be judged: anything read but a zip, and attachments, of which it was said what ails
 * them. */
static bool judgeable(const struct packet *packet)
{
    for (size_t i = 0; i < packet->count; i++) {
        const struct packet_file *file = &packet->files[i];
        bool attachment =
            (file->type == TYPE_PDF || file->type == TYPE_IMAGE) && !claims_word(file);
        if (attachment || (file->state == STATE_READ && file->type != TYPE_ZIP))
            return true;
    }
    return false;
}

static enum status concluded(struct reading *reading, size_t findings)
{
    if (judgeable(reading->packet))
        return DONE;
    if (reading->packet->count == 0 && reading->findings->count == findings) {
        struct finding *finding =
            findings_add(reading->findings, TEXT("empty"), LEVEL_ERROR,
                         (struct place){ .file = reading->packet->path }, "there is no file in it");
        finding_fix(reading->findings, finding, "put the essay and its attachments into it");
    }
    return REFUSED;
}

enum status packet_read(struct arena *arena, struct budget *budget, struct findings *findings,
                        struct text path, struct packet *packet, struct text *why)
{
    struct reading reading = { arena, budget, findings, packet, .nesting = 0 };
    struct archive *archive;
    size_t before = findings->count;
    *packet = (struct packet){ .path = name_shown(arena, path) };
    enum status status = archive_open(arena, budget, findings, path, &archive, why);
    if (status != DONE)
        return status;
    bool single = archive_count(archive) == 1 && archive_is_file(archive);
    if (single) {
        struct text bytes;
        archive_read(archive, 0, &bytes);
        reading.lone = true;
        file_read(&reading, packet->path, bytes);
        own_words_beside(&reading, path);
    } else {
        bundle_read(&reading, archive, packet->path);
    }
    archive_close(archive);
    return concluded(&reading, before);
}

enum status packet_read_bytes(struct arena *arena, struct budget *budget, struct findings *findings,
                              struct text name, struct text bytes, struct packet *packet)
{
    struct reading reading = { arena, budget, findings, packet, .nesting = 0 };
    struct archive *archive;
    size_t before = findings->count;
    *packet = (struct packet){ .path = name_shown(arena, name) };
    if (content_is_bundle(content_of(arena, name, bytes), name_ending(arena, name))) {
        if (archive_open_bytes(arena, budget, findings, name, bytes, ARCHIVE_PACKET, &archive) !=
            DONE)
            return REFUSED;
        bundle_read(&reading, archive, packet->path);
        archive_close(archive);
    } else {
        reading.lone = true;
        file_read(&reading, packet->path, bytes);
        own_words_beside(&reading, name);
    }
    return concluded(&reading, before);
}

static const char *const role_names[ROLE_COUNT] = {
    [ROLE_OTHER] = "other",     [ROLE_ESSAY] = "essay",
    [ROLE_CV] = "cv",           [ROLE_COVER_LETTER] = "cover_letter",
    [ROLE_DIPLOMA] = "diploma", [ROLE_CLEARANCE_PROOF] = "clearance_proof",
    [ROLE_FORM] = "form",       [ROLE_NOTICE] = "notice",
};

const char *role_name(enum role role)
{
    return role_names[role];
}

bool role_parse(struct text name, enum role *role)
{
    for (int i = 0; i < ROLE_COUNT; i++) {
        if (text_equal(name, text_of(role_names[i]))) {
            *role = (enum role)i;
            return true;
        }
    }
    return false;
}

const char *file_type_name(enum file_type type)
{
    static const char *const names[TYPE_COUNT] = {
        [TYPE_UNKNOWN] = "unknown", [TYPE_DOCX] = "docx",   [TYPE_DOC] = "doc", [TYPE_ODT] = "odt",
        [TYPE_RTF] = "rtf",         [TYPE_PDF] = "pdf",     [TYPE_TXT] = "txt", [TYPE_MD] = "md",
        [TYPE_HTML] = "html",       [TYPE_IMAGE] = "image", [TYPE_ZIP] = "zip",
    };
    return names[type];
}

const char *file_state_name(enum file_state state)
{
    static const char *const names[] = {
        [STATE_READ] = "read",
        [STATE_REFUSED] = "refused",
        [STATE_ENCRYPTED] = "encrypted",
        [STATE_UNREADABLE] = "unreadable",
    };
    return names[state];
}
