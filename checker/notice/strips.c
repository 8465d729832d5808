/* Joins wrapped lines into paragraphs and puts printed columns one under the other. */
#include "notice/outline.h"

#include "buffer.h"
#include "unicode.h"

#include <string.h>

struct joiner {
    struct arena *arena;
    const struct source *source;
    struct strips *strips;
    struct buffer text;
    bool wrapped;
    size_t width; /* bytes of a full line when wrapped */
};

static bool is_blank(struct text line)
{
    return text_trim(line).length == 0;
}

static bool starts_lower(struct text line)
{
    size_t at = 0;
    return unicode_is_lower(unicode_next(line, &at));
}

static bool ends_sentence(struct text line)
{
    size_t at = line.length;
    unsigned last = unicode_previous(line, &at);
    return last == '.' || last == ';' || last == ':' || last == '!' || last == '?';
}

static struct text line_at(const struct source *source, size_t index)
{
    return text_trim(source->lines.items[index]);
}

/* Lines of one width that break sentences in their midst: an e-mail, a PDF. */
static void measure(struct joiner *joiner)
{
    size_t broken = 0, full = 0, longest = 0, widths[161] = { 0 };
    for (size_t i = 0; i + 1 < joiner->source->lines.count; i++) {
        struct text line = line_at(joiner->source, i), next = line_at(joiner->source, i + 1);
        size_t width = unicode_count(line);
        if (width > 45 && !ends_sentence(line) && starts_lower(next))
            broken++;
        widths[width > 160 ? 160 : width]++;
        full += width > 160;
        if (width > longest && width <= 160)
            longest = width;
    }
    size_t seen = 0, want = joiner->source->lines.count / 20;
    while (longest > 0 && (seen += widths[longest]) <= want && longest > 50)
        longest--;
    joiner->wrapped = broken >= 3 && broken > full;
    joiner->width = longest;
}

static bool has_mark(struct text line)
{
    enum mark mark;
    int ordinal;
    return mark_read(line, &mark, &ordinal) > 0;
}

/* Would the first word of next still have fitted on line?  Then the break is meant. */
static bool goes_on(const struct joiner *joiner, struct text line, struct text next)
{
    if (!joiner->wrapped || next.length == 0 || has_mark(next))
        return false;
    size_t width = unicode_count(line), word = 0;
    while (word < next.length && next.data[word] != ' ')
        word++;
    if (starts_lower(next) && !ends_sentence(line) && width > joiner->width / 2)
        return true;
    return width + 1 + unicode_count(text_slice(next, 0, word)) > joiner->width &&
           width * 10 >= joiner->width * 7;
}

static void add_folded(struct buffer *buffer, struct text line)
{
    bool space = false;
    for (size_t at = 0; at < line.length;) {
        size_t from = at;
        unsigned point = unicode_next(line, &at);
        if (unicode_is_space(point) || point == 0xFEFF || point == 0x200B) {
            space = true;
            continue;
        }
        if (space && buffer->length)
            buffer_add_byte(buffer, ' ');
        space = false;
        buffer_add(buffer, text_slice(line, from, at));
    }
}

static void note_line(struct joiner *joiner, struct strip *strip, int line)
{
    size_t lines = strip->line_capacity;
    strip->starts = arena_grow(joiner->arena, strip->starts, strip->count, &strip->capacity,
                               sizeof *strip->starts);
    strip->lines =
        arena_grow(joiner->arena, strip->lines, strip->count, &lines, sizeof *strip->lines);
    strip->line_capacity = lines;
    strip->starts[strip->count] = joiner->text.length;
    strip->lines[strip->count++] = line;
}

/* Reads the paragraph that begins at line index `at`; the index after it. */
static size_t read_strip(struct joiner *joiner, size_t at, struct strip *strip)
{
    const struct source *source = joiner->source;
    joiner->text = buffer_new(joiner->arena);
    for (;; at++) {
        struct text line = line_at(source, at);
        size_t length = joiner->text.length;
        bool hyphen = length && joiner->text.data[length - 1] == '-' && starts_lower(line);
        if (length && !hyphen)
            buffer_add_byte(&joiner->text, ' ');
        note_line(joiner, strip, (int)at + 1);
        struct buffer tidy = buffer_new(joiner->arena);
        add_folded(&tidy, line);
        buffer_add(&joiner->text, buffer_text(&tidy));
        if (at + 1 >= source->lines.count || !goes_on(joiner, line, line_at(source, at + 1)))
            break;
    }
    strip->text = buffer_text(&joiner->text);
    return at + 1;
}

void strips_read(struct arena *arena, const struct source *source, struct strips *strips)
{
    struct joiner joiner = { .arena = arena, .source = source, .strips = strips };
    measure(&joiner);
    bool blank = true;
    for (size_t at = 0; at < source->lines.count;) {
        if (is_blank(source->lines.items[at])) {
            blank = true;
            at++;
            continue;
        }
        struct strip strip = { .blank_before = blank };
        at = read_strip(&joiner, at, &strip);
        blank = false;
        strips->items = arena_grow(arena, strips->items, strips->count, &strips->capacity,
                                   sizeof *strips->items);
        strips->items[strips->count++] = strip;
    }
}
