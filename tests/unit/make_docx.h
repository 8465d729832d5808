/* Makes small Word files in memory, for tests. */
#ifndef DOSSIER_TESTS_MAKE_DOCX_H
#define DOSSIER_TESTS_MAKE_DOCX_H

#include "document.h"

/*
 * How to use it:
 *
 *     struct docx docx = docx_new();                        // settings say Word 2013 or later
 * (mode 15) docx_body(&docx, "<w:p><w:r><w:t>Hello</w:t></w:r></w:p>"); docx_styles(&docx,
 * "<w:style w:type=\"paragraph\" ...>"); struct document *document = docx_document(&docx);     //
 * NULL when it was refused
 *     ... docx.findings holds what was found, docx.bytes the file ...
 *     docx_free(&docx);
 *
 * Fragments are the inside of a part's root element; w:, r:, wp:, a:, pic:, wps:, wpg:, mc:, v:,
 * o:, w10:, w14: and m: are declared.  A part that is set is also related to and typed. docx_part()
 * adds any other part as it stands, or takes the place of one that would have been made.
 */

struct docx_part {
    const char *name, *content;
    size_t length;
};

struct docx {
    struct arena *arena;
    struct budget budget;
    struct findings findings;
    const char *body,
        *section; /* inside of w:body; its last w:sectPr, or NULL for A4 with one-inch margins */
    const char *styles, *numbering, *settings, *footnotes, *endnotes, *comments, *theme,
        *font_table;
    const char *relations; /* Relationship elements more for word/document.xml */
    const char *types;     /* Override or Default elements more */
    struct docx_part parts[16];
    int part_count;
    struct text bytes; /* once made */
};

struct docx docx_new(void);
void docx_free(struct docx *docx);

void docx_body(struct docx *docx, const char *body);
void docx_styles(struct docx *docx, const char *styles);
void docx_part(struct docx *docx, const char *name, const char *content);

/* One paragraph with one run of the text, and properties ("" for none). */
const char *docx_paragraph(struct docx *docx, const char *properties, const char *run_properties,
                           const char *text);

/* The file's bytes; and the document that they hold (read with the usual limits), NULL when
 * refused. */
struct text docx_bytes(struct docx *docx);
struct document *docx_document(struct docx *docx);

/* A draft of the given name (.txt or .md) as a document. */
struct document *docx_draft(struct docx *docx, const char *name, struct text bytes);

/* The text of the n-th paragraph of the body, from 0; "(none)" past the end.  NUL-ended, for
 * assertions. */
const char *docx_text(const struct document *document, size_t paragraph);

/* The rule of the n-th finding, NUL-ended; "" past the end. */
const char *docx_rule(const struct docx *docx, size_t finding);

#endif
