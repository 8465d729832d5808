/* Walking over the events of markup: what readers do between one element and the next. */
#include "markup.h"

bool markup_skip(struct markup *markup, const struct markup_node *start)
{
    struct markup_node node;
    enum markup_event event = markup_next(markup, &node);
    while (event != MARKUP_DONE && event != MARKUP_REFUSED) {
        if (event == MARKUP_END && node.depth == start->depth)
            return true;
        event = markup_next(markup, &node);
    }
    return event == MARKUP_DONE;
}

bool markup_child(struct markup *markup, const struct markup_node *parent,
                  struct markup_node *child)
{
    enum markup_event event = markup_next(markup, child);
    while (event == MARKUP_TEXT || (event == MARKUP_END && child->depth > parent->depth) ||
           (event == MARKUP_START && child->depth > parent->depth + 1))
        event = markup_next(markup, child);
    return event == MARKUP_START;
}

bool markup_is(const struct markup_node *node, enum vocabulary vocabulary, const char *name)
{
    return node->vocabulary == vocabulary && text_equal(node->name, text_of(name));
}

struct text markup_attribute(const struct markup_node *node, enum vocabulary vocabulary,
                             const char *name)
{
    struct text wanted = text_of(name);
    for (size_t i = 0; i < node->attribute_count; i++)
        if (node->attributes[i].vocabulary == vocabulary &&
            text_equal(node->attributes[i].name, wanted))
            return node->attributes[i].value;
    return TEXT_NONE;
}
