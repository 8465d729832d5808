/* The word graphs, laid into the program as they were built. */
#include "words/vocabulary.h"

#include "unicode.h"
#include "words/laid.h"
#include "words/tokens.h"

#include <string.h>

LAY_IN(graph_en, "build/dictionaries/en.words");
LAY_IN(graph_fr, "build/dictionaries/fr.words");
LAY_IN(graph_others, "build/dictionaries/others.words");

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
    int class = vocabulary_rank(tongue, word);
    return class < COMMON_CLASSES ? class : -1;
}

int vocabulary_rank(enum tongue tongue, struct text word)
{
    int value = value_of(tongue, word), class = value & VOCABULARY_CLASS;
    if (value < 0)
        return -1;
    if (class == VOCABULARY_LISTED)
        return COMMON_CLASSES + 1;
    return class == VOCABULARY_RARE ? COMMON_CLASSES : class;
}

bool vocabulary_lists(enum tongue tongue, struct text word)
{
    return vocabulary_rank(tongue, word) == COMMON_CLASSES + 1;
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

bool vocabulary_has(struct arena *arena, enum dictionary dictionary, struct text word)
{
    enum letter_case letters = letter_case_of(word);
    if (has(dictionary, word, false))
        return true;
    if (!word.length || (letters != CASE_CAPITAL && letters != CASE_UPPER))
        return false;
    struct text lower = unicode_lower(arena, word);
    return has(dictionary, lower, true) ||
           (letters == CASE_UPPER && has(dictionary, unicode_capital(arena, lower), true));
}

bool vocabulary_is_current(struct spelling *spelling, enum dictionary dictionary)
{
    const struct wordgraph *graph = vocabulary_of(tongue_of(dictionary));
    int64_t now[4];
    spelling_stamp(spelling, dictionary, now);
    return graph && now[0] && now[2] &&
           memcmp(now, graph->header->sources[dictionary == DICTIONARY_US], sizeof now) == 0;
}
