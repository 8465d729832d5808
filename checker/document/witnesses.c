/* Reads what the file says of itself in docProps: witnesses, never the truth. */
#include "document/parts.h"
#include "document/values.h"

#include "unicode.h"

#define SHOWN_MOST 200 /* code points of a property */

static struct text property(struct reader *reader, const struct element *root,
                            enum vocabulary vocabulary, const char *name)
{
    const struct element *element = element_find(root, vocabulary, name);
    return element ? unicode_fit(reader->arena, text_trim(element->text), SHOWN_MOST) : TEXT_NONE;
}

static const struct element *root_of(struct reader *reader, const char *type)
{
    const struct relation *relation = relations_of_type(&reader->package.root, type);
    struct element *root = NULL;
    if (!relation && text_equal(text_of(type), TEXT("extended-properties"))) /* ISO strict */
        relation = relations_of_type(&reader->package.root, "extendedProperties");
    if (relation && !relation->outside && reader->status == DONE &&
        package_tree(&reader->package, relation->target, &root) != DONE)
        reader->status = REFUSED;
    return root;
}

static void application_read(struct reader *reader, const struct element *root)
{
    struct document *document = reader->document;
    struct text name = property(reader, root, VOCABULARY_EXTENDED_PROPERTIES, "Application");
    struct text version = property(reader, root, VOCABULARY_EXTENDED_PROPERTIES, "AppVersion");
    struct text pages = property(reader, root, VOCABULARY_EXTENDED_PROPERTIES, "Pages");
    value_integer(pages, 0, 1000000, &document->stored_pages);
    /* "16.0000" is version 16.0. */
    size_t dot = text_find(version, TEXT("."));
    struct text shown = text_slice(version, 0, dot + 2);
    if (name.length > 0)
        document->stored_by = arena_format(reader->arena, "%.*s%s%.*s", TEXT_SHOW(name),
                                           shown.length ? " " : "", TEXT_SHOW(shown));
}

void witnesses_read(struct reader *reader)
{
    struct document *document = reader->document;
    application_read(reader, root_of(reader, "extended-properties"));
    const struct element *core = root_of(reader, "core-properties");
    document->title = property(reader, core, VOCABULARY_DUBLIN_CORE, "title");
    document->author = property(reader, core, VOCABULARY_DUBLIN_CORE, "creator");
    document->subject = property(reader, core, VOCABULARY_DUBLIN_CORE, "subject");
    document->keywords = property(reader, core, VOCABULARY_CORE_PROPERTIES, "keywords");
}
