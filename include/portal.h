/* What an application portal takes: sizes, names, formats, number of files. */
#ifndef DOSSIER_PORTAL_H
#define DOSSIER_PORTAL_H

#include "arena.h"
#include "status.h"
#include "text.h"

#include <stdbool.h>
#include <stdint.h>

/* 0 and empty mean that the profile does not say. */
struct portal {
    struct text name;
    bool chosen;          /* the user named it, so what it says is more than a common limit */
    uint64_t file_bytes;  /* of one file */
    long files;           /* of one application */
    long name_length;     /* code points of a file name, its ending included */
    struct text signs;    /* what a name may hold beside letters and digits; data NULL: anything */
    struct texts formats; /* endings, lower case */
};

/* A profile that the program knows: "default" or "taleo"; false when there is none of that name. */
bool portal_find(struct arena *arena, struct text name, struct portal *portal);

/*
 * A user's own profile (INI, one section [portal] with the keys file_bytes, files, name_length,
 * signs, formats).  REFUSED: *why has file, line and what would be right.
 */
enum status portal_read(struct arena *arena, struct text file, struct text bytes,
                        struct portal *portal, struct text *why);

#endif
