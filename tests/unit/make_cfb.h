/* Makes small compound files (MS-CFB) in memory, for tests. */
#ifndef DOSSIER_TESTS_MAKE_CFB_H
#define DOSSIER_TESTS_MAKE_CFB_H

#include "arena.h"
#include "text.h"

#include <stdbool.h>

/*
 * Sectors of 512 bytes after the header: 0 is the table, 1 the directory of the root entry and one
 * stream of that name (which is empty), 2 is free.  The chain of the directory ends, or goes round.
 */
struct text cfb_made(struct arena *arena, const char *stream, bool loop);

#endif
