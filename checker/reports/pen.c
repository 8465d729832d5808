/* Writing for people, wrapped by the cells that a terminal gives each character. */
#include "pen.h"

#include "print.h"
#include "unicode.h"

#include <stdarg.h>

#define NARROWEST 50
#define WIDEST    100 /* longer lines are hard to follow */

static const char *const codes[] = {
    [INK_PLAIN] = "",           [INK_HEAD] = "\033[1m",  [INK_ERROR] = "\033[1;31m",
    [INK_WARNING] = "\033[33m", [INK_NOTE] = "\033[36m", [INK_GOOD] = "\033[32m",
    [INK_FAINT] = "\033[2m",
};

struct pen pen_new(FILE *out, struct arena *arena, const struct report_options *options)
{
    int width = options->width;
    if (width)
        width = width < NARROWEST ? NARROWEST : width > WIDEST ? WIDEST : width;
    return (struct pen){ out, arena, options->colour, width };
}

static void print_inked(struct pen *pen, enum ink ink, struct text text)
{
    bool coloured = pen->colour && ink != INK_PLAIN && text.length;
    if (coloured)
        fputs(codes[ink], pen->out);
    print_fit(pen->out, text);
    if (coloured)
        fputs("\033[0m", pen->out);
}

static void spaces(struct pen *pen, int count)
{
    for (int i = 0; i < count; i++)
        fputc(' ', pen->out);
}

void pen_head(struct pen *pen, const char *heading, struct text beside)
{
    fputc('\n', pen->out);
    print_inked(pen, INK_HEAD, text_of(heading));
    if (beside.length) {
        fputs("  ", pen->out);
        print_fit(pen->out, beside);
    }
    fputc('\n', pen->out);
}

/* Words are kept whole; one that is wider than the line stands out of it. */
static void print_wrapped(struct pen *pen, int hang, struct text rest)
{
    int column = hang;
    while (rest.data) {
        struct text word = text_cut(&rest, ' ');
        int width = (int)unicode_width(word);
        if (!word.length)
            continue;
        if (column > hang && pen->width && column + 1 + width > pen->width) {
            fputc('\n', pen->out);
            spaces(pen, hang);
            column = hang;
        } else if (column > hang) {
            fputc(' ', pen->out);
            column++;
        }
        print_fit(pen->out, word);
        column += width;
    }
    fputc('\n', pen->out);
}

void pen_entry(struct pen *pen, const struct entry *entry, struct text text)
{
    struct text label = text_of(entry->label);
    int used = entry->indent + (int)unicode_width(label);
    spaces(pen, entry->indent);
    print_inked(pen, entry->ink, label);
    if (used + 1 > entry->hang && label.length) {
        fputc(' ', pen->out);
        used++;
    }
    spaces(pen, entry->hang - used);
    print_wrapped(pen, entry->hang, text);
}

void pen_say(struct pen *pen, const struct entry *entry, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    char *string = arena_take(pen->arena, length < 0 ? 1 : (size_t)length + 1);
    if (length > 0)
        vsnprintf(string, (size_t)length + 1, format, again);
    va_end(again);
    va_end(arguments);
    pen_entry(pen, entry, text_of(string));
}
