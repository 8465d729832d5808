/* What the readers of a document's parts share while it is read. */
#ifndef DOSSIER_DOCUMENT_READER_H
#define DOSSIER_DOCUMENT_READER_H

#include "buffer.h"
#include "document.h"
#include "document/numbering.h"
#include "document/package.h"
#include "document/styles.h"

/* A complex field that is open (17.16.18). */
struct field {
    bool result; /* past its w:fldChar separate */
    struct text code;
    struct text link;           /* the target, when it is a HYPERLINK */
    const struct element *form; /* w:ffData of a form field, or NULL */
    size_t text_from;           /* where the text stood when the result began */
};

/* Something to be reported by line, before lines are known: the paragraph, and its place in a list.
 */
struct pending {
    const struct paragraph *paragraph;
    size_t index;
};

struct pendings {
    struct pending *items;
    size_t count, capacity;
};

struct comment_range {
    struct text id;
    const struct paragraph *paragraph;
    size_t from, to;
    bool ended;
    size_t next; /* index + 1 of the next in its bucket */
};

#define RANGE_BUCKETS 1024

/* A growing list of one kind, as arena_grow() wants it. */
struct capacities {
    size_t sections, stories, footnotes, endnotes, fonts, font_table, comments, changes, hazards,
        concealed, paragraphs;
};

/* The part that is being read now: relations by id belong to it. */
struct part {
    struct text name;
    struct relations relations;
};

/* A resolved run style, found again by what it holds. */
struct run_slot {
    const struct run_style *style;
    unsigned long hash;
};

/* A note as its part holds it. */
struct note_source {
    int id;
    const struct element *element;
    size_t order;      /* in the part */
    struct note *note; /* once the text has referred to it */
};

struct note_sources {
    struct note_source *items;
    size_t count;
};

/* A header or footer that was read, for sections that share it. */
struct header_part {
    struct text part;
    struct story *story; /* NULL while it is being read */
};

#define GROUND_UNKNOWN (-2) /* a picture, a gradient, a shape's own style */

struct reader {
    struct arena *arena;
    struct budget *budget;
    struct findings *findings;
    struct place place;
    struct document *document;
    struct package package;
    struct part main, *part;
    struct theme theme;
    struct styles styles;
    struct numbering numbering;
    struct capacities capacities;

    /* The paragraph that is being built lies at the end of these; an inner one (a text box) is
     * built and taken off before the outer one goes on. */
    struct buffer text;
    struct run *runs;
    size_t run_count, run_capacity;

    struct field *fields;
    size_t field_count, field_capacity, codes; /* codes: open fields whose code is being read */
    bool field_unended;
    const struct table_context *table; /* of the cell that is being read, or NULL */
    int table_depth;
    enum story_kind story;
    bool outside_body; /* in a header, footer or note, or in a box within one */
    bool backdrop;     /* a floating shape or picture that text may lie on was met */
    int ground;        /* what lies under the text: 0xRRGGBB, or GROUND_UNKNOWN */
    int page_ground;
    const struct paragraph *paragraph; /* that is being read, or NULL */
    bool placeholder, deleted;         /* of the content control or change round the blocks */
    const struct element *section_properties; /* of the paragraph that was just read */
    struct text note_mark;                    /* of the note that is being read */
    struct run_slot *run_slots;
    size_t run_slot_count, run_slots_used;
    struct cascade **cascade_slots; /* by style and table context, see cascade.h */
    size_t cascade_slot_count, cascade_count;
    struct element *root, *settings, *footnotes, *endnotes; /* of parts; NULL when there is none */
    struct part footnote_part, endnote_part;
    struct note_sources footnote_sources, endnote_sources;
    struct text footnote_format, endnote_format;
    int footnote_start, endnote_start, footnotes_shown, endnotes_shown;
    struct header_part *headers;
    size_t header_count, header_capacity;
    int header_stories, footer_stories;
    int boxes, numbered; /* text boxes and paragraphs with text so far */
    struct pendings change_places, hazard_places, concealed_places, comment_places;
    struct comment_range *ranges;        /* one for each id */
    size_t range_buckets[RANGE_BUCKETS]; /* index + 1 by hash of the id */
    size_t range_count, range_capacity;
    struct texts unmodelled;
    bool styles_override_table; /* overrideTableStyleFontSizeAndJustification */
    enum status status;         /* REFUSED once a limit was met: readers then stop */
};

/* False once a limit was met: the caller stops. */
bool reader_spend(struct reader *reader, enum limit limit);
void reader_refuse(struct reader *reader, enum limit limit);

/* Notes, once, a feature that the layout does not know. */
void reader_unmodelled(struct reader *reader, struct text feature);

/* The shared copy of a resolved style. */
const struct run_style *reader_intern(struct reader *reader, struct run_values *values);

#endif
