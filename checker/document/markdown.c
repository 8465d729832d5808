/* Tells the prose of a Markdown line from its code, tags and link targets. */
#include "document/markdown.h"

/* Bytes in which a tag, a target or a span of code must end: a line of opening marks alone would
 * otherwise be searched to its end for each. */
#define LONGEST_SPAN 4000

static struct text without_indent(struct text line)
{
    size_t at = 0;
    while (at < line.length && at < 4 && line.data[at] == ' ')
        at++;
    return text_slice(line, at, line.length);
}

static size_t run_of(struct text line, size_t at, char c)
{
    size_t count = 0;
    while (at + count < line.length && line.data[at + count] == c)
        count++;
    return count;
}

/* Opens or closes a fenced block; the line of the fence is no prose either. */
static void fence_line(struct markdown *markdown, struct text line)
{
    struct text text = without_indent(line);
    char c = text.length > 0 ? text.data[0] : 0;
    size_t length = c == '`' || c == '~' ? run_of(text, 0, c) : 0;
    markdown->fence_line = false;
    if (!markdown->fence && length >= 3) {
        markdown->fence = c;
        markdown->fence_length = length;
        markdown->fence_line = true;
    } else if (markdown->fence && c == markdown->fence && length >= markdown->fence_length) {
        markdown->fence = 0;
        markdown->fence_line = true;
    }
}

/* Whether a comment that is open at the start of a line, or opens in it, is open at its end. */
static bool comment_after(struct text line, bool open)
{
    size_t at = 0;
    while (at < line.length) {
        struct text rest = text_slice(line, at, line.length);
        size_t mark = text_find(rest, open ? TEXT("-->") : TEXT("<!--"));
        if (mark == rest.length)
            return open;
        at += mark + 3;
        open = !open;
    }
    return open;
}

void markdown_line(struct markdown *markdown, struct text line)
{
    markdown->comment = markdown->comment_next;
    if (!markdown->comment)
        fence_line(markdown, line);
    if (!markdown->fence && !markdown->fence_line)
        markdown->comment_next = comment_after(line, markdown->comment);
}

int markdown_heading(const struct markdown *markdown, struct text line)
{
    struct text text = without_indent(line);
    size_t level = run_of(text, 0, '#');
    bool prose = !markdown->fence && !markdown->fence_line && !markdown->comment;
    bool spaced = level == text.length || text.data[level] == ' ' || text.data[level] == '\t';
    return prose && level >= 1 && level <= 6 && spaced ? (int)level : 0;
}

/* From byte `at` to the end of what closes it, or to `at` when nothing does. */
static size_t closed_by(struct text line, size_t at, size_t open, struct text close)
{
    struct text rest = text_slice(line, at + open, line.length);
    size_t end = text_find(rest, close);
    return end < rest.length ? at + open + end + close.length : at;
}

static size_t code_end(struct text line, size_t at)
{
    size_t ticks = run_of(line, at, '`');
    line = text_slice(line, 0, at + ticks + LONGEST_SPAN);
    for (size_t i = at + ticks; i < line.length; i++)
        if (line.data[i] == '`') {
            size_t closing = run_of(line, i, '`');
            if (closing == ticks)
                return i + closing;
            i += closing - 1;
        }
    return at;
}

/* The end of a span that begins at this byte, or the byte itself. */
static size_t span_end(struct text line, size_t at)
{
    struct text rest = text_slice(line, at, line.length), near;
    near = text_slice(line, 0, at + LONGEST_SPAN);
    if (text_starts(rest, TEXT("<!--"))) {
        size_t end = closed_by(line, at, 4, TEXT("-->"));
        return end > at ? end : line.length;
    }
    if (rest.data[0] == '`')
        return code_end(line, at);
    if (rest.data[0] == '<' && rest.length > 1 &&
        (rest.data[1] == '/' || (rest.data[1] >= 'A' && rest.data[1] <= 'z')))
        return closed_by(near, at, 1, TEXT(">"));
    if (text_starts(rest, TEXT("](")))
        return closed_by(near, at, 2, TEXT(")"));
    return at;
}

bool markdown_next(const struct markdown *markdown, struct text line, size_t at,
                   struct markdown_span *span)
{
    if (at >= line.length)
        return false;
    if (markdown->fence || markdown->fence_line) {
        *span = (struct markdown_span){ at, line.length, false };
        return true;
    }
    if (markdown->comment && at == 0) {
        size_t end = text_find(line, TEXT("-->"));
        *span = (struct markdown_span){ 0, end < line.length ? end + 3 : line.length, true };
        return true;
    }
    for (; at < line.length; at++) {
        size_t end = span_end(line, at);
        if (end > at) {
            *span = (struct markdown_span){ at, end, line.data[at] == '<' };
            return true;
        }
        if (line.data[at] == '`') /* ticks that nothing closes are text, all of them */
            at += run_of(line, at, '`') - 1;
    }
    return false;
}

/* "- ", "* ", "+ ", "> ", "12. ", "12) " or "## ". */
static size_t mark_length(struct text line, size_t at)
{
    size_t from = at;
    while (at < line.length && line.data[at] >= '0' && line.data[at] <= '9' && at - from < 9)
        at++;
    if (at > from)
        at = at < line.length && (line.data[at] == '.' || line.data[at] == ')') ? at + 1 : from;
    else if (run_of(line, at, '#') > 0)
        at += run_of(line, at, '#');
    else if (at < line.length && (line.data[at] == '-' || line.data[at] == '*' ||
                                  line.data[at] == '+' || line.data[at] == '>'))
        at++;
    bool spaced = at == line.length || line.data[at] == ' ' || line.data[at] == '\t';
    return at > from && spaced ? at - from : 0;
}

size_t markdown_words_from(struct text line)
{
    size_t at = 0, length;
    do {
        while (at < line.length && (line.data[at] == ' ' || line.data[at] == '\t'))
            at++;
        length = mark_length(line, at);
        at += length;
    } while (length > 0);
    return at;
}
