/* What a file is, told from its bytes and never from its name, and the way out when it is the wrong
 * thing. */
#include "packet/filetype.h"

#include "encoding.h"
#include "packet/bytes.h"
#include "packet/directory.h"
#include "packet/names.h"
#include "unicode.h"

#include <string.h>

#define HEAD 4096 /* bytes that tell what a text is */

#define SAVE_AS_DOCX                                                                               \
    "open it in Word, use File > Save As > Word Document (.docx), and send that file"

static const struct content_row rows[CONTENT_COUNT] = {
    [CONTENT_UNKNOWN] = { TYPE_UNKNOWN, "a file of no known kind",
                          "send the document itself, saved in Word with File > Save As > Word "
                          "Document (.docx)" },
    [CONTENT_EMPTY] = { TYPE_UNKNOWN, "an empty file", "copy it again from where it is whole" },
    [CONTENT_ZEROS] = { TYPE_UNKNOWN,
                        "a file of nothing but zeros, left by a copy or synchronisation that "
                        "failed",
                        "copy it again from where it is whole" },
    [CONTENT_DOCX] = { TYPE_DOCX, "a Word document", NULL },
    [CONTENT_DOCX_UNPACKED] = { TYPE_ZIP,
                                "a Word document that was unpacked and zipped again with a folder "
                                "round it",
                                "send the document as Word saved it, not unpacked" },
    [CONTENT_XLSX] = { TYPE_UNKNOWN, "an Excel workbook",
                       "send a Word document instead: File > Save As > Word Document (.docx) in "
                       "Word" },
    [CONTENT_PPTX] = { TYPE_UNKNOWN, "a PowerPoint presentation",
                       "send a Word document instead: File > Save As > Word Document (.docx) in "
                       "Word" },
    [CONTENT_VISIO] = { TYPE_UNKNOWN, "a Visio drawing",
                        "send a Word document instead: File > Save As > Word Document (.docx) in "
                        "Word" },
    [CONTENT_ODT] = { TYPE_ODT, "an OpenDocument text (.odt)",
                      "in LibreOffice use File > Save As > Word 2007-365 (.docx), or open it in "
                      "Word and use File > Save As > Word Document (.docx)" },
    [CONTENT_ODS] = { TYPE_UNKNOWN, "an OpenDocument spreadsheet",
                      "send a Word document instead: File > Save As > Word Document (.docx) in "
                      "Word" },
    [CONTENT_ODP] = { TYPE_UNKNOWN, "an OpenDocument presentation",
                      "send a Word document instead: File > Save As > Word Document (.docx) in "
                      "Word" },
    [CONTENT_PAGES] = { TYPE_UNKNOWN, "an Apple Pages document",
                        "in Pages use File > Export To > Word, format .docx, and send that file" },
    [CONTENT_EPUB] = { TYPE_UNKNOWN, "an e-book (EPUB)",
                       "send a Word document instead: File > Save As > Word Document (.docx) in "
                       "Word" },
    [CONTENT_ZIP] = { TYPE_ZIP, "a zip archive, not a document",
                      "unpack it and send the document that is in it" },
    [CONTENT_ZIP_DAMAGED] = { TYPE_ZIP, "a damaged zip archive",
                              "zip the files again, or copy it again from where it is whole" },
    [CONTENT_DOC] = { TYPE_DOC, "an old Word file (Word 97-2003, .doc)", SAVE_AS_DOCX },
    [CONTENT_DOC_ENCRYPTED] = { TYPE_DOC, "an old Word file (.doc) that is locked with a password",
                                "in Word use File > Info > Protect Document > Encrypt with "
                                "Password, clear the password, then File > Save As > Word Document "
                                "(.docx)" },
    [CONTENT_OOXML_ENCRYPTED] = { TYPE_DOC, "a Word file that is locked with a password",
                                  "in Word use File > Info > Protect Document > Encrypt with "
                                  "Password, clear the password, and save" },
    [CONTENT_XLS] = { TYPE_UNKNOWN, "an old Excel workbook (.xls)",
                      "send a Word document instead: File > Save As > Word Document (.docx) in "
                      "Word" },
    [CONTENT_PPT] = { TYPE_UNKNOWN, "an old PowerPoint presentation (.ppt)",
                      "send a Word document instead: File > Save As > Word Document (.docx) in "
                      "Word" },
    [CONTENT_MSG] = { TYPE_UNKNOWN, "a mail saved from Outlook (.msg)",
                      "open the mail, save its attachment, and send that file" },
    [CONTENT_CFB] = { TYPE_DOC, "a Microsoft compound file of no known kind", SAVE_AS_DOCX },
    [CONTENT_CFB_DAMAGED] = { TYPE_DOC, "a damaged Microsoft compound file (.doc)", SAVE_AS_DOCX },
    [CONTENT_RTF] = { TYPE_RTF, "a Rich Text file (RTF)", SAVE_AS_DOCX },
    [CONTENT_PDF] = { TYPE_PDF, "a PDF",
                      "send the Word file that the PDF was made from, or open the PDF in Word and "
                      "use File > Save As > Word Document (.docx)" },
    [CONTENT_HTML] = { TYPE_HTML, "a web page (HTML)", SAVE_AS_DOCX },
    [CONTENT_SIGN_IN] = { TYPE_HTML,
                          "a web page that asks to sign in, saved in place of the document",
                          "sign in, download the document itself, and send that file" },
    [CONTENT_FLAT_OPC] = { TYPE_UNKNOWN, "a Word document saved as one XML file (flat OPC)",
                           SAVE_AS_DOCX },
    [CONTENT_WORD_2003] = { TYPE_UNKNOWN, "a Word 2003 XML document", SAVE_AS_DOCX },
    [CONTENT_FLAT_ODT] = { TYPE_ODT, "an OpenDocument text saved as one XML file (.fodt)",
                           "in LibreOffice use File > Save As > Word 2007-365 (.docx)" },
    [CONTENT_XML] = { TYPE_UNKNOWN, "an XML file of no known kind", SAVE_AS_DOCX },
    [CONTENT_SVG] = { TYPE_IMAGE, "a picture (SVG)",
                      "send the text as a Word document (.docx), not as a picture" },
    [CONTENT_PNG] = { TYPE_IMAGE, "a picture (PNG)",
                      "send the text as a Word document (.docx), not as a picture" },
    [CONTENT_JPEG] = { TYPE_IMAGE, "a picture (JPEG)",
                       "send the text as a Word document (.docx), not as a picture" },
    [CONTENT_GIF] = { TYPE_IMAGE, "a picture (GIF)",
                      "send the text as a Word document (.docx), not as a picture" },
    [CONTENT_TIFF] = { TYPE_IMAGE, "a picture (TIFF)",
                       "send the text as a Word document (.docx), not as a picture" },
    [CONTENT_BMP] = { TYPE_IMAGE, "a picture (BMP)",
                      "send the text as a Word document (.docx), not as a picture" },
    [CONTENT_WEBP] = { TYPE_IMAGE, "a picture (WebP)",
                       "send the text as a Word document (.docx), not as a picture" },
    [CONTENT_HEIC] = { TYPE_IMAGE, "a picture from a phone (HEIC)",
                       "send the text as a Word document (.docx), not as a picture" },
    [CONTENT_GDOC] = { TYPE_UNKNOWN, "a Google Docs shortcut, not the document",
                       "in Google Docs use File > Download > Microsoft Word (.docx) and send that "
                       "file" },
    [CONTENT_LOCK] = { TYPE_UNKNOWN,
                       "the lock file that Word keeps while a document is open (~$...), not the "
                       "document",
                       "close Word and send the file whose name does not begin with ~$" },
    [CONTENT_APPLEDOUBLE] = { TYPE_UNKNOWN, "a side file of macOS (._...), not the document",
                              "send the file whose name does not begin with ._" },
    [CONTENT_LNK] = { TYPE_UNKNOWN, "a Windows shortcut, not the document",
                      "send the file that the shortcut leads to" },
    [CONTENT_URL] = { TYPE_UNKNOWN, "a web shortcut, not the document",
                      "download the document and send that file" },
    [CONTENT_GZIP] = { TYPE_UNKNOWN, "a gzip archive",
                       "unpack it and send the document that is in it" },
    [CONTENT_RAR] = { TYPE_UNKNOWN, "a RAR archive", "unpack it and send the files, or zip them" },
    [CONTENT_7Z] = { TYPE_UNKNOWN, "a 7-Zip archive", "unpack it and send the files, or zip them" },
    [CONTENT_PROGRAM] = { TYPE_UNKNOWN, "a program", "never open it; send the document itself" },
    [CONTENT_BASE64] = { TYPE_UNKNOWN, "a mail attachment that was not decoded (base64)",
                         "save the attachment from the mail program and send that file" },
    [CONTENT_MAIL] = { TYPE_UNKNOWN, "a saved mail",
                       "open the mail, save its attachment, and send that file" },
    [CONTENT_WORDPERFECT] = { TYPE_UNKNOWN, "a WordPerfect document", SAVE_AS_DOCX },
    [CONTENT_TEXT] = { TYPE_TXT, "plain text", SAVE_AS_DOCX },
};

const struct content_row *content_row(enum content content)
{
    return &rows[content];
}

struct mark {
    const char *bytes;
    size_t length, at;
    enum content content;
};

#define MARK(bytes, at, content)                                                                   \
    {                                                                                              \
        bytes, sizeof bytes - 1, at, content                                                       \
    }

static const struct mark marks[] = {
    MARK("%PDF-", 0, CONTENT_PDF),
    MARK("{\\rtf", 0, CONTENT_RTF),
    MARK("\x89PNG\r\n\x1a\n", 0, CONTENT_PNG),
    MARK("\xff\xd8\xff", 0, CONTENT_JPEG),
    MARK("GIF87a", 0, CONTENT_GIF),
    MARK("GIF89a", 0, CONTENT_GIF),
    MARK("II*\0", 0, CONTENT_TIFF),
    MARK("MM\0*", 0, CONTENT_TIFF),
    MARK("WEBP", 8, CONTENT_WEBP),
    MARK("ftypheic", 4, CONTENT_HEIC),
    MARK("ftypheix", 4, CONTENT_HEIC),
    MARK("ftypmif1", 4, CONTENT_HEIC),
    MARK("ftypavif", 4, CONTENT_HEIC),
    MARK("\0\5\x16\7", 0, CONTENT_APPLEDOUBLE),
    MARK("\x4c\0\0\0\1\x14\2\0", 0, CONTENT_LNK),
    MARK("\x1f\x8b", 0, CONTENT_GZIP),
    MARK("Rar!\x1a\7", 0, CONTENT_RAR),
    MARK("7z\xbc\xaf\x27\x1c", 0, CONTENT_7Z),
    MARK("\x7f"
         "ELF",
         0, CONTENT_PROGRAM),
    MARK("MZ", 0, CONTENT_PROGRAM),
    MARK("\xcf\xfa\xed\xfe", 0, CONTENT_PROGRAM),
    MARK("\xffWPC", 0, CONTENT_WORDPERFECT),
};

static enum content marked_content(struct text bytes)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        struct text here = text_slice(bytes, marks[i].at, marks[i].at + marks[i].length);
        if (text_equal(here, (struct text){ marks[i].bytes, marks[i].length }))
            return marks[i].content;
    }
    bool bitmap = text_starts(bytes, TEXT("BM")) && bytes_16(bytes, 6) == 0 &&
                  bytes_32(bytes, 10) < 4096 && bytes_8(bytes, 15) == 0;
    return bitmap ? CONTENT_BMP : CONTENT_UNKNOWN;
}

/* What the stored first entry "mimetype" says (OpenDocument part 2, 3.3; EPUB OCF 4.3). */
static enum content mimetype_content(struct text bytes, const struct zip_entry *entry)
{
    static const struct {
        const char *type;
        enum content content;
    } types[] = {
        { "application/vnd.oasis.opendocument.text", CONTENT_ODT },
        { "application/vnd.oasis.opendocument.spreadsheet", CONTENT_ODS },
        { "application/vnd.oasis.opendocument.presentation", CONTENT_ODP },
        { "application/epub+zip", CONTENT_EPUB },
    };
    if (entry->fault || entry->method != ZIP_STORED)
        return CONTENT_UNKNOWN;
    struct text type = text_trim(text_slice(bytes, entry->data, entry->data + entry->packed));
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (text_starts(type, text_of(types[i].type)))
            return types[i].content;
    return CONTENT_UNKNOWN;
}

/* Which telling names a zip holds. */
struct telling {
    bool types, relations, word, excel, powerpoint, visio, pages, open_document, nested_types;
};

static void telling_add(struct telling *telling, struct text name)
{
    telling->types |= text_equal_ascii(name, TEXT("[Content_Types].xml"));
    telling->nested_types |= text_ends(name, TEXT("/[Content_Types].xml"));
    telling->relations |= text_equal_ascii(name, TEXT("_rels/.rels"));
    telling->word |= text_starts(name, TEXT("word/"));
    telling->excel |= text_starts(name, TEXT("xl/"));
    telling->powerpoint |= text_starts(name, TEXT("ppt/"));
    telling->visio |= text_starts(name, TEXT("visio/"));
    telling->pages |= text_starts(name, TEXT("Index/Document.iwa")) ||
                      text_starts(name, TEXT("Index.zip")) || text_equal(name, TEXT("index.apxl"));
    telling->open_document |= text_equal(name, TEXT("META-INF/manifest.xml"));
}

static enum content told(const struct telling *telling)
{
    if (telling->types || telling->relations) {
        if (telling->word)
            return CONTENT_DOCX;
        if (telling->excel)
            return CONTENT_XLSX;
        if (telling->powerpoint)
            return CONTENT_PPTX;
        return telling->visio ? CONTENT_VISIO : CONTENT_DOCX;
    }
    if (telling->word)
        return CONTENT_DOCX;
    if (telling->pages)
        return CONTENT_PAGES;
    if (telling->open_document)
        return CONTENT_ODT;
    return telling->nested_types ? CONTENT_DOCX_UNPACKED : CONTENT_ZIP;
}

/* A zip whose directory cannot be read: the local headers that are left tell what it was to be. */
static enum content broken_zip(struct text bytes)
{
    struct telling telling = { 0 };
    bool any = false;
    for (uint64_t at = 0; at < bytes.length; at += 4) {
        at += text_find(text_slice(bytes, at, bytes.length), TEXT("PK\3\4"));
        uint64_t length = bytes_16(bytes, at + 26);
        if (at + 30 + length > bytes.length)
            continue;
        telling_add(&telling, text_slice(bytes, at + 30, at + 30 + length));
        any = true;
    }
    enum content content = told(&telling);
    return any && content != CONTENT_ZIP ? content : CONTENT_ZIP_DAMAGED;
}

static enum content zip_content(struct arena *arena, struct text bytes)
{
    struct budget budget;
    struct directory directory;
    struct telling telling = { 0 };
    budget_init(&budget);
    if (!directory_read(arena, &budget, bytes, &directory))
        return broken_zip(bytes);
    for (size_t i = 0; i < directory.count; i++) {
        struct safe_name name = name_of_entry(arena, directory.entries[i].name, true);
        if (i == 0 && text_equal(name.name, TEXT("mimetype"))) {
            enum content content = mimetype_content(bytes, &directory.entries[i]);
            if (content != CONTENT_UNKNOWN)
                return content;
        }
        telling_add(&telling, name.name);
    }
    return told(&telling);
}

static bool has(struct text text, const char *needle)
{
    return text_find_ascii(text, text_of(needle)) < text.length;
}

static enum content html_content(struct text head)
{
    bool asks = has(head, "type=\"password\"") || has(head, "sign in") || has(head, "log in") ||
                has(head, "login") || has(head, "single sign-on");
    return asks && has(head, "<form") ? CONTENT_SIGN_IN : CONTENT_HTML;
}

static enum content xml_content(struct text head)
{
    if (has(head, "http://schemas.microsoft.com/office/2006/xmlPackage"))
        return CONTENT_FLAT_OPC;
    if (has(head, "http://schemas.microsoft.com/office/word/2003/wordml"))
        return CONTENT_WORD_2003;
    if (has(head, "urn:oasis:names:tc:opendocument:xmlns:office"))
        return CONTENT_FLAT_ODT;
    if (has(head, "<svg"))
        return CONTENT_SVG;
    return has(head, "<html") ? html_content(head) : CONTENT_XML;
}

/* Nothing but letters of base64 in lines of one length, and what they spell begins like a file. */
static bool is_base64(struct text head)
{
    static const char *const starts[] = { "UEsDB", "JVBER", "0M8R4", "e1xyd" };
    bool known = false;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        known |= text_starts(head, text_of(starts[i]));
    for (size_t i = 0; known && i < head.length; i++)
        known = memchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n",
                       head.data[i], 67) != NULL;
    return known;
}

static bool is_mail(struct text head)
{
    return text_starts(head, TEXT("MIME-Version:")) || text_starts(head, TEXT("Received:")) ||
           text_starts(head, TEXT("Return-Path:")) ||
           (text_starts(head, TEXT("From:")) && has(head, "\nSubject:"));
}

/* Control characters do not stand in text, but for the white ones. */
static bool is_text(struct text head)
{
    for (size_t i = 0; i < head.length; i++) {
        unsigned char c = (unsigned char)head.data[i];
        if (c < ' ' && !strchr("\t\n\v\f\r\x1b", c))
            return false;
        if (c == 0)
            return false;
    }
    return true;
}

static enum content text_content(struct arena *arena, struct text bytes)
{
    struct text head = text_trim(encoding_guess(arena, text_slice(bytes, 0, HEAD)));
    if (text_starts(head, TEXT("<?xml")) || text_starts(head, TEXT("<svg")))
        return xml_content(head);
    if (has(text_slice(head, 0, 64), "<!doctype html") || has(text_slice(head, 0, 256), "<html"))
        return html_content(head);
    if (text_starts(head, TEXT("{")) && has(head, "\"doc_id\"") &&
        (has(head, "\"email\"") || has(head, "\"url\"") || has(head, "\"resource_key\"")))
        return CONTENT_GDOC;
    if (text_starts(head, TEXT("[InternetShortcut]")))
        return CONTENT_URL;
    if (is_mail(head))
        return CONTENT_MAIL;
    if (is_base64(head))
        return CONTENT_BASE64;
    return is_text(head) ? CONTENT_TEXT : CONTENT_UNKNOWN;
}

static bool all_zeros(struct text bytes)
{
    return bytes.data[0] == 0 && memcmp(bytes.data, bytes.data + 1, bytes.length - 1) == 0;
}

/* A length byte, a user's name filled up to 54 bytes, and the name again in UTF-16: 162 or 165
 * bytes. */
static bool is_lock(struct text name, struct text bytes)
{
    return text_starts(name_last(name), TEXT("~$")) && bytes.length >= 54 && bytes.length <= 200;
}

enum content content_of(struct arena *arena, struct text name, struct text bytes)
{
    if (bytes.length == 0)
        return CONTENT_EMPTY;
    if (all_zeros(bytes))
        return CONTENT_ZEROS;
    if (is_lock(name, bytes))
        return CONTENT_LOCK;
    if (text_starts(bytes, TEXT("PK\3\4")) || text_starts(bytes, TEXT("PK\5\6")) ||
        text_starts(bytes, TEXT("PK\1\2")))
        return zip_content(arena, bytes);
    if (text_starts(bytes, TEXT("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")))
        return cfb_content(bytes);
    enum content content = marked_content(bytes);
    if (content != CONTENT_UNKNOWN)
        return content;
    content = text_content(arena, bytes);
    bool other = content == CONTENT_TEXT || content == CONTENT_UNKNOWN || content == CONTENT_MAIL;
    if (other && text_has(bytes, TEXT("[Content_Types].xml")))
        return CONTENT_DOCX; /* with something in front; the archive's check says so */
    return content;
}

bool content_is_bundle(enum content content, struct text ending)
{
    static const char *const documents[] = { "docx", "docm", "dotx", "dotm", "doc", "odt", "rtf",
                                             "pdf",  "txt",  "md",   "html", "htm", "jpg", "png" };
    if (content != CONTENT_ZIP && content != CONTENT_ZIP_DAMAGED)
        return false;
    for (size_t i = 0; i < sizeof documents / sizeof *documents; i++)
        if (text_equal(ending, text_of(documents[i])))
            return false;
    return true;
}

enum file_type file_type_of(struct text name, struct text bytes)
{
    struct arena *arena = arena_new(0);
    if (!arena)
        return TYPE_UNKNOWN;
    enum file_type type = rows[content_of(arena, name, bytes)].type;
    struct text ending = name_ending(arena, name);
    if (type == TYPE_TXT &&
        (text_equal(ending, TEXT("md")) || text_equal(ending, TEXT("markdown"))))
        type = TYPE_MD;
    arena_free(arena);
    return type;
}
