/* The word graphs, laid into the program as they were built. */
#include "words/vocabulary.h"

#include "buffer.h"
#include "unicode.h"
#include "words/tokens.h"

#include <string.h>

/* The assembler reads the file while this one is compiled; make runs at the top of the project. */
#define GRAPH(name, path)                                                                          \
    extern const char name##_start[], name##_end[];                                                \
    __asm__(".pushsection .rodata\n"                                                               \
            ".balign 8\n"                                                                          \
            ".global " #name "_start\n" #name "_start:\n"                                          \
            ".incbin \"build/dictionaries/" path "\"\n"                                            \
            ".global " #name "_end\n" #name "_end:\n"                                              \
            ".byte 0\n"                                                                            \
            ".popsection\n")

GRAPH(graph_en, "en.words");
GRAPH(graph_fr, "fr.words");
GRAPH(graph_others, "others.words");

const struct wordgraph *vocabulary_of(enum tongue tongue)
{
    static const struct {
        const char *start, *end;
    } laid[] = { [TONGUE_ENGLISH] = { graph_en_start, graph_en_end },
                 [TONGUE_FRENCH] = { graph_fr_start, graph_fr_end },
                 [TONGUE_OTHER] = { graph_others_start, graph_others_end } };
    static struct wordgraph graphs[TONGUE_OTHER + 1];
    struct wordgraph *graph = &graphs[tongue];
    if (tongue == TONGUE_NONE)
        return NULL;
    if (!graph->header &&
        !wordgraph_open(graph, laid[tongue].start, (size_t)(laid[tongue].end - laid[tongue].start)))
        return NULL;
    return graph;
}

static enum tongue tongue_of(enum dictionary dictionary)
{
    return dictionary == DICTIONARY_FR ? TONGUE_FRENCH : TONGUE_ENGLISH;
}

/* The byte of a word, -1 when the graph has it not. */
static int value_of(enum tongue tongue, struct text word)
{
    const struct wordgraph *graph = vocabulary_of(tongue);
    long number = graph ? wordgraph_find(graph, word) : -1;
    return number < 0 ? -1 : graph->values[number];
}

int common_class(enum tongue tongue, struct text word)
{
    int value = value_of(tongue, word);
    if (value < 0 || (value & VOCABULARY_CLASS) == VOCABULARY_RARE)
        return -1;
    return value & VOCABULARY_CLASS;
}

unsigned vocabulary_families(struct text word)
{
    int value = value_of(TONGUE_OTHER, word);
    return value < 0 ? 0 : (unsigned)value;
}

static unsigned bit_of(enum dictionary dictionary)
{
    return dictionary == DICTIONARY_US ? VOCABULARY_SECOND : VOCABULARY_FIRST;
}

/* The word itself; `bent` when it stands there in other case than the graph has it. */
static bool has(enum dictionary dictionary, struct text word, bool bent)
{
    int value = value_of(tongue_of(dictionary), word);
    return value >= 0 && (unsigned)value & bit_of(dictionary) &&
           !(bent && value & VOCABULARY_CASED);
}

/* The word with a capital: "Paris" for "paris". */
static struct text capitalised(struct arena *arena, struct text lower)
{
    struct buffer made = buffer_new(arena);
    size_t at = 0;
    buffer_add_code_point(&made, unicode_to_upper(unicode_next(lower, &at)));
    buffer_add(&made, text_slice(lower, at, lower.length));
    return buffer_text(&made);
}

bool vocabulary_has(struct arena *arena, enum dictionary dictionary, struct text word)
{
    enum letter_case letters = letter_case_of(word);
    if (has(dictionary, word, false))
        return true;
    if (!word.length || (letters != CASE_CAPITAL && letters != CASE_UPPER))
        return false;
    struct text lower = unicode_lower(arena, word);
    return has(dictionary, lower, true) ||
           (letters == CASE_UPPER && has(dictionary, capitalised(arena, lower), true));
}

bool vocabulary_is_current(struct spelling *spelling, enum dictionary dictionary)
{
    const struct wordgraph *graph = vocabulary_of(tongue_of(dictionary));
    int64_t now[4];
    spelling_stamp(spelling, dictionary, now);
    return graph && now[0] && now[2] &&
           memcmp(now, graph->header->sources[dictionary == DICTIONARY_US], sizeof now) == 0;
}
