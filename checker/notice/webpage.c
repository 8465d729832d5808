/* A notice out of a web page: what a reader would call the notice, one block a line. */
#include "notice/source.h"

#include "buffer.h"
#include "markup.h"
#include "unicode.h"

#define LISTS_MOST 16

struct page {
    struct arena *arena;
    struct source *source;
    struct buffer line;
    int counters[LISTS_MOST]; /* of the open lists: -1 for bullets, else the last number */
    int lists;
    int header;        /* depth of the page's header, 0 outside */
    int article;       /* open article and main elements */
    int cells;         /* seen in this row */
    bool inline_ended; /* nothing has come since */
};

static bool is_one_of(struct text name, const char *const *names)
{
    for (; *names; names++)
        if (text_equal(name, text_of(*names)))
            return true;
    return false;
}

static const char *const left_out[] = { "script", "style",  "nav",    "footer",   "aside",
                                        "form",   "select", "button", "noscript", "template",
                                        "svg",    "iframe", "head",   "object",   "video",
                                        "audio",  "canvas", "dialog", NULL };
static const char *const blocks[] = { "p",        "div",        "br",         "li",     "ul",
                                      "ol",       "h1",         "h2",         "h3",     "h4",
                                      "h5",       "h6",         "tr",         "table",  "section",
                                      "article",  "main",       "header",     "dl",     "dt",
                                      "dd",       "hr",         "blockquote", "pre",    "body",
                                      "figure",   "figcaption", "tbody",      "thead",  "address",
                                      "fieldset", "details",    "summary",    "option", NULL };

/* Names of classes and roles that boards give to what is not the notice. */
static bool is_furniture_name(struct text name)
{
    static const char *const starts[] = {
        "related",     "similar",     "recommend", "breadcrumb", "cookie",     "share",
        "social",      "sidebar",     "navbar",    "navigation", "newsletter", "footer",
        "site-footer", "page-footer", "menu",      "more-jobs",  "other-jobs", "previous-jobs",
        "suggested",   "advert",      NULL
    };
    static const char *const whole[] = { "nav",         "ads",        "ad",
                                         "banner-ads",  "pagination", "complementary",
                                         "contentinfo", "search",     "skip-link",
                                         NULL };
    for (const char *const *start = starts; *start; start++)
        if (text_find_ascii(name, text_of(*start)) == 0)
            return true;
    return is_one_of(name, whole);
}

/* Elements that stand in a line: two without a space between are two cells to the eye. */
static const char *const inlines[] = { "span", "label", "strong", NULL };

static bool names_furniture(struct text names)
{
    while (names.data) {
        struct text name = text_cut(&names, ' ');
        if (is_furniture_name(text_trim(name)))
            return true;
    }
    return false;
}

static bool is_hidden(const struct markup_node *node)
{
    struct text style = markup_attribute(node, VOCABULARY_NONE, "style");
    return markup_attribute(node, VOCABULARY_NONE, "hidden").data ||
           text_has(style, TEXT("display:none")) || text_has(style, TEXT("display: none"));
}

static bool is_furniture(const struct page *page, const struct markup_node *node)
{
    static const char *const kept[] = { "body", "main", "article", "html", "h1", NULL };
    if (is_one_of(node->name, left_out))
        return true;
    if (is_one_of(node->name, kept))
        return false;
    static const char *const lists[] = { "ul", "ol", "li", NULL };
    if (page->header && !page->article && is_one_of(node->name, lists))
        return true;
    return is_hidden(node) || names_furniture(markup_attribute(node, VOCABULARY_NONE, "class")) ||
           names_furniture(markup_attribute(node, VOCABULARY_NONE, "id")) ||
           names_furniture(markup_attribute(node, VOCABULARY_NONE, "role"));
}

static void end_line(struct page *page)
{
    struct text line = text_trim(buffer_text(&page->line));
    if (line.length)
        texts_add(page->arena, &page->source->lines, unicode_nfc(page->arena, line));
    page->line = buffer_new(page->arena);
}

static void add_text(struct page *page, struct text text)
{
    for (size_t at = 0; at < text.length;) {
        size_t from = at;
        unsigned point = unicode_next(text, &at);
        bool space = unicode_is_space(point);
        bool after = page->line.length && page->line.data[page->line.length - 1] == ' ';
        if (space && page->line.length && !after)
            buffer_add_byte(&page->line, ' ');
        else if (!space)
            buffer_add(&page->line, text_slice(text, from, at));
    }
}

static void start_element(struct page *page, const struct markup_node *node)
{
    if (is_one_of(node->name, blocks))
        end_line(page);
    if (text_equal(node->name, TEXT("ul")) || text_equal(node->name, TEXT("ol"))) {
        if (page->lists < LISTS_MOST)
            page->counters[page->lists] = node->name.data[0] == 'o' ? 0 : -1;
        page->lists++;
    } else if (text_equal(node->name, TEXT("li"))) {
        int *counter =
            page->lists > 0 && page->lists <= LISTS_MOST ? &page->counters[page->lists - 1] : NULL;
        if (counter && *counter >= 0)
            buffer_add_format(&page->line, "%d. ", ++*counter);
        else
            buffer_add(&page->line, TEXT("• "));
    } else if (text_equal(node->name, TEXT("tr"))) {
        page->cells = 0;
    } else if (text_equal(node->name, TEXT("td")) || text_equal(node->name, TEXT("th"))) {
        if (page->cells++)
            buffer_add(&page->line, TEXT(" | "));
    } else if (text_equal(node->name, TEXT("article")) || text_equal(node->name, TEXT("main"))) {
        page->article++;
    } else if (text_equal(node->name, TEXT("header")) && !page->header) {
        page->header = node->depth;
    }
}

static void end_element(struct page *page, const struct markup_node *node)
{
    if (is_one_of(node->name, blocks) && !text_equal(node->name, TEXT("br")))
        end_line(page);
    if ((text_equal(node->name, TEXT("ul")) || text_equal(node->name, TEXT("ol"))) && page->lists)
        page->lists--;
    if ((text_equal(node->name, TEXT("article")) || text_equal(node->name, TEXT("main"))) &&
        page->article)
        page->article--;
    if (page->header == node->depth)
        page->header = 0;
}

static void read_events(struct page *page, struct markup *markup)
{
    struct markup_node node;
    for (;;) {
        enum markup_event event = markup_next(markup, &node);
        if (event == MARKUP_DONE || event == MARKUP_REFUSED)
            break;
        bool apart = page->inline_ended && event == MARKUP_START && is_one_of(node.name, inlines);
        page->inline_ended = event == MARKUP_END && is_one_of(node.name, inlines);
        if (apart)
            add_text(page,
                     TEXT(" ")); /* <span>Grade</span><span>G15</span>: a label and its value */
        if (event == MARKUP_TEXT)
            add_text(page, node.text);
        else if (event == MARKUP_END)
            end_element(page, &node);
        else if (is_furniture(page, &node))
            markup_skip(markup, &node);
        else
            start_element(page, &node);
    }
    end_line(page);
}

enum status webpage_read(struct arena *arena, struct budget *budget, struct text name,
                         struct text bytes, struct source *source, struct text *why)
{
    struct findings findings = findings_new(arena);
    struct place place = { .file = name };
    struct markup *markup = NULL;
    if (markup_open_html(arena, budget, &findings, place, bytes, &markup) != DONE) {
        *why = findings.count ? findings.items[0].message : TEXT("it cannot be read as a web page");
        return REFUSED;
    }
    struct page page = { .arena = arena, .source = source, .line = buffer_new(arena) };
    read_events(&page, markup);
    markup_close(markup);
    if (source->lines.count)
        return DONE;
    *why = TEXT("the web page holds no text; copy the notice out of the browser into a .txt file");
    return REFUSED;
}
