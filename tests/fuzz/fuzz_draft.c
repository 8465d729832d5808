/* Any bytes as a Markdown or plain draft: its comments, its words, every rule about them. */
#include "check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What is shown must stand in the draft. */
static void judge(const struct check *check)
{
    for (size_t i = 0; i < check->findings.count; i++) {
        const struct finding *finding = &check->findings.items[i];
        if (!finding->message.length)
            __builtin_trap();
        if (!finding->place.line || !check->document)
            continue;
        if (finding->place.line < 1 ||
            (size_t)finding->place.line > check->document->paragraph_count)
            __builtin_trap();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct words_options options = { .suggest_most = 1 };
    static struct words *words; /* the dictionaries, once */
    if (!words)
        words = words_open(&options);
    if (size == 0 || !words)
        return 0;
    struct arena *arena = arena_new(0);
    struct budget budget;
    struct check check;
    const struct check_options how = { .words = words };
    budget_init(&budget);
    check_bytes(arena, &budget, &how, data[0] % 4 ? TEXT("essay.md") : TEXT("essay.txt"),
                (struct text){ (const char *)data + 1, size - 1 }, &check);
    judge(&check);
    arena_free(arena);
    return 0;
}
