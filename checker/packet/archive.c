/* A folder, a zip or one file, opened alike: the only file that includes libzip. */
#include "archive.h"

#include "packet/filetype.h"
#include "packet/listing.h"
#include "packet/names.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <zip.h>

struct listed *listing_add(struct archive *archive, struct text name, struct text shown)
{
    archive->entries = arena_grow(archive->arena, archive->entries, archive->count,
                                  &archive->capacity, sizeof *archive->entries);
    struct listed *listed = &archive->entries[archive->count++];
    *listed = (struct listed){ .name = name };
    listed->shown.name = shown;
    return listed;
}

struct place listing_place(const struct archive *archive, struct text shown)
{
    if (archive->kind == ARCHIVE_PACKAGE || archive->single)
        return (struct place){ .file = archive->file };
    const char *slash = text_ends(archive->file, TEXT("/")) ? "" : "/";
    struct text path = arena_format(archive->arena, "%.*s%s%.*s", TEXT_SHOW(archive->file), slash,
                                    TEXT_SHOW(shown));
    return (struct place){ .file = path };
}

static struct archive *archive_new(struct arena *arena, struct budget *budget,
                                   struct findings *findings, struct text file)
{
    struct archive *archive = arena_take(arena, sizeof *archive);
    *archive = (struct archive){
        .arena = arena, .budget = budget, .findings = findings, .file = name_shown(arena, file)
    };
    return archive;
}

static enum status directory_refused(struct archive *archive)
{
    struct place place = { .file = archive->file };
    if (archive->directory.too_many) {
        budget_refuse(archive->budget, LIMIT_ENTRIES, archive->findings, place,
                      TEXT("the whole archive"));
        return REFUSED;
    }
    struct finding *finding = findings_add(
        archive->findings, TEXT("damaged"), LEVEL_ERROR, place, "%s",
        arena_format(archive->arena, "the file is damaged: %s", archive->directory.fault).data);
    if (archive->directory.cut_short)
        finding_fix(archive->findings, finding,
                    "the copy or upload did not finish: copy it again from where it is whole");
    else if (archive->kind == ARCHIVE_PACKAGE)
        finding_fix(
            archive->findings, finding,
            "open it in Word, use File > Save As > Word Document (.docx), and send the new file");
    else
        finding_fix(archive->findings, finding, "zip the files again and send the new archive");
    return REFUSED;
}

/* What stands before or behind the archive is not read by anyone; other programs may stumble over
 * it. */
static void margins_told(struct archive *archive)
{
    const struct directory *directory = &archive->directory;
    if (directory->before + directory->after == 0)
        return;
    bool before = directory->before > 0;
    uint64_t count = before ? directory->before : directory->after;
    struct finding *finding = findings_add(
        archive->findings, TEXT("damaged"), LEVEL_WARNING, (struct place){ .file = archive->file },
        "%llu bytes that are not part of the file stand %s it; Word may not open it",
        (unsigned long long)count, before ? "in front of" : "behind");
    finding_fix(
        archive->findings, finding,
        "open it in Word, use File > Save As > Word Document (.docx), and send the new file");
}

enum status archive_open_bytes(struct arena *arena, struct budget *budget,
                               struct findings *findings, struct text file, struct text bytes,
                               enum archive_kind kind, struct archive **result)
{
    struct archive *archive = archive_new(arena, budget, findings, file);
    archive->kind = kind;
    archive->bytes = bytes;
    *result = NULL;
    if (!directory_read(arena, budget, bytes, &archive->directory))
        return directory_refused(archive);
    if (bundle_list(archive) != DONE)
        return REFUSED;
    margins_told(archive);
    *result = archive;
    return DONE;
}

static enum status open_file(struct archive *archive, struct text path, struct archive **result,
                             struct text *why)
{
    struct arena *arena = archive->arena;
    struct text bytes;
    enum status status = file_bytes(arena, archive->budget, path, &bytes, why);
    if (status == REFUSED)
        budget_refuse(archive->budget, LIMIT_FILE_BYTES, archive->findings,
                      (struct place){ .file = archive->file }, TEXT("the whole file"));
    if (status != DONE)
        return status;
    if (content_is_bundle(content_of(arena, path, bytes), name_ending(arena, path)))
        return archive_open_bytes(arena, archive->budget, archive->findings, path, bytes,
                                  ARCHIVE_PACKET, result);
    archive->single = true;
    struct text last = name_last(path);
    struct listed *listed = listing_add(archive, last, name_shown(arena, last));
    listed->bytes = bytes;
    listed->shown.size = bytes.length;
    *result = archive;
    return DONE;
}

enum status archive_open(struct arena *arena, struct budget *budget, struct findings *findings,
                         struct text path, struct archive **result, struct text *why)
{
    struct archive *archive = archive_new(arena, budget, findings, path);
    struct stat facts;
    *result = NULL;
    if (stat(arena_copy(arena, path).data, &facts) < 0) {
        *why = text_of(strerror(errno));
        return FAILED;
    }
    if (!S_ISDIR(facts.st_mode))
        return open_file(archive, path, result, why);
    enum status status = folder_list(archive, path, why);
    if (status == DONE)
        *result = archive;
    return status;
}

void archive_close(struct archive *archive)
{
    (void)archive; /* nothing is held open between two reads */
}

bool archive_is_file(const struct archive *archive)
{
    return archive->single;
}

size_t archive_count(const struct archive *archive)
{
    return archive->count;
}

const struct archive_entry *archive_entry(const struct archive *archive, size_t index)
{
    return &archive->entries[index].shown;
}

long archive_find(const struct archive *archive, struct text name)
{
    for (size_t i = 0; i < archive->count; i++) {
        struct text other = archive->entries[i].name;
        if (archive->kind == ARCHIVE_PACKAGE ? text_equal_ascii(other, name)
                                             : text_equal(other, name))
            return (long)i;
    }
    return -1;
}

/* Adds the finding that an entry cannot be read and why. */
static enum status unread(struct archive *archive, const struct listed *listed, const char *rule,
                          const char *why)
{
    struct place place = listing_place(archive, listed->shown.name);
    struct text name = listed->shown.name;
    struct finding *finding =
        archive->kind == ARCHIVE_PACKAGE
            ? findings_add(archive->findings, text_of(rule), LEVEL_ERROR, place,
                           "its part \"%.*s\" %s", TEXT_SHOW(name), why)
            : findings_add(archive->findings, text_of(rule), LEVEL_ERROR, place, "%s", why);
    if (text_equal(text_of(rule), TEXT("encrypted")))
        finding_fix(archive->findings, finding, "send it without a password");
    else
        finding_fix(archive->findings, finding,
                    "open the original, save it anew and send the new file");
    return REFUSED;
}

static enum status over(struct archive *archive, const struct listed *listed, enum limit limit)
{
    budget_refuse(archive->budget, limit, archive->findings,
                  listing_place(archive, listed->shown.name), listed->shown.name);
    return REFUSED;
}

static void put_16(unsigned char *bytes, unsigned value)
{
    bytes[0] = (unsigned char)value;
    bytes[1] = (unsigned char)(value >> 8);
}

static void put_32(unsigned char *bytes, uint64_t value)
{
    put_16(bytes, (unsigned)(value & 0xFFFF));
    put_16(bytes + 2, (unsigned)(value >> 16 & 0xFFFF));
}

#define HEAD_SIZE 31 /* a local header and a name of one letter */
#define TAIL_SIZE 69 /* a central header with it, and an end record */

/*
 * libzip never sees the archive that was sent, whose every header may lie: it is given one with a
 * single entry, written here from what the directory's check has proved.
 */
static void wrap(const struct zip_entry *entry, unsigned char head[HEAD_SIZE],
                 unsigned char tail[TAIL_SIZE])
{
    memset(head, 0, HEAD_SIZE);
    memset(tail, 0, TAIL_SIZE);
    memcpy(head, "PK\3\4", 4);
    put_16(head + 4, 20);
    put_16(head + 6, entry->flags & 6); /* how LZMA ends */
    put_16(head + 8, entry->method);
    put_32(head + 10, 0x00210000); /* 1 January 1980 */
    put_32(head + 14, entry->crc);
    put_32(head + 18, entry->packed);
    put_32(head + 22, entry->size);
    put_16(head + 26, 1);
    head[30] = 'x';
    memcpy(tail, "PK\1\2", 4);
    put_16(tail + 4, 20);
    memcpy(tail + 6, head + 4, 24); /* version needed up to the length of the name */
    tail[46] = 'x';
    memcpy(tail + 47, "PK\5\6", 4);
    put_16(tail + 55, 1);
    put_16(tail + 57, 1);
    put_32(tail + 59, 47);
    put_32(tail + 63, HEAD_SIZE + entry->packed);
}

static const char *zip_fault(int code, const struct zip_entry *entry, struct arena *arena)
{
    switch (code) {
    case ZIP_ER_COMPNOTSUPP:
        return arena_format(arena, "is packed with %s, which cannot be read here",
                            zip_method_name(entry->method))
            .data;
    case ZIP_ER_CRC:
        return "is damaged: its contents do not fit their checksum";
    case ZIP_ER_MEMORY:
        return "needs too much memory to unpack";
    default:
        return "is damaged: its contents cannot be unpacked";
    }
}

/* Unpacks into bytes, which hold one more than the stated size; NULL or what is wrong. */
static const char *unpack(struct arena *arena, zip_t *zip, const struct zip_entry *entry,
                          char *bytes)
{
    zip_file_t *file = zip_fopen_index(zip, 0, 0);
    if (!file)
        return zip_fault(zip_error_code_zip(zip_get_error(zip)), entry, arena);
    uint64_t length = 0;
    zip_int64_t got = 1;
    while (got > 0 && length <= entry->size) {
        got = zip_fread(file, bytes + length, entry->size + 1 - length);
        length += got > 0 ? (uint64_t)got : 0;
    }
    const char *fault = NULL;
    if (length > entry->size)
        fault = "is damaged: it unpacks to more than the archive says";
    else if (got < 0)
        fault = zip_fault(zip_error_code_zip(zip_file_get_error(file)), entry, arena);
    else if (length < entry->size)
        fault = "is damaged: it unpacks to less than the archive says";
    zip_fclose(file);
    return fault;
}

static const char *unwrap(struct archive *archive, const struct zip_entry *entry, char *bytes)
{
    unsigned char head[HEAD_SIZE], tail[TAIL_SIZE];
    zip_error_t error;
    wrap(entry, head, tail);
    zip_buffer_fragment_t pieces[] = {
        { head, HEAD_SIZE },
        { (zip_uint8_t *)archive->bytes.data + entry->data, entry->packed },
        { tail, TAIL_SIZE },
    };
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_fragment_create(pieces, 3, 0, &error);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
    const char *fault = zip ? unpack(archive->arena, zip, entry, bytes)
                            : zip_fault(zip_error_code_zip(&error), entry, archive->arena);
    if (zip)
        zip_discard(zip);
    else if (source)
        zip_source_free(source);
    zip_error_fini(&error);
    return fault;
}

/* Deflate cannot do better than 1032:1 (258 bytes for two bits): more is a lie, found before memory
 * is taken. */
static bool size_possible(const struct zip_entry *entry)
{
    return entry->method != ZIP_DEFLATED || entry->size <= 1032 * entry->packed + 1032;
}

static enum status read_zipped(struct archive *archive, const struct listed *listed,
                               struct text *bytes)
{
    const struct zip_entry *entry = listed->entry;
    bool package = archive->kind == ARCHIVE_PACKAGE;
    if (entry->encrypted)
        return unread(archive, listed, "encrypted", "is locked with a password");
    if (!size_possible(entry))
        return unread(archive, listed, "damaged",
                      "is damaged: it cannot be as large as the archive says");
    if (!budget_allows(archive->budget, LIMIT_ENTRY_BYTES, entry->size))
        return over(archive, listed, LIMIT_ENTRY_BYTES);
    if (!budget_spend(archive->budget, LIMIT_UNPACKED_BYTES, entry->size))
        return over(archive, listed, LIMIT_UNPACKED_BYTES);
    if (package && entry->method != ZIP_STORED && entry->method != ZIP_DEFLATED)
        return unread(archive, listed, "damaged",
                      arena_format(archive->arena, "is packed with %s, which Word cannot open",
                                   zip_method_name(entry->method))
                          .data);
    char *data = arena_take(archive->arena, entry->size + 1);
    const char *fault = unwrap(archive, entry, data);
    if (fault)
        return unread(archive, listed, "damaged", fault);
    data[entry->size] = '\0';
    *bytes = (struct text){ data, entry->size };
    return DONE;
}

enum status archive_read(struct archive *archive, size_t index, struct text *bytes)
{
    const struct listed *listed = &archive->entries[index];
    struct text why;
    *bytes = listed->bytes;
    if (listed->entry)
        return read_zipped(archive, listed, bytes);
    if (!listed->path.data)
        return DONE;
    if (!budget_allows(archive->budget, LIMIT_FILE_BYTES, listed->shown.size))
        return over(archive, listed, LIMIT_FILE_BYTES);
    if (!budget_spend(archive->budget, LIMIT_UNPACKED_BYTES, listed->shown.size))
        return over(archive, listed, LIMIT_UNPACKED_BYTES);
    enum status status = file_bytes(archive->arena, archive->budget, listed->path, bytes, &why);
    if (status == REFUSED)
        return over(archive, listed, LIMIT_FILE_BYTES);
    if (status == FAILED)
        return unread(archive, listed, "unreadable",
                      arena_format(archive->arena, "cannot be read: %.*s", TEXT_SHOW(why)).data);
    return DONE;
}
