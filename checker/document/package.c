/* Opens an OOXML package and finds its parts by content type and relationship. */
#include "document/package.h"

#include "unicode.h"

static const char *const relation_roots[] = {
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/",
    "http://schemas.microsoft.com/office/2006/relationships/",
    "http://schemas.microsoft.com/office/2007/relationships/",
    "http://schemas.microsoft.com/office/2011/relationships/",
};

static struct text relation_type(struct text uri)
{
    for (size_t i = 0; i < sizeof relation_roots / sizeof *relation_roots; i++) {
        struct text root = text_of(relation_roots[i]);
        if (text_starts(uri, root))
            return text_slice(uri, root.length, uri.length);
    }
    return TEXT_NONE;
}

static struct text without_slash(struct text name)
{
    return text_starts(name, TEXT("/")) ? text_slice(name, 1, name.length) : name;
}

bool package_has(const struct package *package, struct text part)
{
    return archive_find(package->archive, part) >= 0;
}

enum status package_bytes(struct package *package, struct text part, struct text *bytes)
{
    long index = archive_find(package->archive, part);
    *bytes = TEXT_NONE;
    if (index < 0)
        return DONE;
    return archive_read(package->archive, (size_t)index, bytes);
}

enum status package_tree(struct package *package, struct text part, struct element **root)
{
    struct text bytes;
    *root = NULL;
    if (!package_has(package, part))
        return DONE;
    enum status status = package_bytes(package, part, &bytes);
    if (status != DONE)
        return status;
    struct tree_source source = { package->arena, package->budget, package->findings,
                                  package->place, part };
    return tree_read(&source, bytes, root);
}

static void add_relation(struct package *package, struct relations *relations,
                         const struct element *element)
{
    struct relation relation = { .id = element_attribute(element, "Id"),
                                 .type = relation_type(element_attribute(element, "Type")),
                                 .target = element_attribute(element, "Target") };
    struct text part;
    relation.outside =
        text_equal_ascii(element_attribute(element, "TargetMode"), TEXT("External")) ||
        !package_resolve(package->arena, relations->part, relation.target, &part);
    if (!relation.outside)
        relation.target = part;
    relations->items = arena_grow(package->arena, relations->items, relations->count,
                                  &relations->capacity, sizeof *relations->items);
    relations->items[relations->count++] = relation;
}

static size_t slot_of(const struct relations *relations, struct text id)
{
    size_t at = text_hash(id) % relations->slot_count;
    while (relations->slots[at] && !text_equal(relations->items[relations->slots[at] - 1].id, id))
        at = (at + 1) % relations->slot_count;
    return at;
}

/* Of two with one id the first counts. */
static void index_relations(struct package *package, struct relations *relations)
{
    relations->slot_count = 2 * relations->count + 1;
    relations->slots = arena_take(package->arena, relations->slot_count * sizeof(size_t));
    for (size_t i = 0; i < relations->count; i++) {
        size_t at = slot_of(relations, relations->items[i].id);
        if (!relations->slots[at])
            relations->slots[at] = i + 1;
    }
}

/* "word/document.xml" has its relationships in "word/_rels/document.xml.rels". */
static struct text relations_part(struct arena *arena, struct text part)
{
    size_t at = part.length;
    while (at > 0 && part.data[at - 1] != '/')
        at--;
    struct text folder = text_slice(part, 0, at), name = text_slice(part, at, part.length);
    return arena_format(arena, "%.*s_rels/%.*s.rels", TEXT_SHOW(folder), TEXT_SHOW(name));
}

enum status package_relations(struct package *package, struct text part,
                              struct relations *relations)
{
    struct element *root;
    *relations = (struct relations){ .part = part };
    enum status status = package_tree(package, relations_part(package->arena, part), &root);
    if (status != DONE || !root)
        return status;
    for (const struct element *child = root->first; child; child = child->next)
        if (child->vocabulary == VOCABULARY_PACKAGE_RELATIONSHIPS &&
            text_equal(child->name, TEXT("Relationship")))
            add_relation(package, relations, child);
    index_relations(package, relations);
    return DONE;
}

struct relation *relations_find(const struct relations *relations, struct text id)
{
    if (id.length == 0 || relations->slot_count == 0)
        return NULL;
    size_t index = relations->slots[slot_of(relations, id)];
    return index ? &relations->items[index - 1] : NULL;
}

struct relation *relations_of_type(const struct relations *relations, const char *type)
{
    for (size_t i = 0; i < relations->count; i++)
        if (text_equal(relations->items[i].type, text_of(type)))
            return &relations->items[i];
    return NULL;
}

static void add_type(struct arena *arena, struct content_types *types, struct content_type type)
{
    types->items =
        arena_grow(arena, types->items, types->count, &types->capacity, sizeof *types->items);
    types->items[types->count++] = type;
}

static enum status read_types(struct package *package)
{
    struct element *root;
    enum status status = package_tree(package, TEXT("[Content_Types].xml"), &root);
    if (status != DONE)
        return status;
    if (!root || root->vocabulary != VOCABULARY_CONTENT_TYPES) {
        findings_add(
            package->findings, TEXT("damaged"), LEVEL_ERROR, package->place,
            "the Word file has no list of its content types ([Content_Types].xml), so it is "
            "damaged");
        return REFUSED;
    }
    for (const struct element *child = root->first; child; child = child->next) {
        struct content_type type = { .type = element_attribute(child, "ContentType") };
        if (text_equal(child->name, TEXT("Default"))) {
            type.name = element_attribute(child, "Extension");
            add_type(package->arena, &package->defaults, type);
        } else if (text_equal(child->name, TEXT("Override"))) {
            type.name = without_slash(element_attribute(child, "PartName"));
            add_type(package->arena, &package->overrides, type);
        }
    }
    return DONE;
}

struct text package_type(const struct package *package, struct text part)
{
    size_t dot = part.length;
    while (dot > 0 && part.data[dot - 1] != '.' && part.data[dot - 1] != '/')
        dot--;
    struct text ending = text_slice(part, dot, part.length);
    for (size_t i = 0; i < package->overrides.count; i++)
        if (text_equal_ascii(package->overrides.items[i].name, part))
            return package->overrides.items[i].type;
    for (size_t i = 0; i < package->defaults.count; i++)
        if (text_equal_ascii(package->defaults.items[i].name, ending))
            return package->defaults.items[i].type;
    return TEXT_NONE;
}

enum status package_open(struct package *package, struct text bytes)
{
    enum status status =
        archive_open_bytes(package->arena, package->budget, package->findings, package->place.file,
                           bytes, ARCHIVE_PACKAGE, &package->archive);
    if (status == DONE)
        status = read_types(package);
    if (status == DONE)
        status = package_relations(package, TEXT(""), &package->root);
    return status;
}

void package_close(struct package *package)
{
    if (package->archive)
        archive_close(package->archive);
    package->archive = NULL;
}
