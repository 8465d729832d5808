/* The memory of one check: taken piece by piece, given back all at once. */
#ifndef DOSSIER_ARENA_H
#define DOSSIER_ARENA_H

#include "text.h"

#include <stddef.h>

/*
 * An arena reserves its whole address range when it is made (pages are only used as
 * they are touched), so taking memory from it cannot fail half way through a check.
 * Nothing is freed singly.  Everything made from an arena dies with arena_free().
 *
 * The range is far larger than the budget allows a packet to make the program build:
 * the rooms that build from hostile input ask budget_memory() as they go and refuse with a
 * finding.  A program that runs through the range all the same is broken, and
 * arena_take() then aborts; the process that checks a packet is a child, so that this
 * costs one packet and is itself a finding.
 */
struct arena;

/* reserve: bytes of address space, 0 for the usual 1 GiB.  NULL when the system refuses. */
struct arena *arena_new(size_t reserve);
void arena_free(struct arena *arena);

/* Gives back everything taken, for the next piece of work: cheaper than a new arena, whose every
 * page the system hands out anew. */
void arena_clear(struct arena *arena);

/* Zeroed memory, aligned for any type.  Never NULL; size 0 gives a pointer not to be read. */
void *arena_take(struct arena *arena, size_t size);

/*
 * Room for one item more in a growing list: returns items, moved when it had to grow, with
 * *capacity raised.  count is the number in use, size that of one item.
 *
 *     list->items = arena_grow(arena, list->items, list->count, &list->capacity, sizeof
 * *list->items); list->items[list->count++] = item;
 */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

/* A copy that is also ended by NUL (the NUL is not counted). */
struct text arena_copy(struct arena *arena, struct text text);

/* printf into the arena; the result is ended by NUL. */
struct text arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Bytes taken so far. */
size_t arena_used(const struct arena *arena);

/* Adds to a list of texts; the bytes are borrowed, not copied. */
void texts_add(struct arena *arena, struct texts *texts, struct text text);
bool texts_have(const struct texts *texts, struct text text);

#endif
