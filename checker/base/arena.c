/* The memory of one check: one reserved address range, handed out from its start. */
#include "arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#if defined(__SANITIZE_ADDRESS__)
#define WATCHED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WATCHED 1
#endif
#endif

#ifdef WATCHED
#include <sanitizer/asan_interface.h>
#define GAP 32 /* a fence of poisoned bytes after each piece, so that an overrun is seen */
#else
#define GAP                                      0
#define ASAN_POISON_MEMORY_REGION(start, size)   ((void)(start), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(start, size) ((void)(start), (void)(size))
#endif

#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
#define USUAL_RESERVE ((size_t)1 << 26) /* made and freed thousands of times a second */
#else
#define USUAL_RESERVE ((size_t)1 << 30)
#endif
#define ALIGNMENT 16

struct arena {
    char *start;
    size_t reserved, used;
};

/* Up to so many bytes are wiped and kept; more than that goes back to the system. */
#define KEPT ((size_t)8 << 20)

static size_t rounded(size_t size)
{
    return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

struct arena *arena_new(size_t reserve)
{
    if (!reserve)
        reserve = USUAL_RESERVE;
    char *start = mmap(NULL, reserve, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start == MAP_FAILED)
        return NULL;
    struct arena *arena = (struct arena *)start;
    arena->start = start;
    arena->reserved = reserve;
    arena->used = rounded(sizeof *arena);
    ASAN_POISON_MEMORY_REGION(start + arena->used, reserve - arena->used);
    return arena;
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    char *start = arena->start;
    size_t reserved = arena->reserved;
    ASAN_UNPOISON_MEMORY_REGION(start, reserved);
    munmap(start, reserved);
}

void arena_clear(struct arena *arena)
{
    size_t first = rounded(sizeof *arena), used = arena->used;
    ASAN_UNPOISON_MEMORY_REGION(arena->start, used);
    if (used > KEPT)
        madvise(arena->start + KEPT, arena->reserved - KEPT, MADV_DONTNEED);
    memset(arena->start + first, 0, (used > KEPT ? KEPT : used) - first);
    arena->used = first;
    ASAN_POISON_MEMORY_REGION(arena->start + first, arena->reserved - first);
}

void *arena_take(struct arena *arena, size_t size)
{
    if (size > arena->reserved - arena->used ||
        rounded(size) + GAP > arena->reserved - arena->used) {
        fprintf(stderr, "dossier: %zu bytes more than the reserved memory\n", size);
        abort();
    }
    char *piece = arena->start + arena->used;
    ASAN_UNPOISON_MEMORY_REGION(piece, size);
    arena->used += rounded(size) + GAP;
    return piece;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return items;
    size_t more = *capacity ? 2 * *capacity : 8;
    if (more > SIZE_MAX / size)
        abort();
    char *last = arena->start + arena->used;
    /* The newest piece grows where it stands, so that a list built alone wastes nothing. */
    if (!GAP && items && (char *)items + rounded(*capacity * size) == last) {
        arena_take(arena, rounded(more * size) - rounded(*capacity * size));
        *capacity = more;
        return items;
    }
    void *moved = arena_take(arena, more * size);
    if (count)
        memcpy(moved, items, count * size);
    *capacity = more;
    return moved;
}

struct text arena_copy(struct arena *arena, struct text text)
{
    char *copy = arena_take(arena, text.length + 1);
    if (text.length)
        memcpy(copy, text.data, text.length);
    return (struct text){ copy, text.length };
}

struct text arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *string = arena_take(arena, length < 0 ? 1 : (size_t)length + 1);
    if (length > 0)
        vsnprintf(string, (size_t)length + 1, format, again);
    va_end(again);
    return (struct text){ string, length < 0 ? 0 : (size_t)length };
}

size_t arena_used(const struct arena *arena)
{
    return arena->used;
}

void texts_add(struct arena *arena, struct texts *texts, struct text text)
{
    texts->items =
        arena_grow(arena, texts->items, texts->count, &texts->capacity, sizeof *texts->items);
    texts->items[texts->count++] = text;
}

bool texts_have(const struct texts *texts, struct text text)
{
    for (size_t i = 0; i < texts->count; i++)
        if (text_equal(texts->items[i], text))
            return true;
    return false;
}
