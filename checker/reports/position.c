/* Findings' places in the lines and columns that editors understand. */
#include "position.h"

#include "unicode.h"

const struct packet_file *position_file(const struct check *check, struct text file)
{
    for (size_t i = 0; i < check->packet.count; i++)
        if (text_equal(check->packet.files[i].path, file))
            return &check->packet.files[i];
    return NULL;
}

struct text position_line(const struct check *check, struct text file, int line)
{
    const struct packet_file *found = position_file(check, file);
    const struct document *document = found ? found->document : NULL;
    if (!document && check->essay && text_equal(check->essay->path, file))
        document = check->document;
    const struct paragraph *paragraph = document && line > 0 ? document_line(document, line) : NULL;
    return paragraph ? paragraph->text : TEXT_NONE;
}

static int column_at(struct text line, size_t at, enum unit unit)
{
    struct text before = text_slice(line, 0, at);
    if (unit == UNIT_BYTES || at > line.length)
        return (int)at + 1;
    return 1 + (int)(unit == UNIT_UTF16 ? unicode_count_utf16(before) : unicode_count(before));
}

static bool taken(const struct position *positions, size_t count, const struct position *wanted)
{
    for (size_t i = 0; i < count; i++)
        if (&positions[i] != wanted && positions[i].column == wanted->column &&
            positions[i].line == wanted->line && text_equal(positions[i].file, wanted->file))
            return true;
    return false;
}

static void place_exactly(const struct check *check, const struct place *place, enum unit unit,
                          struct position *position)
{
    struct text line = position_line(check, place->file, place->line);
    position->line = position->end_line = place->line;
    position->column = column_at(line, place->from, unit);
    position->end_column = column_at(line, place->to < place->from ? place->from : place->to, unit);
}

/* Two places a byte apart may fall on one column of wider units, and editors would keep only one.
 */
static void move_on(const struct position *before, struct position *position)
{
    if (before->line != position->line || !text_equal(before->file, position->file) ||
        before->column < position->column)
        return;
    position->column = before->column + 1;
    if (position->end_column < position->column)
        position->end_column = position->column;
}

static void place_whole(const struct position *positions, size_t count, struct position *position)
{
    position->line = position->end_line = 1;
    position->column = 1;
    while (taken(positions, count, position))
        position->column++;
    position->end_column = position->column;
}

struct position *positions_make(const struct check *check, enum unit unit)
{
    size_t count = check->findings.count;
    struct position *positions = arena_take(check->arena, count * sizeof *positions);
    for (size_t i = 0; i < count; i++) {
        const struct place *place = &check->findings.items[i].place;
        positions[i].file = place->file.length ? place->file : check->packet.path;
        positions[i].whole = place->line < 1;
        if (!positions[i].whole)
            place_exactly(check, place, unit, &positions[i]);
        if (i > 0)
            move_on(&positions[i - 1], &positions[i]);
    }
    for (size_t i = 0; i < count; i++)
        if (positions[i].whole)
            place_whole(positions, count, &positions[i]);
    return positions;
}
