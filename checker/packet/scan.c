/* A first look at XML, before a parser sees it: DTDs and quadratic traps are found in linear time.
 */
#include "packet/scan.h"

#include <string.h>

/* Each name is looked up among all declarations in force: so many elements' worth of them may be.
 */
#define ELEMENTS_OF_NAMESPACES 4

struct walk {
    struct arena *arena;
    const struct budget *budget;
    struct text xml;
    size_t at;
    uint64_t depth, elements;
    unsigned *declared; /* namespace declarations of each open element */
    size_t capacity;
    unsigned in_force;
    struct scan found;
};

int scan_line(struct text text, size_t at)
{
    int line = 1;
    struct text before = text_slice(text, 0, at);
    for (size_t i = 0; i < before.length; i++)
        line += before.data[i] == '\n';
    return line;
}

static bool stop(struct walk *walk, enum scan_fault fault, enum limit limit)
{
    walk->found = (struct scan){ fault, limit, walk->at };
    return false;
}

/* Moves past the next `end`; to the end of the text when there is none. */
static void pass(struct walk *walk, const char *end)
{
    size_t length = strlen(end);
    const char *found = memmem(walk->xml.data + walk->at, walk->xml.length - walk->at, end, length);
    walk->at = found ? (size_t)(found - walk->xml.data) + length : walk->xml.length;
}

struct tag {
    uint64_t attributes;
    unsigned namespaces;
    bool empty;
};

/* Moves past a quoted value; false when it is too long. */
static bool pass_value(struct walk *walk, char quote)
{
    size_t from = walk->at + 1;
    const char *end = memchr(walk->xml.data + from, quote, walk->xml.length - from);
    size_t to = end ? (size_t)(end - walk->xml.data) : walk->xml.length;
    if (!budget_allows(walk->budget, LIMIT_XML_TEXT, to - from))
        return stop(walk, SCAN_LIMIT, LIMIT_XML_TEXT);
    walk->at = end ? to + 1 : to;
    return true;
}

static bool ends_name(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '"' || c == '\'' || c == '<';
}

static bool declares_namespace(struct text xml, size_t equals)
{
    size_t from = equals;
    while (from > 0 && !ends_name(xml.data[from - 1]))
        from--;
    return text_starts(text_slice(xml, from, equals), TEXT("xmlns"));
}

/* Bytes up to the next that means something in a start tag. */
static size_t plain_length(struct text xml, size_t at)
{
    size_t from = at;
    while (at < xml.length && xml.data[at] != '=' && xml.data[at] != '>' && xml.data[at] != '"' &&
           xml.data[at] != '\'')
        at++;
    return at - from;
}

/* Moves past a start tag, counting; walk->at stands on its '<'. */
static bool pass_tag(struct walk *walk, struct tag *tag)
{
    *tag = (struct tag){ 0 };
    struct text xml = walk->xml;
    size_t opened = walk->at++;
    while (walk->at < xml.length) {
        walk->at += plain_length(xml, walk->at);
        if (!budget_allows(walk->budget, LIMIT_XML_TEXT, walk->at - opened))
            return stop(walk, SCAN_LIMIT, LIMIT_XML_TEXT);
        if (walk->at == xml.length)
            break;
        char c = xml.data[walk->at];
        if (c == '"' || c == '\'') {
            if (!pass_value(walk, c))
                return false;
            continue;
        }
        if (c == '=') {
            tag->attributes++;
            tag->namespaces += declares_namespace(xml, walk->at);
            if (!budget_allows(walk->budget, LIMIT_XML_ATTRIBUTES, tag->attributes))
                return stop(walk, SCAN_LIMIT, LIMIT_XML_ATTRIBUTES);
        }
        walk->at++;
        if (c == '>') {
            tag->empty = xml.data[walk->at - 2] == '/';
            return true;
        }
    }
    return true;
}

static bool start_tag(struct walk *walk)
{
    struct tag tag;
    if (!pass_tag(walk, &tag))
        return false;
    if (!budget_allows(walk->budget, LIMIT_XML_ELEMENTS, ++walk->elements))
        return stop(walk, SCAN_LIMIT, LIMIT_XML_ELEMENTS);
    if (!budget_allows(walk->budget, LIMIT_XML_DEPTH, walk->depth + 1))
        return stop(walk, SCAN_LIMIT, LIMIT_XML_DEPTH);
    if (!budget_allows(walk->budget, LIMIT_XML_ATTRIBUTES,
                       (walk->in_force + tag.namespaces) / ELEMENTS_OF_NAMESPACES))
        return stop(walk, SCAN_LIMIT, LIMIT_XML_ATTRIBUTES);
    if (tag.empty)
        return true;
    walk->declared =
        arena_grow(walk->arena, walk->declared, walk->depth, &walk->capacity, sizeof(unsigned));
    walk->declared[walk->depth++] = tag.namespaces;
    walk->in_force += tag.namespaces;
    return true;
}

static void end_tag(struct walk *walk)
{
    pass(walk, ">");
    if (walk->depth > 0)
        walk->in_force -= walk->declared[--walk->depth];
}

/* One piece of markup; walk->at stands on its '<'. */
static bool markup_piece(struct walk *walk)
{
    struct text rest = text_slice(walk->xml, walk->at, walk->xml.length);
    if (text_starts(rest, TEXT("<!--"))) {
        walk->at += 4;
        pass(walk, "-->");
    } else if (text_starts(rest, TEXT("<![CDATA["))) {
        walk->at += 9;
        pass(walk, "]]>");
    } else if (text_starts(rest, TEXT("<?"))) {
        pass(walk, "?>");
    } else if (text_starts(rest, TEXT("<!"))) {
        return stop(walk, SCAN_DTD, LIMIT_COUNT);
    } else if (text_starts(rest, TEXT("</"))) {
        end_tag(walk);
    } else {
        return start_tag(walk);
    }
    return true;
}

struct scan scan_xml(struct arena *arena, const struct budget *budget, struct text xml)
{
    struct walk walk = { .arena = arena, .budget = budget, .xml = xml };
    while (walk.at < xml.length) {
        const char *next = memchr(xml.data + walk.at, '<', xml.length - walk.at);
        size_t to = next ? (size_t)(next - xml.data) : xml.length;
        if (!budget_allows(budget, LIMIT_XML_TEXT, to - walk.at)) {
            stop(&walk, SCAN_LIMIT, LIMIT_XML_TEXT);
            break;
        }
        walk.at = to;
        if (next && !markup_piece(&walk))
            break;
    }
    return walk.found;
}

static bool is_between(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '/' || c == '"' ||
           c == '\'' || c == '=';
}

/* Moves past a tag of HTML; false when more stands in it than attributes may. */
static bool pass_html_tag(struct walk *walk)
{
    uint64_t pieces = 0;
    char before = ' ';
    for (; walk->at < walk->xml.length; walk->at++) {
        char c = walk->xml.data[walk->at];
        if (c == '>')
            return true;
        if ((c == '"' || c == '\'') && before == '=') {
            const char *end =
                memchr(walk->xml.data + walk->at + 1, c, walk->xml.length - walk->at - 1);
            walk->at = end ? (size_t)(end - walk->xml.data) : walk->xml.length;
        } else if (is_between(before) && !is_between(c)) {
            pieces++; /* a name, or a value without quotes */
        }
        before = c;
        if (!budget_allows(walk->budget, LIMIT_XML_ATTRIBUTES, pieces / 2))
            return stop(walk, SCAN_LIMIT, LIMIT_XML_ATTRIBUTES);
    }
    return true;
}

/* What stands in scripts and styles is no markup, though it may hold '<'. */
static void pass_html_raw(struct walk *walk, size_t opened)
{
    struct text rest = text_slice(walk->xml, opened, walk->xml.length);
    static const char *const raw[][2] = { { "<script", "</script" }, { "<style", "</style" } };
    for (size_t i = 0; i < sizeof raw / sizeof *raw; i++) {
        struct text start = text_slice(rest, 0, text_of(raw[i][0]).length);
        if (text_equal_ascii(start, text_of(raw[i][0])))
            walk->at = opened + text_find_ascii(rest, text_of(raw[i][1]));
    }
}

struct scan scan_html(const struct budget *budget, struct text html)
{
    struct walk walk = { .budget = budget, .xml = html };
    while (walk.at < html.length) {
        const char *next = memchr(html.data + walk.at, '<', html.length - walk.at);
        if (!next)
            break;
        size_t opened = walk.at = (size_t)(next - html.data);
        if (text_starts(text_slice(html, opened, html.length), TEXT("<!--"))) {
            pass(&walk, "-->");
            continue;
        }
        if (!pass_html_tag(&walk))
            break;
        pass_html_raw(&walk, opened);
    }
    return walk.found;
}
