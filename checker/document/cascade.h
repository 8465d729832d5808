/* From styles and direct formatting to the properties that a paragraph and its runs have (17.7.2).
 */
#ifndef DOSSIER_DOCUMENT_CASCADE_H
#define DOSSIER_DOCUMENT_CASCADE_H

#include "document/reader.h"

/* What a paragraph style comes to in the kind of cell that it stands in (or outside tables). */
struct cascade {
    struct style *style;
    const struct table_context *table;
    struct run_values run; /* toggles of the defaults and the character style still missing */
    struct paragraph_values paragraph; /* with the indents of the style's list level */
    const struct run_style *plain;     /* of a run without properties; NULL until asked for */
    struct paragraph_style
        *plain_paragraph; /* of a paragraph without properties; NULL until asked for */
};

/* A paragraph on its way. */
struct resolved_paragraph {
    struct cascade *cascade;
    struct paragraph_patch patch; /* direct */
    struct run_patch mark;
    const struct paragraph_style *style;
    struct number *number; /* of its list, or NULL */
    int level;
};

/* Resolves a w:pPr (NULL: none). */
void cascade_paragraph(struct reader *reader, const struct element *properties,
                       struct resolved_paragraph *resolved);

/* The style of a run with that w:rPr (NULL: none). */
const struct run_style *cascade_run(struct reader *reader, struct cascade *cascade,
                                    const struct element *properties);

/* The same with a patch at hand; level lays a list level's properties over all (NULL: none). */
const struct run_style *cascade_patch(struct reader *reader, struct cascade *cascade,
                                      const struct run_patch *patch, const struct run_patch *level);

#endif
