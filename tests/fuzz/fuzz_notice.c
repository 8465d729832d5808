/* Any bytes as a vacancy notice, in every form that one comes in. */
#include "notice.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = { "n.txt", "n.html", "n.txt", "n.docx", "n.pdf" };
    if (size == 0)
        return 0;
    struct arena *arena = arena_new(0);
    struct text bytes = { (const char *)data + 1, size - 1 }, why = TEXT_NONE;
    struct budget budget;
    struct source source;
    struct notice notice;
    budget_init(&budget);
    const char *name = names[data[0] % (sizeof names / sizeof *names)];
    if (source_read_bytes(arena, &budget, text_of(name), bytes, &source, &why) == DONE) {
        notice_read(arena, &source, &notice);
        for (size_t i = 0; i < notice.proof_count; i++)
            if (notice.proofs[i].because.line < 0 ||
                (size_t)notice.proofs[i].because.line > source.lines.count)
                __builtin_trap(); /* a citation of a line that there is not */
    } else if (why.length == 0) {
        __builtin_trap();
    }
    arena_free(arena);
    return 0;
}
