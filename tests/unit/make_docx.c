/* Zips parts into a Word file in memory. */
#include "make_docx.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define SPACES                                                                                     \
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                    \
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "             \
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "         \
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "                           \
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "                      \
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "             \
    "xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" "             \
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "                    \
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" "                                                   \
    "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "                                         \
    "xmlns:w10=\"urn:schemas-microsoft-com:office:word\" "                                         \
    "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "                          \
    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define TYPES  "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* Parts of word/ that are made from a fragment when one is set. */
struct made_part {
    const char *name, *root, *type;
    const char *fragment;
};

struct docx docx_new(void)
{
    struct docx docx = { .arena = arena_new(0), .body = "", .relations = "", .types = "" };
    docx.settings = "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
                    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";
    docx.section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" "
                   "w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" "
                   "w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";
    budget_init(&docx.budget);
    docx.findings = findings_new(docx.arena);
    return docx;
}

void docx_free(struct docx *docx)
{
    arena_free(docx->arena);
}

void docx_body(struct docx *docx, const char *body)
{
    docx->body = body;
}

void docx_styles(struct docx *docx, const char *styles)
{
    docx->styles = styles;
}

void docx_part(struct docx *docx, const char *name, const char *content)
{
    docx->parts[docx->part_count++] = (struct docx_part){ name, content, strlen(content) };
}

const char *docx_paragraph(struct docx *docx, const char *properties, const char *run_properties,
                           const char *text)
{
    return arena_format(docx->arena,
                        "<w:p><w:pPr>%s</w:pPr><w:r><w:rPr>%s</w:rPr>"
                        "<w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>",
                        properties, run_properties, text)
        .data;
}

static void add(zip_t *zip, const char *name, const char *content, size_t length)
{
    zip_source_t *source = zip_source_buffer(zip, content, length, 0);
    if (!source || zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) < 0)
        abort();
}

static bool given(const struct docx *docx, const char *name)
{
    for (int i = 0; i < docx->part_count; i++)
        if (strcmp(docx->parts[i].name, name) == 0)
            return true;
    return false;
}

static void add_made(const struct docx *docx, zip_t *zip, const char *name, struct text content)
{
    if (!given(docx, name))
        add(zip, name, content.data, content.length);
}

/* The parts made from fragments, with their types and relationships. */
static void add_parts(const struct docx *docx, zip_t *zip)
{
    const struct made_part made[] = {
        { "styles", "styles", "styles", docx->styles },
        { "settings", "settings", "settings", docx->settings },
        { "numbering", "numbering", "numbering", docx->numbering },
        { "footnotes", "footnotes", "footnotes", docx->footnotes },
        { "endnotes", "endnotes", "endnotes", docx->endnotes },
        { "comments", "comments", "comments", docx->comments },
        { "fontTable", "fonts", "fontTable", docx->font_table },
    };
    struct text types = TEXT(""), relations = TEXT("");
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        const char *name = made[i].name;
        if (!made[i].fragment)
            continue;
        add_made(docx, zip, arena_format(docx->arena, "word/%s.xml", name).data,
                 arena_format(docx->arena, "<w:%s " SPACES ">%s</w:%s>", made[i].root,
                              made[i].fragment, made[i].root));
        types = arena_format(docx->arena,
                             "%.*s<Override PartName=\"/word/%s.xml\" ContentType=\"" TYPES
                             "%s+xml\"/>",
                             TEXT_SHOW(types), name, made[i].type);
        relations = arena_format(docx->arena,
                                 "%.*s<Relationship Id=\"made%zu\" Type=\"" OFFICE
                                 "%s\" Target=\"%s.xml\"/>",
                                 TEXT_SHOW(relations), i, made[i].type, name);
    }
    if (docx->theme) {
        add_made(docx, zip, "word/theme/theme1.xml",
                 arena_format(docx->arena, "<a:theme " SPACES ">%s</a:theme>", docx->theme));
        relations = arena_format(docx->arena,
                                 "%.*s<Relationship Id=\"theme\" Type=\"" OFFICE
                                 "theme\" Target=\"theme/theme1.xml\"/>",
                                 TEXT_SHOW(relations));
    }
    add_made(docx, zip, "word/_rels/document.xml.rels",
             arena_format(docx->arena,
                          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                          "relationships\">%.*s%s</Relationships>",
                          TEXT_SHOW(relations), docx->relations));
    add_made(
        docx, zip, "[Content_Types].xml",
        arena_format(docx->arena,
                     "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                     "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                     "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                     "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
                     "ContentType=\"" TYPES "document.main+xml\"/>%.*s%s</Types>",
                     TEXT_SHOW(types), docx->types));
}

static void add_all(const struct docx *docx, zip_t *zip)
{
    add_parts(docx, zip);
    add_made(docx, zip, "_rels/.rels",
             TEXT("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                  "relationships\"><Relationship Id=\"rId1\" Type=\"" OFFICE
                  "officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
    add_made(docx, zip, "word/document.xml",
             arena_format(docx->arena, "<w:document " SPACES "><w:body>%s%s</w:body></w:document>",
                          docx->body, docx->section ? docx->section : ""));
    for (int i = 0; i < docx->part_count; i++)
        add(zip, docx->parts[i].name, docx->parts[i].content, docx->parts[i].length);
}

struct text docx_bytes(struct docx *docx)
{
    zip_error_t error;
    zip_stat_t size;
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!zip)
        abort();
    zip_source_keep(source);
    add_all(docx, zip);
    if (zip_close(zip) < 0 || zip_source_stat(source, &size) < 0 || zip_source_open(source) < 0)
        abort();
    char *bytes = arena_take(docx->arena, size.size);
    if (zip_source_read(source, bytes, size.size) != (zip_int64_t)size.size)
        abort();
    zip_source_close(source);
    zip_source_free(source);
    docx->bytes = (struct text){ bytes, size.size };
    return docx->bytes;
}

static struct document *read(struct docx *docx, struct packet_file file)
{
    struct document *document;
    enum status status =
        document_read(docx->arena, &docx->budget, &docx->findings, &file, &document);
    if ((status == DONE) != (document != NULL))
        abort();
    return document;
}

struct document *docx_document(struct docx *docx)
{
    return read(docx, (struct packet_file){ .path = TEXT("essay.docx"),
                                            .name = TEXT("essay.docx"),
                                            .bytes = docx_bytes(docx),
                                            .type = TYPE_DOCX });
}

struct document *docx_draft(struct docx *docx, const char *name, struct text bytes)
{
    struct text path = text_of(name);
    return read(docx,
                (struct packet_file){ .path = path,
                                      .name = path,
                                      .bytes = bytes,
                                      .type = text_ends(path, TEXT(".md")) ? TYPE_MD : TYPE_TXT });
}

const char *docx_text(const struct document *document, size_t paragraph)
{
    return paragraph < document->paragraph_count ? document->paragraphs[paragraph]->text.data
                                                 : "(none)";
}

const char *docx_rule(const struct docx *docx, size_t finding)
{
    return finding < docx->findings.count ? docx->findings.items[finding].rule.data : "";
}
