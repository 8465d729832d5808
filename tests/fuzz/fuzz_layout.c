/* Documents made of pieces, laid out: every line on a page that there is, in order, within bounds.
 */
#include "layout.h"
#include "make_docx.h"
#include "pieces.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define STYLES                                                                                     \
    "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='A'/><w:pPr><w:keepNext/></w:pPr>"    \
    "</w:style><w:style w:type='character' w:styleId='B'><w:name w:val='B'/></w:style>"            \
    "<w:style w:type='table' w:styleId='C'><w:name w:val='C'/></w:style>"

static void judge(const struct layout *layout)
{
    if (layout->page_count < 1)
        __builtin_trap();
    for (size_t i = 0; i < layout->line_count; i++)
        if (layout->lines[i].page < 1 || layout->lines[i].page > layout->page_count)
            __builtin_trap();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct docx docx = docx_new();
    struct layout_options options = { 0 };
    struct layout *layout;
    size_t notes = size / 8;
    docx_styles(&docx, STYLES);
    docx_body(&docx, pieces_made(docx.arena, data + notes, size - notes));
    docx.footnotes = arena_format(docx.arena, "<w:footnote w:id='1'>%s</w:footnote>",
                                  pieces_made(docx.arena, data, notes))
                         .data;
    docx.endnotes = arena_format(docx.arena, "<w:endnote w:id='1'>%s</w:endnote>",
                                 pieces_made(docx.arena, data, notes))
                        .data;
    docx.numbering = "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlText w:val='%1.'/>"
                     "<w:numFmt w:val='decimal'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
                     "<w:abstractNumId w:val='0'/></w:num>";
    struct document *document = docx_document(&docx);
    budget_set(&docx.budget, TEXT("pages"), 500);
    if (document &&
        layout_make(docx.arena, &docx.budget, &docx.findings, document, &options, &layout) == DONE)
        judge(layout);
    docx_free(&docx);
    return 0;
}
