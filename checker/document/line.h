/* A paragraph while its text and runs are put together. */
#ifndef DOSSIER_DOCUMENT_LINE_H
#define DOSSIER_DOCUMENT_LINE_H

#include "document/parts.h"

/* What the wrappers round a run say of it (hyperlinks, insertions, content controls). */
struct surroundings {
    enum revision revision;
    bool deleted; /* inside w:del or w:moveFrom */
    bool placeholder;
    struct text link;
};

struct line {
    struct reader *reader;
    struct paragraph *paragraph;
    struct cascade *cascade;
    size_t text_from, run_from;    /* where this paragraph begins in the reader's text and runs */
    struct buffer deleted, hidden; /* text left out since the last run that was kept */
};

/* Bytes of the paragraph's text so far. */
size_t line_length(const struct line *line);

/* Adds text as a run, or to the last one when nothing but the text differs.  Returns the run,
 * borrowed until the next addition; NULL when it is not shown (deleted, hidden, a field's code) or
 * past a limit. */
struct run *line_add(struct line *line, enum run_kind kind, struct text text,
                     const struct run_style *style, const struct surroundings *around);

/* Reports hidden text that has gathered. */
void line_hidden_end(struct line *line);

/* Takes text and runs off the reader and into the paragraph. */
void line_finish(struct line *line);

/* The content of a paragraph or of a wrapper in it. */
void inline_read(struct line *line, const struct element *parent,
                 const struct surroundings *around);

/* One w:r. */
void run_read(struct line *line, const struct element *run, const struct surroundings *around);

/* m:oMath and m:oMathPara, as linear text. */
void equation_read(struct line *line, const struct element *element,
                   const struct surroundings *around);

/* How far it stands above and below the base line, in parts of the size of its type; an estimate.
 */
struct equation_extent {
    double above, below;
};

struct equation_extent equation_extent(const struct element *element);

/* w:fldChar, w:instrText; fields that this paragraph leaves without a result show what follows. */
void field_mark(struct line *line, const struct element *element);
void field_code(struct line *line, struct text code);
void fields_settle(struct reader *reader);

/* What a form field shows that has no cached result: a box, the chosen entry of its list; at its
 * end. */
struct text field_form_text(const struct reader *reader, const struct element *element);

/* The target of a field that is a hyperlink, else the empty text. */
struct text field_link(struct reader *reader, struct text code);

/* The same for the field at that depth, which takes that of the field round it when it has none. */
struct text field_link_within(struct reader *reader, struct text code, size_t depth);

/* Where a comment is anchored: the range of that id, or NULL; of two with one id the first counts.
 * paragraph NULL: the next one that is read. */
struct comment_range *range_find(struct reader *reader, struct text id);
void range_begin(struct reader *reader, struct text id, const struct paragraph *paragraph,
                 size_t at);

/* A comment that has a reference but no range. */
void comment_point(struct line *line, struct text id);

/* A tracked change of the paragraph: text in [from, to), or the text that was taken out. */
void change_add(struct line *line, const struct element *element, int kind, struct text text,
                size_t from);

/* Changes that were noted between paragraphs stand in this one. */
void changes_settle(struct reader *reader, const struct paragraph *paragraph);

#endif
