/* Any bytes as XML and as HTML: every START has its END, at the depth that it said. */
#include "markup.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void walk(struct markup *markup)
{
    struct markup_node node;
    int depth = 0;
    for (;;) {
        switch (markup_next(markup, &node)) {
        case MARKUP_START:
            if (node.depth != ++depth)
                __builtin_trap();
            break;
        case MARKUP_END:
            if (node.depth != depth--)
                __builtin_trap();
            break;
        case MARKUP_TEXT:
            if (node.text.length == 0 || depth == 0)
                __builtin_trap();
            break;
        case MARKUP_DONE:
            if (depth != 0)
                __builtin_trap();
            return;
        case MARKUP_REFUSED:
            return;
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new(0);
    struct text bytes = { (const char *)data, size };
    struct budget budget;
    struct findings findings = findings_new(arena);
    struct place place = { .file = TEXT("a.docx") };
    struct markup *markup;
    budget_init(&budget);
    if (markup_open(arena, &budget, &findings, place, TEXT("part"), bytes, &markup) == DONE)
        walk(markup);
    if (markup_refused(markup) && findings.count == 0)
        __builtin_trap(); /* refused without a word */
    markup_close(markup);
    if (markup_open_html(arena, &budget, &findings, place, bytes, &markup) == DONE)
        walk(markup);
    markup_close(markup);
    arena_free(arena);
    return 0;
}
