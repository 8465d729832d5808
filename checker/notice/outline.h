/* A notice as sections, paragraphs and sentences, however its lines were broken or glued. */
#ifndef DOSSIER_NOTICE_OUTLINE_H
#define DOSSIER_NOTICE_OUTLINE_H

#include "notice.h"
#include "notice/tokens.h"

enum section {
    SECTION_HEAD, /* before the first heading: title and labelled facts */
    SECTION_SUMMARY,
    SECTION_CHALLENGES,
    SECTION_DUTIES,
    SECTION_PROFILE,
    SECTION_CONTRACT,
    SECTION_APPLY,
    SECTION_MORE,
    SECTION_ABOUT,     /* the board's or the employer's advertisement of itself */
    SECTION_OTHER_JOBS /* similar jobs and other furniture: nothing is read from it */
};

enum tongue { TONGUE_NONE, TONGUE_ENGLISH, TONGUE_FRENCH };

/* How an item of a list is marked; MARK_NONE for ordinary paragraphs. */
enum mark { MARK_NONE, MARK_BULLET, MARK_NUMBER, MARK_LETTER, MARK_ROMAN };

/*
 * line is where it begins in the source.  text has white space folded and no list mark; span are
 * all its tokens, sentence by sentence.
 */
struct paragraph_piece {
    int line;
    struct text text;
    struct span span;
    enum section section;
    enum tongue tongue;
    enum mark mark;
    int ordinal; /* of a numbered item, from 1; also of a numbered heading */
    bool heading;
    bool inline_item;  /* cut out of a running line */
    struct text strip; /* that line, or all lines that were joined to it */
    bool blank_before; /* an empty line or the start of the text stands before it */
    size_t first_sentence, sentence_count;
};

struct sentence {
    int line;
    struct text text;
    struct span span;
    size_t paragraph;
    enum section section;
    enum tongue tongue;
    const struct mention *mentions; /* documents that it names; set by demands_read() */
    size_t mention_count;
};

struct outline {
    struct paragraph_piece *paragraphs;
    size_t paragraph_count, paragraph_capacity;
    struct sentence *sentences;
    size_t sentence_count, sentence_capacity;
    struct tokens tokens;
    struct texts languages; /* "en", "fr", in the order of their first appearance */
};

void outline_read(struct arena *arena, const struct source *source, struct outline *outline);

/* One line of running text as it was before it was cut into pieces; for the files of this room. */
struct strip {
    struct text text;
    int *lines; /* source line of each byte's stretch: parallel to starts */
    size_t *starts;
    size_t count, capacity, line_capacity;
    bool blank_before;
};

struct strips {
    struct strip *items;
    size_t count, capacity;
};

/* A line, or a column's part of it; width is that of its column in code points, 0 for a whole line.
 */
struct piece {
    struct text text;
    int line;
    size_t width;
};

struct pieces {
    struct piece *items;
    size_t count, capacity;
};

/* The lines in reading order: columns that stand side by side one under the other. */
void columns_split(struct arena *arena, const struct source *source, struct pieces *pieces);

/* Lines to strips: wrapped lines joined, columns put one under the other. */
void strips_read(struct arena *arena, const struct source *source, struct strips *strips);

/* The mark at the start of text: its bytes (0 for none), kind and ordinal. */
size_t mark_read(struct text text, enum mark *mark, int *ordinal);

/*
 * Where text is to be cut into heading, items and rest: offsets in rising order, most at the most.
 * marks[i] is set for the items.
 */
struct cut {
    size_t at;
    enum mark mark;
};
size_t cuts_find(struct text text, struct cut *cuts, size_t most);

/* The section that a heading opens; *length is the tokens of the phrase.  false when it is none. */
bool section_find(struct span span, enum section *section, size_t *length);

/* Ends of sentences: the byte after the first sentence of text. */
size_t sentence_find_end(struct text text);

/* The language that the words of a span speak. */
enum tongue tongue_find(struct span span, size_t *english, size_t *french);

#endif
