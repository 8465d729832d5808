/* What was measured once and is asked for again. */
#include "cache.h"

#include <stdint.h>

struct entry {
    const void *of;
    double width;
    enum cached kind;
    void *made;
};

struct cache {
    struct arena *arena;
    struct entry *entries;
    size_t count, size; /* size is a power of two */
};

#define SMALLEST_CACHE 1024

struct cache *cache_new(struct arena *arena)
{
    struct cache *cache = arena_take(arena, sizeof *cache);
    cache->arena = arena;
    cache->size = SMALLEST_CACHE;
    cache->entries = arena_take(arena, cache->size * sizeof *cache->entries);
    return cache;
}

static size_t slot_of(const struct cache *cache, enum cached kind, const void *of)
{
    uint64_t hash = ((uint64_t)(uintptr_t)of + (uint64_t)kind) * 0x9E3779B97F4A7C15u;
    return (size_t)(hash >> 32) & (cache->size - 1);
}

/* The entry of the key, or the free one where it belongs; there is always a free one. */
static struct entry *probe(const struct cache *cache, const struct entry *key)
{
    size_t at = slot_of(cache, key->kind, key->of);
    for (;; at = (at + 1) & (cache->size - 1)) {
        struct entry *entry = &cache->entries[at];
        if (!entry->of)
            return entry;
        if (entry->of == key->of && entry->kind == key->kind && entry->width == key->width)
            return entry;
    }
}

void *cache_find(const struct cache *cache, enum cached kind, const void *of, double width)
{
    const struct entry key = { of, width, kind, NULL };
    return probe(cache, &key)->made;
}

static void double_size(struct cache *cache)
{
    const struct cache old = *cache;
    cache->size *= 2;
    cache->entries = arena_take(cache->arena, cache->size * sizeof *cache->entries);
    for (size_t i = 0; i < old.size; i++)
        if (old.entries[i].of)
            *probe(cache, &old.entries[i]) = old.entries[i];
}

void cache_add(struct cache *cache, enum cached kind, const void *of, double width, void *made)
{
    if (cache->count * 2 >= cache->size)
        double_size(cache);
    const struct entry entry = { of, width, kind, made };
    struct entry *place = probe(cache, &entry);
    if (!place->of)
        cache->count++;
    *place = entry;
}
