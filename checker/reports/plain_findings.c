/* The findings, the gravest first; many of one rule are one entry with a count. */
#include "plain.h"

#include "buffer.h"
#include "fixes.h"
#include "position.h"
#include "unicode.h"

#define HANG     11
#define DEEP     17
#define LISTED   8   /* of one rule; the rest are counted */
#define SENTENCE 220 /* code points of the notice's sentence */

static const enum ink inks[] = { INK_PLAIN, INK_NOTE, INK_WARNING, INK_ERROR };
static const char *const labels[] = { "", "Note", "Warning", "ERROR" };

static struct text short_path(const struct check *check, struct text path)
{
    struct text folder = check->packet.path;
    const struct packet_file *file = position_file(check, path);
    if (file && text_equal(path, folder))
        return file->name;
    if (text_starts(path, folder) && path.length > folder.length + 1) {
        size_t from = folder.length;
        while (from < path.length && (path.data[from] == '/' || path.data[from] == ':'))
            from++;
        return text_slice(path, from, path.length);
    }
    return path;
}

static struct text place_words(struct pen *pen, const struct check *check,
                               const struct finding *finding, bool with_file)
{
    struct buffer line = buffer_new(pen->arena);
    const struct packet_file *file = position_file(check, finding->place.file);
    const struct paragraph *paragraph = file && file->document && finding->place.line > 0
                                            ? document_line(file->document, finding->place.line)
                                            : NULL;
    const char *comma = "";
    if (with_file && finding->place.file.length) {
        buffer_add(&line, short_path(check, finding->place.file));
        comma = ", ";
    }
    if (finding->page) {
        buffer_add_format(&line, "%spage %d, line %d", comma, finding->page, finding->page_line);
        comma = ", ";
    }
    if (paragraph && paragraph->number)
        buffer_add_format(&line, "%sparagraph %d", comma, paragraph->number);
    else if (finding->place.line > 0)
        buffer_add_format(&line, "%sline %d", comma, finding->place.line);
    return buffer_text(&line);
}

/* The message often holds the excerpt already; then it is not said twice. */
static bool excerpt_tells_more(const struct finding *finding)
{
    return finding->excerpt.length && !text_has(finding->message, finding->excerpt) &&
           !text_has(finding->place.file, finding->excerpt);
}

static void say_because(struct pen *pen, const struct finding *finding)
{
    const struct entry why = { HANG, DEEP, INK_FAINT, "why" };
    if (finding->because.line > 0)
        pen_say(pen, &why, "the notice, line %d: \"%.*s\"", finding->because.line,
                TEXT_SHOW(unicode_fit(pen->arena, finding->because.text, SENTENCE)));
}

static void say_fixes(struct pen *pen, const struct finding *finding)
{
    const struct entry act = { HANG, DEEP, INK_FAINT, "do" };
    if (fixes_are_words(finding) && finding->fix_count) {
        pen_say(pen, &act, "write: %.*s",
                TEXT_SHOW(fixes_joined(pen->arena, finding, FINDING_FIXES)));
        return;
    }
    for (int i = 0; i < finding->fix_count; i++)
        pen_entry(pen, &act, finding->fixes[i]);
}

static void say_one(struct pen *pen, const struct check *check, const struct finding *finding)
{
    const struct entry head = { 2, HANG, inks[finding->level], labels[finding->level] };
    const struct entry at = { HANG, DEEP, INK_FAINT, "where" };
    struct text place = place_words(pen, check, finding, true);
    pen_say(pen, &head, "%.*s  [%.*s]", TEXT_SHOW(finding->message), TEXT_SHOW(finding->rule));
    if (place.length && excerpt_tells_more(finding))
        pen_say(pen, &at, "%.*s: \"%.*s\"", TEXT_SHOW(place), TEXT_SHOW(finding->excerpt));
    else if (place.length)
        pen_entry(pen, &at, place);
    say_because(pen, finding);
    say_fixes(pen, finding);
}

static bool same_group(const struct finding *a, const struct finding *b)
{
    return a->level == b->level && text_equal(a->rule, b->rule);
}

/* Findings of a group with one message are one line: the same slip in seven places. */
static bool is_alike(const struct finding *a, const struct finding *b)
{
    return same_group(a, b) && text_equal(a->message, b->message) &&
           text_equal(a->place.file, b->place.file) && text_equal(a->excerpt, b->excerpt);
}

static bool is_repeated(const struct check *check, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (is_alike(&check->findings.items[i], &check->findings.items[index]))
            return true;
    return false;
}

static size_t count_alike(const struct check *check, size_t index)
{
    size_t count = 0;
    for (size_t i = index; i < check->findings.count; i++)
        count += is_alike(&check->findings.items[i], &check->findings.items[index]);
    return count;
}

static void say_member(struct pen *pen, const struct check *check, size_t index)
{
    const struct finding *finding = &check->findings.items[index];
    const struct entry item = { HANG, HANG + 2, INK_FAINT, "-" };
    struct buffer line = buffer_new(pen->arena);
    size_t alike = count_alike(check, index);
    bool elsewhere = check->essay_count != 1 || !check->essay ||
                     !text_equal(finding->place.file, check->essay->path);
    struct text place = place_words(pen, check, finding, elsewhere);
    if (place.length)
        buffer_add(&line, place);
    if (alike > 1)
        buffer_add_format(&line, " and %zu more place%s", alike - 1, alike == 2 ? "" : "s");
    if (line.length)
        buffer_add_format(&line, ": ");
    buffer_add(&line, finding->message);
    if (excerpt_tells_more(finding))
        buffer_add_format(&line, ": \"%.*s\"", TEXT_SHOW(finding->excerpt));
    if (fixes_are_words(finding) && finding->fix_count)
        buffer_add_format(&line, " (write: %.*s)", TEXT_SHOW(fixes_joined(pen->arena, finding, 3)));
    pen_entry(pen, &item, buffer_text(&line));
}

static void say_group(struct pen *pen, const struct check *check, size_t first, size_t count)
{
    const struct finding *items = check->findings.items, *leader = &items[first];
    const struct entry head = { 2, HANG, inks[leader->level], labels[leader->level] };
    const struct entry rest = { HANG, HANG, INK_PLAIN, "" };
    size_t lines = 0, told = 0;
    pen_say(pen, &head, "%zu findings of one kind  [%.*s]", count, TEXT_SHOW(leader->rule));
    for (size_t i = first; i < check->findings.count && lines < LISTED; i++)
        if (same_group(leader, &items[i]) && !is_repeated(check, i)) {
            say_member(pen, check, i);
            told += count_alike(check, i);
            lines++;
        }
    if (count > told)
        pen_say(pen, &rest, "and %zu more: --format gcc lists every one", count - told);
    say_because(pen, leader);
    if (!fixes_are_words(leader))
        say_fixes(pen, leader);
}

static size_t group_size(const struct check *check, size_t first)
{
    size_t count = 0;
    for (size_t i = first; i < check->findings.count; i++)
        count += same_group(&check->findings.items[first], &check->findings.items[i]);
    return count;
}

static bool said_before(const struct check *check, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (same_group(&check->findings.items[i], &check->findings.items[index]))
            return true;
    return false;
}

/* One or two are told in full; more of one rule are a list. */
static void say_all_like(struct pen *pen, const struct check *check, size_t first)
{
    const struct finding *items = check->findings.items;
    size_t size = group_size(check, first);
    if (size > 2) {
        say_group(pen, check, first, size);
        return;
    }
    for (size_t i = first; i < check->findings.count; i++)
        if (same_group(&items[first], &items[i]))
            say_one(pen, check, &items[i]);
}

static void say_level(struct pen *pen, const struct check *check, enum level level, bool *first)
{
    for (size_t i = 0; i < check->findings.count; i++) {
        if (check->findings.items[i].level != level || said_before(check, i))
            continue;
        if (!*first)
            fputc('\n', pen->out);
        *first = false;
        say_all_like(pen, check, i);
    }
}

void plain_findings(struct pen *pen, const struct check *check)
{
    bool first = true;
    if (!check->findings.count)
        return;
    pen_head(pen, "WHAT WAS FOUND", TEXT_NONE);
    for (int level = LEVEL_ERROR; level >= LEVEL_NOTE; level--)
        say_level(pen, check, (enum level)level, &first);
}
