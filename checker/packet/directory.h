/* The directory of a zip, held against the bytes that it describes. */
#ifndef DOSSIER_PACKET_DIRECTORY_H
#define DOSSIER_PACKET_DIRECTORY_H

#include "arena.h"
#include "budget.h"
#include "text.h"

#include <stdbool.h>
#include <stdint.h>

#define ZIP_STORED   0
#define ZIP_DEFLATED 8

/* An entry, as the central directory states it (APPNOTE.TXT 4.3.12). */
struct zip_entry {
    struct text name;         /* bytes as stored: any encoding, any bytes */
    struct text unicode_name; /* of extra field 0x7075 when its checksum fits name; else empty */
    bool flagged_utf8;
    bool encrypted;
    unsigned flags, method;
    unsigned mode; /* of Unix, when a Unix wrote it; else 0 */
    uint32_t crc;
    uint64_t header; /* where the local header stands in the bytes */
    uint64_t data;   /* where the packed bytes stand */
    uint64_t packed, size;
    bool located;      /* header, data and packed lie within the file */
    const char *fault; /* why this entry cannot be trusted, or NULL */
};

struct directory {
    struct zip_entry *entries;
    size_t count;
    uint64_t before;   /* bytes in front of the archive */
    uint64_t after;    /* bytes behind it */
    const char *fault; /* why the archive cannot be trusted, in words; NULL when it can */
    bool cut_short;    /* ... because its end is missing */
    bool too_many;     /* ... because of LIMIT_ENTRIES */
};

/*
 * Reads and proves the directory: where it is, how much it holds, that every entry has a local
 * header of the same name, method and sizes, that no two entries share bytes, that nothing hides a
 * second archive.  False when the archive as a whole must be refused.
 */
bool directory_read(struct arena *arena, const struct budget *budget, struct text bytes,
                    struct directory *directory);

/* The name of a compression method, for people. */
const char *zip_method_name(unsigned method);

#endif
