/* Compound files are told by their directory, whatever they say of their sectors. */
#include "make_cfb.h"
#include "packet/filetype.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define STREAM (1024 + 128) /* the second entry of the directory */

static int setup(void **state)
{
    *state = arena_new(0);
    return 0;
}

static int teardown(void **state)
{
    arena_free(*state);
    return 0;
}

static void lies_are_read_to_an_end(void **state)
{
    static const struct {
        size_t at, length;
        const char *bytes;
        enum content wanted;
    } lies[] = {
        { 30, 1, "\7", CONTENT_CFB_DAMAGED },                /* sectors of 128 bytes */
        { 48, 4, "\x99\0\0\0", CONTENT_CFB_DAMAGED },        /* a directory past the end */
        { 1024 + 68, 4, "\0\0\0\0", CONTENT_CFB_DAMAGED },   /* the root is its own sibling */
        { STREAM + 72, 4, "\1\0\0\0", CONTENT_CFB_DAMAGED }, /* so is the stream */
        { STREAM + 120, 2, "\0\x10", CONTENT_DOC },          /* a long stream without a sector */
        { STREAM + 116, 6, "\x55\0\0\0\0\x10", CONTENT_CFB_DAMAGED }, /* one past the end */
        { STREAM + 66, 1, "\0", CONTENT_CFB },                        /* the stream is erased */
        { 76, 4, "\xff\xff\xff\xff", CONTENT_DOC },                   /* no table: the chain ends */
    };
    for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
        struct text bytes = cfb_made(*state, "WordDocument", false);
        memcpy((char *)bytes.data + lies[i].at, lies[i].bytes, lies[i].length);
        if (cfb_content(bytes) != lies[i].wanted)
            fail_msg("lie %zu: %d", i, (int)cfb_content(bytes));
    }
}

static void cut_files_are_damaged(void **state)
{
    struct text whole = cfb_made(*state, "WordDocument", false);
    assert_int_equal(cfb_content(whole), CONTENT_DOC);
    assert_int_equal(cfb_content(text_slice(whole, 0, 300)), CONTENT_CFB_DAMAGED);
    assert_int_equal(cfb_content(text_slice(whole, 0, 1100)), CONTENT_CFB_DAMAGED);
}

static void a_password_comes_first(void **state)
{
    struct text bytes = cfb_made(*state, "EncryptedPackage", false);
    assert_int_equal(cfb_content(bytes), CONTENT_OOXML_ENCRYPTED);
    assert_int_equal(cfb_content(cfb_made(*state, "Of no known kind", false)), CONTENT_CFB);
}

/* The table of sectors of a large file goes on in a chain (2.5.1). */
static void a_large_file_has_a_chain_of_tables(void **state)
{
    enum { DIRECTORY = 109 * 128, SECTORS = DIRECTORY + 2 };
    struct text small = cfb_made(*state, "WordDocument", false);
    size_t size = (size_t)(SECTORS + 1) * 512;
    char *bytes = arena_take(*state, size);
    char *directory = bytes + (size_t)(DIRECTORY + 1) * 512;
    memcpy(bytes, small.data, 512);
    memset(bytes + 512, 0xff, 1024);
    memcpy(bytes + 48, "\x80\x36\0\0", 4);   /* where the directory begins */
    memcpy(bytes + 68, "\0\0\0\0", 4);       /* the chain is sector 0: */
    memcpy(bytes + 512, "\1\0\0\0", 4);      /* its first table is sector 1, */
    memcpy(bytes + 1024, "\x81\x36\0\0", 4); /* which says: it goes on in the next */
    memcpy(bytes + 1028, "\xfe\xff\xff\xff", 4);
    memcpy(directory, small.data + 1024, 128);
    memcpy(directory + 512, small.data + STREAM, 128);
    memset(directory + 512 + 68, 0xff, 12);
    assert_int_equal(cfb_content((struct text){ bytes, size }), CONTENT_DOC);
    memcpy(bytes + 68, "\xfe\xff\xff\xff", 4); /* without the chain, no next sector */
    assert_int_equal(cfb_content((struct text){ bytes, size }), CONTENT_CFB);
    memcpy(bytes + 68, "\x00\x99\0\0", 4); /* a chain past the end reads as sector 0 */
    assert_int_not_equal(cfb_content((struct text){ bytes, size }), CONTENT_DOC);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(lies_are_read_to_an_end),
        TEST(cut_files_are_damaged),
        TEST(a_password_comes_first),
        TEST(a_large_file_has_a_chain_of_tables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
