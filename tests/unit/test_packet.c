/* Files told by content, each with the way out; packets of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "make_cfb.h"
#include "packet.h"
#include "zipmaker.h"

#include <stdlib.h>
#include <unistd.h>

struct fixture {
    struct arena *arena;
    struct budget budget;
    struct findings findings;
    struct packet packet;
};

static int setup(void **state)
{
    struct arena *arena = arena_new(0);
    struct fixture *fixture = arena_take(arena, sizeof *fixture);
    fixture->arena = arena;
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    arena_free(fixture->arena);
    return 0;
}

static enum status read_as(struct fixture *fixture, const char *name, struct text bytes)
{
    fixture->findings = findings_new(fixture->arena);
    budget_init(&fixture->budget);
    return packet_read_bytes(fixture->arena, &fixture->budget, &fixture->findings, text_of(name),
                             bytes, &fixture->packet);
}

static const struct finding *first(const struct fixture *fixture)
{
    assert_true(fixture->findings.count > 0);
    return &fixture->findings.items[0];
}

struct expected {
    const char *name;
    struct text bytes;
    enum file_type type;
    const char *rule, *words, *remedy;
};

static void assert_kind(struct fixture *fixture, struct expected expected)
{
    assert_int_equal(read_as(fixture, expected.name, expected.bytes), REFUSED);
    assert_int_equal(fixture->packet.files[0].type, expected.type);
    assert_int_equal(fixture->findings.count, 1);
    const struct finding *finding = first(fixture);
    if (!text_has(finding->message, text_of(expected.words)))
        fail_msg("%s: %s", expected.name, finding->message.data);
    assert_true(text_equal(finding->rule, text_of(expected.rule)));
    assert_int_equal(finding->level, LEVEL_ERROR);
    assert_true(finding->fix_count > 0);
    if (!text_has(finding->fixes[0], text_of(expected.remedy)))
        fail_msg("%s: %s", expected.name, finding->fixes[0].data);
    assert_int_not_equal(fixture->packet.files[0].state, STATE_READ);
}

#define WORD_MENU "File > Save As > Word Document (.docx)"

static void test_wrong_kinds(void **state)
{
    struct fixture *fixture = *state;
    const struct expected kinds[] = {
        { "a.docx", TEXT("{\\rtf1 x}"), TYPE_RTF, "unreadable", "Rich Text", WORD_MENU },
        { "a.docx", TEXT("just words"), TYPE_TXT, "unreadable", "plain text", WORD_MENU },
        { "a.docx", TEXT("%PDF-1.4\n"), TYPE_PDF, "unreadable", "a PDF", "Word file" },
        { "a.docx", TEXT("<!DOCTYPE html><html><p>x"), TYPE_HTML, "unreadable", "web page",
          WORD_MENU },
        { "a.docx", TEXT("\n<html><form>Sign in<input type=\"password\">"), TYPE_HTML, "unreadable",
          "sign in", "download" },
        { "a.docx", TEXT("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), TYPE_IMAGE, "unreadable", "PNG",
          ".docx" },
        { "a.docx", TEXT("\xff\xd8\xff\xe0"), TYPE_IMAGE, "unreadable", "JPEG", ".docx" },
        { "a.docx", TEXT("MZ\x90\0"), TYPE_UNKNOWN, "unreadable", "a program", "never open" },
        { "a.docx", TEXT("\x1f\x8b\x08\0"), TYPE_UNKNOWN, "unreadable", "gzip", "unpack" },
        { "a.docx", TEXT("Rar!\x1a\7\0"), TYPE_UNKNOWN, "unreadable", "RAR", "unpack" },
        { "a.docx", TEXT("7z\xbc\xaf\x27\x1c\0\4"), TYPE_UNKNOWN, "unreadable", "7-Zip", "unpack" },
        { "a.docx", TEXT("{\"url\":\"\",\"doc_id\":\"1\",\"email\":\"\"}"), TYPE_UNKNOWN,
          "unreadable", "Google Docs", "File > Download > Microsoft Word (.docx)" },
        { "a.docx", TEXT("[InternetShortcut]\r\nURL=x"), TYPE_UNKNOWN, "unreadable", "web shortcut",
          "download" },
        { "a.docx", TEXT("\x4c\0\0\0\1\x14\2\0\0\0\0\0"), TYPE_UNKNOWN, "unreadable",
          "Windows shortcut", "leads to" },
        { "a.docx", TEXT("UEsDBBQABgAIAAAAIQA=\r\n"), TYPE_UNKNOWN, "unreadable", "base64",
          "mail" },
        { "a.docx", TEXT("\0\5\x16\7\0\2\0\0Mac OS X"), TYPE_UNKNOWN, "unreadable", "macOS", "._" },
        { "a.docx",
          TEXT("<?xml version='1.0'?><pkg:package xmlns:pkg="
               "'http://schemas.microsoft.com/office/2006/xmlPackage'>"),
          TYPE_UNKNOWN, "unreadable", "flat OPC", WORD_MENU },
        { "a.docx",
          TEXT("<?xml version='1.0'?><w:wordDocument xmlns:w="
               "'http://schemas.microsoft.com/office/word/2003/wordml'>"),
          TYPE_UNKNOWN, "unreadable", "Word 2003", WORD_MENU },
        { "a.docx", TEXT(""), TYPE_UNKNOWN, "empty", "empty", "copy it again" },
        { "a.docx", TEXT("\0\0\0\0\0\0\0"), TYPE_UNKNOWN, "damaged", "zeros", "copy it again" },
        { "a.docx", TEXT("PK\3\4"), TYPE_ZIP, "damaged", "damaged zip", "again" },
        { "a.docx", cfb_made(fixture->arena, "WordDocument", false), TYPE_DOC, "unreadable",
          "old Word file", WORD_MENU },
        { "a.docx", cfb_made(fixture->arena, "EncryptedPackage", false), TYPE_DOC, "encrypted",
          "password", "Encrypt with Password" },
        { "a.docx", cfb_made(fixture->arena, "Workbook", false), TYPE_UNKNOWN, "unreadable",
          "Excel", "Word" },
        { "a.docx", cfb_made(fixture->arena, "WordDocument", true), TYPE_DOC, "damaged", "damaged",
          WORD_MENU },
        { "~$a.docx", TEXT("\7Applica                                                  \0A\0p"),
          TYPE_UNKNOWN, "unreadable", "lock file", "close Word" },
        { "a.odt", TEXT("{\\rtf1 x}"), TYPE_RTF, "unreadable", "Rich Text", WORD_MENU },
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        assert_kind(fixture, kinds[i]);
}

static void test_zipped_kinds(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *first, *data, *second, *words;
    } kinds[] = {
        { "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
          "OpenDocument text" },
        { "mimetype", "application/epub+zip", "META-INF/container.xml", "EPUB" },
        { "Index/Document.iwa", "x", "preview.jpg", "Apple Pages" },
        { "[Content_Types].xml", "x", "xl/workbook.xml", "Excel" },
        { "[Content_Types].xml", "x", "ppt/presentation.xml", "PowerPoint" },
        { "essay/[Content_Types].xml", "x", "essay/word/document.xml",
          "unpacked and zipped again" },
        { "My essay.docx", "x", "other.docx", "zip archive, not a document" },
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct made_entry entries[] = { { .name = kinds[i].first, .data = kinds[i].data },
                                        { .name = kinds[i].second, .data = "x" } };
        assert_int_equal(read_as(fixture, "a.docx", zip_sound(fixture->arena, entries, 2)),
                         REFUSED);
        if (!text_has(first(fixture)->message, text_of(kinds[i].words)))
            fail_msg("%s", first(fixture)->message.data);
    }
}

static void test_readable(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(read_as(fixture, "My essay.DOCX", docx_made(fixture->arena, "x")), DONE);
    assert_int_equal(fixture->packet.files[0].type, TYPE_DOCX);
    assert_true(text_equal(fixture->packet.files[0].ending, TEXT("docx")));
    assert_int_equal(read_as(fixture, "draft.md", TEXT("# Words\n")), DONE);
    assert_int_equal(fixture->packet.files[0].type, TYPE_MD);
    assert_int_equal(read_as(fixture, "draft.txt", TEXT("caf\xe9, in an old code page")), DONE);
    assert_int_equal(fixture->packet.files[0].type, TYPE_TXT);
    assert_int_equal(fixture->findings.count, 0);
    assert_int_equal(file_type_of(TEXT("a.md"), TEXT("text")), TYPE_MD);
    assert_int_equal(file_type_of(TEXT("a.docx"), TEXT("%PDF-1.7")), TYPE_PDF);
}

/* A damaged zip that was a document is left to the reader of documents, who says what is wrong with
 * it. */
static void test_damaged_document_is_one(void **state)
{
    struct fixture *fixture = *state;
    struct text whole = docx_made(fixture->arena, "x");
    assert_int_equal(file_type_of(TEXT("a.docx"), text_slice(whole, 0, whole.length - 30)),
                     TYPE_DOCX);
    struct buffer junk = buffer_new(fixture->arena);
    buffer_add(&junk, TEXT("MIME-Version: 1.0\r\n\r\n"));
    buffer_add(&junk, whole);
    assert_int_equal(file_type_of(TEXT("a.docx"), buffer_text(&junk)), TYPE_DOCX);
}

static const struct packet_file *file_named(const struct fixture *fixture, const char *path)
{
    for (size_t i = 0; i < fixture->packet.count; i++)
        if (text_equal(fixture->packet.files[i].path, text_of(path)))
            return &fixture->packet.files[i];
    return NULL;
}

static enum status read_zip(struct fixture *fixture, const struct made_entry *entries, size_t count)
{
    return read_as(fixture, "packet.zip", zip_sound(fixture->arena, entries, count));
}

static void test_bundle(void **state)
{
    struct fixture *fixture = *state;
    struct text docx = docx_made(fixture->arena, "x");
    uint32_t size = (uint32_t)docx.length;
    struct made_entry entries[] = {
        { .name = "a.txt", .data = "words" },
        { .name = "__MACOSX/._a.txt", .data = "\0" },
        { .name = ".DS_Store", .data = "x" },
        { .name = "~$a.docx", .data = "x" },
        { .name = "empty.pdf", .data = "" },
        { .name = "bad.docx", .data = "", .raw = docx, .size = size, .local_size = size, .crc = 1 },
    };
    assert_int_equal(read_zip(fixture, entries, 6), DONE);
    assert_int_equal(fixture->packet.count, 3);
    assert_int_equal(file_named(fixture, "packet.zip/a.txt")->state, STATE_READ);
    assert_int_equal(file_named(fixture, "packet.zip/empty.pdf")->state, STATE_UNREADABLE);
    assert_int_equal(file_named(fixture, "packet.zip/bad.docx")->state, STATE_UNREADABLE);
    assert_int_equal(fixture->findings.count, 2);
}

/* Zips within zips are opened to the limit, and what lies deeper is said not to have been. */
static void test_nesting(void **state)
{
    struct fixture *fixture = *state;
    struct text zip = TEXT("words");
    const char *name = "a.txt";
    for (int level = 0; level < 4; level++) {
        struct made_entry entry = { .name = name, .data = "", .raw = zip };
        entry.size = entry.local_size = (uint32_t)zip.length;
        entry.crc = zip_checksum(zip);
        zip = zip_sound(fixture->arena, &entry, 1);
        name = "more.zip";
        enum status wanted = level <= 2 ? DONE : REFUSED;
        assert_int_equal(read_as(fixture, "packet.zip", zip), wanted);
    }
    assert_true(text_equal(first(fixture)->rule, TEXT("limit")));
}

static void test_nothing_in_it(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(read_zip(fixture, NULL, 0), REFUSED);
    assert_true(text_equal(first(fixture)->rule, TEXT("empty")));
    struct made_entry folder = { .name = "a/", .data = "" };
    assert_int_equal(read_zip(fixture, &folder, 1), REFUSED);
    assert_true(text_has(first(fixture)->message, TEXT("no file in it")));
}

static void test_too_many_files(void **state)
{
    struct fixture *fixture = *state;
    struct made_entry entries[] = { { .name = "a.txt", .data = "1" },
                                    { .name = "b.txt", .data = "2" },
                                    { .name = "c.txt", .data = "3" },
                                    { .name = "d.txt", .data = "4" } };
    struct text zip = zip_sound(fixture->arena, entries, 4);
    fixture->findings = findings_new(fixture->arena);
    budget_init(&fixture->budget);
    assert_true(budget_set(&fixture->budget, TEXT("files"), 2));
    assert_false(budget_set(&fixture->budget, TEXT("nonsense"), 2));
    packet_read_bytes(fixture->arena, &fixture->budget, &fixture->findings, TEXT("packet.zip"), zip,
                      &fixture->packet);
    assert_int_equal(fixture->packet.count, 2);
    assert_int_equal(fixture->findings.count, 1);
    assert_true(text_has(first(fixture)->message, TEXT("2 files in a packet")));
}

static void assert_picture(struct fixture *fixture, struct text bytes, const char *rule)
{
    assert_int_equal(read_as(fixture, "photo.jpg", bytes), DONE);
    assert_int_equal(fixture->packet.files[0].type, TYPE_IMAGE);
    if (!rule)
        assert_int_equal(fixture->findings.count, 0);
    else
        assert_true(text_equal(first(fixture)->rule, text_of(rule)));
}

static void test_pictures(void **state)
{
    struct fixture *fixture = *state;
    assert_picture(fixture, TEXT("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x8\0\0\0\0"), NULL);
    assert_picture(fixture, TEXT("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff"),
                   "limit");
    assert_picture(fixture, TEXT("\xff\xd8\xff\xe1\0\0\xff\xe1\0\0\xff\xe1\0\0"), "damaged");
    assert_picture(
        fixture, TEXT("\xff\xd8\xff\xe0\0\4ab\xff\xc0\0\x11\x8\1\0\1\0\3\1\x22\0\2\x11\1\3"), NULL);
    assert_picture(fixture, TEXT("GIF89a\1\0\1\0\x80\0\0\0"), NULL);
    assert_picture(fixture, TEXT("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\1\0\0\0\1\0\0\0\1\0"),
                   NULL);
    assert_picture(fixture,
                   TEXT("RIFF\x30\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff\0"),
                   "limit");
    assert_picture(fixture, TEXT("RIFF\x30\0\0\0WEBPVP8L\x0a\0\0\0\x2f\1\0\1\0\0\0\0\0\0\0"), NULL);
    assert_picture(fixture, TEXT("RIFF\x30\0\0\0WEBPVP8 \x0a\0\0\0\0\0\0\x9d\1\x2a\1\0\1\0\0\0"),
                   NULL);
    assert_picture(
        fixture, TEXT("II*\0\x8\0\0\0\2\0\0\1\3\0\1\0\0\0\5\0\0\0\1\1\3\0\1\0\0\0\5\0\0\0\0\0\0\0"),
        NULL);
    assert_picture(
        fixture, TEXT("MM\0*\0\0\0\x8\0\2\1\0\0\4\0\0\0\1\0\0\0\5\1\1\0\4\0\0\0\1\0\0\0\5\0\0\0\0"),
        NULL);
    assert_picture(fixture, TEXT("II*\0\x8\0\0\0\0\0\x8\0\0\0"), "damaged");
    assert_picture(fixture, TEXT("<svg xmlns='http://www.w3.org/2000/svg'/>"), NULL);
    assert_picture(fixture, TEXT("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>"),
                   "unreadable");
}

static struct text pdf(struct arena *arena, const char *catalog, const char *page)
{
    return arena_format(arena,
                        "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R%s>>endobj\n"
                        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]%s>>endobj\n"
                        "trailer<</Root 1 0 R>>\n%%%%EOF\n",
                        catalog, page);
}

static bool told(const struct fixture *fixture, const char *rule, const char *words)
{
    for (size_t i = 0; i < fixture->findings.count; i++)
        if (text_equal(fixture->findings.items[i].rule, text_of(rule)) &&
            text_has(fixture->findings.items[i].message, text_of(words)))
            return true;
    return false;
}

static void test_pdf(void **state)
{
    struct fixture *fixture = *state;
    struct arena *arena = fixture->arena;
    assert_int_equal(read_as(fixture, "cv.pdf", pdf(arena, "", "")), DONE);
    assert_int_equal(fixture->packet.files[0].pages, 1);
    assert_true(told(fixture, "damaged", "after repairs")); /* it has no cross-reference table */
    assert_false(told(fixture, "unsafe-macros", ""));
    assert_int_equal(
        read_as(fixture, "cv.pdf", pdf(arena, "/OpenAction<</S/JavaScript/JS(x)>>", "")), DONE);
    assert_true(told(fixture, "unsafe-macros", "script"));
    assert_int_equal(
        read_as(fixture, "cv.pdf", pdf(arena, "", "/Annots[<</A<</S/Launch/F(a.exe)>>>>]")), DONE);
    assert_true(told(fixture, "unsafe-macros", "starts a program"));
    assert_int_equal(read_as(fixture, "cv.pdf", pdf(arena, "", "/AA<</O<</S/JavaScript/JS(x)>>>>")),
                     DONE);
    assert_true(told(fixture, "unsafe-macros", ""));
    assert_int_equal(read_as(fixture, "cv.pdf",
                             pdf(arena, "", "/Annots[<</A<</S/URI/URI(http://a.invalid)>>>>]")),
                     DONE);
    assert_false(told(fixture, "unsafe-macros", ""));
    assert_int_equal(read_as(fixture, "cv.pdf", TEXT("%PDF-1.7\n%%EOF\n")), DONE);
    assert_true(told(fixture, "damaged", "damaged"));
    assert_int_equal(fixture->packet.files[0].state, STATE_UNREADABLE);
}

/* Word 97 says in the second word of its flags that a password is needed. */
static void test_locked_word_97(void **state)
{
    struct fixture *fixture = *state;
    struct text bytes = cfb_made(fixture->arena, "WordDocument", false);
    char *data = (char *)bytes.data;
    memcpy(data + 1024 + 128 + 116, "\2\0\0\0", 4); /* the stream is sector 2 */
    memcpy(data + 3 * 512, "\xec\xa5", 2);
    read_as(fixture, "a.doc", bytes);
    assert_true(told(fixture, "unreadable", "old Word file"));
    data[3 * 512 + 11] = 1;
    read_as(fixture, "a.doc", bytes);
    assert_true(told(fixture, "encrypted", "locked with a password"));
}

static void test_names_of_kinds(void **state)
{
    (void)state;
    enum role role;
    for (int i = 0; i < ROLE_COUNT; i++) {
        assert_true(role_parse(text_of(role_name((enum role)i)), &role));
        assert_int_equal(role, i);
    }
    assert_false(role_parse(TEXT("nonsense"), &role));
    for (int i = 0; i < TYPE_COUNT; i++)
        assert_non_null(file_type_name((enum file_type)i));
    assert_string_equal(file_state_name(STATE_ENCRYPTED), "encrypted");
}

static void test_from_disk(void **state)
{
    struct fixture *fixture = *state;
    struct text why, docx = docx_made(fixture->arena, "x");
    char path[] = "/tmp/dossier-packet-XXXXXX.docx";
    int file = mkstemps(path, 5);
    assert_true(file >= 0 && write(file, docx.data, docx.length) == (ssize_t)docx.length);
    close(file);
    fixture->findings = findings_new(fixture->arena);
    budget_init(&fixture->budget);
    assert_int_equal(packet_read(fixture->arena, &fixture->budget, &fixture->findings,
                                 text_of(path), &fixture->packet, &why),
                     DONE);
    assert_int_equal(fixture->packet.count, 1);
    budget_set(&fixture->budget, TEXT("file-bytes"), 10);
    assert_int_equal(packet_read(fixture->arena, &fixture->budget, &fixture->findings,
                                 text_of(path), &fixture->packet, &why),
                     REFUSED);
    assert_true(told(fixture, "limit", "10 bytes in one file"));
    assert_int_equal(packet_read(fixture->arena, &fixture->budget, &fixture->findings,
                                 TEXT("/dev/null"), &fixture->packet, &why),
                     FAILED);
    assert_true(text_has(why, TEXT("no file")));
    unlink(path);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_wrong_kinds),
        TEST(test_zipped_kinds),
        TEST(test_readable),
        TEST(test_bundle),
        TEST(test_nesting),
        TEST(test_nothing_in_it),
        TEST(test_pictures),
        TEST(test_too_many_files),
        TEST(test_pdf),
        TEST(test_damaged_document_is_one),
        TEST(test_locked_word_97),
        TEST(test_names_of_kinds),
        TEST(test_from_disk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
