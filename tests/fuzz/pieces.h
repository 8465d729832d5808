/* Word markup chosen by bytes: always well-formed, never sensible. */
#ifndef DOSSIER_TESTS_PIECES_H
#define DOSSIER_TESTS_PIECES_H

#include "arena.h"

#include <stddef.h>
#include <stdint.h>

/* Each byte opens an element, closes one, or adds an empty one or text; what is left open is
 * closed. NUL-ended, in the arena. */
const char *pieces_made(struct arena *arena, const uint8_t *data, size_t size);

#endif
