/* Documents built by hand for the tests of the layout: lines of a known height on small pages. */
#ifndef TESTS_SAMPLE_H
#define TESTS_SAMPLE_H

#include "document.h"
#include "layout.h"

/*
 * A page holds SAMPLE_LINES lines of SAMPLE_LINE points, exactly; the text area is 300 points wide.
 * Lines have a stated height, so that nothing here depends on a font.
 */
#define SAMPLE_LINES 10
#define SAMPLE_LINE  20
#define SAMPLE_TOP   50

struct sample {
    struct arena *arena;
    struct document document;
    struct budget budget;
    struct findings findings;
    struct layout *layout;
};

void sample_init(struct sample *sample);
void sample_free(struct sample *sample);

/* A paragraph of `lines` short lines (w:br between them) at the end of the body; its style is its
 * own. */
struct paragraph *sample_add(struct sample *sample, int lines);
struct paragraph_style *sample_style(struct paragraph *paragraph);

/* A paragraph of the same kind that stands nowhere yet, and a story's next block. */
struct paragraph *sample_paragraph(struct sample *sample, int lines);
void sample_put(struct sample *sample, struct story *story, struct paragraph *paragraph);

/* A run more of the kind at the paragraph's end, with a character of its own in the text if it has
 * one. */
struct run *sample_run(struct sample *sample, struct paragraph *paragraph, enum run_kind kind);

/* The next section, which the paragraphs added from now on belong to. */
struct section *sample_section(struct sample *sample, enum section_start start);

/* A table of rows by columns, each cell one paragraph of one line, in the body. */
struct table *sample_table(struct sample *sample, int rows, int columns);
struct paragraph *sample_cell(struct table *table, int row, int column);

/* A footnote of so many lines, referred to at the end of the paragraph. */
void sample_note(struct sample *sample, struct paragraph *paragraph, int lines);

/* A float anchored in the paragraph; points. */
struct drawing *sample_float(struct sample *sample, struct paragraph *paragraph, double width,
                             double height);

/* Lays it out, once; number of pages, 0 when refused. */
int sample_pages(struct sample *sample);

/* Page and top of a line of the paragraph, counted from 0. */
int sample_page_of(struct sample *sample, const struct paragraph *paragraph, int line);
double sample_top_of(struct sample *sample, const struct paragraph *paragraph, int line);

/* Lines of the paragraph on a page. */
int sample_count(struct sample *sample, const struct paragraph *paragraph, int page);

#endif
