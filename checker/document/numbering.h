/* Lists: levels, counters and the labels that they show (17.9). */
#ifndef DOSSIER_DOCUMENT_NUMBERING_H
#define DOSSIER_DOCUMENT_NUMBERING_H

#include "document/properties.h"

struct reader;
struct styles;

#define LEVELS 9

struct number_level {
    bool stated;
    int start;
    bool start_inherited; /* of w:lvlOverride: it leaves the start as it was */
    struct text format;   /* "decimal" as written */
    struct text pattern;  /* w:lvlText: "%1." */
    struct text style;    /* the paragraph style that is numbered so (w:pStyle) */
    int restart;          /* level after which it starts again, from 1; 0 never; -1 when not said */
    bool legal;           /* w:isLgl: all numbers decimal */
    enum label_suffix suffix;
    enum alignment align;
    struct run_patch run;
    struct paragraph_patch paragraph;
};

/* w:abstractNum, and its counters as the document is read. */
struct number_list {
    long id;
    struct text style_link; /* w:numStyleLink: defined by that numbering style's w:num */
    struct number_level levels[LEVELS];
    long counters[LEVELS];
    bool used[LEVELS];
};

/* w:num. */
struct number {
    long id;
    struct number_list *list; /* after style links; NULL when there is none */
    long list_id;
    struct number_level *levels[LEVELS]; /* w:lvlOverride's own level, or NULL */
    int starts[LEVELS];                  /* w:startOverride, or -1 */
    bool begun;
};

struct numbering {
    struct number_list **lists;
    size_t list_count, list_capacity;
    struct number *numbers;
    size_t number_count, number_capacity;
    size_t *slots; /* hash of w:num ids to index + 1 */
    size_t slot_count;
    size_t *list_slots; /* the same for lists */
    size_t list_slot_count;
};

enum status numbering_read(struct reader *reader, const struct element *root);

/* The w:num of that id, borrowed, or NULL. */
struct number *numbering_find(const struct numbering *numbering, long id);

/* A level of it (0 to 8) with overrides, borrowed, or NULL. */
const struct number_level *number_level(const struct number *number, int level);

/* The level that names the paragraph style, or -1. */
int number_level_of_style(const struct number *number, struct text style);

/* Counts one paragraph on and returns the text of its label. */
struct text number_next(struct arena *arena, struct number *number, int level);

/* One value in a number format of 17.18.59; lang tells the words of cardinals and ordinals ("fr").
 */
struct text number_format(struct arena *arena, struct text format, long value);

#endif
