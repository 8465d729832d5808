/* A folder, a zip or one file, opened alike. */
#ifndef DOSSIER_ARCHIVE_H
#define DOSSIER_ARCHIVE_H

#include "arena.h"
#include "budget.h"
#include "finding.h"
#include "status.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * An archive is a list of entries with safe names.  Nothing is ever written to disk, no link is
 * followed out of the folder, no name outside it is opened.  An entry with an unsafe name, a
 * link, or a second entry of the same name is left out with a finding (`unsafe-name`,
 * `entry-skipped`) in a packet; one that differs from another only in case or normal form is read
 * and noted.  In an OOXML package any of them refuses the whole file.
 *
 * The zip's directory is checked before libzip sees it: overlapping entries, sizes that lie, local
 * headers that disagree with the directory, bytes that belong to no entry, counts that lie.
 */
struct archive;

struct archive_entry {
    struct text name; /* NFC, '/' between folders, no leading '/'; fit to be shown */
    uint64_t size;    /* bytes, as the directory or the file system states */
};

enum archive_kind {
    ARCHIVE_PACKET,  /* a bundle: leave bad entries out and go on */
    ARCHIVE_PACKAGE, /* OOXML (ECMA-376 part 2): any doubt refuses the file */
};

/*
 * Opens a folder, a zip file or any other file (one entry, its own name) at path.
 * REFUSED with a finding: unreadable, damaged, encrypted.  FAILED: no such path or no right to
 * read it; *why then says so in words.
 */
enum status archive_open(struct arena *arena, struct budget *budget, struct findings *findings,
                         struct text path, struct archive **archive, struct text *why);

/* Opens a zip that lies in memory; the bytes are borrowed until archive_close(). */
enum status archive_open_bytes(struct arena *arena, struct budget *budget,
                               struct findings *findings, struct text file, struct text bytes,
                               enum archive_kind kind, struct archive **archive);

void archive_close(struct archive *archive);

/* True for one file that is no bundle: its only entry is the file itself. */
bool archive_is_file(const struct archive *archive);

size_t archive_count(const struct archive *archive);
const struct archive_entry *archive_entry(const struct archive *archive, size_t index);

/* The entry of that name (packages: ASCII case folded, as OPC asks), or -1. */
long archive_find(const struct archive *archive, struct text name);

/*
 * Unpacks an entry into the arena.  REFUSED with a finding when it is damaged, encrypted, packed
 * by a method that cannot be read, or past a limit.
 */
enum status archive_read(struct archive *archive, size_t index, struct text *bytes);

#endif
