/* What an archive is made of; private to archive.c, folder.c and bundle.c. */
#ifndef DOSSIER_PACKET_LISTING_H
#define DOSSIER_PACKET_LISTING_H

#include "archive.h"
#include "packet/directory.h"

/* One entry: of a zip, of a folder, or the one file itself. */
struct listed {
    struct archive_entry shown;
    struct text name;              /* whole, for finding it again */
    struct text path;              /* folder: where to open it; ended by NUL */
    const struct zip_entry *entry; /* zip, else NULL */
    struct text bytes;             /* the one file, when there is neither */
};

struct archive {
    struct arena *arena;
    struct budget *budget;
    struct findings *findings;
    struct text file; /* as the user would name it */
    enum archive_kind kind;
    bool single; /* one file, no bundle: its entry stands for the file itself */
    struct text bytes;
    struct directory directory;
    struct listed *entries;
    size_t count, capacity;
};

struct listed *listing_add(struct archive *archive, struct text name, struct text shown);

/* Where a finding about an entry stands. */
struct place listing_place(const struct archive *archive, struct text shown);

/* folder.c: lists every regular file under path, links and devices left out with findings. */
enum status folder_list(struct archive *archive, struct text path, struct text *why);

/* folder.c: the whole of a regular file; REFUSED when past a limit, FAILED when it cannot be read
 * (*why says why); no finding is added. */
enum status file_bytes(struct arena *arena, const struct budget *budget, struct text path,
                       struct text *bytes, struct text *why);

/* bundle.c: lists the entries of archive->directory that may be used; REFUSED with a finding when a
 * package has one that may not. */
enum status bundle_list(struct archive *archive);

#endif
