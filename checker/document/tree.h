/* A part of the package as a tree of elements. */
#ifndef DOSSIER_DOCUMENT_TREE_H
#define DOSSIER_DOCUMENT_TREE_H

#include "markup.h"

/*
 * A part is read whole before anything is made of it: a table's last row, a field without an end
 * and a style that is defined later can then be looked at without a second pass.  What says nothing
 * about the document (rsid marks, proofing marks, bookmarks) is left out, and what only wraps is
 * taken away: smart tags, custom XML, and of mc:AlternateContent (part 3, 9.3) the first mc:Choice
 * whose namespaces are known here, else the mc:Fallback, stands in its parent as if it had been
 * written there.
 *
 * The depth is that of the markup, which the budget bounds, so the tree may be walked by recursion.
 */
struct element {
    enum vocabulary vocabulary;
    struct text name; /* local name */
    struct text text; /* its own character data, joined */
    const struct markup_attribute *attributes;
    size_t attribute_count;
    struct element *first, *next; /* child, sibling */
};

struct tree_source {
    struct arena *arena;
    struct budget *budget;
    struct findings *findings;
    struct place place;
    struct text part;
};

/* REFUSED with a finding when the bytes are no XML or past a limit. */
enum status tree_read(const struct tree_source *source, struct text bytes, struct element **root);

/* Whether it is the w: element of that name. */
bool element_is(const struct element *element, const char *name);

/* The first child with that name in a vocabulary, or NULL; element_child() is for w:. */
const struct element *element_find(const struct element *element, enum vocabulary vocabulary,
                                   const char *name);
const struct element *element_child(const struct element *element, const char *name);

/* The first of that name and vocabulary anywhere within, in document order, or NULL. */
const struct element *element_within(const struct element *element, enum vocabulary vocabulary,
                                     const char *name);

/* An attribute, or the empty text with data NULL; element_attribute() takes w: and unqualified. */
struct text element_attribute_of(const struct element *element, enum vocabulary vocabulary,
                                 const char *name);
struct text element_attribute(const struct element *element, const char *name);

/* w:val, and that of the w: child of that name (NULL data when there is none). */
struct text element_value(const struct element *element);
struct text element_child_value(const struct element *element, const char *name);

#endif
