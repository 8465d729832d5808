/* Office Math (22.1) as linear text: what is read aloud, in one line. */
#include "document/line.h"

#include <string.h>

static void add_math(struct buffer *out, const struct element *element);

static void add_parts(struct buffer *out, const struct element *element, const char *first,
                      const char *between, const char *second)
{
    const struct element *a = element_find(element, VOCABULARY_MATH, first);
    const struct element *b = element_find(element, VOCABULARY_MATH, second);
    if (a)
        add_math(out, a);
    if (b) {
        buffer_add(out, text_of(between));
        add_math(out, b);
    }
}

static void add_math(struct buffer *out, const struct element *element)
{
    static const struct {
        const char *name, *first, *between, *second;
    } pairs[] = { { "f", "num", "/", "den" },
                  { "sSup", "e", "^", "sup" },
                  { "sSub", "e", "_", "sub" },
                  { "rad", "deg", "\u221A", "e" } };
    for (const struct element *child = element->first; child; child = child->next) {
        size_t i = 0;
        if (child->vocabulary == VOCABULARY_MATH && text_equal(child->name, TEXT("t"))) {
            buffer_add(out, child->text);
            continue;
        }
        while (i < sizeof pairs / sizeof *pairs && !text_equal(child->name, text_of(pairs[i].name)))
            i++;
        if (i < sizeof pairs / sizeof *pairs)
            add_parts(out, child, pairs[i].first, pairs[i].between, pairs[i].second);
        else
            add_math(out, child);
    }
}

/* The run properties of the first run within, for the size of the type. */
static const struct element *math_properties(const struct element *element)
{
    const struct element *run = element_within(element, VOCABULARY_MATH, "r");
    return element_child(run, "rPr");
}

void equation_read(struct line *line, const struct element *element,
                   const struct surroundings *around)
{
    struct reader *reader = line->reader;
    struct buffer text = buffer_new(reader->arena);
    add_math(&text, element);
    struct run *run =
        line_add(line, RUN_EQUATION, buffer_text(&text),
                 cascade_run(reader, line->cascade, math_properties(element)), around);
    struct equation_extent extent = equation_extent(element);
    if (run) {
        run->above = (int)(100 * extent.above);
        run->below = (int)(100 * extent.below);
    }
}
