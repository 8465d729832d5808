/* Sequences of words in which one is a real word in the wrong place. */
#ifndef DOSSIER_WORDS_CONFUSIONS_H
#define DOSSIER_WORDS_CONFUSIONS_H

#include "arena.h"
#include "text.h"
#include "words/lists.h"

#include <stdbool.h>

/*
 * The files dictionaries/confusions/en.txt and fr.txt, laid into the program; the head of en.txt
 * says how their rows are written.  They are read once, when a text first needs them.
 */
struct confusions;

#define CONFUSION_STEPS  12 /* of one row at the most */
#define CONFUSION_RIGHTS 3

enum step_kind {
    STEP_WORD,   /* one of the words */
    STEP_NOT,    /* none of the words stands here; takes none; first or last in its row */
    STEP_BEGINS, /* a sentence or a part of one begins here; first in its row */
    STEP_ENDS    /* and ends here; last in its row */
};

/* Lists are as they stand in the file: words with blanks or slashes between, "@class" among them.
 */
struct step {
    enum step_kind kind;
    struct text words, except;
    bool optional;
    bool or_ends; /* "$" is among the words: a sentence may end instead; last in its row */
};

struct confusion {
    struct step steps[CONFUSION_STEPS];
    int count, first, end; /* steps; those from first to end (exclusive) match what is wrong */
    struct text rights[CONFUSION_RIGHTS]; /* a star stands for what the star of the row matched */
    int right_count;
    bool paired;         /* as many as the one wrong word has forms: the first for the first */
    struct text reason;  /* empty when the sequence says it all */
    struct text example; /* with what is wrong and right as "[wrong|right]"; may be empty */
    bool note;           /* may be right */
    int line;            /* of the file */
};

/* NULL when there is no memory.  For both languages. */
struct confusions *confusions_new(void);
void confusions_free(struct confusions *confusions);

/* The table of one language. */
struct confusion_table {
    struct arena *arena;
    const struct confusion *rows;
    size_t count, capacity;
    struct confusion_class {
        struct text name, words;
    } * classes;
    size_t class_count, class_capacity;
    struct confusion_entry {
        struct text word; /* lower case */
        int row, step;
        int next; /* entry of the same word, -1 for the last */
    } * entries;
    size_t entry_count, entry_capacity;
    int *slots; /* first entry of a word, from 1 */
    size_t room;
    int wrong_line; /* of the file: the first that could not be read; 0 when all is well */
};

/* Reads a language's table if that was not done; NULL for other tongues. */
const struct confusion_table *confusions_of(struct confusions *confusions, enum tongue tongue);

/* Reads rows out of a text in the form of the files; for tests. */
struct confusion_table *confusion_table_read(struct arena *arena, struct text file);

/* The entries of rows that have a word among the words of their rarest step: an index into
 * table->entries, -1 for none.  Under the empty word stand the rows whose
 * steps all hold wildcards; they are for elided words. */
int confusion_find(const struct confusion_table *table, struct text word);

/* The words of a class without its sign; empty when there is none of that name. */
struct text confusion_class(const struct confusion_table *table, struct text name);

/* Cuts off the next word of a list. */
struct text confusion_word(struct text *list);

#endif
