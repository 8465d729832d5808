/* Word documents made from a few lines of description. */
#include "fixture.h"

#include "buffer.h"

#include <string.h>
#include <zip.h>

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define R "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define OVERRIDE(part, type)                                                                       \
    "<Override PartName=\"/word/" part ".xml\" ContentType=\"" TYPES type "+xml\"/>"
#define TYPES "application/vnd.openxmlformats-officedocument.wordprocessingml."

struct making {
    struct arena *arena;
    struct buffer body, notes, comments, relations;
    struct text font, lang, title, header, footnote, comment;
    long half_points, spacing, exact, scale, width, height, margin;
    int note_count, comment_count, change_count, relation_count;
    zip_t *zip;
};

static void escape(struct buffer *to, struct text text)
{
    for (size_t i = 0; i < text.length; i++)
        switch (text.data[i]) {
        case '&':
            buffer_add(to, TEXT("&amp;"));
            break;
        case '<':
            buffer_add(to, TEXT("&lt;"));
            break;
        case '"':
            buffer_add(to, TEXT("&quot;"));
            break;
        default:
            buffer_add_byte(to, text.data[i]);
        }
}

static void add_run(struct making *making, struct text properties, struct text words,
                    const char *element)
{
    struct buffer *body = &making->body;
    if (!words.length)
        return;
    buffer_add_format(body, "<w:r><w:rPr>%.*s</w:rPr><w:%s xml:space=\"preserve\">",
                      TEXT_SHOW(properties), element);
    escape(body, words);
    buffer_add_format(body, "</w:%s></w:r>", element);
}

/* {kind:words} or {kind argument:words}. */
static void add_marked(struct making *making, struct text kind, struct text words)
{
    struct buffer *body = &making->body;
    struct text argument = kind, name = text_cut(&argument, ' ');
    if (text_equal(name, TEXT("hidden")))
        add_run(making, TEXT("<w:vanish/>"), words, "t");
    else if (text_equal(name, TEXT("white")))
        add_run(making, TEXT("<w:color w:val=\"FFFFFF\"/>"), words, "t");
    else if (text_equal(name, TEXT("small")))
        add_run(making, TEXT("<w:sz w:val=\"14\"/><w:szCs w:val=\"14\"/>"), words, "t");
    else if (text_equal(name, TEXT("font")))
        add_run(making,
                arena_format(making->arena, "<w:rFonts w:ascii=\"%.*s\" w:hAnsi=\"%.*s\"/>",
                             TEXT_SHOW(argument), TEXT_SHOW(argument)),
                words, "t");
    else if (text_equal(name, TEXT("added")) || text_equal(name, TEXT("deleted"))) {
        bool added = text_equal(name, TEXT("added"));
        buffer_add_format(body,
                          "<w:%s w:id=\"%d\" w:author=\"A Colleague\" "
                          "w:date=\"2026-02-01T10:00:00Z\">",
                          added ? "ins" : "del", 900 + making->change_count++);
        add_run(making, TEXT(""), words, added ? "t" : "delText");
        buffer_add_format(body, "</w:%s>", added ? "ins" : "del");
    } else if (text_equal(name, TEXT("prompt"))) {
        buffer_add(body,
                   TEXT("<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>"));
        add_run(making, TEXT(""), words, "t");
        buffer_add(body, TEXT("</w:sdtContent></w:sdt>"));
    }
}

static void add_line(struct making *making, struct text line)
{
    while (line.length) {
        size_t open = text_find(line, TEXT("{"));
        struct text mark = text_slice(line, open + 1, line.length);
        size_t colon = text_find(mark, TEXT(":")), close = text_find(mark, TEXT("}"));
        bool marked = open < line.length && colon < close && close < mark.length && colon < 24;
        if (!marked) {
            add_run(making, TEXT(""), line, "t");
            return;
        }
        add_run(making, TEXT(""), text_slice(line, 0, open), "t");
        add_marked(making, text_slice(mark, 0, colon), text_slice(mark, colon + 1, close));
        line = text_slice(mark, close + 1, mark.length);
    }
}

static void add_note_reference(struct making *making)
{
    int id = ++making->note_count;
    buffer_add_format(&making->body,
                      "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                      "<w:footnoteReference w:id=\"%d\"/></w:r>",
                      id);
    buffer_add_format(&making->notes,
                      "<w:footnote w:id=\"%d\"><w:p><w:r><w:footnoteRef/></w:r><w:r>"
                      "<w:t xml:space=\"preserve\"> ",
                      id);
    escape(&making->notes, making->footnote);
    buffer_add(&making->notes, TEXT("</w:t></w:r></w:p></w:footnote>"));
    making->footnote = TEXT_NONE;
}

static void begin_comment(struct making *making)
{
    int id = making->comment_count++;
    buffer_add_format(&making->body, "<w:commentRangeStart w:id=\"%d\"/>", id);
    buffer_add_format(&making->comments,
                      "<w:comment w:id=\"%d\" w:author=\"A Colleague\" "
                      "w:date=\"2026-02-01T10:00:00Z\"><w:p><w:r><w:t>",
                      id);
    escape(&making->comments, making->comment);
    buffer_add(&making->comments, TEXT("</w:t></w:r></w:p></w:comment>"));
}

static void end_comment(struct making *making)
{
    int id = making->comment_count - 1;
    buffer_add_format(
        &making->body,
        "<w:commentRangeEnd w:id=\"%d\"/><w:r><w:commentReference w:id=\"%d\"/></w:r>", id, id);
    making->comment = TEXT_NONE;
}

static void add_paragraph(struct making *making, struct text line)
{
    struct buffer *body = &making->body;
    bool heading = text_starts(line, TEXT("# "));
    buffer_add(body, TEXT("<w:p><w:pPr>"));
    if (heading)
        buffer_add(body, TEXT("<w:pStyle w:val=\"Heading1\"/>"));
    else if (making->exact)
        buffer_add_format(body, "<w:spacing w:line=\"%ld\" w:lineRule=\"exact\"/>",
                          making->exact * 20);
    else if (making->spacing)
        buffer_add_format(body, "<w:spacing w:line=\"%ld\" w:lineRule=\"auto\"/>", making->spacing);
    buffer_add(body, TEXT("</w:pPr>"));
    if (making->comment.length)
        begin_comment(making);
    add_line(making, heading ? text_slice(line, 2, line.length) : line);
    if (making->comment.length)
        end_comment(making);
    if (making->footnote.length)
        add_note_reference(making);
    buffer_add(body, TEXT("</w:p>"));
}

static long number(struct text text)
{
    long value = 0;
    text_number(text_trim(text), &value);
    return value;
}

static void set_page(struct making *making, struct text value)
{
    struct text height = value, width = text_cut(&height, 'x');
    if (text_equal(value, TEXT("letter"))) {
        making->width = 12240;
        making->height = 15840;
    } else if (height.data) {
        making->width = number(width) * 1440 * 10 / 254;
        making->height = number(height) * 1440 * 10 / 254;
    }
}

static void put(struct making *making, struct text name, struct text contents)
{
    struct text owned = arena_copy(making->arena, contents);
    zip_source_t *source = zip_source_buffer(making->zip, owned.data, owned.length, 0);
    zip_int64_t index =
        zip_file_add(making->zip, arena_copy(making->arena, name).data, source, ZIP_FL_OVERWRITE);
    zip_file_set_mtime(making->zip, (zip_uint64_t)index, 1767225600, 0);
}

static void add_relation(struct making *making, struct text rest)
{
    struct text type = text_cut(&rest, ' ');
    bool outside = text_has(rest, TEXT(":"));
    buffer_add_format(&making->relations,
                      "<Relationship Id=\"x%d\" Type=\"%s/%.*s\" Target=\"%.*s\"%s/>",
                      making->relation_count++, R, TEXT_SHOW(type), TEXT_SHOW(rest),
                      outside ? " TargetMode=\"External\"" : "");
}

static void add_lines(struct making *making, struct text line);

static void repeat(struct making *making, struct text rest)
{
    long times = number(text_cut(&rest, ' '));
    for (long i = 0; i < times; i++)
        add_lines(making, rest);
}

static void obey(struct making *making, struct text line)
{
    struct text value = line, word = text_cut(&value, ' ');
    if (text_equal(word, TEXT("%page")))
        set_page(making, value);
    else if (text_equal(word, TEXT("%margins")))
        making->margin = number(value) * 14400 / 254;
    else if (text_equal(word, TEXT("%font")))
        making->font = value;
    else if (text_equal(word, TEXT("%size")))
        making->half_points = number(value) * 2;
    else if (text_equal(word, TEXT("%spacing")))
        making->spacing = number(value);
    else if (text_equal(word, TEXT("%exact")))
        making->exact = number(value);
    else if (text_equal(word, TEXT("%scale")))
        making->scale = number(value);
    else if (text_equal(word, TEXT("%lang")))
        making->lang = value;
    else if (text_equal(word, TEXT("%title")))
        making->title = value;
    else if (text_equal(word, TEXT("%header")))
        making->header = value;
    else if (text_equal(word, TEXT("%footnote")))
        making->footnote = value;
    else if (text_equal(word, TEXT("%comment")))
        making->comment = value;
    else if (text_equal(word, TEXT("%repeat")))
        repeat(making, value);
    else if (text_equal(word, TEXT("%relation")))
        add_relation(making, value);
    else if (text_equal(word, TEXT("%part")))
        word = text_cut(&value, ' '), put(making, word, value);
}

static void add_lines(struct making *making, struct text line)
{
    if (text_starts(line, TEXT("%")))
        obey(making, line);
    else
        add_paragraph(making, line);
}

static void put_styles(struct making *making)
{
    put(making, TEXT("word/styles.xml"),
        arena_format(
            making->arena,
            "<w:styles xmlns:w=\"" W "\"><w:docDefaults><w:rPrDefault><w:rPr>"
            "<w:rFonts w:ascii=\"%.*s\" w:hAnsi=\"%.*s\" w:cs=\"%.*s\"/><w:sz w:val=\"%ld\"/>"
            "<w:w w:val=\"%ld\"/><w:lang "
            "w:val=\"%.*s\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
            "<w:spacing w:after=\"160\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
            "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
            "<w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" "
            "w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
            "<w:pPr><w:keepNext/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr>"
            "</w:style></w:styles>",
            TEXT_SHOW(making->font), TEXT_SHOW(making->font), TEXT_SHOW(making->font),
            making->half_points, making->scale, TEXT_SHOW(making->lang)));
}

static void put_side_parts(struct making *making)
{
    struct arena *arena = making->arena;
    if (making->notes.length) {
        put(making, TEXT("word/footnotes.xml"),
            arena_format(arena, "<w:footnotes xmlns:w=\"" W "\">%.*s</w:footnotes>",
                         TEXT_SHOW(buffer_text(&making->notes))));
        add_relation(making, TEXT("footnotes footnotes.xml"));
    }
    if (making->comments.length) {
        put(making, TEXT("word/comments.xml"),
            arena_format(arena, "<w:comments xmlns:w=\"" W "\">%.*s</w:comments>",
                         TEXT_SHOW(buffer_text(&making->comments))));
        add_relation(making, TEXT("comments comments.xml"));
    }
    if (making->header.length) {
        struct buffer header = buffer_new(arena);
        buffer_add(&header, TEXT("<w:hdr xmlns:w=\"" W "\"><w:p><w:r><w:t>"));
        escape(&header, making->header);
        buffer_add(&header, TEXT("</w:t></w:r></w:p></w:hdr>"));
        put(making, TEXT("word/header1.xml"), buffer_text(&header));
        buffer_add_format(&making->relations, "<Relationship Id=\"head\" Type=\"" R
                                              "/header\" Target=\"header1.xml\"/>");
    }
}

static void put_document(struct making *making)
{
    put(making, TEXT("word/document.xml"),
        arena_format(making->arena,
                     "<w:document xmlns:w=\"" W "\" xmlns:r=\"" R "\"><w:body>%.*s<w:sectPr>%s"
                     "<w:pgSz w:w=\"%ld\" w:h=\"%ld\"/><w:pgMar w:top=\"%ld\" w:right=\"%ld\" "
                     "w:bottom=\"%ld\" w:left=\"%ld\" w:header=\"708\" w:footer=\"708\" "
                     "w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
                     TEXT_SHOW(buffer_text(&making->body)),
                     making->header.length ? "<w:headerReference w:type=\"default\" r:id=\"head\"/>"
                                           : "",
                     making->width, making->height, making->margin, making->margin, making->margin,
                     making->margin));
    put(making, TEXT("word/_rels/document.xml.rels"),
        arena_format(making->arena,
                     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                     "relationships\"><Relationship Id=\"styles\" Type=\"" R
                     "/styles\" Target=\"styles.xml\"/>%.*s</Relationships>",
                     TEXT_SHOW(buffer_text(&making->relations))));
}

static void put_package(struct making *making)
{
    put(making, TEXT("[Content_Types].xml"),
        arena_format(
            making->arena,
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Default Extension=\"rels\" "
            "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
            "<Override PartName=\"/word/document.xml\" ContentType=\"" TYPES "document.main+xml\"/>"
            "<Override PartName=\"/word/styles.xml\" ContentType=\"" TYPES "styles+xml\"/>"
            "%s%s%s</Types>",
            making->notes.length ? OVERRIDE("footnotes", "footnotes") : "",
            making->comments.length ? OVERRIDE("comments", "comments") : "",
            making->header.length ? OVERRIDE("header1", "header") : ""));
    put(making, TEXT("_rels/.rels"),
        TEXT(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"d\" Type=\"" R "/officeDocument\" Target=\"word/document.xml\"/>"
            "<Relationship Id=\"c\" "
            "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
            "core-properties\" Target=\"docProps/core.xml\"/></Relationships>"));
    struct buffer core = buffer_new(making->arena);
    buffer_add(&core,
               TEXT("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/"
                    "2006/metadata/core-properties\" "
                    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"));
    escape(&core, making->title);
    buffer_add(&core, TEXT("</dc:title></cp:coreProperties>"));
    put(making, TEXT("docProps/core.xml"), buffer_text(&core));
}

static struct text closed(struct arena *arena, zip_source_t *source)
{
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    char *bytes = arena_take(arena, (size_t)stat.size + 1);
    zip_source_open(source);
    zip_int64_t length = zip_source_read(source, bytes, stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return (struct text){ bytes, length < 0 ? 0 : (size_t)length };
}

struct text fixture_docx(struct arena *arena, struct text description)
{
    zip_error_t error;
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
    struct making making = { .arena = arena,
                             .body = buffer_new(arena),
                             .notes = buffer_new(arena),
                             .comments = buffer_new(arena),
                             .relations = buffer_new(arena),
                             .font = TEXT("Calibri"),
                             .lang = TEXT("en-GB"),
                             .half_points = 22,
                             .scale = 100,
                             .width = 11906,
                             .height = 16838,
                             .margin = 1417,
                             .zip = zip_open_from_source(source, ZIP_TRUNCATE, &error) };
    zip_source_keep(source);
    while (description.data)
        add_lines(&making, text_cut(&description, '\n'));
    put_styles(&making);
    put_side_parts(&making);
    put_document(&making);
    put_package(&making);
    zip_close(making.zip);
    return closed(arena, source);
}

struct text fixture_zip(struct arena *arena, struct text names, const char *password)
{
    zip_error_t error;
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    zip_source_keep(source);
    while (names.length) {
        struct text name = arena_copy(arena, text_cut(&names, '\n'));
        zip_int64_t index =
            zip_file_add(zip, name.data, zip_source_buffer(zip, "Some words.\n", 12, 0), 0);
        if (index >= 0 && password)
            zip_file_set_encryption(zip, (zip_uint64_t)index, ZIP_EM_AES_256, password);
    }
    zip_close(zip);
    return closed(arena, source);
}

struct text fixture_pdf(struct arena *arena, int pages)
{
    struct buffer pdf = buffer_new(arena), offsets = buffer_new(arena);
    buffer_add(&pdf, TEXT("%PDF-1.4\n"));
    buffer_add_format(&offsets, "%010zu 00000 n \n", pdf.length);
    buffer_add(&pdf, TEXT("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"));
    buffer_add_format(&offsets, "%010zu 00000 n \n", pdf.length);
    buffer_add(&pdf, TEXT("2 0 obj<</Type/Pages/Kids["));
    for (int i = 0; i < pages; i++)
        buffer_add_format(&pdf, "%d 0 R ", 3 + i);
    buffer_add_format(&pdf, "]/Count %d>>endobj\n", pages);
    for (int i = 0; i < pages; i++) {
        buffer_add_format(&offsets, "%010zu 00000 n \n", pdf.length);
        buffer_add_format(
            &pdf,
            "%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F "
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n",
            3 + i);
    }
    size_t start = pdf.length;
    buffer_add_format(&pdf, "xref\n0 %d\n0000000000 65535 f \n%.*s", pages + 3,
                      TEXT_SHOW(buffer_text(&offsets)));
    buffer_add_format(&pdf, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n", pages + 3,
                      start);
    return buffer_text(&pdf);
}
