/* Any bytes as an archive: as a package, as a packet, and as a file of any name. */
#include "packet.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_all(struct arena *arena, struct text bytes, enum archive_kind kind)
{
    struct budget budget;
    struct findings findings = findings_new(arena);
    struct archive *archive;
    struct text contents;
    budget_init(&budget);
    budget_set(&budget, TEXT("entry-bytes"), 1 << 16);
    budget_set(&budget, TEXT("unpacked-bytes"), 1 << 20);
    if (archive_open_bytes(arena, &budget, &findings, TEXT("a.zip"), bytes, kind, &archive) !=
        DONE) {
        if (findings.count == 0)
            __builtin_trap(); /* refused without a word */
        return;
    }
    for (size_t i = 0; i < archive_count(archive); i++)
        archive_read(archive, i, &contents);
    archive_close(archive);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = { "a.docx", "a.zip", "a.pdf", "~$a.docx", "a.md", "a.jpg" };
    struct arena *arena = arena_new(0);
    struct text bytes = { (const char *)data, size };
    struct budget budget;
    struct findings findings = findings_new(arena);
    struct packet packet;
    read_all(arena, bytes, ARCHIVE_PACKAGE);
    read_all(arena, bytes, ARCHIVE_PACKET);
    budget_init(&budget);
    budget_set(&budget, TEXT("entry-bytes"), 1 << 16);
    const char *name = names[size % (sizeof names / sizeof *names)];
    if (packet_read_bytes(arena, &budget, &findings, text_of(name), bytes, &packet) != DONE &&
        findings.count == 0)
        __builtin_trap();
    arena_free(arena);
    return 0;
}
