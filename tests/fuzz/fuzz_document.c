/* Any bytes as one of the parts of a Word document: its text, its styles, its numbering... */
#include "make_docx.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const parts[] = {
    "word/document.xml",     "word/styles.xml",
    "word/numbering.xml",    "word/settings.xml",
    "word/footnotes.xml",    "word/comments.xml",
    "word/theme/theme1.xml", "[Content_Types].xml",
    "_rels/.rels",           "word/_rels/document.xml.rels",
    "docProps/core.xml",     "docProps/app.xml",
    "word/header1.xml",
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    struct docx docx = docx_new();
    struct text bytes = arena_copy(docx.arena, (struct text){ (const char *)data + 1, size - 1 });
    if (memchr(bytes.data, 0, bytes.length)) { /* the maker of files takes strings */
        docx_free(&docx);
        return 0;
    }
    docx_body(&docx, "<w:p><w:pPr><w:pStyle w:val='A'/><w:numPr><w:numId w:val='1'/></w:numPr>"
                     "</w:pPr><w:r><w:t>Words</w:t><w:footnoteReference w:id='1'/></w:r></w:p>");
    docx_styles(&docx, "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='A'/></w:style>");
    docx.numbering = "<w:abstractNum w:abstractNumId='0'/><w:num w:numId='1'>"
                     "<w:abstractNumId w:val='0'/></w:num>";
    docx.footnotes = "<w:footnote w:id='1'><w:p/></w:footnote>";
    docx_part(&docx, parts[data[0] % (sizeof parts / sizeof *parts)], bytes.data);
    struct document *document = docx_document(&docx);
    if (!document && docx.findings.count == 0)
        __builtin_trap(); /* refused without a word */
    docx_free(&docx);
    return 0;
}
