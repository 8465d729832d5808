/* Makes zips for the tests, sound ones and such as lie in any one field. */
#ifndef DOSSIER_TESTS_ZIPMAKER_H
#define DOSSIER_TESTS_ZIPMAKER_H

#include "buffer.h"

#include <stdbool.h>
#include <stdint.h>

/* An entry; what is 0 or NULL is made right.  Data is stored, not deflated, unless raw is given. */
struct made_entry {
    const char *name;
    size_t name_length; /* 0: up to the NUL */
    const char *data;
    const char *local_name;
    struct text raw;  /* the packed bytes, when they are not the data */
    int method;       /* as both headers say */
    int local_method; /* plus 1; 0: the same */
    int flags;
    unsigned mode;                  /* of Unix */
    uint32_t size, local_size, crc; /* in place of the true ones */
    bool descriptor;                /* sizes follow the data, without a mark */
    long header;                    /* plus 1: where the directory says that the local header is */
    struct text extra;              /* of the directory */
};

struct made_zip {
    struct text before, comment, after;
    int count; /* plus 1: entries that the end record states */
    int disk;
    long offset; /* plus 1: where the end record says that the directory is */
};

struct text zip_made(struct arena *arena, const struct made_zip *zip,
                     const struct made_entry *entries, size_t count);

/* CRC-32, as zips have it. */
uint32_t zip_checksum(struct text text);

/* A sound zip of the entries. */
struct text zip_sound(struct arena *arena, const struct made_entry *entries, size_t count);

/* A sound little Word document whose only paragraph is text. */
struct text docx_made(struct arena *arena, const char *text);

#endif
