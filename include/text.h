/* Borrowed UTF-8: a pointer and a length. */
#ifndef DOSSIER_TEXT_H
#define DOSSIER_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A text borrows its bytes; whoever gave it owns them (nearly always an arena, which
 * lives as long as the check).  It is not ended by NUL and may hold NUL bytes.  The
 * empty text is {NULL, 0} or any pointer with length 0; both are equal.
 *
 * Unless a header says that its text comes from outside unproved, it is valid UTF-8.
 */
struct text {
    const char *data;
    size_t length; /* bytes */
};

/* A list of texts; grown with texts_add() from base.h's arena. */
struct texts {
    struct text *items;
    size_t count, capacity;
};

#define TEXT(literal)   ((struct text){ "" literal, sizeof(literal) - 1 })
#define TEXT_NONE       ((struct text){ NULL, 0 })
#define TEXT_SHOW(text) (int)(text).length, (text).data /* the arguments of "%.*s" */

/* A text over a NUL-ended string, borrowed; NULL gives the empty text. */
struct text text_of(const char *string);

bool text_equal(struct text a, struct text b);

/* Equal when ASCII letters are folded; for keywords, names of formats and endings. */
bool text_equal_ascii(struct text a, struct text b);

/* Order by bytes, as memcmp() and then by length; <0, 0, >0. */
int text_compare(struct text a, struct text b);

bool text_starts(struct text text, struct text prefix);
bool text_ends(struct text text, struct text suffix);

/* Where needle first stands in text, in bytes from its start, or text.length if nowhere. */
size_t text_find(struct text text, struct text needle);
bool text_has(struct text text, struct text needle);

/* The same with ASCII letters folded. */
size_t text_find_ascii(struct text text, struct text needle);

/* The bytes [from, to), both clamped to the text. */
struct text text_slice(struct text text, size_t from, size_t to);

/* Without ASCII white space, NBSP and BOM at its two ends. */
struct text text_trim(struct text text);

/*
 * Cuts off and returns what stands before the first separator, and moves *rest past
 * it; at the last piece *rest becomes empty with data NULL.
 *
 *     while (rest.data)
 *         piece = text_cut(&rest, '\n');
 */
struct text text_cut(struct text *rest, char separator);

/* A decimal integer that fills the whole text (sign allowed); false when it is none or
 * does not fit into a long.  Never wraps round. */
bool text_number(struct text text, long *value);

/* FNV-1a over the bytes; the same on every machine and run. */
unsigned long text_hash(struct text text);

#endif
