/*
 * Compiles the vocabulary of a language.
 * usage: compile-vocabulary OUTPUT en|fr FREQUENCY [LARGER]...
 *        compile-vocabulary OUTPUT others LIST
 *
 * Expands the installed Hunspell dictionaries, asks Hunspell of every form, adds the words of the
 * frequency list with their classes and those of larger lists that no dictionary has, and writes
 * the word graph.  A dictionary that is not installed is named and left out: the program then asks
 * Hunspell while it runs.  So is a larger list: the program then doubts or reports more rare words.
 * The list of other languages is taken as it is.
 */
#include "automaton.h"
#include "expand.h"

#include "../file.h"
#include "affixes.h"
#include "arena.h"
#include "unicode.h"
#include "words/spelling.h"
#include "words/vocabulary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    struct text word;
    uint8_t value;
};

struct gathering {
    struct arena *arena, *scratch;
    struct spelling *spelling;
    enum dictionary asked[2];
    size_t asked_count;
    struct entry *entries;
    size_t count, capacity;
    size_t *slots; /* numbers of entries from 1, by hash */
    size_t room;
};

static size_t *slot_of(struct gathering *gathering, struct text word)
{
    size_t at = text_hash(word) & (gathering->room - 1);
    while (gathering->slots[at] &&
           !text_equal(gathering->entries[gathering->slots[at] - 1].word, word))
        at = (at + 1) & (gathering->room - 1);
    return &gathering->slots[at];
}

/* Which of the dictionaries have the word, and whether it may have a capital. */
static uint8_t ask(struct gathering *gathering, struct text word)
{
    unsigned value = VOCABULARY_RARE;
    bool bends = false;
    struct text capital = unicode_capital(gathering->scratch, word);
    for (size_t d = 0; d < gathering->asked_count; d++) {
        if (!spelling_knows(gathering->spelling, gathering->asked[d], word))
            continue;
        value |= d ? VOCABULARY_SECOND : VOCABULARY_FIRST;
        bends |= spelling_knows(gathering->spelling, gathering->asked[d], capital);
    }
    return (uint8_t)(value | (bends ? 0 : VOCABULARY_CASED));
}

static struct entry *add(struct gathering *gathering, struct text word)
{
    size_t *slot = slot_of(gathering, word);
    if (!*slot && gathering->count + gathering->count / 2 < gathering->room) {
        arena_clear(gathering->scratch);
        gathering->entries = arena_grow(gathering->arena, gathering->entries, gathering->count,
                                        &gathering->capacity, sizeof *gathering->entries);
        gathering->entries[gathering->count++] =
            (struct entry){ arena_copy(gathering->arena, word), ask(gathering, word) };
        *slot = gathering->count;
    }
    return *slot ? &gathering->entries[*slot - 1] : NULL;
}

/* An English possessive: words/lexicon.h takes it off before it asks. */
static bool is_possessive(struct text form)
{
    return form.length > 2 && text_ends(form, TEXT("'s"));
}

static bool offer(void *context, struct text form)
{
    const struct entry *entry = is_possessive(form) ? NULL : add(context, form);
    return entry && entry->value & (VOCABULARY_FIRST | VOCABULARY_SECOND);
}

/* "word c" a line, c from a (the commonest) to z.  A compound that the dictionary does not list is
 * none of its words: Hunspell accepts "parce-que" since it accepts the parts. */
static bool read_classes(struct gathering *gathering, const char *path)
{
    struct text rest = file_read(gathering->arena, path);
    bool found = rest.length > 0;
    while (rest.data) {
        struct text line = text_cut(&rest, '\n'), word = text_cut(&line, ' ');
        if (line.length != 1 || (text_has(word, TEXT("-")) && !*slot_of(gathering, word)))
            continue;
        struct entry *entry = add(gathering, word);
        if (entry)
            entry->value = (uint8_t)((entry->value & ~VOCABULARY_CLASS) | (line.data[0] - 'a'));
    }
    return found;
}

/* A word a line. */
static void read_list(struct gathering *gathering, const char *path)
{
    struct text rest = file_read(gathering->arena, path);
    if (!rest.length)
        fprintf(stderr, "dictionaries: %s is not installed; its rare words are not known\n", path);
    while (rest.data) {
        struct text word = text_cut(&rest, '\n');
        struct entry *entry = !word.length || is_possessive(word) ? NULL : add(gathering, word);
        if (entry && (entry->value & ~VOCABULARY_CASED) == VOCABULARY_RARE)
            entry->value = VOCABULARY_LISTED;
    }
}

static int by_word(const void *a, const void *b)
{
    return text_compare(((const struct entry *)a)->word, ((const struct entry *)b)->word);
}

static bool write_graph(struct gathering *gathering, const char *path)
{
    int64_t sources[WORDGRAPH_SOURCES][4] = { { 0 } };
    struct automaton *automaton = automaton_new();
    size_t words = 0, left_out = 0;
    for (size_t d = 0; d < gathering->asked_count; d++)
        spelling_stamp(gathering->spelling, gathering->asked[d], sources[d]);
    qsort(gathering->entries, gathering->count, sizeof *gathering->entries, by_word);
    for (size_t i = 0; automaton && i < gathering->count; i++) {
        const struct entry *entry = &gathering->entries[i];
        if ((entry->value & ~VOCABULARY_CASED) == VOCABULARY_RARE) /* no dictionary, no class */
            continue;
        if (automaton_add(automaton, entry->word, entry->value))
            words++;
        else
            left_out++;
    }
    bool good = automaton && automaton_write(automaton, sources, path);
    printf("%s: %zu words, %zu left out for their letters or length\n", path, words, left_out);
    automaton_free(automaton);
    return good;
}

static void gather(struct gathering *gathering, enum dictionary dictionary)
{
    const char *affixes, *words;
    if (spelling_files(gathering->spelling, dictionary, &affixes, &words))
        expand_dictionary(affixes, words, offer, gathering);
    else
        fprintf(stderr, "dictionaries: %s is not installed; its words are asked for as they come\n",
                dictionary_package(dictionary));
}

/* The words of other languages, with the letters of their families, as VOCABULARY_FAMILIES has
 * them. */
static bool write_others(const char *list, const char *path)
{
    struct arena *arena = arena_new((size_t)1 << 28);
    struct automaton *automaton = automaton_new();
    int64_t none[WORDGRAPH_SOURCES][4] = { { 0 } };
    struct text rest = arena ? file_read(arena, list) : TEXT_NONE;
    size_t words = 0;
    while (automaton && rest.data) {
        struct text line = text_cut(&rest, '\n'), word = text_cut(&line, ' ');
        unsigned families = 0;
        for (size_t i = 0; i < line.length; i++) {
            const char *family = strchr(VOCABULARY_FAMILIES, line.data[i]);
            families |= family ? 1u << (family - VOCABULARY_FAMILIES) : 0;
        }
        if (families)
            words += automaton_add(automaton, word, (uint8_t)families);
    }
    bool good = words && automaton_write(automaton, none, path);
    printf("%s: %zu words\n", path, words);
    automaton_free(automaton);
    arena_free(arena);
    return good;
}

static int compile_tongue(bool french, const char *frequency, char **larger, size_t larger_count,
                          const char *path)
{
    struct gathering gathering = { .room = (size_t)1 << 24 };
    gathering.asked[0] = french ? DICTIONARY_FR : DICTIONARY_GB;
    gathering.asked[1] = DICTIONARY_US;
    gathering.asked_count = french ? 1 : 2;
    gathering.arena = arena_new((size_t)1 << 32);
    gathering.scratch = arena_new((size_t)1 << 24);
    gathering.spelling = spelling_new();
    gathering.slots = calloc(gathering.room, sizeof *gathering.slots);
    if (!gathering.arena || !gathering.scratch || !gathering.spelling || !gathering.slots)
        return 1;
    for (size_t d = 0; d < gathering.asked_count; d++)
        gather(&gathering, gathering.asked[d]);
    for (size_t i = 0; i < larger_count; i++)
        read_list(&gathering, larger[i]);
    if (!read_classes(&gathering, frequency) || !write_graph(&gathering, path)) {
        fprintf(stderr, "dictionaries: cannot read %s or write %s\n", frequency, path);
        return 1;
    }
    free(gathering.slots);
    spelling_free(gathering.spelling);
    arena_free(gathering.scratch);
    arena_free(gathering.arena);
    return 0;
}

int main(int count, char **arguments)
{
    if (count < 4) {
        fputs("usage: compile-vocabulary OUTPUT en|fr|others LIST [LARGER]...\n", stderr);
        return 2;
    }
    if (strcmp(arguments[2], "others") == 0)
        return write_others(arguments[3], arguments[1]) ? 0 : 1;
    return compile_tongue(strcmp(arguments[2], "fr") == 0, arguments[3], arguments + 4,
                          (size_t)count - 4, arguments[1]);
}
