/* A file that a dictionary is made from. */
#ifndef DOSSIER_DICTIONARIES_FILE_H
#define DOSSIER_DICTIONARIES_FILE_H

#include "arena.h"
#include "text.h"

/* A file's bytes, in the arena, or the empty text when it cannot be read. */
struct text file_read(struct arena *arena, const char *path);

#endif
