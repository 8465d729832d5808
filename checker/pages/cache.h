/* What was measured once and is asked for again: by what it was made of and how wide it was. */
#ifndef DOSSIER_PAGES_CACHE_H
#define DOSSIER_PAGES_CACHE_H

#include "arena.h"

/*
 * The sureness of an answer is found by laying the document out again with a little more or less
 * room (certainty.c), and columns are balanced by trial: all these take their lines, cells and
 * notes from here.  A lookup only: nothing ever walks it, so its order does not matter.
 */
struct cache;

enum cached { CACHED_STRIP, CACHED_STACK, CACHED_MARGIN, CACHED_TABLE };

struct cache *cache_new(struct arena *arena);

/* What was added for the same thing at the same width, or NULL. */
void *cache_find(const struct cache *cache, enum cached kind, const void *of, double width);
void cache_add(struct cache *cache, enum cached kind, const void *of, double width, void *made);

#endif
