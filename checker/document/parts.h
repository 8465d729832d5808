/* The readers of single parts, and of what a paragraph may hold. */
#ifndef DOSSIER_DOCUMENT_PARTS_H
#define DOSSIER_DOCUMENT_PARTS_H

#include "document/cascade.h"

void settings_read(struct reader *reader, const struct element *root);

/* Blocks (paragraphs, tables, what wraps them) into a story, in order; stops once a limit is met.
 */
void blocks_read(struct reader *reader, const struct element *parent, struct story *story);

/* One w:p. */
struct paragraph *paragraph_read(struct reader *reader, const struct element *element);

/* One w:tbl. */
struct table *table_read(struct reader *reader, const struct element *element);

/* Closes a section with its w:sectPr (NULL: all defaults). */
void section_read(struct reader *reader, const struct element *properties);

/* Headers and footers of the main part that no section refers to, as stories that hold text. */
void unreferenced_headers_read(struct reader *reader);

/* A w:drawing, w:pict or w:object; NULL when it is none of a known shape. */
struct drawing *drawing_read(struct reader *reader, const struct element *element);
struct drawing *vml_read(struct reader *reader, const struct element *element);

/* Prepares the notes parts; one note is read where the text first refers to it. */
void notes_open(struct reader *reader);
struct note *note_read(struct reader *reader, enum note_kind kind, struct text id, bool custom);
void separators_read(struct reader *reader);

void comments_read(struct reader *reader);
void fonts_read(struct reader *reader);
void witnesses_read(struct reader *reader);

/* A tracked change that lies in no paragraph; told with the line of the paragraph after it. */
void change_note(struct reader *reader, const struct element *element, int kind);

/* Dangers in the package that the text has not shown already. */
void hazards_read(struct reader *reader);

/* Adds one; paragraph NULL: of the file as a whole. */
void hazard_add(struct reader *reader, int kind, struct text what,
                const struct paragraph *paragraph);

/* What a field's code does, when it reaches out of the document. */
void field_hazard(struct reader *reader, struct text code, const struct paragraph *paragraph);

/* A relation that the text uses; told at most once. */
void relation_hazard(struct reader *reader, struct relation *relation,
                     const struct paragraph *paragraph);

/* Text that the paragraph shows but that no reader of the page sees. */
void concealed_find(struct reader *reader, const struct paragraph *paragraph);
void concealed_add(struct reader *reader, int kind, struct text text,
                   const struct paragraph *paragraph, size_t from, size_t to);

/* A floating shape no part of which lies on any paper. */
bool drawing_is_off_page(const struct drawing *drawing);

/* A floating shape that text may lie on. */
bool drawing_is_backdrop(const struct drawing *drawing);

/* Stretches between white space, as Word counts words. */
int words_counted(struct text text);

/* A story of its own kind, kept in document.stories. */
struct story *story_new(struct reader *reader, enum story_kind kind, struct text name);
void story_keep(struct reader *reader, struct story *story);

/* Reads blocks into a story apart from what is being read now: of a part, which has relationships
 * of its own, or in a part at hand. */
void story_read(struct reader *reader, struct story *story, const struct element *root,
                struct text part);
void story_read_in(struct reader *reader, struct story *story, const struct element *element,
                   struct part *part);

/* The text of a shape, added to the drawing's box; ground: what colour the shape is filled with. */
void box_read(struct reader *reader, struct drawing *drawing, const struct element *content,
              int ground);

/* The lines of the text view, and with them the places of what was reported by paragraph. */
void lines_number(struct reader *reader);

#endif
