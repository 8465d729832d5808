/* Zips that lie, and sound ones that must not be taken for liars. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "archive.h"
#include "zipmaker.h"

#include <sys/stat.h>
#include <unistd.h>

struct fixture {
    struct arena *arena;
    struct budget budget;
    struct findings findings;
    struct archive *archive;
};

static int setup(void **state)
{
    struct arena *arena = arena_new(0);
    struct fixture *fixture = arena_take(arena, sizeof *fixture);
    fixture->arena = arena;
    fixture->findings = findings_new(arena);
    budget_init(&fixture->budget);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    arena_free(fixture->arena);
    return 0;
}

static enum status opened(struct fixture *fixture, struct text bytes, enum archive_kind kind)
{
    fixture->findings = findings_new(fixture->arena);
    fixture->archive = NULL;
    return archive_open_bytes(fixture->arena, &fixture->budget, &fixture->findings,
                              TEXT("packet.zip"), bytes, kind, &fixture->archive);
}

/* The only finding has these words. */
static void assert_told(const struct fixture *fixture, const char *rule, const char *words)
{
    assert_int_equal(fixture->findings.count, 1);
    const struct finding *finding = &fixture->findings.items[0];
    if (!text_has(finding->message, text_of(words)))
        fail_msg("%s", finding->message.data);
    assert_true(text_equal(finding->rule, text_of(rule)));
}

static void assert_refused(struct fixture *fixture, struct text bytes, const char *words)
{
    assert_int_equal(opened(fixture, bytes, ARCHIVE_PACKAGE), REFUSED);
    assert_told(fixture, "damaged", words);
}

static void assert_reads(struct fixture *fixture, const char *name, const char *wanted)
{
    struct text bytes;
    long index = archive_find(fixture->archive, text_of(name));
    assert_true(index >= 0);
    assert_int_equal(archive_read(fixture->archive, (size_t)index, &bytes), DONE);
    assert_true(text_equal(bytes, text_of(wanted)));
}

static void assert_unread(struct fixture *fixture, const char *name, const char *rule,
                          const char *words)
{
    struct text bytes;
    long index = archive_find(fixture->archive, text_of(name));
    assert_true(index >= 0);
    assert_int_equal(archive_read(fixture->archive, (size_t)index, &bytes), REFUSED);
    assert_told(fixture, rule, words);
}

static const struct made_entry two[] = { { .name = "a.xml", .data = "first" },
                                         { .name = "b/c.xml", .data = "second" } };

static void test_sound(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, two, 2), ARCHIVE_PACKAGE), DONE);
    assert_int_equal(archive_count(fixture->archive), 2);
    assert_reads(fixture, "a.xml", "first");
    assert_reads(fixture, "B/C.XML", "second"); /* OPC folds ASCII */
    assert_int_equal(archive_entry(fixture->archive, 1)->size, 6);
    assert_int_equal(archive_find(fixture->archive, TEXT("none")), -1);
    assert_int_equal(fixture->findings.count, 0);
}

static void test_lawful_oddities(void **state)
{
    struct fixture *fixture = *state;
    struct made_entry odd[] = {
        { .name = "streamed.xml", .data = "later", .descriptor = true },
        { .name = "folder/", .data = "" },
        { .name = "deflated.xml",
          .data = "aaaaaaaaaa",
          .method = 8,
          .raw = TEXT("\x4b\x4c\x84\x01\x00") },
    };
    struct made_zip comment = { .comment = TEXT("\x1b[2J a comment") };
    assert_int_equal(opened(fixture, zip_made(fixture->arena, &comment, odd, 3), ARCHIVE_PACKAGE),
                     DONE);
    assert_int_equal(archive_count(fixture->archive), 2);
    assert_reads(fixture, "streamed.xml", "later");
    assert_reads(fixture, "deflated.xml", "aaaaaaaaaa");
    assert_int_equal(fixture->findings.count, 0);
}

static void test_margins(void **state)
{
    struct fixture *fixture = *state;
    struct made_zip zip = { .before = TEXT("MIME-Version: 1.0\r\n\r\n") };
    assert_int_equal(opened(fixture, zip_made(fixture->arena, &zip, two, 2), ARCHIVE_PACKAGE),
                     DONE);
    assert_reads(fixture, "a.xml", "first");
    assert_told(fixture, "damaged", "21 bytes that are not part of the file stand in front");
    zip = (struct made_zip){ .after = TEXT("\r\n--end--\r\n") };
    assert_int_equal(opened(fixture, zip_made(fixture->arena, &zip, two, 2), ARCHIVE_PACKAGE),
                     DONE);
    assert_told(fixture, "damaged", "behind it");
}

static void test_cut_short(void **state)
{
    struct fixture *fixture = *state;
    struct text whole = zip_sound(fixture->arena, two, 2);
    for (size_t length = 0; length < whole.length; length++) {
        assert_int_equal(opened(fixture, text_slice(whole, 0, length), ARCHIVE_PACKAGE), REFUSED);
        assert_told(fixture, "damaged", "cut short");
    }
    for (size_t from = 1; from < whole.length; from++)
        assert_int_equal(opened(fixture, text_slice(whole, from, whole.length), ARCHIVE_PACKAGE),
                         REFUSED);
}

/* Whatever byte is turned over: no crash, and what is still read is what was packed. */
static void test_any_byte_wrong(void **state)
{
    struct fixture *fixture = *state;
    struct text whole = zip_sound(fixture->arena, two, 2);
    for (size_t at = 0; at < whole.length; at++) {
        struct text copy = arena_copy(fixture->arena, whole), bytes;
        ((char *)copy.data)[at] ^= 0x55;
        if (opened(fixture, copy, ARCHIVE_PACKAGE) != DONE)
            continue;
        long index = archive_find(fixture->archive, TEXT("a.xml"));
        if (index >= 0 && archive_read(fixture->archive, (size_t)index, &bytes) == DONE)
            assert_true(text_equal(bytes, TEXT("first")));
    }
}

static void test_liars(void **state)
{
    struct fixture *fixture = *state;
    struct arena *arena = fixture->arena;
    struct made_entry lies[2] = { two[0], two[1] };
    lies[1].local_name = "b/d.xml";
    assert_refused(fixture, zip_sound(arena, lies, 2), "two different names");
    lies[1] = two[1];
    lies[1].local_method = 9;
    assert_refused(fixture, zip_sound(arena, lies, 2), "two ways how it is packed");
    lies[1] = two[1];
    lies[1].local_size = 7;
    assert_refused(fixture, zip_sound(arena, lies, 2), "two different sizes");
    lies[1] = two[1];
    lies[1].size = 1000;
    assert_refused(fixture, zip_sound(arena, lies, 2), "two different sizes");
    lies[1] = two[1];
    lies[1].header = 1;
    assert_refused(fixture, zip_sound(arena, lies, 2), "overlap");
    lies[1] = two[0];
    lies[1].header = 1;
    assert_refused(fixture, zip_sound(arena, lies, 2), "overlap");
    lies[1] = two[1];
    lies[1].header = 9999;
    assert_refused(fixture, zip_sound(arena, lies, 2), "not where the archive says");
}

static void test_end_record_lies(void **state)
{
    struct fixture *fixture = *state;
    struct arena *arena = fixture->arena;
    assert_refused(fixture, zip_made(arena, &(struct made_zip){ .count = 2 }, two, 2),
                   "more entries than it says");
    assert_refused(fixture, zip_made(arena, &(struct made_zip){ .count = 60000 }, two, 2),
                   "more entries than it can hold");
    assert_refused(fixture, zip_made(arena, &(struct made_zip){ .disk = 1 }, two, 2), "one part");
    assert_refused(fixture, zip_made(arena, &(struct made_zip){ .offset = 1L << 31 }, two, 2),
                   "not where it says");
}

static void test_two_archives(void **state)
{
    struct fixture *fixture = *state;
    struct text inner = zip_sound(fixture->arena, two, 1);
    assert_refused(fixture, zip_made(fixture->arena, &(struct made_zip){ .before = inner }, two, 2),
                   "second archive");
    assert_refused(fixture,
                   zip_made(fixture->arena, &(struct made_zip){ .comment = inner }, two, 2),
                   "second archive");
    /* but an archive may well hold one as an entry */
    struct made_entry nested = { .name = "more.zip", .data = "", .raw = inner };
    nested.crc = 1;
    nested.size = nested.local_size = (uint32_t)inner.length;
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &nested, 1), ARCHIVE_PACKET), DONE);
    assert_int_equal(fixture->findings.count, 0);
}

static void test_contents_wrong(void **state)
{
    struct fixture *fixture = *state;
    struct made_entry bad = { .name = "a", .data = "first", .crc = 0xdeadbeef };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &bad, 1), ARCHIVE_PACKET), DONE);
    assert_unread(fixture, "a", "damaged", "checksum");
    bad = (struct made_entry){ .name = "a", .data = "first", .flags = 1 };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &bad, 1), ARCHIVE_PACKET), DONE);
    assert_unread(fixture, "a", "encrypted", "password");
    bad = (struct made_entry){ .name = "a", .data = "first", .method = 9 };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &bad, 1), ARCHIVE_PACKET), DONE);
    assert_unread(fixture, "a", "damaged", "Deflate64");
    bad = (struct made_entry){ .name = "a", .data = "x", .method = 8, .size = 4000000000u };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &bad, 1), ARCHIVE_PACKET), DONE);
    assert_unread(fixture, "a", "damaged", "cannot be as large");
    bad = (struct made_entry){ .name = "a",
                               .data = "aaaaaaaaaa",
                               .method = 8,
                               .raw = TEXT("\x4b\x4c\x84\x01\x00"),
                               .size = 4 };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &bad, 1), ARCHIVE_PACKET), DONE);
    assert_unread(fixture, "a", "damaged", "more than the archive says");
    bad.size = 400;
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &bad, 1), ARCHIVE_PACKET), DONE);
    assert_unread(fixture, "a", "damaged", "");
}

static void test_limits(void **state)
{
    struct fixture *fixture = *state;
    budget_set(&fixture->budget, TEXT("entry-bytes"), 5);
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, two, 2), ARCHIVE_PACKET), DONE);
    assert_reads(fixture, "a.xml", "first");
    assert_unread(fixture, "b/c.xml", "limit", "5 bytes in one entry");
    budget_set(&fixture->budget, TEXT("entries"), 1);
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, two, 2), ARCHIVE_PACKET), REFUSED);
    assert_told(fixture, "limit", "1 entries");
}

static void assert_left_out(struct fixture *fixture, struct made_entry entry, const char *rule,
                            const char *words)
{
    struct made_entry entries[] = { two[0], entry };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, entries, 2), ARCHIVE_PACKET), DONE);
    assert_int_equal(archive_count(fixture->archive), 1);
    assert_told(fixture, rule, words);
    assert_reads(fixture, "a.xml", "first");
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, entries, 2), ARCHIVE_PACKAGE),
                     REFUSED);
}

static void test_left_out(void **state)
{
    struct fixture *fixture = *state;
    assert_left_out(fixture, (struct made_entry){ .name = "../x", .data = "x" }, "unsafe-name",
                    "climbs");
    assert_left_out(fixture, (struct made_entry){ .name = "b\\..\\..\\x", .data = "x" },
                    "unsafe-name", "climbs");
    assert_left_out(fixture, (struct made_entry){ .name = "C:\\x", .data = "x" }, "unsafe-name",
                    "drive");
    assert_left_out(fixture,
                    (struct made_entry){ .name = "x\0.exe", .name_length = 6, .data = "x" },
                    "unsafe-name", "NUL");
    assert_left_out(fixture, (struct made_entry){ .name = "x", .data = "/etc", .mode = 0120777 },
                    "entry-skipped", "link");
    assert_left_out(fixture, (struct made_entry){ .name = "x", .data = "", .mode = 0010644 },
                    "entry-skipped", "pipe");
    assert_left_out(fixture, (struct made_entry){ .name = "a.xml", .data = "other" },
                    "entry-skipped", "two files");
}

static void test_absolute_names(void **state)
{
    struct fixture *fixture = *state;
    struct made_entry entry = { .name = "/a.xml", .data = "first" };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &entry, 1), ARCHIVE_PACKET), DONE);
    assert_int_equal(archive_count(fixture->archive), 0);
    assert_told(fixture, "unsafe-name", "absolute");
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &entry, 1), ARCHIVE_PACKAGE), DONE);
    assert_reads(fixture, "a.xml", "first");
}

/* Names that differ only in capitals or normal form: read in a packet, ambiguous in a document. */
static void test_twins(void **state)
{
    struct fixture *fixture = *state;
    struct made_entry twins[] = { { .name = "r\u00e9sum\u00e9.docx", .data = "1" },
                                  { .name = "RE\u0301SUME\u0301.docx", .data = "2" } };
    struct text zip = zip_sound(fixture->arena, twins, 2);
    assert_int_equal(opened(fixture, zip, ARCHIVE_PACKET), DONE);
    assert_int_equal(archive_count(fixture->archive), 2);
    assert_told(fixture, "unsafe-name", "only in capitals");
    assert_refused(fixture, zip, "only in capitals");
}

static void test_under_a_file_or_link(void **state)
{
    struct fixture *fixture = *state;
    struct made_entry both[] = { { .name = "a", .data = "1" },
                                 { .name = "a-b", .data = "1" },
                                 { .name = "a/b", .data = "2" } };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, both, 3), ARCHIVE_PACKET), DONE);
    assert_int_equal(archive_count(fixture->archive), 3);
    assert_told(fixture, "unsafe-name", "also that of a file");
    both[0].mode = 0120777;
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, both, 3), ARCHIVE_PACKET), DONE);
    assert_int_equal(archive_count(fixture->archive), 1);
    assert_int_equal(fixture->findings.count, 2);
}

static void test_old_code_pages(void **state)
{
    struct fixture *fixture = *state;
    struct made_entry entries[] = { { .name = "r\x82sum\x82.docx", .data = "1" },
                                    { .name = "sub\\letter.docx", .data = "2" },
                                    { .name = "a//./b.docx", .data = "3" } };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, entries, 3), ARCHIVE_PACKET), DONE);
    assert_reads(fixture, "r\u00e9sum\u00e9.docx", "1");
    assert_reads(fixture, "sub/letter.docx", "2");
    assert_reads(fixture, "a/b.docx", "3");
    assert_int_equal(fixture->findings.count, 0);
}

static void test_doubtful_names(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *name, *words;
    } doubtful[] = {
        { "CON.docx", "device" },        { "sub/lpt9", "device" },
        { "a.docx.", "dot or a space" }, { "a\u202excod.exe", "direction" },
        { "what?.docx", "Windows" },
    };
    for (size_t i = 0; i < sizeof doubtful / sizeof *doubtful; i++) {
        struct made_entry entry = { .name = doubtful[i].name, .data = "1" };
        assert_int_equal(opened(fixture, zip_sound(fixture->arena, &entry, 1), ARCHIVE_PACKET),
                         DONE);
        assert_int_equal(archive_count(fixture->archive), 1);
        assert_told(fixture, "unsafe-name", doubtful[i].words);
    }
    struct made_entry fine = { .name = "Console - 12 % (final).docx", .data = "1" };
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &fine, 1), ARCHIVE_PACKET), DONE);
    assert_int_equal(fixture->findings.count, 0);
}

static void test_unicode_path_field(void **state)
{
    struct fixture *fixture = *state;
    struct made_entry entry = { .name = "essay.docx", .data = "1" };
    /* checksum of "essay.docx" and another name */
    entry.extra = TEXT("\x75\x70\x11\x00\x01\x3f\x69\x69\xa7../evil.docx");
    assert_int_equal(opened(fixture, zip_sound(fixture->arena, &entry, 1), ARCHIVE_PACKET), DONE);
    assert_int_equal(archive_count(fixture->archive), 1);
    assert_told(fixture, "unsafe-name", "two different names");
}

static void test_folder(void **state)
{
    struct fixture *fixture = *state;
    char folder[] = "/tmp/dossier-archive-XXXXXX", path[80];
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    FILE *file = fopen("b.txt", "w");
    fputs("text", file);
    fclose(file);
    assert_int_equal(mkdir("a", 0700), 0);
    assert_int_equal(rename("b.txt", "a/b.txt"), 0);
    assert_int_equal(symlink("/etc/passwd", "link.txt"), 0);
    assert_int_equal(symlink("..", "a/up"), 0);
    assert_int_equal(mkfifo("pipe.docx", 0600), 0);
    struct text why;
    snprintf(path, sizeof path, "%s/", folder);
    assert_int_equal(archive_open(fixture->arena, &fixture->budget, &fixture->findings,
                                  text_of(path), &fixture->archive, &why),
                     DONE);
    assert_int_equal(archive_count(fixture->archive), 1);
    assert_reads(fixture, "a/b.txt", "text");
    assert_int_equal(fixture->findings.count, 3);
    unlink("pipe.docx"), unlink("link.txt"), unlink("a/up"), unlink("a/b.txt"), rmdir("a");
    assert_int_equal(chdir("/"), 0);
    assert_int_equal(rmdir(folder), 0);
    assert_int_equal(archive_open(fixture->arena, &fixture->budget, &fixture->findings,
                                  text_of(path), &fixture->archive, &why),
                     FAILED);
    assert_true(text_has(why, TEXT("No such file")));
}

static bool told(const struct fixture *fixture, const char *words)
{
    for (size_t i = 0; i < fixture->findings.count; i++)
        if (text_has(fixture->findings.items[i].message, text_of(words)))
            return true;
    return false;
}

static void test_odd_folder(void **state)
{
    struct fixture *fixture = *state;
    char folder[] = "/tmp/dossier-archive-XXXXXX";
    struct text why;
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    assert_int_equal(mkdir("essay.docx", 0700), 0);
    assert_int_equal(mkdir("closed", 0), 0);
    fclose(fopen("aux.txt", "w"));
    fclose(fopen(".DS_Store", "w"));
    enum status status = archive_open(fixture->arena, &fixture->budget, &fixture->findings,
                                      text_of(folder), &fixture->archive, &why);
    budget_set(&fixture->budget, TEXT("entries"), 1);
    fclose(fopen("b.txt", "w"));
    struct archive *second;
    enum status crowded = archive_open(fixture->arena, &fixture->budget, &fixture->findings,
                                       text_of(folder), &second, &why);
    unlink("aux.txt"), unlink("b.txt"), unlink(".DS_Store"), rmdir("essay.docx"), rmdir("closed");
    assert_int_equal(chdir("/"), 0);
    assert_int_equal(rmdir(folder), 0);
    assert_int_equal(status, DONE);
    assert_int_equal(archive_count(fixture->archive), 1);
    assert_true(told(fixture, "is a folder, though it is named like a file"));
    assert_true(told(fixture, "its name "));
    assert_true(geteuid() == 0 || told(fixture, "cannot be read: Permission denied"));
    assert_int_equal(crowded, REFUSED);
    assert_true(told(fixture, "the whole folder"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_sound),
        TEST(test_lawful_oddities),
        TEST(test_margins),
        TEST(test_cut_short),
        TEST(test_any_byte_wrong),
        TEST(test_liars),
        TEST(test_end_record_lies),
        TEST(test_two_archives),
        TEST(test_contents_wrong),
        TEST(test_limits),
        TEST(test_left_out),
        TEST(test_absolute_names),
        TEST(test_twins),
        TEST(test_under_a_file_or_link),
        TEST(test_old_code_pages),
        TEST(test_doubtful_names),
        TEST(test_unicode_path_field),
        TEST(test_folder),
        TEST(test_odd_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
