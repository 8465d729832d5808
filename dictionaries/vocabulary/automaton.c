/* Incremental construction from sorted words (Daciuk, Mihov, Watson and Watson 2000): when a word
 * leaves the path of the last one, the nodes behind are finished, and a node that has an equal is
 * replaced by it. */
#include "automaton.h"

#include "arena.h"
#include "unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUCKETS    (1u << 20)
#define MOST_ARCS  (1u << (32 - WORDGRAPH_TARGET))
#define NODE_WIDTH (WORDGRAPH_LETTERS + 1)

struct arc {
    uint32_t code;   /* code point */
    uint32_t target; /* a finished node; 0: no word goes on */
    bool final;
};

struct node {              /* finished */
    uint32_t first, count; /* of its arcs */
    uint32_t words;        /* that go through it */
    uint32_t next;         /* in its bucket */
    uint32_t place;        /* of its first arc in the file */
};

struct step { /* an unfinished node on the path of the last word */
    struct arc arcs[NODE_WIDTH];
    size_t count;
};

struct automaton {
    struct arena *arena;
    struct arc *arcs;
    size_t arc_count, arc_capacity;
    struct node *nodes; /* nodes[0] is none */
    size_t node_count, node_capacity;
    uint32_t *buckets;
    struct step path[WORDGRAPH_LONGEST + 1];
    unsigned last[WORDGRAPH_LONGEST];
    size_t depth; /* letters of the last word */
    uint8_t *values;
    size_t value_count, value_capacity;
    unsigned letters[WORDGRAPH_LETTERS + 1]; /* and one to fill up with */
    size_t letter_count;
};

struct automaton *automaton_new(void)
{
    struct automaton *new = calloc(1, sizeof *new);
    if (!new)
        return NULL;
    new->arena = arena_new((size_t)1 << 30);
    new->buckets = calloc(BUCKETS, sizeof *new->buckets);
    if (!new->arena || !new->buckets) {
        automaton_free(new);
        return NULL;
    }
    new->nodes = arena_grow(new->arena, NULL, 0, &new->node_capacity, sizeof *new->nodes);
    new->nodes[new->node_count++] = (struct node){ 0 };
    return new;
}

void automaton_free(struct automaton *automaton)
{
    if (!automaton)
        return;
    free(automaton->buckets);
    arena_free(automaton->arena);
    free(automaton);
}

static uint32_t words_through(const struct automaton *automaton, const struct arc *arc)
{
    return arc->final + automaton->nodes[arc->target].words;
}

static uint32_t hash_of(const struct step *step)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < step->count; i++) {
        const struct arc *arc = &step->arcs[i];
        hash = (hash ^ (arc->code * 2 + arc->final)) * 16777619u;
        hash = (hash ^ arc->target) * 16777619u;
    }
    return (hash ^ hash >> 15) % BUCKETS;
}

static bool equals(const struct automaton *automaton, const struct node *node,
                   const struct step *step)
{
    if (node->count != step->count)
        return false;
    for (size_t i = 0; i < step->count; i++) {
        const struct arc *a = &automaton->arcs[node->first + i], *b = &step->arcs[i];
        if (a->code != b->code || a->target != b->target || a->final != b->final)
            return false;
    }
    return true;
}

/* The finished node that equals the step: one that is there, or a new one. */
static uint32_t finish(struct automaton *automaton, const struct step *step)
{
    uint32_t *bucket = &automaton->buckets[hash_of(step)];
    if (!step->count)
        return 0;
    for (uint32_t at = *bucket; at; at = automaton->nodes[at].next)
        if (equals(automaton, &automaton->nodes[at], step))
            return at;
    struct node node = { (uint32_t)automaton->arc_count, (uint32_t)step->count, 0, *bucket, 0 };
    for (size_t i = 0; i < step->count; i++) {
        automaton->arcs = arena_grow(automaton->arena, automaton->arcs, automaton->arc_count,
                                     &automaton->arc_capacity, sizeof *automaton->arcs);
        automaton->arcs[automaton->arc_count++] = step->arcs[i];
        node.words += words_through(automaton, &step->arcs[i]);
    }
    automaton->nodes = arena_grow(automaton->arena, automaton->nodes, automaton->node_count,
                                  &automaton->node_capacity, sizeof *automaton->nodes);
    automaton->nodes[automaton->node_count] = node;
    return *bucket = (uint32_t)automaton->node_count++;
}

/* Finishes what is deeper than `depth` on the path of the last word. */
static void finish_below(struct automaton *automaton, size_t depth)
{
    for (; automaton->depth > depth; automaton->depth--) {
        struct step *above = &automaton->path[automaton->depth - 1];
        above->arcs[above->count - 1].target =
            finish(automaton, &automaton->path[automaton->depth]);
        automaton->path[automaton->depth].count = 0;
    }
}

/* True when the letter is in the alphabet or was put there. */
static bool has_letter(struct automaton *automaton, unsigned code)
{
    size_t at = 0;
    while (at < automaton->letter_count && automaton->letters[at] < code)
        at++;
    if (at < automaton->letter_count && automaton->letters[at] == code)
        return true;
    if (automaton->letter_count == WORDGRAPH_LETTERS)
        return false;
    memmove(&automaton->letters[at + 1], &automaton->letters[at],
            (automaton->letter_count - at) * sizeof *automaton->letters);
    automaton->letters[at] = code;
    automaton->letter_count++;
    return true;
}

/* The letters of a word; 0 when it does not fit. */
static size_t spell_out(struct automaton *automaton, struct text word, unsigned *codes)
{
    size_t count = 0;
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        if (count == WORDGRAPH_LONGEST || !has_letter(automaton, code))
            return 0;
        codes[count++] = code;
    }
    return count;
}

bool automaton_add(struct automaton *automaton, struct text word, uint8_t value)
{
    unsigned codes[WORDGRAPH_LONGEST];
    size_t count = spell_out(automaton, word, codes), common = 0;
    if (!count)
        return false;
    while (common < count && common < automaton->depth && codes[common] == automaton->last[common])
        common++;
    finish_below(automaton, common);
    for (; automaton->depth < count; automaton->depth++) {
        struct step *step = &automaton->path[automaton->depth];
        step->arcs[step->count++] = (struct arc){ codes[automaton->depth], 0, false };
    }
    memcpy(automaton->last, codes, sizeof codes);
    struct step *end = &automaton->path[count - 1];
    end->arcs[end->count - 1].final = true;
    automaton->values = arena_grow(automaton->arena, automaton->values, automaton->value_count,
                                   &automaton->value_capacity, 1);
    automaton->values[automaton->value_count++] = value;
    return true;
}

static unsigned number_of(const struct automaton *automaton, unsigned code)
{
    unsigned at = 0;
    while (automaton->letters[at] != code)
        at++;
    return at + 1;
}

/* Nodes were finished from the ends of the words backwards: targets always have their place. */
static struct wordgraph_arc *lay_out(struct automaton *automaton)
{
    struct wordgraph_arc *laid =
        arena_take(automaton->arena, (automaton->arc_count + 1) * sizeof *laid);
    uint32_t place = 1; /* 0 stands for none */
    laid[0] = (struct wordgraph_arc){ WORDGRAPH_LAST, 0 };
    for (size_t n = 1; n < automaton->node_count; n++) {
        struct node *node = &automaton->nodes[n];
        uint32_t before = 0;
        node->place = place;
        for (uint32_t i = 0; i < node->count; i++) {
            const struct arc *arc = &automaton->arcs[node->first + i];
            laid[place++] = (struct wordgraph_arc){
                .bits = number_of(automaton, arc->code) | (arc->final ? WORDGRAPH_FINAL : 0) |
                        (i + 1 == node->count ? WORDGRAPH_LAST : 0) |
                        automaton->nodes[arc->target].place << WORDGRAPH_TARGET,
                .before = before,
            };
            before += words_through(automaton, arc);
        }
    }
    return laid;
}

static bool put(FILE *file, const void *bytes, size_t size)
{
    return fwrite(bytes, 1, size, file) == size;
}

bool automaton_write(struct automaton *automaton, int64_t sources[WORDGRAPH_SOURCES][4],
                     const char *path)
{
    struct wordgraph_header header = { .magic = WORDGRAPH_MAGIC };
    finish_below(automaton, 0);
    uint32_t root = finish(automaton, &automaton->path[0]);
    if (!root || automaton->arc_count + 1 >= MOST_ARCS)
        return false;
    const struct wordgraph_arc *arcs = lay_out(automaton);
    memcpy(header.sources, sources, sizeof header.sources);
    header.letters = (uint32_t)automaton->letter_count;
    header.arcs = (uint32_t)automaton->arc_count + 1;
    header.words = (uint32_t)automaton->value_count;
    header.root = automaton->nodes[root].place;
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    bool good = put(file, &header, sizeof header) &&
                put(file, automaton->letters,
                    (automaton->letter_count + 1) / 2 * 2 * sizeof *automaton->letters) &&
                put(file, arcs, header.arcs * sizeof *arcs) &&
                put(file, automaton->values, automaton->value_count);
    return fclose(file) == 0 && good;
}
