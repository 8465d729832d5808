/* Every allocation of the libraries made to fail in turn while a packet is read: no crash, no leak.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "make_docx.h"
#include "packet.h"
#include "zipmaker.h"

#include <errno.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__) || (defined(__has_feature) && defined(__clang__))
#define WATCHED 1 /* a sanitizer has an allocator of its own */
#endif

/* Blocks that libzip 1.7 and libxml2 2.9 themselves lose when they run out of memory half way; what
 * the program holds is always given back, and the process ends with its packet. */
#define LEAK_MOST 2

static long until_failure = -1; /* allocations until one fails; -1: none does */
static long held;               /* allocations less those given back */

#ifndef WATCHED
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void __libc_free(void *memory);

static int fails(void)
{
    if (until_failure < 0 || until_failure-- > 0)
        return 0;
    until_failure = -1; /* one only: what follows must still be able to clean up */
    errno = ENOMEM;
    return 1;
}

/* These stand in for the C library's own, for the program and every library that it calls. */
void *malloc(size_t size)
{
    void *memory = fails() ? NULL : __libc_malloc(size);
    held += memory != NULL;
    return memory;
}

void *calloc(size_t count, size_t size)
{
    void *memory = fails() ? NULL : __libc_calloc(count, size);
    held += memory != NULL;
    return memory;
}

void *realloc(void *memory, size_t size)
{
    if (fails())
        return NULL;
    void *moved = __libc_realloc(memory, size);
    held += !memory && moved;
    return moved;
}

void free(void *memory)
{
    held -= memory != NULL;
    __libc_free(memory);
}
#endif

/* Reads the packet and its documents; what was found does not matter, that it ends does. */
static enum status read_all(struct text bytes)
{
    struct arena *arena = arena_new(0);
    struct budget budget;
    struct packet packet;
    struct findings findings = findings_new(arena);
    budget_init(&budget);
    enum status status =
        packet_read_bytes(arena, &budget, &findings, TEXT("packet.zip"), bytes, &packet);
    for (size_t i = 0; i < packet.count; i++) {
        struct document *document;
        if (packet.files[i].state != STATE_READ || packet.files[i].type != TYPE_DOCX)
            continue;
        if (document_read(arena, &budget, &findings, &packet.files[i], &document) != DONE) {
            assert_true(findings.count > 0); /* never lost in silence */
            status = REFUSED;
        }
    }
    if (status != DONE)
        assert_true(findings.count > 0);
    arena_free(arena);
    return status;
}

static void test_every_allocation(void **state)
{
    (void)state;
#ifdef WATCHED
    skip();
#endif
    struct arena *arena = arena_new(0);
    struct docx docx = docx_new();
    docx_body(&docx, docx_paragraph(&docx, "", "", "Words"));
    struct text essay = docx_bytes(&docx);
    struct made_entry entries[] = {
        { .name = "letter.txt", .data = "Dear reader" },
        { .name = "essay.docx", .data = "", .raw = essay, .size = (uint32_t)essay.length },
    };
    entries[1].local_size = entries[1].size;
    entries[1].crc = zip_checksum(essay);
    struct text bytes = zip_sound(arena, entries, 2);
    assert_int_equal(read_all(bytes), DONE); /* what libraries keep for good is made here */
    long at = 0, before = held;
    int refused = 0, leaks = 0;
    for (; at < 100000; at++) {
        until_failure = at;
        refused += read_all(bytes) != DONE;
        bool reached = until_failure < 0;
        until_failure = -1;
        leaks += held > before;
        assert_true(held - before <= LEAK_MOST);
        before = held;
        if (!reached)
            break;
    }
    assert_true(at > 50);
    assert_true(refused > 0);
    print_message("%ld allocations failed in turn: %d refused a file, %d leaked\n", at, refused,
                  leaks);
    assert_true(leaks < at / 4);
    docx_free(&docx);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_every_allocation) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
