/* Reads a part into a tree, with markup compatibility resolved and mere wrappers taken away. */
#include "document/tree.h"

#include "buffer.h"

/* What a START opened: where its children go, and what to do with them. */
struct open_element {
    struct element *element; /* receives the character data; NULL for a wrapper */
    struct element *parent;  /* receives the children */
    struct element *last;    /* of parent's children so far; kept in the frame that owns parent */
    size_t owner;            /* frame that keeps last */
    bool alternate;          /* an mc:AlternateContent */
    bool chosen;             /* one of its branches was taken */
    struct buffer joined;    /* character data that came in pieces */
};

struct builder {
    const struct tree_source *source;
    struct markup *markup;
    struct open_element *stack;
    size_t depth, capacity;
    struct element *root;
};

static const char *const dropped[] = { "proofErr", "bookmarkStart", "bookmarkEnd", "rsids",
                                       "latentStyles" };
static const char *const wrappers[] = { "smartTag", "customXml", "dir", "bdo" };

/* What mc:Choice may ask for besides the vocabularies: it only adds what can be left out. */
static const char *const readable[] = { "http://schemas.microsoft.com/office/drawing/2010/main" };

/* Most names differ in their first letter: no length is taken before that is seen. */
static bool same(struct text text, const char *name)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] != name[i])
            return false;
    return name[text.length] == 0;
}

static bool named(struct text name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (same(name, names[i]))
            return true;
    return false;
}

#define NAMED(name, list) named((name), (list), sizeof(list) / sizeof *(list))

static struct open_element *push(struct builder *builder)
{
    builder->stack = arena_grow(builder->source->arena, builder->stack, builder->depth,
                                &builder->capacity, sizeof *builder->stack);
    struct open_element *frame = &builder->stack[builder->depth++];
    *frame = (struct open_element){ .owner = builder->depth - 1 };
    return frame;
}

static void push_element(struct builder *builder, const struct markup_node *node)
{
    struct arena *arena = builder->source->arena;
    struct element *element = arena_take(arena, sizeof *element);
    element->vocabulary = node->vocabulary;
    element->name = node->name;
    element->attributes = node->attributes;
    element->attribute_count = node->attribute_count;
    if (builder->depth == 0) {
        builder->root = element;
    } else {
        struct open_element *top = &builder->stack[builder->depth - 1];
        struct open_element *owner = &builder->stack[top->owner];
        if (owner->last)
            owner->last->next = element;
        else
            top->parent->first = element;
        owner->last = element;
    }
    struct open_element *frame = push(builder);
    frame->element = frame->parent = element;
}

/* The children of what is opened now stand in the parent. */
static void push_wrapper(struct builder *builder, bool alternate)
{
    struct open_element below = builder->stack[builder->depth - 1];
    struct open_element *frame = push(builder);
    frame->parent = below.parent;
    frame->owner = below.owner;
    frame->alternate = alternate;
}

static bool choice_known(const struct markup_node *node)
{
    struct text rest = markup_attribute(node, VOCABULARY_NONE, "Requires");
    bool known = rest.length > 0;
    while (rest.data && known) {
        struct text uri = text_trim(text_cut(&rest, ' '));
        enum vocabulary vocabulary = markup_vocabulary(uri);
        known = uri.length == 0 || NAMED(uri, readable) ||
                (vocabulary != VOCABULARY_OTHER && vocabulary != VOCABULARY_NONE);
    }
    return known;
}

/* Inside mc:AlternateContent: true when this branch is the one to read. */
static bool take_branch(struct builder *builder, const struct markup_node *node)
{
    struct open_element *alternate = &builder->stack[builder->depth - 1];
    bool fallback = markup_is(node, VOCABULARY_COMPATIBILITY, "Fallback");
    bool choice = markup_is(node, VOCABULARY_COMPATIBILITY, "Choice");
    if (alternate->chosen || !(fallback || (choice && choice_known(node))))
        return false;
    alternate->chosen = true;
    return true;
}

static bool start(struct builder *builder, const struct markup_node *node)
{
    bool inside = builder->depth > 0;
    bool word = node->vocabulary == VOCABULARY_WORD;
    if (inside && builder->stack[builder->depth - 1].alternate) {
        if (!take_branch(builder, node))
            return markup_skip(builder->markup, node);
        push_wrapper(builder, false);
    } else if (inside && word && NAMED(node->name, dropped)) {
        return markup_skip(builder->markup, node);
    } else if (inside && markup_is(node, VOCABULARY_COMPATIBILITY, "AlternateContent")) {
        push_wrapper(builder, true);
    } else if (inside && word && NAMED(node->name, wrappers)) {
        push_wrapper(builder, false);
    } else {
        push_element(builder, node);
    }
    return budget_memory(builder->source->budget, builder->source->arena);
}

/* Comments and CDATA cut character data into pieces; joined in one buffer, this stays linear. */
static void add_text(struct builder *builder, struct text text)
{
    struct open_element *top = builder->depth ? &builder->stack[builder->depth - 1] : NULL;
    if (!top || !top->element)
        return;
    if (top->element->text.length == 0) {
        top->element->text = text;
        return;
    }
    if (!top->joined.arena) {
        top->joined = buffer_new(builder->source->arena);
        buffer_add(&top->joined, top->element->text);
    }
    buffer_add(&top->joined, text);
    top->element->text = buffer_text(&top->joined);
}

static enum status build(struct builder *builder)
{
    const struct tree_source *source = builder->source;
    struct markup_node node;
    for (;;) {
        switch (markup_next(builder->markup, &node)) {
        case MARKUP_START:
            if (start(builder, &node))
                break;
            if (!markup_refused(builder->markup))
                budget_refuse(source->budget, LIMIT_MEMORY, source->findings, source->place,
                              TEXT("the document"));
            return REFUSED;
        case MARKUP_END:
            builder->depth--;
            break;
        case MARKUP_TEXT:
            add_text(builder, node.text);
            break;
        case MARKUP_DONE:
            return DONE;
        case MARKUP_REFUSED:
            return REFUSED;
        }
    }
}

enum status tree_read(const struct tree_source *source, struct text bytes, struct element **root)
{
    struct builder builder = { .source = source };
    *root = NULL;
    budget_reset(source->budget, LIMIT_XML_ELEMENTS);
    enum status status = markup_open(source->arena, source->budget, source->findings, source->place,
                                     source->part, bytes, &builder.markup);
    if (status != DONE)
        return status;
    status = build(&builder);
    markup_close(builder.markup);
    if (status == DONE)
        *root = builder.root;
    return status;
}

static bool is(const struct element *element, enum vocabulary vocabulary, const char *name)
{
    return element->vocabulary == vocabulary && same(element->name, name);
}

bool element_is(const struct element *element, const char *name)
{
    return is(element, VOCABULARY_WORD, name);
}

const struct element *element_find(const struct element *element, enum vocabulary vocabulary,
                                   const char *name)
{
    if (!element)
        return NULL;
    for (const struct element *child = element->first; child; child = child->next)
        if (is(child, vocabulary, name))
            return child;
    return NULL;
}

const struct element *element_child(const struct element *element, const char *name)
{
    return element_find(element, VOCABULARY_WORD, name);
}

const struct element *element_within(const struct element *element, enum vocabulary vocabulary,
                                     const char *name)
{
    for (const struct element *child = element ? element->first : NULL; child;
         child = child->next) {
        if (is(child, vocabulary, name))
            return child;
        const struct element *found = element_within(child, vocabulary, name);
        if (found)
            return found;
    }
    return NULL;
}

struct text element_attribute_of(const struct element *element, enum vocabulary vocabulary,
                                 const char *name)
{
    for (size_t i = 0; element && i < element->attribute_count; i++) {
        const struct markup_attribute *attribute = &element->attributes[i];
        if (attribute->vocabulary == vocabulary && same(attribute->name, name))
            return attribute->value;
    }
    return TEXT_NONE;
}

struct text element_attribute(const struct element *element, const char *name)
{
    struct text value = element_attribute_of(element, VOCABULARY_WORD, name);
    return value.data ? value : element_attribute_of(element, VOCABULARY_NONE, name);
}

struct text element_value(const struct element *element)
{
    return element_attribute(element, "val");
}

struct text element_child_value(const struct element *element, const char *name)
{
    return element_value(element_child(element, name));
}
