/* Joins wrapped lines into paragraphs and puts printed columns one under the other. */
#include "notice/outline.h"

#include "buffer.h"
#include "unicode.h"

#include <stdint.h>
#include <string.h>

#define GAP_SPACES 4

struct joiner {
    struct arena *arena;
    struct pieces pieces;
    struct buffer text;
    bool wrapped;
    size_t width; /* code points of a full line when wrapped */
};

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

/* Lines of one width that break sentences in their midst: an e-mail, a PDF. */
static void measure(struct joiner *joiner)
{
    size_t broken = 0, long_lines = 0, longest = 0, least = SIZE_MAX, widths[161] = { 0 };
    for (size_t i = 0; i + 1 < joiner->pieces.count; i++) {
        struct text line = joiner->pieces.items[i].text, next = joiner->pieces.items[i + 1].text;
        size_t width = unicode_count(line);
        if (joiner->pieces.items[i].width)
            continue;
        if (width > 45 && !ends_sentence(line) && starts_lower(next)) {
            broken++;
            least = width < least ? width : least;
        }
        widths[width > 160 ? 160 : width]++;
        long_lines += width > 160;
        if (width > longest && width <= 160)
            longest = width;
    }
    size_t seen = 0, want = joiner->pieces.count / 20;
    while (longest > 0 && (seen += widths[longest]) <= want && longest > 50)
        longest--;
    /* A short text breaks few sentences, but each at its margin. */
    bool at_margin = broken > 0 && long_lines == 0 && longest >= 60 && least * 100 >= longest * 78;
    joiner->wrapped = at_margin || (broken >= 3 && broken > long_lines);
    joiner->width = longest;
}

static bool has_mark(struct text line)
{
    enum mark mark;
    int ordinal;
    return mark_read(line, &mark, &ordinal) > 0;
}

/* A line that ends with such a word is broken in the midst of a sentence, whatever follows. */
static bool ends_open(struct text line)
{
    static const char *const words[] = { "the", "a",  "an",  "of",  "to",   "as",   "and", "or",
                                         "in",  "by", "at",  "for", "with", "from", "is",  "be",
                                         "le",  "la", "de",  "du",  "des",  "un",   "une", "et",
                                         "ou",  "au", "aux", "par", "pour", "sous", NULL };
    size_t from = line.length;
    while (from > 0 && line.data[from - 1] != ' ')
        from--;
    for (const char *const *word = words; *word && from > 20; word++)
        if (text_equal(text_slice(line, from, line.length), text_of(*word)))
            return true;
    return false;
}

/* Would the first word of next still have fitted on the line?  Then the break is meant. */
static bool goes_on(const struct joiner *joiner, const struct piece *piece, struct text next)
{
    size_t full = piece->width ? piece->width : joiner->wrapped ? joiner->width : 0;
    if (!full || next.length == 0 || has_mark(next))
        return false;
    size_t width = unicode_count(piece->text), word = 0;
    while (word < next.length && next.data[word] != ' ')
        word++;
    if (width * 2 >= full && ends_open(piece->text))
        return true;
    if (!ends_sentence(piece->text) && width * 100 >= full * (starts_lower(next) ? 50 : 85))
        return true;
    return width + 1 + unicode_count(text_slice(next, 0, word)) > full && width * 10 >= full * 7;
}

/* Between a label and its value, or two of them: a tab, or more spaces than justified text has. */
static bool is_gap(struct text line, size_t from, size_t to)
{
    bool tab = memchr(line.data + from, '\t', to - from) != NULL;
    return from > 5 && to < line.length && (tab || to - from >= GAP_SPACES);
}

static void add_folded(struct buffer *buffer, struct text line)
{
    size_t space = SIZE_MAX; /* where the white space before this point began */
    for (size_t at = 0; at < line.length;) {
        size_t from = at;
        unsigned point = unicode_next(line, &at);
        if (unicode_is_space(point) || point == 0xFEFF || point == 0x200B) {
            space = space == SIZE_MAX ? from : space;
            continue;
        }
        if (space != SIZE_MAX && buffer->length) {
            if (is_gap(line, space, from))
                buffer_add_code_point(buffer, GAP);
            else
                buffer_add_byte(buffer, ' ');
        }
        space = SIZE_MAX;
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

/* Reads the paragraph that begins at piece `at`; the index after it. */
static size_t read_strip(struct joiner *joiner, size_t at, struct strip *strip)
{
    const struct pieces *pieces = &joiner->pieces;
    joiner->text = buffer_new(joiner->arena);
    for (;; at++) {
        struct text line = pieces->items[at].text;
        size_t length = joiner->text.length;
        bool hyphen = length && joiner->text.data[length - 1] == '-' && starts_lower(line);
        if (length && !hyphen)
            buffer_add_byte(&joiner->text, ' ');
        note_line(joiner, strip, pieces->items[at].line);
        struct buffer tidy = buffer_new(joiner->arena);
        add_folded(&tidy, line);
        buffer_add(&joiner->text, buffer_text(&tidy));
        if (at + 1 >= pieces->count ||
            !goes_on(joiner, &pieces->items[at], pieces->items[at + 1].text))
            break;
    }
    strip->text = buffer_text(&joiner->text);
    return at + 1;
}

void strips_read(struct arena *arena, const struct source *source, struct strips *strips)
{
    struct joiner joiner = { .arena = arena };
    columns_split(arena, source, &joiner.pieces);
    measure(&joiner);
    bool blank = true;
    for (size_t at = 0; at < joiner.pieces.count;) {
        if (joiner.pieces.items[at].text.length == 0) {
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
