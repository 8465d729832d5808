/* XML and HTML as a flow of events: the only file that includes libxml2. */
#include "markup.h"

#include "buffer.h"
#include "encoding.h"
#include "packet/known.h"
#include "packet/scan.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdint.h>
#include <string.h>

#define CHUNK         4096 /* bytes given to libxml2 at a time: bounds the events that wait */
#define REQUIRES_MOST 32   /* prefixes of one mc:Choice */
#define HTML_DEPTH    400  /* open elements past which HTML is made, not written */

/* A prefix that is bound to a namespace, in the element at that depth and within. */
struct binding {
    const xmlChar *prefix, *uri;
    int depth;
};

struct markup {
    struct arena *arena;
    const struct budget *budget;
    struct findings *findings;
    struct place place;
    struct text part;
    struct text rest; /* not given to libxml2 yet */
    xmlParserCtxt *parser;
    bool html, begun, ended, refused;
    const char *fault; /* what is wrong, once libxml2 has said so */
    int fault_line;
    enum limit limit; /* that is passed when fault is LIMIT_FAULT */
    struct markup_node *events;
    size_t count, capacity, next;
    struct buffer run; /* character data since the last tag */
    int run_line;
    int depth;
    struct texts open; /* HTML: names of the open elements */
    struct names names;
    struct binding *bindings; /* the innermost last */
    size_t binding_count, binding_capacity;
};

#define LIMIT_FAULT "it is past a limit"

/* libxml2 stops here; markup_next() tells why. */
static void stop(struct markup *markup, enum limit limit)
{
    markup->limit = limit;
    markup->fault = LIMIT_FAULT;
    xmlStopParser(markup->parser);
}

static const struct known_name *name_of(struct markup *markup, const xmlChar *string)
{
    if (!budget_allows(markup->budget, LIMIT_XML_NAMES, markup->names.count))
        stop(markup, LIMIT_XML_NAMES);
    return names_find(&markup->names, (const char *)string);
}

static struct markup_node *event_add(struct markup *markup)
{
    markup->events = arena_grow(markup->arena, markup->events, markup->count, &markup->capacity,
                                sizeof *markup->events);
    struct markup_node *event = &markup->events[markup->count++];
    *event = (struct markup_node){ .depth = markup->depth };
    event->line = xmlSAX2GetLineNumber(markup->parser);
    return event;
}

/* The character data since the last tag becomes one event; an event without a name is text. */
static void run_end(struct markup *markup)
{
    if (markup->run.length == 0)
        return;
    struct markup_node *event = event_add(markup);
    event->text = arena_copy(markup->arena, buffer_text(&markup->run));
    event->line = markup->run_line;
    buffer_clear(&markup->run);
}

static void on_text(void *context, const xmlChar *characters, int length)
{
    struct markup *markup = context;
    if (length <= 0 || markup->depth == 0)
        return;
    if (markup->run.length == 0)
        markup->run_line = xmlSAX2GetLineNumber(markup->parser);
    buffer_add(&markup->run, (struct text){ (const char *)characters, (size_t)length });
}

/* Its target is a name as well, which libxml2 keeps. */
static void on_instruction(void *context, const xmlChar *target, const xmlChar *data)
{
    (void)data;
    name_of(context, target);
}

static void on_script(void *context, const xmlChar *characters, int length)
{
    (void)context, (void)characters, (void)length;
}

/* libxml2 gives five pointers an attribute: name, prefix, URI, start and end of the value. */
static struct markup_attribute *attributes_of(struct markup *markup, int count,
                                              const xmlChar **from)
{
    struct markup_attribute *attributes =
        arena_take(markup->arena, (size_t)count * sizeof *attributes);
    for (int i = 0; i < count; i++, from += 5) {
        size_t length = (size_t)(from[4] - from[3]);
        attributes[i].name = name_of(markup, from[0])->text;
        attributes[i].vocabulary = from[2] ? name_of(markup, from[2])->vocabulary : VOCABULARY_NONE;
        attributes[i].value =
            arena_copy(markup->arena, (struct text){ (const char *)from[3], length });
    }
    return attributes;
}

static void bind(struct markup *markup, int count, const xmlChar **namespaces)
{
    for (int i = 0; i < count; i++) {
        markup->bindings = arena_grow(markup->arena, markup->bindings, markup->binding_count,
                                      &markup->binding_capacity, sizeof *markup->bindings);
        markup->bindings[markup->binding_count++] =
            (struct binding){ namespaces[2 * i], namespaces[2 * i + 1], markup->depth };
    }
}

static struct text namespace_of(const struct markup *markup, struct text prefix)
{
    for (size_t i = markup->binding_count; i-- > 0;)
        if (text_equal(text_of((const char *)markup->bindings[i].prefix), prefix))
            return text_of((const char *)markup->bindings[i].uri);
    return TEXT("unbound");
}

/* The prefixes of mc:Choice's Requires, as the namespaces that they stand for. */
static struct text required(struct markup *markup, struct text prefixes)
{
    struct buffer uris = buffer_new(markup->arena);
    struct text rest = prefixes;
    for (int i = 0; rest.data && i < REQUIRES_MOST; i++) {
        struct text prefix = text_trim(text_cut(&rest, ' '));
        if (prefix.length == 0)
            continue;
        if (uris.length > 0)
            buffer_add_byte(&uris, ' ');
        buffer_add(&uris, namespace_of(markup, prefix));
    }
    return buffer_text(&uris);
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int attribute_count,
                     int defaulted, const xmlChar **attributes)
{
    (void)prefix, (void)defaulted;
    struct markup *markup = context;
    run_end(markup);
    markup->begun = true;
    markup->depth++;
    bind(markup, namespace_count, namespaces);
    struct markup_node *event = event_add(markup);
    event->name = name_of(markup, name)->text;
    if (uri) {
        const struct known_name *known = name_of(markup, uri);
        event->namespace_uri = known->text;
        event->vocabulary = known->vocabulary;
    }
    struct markup_attribute *own = attributes_of(markup, attribute_count, attributes);
    event->attributes = own;
    event->attribute_count = (size_t)attribute_count;
    for (int i = 0; event->vocabulary == VOCABULARY_COMPATIBILITY && i < attribute_count; i++)
        if (text_equal(own[i].name, TEXT("Requires")))
            own[i].value = required(markup, own[i].value);
}

/* An END is told from a START by attributes being NULL. */
static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    (void)prefix;
    struct markup *markup = context;
    run_end(markup);
    struct markup_node *event = event_add(markup);
    event->name = name_of(markup, name)->text;
    if (uri) {
        const struct known_name *known = name_of(markup, uri);
        event->namespace_uri = known->text;
        event->vocabulary = known->vocabulary;
    }
    while (markup->binding_count > 0 &&
           markup->bindings[markup->binding_count - 1].depth >= markup->depth)
        markup->binding_count--;
    markup->depth--;
}

static const struct markup_attribute *html_attributes(struct markup *markup, const xmlChar **from,
                                                      size_t *count)
{
    for (*count = 0; from && from[2 * *count];)
        ++*count;
    struct markup_attribute *attributes = arena_take(markup->arena, *count * sizeof *attributes);
    for (size_t i = 0; i < *count; i++) {
        attributes[i].name = name_of(markup, from[2 * i])->text;
        attributes[i].value = arena_copy(markup->arena, text_of((const char *)from[2 * i + 1]));
    }
    return attributes;
}

static void on_html_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
    struct markup *markup = context;
    run_end(markup);
    if (markup->open.count >= HTML_DEPTH) {
        stop(markup, LIMIT_XML_DEPTH);
        return;
    }
    markup->depth++;
    struct markup_node *event = event_add(markup);
    event->vocabulary = VOCABULARY_HTML;
    event->name = name_of(markup, name)->text;
    event->attributes = html_attributes(markup, attributes, &event->attribute_count);
    texts_add(markup->arena, &markup->open, event->name);
}

static void html_close(struct markup *markup)
{
    run_end(markup);
    struct markup_node *event = event_add(markup);
    event->vocabulary = VOCABULARY_HTML;
    event->name = markup->open.items[--markup->open.count];
    markup->depth--;
}

/* libxml2 closes what HTML leaves open, but not always in the order that it was opened. */
static void on_html_end(void *context, const xmlChar *name)
{
    struct markup *markup = context;
    struct text closed = text_of((const char *)name);
    size_t at = markup->open.count;
    while (at > 0 && !text_equal(markup->open.items[at - 1], closed))
        at--;
    while (at > 0 && markup->open.count >= at)
        html_close(markup);
}

static const struct {
    int code;
    const char *words;
} faults[] = {
    { XML_ERR_DOCUMENT_EMPTY, "it is empty" },
    { XML_ERR_DOCUMENT_END, "text stands after its end" },
    { XML_ERR_TAG_NAME_MISMATCH, "an element is closed that is not open" },
    { XML_ERR_TAG_NOT_FINISHED, "it ends in the middle" },
    { XML_ERR_ATTRIBUTE_REDEFINED, "an attribute is given twice" },
    { XML_NS_ERR_ATTRIBUTE_REDEFINED, "an attribute is given twice" },
    { XML_NS_ERR_UNDEFINED_NAMESPACE, "a prefix is used that is not declared" },
    { XML_ERR_INVALID_CHAR, "it holds a character that XML forbids" },
    { XML_ERR_UNDECLARED_ENTITY, "it uses an entity that is not declared" },
    { XML_ERR_NO_MEMORY, "it needs too much memory" },
};

static const char *fault_words(const xmlError *error)
{
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        if (faults[i].code == error->code)
            return faults[i].words;
    return error->level == XML_ERR_FATAL ? "it is not well-formed XML" : NULL;
}

/* Of what is not fatal to libxml2 only the faults named above are: it merely warns of them. */
static void on_error(void *context, xmlErrorPtr error)
{
    struct markup *markup = context;
    if (markup->fault || (markup->html && error->code != XML_ERR_NO_MEMORY))
        return;
    markup->fault = fault_words(error);
    if (error->code == XML_ERR_DOCUMENT_END && markup->depth > 0)
        markup->fault = "it ends in the middle";
    if (error->code == XML_ERR_DOCUMENT_END && !markup->begun)
        markup->fault = "it is empty";
    markup->fault_line = error->line;
    if (markup->fault)
        xmlStopParser(markup->parser);
}

static void refuse(struct markup *markup, struct text why, int line)
{
    struct text part = markup->part.length ? markup->part : markup->place.file;
    struct finding *finding =
        line > 0 ? findings_add(markup->findings, TEXT("damaged"), LEVEL_ERROR, markup->place,
                                "%.*s is damaged at line %d: %.*s", TEXT_SHOW(part), line,
                                TEXT_SHOW(why))
                 : findings_add(markup->findings, TEXT("damaged"), LEVEL_ERROR, markup->place,
                                "%.*s is damaged: %.*s", TEXT_SHOW(part), TEXT_SHOW(why));
    finding_fix(
        markup->findings, finding,
        "open it in Word, use File > Save As > Word Document (.docx), and send the new file");
}

/* The faults that must be found before libxml2 reads a byte. */
static bool looked_over(struct markup *markup, const struct budget *budget, struct text bytes)
{
    struct text why;
    size_t at;
    if (!encoding_of_xml(markup->arena, bytes, &markup->rest, &why, &at)) {
        refuse(markup, why, at ? scan_line(markup->rest, at) : 0);
        return false;
    }
    struct scan scan = scan_xml(markup->arena, budget, markup->rest);
    if (scan.fault == SCAN_DTD)
        refuse(markup, TEXT("it has a document type (DTD), which office files must not have"),
               scan_line(markup->rest, scan.at));
    if (scan.fault == SCAN_LIMIT)
        budget_refuse(budget, scan.limit, markup->findings, markup->place, markup->part);
    return scan.fault == SCAN_SOUND;
}

/* What libxml2 has to say is said as a finding; it must not talk to the user as well. */
static void say_nothing(void *context, const char *format, ...)
{
    (void)context, (void)format;
}

static struct markup *markup_new(struct arena *arena, const struct budget *budget,
                                 struct findings *findings, struct place place, struct text part)
{
    struct markup *markup = arena_take(arena, sizeof *markup);
    xmlSetGenericErrorFunc(NULL, say_nothing);
    *markup = (struct markup){
        .arena = arena, .budget = budget, .findings = findings, .place = place, .part = part
    };
    markup->run = buffer_new(arena);
    markup->names = (struct names){ .arena = arena };
    return markup;
}

static enum status opened(struct markup *markup, struct markup **result)
{
    *result = markup;
    if (markup->parser)
        return DONE;
    refuse(markup, TEXT("it needs too much memory"), 0);
    markup->refused = true;
    return REFUSED;
}

enum status markup_open(struct arena *arena, struct budget *budget, struct findings *findings,
                        struct place place, struct text part, struct text bytes,
                        struct markup **result)
{
    struct markup *markup = markup_new(arena, budget, findings, place, part);
    *result = NULL;
    if (!looked_over(markup, budget, bytes))
        return REFUSED;
    xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC,
                              .startElementNs = on_start,
                              .endElementNs = on_end,
                              .characters = on_text,
                              .ignorableWhitespace = on_text,
                              .cdataBlock = on_text,
                              .processingInstruction = on_instruction,
                              .serror = on_error };
    markup->parser = xmlCreatePushParserCtxt(&handler, markup, NULL, 0, NULL);
    if (markup->parser)
        xmlCtxtUseOptions(markup->parser, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOENT |
                                              XML_PARSE_IGNORE_ENC);
    if (markup->parser)
        xmlSwitchEncoding(markup->parser, XML_CHAR_ENCODING_UTF8);
    return opened(markup, result);
}

enum status markup_open_html(struct arena *arena, struct budget *budget, struct findings *findings,
                             struct place place, struct text bytes, struct markup **result)
{
    struct markup *markup = markup_new(arena, budget, findings, place, TEXT_NONE);
    *result = NULL;
    markup->html = markup->names.compare = true;
    if (!budget_allows(budget, LIMIT_NOTICE_BYTES, bytes.length)) {
        budget_refuse(budget, LIMIT_NOTICE_BYTES, findings, place, TEXT("the whole file"));
        return REFUSED;
    }
    markup->rest = encoding_guess(arena, bytes);
    if (scan_html(budget, markup->rest).fault != SCAN_SOUND) {
        budget_refuse(budget, LIMIT_XML_ATTRIBUTES, findings, place, TEXT("the whole file"));
        return REFUSED;
    }
    htmlSAXHandler handler = { .initialized = 1,
                               .startElement = on_html_start,
                               .endElement = on_html_end,
                               .characters = on_text,
                               .ignorableWhitespace = on_text,
                               .cdataBlock = on_script };
    markup->parser =
        htmlCreatePushParserCtxt(&handler, markup, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (markup->parser)
        htmlCtxtUseOptions(markup->parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                               HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC |
                                               HTML_PARSE_RECOVER);
    return opened(markup, result);
}

void markup_close(struct markup *markup)
{
    if (!markup || !markup->parser)
        return;
    if (markup->html)
        htmlFreeParserCtxt(markup->parser);
    else
        xmlFreeParserCtxt(markup->parser);
    markup->parser = NULL;
}

static void parse_chunk(struct markup *markup, struct text chunk, bool last)
{
    if (markup->html)
        htmlParseChunk(markup->parser, chunk.data, (int)chunk.length, last);
    else
        xmlParseChunk(markup->parser, chunk.data, (int)chunk.length, last);
}

/* Reads on until there is an event, the end or a fault. */
static void fill(struct markup *markup)
{
    markup->count = markup->next = 0;
    while (markup->count == 0 && !markup->ended && !markup->fault) {
        struct text chunk = text_slice(markup->rest, 0, CHUNK);
        markup->rest = text_slice(markup->rest, chunk.length, markup->rest.length);
        markup->ended = markup->rest.length == 0;
        if (!budget_memory(markup->budget, markup->arena)) {
            stop(markup, LIMIT_MEMORY);
            return;
        }
        parse_chunk(markup, chunk, false);
        if (!markup->ended || markup->fault)
            continue;
        parse_chunk(markup, TEXT_NONE, true);
        while (markup->html && markup->open.count > 0)
            html_close(markup);
    }
}

enum markup_event markup_next(struct markup *markup, struct markup_node *node)
{
    if (!markup || markup->refused)
        return MARKUP_REFUSED;
    if (markup->next == markup->count)
        fill(markup);
    if (markup->fault) {
        markup->refused = true;
        if (strcmp(markup->fault, LIMIT_FAULT) == 0)
            budget_refuse(markup->budget, markup->limit, markup->findings, markup->place,
                          markup->part.length ? markup->part : TEXT("the file"));
        else
            refuse(markup, text_of(markup->fault), markup->fault_line);
        return MARKUP_REFUSED;
    }
    if (markup->next == markup->count)
        return MARKUP_DONE;
    *node = markup->events[markup->next++];
    if (!node->name.data)
        return MARKUP_TEXT;
    return node->attributes ? MARKUP_START : MARKUP_END;
}

bool markup_refused(const struct markup *markup)
{
    return !markup || markup->refused;
}
