/* How many pages an essay takes, as JSON. */
#include "paper.h"
#include "report.h"
#include "values.h"

static struct tree *paper_value(const struct document *document)
{
    if (document->plain || !document->section_count)
        return tree_null();
    const struct section *section = &document->sections[0];
    const struct paper *paper = paper_of(section->page_width, section->page_height);
    struct tree *object = tree_object();
    tree_set(object, "name", tree_text(text_of(paper ? paper->name : "custom")));
    tree_set(object, "width", tree_number(section->page_width));
    tree_set(object, "height", tree_number(section->page_height));
    return object;
}

static struct tree *fonts_value(const struct layout *layout)
{
    struct tree *list = tree_list();
    for (size_t i = 0; layout && i < layout->font_count; i++) {
        struct tree *object = tree_object();
        tree_set(object, "name", tree_text(layout->fonts[i].name));
        tree_set(object, "metrics",
                 tree_text(layout->fonts[i].exact ? TEXT("exact") : TEXT("substitute")));
        tree_push(list, object);
    }
    return list;
}

static struct tree *witnesses_value(const struct document *document)
{
    struct tree *object = tree_object();
    tree_set(object, "stored_pages", tree_number_or_null(document->stored_pages));
    tree_set(object, "stored_by", tree_text_or_null(document->stored_by));
    tree_set(object, "rendered_breaks", tree_number(document->rendered_breaks));
    return object;
}

struct tree *value_pages(struct text file, const struct document *document,
                         const struct layout *layout)
{
    struct tree *object = tree_object();
    tree_set(object, "file", tree_text(file));
    tree_set(object, "pages", layout ? tree_number(layout->page_count) : tree_null());
    tree_set(object, "fill", layout ? tree_share(layout->fill) : tree_null());
    tree_set(object, "lines_spare", layout ? tree_number(layout->lines_spare) : tree_null());
    tree_set(object, "paper", paper_value(document));
    tree_set(object, "certainty",
             layout ? tree_text(text_of(certainty_name(layout->certainty))) : tree_null());
    tree_set(object, "because", layout ? tree_text(layout->because) : tree_null());
    tree_set(object, "fonts", fonts_value(layout));
    tree_set(object, "witnesses", witnesses_value(document));
    return object;
}
