/* Two printed columns side by side, as PDFs give them, put one under the other. */
#include "notice/outline.h"

#include "unicode.h"

#include <string.h>

#define LINES_LEAST  4   /* lines that share a column before it is one */
#define COLUMN_MOST  120 /* code points from the left */
#define COLUMN_LEAST 28
#define GAP_LEAST    3 /* spaces between the columns */

/* Where the text after the last wide gap of a line starts: column in code points, 0 for none; *byte
 * likewise. */
static size_t gap_column(struct text line, size_t *byte)
{
    size_t column = 0, spaces = 0, found = 0;
    for (size_t at = 0; at < line.length; column++) {
        size_t from = at;
        unsigned point = unicode_next(line, &at);
        if (unicode_is_space(point)) {
            spaces++;
            continue;
        }
        if (spaces >= GAP_LEAST && column >= COLUMN_LEAST && column < COLUMN_MOST) {
            found = column;
            *byte = from;
        }
        spaces = 0;
    }
    return found;
}

/* Bytes of the line left of the column; line.length when it ends before. */
static size_t byte_of_column(struct text line, size_t column)
{
    size_t at = 0;
    for (size_t i = 0; i < column && at < line.length; i++)
        unicode_next(line, &at);
    return at;
}

/* Does the line fit the layout: nothing, or white space, just before the column? */
static bool fits(struct text line, size_t column)
{
    size_t at = byte_of_column(line, column);
    if (at >= line.length)
        return true;
    return at >= 2 && line.data[at - 1] == ' ' && line.data[at - 2] == ' ';
}

struct block {
    size_t from, to, column; /* lines [from, to) */
    size_t looked_at;        /* lines */
};

/* Two columns of running text: the left one is nearly full on most lines. */
static bool is_running(const struct source *source, const struct block *block)
{
    size_t left = 0, lines = 0, colons = 0, right = 0;
    for (size_t i = block->from; i < block->to; i++) {
        struct text line = source->lines.items[i];
        size_t at = byte_of_column(line, block->column);
        if (at >= line.length)
            continue;
        struct text start = text_trim(text_slice(line, 0, at));
        if (!start.length)
            continue;
        left += unicode_count(start);
        right += unicode_count(text_slice(line, at, line.length));
        colons += text_has(text_slice(start, 0, 24), TEXT(":"));
        lines++;
    }
    return lines >= LINES_LEAST && colons * 3 < lines && left * 10 >= lines * block->column * 6 &&
           right >= lines * 15;
}

/* The block of lines that share the column of line `at`. */
static struct block block_at(const struct source *source, size_t at)
{
    size_t byte = 0, column = gap_column(source->lines.items[at], &byte), shared = 0;
    struct block block = { at, at, column, 0 };
    size_t blanks = 0;
    for (size_t i = at; column && i < source->lines.count && i < at + 400; i++) {
        struct text line = source->lines.items[i];
        if (!text_trim(line).length) {
            if (++blanks > 2)
                break;
            continue;
        }
        blanks = 0;
        if (!fits(line, column))
            break;
        bool both = byte_of_column(line, column) < line.length;
        shared += both;
        block.to = i + 1;
        block.looked_at++;
    }
    if (shared < LINES_LEAST || !is_running(source, &block))
        block.to = at;
    return block;
}

static void add_piece(struct arena *arena, struct pieces *pieces, struct piece piece)
{
    pieces->items =
        arena_grow(arena, pieces->items, pieces->count, &pieces->capacity, sizeof *pieces->items);
    pieces->items[pieces->count++] = piece;
}

static void add_column(struct arena *arena, const struct source *source, const struct block *block,
                       bool right, struct pieces *pieces)
{
    size_t width = 0, first = pieces->count;
    for (size_t i = block->from; i < block->to; i++) {
        struct text line = source->lines.items[i];
        size_t at = byte_of_column(line, block->column);
        struct text part =
            text_trim(right ? text_slice(line, at, line.length) : text_slice(line, 0, at));
        size_t length = unicode_count(part);
        width = length > width ? length : width;
        add_piece(arena, pieces, (struct piece){ part, (int)i + 1, 0 });
    }
    for (size_t i = first; i < pieces->count; i++)
        pieces->items[i].width = width;
    add_piece(arena, pieces, (struct piece){ TEXT_NONE, (int)block->to, 0 });
}

void columns_split(struct arena *arena, const struct source *source, struct pieces *pieces)
{
    size_t next_try = 0; /* lines that were looked at in vain are not looked at again */
    for (size_t at = 0; at < source->lines.count;) {
        struct block block = { .from = at, .to = at };
        if (at >= next_try) {
            block = block_at(source, at);
            next_try = block.looked_at / 8 > 1 ? at + block.looked_at / 8 : at + 1;
        }
        if (block.to > at) {
            add_column(arena, source, &block, false, pieces);
            add_column(arena, source, &block, true, pieces);
            at = block.to;
            continue;
        }
        add_piece(arena, pieces,
                  (struct piece){ text_trim(source->lines.items[at]), (int)at + 1, 0 });
        at++;
    }
}
