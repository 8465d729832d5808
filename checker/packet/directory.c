/* The directory of a zip, held against the bytes that it describes, before libzip sees either. */
#include "packet/directory.h"

#include "packet/bytes.h"

#include <stdlib.h>
#include <string.h>

#define END_SIZE     22 /* of the end record without its comment */
#define COMMENT_MOST 0xFFFF
#define LOCATOR_SIZE 20
#define END64_SIZE   56
#define CENTRAL_SIZE 46
#define LOCAL_SIZE   30

#define END_MARK     "PK\5\6"
#define END64_MARK   "PK\6\6"
#define LOCATOR_MARK "PK\6\7"
#define CENTRAL_MARK "PK\1\2"
#define LOCAL_MARK   "PK\3\4"

#define FLAG_ENCRYPTED     0x0001
#define FLAG_DESCRIPTOR    0x0008 /* sizes and checksum follow the data */
#define FLAG_UTF8          0x0800
#define METHOD_AES         99
#define MADE_BY_UNIX       3
#define MADE_BY_MACOS      19
#define EXTRA_ZIP64        1
#define EXTRA_UNICODE_PATH 0x7075

/* What the end records say, and where they were found. */
struct ending {
    size_t at; /* the end record */
    uint64_t count, size, offset;
    uint64_t from; /* where the directory starts in the bytes */
    uint64_t base; /* what offsets are counted from */
    uint64_t upto; /* where the end records begin: the directory must end here or before */
};

static bool marked(struct text bytes, uint64_t at, const char *mark)
{
    return at <= bytes.length && text_starts(text_slice(bytes, at, bytes.length), text_of(mark));
}

static bool refuse(struct directory *directory, const char *why)
{
    directory->fault = why;
    return false;
}

/* The last end record whose comment reaches to the end of the file; without one, the last of all.
 */
static bool end_find(struct text bytes, size_t *found)
{
    bool any = false;
    size_t least = 0;
    if (bytes.length > END_SIZE + COMMENT_MOST)
        least = bytes.length - END_SIZE - COMMENT_MOST;
    for (size_t at = bytes.length; at-- > least;) {
        if (at + END_SIZE > bytes.length || !marked(bytes, at, END_MARK))
            continue;
        size_t end = at + END_SIZE + bytes_16(bytes, at + 20);
        if (end > bytes.length)
            continue;
        if (!any || end == bytes.length)
            *found = at;
        if (end == bytes.length)
            return true;
        any = true;
    }
    return any;
}

/* The zip64 end record, when the locator before the end record names one (4.3.14). */
static bool end64_read(struct text bytes, struct ending *ending, struct directory *directory)
{
    if (ending->at < LOCATOR_SIZE || !marked(bytes, ending->at - LOCATOR_SIZE, LOCATOR_MARK))
        return true;
    size_t locator = ending->at - LOCATOR_SIZE;
    uint64_t at = bytes_64(bytes, locator + 8);
    if (!marked(bytes, at, END64_MARK) && locator >= END64_SIZE)
        at = locator - END64_SIZE;
    if (!marked(bytes, at, END64_MARK) || at + END64_SIZE > locator)
        return refuse(directory, "its directory's end is damaged");
    ending->count = bytes_64(bytes, at + 32);
    ending->size = bytes_64(bytes, at + 40);
    ending->offset = bytes_64(bytes, at + 48);
    ending->upto = at;
    return true;
}

static bool is_one_of_many(struct text bytes, size_t at)
{
    unsigned disk = bytes_16(bytes, at + 4), start = bytes_16(bytes, at + 6);
    return (disk != 0 && disk != 0xFFFF) || (start != 0 && start != 0xFFFF) ||
           bytes_16(bytes, at + 8) != bytes_16(bytes, at + 10);
}

/* Where the directory is: it ends where the end records begin, whatever stands before the archive.
 */
static bool directory_locate(struct text bytes, struct ending *ending, struct directory *directory)
{
    if (ending->size > ending->upto)
        return refuse(directory, "its directory is larger than the file");
    ending->from = ending->upto - ending->size;
    bool here = ending->count == 0 || marked(bytes, ending->from, CENTRAL_MARK);
    if (!here && ending->offset <= ending->upto - ending->size &&
        marked(bytes, ending->offset, CENTRAL_MARK))
        ending->from = ending->offset;
    else if (!here)
        return refuse(directory, "its directory is not where it says");
    if (ending->offset > ending->from)
        return refuse(directory, "its directory is not where it says");
    ending->base = ending->from - ending->offset;
    if (ending->count > ending->size / CENTRAL_SIZE)
        return refuse(directory, "its directory claims more entries than it can hold");
    return true;
}

/* Bytes in front that hold an archive of their own, or a comment that does: two readers, two files.
 */
static bool hides_another(struct text bytes, const struct ending *ending)
{
    struct text before = text_slice(bytes, 0, ending->base);
    struct text after = text_slice(bytes, ending->at + END_SIZE, bytes.length);
    return text_has(before, TEXT(END_MARK)) || text_has(after, TEXT(END_MARK)) ||
           text_has(after, TEXT(LOCAL_MARK)) || text_has(after, TEXT(CENTRAL_MARK));
}

static bool end_read(struct text bytes, struct ending *ending, struct directory *directory)
{
    if (!end_find(bytes, &ending->at)) {
        directory->cut_short = true;
        return refuse(directory, "it is cut short, its end is missing");
    }
    ending->count = bytes_16(bytes, ending->at + 10);
    ending->size = bytes_32(bytes, ending->at + 12);
    ending->offset = bytes_32(bytes, ending->at + 16);
    ending->upto = ending->at;
    if (is_one_of_many(bytes, ending->at))
        return refuse(directory, "it is one part of several");
    if (!end64_read(bytes, ending, directory) || !directory_locate(bytes, ending, directory))
        return false;
    if (hides_another(bytes, ending))
        return refuse(directory, "it holds a second archive, so that two programs would read "
                                 "two different things");
    directory->before = ending->base;
    directory->after = bytes.length - ending->at - END_SIZE - bytes_16(bytes, ending->at + 20);
    return true;
}

/* The extra field of that kind (4.5.1), or the empty text. */
static struct text extra_find(struct text extra, unsigned kind)
{
    while (extra.length >= 4) {
        size_t length = bytes_16(extra, 2);
        if (length > extra.length - 4)
            break;
        if (bytes_16(extra, 0) == kind)
            return text_slice(extra, 4, 4 + length);
        extra = text_slice(extra, 4 + length, extra.length);
    }
    return TEXT_NONE;
}

/* Takes the next 8 bytes of a zip64 field for a value that says "see there" (4.5.3). */
static bool wide(struct text *field, uint64_t *value)
{
    if (*value != 0xFFFFFFFF || !field->data)
        return true;
    if (field->length < 8)
        return false;
    *value = bytes_64(*field, 0);
    *field = text_slice(*field, 8, field->length);
    return true;
}

static uint32_t crc_of(struct text text)
{
    uint32_t crc = 0xFFFFFFFF;
    for (size_t i = 0; i < text.length; i++) {
        crc ^= (unsigned char)text.data[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

/* Field 0x7075: version 1, the checksum of the plain name, the name in UTF-8 (4.6.9). */
static struct text unicode_name(struct text extra, struct text name)
{
    struct text field = extra_find(extra, EXTRA_UNICODE_PATH);
    if (field.length < 5 || field.data[0] != 1 || bytes_32(field, 1) != crc_of(name))
        return TEXT_NONE;
    return text_slice(field, 5, field.length);
}

static void central_fields(struct text bytes, uint64_t at, struct zip_entry *entry)
{
    unsigned made_by = bytes_16(bytes, at + 4) >> 8;
    entry->flags = bytes_16(bytes, at + 8);
    entry->method = bytes_16(bytes, at + 10);
    entry->crc = bytes_32(bytes, at + 16);
    entry->packed = bytes_32(bytes, at + 20);
    entry->size = bytes_32(bytes, at + 24);
    entry->header = bytes_32(bytes, at + 42);
    entry->flagged_utf8 = entry->flags & FLAG_UTF8;
    entry->encrypted = entry->flags & FLAG_ENCRYPTED || entry->method == METHOD_AES;
    if (made_by == MADE_BY_UNIX || made_by == MADE_BY_MACOS)
        entry->mode = bytes_32(bytes, at + 38) >> 16;
}

/* Reads the central header at *at and moves past it. */
static bool central_read(struct text bytes, const struct ending *ending, uint64_t *at,
                         struct zip_entry *entry)
{
    uint64_t limit = ending->from + ending->size;
    if (limit - *at < CENTRAL_SIZE || !marked(bytes, *at, CENTRAL_MARK))
        return false;
    uint64_t name = bytes_16(bytes, *at + 28), extra = bytes_16(bytes, *at + 30),
             comment = bytes_16(bytes, *at + 32);
    if (limit - *at - CENTRAL_SIZE < name + extra + comment)
        return false;
    central_fields(bytes, *at, entry);
    uint64_t from = *at + CENTRAL_SIZE;
    entry->name = text_slice(bytes, from, from + name);
    struct text fields = text_slice(bytes, from + name, from + name + extra);
    struct text wides = extra_find(fields, EXTRA_ZIP64);
    entry->unicode_name = unicode_name(fields, entry->name);
    unsigned disk = bytes_16(bytes, *at + 34);
    *at = from + name + extra + comment;
    return wide(&wides, &entry->size) && wide(&wides, &entry->packed) &&
           wide(&wides, &entry->header) && (disk == 0 || disk == 0xFFFF);
}

/* A size of a local header agrees when it is the directory's, or when it is left to what follows.
 */
static bool agrees(uint64_t local, uint64_t stated, bool later)
{
    return local == stated || local == 0xFFFFFFFF || (later && local == 0);
}

static const char *local_fault(struct text bytes, struct zip_entry *entry, uint64_t limit)
{
    uint64_t at = entry->header;
    if (at > limit || limit - at < LOCAL_SIZE || !marked(bytes, at, LOCAL_MARK))
        return "its contents are not where the archive says";
    uint64_t name = bytes_16(bytes, at + 26), extra = bytes_16(bytes, at + 28);
    if (limit - at - LOCAL_SIZE < name + extra)
        return "its contents are not where the archive says";
    entry->data = at + LOCAL_SIZE + name + extra;
    if (limit - entry->data < entry->packed)
        return "its contents run past the end of the archive";
    entry->located = true;
    if (!text_equal(text_slice(bytes, at + LOCAL_SIZE, at + LOCAL_SIZE + name), entry->name))
        return "the archive gives it two different names";
    unsigned flags = bytes_16(bytes, at + 6);
    if (bytes_16(bytes, at + 8) != entry->method || ((flags ^ entry->flags) & FLAG_ENCRYPTED) != 0)
        return "the archive says in two ways how it is packed";
    bool later = (flags | entry->flags) & FLAG_DESCRIPTOR;
    if (!agrees(bytes_32(bytes, at + 18), entry->packed, later) ||
        !agrees(bytes_32(bytes, at + 22), entry->size, later))
        return "the archive gives it two different sizes";
    if (entry->method == ZIP_STORED && !entry->encrypted && entry->packed != entry->size)
        return "the archive gives it two different sizes";
    return NULL;
}

static int by_header(const void *a, const void *b)
{
    const struct zip_entry *const *left = a, *const *right = b;
    return ((*left)->header > (*right)->header) - ((*left)->header < (*right)->header);
}

/* Entries stand one after the other, also such as have another fault. */
static bool overlap(struct arena *arena, const struct directory *directory)
{
    struct zip_entry **sorted = arena_take(arena, (directory->count + 1) * sizeof *sorted);
    size_t count = 0;
    for (size_t i = 0; i < directory->count; i++)
        if (directory->entries[i].located)
            sorted[count++] = &directory->entries[i];
    qsort(sorted, count, sizeof *sorted, by_header);
    for (size_t i = 1; i < count; i++)
        if (sorted[i]->header < sorted[i - 1]->data + sorted[i - 1]->packed)
            return true;
    return false;
}

static bool entries_read(struct arena *arena, struct text bytes, const struct ending *ending,
                         struct directory *directory)
{
    uint64_t at = ending->from;
    directory->entries = arena_take(arena, ending->count * sizeof *directory->entries);
    for (; directory->count < ending->count; directory->count++) {
        struct zip_entry *entry = &directory->entries[directory->count];
        if (!central_read(bytes, ending, &at, entry))
            return refuse(directory, "its directory is damaged");
        if (entry->header > ending->from)
            entry->fault = "its contents are not where the archive says";
        entry->header += ending->base;
        if (!entry->fault)
            entry->fault = local_fault(bytes, entry, ending->from);
    }
    if (marked(bytes, at, CENTRAL_MARK) && at < ending->upto)
        return refuse(directory, "its directory holds more entries than it says");
    return true;
}

bool directory_read(struct arena *arena, const struct budget *budget, struct text bytes,
                    struct directory *directory)
{
    struct ending ending = { 0 };
    *directory = (struct directory){ 0 };
    if (!end_read(bytes, &ending, directory))
        return false;
    if (!budget_allows(budget, LIMIT_ENTRIES, ending.count)) {
        directory->too_many = true;
        return refuse(directory, "it has too many entries");
    }
    if (!entries_read(arena, bytes, &ending, directory))
        return false;
    if (overlap(arena, directory))
        return refuse(directory, "its entries overlap, as in an archive made to do harm");
    return true;
}

const char *zip_method_name(unsigned method)
{
    static const struct {
        unsigned method;
        const char *name;
    } names[] = {
        { 1, "Shrink" },     { 6, "Implode" }, { 9, "Deflate64" }, { 12, "bzip2" }, { 14, "LZMA" },
        { 93, "Zstandard" }, { 95, "XZ" },     { 97, "WavPack" },  { 98, "PPMd" },
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].method == method)
            return names[i].name;
    return "a method that is not known here";
}
