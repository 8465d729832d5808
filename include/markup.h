/* XML as a flow of events, names resolved. */
#ifndef DOSSIER_MARKUP_H
#define DOSSIER_MARKUP_H

#include "arena.h"
#include "budget.h"
#include "finding.h"
#include "status.h"

/*
 * Only markup.c includes libxml2.  No DTD (a finding refuses it), no entities but the five, no
 * network, depth, size and attributes bounded while reading.  Elements are matched by a
 * `vocabulary` and a local name, so that transitional and strict (ISO/IEC 29500-1 and -4) and any
 * prefix are alike.
 */
enum vocabulary {
    VOCABULARY_NONE,
    VOCABULARY_WORD,          /* w: wordprocessingml main */
    VOCABULARY_RELATIONSHIPS, /* r: officeDocument relationships (attributes) */
    VOCABULARY_PACKAGE_RELATIONSHIPS,
    VOCABULARY_CONTENT_TYPES,
    VOCABULARY_DRAWING,       /* a: drawingml main */
    VOCABULARY_WORD_DRAWING,  /* wp: wordprocessingDrawing */
    VOCABULARY_PICTURE,       /* pic: */
    VOCABULARY_CHART,         /* c: */
    VOCABULARY_MATH,          /* m: officeDocument math */
    VOCABULARY_COMPATIBILITY, /* mc: markup compatibility */
    VOCABULARY_VML,           /* v: */
    VOCABULARY_OFFICE,        /* o: urn:schemas-microsoft-com:office:office */
    VOCABULARY_VML_WORD,      /* w10: urn:schemas-microsoft-com:office:word */
    VOCABULARY_WORD_2010,     /* w14: */
    VOCABULARY_WORD_2012,     /* w15: */
    VOCABULARY_SHAPE,         /* wps: wordprocessingShape */
    VOCABULARY_GROUP,         /* wpg: */
    VOCABULARY_CANVAS,        /* wpc: */
    VOCABULARY_EXTENDED_PROPERTIES,
    VOCABULARY_CORE_PROPERTIES,
    VOCABULARY_DUBLIN_CORE,
    VOCABULARY_XML,  /* xml:space, xml:lang */
    VOCABULARY_HTML, /* what markup_open_html() reports */
    VOCABULARY_OTHER /* a namespace that is not known here */
};

enum markup_event { MARKUP_START, MARKUP_END, MARKUP_TEXT, MARKUP_DONE, MARKUP_REFUSED };

struct markup_attribute {
    enum vocabulary vocabulary; /* VOCABULARY_NONE for an attribute without prefix */
    struct text name;           /* local name */
    struct text value;
};

/*
 * Borrowed from the reader; attributes, names and values live in the arena, so they may be kept.
 * The value of Requires on mc:Choice is given as namespace URIs with spaces between, in place of
 * the prefixes.
 */
struct markup_node {
    enum vocabulary vocabulary;
    struct text namespace_uri; /* as written; for mc:Choice and for messages */
    struct text name;          /* local name */
    struct text text;          /* MARKUP_TEXT: a whole run of character data */
    const struct markup_attribute *attributes;
    size_t attribute_count;
    int depth; /* the root is 1; an END has the depth of its START */
    int line;  /* of the part, from 1 */
};

struct markup;

/*
 * part names the part in findings ("word/document.xml").  An empty element gives START and END.
 * REFUSED when the bytes are not XML in UTF-8 or UTF-16 (or are past a limit): a finding says why.
 */
enum status markup_open(struct arena *arena, struct budget *budget, struct findings *findings,
                        struct place place, struct text part, struct text bytes,
                        struct markup **markup);

/* The same flow out of HTML that need not be well-formed; names in lower case, never REFUSED for
 * its form.  Scripts and styles have no text. */
enum status markup_open_html(struct arena *arena, struct budget *budget, struct findings *findings,
                             struct place place, struct text bytes, struct markup **markup);

void markup_close(struct markup *markup);

/* The next event; *node is set for all but DONE and REFUSED.  After REFUSED nothing that was read
 * before may be used as if it were whole. */
enum markup_event markup_next(struct markup *markup, struct markup_node *node);

/* Passes over everything to the END that belongs to a START just read; false on REFUSED. */
bool markup_skip(struct markup *markup, const struct markup_node *start);

/* For the recursive descent that all readers here use: the next START that is a child of the
 * element opened by parent; false at its END (or on REFUSED: ask markup_refused()).  Character data
 * is passed over. */
bool markup_child(struct markup *markup, const struct markup_node *parent,
                  struct markup_node *child);
bool markup_refused(const struct markup *markup);

bool markup_is(const struct markup_node *node, enum vocabulary vocabulary, const char *name);

/* An attribute's value, or the empty text with data NULL when it is not there. */
struct text markup_attribute(const struct markup_node *node, enum vocabulary vocabulary,
                             const char *name);

/* The vocabulary of a namespace URI, transitional or strict. */
enum vocabulary markup_vocabulary(struct text uri);

#endif
