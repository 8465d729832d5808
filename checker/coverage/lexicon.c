/* The lexicon, mapped and looked up. */
#include "coverage/lexicon.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct lexicon {
    const struct lexicon_header *header; /* NULL in the empty lexicon */
    const struct lexicon_node *nodes;
    const uint32_t *buckets;
    const struct lexicon_relation *relations;
    const struct lexicon_share *shares;
    const char *strings;
};

static const struct lexicon nothing;

/* The parts follow each other; false when they do not fill the file exactly. */
static bool lay_out(struct lexicon *lexicon, const char *bytes, size_t size)
{
    const struct lexicon_header *header = (const void *)bytes;
    uint64_t at = sizeof *header;

    if (size < sizeof *header || header->mark != LEXICON_MARK || header->size != size ||
        header->nodes < 2 || header->topics > LEXICON_TOPICS || header->buckets == 0 ||
        (header->buckets & (header->buckets - 1)) != 0)
        return false;
    lexicon->header = header;
    lexicon->nodes = (const void *)(bytes + at);
    at += (uint64_t)header->nodes * sizeof *lexicon->nodes;
    lexicon->buckets = (const void *)(bytes + at);
    at += (uint64_t)header->buckets * sizeof *lexicon->buckets;
    lexicon->relations = (const void *)(bytes + at);
    at += (uint64_t)header->relations * sizeof *lexicon->relations;
    lexicon->shares = (const void *)(bytes + at);
    at += (uint64_t)header->shares * sizeof *lexicon->shares;
    lexicon->strings = bytes + at;
    return at + header->strings == size;
}

/* Every reference stays within the file, so that no look-up needs to ask. */
static bool is_sound(const struct lexicon *lexicon)
{
    const struct lexicon_header *header = lexicon->header;
    const struct lexicon_node *node = lexicon->nodes;

    for (uint32_t i = 0; i < header->nodes; i++, node++) {
        if ((uint64_t)node->string + node->length > header->strings || node->tongue >= TONGUES)
            return false;
        if (i + 1 < header->nodes && (node->first_relation > node[1].first_relation ||
                                      node->first_share > node[1].first_share))
            return false;
    }
    for (uint32_t i = 0; i < header->buckets; i++)
        if (lexicon->buckets[i] >= header->nodes)
            return false;
    for (uint32_t i = 0; i < header->relations; i++)
        if (lexicon->relations[i].node >= header->nodes)
            return false;
    for (uint32_t i = 0; i < header->shares; i++)
        if (lexicon->shares[i].topic >= header->topics)
            return false;
    return node[-1].first_relation == header->relations && node[-1].first_share == header->shares;
}

const struct lexicon *lexicon_map(const char *path)
{
    struct stat stat;
    void *bytes = MAP_FAILED;
    struct lexicon found = { 0 }, *lexicon;
    int file = open(path, O_RDONLY | O_CLOEXEC);

    if (file < 0)
        return NULL;
    if (fstat(file, &stat) == 0 && stat.st_size > 0 && stat.st_size < INT_MAX)
        bytes = mmap(NULL, (size_t)stat.st_size, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (bytes == MAP_FAILED)
        return NULL;
    lexicon = malloc(sizeof *lexicon);
    if (!lexicon || !lay_out(&found, bytes, (size_t)stat.st_size) || !is_sound(&found)) {
        free(lexicon);
        munmap(bytes, (size_t)stat.st_size);
        return NULL;
    }
    *lexicon = found;
    return lexicon;
}

/* Beside the program, above it (the tests lie one or two folders deeper), or where it is installed.
 */
const struct lexicon *lexicon_open(void)
{
    static const char *const places[] = { "dictionaries/", "../dictionaries/",
                                          "../../dictionaries/", "../share/dossier/" };
    static const struct lexicon *lexicon;
    char program[PATH_MAX], path[PATH_MAX + 64];
    ssize_t length;

    if (lexicon)
        return lexicon;
    length = readlink("/proc/self/exe", program, sizeof program - 1);
    program[length > 0 ? length : 0] = '\0';
    if (strrchr(program, '/'))
        strrchr(program, '/')[1] = '\0';
    for (size_t i = 0; !lexicon && i < sizeof places / sizeof *places; i++) {
        snprintf(path, sizeof path, "%s%scoverage.lexicon", program, places[i]);
        lexicon = lexicon_map(path);
    }
    if (!lexicon)
        lexicon = &nothing;
    return lexicon;
}

unsigned lexicon_find(const struct lexicon *lexicon, enum tongue tongue, struct text stem)
{
    uint32_t mask, at, node;

    if (!lexicon->header)
        return 0;
    mask = lexicon->header->buckets - 1;
    at = (uint32_t)(text_hash(stem) * 2 + tongue) & mask;
    for (uint32_t tries = 0; tries <= mask; tries++, at = (at + 1) & mask) {
        const struct lexicon_node *found;

        node = lexicon->buckets[at];
        if (node == 0)
            return 0;
        found = &lexicon->nodes[node];
        if (found->tongue == tongue && found->length == stem.length &&
            memcmp(lexicon->strings + found->string, stem.data, stem.length) == 0)
            return node;
    }
    return 0;
}

double lexicon_weight(const struct lexicon *lexicon, unsigned node)
{
    return node ? lexicon->nodes[node].weight / 255.0 : -1;
}

/* The last node only ends the lists of the one before it. */
const struct lexicon_relation *lexicon_relations(const struct lexicon *lexicon, unsigned node,
                                                 size_t *count)
{
    *count = 0;
    if (node == 0 || node + 1 >= lexicon->header->nodes)
        return NULL;
    *count = lexicon->nodes[node + 1].first_relation - lexicon->nodes[node].first_relation;
    return lexicon->relations + lexicon->nodes[node].first_relation;
}

const struct lexicon_share *lexicon_shares(const struct lexicon *lexicon, unsigned node,
                                           size_t *count)
{
    *count = 0;
    if (node == 0 || node + 1 >= lexicon->header->nodes)
        return NULL;
    *count = lexicon->nodes[node + 1].first_share - lexicon->nodes[node].first_share;
    return lexicon->shares + lexicon->nodes[node].first_share;
}

size_t lexicon_nodes(const struct lexicon *lexicon)
{
    return lexicon->header ? lexicon->header->nodes : 1;
}

unsigned lexicon_topics(const struct lexicon *lexicon)
{
    return lexicon->header ? lexicon->header->topics : 0;
}

bool lexicon_topic_generic(const struct lexicon *lexicon, unsigned topic)
{
    return lexicon->header && topic < lexicon->header->topics &&
           (lexicon->header->topic_flags[topic] & LEXICON_GENERIC) != 0;
}
