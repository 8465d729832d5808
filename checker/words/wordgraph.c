/* Finds words in a word graph. */
#include "words/wordgraph.h"

#include "unicode.h"

#include <string.h>

bool wordgraph_open(struct wordgraph *graph, const void *bytes, size_t length)
{
    const struct wordgraph_header *header = bytes;
    const char *at = bytes;
    if (length < sizeof *header || memcmp(header->magic, WORDGRAPH_MAGIC, sizeof header->magic) ||
        header->letters > WORDGRAPH_LETTERS || header->root >= header->arcs)
        return false;
    size_t arcs = sizeof *header + (header->letters + 1) / 2 * 2 * sizeof(uint32_t);
    size_t values = arcs + (size_t)header->arcs * sizeof(struct wordgraph_arc);
    if (values + header->words > length)
        return false;
    graph->header = header;
    graph->letters = (const uint32_t *)(at + sizeof *header);
    graph->arcs = (const struct wordgraph_arc *)(at + arcs);
    graph->values = (const uint8_t *)(at + values);
    return true;
}

/* The number of a code point, 0 when no word has it. */
static unsigned number_of(const struct wordgraph *graph, unsigned code)
{
    unsigned low = 0, high = graph->header->letters;
    while (low < high) {
        unsigned middle = low + (high - low) / 2;
        if (graph->letters[middle] < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low < graph->header->letters && graph->letters[low] == code ? low + 1 : 0;
}

long wordgraph_find(const struct wordgraph *graph, struct text word)
{
    const struct wordgraph_arc *arc = graph->arcs + graph->header->root;
    bool final = false;
    long index = 0;
    unsigned code;
    for (size_t at = 0; (code = unicode_next(word, &at)) != CODE_POINT_NONE;) {
        unsigned letter = number_of(graph, code);
        if (!letter || !arc)
            return -1;
        index += final;
        while (wordgraph_letter(arc) < letter && !(arc->bits & WORDGRAPH_LAST))
            arc++;
        if (wordgraph_letter(arc) != letter)
            return -1;
        index += arc->before;
        final = arc->bits & WORDGRAPH_FINAL;
        arc = wordgraph_next(graph, arc);
    }
    return final ? index : -1;
}
