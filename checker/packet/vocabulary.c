/* The namespaces of office files: transitional (ECMA-376 part 4) and strict (part 1) under one
 * name. */
#include "markup.h"

struct row {
    enum vocabulary vocabulary;
    const char *uri;
};

static const struct row rows[] = {
    { VOCABULARY_WORD, "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
    { VOCABULARY_WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main" },
    { VOCABULARY_RELATIONSHIPS,
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
    { VOCABULARY_RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships" },
    { VOCABULARY_PACKAGE_RELATIONSHIPS,
      "http://schemas.openxmlformats.org/package/2006/relationships" },
    { VOCABULARY_CONTENT_TYPES, "http://schemas.openxmlformats.org/package/2006/content-types" },
    { VOCABULARY_DRAWING, "http://schemas.openxmlformats.org/drawingml/2006/main" },
    { VOCABULARY_DRAWING, "http://purl.oclc.org/ooxml/drawingml/main" },
    { VOCABULARY_WORD_DRAWING,
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" },
    { VOCABULARY_WORD_DRAWING, "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" },
    { VOCABULARY_PICTURE, "http://schemas.openxmlformats.org/drawingml/2006/picture" },
    { VOCABULARY_PICTURE, "http://purl.oclc.org/ooxml/drawingml/picture" },
    { VOCABULARY_CHART, "http://schemas.openxmlformats.org/drawingml/2006/chart" },
    { VOCABULARY_CHART, "http://purl.oclc.org/ooxml/drawingml/chart" },
    { VOCABULARY_MATH, "http://schemas.openxmlformats.org/officeDocument/2006/math" },
    { VOCABULARY_MATH, "http://purl.oclc.org/ooxml/officeDocument/math" },
    { VOCABULARY_COMPATIBILITY, "http://schemas.openxmlformats.org/markup-compatibility/2006" },
    { VOCABULARY_VML, "urn:schemas-microsoft-com:vml" },
    { VOCABULARY_OFFICE, "urn:schemas-microsoft-com:office:office" },
    { VOCABULARY_VML_WORD, "urn:schemas-microsoft-com:office:word" },
    { VOCABULARY_WORD_2010, "http://schemas.microsoft.com/office/word/2010/wordml" },
    { VOCABULARY_WORD_2012, "http://schemas.microsoft.com/office/word/2012/wordml" },
    { VOCABULARY_SHAPE, "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" },
    { VOCABULARY_GROUP, "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" },
    { VOCABULARY_CANVAS, "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" },
    { VOCABULARY_EXTENDED_PROPERTIES,
      "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    { VOCABULARY_EXTENDED_PROPERTIES,
      "http://purl.oclc.org/ooxml/officeDocument/extendedProperties" },
    { VOCABULARY_CORE_PROPERTIES,
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties" },
    { VOCABULARY_DUBLIN_CORE, "http://purl.org/dc/elements/1.1/" },
    { VOCABULARY_XML, "http://www.w3.org/XML/1998/namespace" },
    { VOCABULARY_HTML, "http://www.w3.org/1999/xhtml" },
};

enum vocabulary markup_vocabulary(struct text uri)
{
    if (uri.length == 0)
        return VOCABULARY_NONE;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (text_equal(text_of(rows[i].uri), uri))
            return rows[i].vocabulary;
    return VOCABULARY_OTHER;
}
